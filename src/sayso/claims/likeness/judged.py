"""What people judged of claims, put before what is computed: claims joined and kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.story import AttributionRef, JudgementKind, standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sayso.claims.propositions.units import Unit
    from sayso.story import Judgement

Pair = tuple[int, int]

JUDGED = "judged to be on it"
"""By which rule somebody is on a claim whom people put there, and nothing else does."""


def joined(judgements: Sequence[Judgement], units: Sequence[Unit], *, apart: Sequence[Pair]) -> list[Pair]:
    """Propositions that people judged to be one claim, by their numbers, and those that say in the same words
    what one of these says, unless people keep the two ``apart``."""
    pairs = list(_pairs(JudgementKind.SAME_CLAIM, judgements, units, first=True))
    judged = sorted({number for pair in pairs for number in pair})
    barred = set(map(frozenset, apart))
    twins = (
        (one, other)
        for one in judged
        for other, unit in enumerate(units)
        if other not in judged and unit.text == units[one].text and frozenset((one, other)) not in barred
    )
    return [*pairs, *twins]


def kept_apart(judgements: Sequence[Judgement], units: Sequence[Unit]) -> list[Pair]:
    """Propositions that people judged to be different claims, by their numbers."""
    return list(_pairs(JudgementKind.DIFFERENT_CLAIM, judgements, units, first=False))


def answers_judged(
    kind: JudgementKind, judgements: Sequence[Judgement], claims_at: Mapping[AttributionRef, Sequence[int]]
) -> dict[str, frozenset[int]]:
    """What was judged of attributions that join a claim without a proposition of it, by their addresses.

    For each the numbers of the claims to which the judgement's other attribution speaks. Who has a
    proposition is joined by that, but is kept apart here too: an answer may be on two claims.
    """
    at = {str(ref): frozenset(claims) for ref, claims in claims_at.items()}
    found: dict[str, frozenset[int]] = {}
    for judgement in standing(judgements, kind):
        subject, other = judgement.subject, judgement.other or ""
        for answer, claim in ((subject, other), (other, subject)):
            apart = kind is JudgementKind.DIFFERENT_CLAIM
            if claim in at and (apart or answer not in at):
                found[answer] = found.get(answer, frozenset()) | at[claim]
    return found


def told_apart(judgements: Sequence[Judgement]) -> frozenset[tuple[AttributionRef, AttributionRef]]:
    """Pairs of attributions that people judged to be on different claims."""
    pairs = (
        (AttributionRef.parse(one.subject), AttributionRef.parse(one.other or ""))
        for one in standing(judgements, JudgementKind.DIFFERENT_CLAIM)
    )
    return frozenset((one, other) for one, other in pairs if one and other)


def _pairs(
    kind: JudgementKind, judgements: Sequence[Judgement], units: Sequence[Unit], *, first: bool
) -> Iterator[Pair]:
    """Pairs of numbers of the propositions of the two attributions: the first of each, or all with all."""
    at: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        at.setdefault(str(unit.ref), []).append(number)
    for judgement in standing(judgements, kind):
        mine, theirs = at.get(judgement.subject, []), at.get(judgement.other or "", [])
        limit = 1 if first else None
        yield from ((i, j) for i in mine[:limit] for j in theirs[:limit] if i != j)
