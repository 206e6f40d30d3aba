"""Who is nobody: sources that say that none did, and names that begin as these do."""

import pytest

from sayso.lexicons.negation import names_nobody

NOBODY = [
    "No official",
    "no one",
    "No-one",
    "Nobody",
    "none of them",
    "None of the officials",
    "Neither side",
    "Neither the mayor nor Lorne",
    "not a single minister",
    "Not one official",
    "hardly anyone",
    "nothing",
    "No Tarnish official",
    "No Tarnians",
]
SOMEBODY = [
    "No. 10",
    "No 10 Harbour Street",
    "No Limit Records",
    "No Frills",
    "Nobody’s Orchard",
    "no less than the mayor",
    "none other than Lorne",
    "no-go area dwellers",
    "Norrland",
    "Not Lorne",
    "you",
    "anyone",
]


@pytest.mark.parametrize("words", NOBODY)
def test_who_is_nobody(words: str) -> None:
    assert names_nobody(words)


@pytest.mark.parametrize("words", SOMEBODY)
def test_who_is_somebody(words: str) -> None:
    assert not names_nobody(words)


@pytest.mark.parametrize(
    ("before", "words", "nobody"),
    [
        ("Not a single ", "minister", True),
        ("so far not ", "a single minister", True),
        ("so far not ", "Lorne", False),
        ("There was no ", "announcement", True),
        ("A spokesman at No ", "11", False),
    ],
)
def test_words_before_a_source_may_say_that_it_is_nobody(before: str, words: str, nobody: bool) -> None:
    assert names_nobody(words, before) is nobody
