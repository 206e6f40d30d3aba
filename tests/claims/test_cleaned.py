"""Names of claims without who says it, where that stands between two commas."""

from __future__ import annotations

import pytest

from sayso.claims.propositions.cleaned import without_inserted


@pytest.mark.parametrize(
    ("words", "cleaned"),
    [
        ("The mill, Joss Carrow claims, leaked for a year", "The mill leaked for a year"),
        ("This, Carrow claims, is where the mill leaked", "This is where the mill leaked"),
        ("There was never, the club says, a feast of beer", "There was never a feast of beer"),
        ("During the call, he claims, he asked for help", "During the call, he asked for help"),
        ("When he asked, he says, Brome Cable hung up", "When he asked, Brome Cable hung up"),
    ],
)
def test_who_says_it_is_left_out(words: str, cleaned: str) -> None:
    assert without_inserted(words) == cleaned


@pytest.mark.parametrize(
    "words",
    [
        "The mill, Joss Carrow denies, leaked for a year",
        'In a letter, Carrow said, "the mill leaks"',
        "The mayor, who says, as ever, nothing",
        "The firm, Brome Cable, said that it shut",
        "Carrow said, in a letter, that the mill leaks",
    ],
)
def test_what_is_no_saying_between_commas_stays(words: str) -> None:
    assert without_inserted(words) == words
