"""What did not happen denies no expectation, a mere forecast denies nothing that happened."""

from __future__ import annotations

import pytest

from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.mood import of_one_mood
from sayso.claims.propositions.negating import negates
from sayso.claims.propositions.units import units_of
from sayso.model import Polarity

from .conftest import Said, Story

MOODS = {
    "an outcome to an expectation": (
        "the ferrymen had not painted out the name",
        "the yard would paint it out",
        False,
    ),
    "nobody's, to an expectation": (
        "neither the yard nor the ferrymen had removed it",
        "Brome would remove it",
        False,
    ),
    "an outcome to what was expected": ("Brome did not sail", "Brome was expected to sail", False),
    "an outcome to what happened": ("Brome has not opened the sluice", "Brome opened the sluice", True),
    "a plan to an expectation": ("Brome was not going to sail", "Brome will sail", True),
    "no plan to an expectation": ("there was no plan to sell the ferry", "the ferry would be sold", True),
    "what will not be to what will": (
        "the ferry will not sail on Monday",
        "the ferry will sail on Monday",
        True,
    ),
    "what will not be to what was": ("the ferry will not be sold", "the ferry was sold", True),
    "a forecast to what was": ("in all likelihood the ferry will not sink", "the ferry sank", False),
    "a forecast to a forecast": ("the ferry will probably not sink", "the ferry will sink", True),
    "what will not be to what should": ("Brenn is not going to be dismissed", "Brenn should be fired", False),
    "what should not be to what should": ("Brenn should not be fired", "Brenn should be fired", True),
    "no duty to a duty": ("Brenn does not have to go", "Brenn has to go", True),
    "what will not be to a wish": ("Brenn will not be fired", "Vik wants Brenn fired", False),
    "no wish to a wish": ("Vik does not want Brenn fired", "Vik wants Brenn fired", True),
    "no plan to a wish": ("Orsa is not seeking to buy the ferry", "Orsa wants to buy the ferry", True),
    "an outcome to what must have been": ("Brenn did not sail", "Brenn must have sailed", True),
    "on a condition": ("nobody falls ill unless he drinks from it", "Brome fell ill", False),
}


@pytest.mark.parametrize(("negative", "positive", "one"), MOODS.values(), ids=MOODS)
def test_of_one_mood(negative: str, positive: str, one: bool) -> None:
    assert of_one_mood(negative, positive) is one


OF_WHOM = {
    "who was hurt": "two ferrymen of Lund were hurt in the fire at the upper mill",
    "whom it hurt": "the fire at the upper mill hurt two old ferrymen of Lund",
}
OF_ANOTHER = {
    "who hurt somebody": "the ferrymen hurt a heron of Lund in the fire at the upper mill",
    "who says it": "the ferrymen of Lund say that a heron was hurt in the fire at the upper mill",
    "who fled": "two herons were hurt in the fire at the upper mill of Lund, and the ferrymen fled",
}


@pytest.mark.parametrize("told", [*OF_WHOM.values(), *OF_ANOTHER.values()], ids=[*OF_WHOM, *OF_ANOTHER])
def test_no_such_people_denies_what_is_told_of_them(report: Story, told: str) -> None:
    none = "no ferrymen of Lund were hurt in the fire at the upper mill"
    filed = [report("x", Said(told)), report("z", Said(none, polarity=Polarity.NEGATIVE))]
    one, other = (next(units_of(each, known_of(filed))) for each in filed)
    assert negates(other, [one]) is (told in OF_WHOM.values())
