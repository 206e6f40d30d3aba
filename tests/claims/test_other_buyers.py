"""Whether two sentences tell of one purchase."""

from __future__ import annotations

import pytest

from sayso.claims.likeness.other_buyers import of_other_buyers
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.units import Unit, units_of

from .conftest import Said, Story


def unit_of(report: Story, text: str) -> Unit:
    filed = report("r1", Said(text))
    return next(units_of(filed, known_of([filed])))


BANK = "the central bank of Lund is preparing to take over Kelda Bank"
APART = [
    (BANK, "Kelda Bank is to be sold to Brandvik Securities"),
    (BANK, "Brandvik Securities was in talks to buy Kelda Bank"),
    ("Kelda was bought by Torm Holdings in May", "Brandvik Securities has acquired Kelda"),
]
ONE = [
    (BANK, "the central bank is to take over Kelda"),
    (BANK, "Kelda Bank is to be taken over by the central bank"),
    (BANK, "the bank is to take over Kelda Bank"),
    (BANK, "it was preparing to take over Kelda Bank"),
    (BANK, "Brandvik Securities was in talks to buy Torm Holdings"),
    (BANK, "a takeover of Kelda Bank is near"),
    (BANK, "Kelda Bank has bought the ferries of Torv"),
    (BANK, "Brandvik Securities said that the central bank is to take over Kelda Bank"),
    ("Brandvik and Torm are to buy Kelda", "Brandvik is to buy Kelda"),
    ("Brandvik is to buy Kelda", "Torm and Brandvik are to buy Kelda"),
    ("Brandvik is to buy Kelda", "a foreign fund is to buy Kelda"),
    ("Brandvik is to buy Kelda", "the company is to buy Kelda"),
    ("Brandvik is to buy Kelda", "Brandvik Securities wants to buy Kelda"),
    ("Kelda Bank is to be sold to BVS", "Brandvik Vale Securities is to buy Kelda Bank"),
    ("Kelda is to be sold to Brandvik", "Kelda is to be sold"),
    ("Kelda bought Torm", "Torm was bought by Kelda"),
    ("Kelda would be taken over by the government", "Brandvik will take control of Kelda"),
    ("Olav Brandvik will buy Kelda", "Brandvik's company Torm Steel will buy Kelda"),
    ("Brandvik wants the government to buy Kelda", "the government is to buy Kelda"),
]


@pytest.mark.parametrize(
    ("speaker", "apart"), [("Brandvik Securities", True), ("Kelda Bank", False), ("Central Bank", False)]
)
def test_it_is_who_speaks(report: Story, speaker: str, apart: bool) -> None:
    first = unit_of(report, BANK)
    filed = report("r2", Said("it was in talks to buy Kelda Bank", speaker=speaker))
    assert of_other_buyers(first, next(units_of(filed, known_of([filed])))) == apart


@pytest.mark.parametrize(
    ("one", "other", "apart"), [(*pair, True) for pair in APART] + [(*pair, False) for pair in ONE]
)
def test_another_buyer_of_the_same_thing(report: Story, one: str, other: str, apart: bool) -> None:
    first, second = unit_of(report, one), unit_of(report, other)
    assert of_other_buyers(first, second) == of_other_buyers(second, first) == apart
