"""Telling stories from what the ledger holds: read at one moment, kept only where nothing came meanwhile.

Telling takes long where a story is large, so no writer waits for it: a story is told from a reading
transaction, and the writers' turn is taken only to keep it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, not_, select, update

from sayso import __version__
from sayso.embedding import Encoder
from sayso.errors import LedgerError
from sayso.ledger.anchors import anchored
from sayso.ledger.filing import filed, no_such_report
from sayso.ledger.judging import standing
from sayso.ledger.kept_vectors import KeptMatches, KeptVectors
from sayso.ledger.noting import note_changes
from sayso.ledger.portions import portions
from sayso.ledger.readings import packed, storable, unpacked
from sayso.ledger.since_then import with_since_then
from sayso.ledger.story_rows import copies_among, members_of, story_of
from sayso.ledger.tables import reports, stories
from sayso.ledger.transactions import reading, writing
from sayso.matching import Comparer
from sayso.story import Story, StoryMade, each_once, report_of
from sayso.story_contract import story_from_json, story_to_json
from sayso.telling import tell

_TRIES = 2
"""How often a story is told beside the writers before it is told in their turn."""

Telling = Callable[[Iterator[Story], int], Iterable[Story]]
"""Who goes along as stories are told anew for a question: given them, and how many there are."""


def unseen(stories: Iterator[Story], _number: int) -> Iterable[Story]:
    """Nobody goes along."""
    return stories


def story_at(connection: Connection, address: str) -> str:
    """The id of the story that a report or a claim is in. Raises `LedgerError` where there is none."""
    story = story_of(connection, address) or story_of(connection, report_of(address))
    if story is None:
        raise no_such_report(report_of(address))
    return story


def as_it_stands() -> ColumnElement[bool]:
    """The condition that what was told of a story holds: nothing came since, and this Sayso told it."""
    return stories.c.told_from.is_not_distinct_from(__version__)


def last_told(connection: Connection, story: str) -> Story | None:
    """The story as last told, None where that does not hold any more."""
    told = connection.scalar(select(stories.c.told).where(stories.c.id == story, as_it_stands()))
    return story_from_json(unpacked(told)) if told else None


def untold(connection: Connection) -> list[str]:
    """The stories that are told anew when they are asked for, by their ids."""
    return list(connection.scalars(select(stories.c.id).where(not_(as_it_stands())).order_by(stories.c.id)))


def untold_among(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Those of the stories that are told anew when they are asked for."""
    known = set[str]()
    wanted = list(dict.fromkeys(ids))
    for some in portions(wanted):
        known.update(connection.scalars(select(stories.c.id).where(stories.c.id.in_(some), as_it_stands())))
    return [one for one in wanted if one not in known]


def told_as_of(
    engine: Engine, embedder: Encoder, comparer: Comparer | None, address: str, *, as_of: str
) -> Story:
    """The story as it stood then; nothing of it is kept, and no writer is waited for.

    Raises `LedgerError` where there is no such story, or nothing of it was there.
    """
    with reading(engine) as connection:
        kept = _Kept.of(connection, embedder, comparer, keep=False)
        told = _told(connection, story_at(connection, address), kept, as_of=as_of)
        return with_since_then(connection, told)


def told_again(
    engine: Engine,
    embedder: Encoder,
    comparer: Comparer | None,
    address: str,
    *,
    clock: Callable[[], str],
) -> Story:
    """The story told anew and kept. Raises `LedgerError` where there is no such story."""
    for _ in range(_TRIES):
        with reading(engine) as connection:
            stamp = _stamp(connection, address)
            kept = _Kept.of(connection, embedder, comparer, keep=False)
            told = _told(connection, stamp[0], kept, as_of=None)
        with writing(engine) as connection:
            kept.keep_in(connection)
            if _stamp(connection, address) == stamp:
                _keep(connection, told, seen=clock())
                return told
    with writing(engine) as connection:
        kept = _Kept.of(connection, embedder, comparer)
        told = _told(connection, story_at(connection, address), kept, as_of=None)
        _keep(connection, told, seen=clock())
        return told


def _stamp(connection: Connection, address: str) -> tuple[str, frozenset[tuple[str, ...]], frozenset[str]]:
    """All that a telling follows from, in short: the story's reports by version, and what is judged."""
    story = story_at(connection, address)
    columns = (reports.c.id, reports.c.version, reports.c.withdrawn, reports.c.at)
    rows = connection.execute(select(*columns).where(reports.c.story == story))
    judged = frozenset(one.id for one in standing(connection))
    return story, frozenset(tuple(map(str, row)) for row in rows), judged


class _Kept(NamedTuple):
    """What the ledger keeps of the networks by which a story is told."""

    vectors: KeptVectors
    matches: KeptMatches | None

    @classmethod
    def of(
        cls, connection: Connection, embedder: Encoder, comparer: Comparer | None, *, keep: bool = True
    ) -> _Kept:
        matches = KeptMatches(connection, comparer, keep=keep) if comparer else None
        return cls(KeptVectors(connection, embedder, keep=keep), matches)

    def keep_in(self, connection: Connection) -> None:
        """Keep what was made and not kept yet."""
        self.vectors.keep_in(connection)
        if self.matches:
            self.matches.keep_in(connection)


def _told(connection: Connection, story: str, kept: _Kept, *, as_of: str | None) -> Story:
    there = filed(connection, members_of(connection, story), as_of=as_of)
    if not there:
        raise LedgerError(f"story {story}: nothing of it was there on {as_of}")
    copies = copies_among(connection, [one.id for one in there])
    judged = anchored(connection, standing(connection), {one.id: one.report for one in there})
    encoder = kept.matches.version if kept.matches else kept.vectors.encoder
    made = StoryMade(__version__, encoder, each_once(one.report.made for one in there))
    told = tell(there, copies, kept.vectors, judged, matches=kept.matches, as_of=as_of)
    return replace(told, made=made)


def _keep(connection: Connection, told: Story, *, seen: str) -> None:
    last = connection.scalar(select(stories.c.told).where(stories.c.id == told.id))
    before = story_from_json(unpacked(last)) if last else None
    note_changes(connection, before, told, seen=seen)
    kept = packed(story_to_json(told))
    state = told.claims[0].record.state.value if told.claims else None
    values = {"title": storable(told.title), "told_from": __version__, "told": kept, "state": state}
    connection.execute(update(stories).where(stories.c.id == told.id).values(values))
