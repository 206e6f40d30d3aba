"""Search over reports, by the words of their full-text index and by what narrows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, text

from sayso.contract import Json
from sayso.ledger.excerpts import who_said, words_around
from sayso.ledger.filing import readings_at
from sayso.ledger.portions import at_most_held
from sayso.ledger.query import Query, asked_by
from sayso.ledger.word_index import terms_of, way_to
from sayso.moment_contract import moment_to_json

_SHOWN = ("id", "headline", "outlet", "at", "dated", "story", "version")
_PARTS = 1_000
"""A word's worth in whole numbers, which both databases add up alike in whatever order."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that was found, with a stretch of its text around the words, and its story; where a stance or
    a kind of speaker was sought, ``excerpt`` is who said what, in the ``attribution`` of this id.

    ``at`` is None where the report says no day: ``dated`` is False then, and ``added`` when it was added.
    """

    report: str
    headline: str | None
    outlet: str | None
    at: str | None
    story: str | None
    excerpt: str
    dated: bool = True
    attribution: str | None = None
    added: str | None = None


def hit_to_json(hit: Hit) -> Json:
    """A hit as plain data."""
    return asdict(hit) | moment_to_json(hit.at or hit.added or "", hit.dated)


def find(connection: Connection, query: Query, *, limit: int, offset: int = 0) -> list[Hit]:
    """Reports that match, the best first; without words the newest first.

    Raises `LedgerError` for a stance, kind or day that is none, and for days that end before they begin.
    """
    asked = asked_by(connection, query)
    if asked is None:
        return []
    columns = ", ".join(f"reports.{one}" for one in _SHOWN)
    end = f" ORDER BY {asked.best_first} LIMIT :limit OFFSET :offset"
    part = {"limit": at_most_held(limit), "offset": at_most_held(offset)}
    rows = asked.rows(connection, columns, end, **part)
    terms, readings = terms_of(query.words), dict[str, bytes]()
    by_what = bool(query.stance or query.kind)
    if rows and (terms or by_what):
        shown = connection.execute(readings_at({row.id: row.version for row in rows}))
        readings = {row.report: row.reading for row in shown}
    found = []
    for row in rows:
        reading = readings.get(row.id)
        attribution, said = (
            who_said(reading, query, terms) if by_what else (None, words_around(reading, terms))
        )
        dated = bool(row.dated)
        at, added = (row.at, None) if dated else (None, row.at)
        found.append(Hit(row.id, row.headline, row.outlet, at, row.story, said, dated, attribution, added))
    return found


def stories_with(connection: Connection, worth: Mapping[str, float], *, limit: int) -> list[str]:
    """The stories in whose reports those of the words stand that are worth most together, the best first."""
    if not worth:
        return []
    parts, values = list[str](), dict[str, Any](limit=limit)
    for number, (term, value) in enumerate(worth.items()):
        way = way_to(connection, [term], bound=f"terms_{number}")
        parts.append(
            f"SELECT DISTINCT reports.story AS story, CAST(:worth_{number} AS INTEGER) AS worth "  # noqa: S608
            f"FROM words JOIN reports ON reports.id = words.report WHERE {way.matches}"
        )
        values |= {f"terms_{number}": way.terms, f"worth_{number}": round(value * _PARTS)}
    asked = (
        f"SELECT story FROM ({' UNION ALL '.join(parts)}) AS found WHERE story IS NOT NULL "  # noqa: S608
        "GROUP BY story ORDER BY sum(worth) DESC, story LIMIT :limit"
    )
    return list(connection.scalars(text(asked), values))
