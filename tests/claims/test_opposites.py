"""Opposites are two claims, and a "not" makes none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sayso.claims import claims_of
from sayso.claims.likeness.alike import exclude
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.negating import negates
from sayso.claims.propositions.units import units_of
from sayso.model import Polarity, Stance
from sayso.story import RelationType

from .conftest import Said

if TYPE_CHECKING:
    from sayso.claims.propositions.units import Unit

    from .conftest import Story, WordCounts

OPPOSITES = {
    "safety": ("the weir of Harn is safe", "the weir of Harn is unsafe", True),
    "danger": ("the weir of Harn is safe", "the weir of Harn is dangerous", True),
    "a not is a matter of stance": ("the weir of Harn is safe", "the weir of Harn is not safe", False),
    "a not before the opposite": ("the weir of Harn is not safe", "the weir of Harn is unsafe", False),
    "alive": ("the diver of Harn is safe and well", "the diver of Harn is in a dangerous place", False),
    "order": ("the weir of Harn is working normally", "the weir of Harn is cracked", True),
    "out of order": ("the weir of Harn is not working normally", "the weir of Harn is cracked", False),
    "guilt": ("the court found the baker guilty", "the court found the baker innocent", True),
    "health": ("the keeper's health is just fine", "the keeper is getting treatment for an illness", True),
    "ill health": ("the keeper is doing well", "the keeper is in failing health", True),
    "well known": ("the keeper is well known in Harn", "the keeper is unwell", False),
    "how far": (
        "the robber was stopped just inside the mill of Harn",
        "the robber got deeper into the mill than the guild had said",
        True,
    ),
    "how much": ("the robber was stopped just inside the mill", "the robber took more than was said", False),
    "harm": ("the keepers were unhurt in the fire", "two keepers were injured in the fire", True),
    "found": ("six divers are missing at Harn", "six divers have been rescued at Harn", True),
    "both at once": ("six divers are missing at Harn", "six divers who were missing have been found", False),
    "law": ("the levy of Torv is lawful", "the levy of Torv was illegal", True),
    "post": ("the harbour master will remain in office", "the harbour master has resigned", True),
    "side": ("the guild supports the new quay", "the guild opposes the new quay", True),
    "ban": ("Torv has banned night fishing", "Torv has allowed night fishing", True),
    "called off": ("the abbot will visit Torv in May", "the abbot cancelled the visit to Torv", True),
    "put off is not called off": ("the visit to Torv will be scrapped", "the visit was cancelled", False),
    "prices": ("Torv will raise ferry fares", "Torv will cut ferry fares", True),
    "a thing opposed": ("Orvel will buy the mill of Harn", "the guild opposes the sale of the mill", True),
    "a thing hidden": (
        "a blast has destroyed the mill of Harn",
        "Orvel lied about the blast at the mill",
        True,
    ),
    "the same lie": ("Orvel lied about the blast", "Orvel did not lie about the blast", False),
    "a thing found silly": (
        "the plan of Orvel to drain the pond of Harn is unfair",
        "Orvel drained the pond of Harn",
        True,
    ),
    "an end weighed": ("the keeper's dismissal is a heavy blow to Harn", "Orvel dismissed the keeper", True),
    "an end weighed with care": (
        "the keeper's dismissal may quite possibly be a turning point in Harn",
        "Orvel dismissed the keeper",
        True,
    ),
    "a deed weighed": ("removing the keeper was a step forward", "Orvel removed the keeper of Harn", True),
    "a verdict on a claim": (
        "the claim that Orvel drained the pond is ridiculous",
        "Orvel drained the pond",
        False,
    ),
    "silly in passing": (
        "the pond that Orvel found ridiculous was drained",
        "Orvel drained the pond of Harn",
        False,
    ),
    "an end alone": ("the keeper's dismissal was signed on Monday", "Orvel dismissed the keeper", False),
    "held and gone": ("the robber of Harn is in custody", "the robber of Harn is on the run", True),
    "caught and gone": (
        "the robber of Harn has been recaptured",
        "the robber of Harn is still at large",
        True,
    ),
    "held and held": ("the robber of Harn is in custody", "the robber of Harn was jailed", False),
    "caught after all": ("the robber of Harn is in custody", "the robber who escaped was arrested", False),
    "whole and ruined": ("the chapel of Harn is intact", "the chapel of Harn was destroyed", True),
    "through the fire": ("the bell of Harn survived the fire", "the bell of Harn was destroyed", True),
    "on the water": ("the barge of Harn is still afloat", "the barge of Harn has sunk", True),
    "awake": ("the pilot of Harn is awake", "the pilot of Harn is in a coma", True),
    "aware is not awake": ("the pilot is conscious of the debt", "the pilot is in a coma in Harn", False),
    "nothing opposite": ("the weir of Harn is safe", "the weir of Harn is old", False),
}


def two(report: Story, one: str, other: str) -> tuple[Unit, Unit]:
    filed = report("r", Said(one), Said(other))
    first, second = (unit for unit in units_of(filed, known_of([filed])) if unit.main)
    return first, second


@pytest.mark.parametrize(("one", "other", "apart"), OPPOSITES.values(), ids=OPPOSITES)
def test_opposites_are_no_one_proposition(report: Story, one: str, other: str, apart: bool) -> None:
    first, second = two(report, one, other)
    assert exclude(first, second) is apart
    assert exclude(second, first) is apart


def test_claims_of_opposites_contradict_each_other(report: Story, words: WordCounts) -> None:
    filed = [
        report("x", Said("the weir of Harn on the Arle is safe")),
        report("y", Said("the weir of Harn on the Arle is unsafe")),
        report("z", Said("the weir of Harn on the Arle is unsafe")),
    ]
    unsafe, safe = claims_of(filed, words)
    assert {str(m.ref) for m in unsafe.members} == {"y#a1", "z#a1"}
    assert [relation.type for relation in safe.relations] == [RelationType.CONTRADICTS]


CONTRARY = {
    "alive": (
        "the painter Ilo Marn of Lund has died in his house",
        "the painter Ilo Marn of Lund is alive and well",
        Polarity.POSITIVE,
    ),
    "no evidence": (
        "the tonic of Lund caused the fever in her house",
        "there was no evidence that the tonic of Lund caused the fever",
        Polarity.NEGATIVE,
    ),
    "no clear proof": (
        "the tonic of Lund caused the fever in her house",
        "they had no clear proof that the tonic of Lund caused the fever",
        Polarity.NEGATIVE,
    ),
    "no signs": (
        "the tonic of Lund caused the fever in her house",
        "there are no signs that the tonic of Lund caused the fever",
        Polarity.NEGATIVE,
    ),
}


@pytest.mark.parametrize(("told", "contrary", "polarity"), CONTRARY.values(), ids=CONTRARY)
def test_what_says_the_contrary_names_no_claim_and_denies_it(
    report: Story, words: WordCounts, told: str, contrary: str, polarity: Polarity
) -> None:
    filed = [report("x", Said(told)), report("y", Said(contrary, polarity=polarity))]
    claim = claims_of(filed, words)[0]
    assert str(claim.text_from) == "x#a1"
    assert {str(m.ref): m.stance for m in claim.members} == {"x#a1": Stance.ASSERTS, "y#a1": Stance.DENIES}


SIDING = {
    "against a thing": ("the sale of the mill of Harn to Orvel", "the guild opposes", False),
    "for a thing": ("the sale of the mill of Harn to Orvel", "the guild supports", False),
    "told": ("the sale of the mill of Harn to Orvel", "the guild announced", True),
    "a sentence": ("the mill of Harn was sold to Orvel", "the guild supports", True),
}


@pytest.mark.parametrize(("content", "cue", "joins"), SIDING.values(), ids=SIDING)
def test_who_is_for_or_against_a_thing_does_not_say_that_it_is_so(
    report: Story, words: WordCounts, content: str, cue: str, joins: bool
) -> None:
    sold = "the sale of the mill of Harn to Orvel was signed"
    filed = [report("x", Said(sold)), report("y", Said(sold)), report("z", Said(content, cue=cue))]
    refs = {str(m.ref) for claim in claims_of(filed, words) for m in claim.members}
    assert ("z#a1" in refs) is joins


@pytest.mark.parametrize(
    "words", ["I am alive", "I'm alive and well", "she remains alive", "they're all alive"]
)
def test_who_says_that_he_lives_says_no_of_his_death(report: Story, words: str) -> None:
    living, dead = two(report, words, "the diver of Harn had been killed")
    assert living.against
    assert negates(living, [dead])
    _, hurt = two(report, words, "the diver of Harn had been rescued")
    assert not negates(living, [hurt])
