"""Changes of claims' states as the ledger noted them, for commands, feeds and hooks alike.

A change is a claim that is new, or that came to stand otherwise. The second is a turn; that nobody spoke to a
claim any more is a turn only to who asks for that state.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    func,
    insert,
    literal_column,
    select,
    update,
)

from sayso.ledger.moments import in_time_sql
from sayso.ledger.portions import at_most_held
from sayso.ledger.tables import changes, hooks, reports, stories
from sayso.story import State, as_told

_IN_TIME: ColumnElement[str] = literal_column(in_time_sql("changes.at"))


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim's change of state: ``at`` is when it took place, in its own zone, None where only an undated
    report tells of it; ``seen`` is when the ledger came to know.

    ``before`` is the state that it had, None for a claim that is new. Numbers grow in the order of seeing.
    ``words`` caused it, said ``by`` somebody, in a ``report`` of this outlet, headline and address; ``title``
    is what its story is called now. Each is None where it is not known.
    """

    number: int
    story: str
    claim: str
    text: str
    before: str | None
    state: str
    rule: str
    at: str | None
    seen: str
    dated: bool = True
    title: str | None = None
    by: str | None = None
    words: str | None = None
    report: str | None = None
    outlet: str | None = None
    headline: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeQuery:
    """Which changes are wanted: turns alone or new claims as well, those to a state, undated ones as well,
    those of a story, or of stories with as many reports that stand."""

    turns_only: bool = True
    state: State | None = None
    undated: bool = False
    story: str | None = None
    min_reports: int = 0


def changes_after(connection: Connection, number: int, *, limit: int, turns_only: bool = False) -> list[Seen]:
    """The changes that were seen after the one of this number, the oldest first."""
    wanted = _with_words().where(changes.c.number > at_most_held(number))
    if turns_only:
        wanted = wanted.where(_is_turn())
    wanted = wanted.order_by(changes.c.number).limit(at_most_held(limit))
    return [_seen(row) for row in connection.execute(wanted)]


def newest_changes(connection: Connection, query: ChangeQuery, *, limit: int) -> list[Seen]:
    """The newest changes by the day of the news, undated ones behind all others."""
    wanted = _with_words()
    if query.turns_only:
        wanted = wanted.where(_is_turn(query.state))
    if query.state:
        wanted = wanted.where(changes.c.state == query.state.value)
    if not query.undated:
        wanted = wanted.where(changes.c.dated)
    if query.story:  # it is called by its first report, so that it may have been called by any of them
        members = select(reports.c.id).where(reports.c.story == query.story)
        wanted = wanted.where(changes.c.story.in_(members))
    if query.min_reports:
        standing = select(func.count()).where(reports.c.story == stories.c.id, reports.c.withdrawn.is_(None))
        wanted = wanted.where(standing.correlate(stories).scalar_subquery() >= query.min_reports)
    wanted = wanted.order_by(changes.c.dated.desc(), _IN_TIME.desc(), changes.c.number.desc())
    return [_seen(row) for row in connection.execute(wanted.limit(at_most_held(limit)))]


def _is_turn(asked: State | None = None) -> ColumnElement[bool]:
    """The condition that a change is a turn, to who asks for changes to this state or to any."""
    turned = changes.c.before.is_not(None)
    return turned if asked is State.LAPSED else and_(turned, changes.c.state != State.LAPSED.value)


def _with_words() -> Select[Any]:
    """All changes, with what is known now of the report that caused each and of its story: the one that this
    report is in, or where none is noted the one that went by the name of its first report then."""
    its, home = reports.alias("its"), reports.alias("home")
    return (
        select(changes, stories.c.title, its.c.outlet, its.c.headline, its.c.url)
        .outerjoin(its, its.c.id == changes.c.report)
        .outerjoin(home, home.c.id == func.coalesce(changes.c.report, changes.c.story))
        .outerjoin(stories, stories.c.id == home.c.story)
    )


def _seen(row: Row[Any]) -> Seen:
    return Seen(**{**row._mapping, "at": as_told(row.at) if row.dated else None, "dated": bool(row.dated)})


def told_to(connection: Connection, url: str) -> int:
    """The number of the last change that an address was told; a new one hears of what comes from now on."""
    known = connection.scalar(select(hooks.c.told).where(hooks.c.url == url))
    if known is None:
        known = newest_number(connection)
        connection.execute(insert(hooks).values(url=url, told=known))
    return known


def newest_number(connection: Connection) -> int:
    """The number of the change that was seen last, 0 where there is none."""
    return connection.scalar(select(func.max(changes.c.number))) or 0


def mark_told(connection: Connection, url: str, number: int) -> None:
    """Note that this address was told all changes up to this number."""
    connection.execute(update(hooks).where(hooks.c.url == url, hooks.c.told < number).values(told=number))
