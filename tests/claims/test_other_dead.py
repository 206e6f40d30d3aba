"""Another's death, an attack that nobody is said to have died in, and an attempt are no word of a death."""

from __future__ import annotations

import pytest

from sayso.claims.likeness.alike import exclude
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.units import units_of

from .conftest import Said, Story

_DEAD = "Ken Brome was killed in the strike on Monday"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_DEAD, "six fighters had been killed in the strike"),
        (
            "the leader of the Tarn Brigade was killed in a strike",
            "six Tarn Brigade fighters were killed in a strike",
        ),
        (
            "the leader of the Tarn Brigade, Ken Brome, was killed",
            "that six fighters of the brigade had been killed in Orsa",
        ),
        (_DEAD, "Ken Brome rode in a van that a strike hit"),
        (_DEAD, "the strike hit a convoy in Orsa"),
        ("there was a shooting at the home of Ken Brome", "Ken Brome was killed in a shooting at his home"),
        ("a raid killed Ken Brome", "it carried out a raid on the compound"),
        (_DEAD, "they were trying to kill Ken Brome in Orsa"),
        (_DEAD, "the brigade had planned to kill Ken Brome"),
        (_DEAD, "trying to kill Ken Brome in the strike"),
        (
            "a Velmark aircraft killed an Orsan hostage",
            "the Tarn Brigade killed a Velmark pilot it was holding",
        ),
    ],
)
def test_no_word_of_that_death(report: Story, one: str, other: str) -> None:
    assert _exclude(report, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_DEAD, "six people, including Ken Brome, were killed in the strike"),
        (_DEAD, "Brome and five others were killed in the strike"),
        (_DEAD, "the strike killed Brome"),
        (_DEAD, "Brome died in the strike"),
        (_DEAD, "the leader of the brigade was killed in the strike"),
        (_DEAD, "the man who tried to kill the mayor was killed in the strike"),
        (_DEAD, "Ken Brome is dead"),
        ("six people were killed in the strike", "seven people were killed in the strike"),
        ("nine people were killed when a bomb hit a market", "a bomb hit a market"),
        ("a family of five was killed in the blast", "five people were killed in the blast"),
        ("a strike killed an aid worker", "Velmark aircraft killed a hostage"),
        ("the army killed an aid worker", "the army killed a hostage"),
        ("two men tried to kill the mayor", "the men attempted to kill the mayor in Orsa"),
        ("Ken Brome was hurt in a raid", "a raid hit the compound"),
    ],
)
def test_may_be_of_that_death(report: Story, one: str, other: str) -> None:
    assert not _exclude(report, one, other)


def _exclude(report: Story, one: str, other: str) -> bool:
    filed = report("r", Said(one), Said(other))
    first, second = units_of(filed, known_of([filed]))
    return exclude(first, second)
