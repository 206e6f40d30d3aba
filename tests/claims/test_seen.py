"""Propositions compared by rules and by a network together, and who stands where by what it sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pytest

from sayso.claims import claims_of
from sayso.claims.likeness.alike import APART
from sayso.claims.likeness.relations import on_one_point
from sayso.claims.likeness.seen import Likeness, Seen, likeness_of
from sayso.claims.propositions.units import units_of_story
from sayso.matching import Compared
from sayso.model import Stance
from sayso.story import Filed, Judgement, JudgementKind, RelationType

from .conftest import Said, Story, WordCounts

SOLD = "Orvel has sold its mill in Tarn to the Brome family"
GONE = "the old paper works changed hands for six crowns"
KEPT = "the old paper works is still in the hands of Orvel"
STRIKE = "workers at the mill in Tarn have stopped the machines of Orvel"


@dataclass
class Seeing:
    """Stands in for the network: log-odds of being one, and the chance of opposition, by two texts' first
    words; of all else it holds that they are two. ``asked`` are the pairs that it was asked."""

    known: Mapping[frozenset[str], tuple[float, float]]

    def of(self, texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Compared:
        self.asked = {frozenset((texts[i], texts[j])) for i, j in pairs}
        rows = np.array([self._one(texts[i], texts[j]) for i, j in pairs], np.float32).reshape(-1, 2)
        return Compared(rows[:, 0], rows[:, 1])

    def _one(self, text: str, other: str) -> tuple[float, float]:
        return (5.0, 0.0) if text == other else self.known.get(frozenset((text, other)), (-4.0, 0.0))


def seeing(*pairs: tuple[str, str, float, float]) -> Seeing:
    return Seeing({frozenset((one, other)): (odds, against) for one, other, odds, against in pairs})


@pytest.fixture
def filed(report: Story) -> list[Filed]:
    return [report(f"r{n}", Said(text)) for n, text in enumerate((SOLD, GONE, STRIKE), 1)]


def claims_by_report(
    filed: Sequence[Filed], words: WordCounts, matches: Seeing | None
) -> set[frozenset[str]]:
    claims = claims_of(filed, words, matches=matches)
    return {frozenset(member.ref.report for member in claim.members) for claim in claims}


def test_other_words_for_one_thing_are_one_claim_where_the_network_sees_it(
    filed: list[Filed], words: WordCounts
) -> None:
    assert {"r1", "r2"} not in claims_by_report(filed, words, None)
    assert {"r1", "r2"} in claims_by_report(filed, words, seeing((SOLD, GONE, 4.0, 0.0)))


def test_shared_words_are_no_claim_where_the_network_sees_two_things(
    report: Story, words: WordCounts
) -> None:
    filed = [report("r1", Said(SOLD)), report("r2", Said(SOLD + " for good"))]
    assert claims_by_report(filed, words, None) == {frozenset({"r1", "r2"})}
    assert len(claims_by_report(filed, words, seeing())) == 2


def test_what_rules_exclude_the_network_is_not_asked(report: Story, words: WordCounts) -> None:
    filed = [report("r1", Said("Mr Harn was sacked")), report("r2", Said("Mr Harn has resigned"))]
    units, network = units_of_story(filed), seeing(("Mr Harn was sacked", "Mr Harn has resigned", 9.0, 0.0))
    found = likeness_of(units, words.of([unit.text for unit in units]), network)
    assert found.alike[0, 1] <= APART
    assert not network.asked


def test_who_says_the_opposite_in_other_words_denies(report: Story, words: WordCounts) -> None:
    filed = [report("r1", Said(SOLD)), report("r2", Said(SOLD)), report("r3", Said(KEPT))]
    claim, *_ = claims_of(filed, words, matches=seeing((SOLD, KEPT, 4.0, 0.97)))
    stances = {member.ref.report: (member.stance, member.rule) for member in claim.members}
    assert stances["r1"][0] is stances["r2"][0] is Stance.ASSERTS
    assert stances["r3"] == (Stance.DENIES, "says that it is not so")


OTHER = "Orvel let go of its mill in Tarn"
NOT_SOLD = "Orvel has not sold its mill in Tarn to the Brome family for good"


@pytest.mark.parametrize(
    ("text", "seen", "denies"),
    [
        (KEPT, (4.0, 0.97), True),
        (KEPT, (4.0, 0.93), False),
        (NOT_SOLD, (1.0, 0.96), True),
        (NOT_SOLD, (4.0, 0.9), False),
    ],
)
def test_who_denies_surely_opposes_the_very_name_of_the_claim(
    report: Story, words: WordCounts, text: str, seen: tuple[float, float], denies: bool
) -> None:
    """Though he surely opposes another of its propositions; where he says no in words, less is asked."""
    filed = [report(f"r{n}", Said(told)) for n, told in enumerate((SOLD, SOLD, OTHER, text), 1)]
    network = seeing((SOLD, OTHER, 5.0, 0.01), (OTHER, text, 5.0, 0.99), (SOLD, text, *seen))
    claims = claims_of(filed, words, matches=network)
    assert claims[0].text.startswith(SOLD)
    denying = [m.ref.report for claim in claims for m in claim.members if m.stance is Stance.DENIES]
    assert denying == (["r4"] if denies else [])
    assert {m.ref.report for claim in claims for m in claim.members} == {"r1", "r2", "r3", "r4"}


def test_a_not_beside_the_matter_denies_nothing_where_the_network_sees_no_opposition(
    report: Story, words: WordCounts
) -> None:
    beside = "Orvel has sold its mill in Tarn, not its shop"
    filed = [report("r1", Said(SOLD)), report("r2", Said(SOLD)), report("r3", Said(beside))]
    claim, *_ = claims_of(filed, words, matches=seeing((SOLD, beside, 4.0, 0.01)))
    assert {member.stance for member in claim.members} == {Stance.ASSERTS}
    assert len(claim.members) == 3


def test_who_may_as_well_say_the_opposite_is_on_neither_side_and_not_lost(
    report: Story, words: WordCounts
) -> None:
    filed = [report("r1", Said(SOLD)), report("r2", Said(SOLD)), report("r3", Said(KEPT))]
    claims = claims_of(filed, words, matches=seeing((SOLD, KEPT, 4.0, 0.5)))
    on = [{member.ref.report for member in claim.members} for claim in claims]
    assert sorted(map(sorted, on)) == [["r1", "r2"], ["r3"]]


def test_all_who_say_no_alike_stay_on_one_claim(report: Story, words: WordCounts) -> None:
    never, not_sold = "Orvel has never sold its mill in Tarn", "Orvel has not sold its mill in Tarn"
    filed = [report(f"r{n}", Said(text)) for n, text in enumerate((not_sold, not_sold, never, never), 1)]
    claims = claims_of(filed, words, matches=seeing((not_sold, never, 6.0, 0.4)))
    on = sorted(member.ref.report for claim in claims for member in claim.members)
    assert on == ["r1", "r2", "r3", "r4"]


def test_many_copies_do_not_outweigh_what_excludes_one_of_them(report: Story, words: WordCounts) -> None:
    sacked, resigned = "Mr Harn was sacked", "Mr Harn has resigned"
    filed = [report(f"r{n:02}", Said(sacked)) for n in range(20)] + [report("s", Said(resigned))]
    assert frozenset({"s"}) in claims_by_report(filed, words, seeing())


def test_the_order_of_reports_is_no_matter(filed: list[Filed], words: WordCounts) -> None:
    network = seeing((SOLD, GONE, 4.0, 0.0), (GONE, STRIKE, 0.2, 0.6))
    assert claims_of(filed, words, matches=network) == claims_of(filed[::-1], words, matches=network)


def test_whom_people_put_on_a_claim_stays_there_whatever_the_network_holds(
    report: Story, words: WordCounts
) -> None:
    filed = [report("r1", Said(SOLD)), report("r2", Said(KEPT)), report("r3", Said(SOLD))]
    same = Judgement("j1", JudgementKind.SAME_CLAIM, "r1#a1", "r2#a1", "ana", "2024-01-01")
    unsure = seeing((SOLD, KEPT, 4.0, 0.5))
    assert len(claims_of(filed, words, matches=unsure)) == 2
    (claim,) = claims_of(filed, words, [same], matches=unsure)
    assert {member.ref.report for member in claim.members} == {"r1", "r2", "r3"}
    assert {member.rule for member in claim.members} == {"says the same", "judged to be on it"}


@pytest.mark.parametrize(("odds", "told"), [(1.2, True), (0.8, False)])
@pytest.mark.parametrize("against", [0.5, 0.9])
def test_what_is_perhaps_one_is_told_beside_it(
    report: Story, words: WordCounts, odds: float, against: float, told: bool
) -> None:
    filed = [report("r1", Said(SOLD)), report("r2", Said(KEPT)), report("r3", Said(STRIKE))]
    claims = claims_of(filed, words, matches=seeing((SOLD, KEPT, odds, against)))
    beside = {
        (claim.id, relation.of)
        for claim in claims
        for relation in claim.relations
        if relation.type is RelationType.SAME_POINT
    }
    assert len(claims) == 3
    assert beside == ({("r1#a1", "r2#a1"), ("r2#a1", "r1#a1")} if told else set())


def test_of_many_the_likeliest_are_told_beside_one_and_it_beside_them() -> None:
    odds = {(0, other): 1.0 + other / 10 for other in range(1, 5)} | {(1, 5): 3.0, (1, 6): 3.0, (1, 7): 3.0}
    seen = {pair: Seen(one, 0.5) for pair, one in odds.items()}
    like = Likeness.of(np.zeros((8, 8), np.float32), seen)
    found = on_one_point(range(8), like.seen, but=set())
    assert {other for one, other in found if one == 0} == {2, 3, 4}
    assert {(other, one) for one, other in found} == set(found)
    assert {other for one, other in on_one_point(range(8), like.seen, but={(4, 0)}) if one == 0} == {1, 2, 3}


def test_what_people_told_apart_is_not_told_beside_it(report: Story, words: WordCounts) -> None:
    filed = [report("r1", Said(SOLD)), report("r2", Said(KEPT))]
    judged = Judgement("1", JudgementKind.DIFFERENT_CLAIM, "r1#a1", "r2#a1", "Ada", "2024-05-02")
    claims = claims_of(filed, words, [judged], matches=seeing((SOLD, KEPT, 1.5, 0.5)))
    assert len(claims) == 2
    assert not any(claim.relations for claim in claims)


@pytest.mark.parametrize(("has", "told"), [("has", True), ("has not", False)])
def test_who_says_all_of_it_and_more_is_narrower_and_that_is_wider(
    report: Story, words: WordCounts, has: str, told: bool
) -> None:
    more = f"Orvel {has} sold its mill in Tarn to the Brome family with both of its wheels and the meadow"
    filed = [report("r1", Said(SOLD)), report("r2", Said(more))]
    matches = seeing((SOLD, more, -4.0, 0.1))
    one, other = sorted(claims_of(filed, words, matches=matches), key=lambda claim: claim.id)
    found = [(relation.type, relation.of) for claim in (one, other) for relation in claim.relations]
    expected = [(RelationType.NARROWER, other.id), (RelationType.WIDER, one.id)]
    assert found == (expected if told else [])
