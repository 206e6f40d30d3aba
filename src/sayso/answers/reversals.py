"""What a source said, statement by statement, and where two of its statements do not go together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from sayso.model import AGAINST, PUTS_FORWARD, Stance
from sayso.story import AttributionRef, ClaimAccount, RelationType, day_of, in_time


@dataclass(frozen=True, slots=True)
class Statement:
    """Something said once, however many reports have it; ``refs`` are the attributions, the earliest first,
    and ``copies`` how many of their reports only copy another of them.

    ``dated`` is False where ``at`` is only when the report was added; ``withdrawn`` is what only reports have
    that were withdrawn.
    ``stance`` is the one to the claim where it speaks to one (then ``claim`` is its id), else to ``words``.
    """

    at: str
    stance: Stance | None
    detail: str | None
    words: str
    claim: str | None
    claim_text: str
    story: str | None
    outlets: tuple[str, ...]
    via: tuple[str, ...]
    refs: tuple[AttributionRef, ...]
    copies: int = 0
    dated: bool = True
    withdrawn: bool = False

    @property
    def reports(self) -> int:
        """How many reports have it."""
        return len({ref.report for ref in self.refs})


class ReversalKind(StrEnum):
    """How a later statement of a source stands against an earlier one."""

    TOOK_BACK = "said it, later denied it"
    CAME_ROUND = "denied it, later said it"
    BOTH_WAYS = "said and denied on one day"
    OTHER_PARTICULARS = "gave other particulars"


@dataclass(frozen=True, slots=True)
class Reversal:
    """Two statements of one source that do not go together; ``differs`` says in which particulars."""

    kind: ReversalKind
    first: Statement
    later: Statement
    differs: tuple[tuple[str, str, str], ...] = ()


Grouped = tuple[Statement, ClaimAccount | None]
"""A statement, and the claim that it speaks to."""


def reversals_of(grouped: Sequence[Grouped]) -> tuple[Reversal, ...]:
    """For every two sides of a claim the first statement on either, so that a reversal is told once.

    Undated statements take no part: nothing shows which of two came first. Nor do withdrawn ones.
    """
    dated = [(one, account) for one, account in grouped if one.dated and not one.withdrawn]
    reversals = [*_reversals(dated), *_other_particulars(dated)]
    return tuple(sorted(reversals, key=lambda one: (in_time(one.later.at), in_time(one.first.at))))


def _reversals(grouped: Sequence[Grouped]) -> list[Reversal]:
    sides: dict[str, list[Statement]] = {}
    for statement, _ in grouped:
        if statement.claim and statement.stance in PUTS_FORWARD | AGAINST - {Stance.DOUBTS}:
            sides.setdefault(statement.claim, []).append(statement)
    reversals = []
    for statements in sides.values():
        stood = statements[0]
        for later in statements[1:]:
            if (later.stance in PUTS_FORWARD) != (stood.stance in PUTS_FORWARD):
                reversals.append(Reversal(_kind(stood, later), stood, later))
                stood = later
    return reversals


def _kind(first: Statement, later: Statement) -> ReversalKind:
    if day_of(first.at) == day_of(later.at):
        return ReversalKind.BOTH_WAYS
    return ReversalKind.TOOK_BACK if first.stance in PUTS_FORWARD else ReversalKind.CAME_ROUND


def _other_particulars(grouped: Sequence[Grouped]) -> list[Reversal]:
    """Claims of one source whose particulars contradict each other, both put forward."""
    first_on: dict[str, tuple[Statement, ClaimAccount]] = {}
    for statement, account in grouped:
        if account and statement.stance in PUTS_FORWARD:
            first_on.setdefault(account.claim.id, (statement, account))
    reversals = []
    for (first, account), (later, _) in combinations(first_on.values(), 2):
        for relation in account.claim.relations:
            if relation.of == later.claim and relation.type is RelationType.CONTRADICTS:
                pairs = tuple(
                    (ours.aspect, ours.value, theirs.value) for ours, theirs in relation.particulars
                )
                reversals.append(Reversal(ReversalKind.OTHER_PARTICULARS, first, later, pairs))
    return reversals
