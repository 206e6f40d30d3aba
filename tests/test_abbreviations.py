"""Letters that stand for a name."""

from __future__ import annotations

import pytest

from sayso.abbreviations import names_of_letters, stand_for


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Orsa Harbour Board (OHB) met on Monday.", {"OHB": "Orsa Harbour Board"}),
        (
            "He told the National Union for the Care of Bees (NUCB) so.",
            {"NUCB": "National Union for the Care of Bees"},
        ),
        ("Tarn Belo (MP) spoke.", {}),
        ("It cost a lot (USD).", {}),
        ("The Orsa Harbour Board (OHB) and the Old House of Brome (OHB) met.", {"OHB": "Orsa Harbour Board"}),
    ],
)
def test_names_before_letters_in_brackets(text: str, expected: dict[str, str]) -> None:
    assert names_of_letters(text) == expected


@pytest.mark.parametrize(
    ("letters", "name", "expected"),
    [
        ("RNC", "Royal Norland Constabulary", True),
        ("RNC", "Royal Constabulary of Norland", False),
        ("OHB", "Harbour Board of Orsa", False),
        ("Orsa", "Orsa Harbour Board", False),
        ("OH", "Orsa Harbour Board of Trustees", False),
    ],
)
def test_letters_stand_for_a_name_in_the_order_of_its_words(letters: str, name: str, expected: bool) -> None:
    assert stand_for(letters, name) is expected
