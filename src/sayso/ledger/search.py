"""Full-text search over reports, by the database's own index: FTS5 in SQLite, tsvector in PostgreSQL."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, text

from sayso.answers.words import party_name, quoted
from sayso.errors import LedgerError
from sayso.ids import content_id
from sayso.ledger.filing import readings_at
from sayso.ledger.lookups import outlets_named
from sayso.ledger.moments import in_time_sql, named_moment
from sayso.ledger.readings import storable, unpacked, unpacked_report
from sayso.model import Report, SpeakerKind, Stance
from sayso.story import in_time

_IN_TIME = in_time_sql("reports.at")
_MOST_TERMS = 32
_MOST_CHARACTERS = 200_000
"""Of a text that are searched: PostgreSQL's index takes a megabyte a report."""
_BEFORE, _AFTER = 10, 20
"""Words shown around one that was found."""
_LONGEST_SAID = 160
"""Characters of a statement that stand in an excerpt's place: two lines."""
_ACCENT = re.compile("[\u0300-\u036f]")
_PLAIN_WORD = re.compile(r"[^\W_]+")
_WRITTEN_WORD = re.compile("(?:[^\\W_][\u0300-\u036f]*)+")
_WORD = re.compile(r'"([^"]+)"|(\w[\w\'’.-]*)')


@dataclass(frozen=True, slots=True)
class Query:
    """What to search for: words that all occur, those in quotation marks in this order.

    The other fields narrow what is found: a stance or a kind of speaker that some attribution of the report
    has, its outlet, and days.
    """

    words: str = ""
    stance: str | None = None
    kind: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that was found, with a stretch of its text around the words, and its story; where only
    a stance or a kind of speaker was sought, ``excerpt`` is who said what."""

    report: str
    headline: str | None
    outlet: str | None
    at: str
    story: str | None
    excerpt: str


def index_report(connection: Connection, report: Report) -> None:
    """Put the report's newest words in the index, so prepared that both databases see the same ones."""
    number = _number(report.id)
    connection.execute(text(_REMOVE[connection.dialect.name]), {"number": number})
    connection.execute(
        text(_INSERT[connection.dialect.name]),
        {
            "number": number,
            "report": report.id,
            "headline": " ".join(_folded(report.headline or "")),
            "body": " ".join(_folded(report.text)),
        },
    )


def find(connection: Connection, query: Query, *, limit: int, offset: int = 0) -> list[Hit]:
    """Reports that match, the best first; without words the newest first.

    Raises `LedgerError` for a stance, kind or day that is none, and for days that end before they begin.
    """
    given = _given(query)
    terms = _terms(query.words)
    if query.words.strip() and not terms:
        return []
    values: dict[str, Any] = {"limit": limit, "offset": offset, **given}
    if query.outlet:
        values["outlet"] = outlets_named(connection, query.outlet)
        if not values["outlet"]:
            return []
    conditions = [condition for name, condition in _CONDITIONS.items() if name in values]
    if terms:
        way = _ways(connection, terms)
        tables, order = "words JOIN reports ON reports.id = words.report", way.order
        conditions = [way.matches, *conditions]
        values["terms"] = way.terms
    else:
        tables, order = "reports", f"{_IN_TIME} DESC, reports.id"
    where = " AND ".join(conditions) or "1 = 1"
    statement = (
        f"SELECT reports.id, reports.headline, reports.outlet, reports.at, reports.story, reports.version "  # noqa: S608
        f"FROM {tables} WHERE {where} ORDER BY {order} LIMIT :limit OFFSET :offset"
    )  # of constants only: what users give is bound
    asked = text(statement)
    if "outlet" in values:
        asked = asked.bindparams(bindparam("outlet", expanding=True))
    rows = list(connection.execute(asked, values))
    readings = dict[str, bytes]()
    by_what = not terms and bool(query.stance or query.kind)
    if rows and (terms or by_what):
        shown = connection.execute(readings_at({row.id: row.version for row in rows}))
        readings = {row.report: row.reading for row in shown}
    return [
        Hit(
            row.id,
            row.headline,
            row.outlet,
            row.at,
            row.story,
            _said(readings.get(row.id), query) if by_what else _excerpt(readings.get(row.id), terms),
        )
        for row in rows
    ]


_REMOVE = {
    "sqlite": "DELETE FROM words WHERE rowid = :number",
    "postgresql": "DELETE FROM words WHERE number = :number",
}
_INSERT = {
    "sqlite": "INSERT INTO words (rowid, report, headline, body) VALUES (:number, :report, :headline, :body)",
    "postgresql": "INSERT INTO words (number, report, headline, body) "
    "VALUES (:number, :report, :headline, :body)",
}

_CONDITIONS = {
    "stance": "EXISTS (SELECT 1 FROM attributions a WHERE a.report = reports.id AND a.stance = :stance)",
    "kind": "EXISTS (SELECT 1 FROM attributions a WHERE a.report = reports.id AND a.kind = :kind)",
    "outlet": "reports.outlet IN :outlet",
    "since": f"{_IN_TIME} >= :since",
    "until": f"{_IN_TIME} <= :until",
}


def _given(query: Query) -> dict[str, str]:
    given = {
        "stance": query.stance and _one_of(Stance, query.stance, "stance"),
        "kind": query.kind and _one_of(SpeakerKind, query.kind, "kind of speaker"),
        "since": query.since and named_moment(query.since),
        "until": query.until and in_time(named_moment(query.until)),
    }
    if given["since"] and given["until"] and given["since"] > given["until"]:
        raise LedgerError(
            f"nothing is since {query.since} and until {query.until}: the first day is later than the last"
        )
    return {name: value for name, value in given.items() if value}


def _one_of(kinds: type[StrEnum], words: str, what: str) -> str:
    """The words, where they are one of these. Raises `LedgerError` where they are none."""
    if words not in tuple(kinds):
        raise LedgerError(f"{words!r} is no {what}; it is one of {', '.join(kinds)}")
    return words


def _terms(words: str) -> list[str]:
    """The words and quoted phrases, without anything that the databases' query languages would read."""
    found = (phrase or word for phrase, word in _WORD.findall(words))
    cleaned = (" ".join(_folded(one)) for one in found)
    return [one for one in cleaned if one][:_MOST_TERMS]


class _Way(NamedTuple):
    """How a database is asked: the condition, the order, and the terms in its own language."""

    matches: str
    order: str
    terms: str


def _ways(connection: Connection, terms: list[str]) -> _Way:
    if connection.dialect.name == "postgresql":
        query = "websearch_to_tsquery('simple', :terms)"
        return _Way(
            f"words.vector @@ {query}",
            f"ts_rank(words.vector, {query}) DESC, reports.id",
            " ".join(f'"{term}"' for term in terms),
        )
    return _Way(
        "words MATCH :terms",
        "words.rank, reports.id",
        " AND ".join(f'"{term}"' for term in terms),
    )


def _number(report: str) -> int:
    """A number for a report's row in the index: sixty bits of a hash of its id."""
    return int(content_id(report)[:15], 16)


def _folded(text: str) -> list[str]:
    """The words of a text without case and accents: the databases' own ways with them differ."""
    plain = unicodedata.normalize("NFKD", storable(text[:_MOST_CHARACTERS])).casefold()
    return _PLAIN_WORD.findall(_ACCENT.sub("", plain))


def _said(reading: bytes | None, query: Query) -> str:
    """Who said what for which the report was found: "Ida Brenn: the Alma sails on; and 2 more"."""
    if reading is None:
        return ""
    report = unpacked_report(reading)
    found = [
        one
        for one in report.attributions
        if query.stance in (None, one.stance) and query.kind in (None, one.speaker.kind)
    ]
    if not found:
        return ""
    first = found[0]
    words = quoted(report.text, first.content or first.cue)
    if len(words) > _LONGEST_SAID:
        words = words[:_LONGEST_SAID].rpartition(" ")[0] + "…"
    more = f"; and {len(found) - 1} more" if len(found) > 1 else ""
    return f"{party_name(first.speaker.name, first.speaker.kind)}: {words}{more}"


def _excerpt(reading: bytes | None, terms: list[str]) -> str:
    """The report's words around the first that was sought, else its first ones."""
    if reading is None:
        return ""
    body = unpacked(reading)["text"][:_MOST_CHARACTERS]
    words = list(_WRITTEN_WORD.finditer(body))
    sought = {term.partition(" ")[0] for term in terms}
    at = next((n for n, one in enumerate(words) if sought.intersection(_folded(one[0]))), 0)
    shown = words[max(0, at - _BEFORE) : at + _AFTER]
    if not shown:
        return ""
    start = shown[0].start() if at > _BEFORE else 0
    end = shown[-1].end() if at + _AFTER < len(words) else len(body)
    cut = "…" if start else "", "…" if end < len(body) else ""
    return " ".join(f"{cut[0]}{body[start:end]}{cut[1]}".split())
