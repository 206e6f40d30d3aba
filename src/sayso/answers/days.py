"""A story day by day: which reports came, who first spoke to the chief claim, and how claims came to stand.

Days are those of the news, as reports give them; what no report dates stands under no day, at the end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.answers.brief import Brief, ClaimBrief
from sayso.answers.called import named_with
from sayso.answers.parties import Party, Quote
from sayso.answers.turning import Turning
from sayso.model import Stance
from sayso.story import State, StoryReport, day_of, in_time


@dataclass(frozen=True, slots=True)
class CameForward:
    """A party's first word on the story's chief claim, on one side of it."""

    party: str
    stance: Stance
    on_record: bool
    quote: Quote


@dataclass(frozen=True, slots=True)
class StateChange:
    """A claim that is new (``before`` is None) or came to stand otherwise; ``by`` is whose words did it,
    "" where nobody is named."""

    claim: str
    text: str
    before: State | None
    state: State
    by: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Day:
    """What one day brought, in the order of time; ``day`` is None for what no report dates."""

    day: str | None
    reports: tuple[StoryReport, ...]
    came_forward: tuple[CameForward, ...]
    changes: tuple[StateChange, ...]


@dataclass(slots=True)
class _Gathered:
    reports: list[StoryReport] = field(default_factory=list)
    came_forward: list[CameForward] = field(default_factory=list)
    changes: list[StateChange] = field(default_factory=list)


def days_of(brief: Brief) -> tuple[Day, ...]:
    """The days of a story, the first one first; the claims are those that its brief shows."""
    days: dict[str | None, _Gathered] = defaultdict(_Gathered)
    for report in sorted(brief.reports, key=lambda one: in_time(one.at)):
        days[_day(report.at, report.dated)].reports.append(report)
    for one in _first_words(brief.lead):
        days[_day(one.quote.at, one.quote.dated)].came_forward.append(one)
    for claim in brief.claims:
        for turning, changes in _changes_of(claim):
            days[_day(turning.at, turning.dated)].changes.append(changes)
    order = sorted(days, key=lambda one: (one is None, one or ""))
    return tuple(
        Day(one, tuple(found.reports), tuple(found.came_forward), tuple(found.changes))
        for one in order
        if (found := days[one])
    )


def within(days: tuple[Day, ...], *, since: str | None, until: str | None) -> tuple[Day, ...]:
    """The days from one to another; what no report dates belongs to none of these."""
    if not since and not until:
        return days
    return tuple(one for one in days if one.day and (since or "") <= one.day <= (until or one.day))


def _day(at: str, dated: bool) -> str | None:
    return day_of(at) if dated else None


def _first_words(claim: ClaimBrief | None) -> Iterator[CameForward]:
    """The first quotation of each party on each side of the claim, in the order of time."""
    found = [
        CameForward(named_with(party.name, first.said_by), party.stance, party.on_record, first)
        for party in _parties(claim)
        if (first := min((one for one in party.quotes if not one.withdrawn), key=_moment, default=None))
    ]
    yield from sorted(found, key=lambda one: _moment(one.quote))


def _moment(quote: Quote) -> tuple[bool, str]:
    return not quote.dated, in_time(quote.at)


def _parties(claim: ClaimBrief | None) -> Iterable[Party]:
    return (party for column in claim.columns for party in column.parties) if claim else ()


def _changes_of(claim: ClaimBrief) -> Iterator[tuple[Turning, StateChange]]:
    """The changes of the claim's state, each with what it was before."""
    before = None
    for turning in claim.history:
        yield turning, StateChange(claim.id, claim.text, before, turning.state, turning.whose, turning.cause)
        before = turning.state
