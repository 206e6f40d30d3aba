"""What says no, but not of the claim that it is near, makes a claim of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sayso.claims import claims_of
from sayso.claims.drafting.naming import name_claim
from sayso.model import Polarity, Stance
from sayso.story import Claim, Judgement, JudgementKind

from .conftest import Said, Story, WordCounts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.claims.likeness.alike import Matrix
    from sayso.claims.propositions.units import Unit

USED = "the potter of Orsa used the kiln of the mill for the lamps"
UNSOLD = "the potter of Orsa does not sell the kiln of the mill for the lamps"


def stances(claim: Claim) -> dict[str, Stance]:
    return {str(one.ref): one.stance for one in claim.members}


def no(text: str) -> Said:
    return Said(text, polarity=Polarity.NEGATIVE)


def test_denials_of_another_thing_than_the_claim_are_a_claim_together(
    report: Story, words: WordCounts
) -> None:
    filed = [
        report("w", Said(USED)),
        report("x", Said(USED)),
        report("y", no(UNSOLD)),
        report("z", no(UNSOLD)),
    ]
    chief, *others = claims_of(filed, words)
    assert set(stances(chief)) == {"w#a1", "x#a1"}
    assert [stances(one) for one in others] == [{"y#a1": Stance.ASSERTS, "z#a1": Stance.ASSERTS}]


def test_a_claim_that_gives_something_back_is_named_once(
    report: Story, words: WordCounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = list[tuple[str, ...]]()

    def noted(
        units: Sequence[Unit], alike: Matrix, *, negative: bool, outvoted: frozenset[int]
    ) -> tuple[str, Unit]:
        named.append(tuple(str(unit.ref) for unit in units))
        return name_claim(units, alike, negative=negative, outvoted=outvoted)

    monkeypatch.setattr("sayso.claims.drafting.group.name_claim", noted)
    claims_of([report("w", Said(USED)), report("x", Said(USED)), report("y", no(UNSOLD))], words)
    assert named == [("w#a1", "x#a1", "y#a1"), ("y#a1",)]


def test_a_denial_of_the_claim_itself_makes_none_beside_it(report: Story, words: WordCounts) -> None:
    never = no("the potter of Orsa never used the kiln of the mill for the lamps")
    claims = claims_of([report("x", Said(USED)), report("y", Said(USED)), report("z", never)], words)
    assert [stances(one)["z#a1"] for one in claims] == [Stance.DENIES]


def test_it_is_on_no_claim_but_its_own(report: Story, words: WordCounts) -> None:
    filed = [report("x", Said(USED)), report("y", Said(USED), no(UNSOLD))]
    on = [one for one in claims_of(filed, words) if "y#a2" in stances(one)]
    assert len(on) == 1


def test_those_told_apart_by_people_are_not_given_back_together(report: Story, words: WordCounts) -> None:
    filed = [
        report("w", Said(USED)),
        report("x", Said(USED)),
        report("y", no(UNSOLD)),
        report("z", no(UNSOLD)),
    ]
    apart = Judgement("j1", JudgementKind.DIFFERENT_CLAIM, "y#a1", "z#a1", "an editor", "2024-05-02")
    claims = claims_of(filed, words, [apart])
    assert not any({"y#a1", "z#a1"} <= set(stances(one)) for one in claims)
    assert sum("y#a1" in stances(one) for one in claims) == 1
