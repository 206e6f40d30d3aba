"""Lists of stories: in what order, narrowed to which, and part by part."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Select, exists, func, not_, select

from sayso.answers.narrowed import of_claim
from sayso.answers.story_line import Listed, StoryLine, line_of
from sayso.errors import LedgerError
from sayso.ledger.moments import days_named
from sayso.ledger.portions import at_most_held, portions
from sayso.ledger.story_rows import members_by_story
from sayso.ledger.tables import reports, stories
from sayso.ledger.tellings import as_it_stands
from sayso.story import State
from sayso.story.state_names import SHORT_NAMES, state_named

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger

__all__ = [
    "Listed",
    "Sort",
    "StoryQuery",
    "count_of",
    "listed",
    "state_asked",
    "story_line",
    "untold_left_out",
]


class Sort(StrEnum):
    """What stands first in a list of stories: what changed last in the ledger, what has the newest news, or
    what has the most reports."""

    CHANGED = "changed"
    DAY = "day"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class StoryQuery:
    """Which stories to list, and in what order.

    ``state`` is how the chief claim stands, as a label or by its short name ("denied", "single-origin");
    ``min_reports`` counts reports that stand; from ``since`` to ``until`` some report of the story came out,
    by the day where it was told.
    """

    sort: Sort = Sort.CHANGED
    state: str | None = None
    min_reports: int = 0
    since: str | None = None
    until: str | None = None


def listed(
    connection: Connection, query: StoryQuery, *, limit: int | None = None, offset: int = 0
) -> list[Listed]:
    """The stories of the query, as last told. Raises `LedgerError` for a state or a day that is none."""
    first = reports.c.id == stories.c.id  # a story is called by its first report
    columns = (stories.c.id, stories.c.title, stories.c.first, stories.c.changed, reports.c.dated)
    wanted = _narrowed(select(*columns).outerjoin(reports, first), query, in_order=True)
    wanted = wanted.offset(at_most_held(offset))
    rows = connection.execute(wanted if limit is None else wanted.limit(at_most_held(limit))).all()
    ids = [row.id for row in rows]
    members, last = members_by_story(connection, ids), _newest_days(connection, ids)
    return [
        Listed(
            id=row.id,
            title=row.title,
            reports=tuple(members.get(row.id, ())),
            first=row.first,
            changed=row.changed,
            dated=row.dated is not False and row.dated != 0,
            last=last.get(row.id),
        )
        for row in rows
    ]


def count_of(connection: Connection, query: StoryQuery) -> int:
    """How many stories the query has."""
    wanted = _narrowed(select(func.count()).select_from(stories), query, in_order=False)
    return connection.scalar(wanted) or 0


def untold_left_out(connection: Connection, query: StoryQuery) -> int:
    """How many stories the query leaves out only since how they stand is not told yet; 0 where no state is
    asked for."""
    if not query.state:
        return 0
    anyhow = _narrowed(select(func.count()).select_from(stories), replace(query, state=None), in_order=False)
    return connection.scalar(anyhow.where(not_(as_it_stands()))) or 0


def story_line(ledger: Ledger, one: Listed) -> StoryLine:
    """The story as lists show it; of its reports only those that carry the chief claim are fetched."""
    story = ledger.story(one.id)
    texts = ledger.texts(of_claim(story, story.claims[0])) if story.claims else {}
    return line_of(story, texts, one)


def _narrowed(wanted: Select[Any], query: StoryQuery, *, in_order: bool) -> Select[Any]:
    standing = reports.c.withdrawn.is_(None)
    if query.min_reports or (in_order and query.sort is not Sort.CHANGED):
        counted = (
            select(reports.c.story, func.count().label("reports"), func.max(reports.c.day).label("last"))
            .where(standing)
            .group_by(reports.c.story)
            .subquery()
        )
        wanted = wanted.outerjoin(counted, counted.c.story == stories.c.id)
        if query.min_reports:
            wanted = wanted.where(counted.c.reports >= query.min_reports)
        if in_order and query.sort is Sort.REPORTS:
            wanted = wanted.order_by(func.coalesce(counted.c.reports, 0).desc())
        elif in_order and query.sort is Sort.DAY:
            wanted = wanted.order_by(counted.c.last.is_(None), counted.c.last.desc())
    if query.state:
        wanted = wanted.where(stories.c.state == state_asked(query.state).value, as_it_stands())
    since, until = days_named(query.since, query.until)
    if since or until:
        days = [reports.c.day >= since] if since else []
        days += [reports.c.day <= until] if until else []
        wanted = wanted.where(
            exists().where(reports.c.story == stories.c.id, standing, *days).correlate(stories)
        )
    return wanted.order_by(stories.c.changed.desc(), stories.c.id) if in_order else wanted


def state_asked(words: str) -> State:
    """The state that somebody asks for. Raises `LedgerError` where there is no such state."""
    found = state_named(words)
    if found is None:
        raise LedgerError(f"{words!r} is no state; it is one of {', '.join(SHORT_NAMES)}")
    return found


def _newest_days(connection: Connection, ids: list[str]) -> dict[str, str | None]:
    """The newest day of each story's news, of its reports that stand."""
    found: dict[str, str | None] = {}
    for some in portions(ids):
        wanted = (
            select(reports.c.story, func.max(reports.c.day))
            .where(reports.c.story.in_(some), reports.c.withdrawn.is_(None))
            .group_by(reports.c.story)
        )
        found |= {row.story: row[1] for row in connection.execute(wanted)}
    return found
