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


OTHERS = [
    ("A general in Velmark", "Gen. Omar Tarn of Orsa"),
    ("A doctor", "Dr Ada Lorne, of another hospital,"),
    ("A former senator", "Sen. Ada Lorne"),
]


@pytest.mark.parametrize(("words", "named"), OTHERS)
def test_the_holder_of_a_like_title_elsewhere_is_another(labelled, words, named):
    text = f"{{s1:{words}}} {{c1:said}} {{q1:the men had met the guild}}.\n\nThe quay was shut.\n\n"
    found = labelled(f"{text}{{s2:{named}}} {{c2:said}} {{q2:all five remain there}}.")
    assert found[0].source_id != found[1].source_id
    assert found[0].speaker.name != found[1].speaker.name


BETWEEN = [
    ("An engineer at Kest", " A second engineer, at the county, would not speak.", "anonymous engineer"),
    ("An engineer at Kest", " A clerk would not speak.", "Omar Tarn"),
    ("Tarn's lawyer", "", "anonymous Tarn's lawyer"),
]


@pytest.mark.parametrize(("words", "between", "name"), BETWEEN)
def test_a_name_behind_one_more_of_the_kind_or_of_ones_master_is_anothers(labelled, words, between, name):
    said = f"{{s1:{words}}} {{c1:said}} {{q1:the quay had cracks}}.{between}\n\n"
    found = labelled(f"{said}{{s2:Omar Tarn}} {{c2:said}} {{q2:he had read the report}}.")
    assert (found[0].speaker.name or "").startswith(name)


@pytest.mark.parametrize(
    ("words", "named"), [("A general of Orsa", "Gen. Omar Tarn of Orsa"), ("A senator", "Sen. Omar Tarn")]
)
def test_the_holder_of_the_title_there_is_the_same(labelled, words, named):
    text = f"{{s1:{words}}} {{c1:said}} {{q1:the men had met the guild}}.\n\nThe quay was shut.\n\n"
    found = labelled(f"{text}{{s2:{named}}} {{c2:said}} {{q2:all five remain there}}.")
    assert found[0].speaker.name == "Omar Tarn"


CALLED = [
    ("A lawyer and former prosecutor", "anonymous lawyer", None),
    ("A senator and frequent visitor to Orsa", "anonymous senator", None),
    ("A man and woman", "man and woman", None),
    ("A man and former friend", "anonymous man and former friend", None),
    ("The king and queen of Orsa", "queen of Orsa", None),
    ("The victim and main suspect", "victim and main suspect", None),
    ("The pilot and first officer", "pilot and first officer", None),
    ("The president and new prime minister", "president and new prime minister", None),
    ("A nurse and young doctor at the clinic", "nurse and young doctor at the clinic", None),
    ("The chairman and chief executive of Orsa Lines", "chief executive of Orsa Lines", "Orsa Lines"),
    ("A captain and senior spokesman for the Tarn police", "spokesman for the Tarn police", "Tarn police"),
    ("A co-founder and former director of Tarn Motors", "former director of Tarn Motors", "Tarn Motors"),
]


@pytest.mark.parametrize(("words", "name", "body"), CALLED)
def test_who_evidently_is_one_person_is_called_by_the_first_of_two_nouns(labelled, words, name, body):
    (found,) = labelled(f"{{s:{words}}} {{c:said}} {{q:the dam leaks}}.")
    assert found.speaker.name.endswith(name)
    assert found.speaker.affiliation == body


def test_nothing_was_wrong_is_no_silence(labelled):
    (found,) = labelled("{s:The mayor} {c:said} {q:nothing was wrong}.")
    assert found.stance.value == "asserts"
