"""Whom a report describes first and names two paragraphs on, behind the title in short."""

import pytest

NAMED = (
    "\n\n{s2:The ministry} {c2:said} {q2:it was sure}.\n\n"
    "{s3:Sen. Tobin Reeve}, who was in Orsa, {c3:said} {q3:all five remain there}."
)

OPENINGS = [
    ("A Velmark senator", "Tobin Reeve"),
    ("A Norrland senator and frequent visitor to Orsa", "Tobin Reeve"),
    ("A senator", "Tobin Reeve"),
    ("A Velmark general", "Velmark general"),
    ("Two senators", "two senators"),
]


@pytest.mark.parametrize(("words", "name"), OPENINGS)
def test_a_title_in_short_is_the_noun(labelled, words, name):
    found = labelled(f"{{s1:{words}}} {{c1:said}} {{q1:the men had met the guild}}.{NAMED}")
    assert found[0].speaker.name == name


CALLED = [
    ("{s:The mayor and former senator} {c:said} {q:the dam leaks}.", "mayor"),
    ("{s:A man and woman} {c:said} {q:the dam leaks}.", "man and woman"),
    ("{s:The king and queen of Orsa} {c:said} {q:the dam leaks}.", "queen of Orsa"),
]


@pytest.mark.parametrize(("marked", "words"), CALLED)
def test_one_person_by_two_nouns_is_the_first(labelled, marked, words):
    (found,) = labelled(marked)
    assert found.speaker.name.endswith(words)


def test_nothing_was_wrong_is_no_silence(labelled):
    (found,) = labelled("{s:The mayor} {c:said} {q:nothing was wrong}.")
    assert found.stance.value == "asserts"
