"""Full-text search over reports, by the database's own index: FTS5 in SQLite, tsvector in PostgreSQL."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Connection, TextClause, bindparam, text

from sayso.answers.words import party_name, quoted
from sayso.contract import Json
from sayso.errors import LedgerError
from sayso.ids import content_id
from sayso.ledger.filing import readings_at
from sayso.ledger.moments import in_time_sql, named_moment
from sayso.ledger.outlet_names import outlets_named
from sayso.ledger.portions import at_most_held
from sayso.ledger.readings import storable, unpacked, unpacked_report
from sayso.model import Attribution, Report, SpeakerKind, Stance
from sayso.moment_contract import moment_to_json
from sayso.story import in_time

IN_TIME = in_time_sql("reports.at")
_SHOWN = ("id", "headline", "outlet", "at", "dated", "story", "version")
_MOST_TERMS = 32
_PARTS = 1_000
"""A word's worth in whole numbers, which both databases add up alike in whatever order."""
_MOST_CHARACTERS = 200_000
"""Of a text that are searched: PostgreSQL's index takes a megabyte a report."""
_BEFORE, _AFTER = 10, 20
"""Words shown around one that was found."""
_ANY_ZONE = "z"
"""Behind the last moment asked for: what was told at that moment in any zone sorts before it."""
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
    has, its outlet, and days, each the report's own where it was told. A report without a date is of no day:
    days leave it out, unless ``undated`` asks for these as well.
    """

    words: str = ""
    stance: str | None = None
    kind: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    undated: bool = False


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


def index_report(connection: Connection, report: Report) -> None:
    """Put the report's newest words in the index, so prepared that both databases see the same ones."""
    number = _number(report.id)
    connection.execute(text(_REMOVE[connection.dialect.name]), {"number": number})
    connection.execute(
        text(_INSERT[connection.dialect.name]),
        {
            "number": number,
            "report": report.id,
            "headline": " ".join(folded_words(report.headline or "")),
            "body": " ".join(folded_words(report.text)),
        },
    )


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
        attribution, said = _said(reading, query, terms) if by_what else (None, _excerpt(reading, terms))
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


def undated_left_out(
    connection: Connection, query: Query, *further: str, any_of: Sequence[str] = (), **values: Any
) -> int:
    """How many reports match but for their days, of which they say none; 0 where no day is asked for.

    ``any_of`` and ``further`` are as in `asked_by`, with the ``values`` of these conditions.
    """
    if query.undated or not (query.since or query.until):
        return 0
    without_days = replace(query, since=None, until=None)
    asked = asked_by(connection, without_days, "reports.dated = :dated", *further, any_of=any_of)
    rows = asked.rows(connection, "count(*) AS number", "", dated=False, **values) if asked else []
    return int(rows[0].number) if rows else 0


def words_of_no_report(connection: Connection, words: str) -> list[str]:
    """Those of the words and phrases that stand in no report of the ledger, as they are searched for."""
    found = []
    for term in terms_of(words):
        way = way_to(connection, [term])
        one = text(f"SELECT 1 FROM words WHERE {way.matches} LIMIT 1")  # noqa: S608 - of constants only
        if connection.execute(one, {"terms": way.terms}).first() is None:
            found.append(term)
    return found


class Asked(NamedTuple):
    """A query in the database's language: where to look, by what conditions, in what order, with what."""

    tables: str
    where: str
    order: str
    values: dict[str, Any]

    @property
    def best_first(self) -> str:
        """The order by words; without words, the newest first."""
        return self.order or f"{IN_TIME} DESC, reports.id"

    def rows(self, connection: Connection, columns: str, end: str, **values: Any) -> list[Any]:
        """The rows; ``columns`` and ``end`` are constants: what users give is bound."""
        asked = f"SELECT {columns} FROM {self.tables} WHERE {self.where}{end}"  # noqa: S608
        given = {**self.values, **values}
        return list(connection.execute(with_lists(asked, given), given))


def with_lists(statement: str, values: Mapping[str, Any]) -> TextClause:
    """The statement for these values, of which lists stand for each of their items."""
    lists = [name for name, value in values.items() if isinstance(value, list)]
    return text(statement).bindparams(*(bindparam(name, expanding=True) for name in lists))


def asked_by(connection: Connection, query: Query, *further: str, any_of: Sequence[str] = ()) -> Asked | None:
    """How the database is asked, for all of the query's words or ``any_of`` these; None where nothing can
    match."""
    values, terms = dict[str, Any](_given(query)), any_of or terms_of(query.words)
    if query.words.strip() and not terms:
        return None
    if query.outlet:
        values["outlet"] = outlets_named(connection, query.outlet)
        if not values["outlet"]:
            return None
    conditions = [condition for name, condition in _CONDITIONS.items() if name in values]
    days = [condition for name, condition in _DAYS.items() if name in values]
    if days:
        own = f"reports.day IS NOT NULL AND {' AND '.join(days)}"
        conditions.append(f"(reports.day IS NULL OR ({own}))" if query.undated else own)
    conditions += further
    tables, order = "reports", ""
    if terms:
        way = way_to(connection, terms, every=not any_of)
        tables, order = "words JOIN reports ON reports.id = words.report", way.order
        conditions.insert(0, way.matches)
        values["terms"] = way.terms
    return Asked(tables, " AND ".join(conditions) or "1 = 1", order, values)


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
}
_DAYS = {
    "since_day": "reports.day >= :since_day",
    "since": f"{IN_TIME} >= :since",
    "until_day": "reports.day <= :until_day",
    "until": f"{IN_TIME} <= :until",
}
"""By the report's own day, where a day is given; in time, where a moment is."""


def _given(query: Query) -> dict[str, str]:
    since = query.since and named_moment(query.since)
    until = query.until and named_moment(query.until)
    if since and until and since > in_time(until):
        raise LedgerError(
            f"nothing is since {query.since} and until {query.until}: the first day is later than the last"
        )
    given = {
        "stance": query.stance and _one_of(Stance, query.stance, "stance"),
        "kind": query.kind and _one_of(SpeakerKind, query.kind, "kind of speaker"),
        "since_day" if since and "T" not in since else "since": since,
        "until_day" if until and "T" not in until else "until": until and f"{until}{_ANY_ZONE}",
    }
    if until and "T" not in until:
        given["until_day"] = until
    return {name: value for name, value in given.items() if value}


def _one_of(kinds: type[StrEnum], words: str, what: str) -> str:
    """The words, where they are one of these. Raises `LedgerError` where they are none."""
    if words not in tuple(kinds):
        raise LedgerError(f"{words!r} is no {what}; it is one of {', '.join(kinds)}")
    return words


def terms_of(words: str) -> list[str]:
    """The words and quoted phrases, without anything that the databases' query languages would read."""
    found = (phrase or word for phrase, word in _WORD.findall(words))
    cleaned = (" ".join(folded_words(one)) for one in found)
    return [one for one in cleaned if one][:_MOST_TERMS]


class _Way(NamedTuple):
    """How a database is asked: the condition, the order, and the terms in its own language."""

    matches: str
    order: str
    terms: str


def way_to(connection: Connection, terms: Sequence[str], *, every: bool = True, bound: str = "terms") -> _Way:
    """How the full-text index is asked for every one of the terms, or for any, ``bound`` by this name."""
    quoted_terms = [f'"{term}"' for term in terms]
    if connection.dialect.name == "postgresql":
        query = f"websearch_to_tsquery('simple', :{bound})"
        return _Way(
            f"words.vector @@ {query}",
            f"ts_rank(words.vector, {query}) DESC, reports.id",
            (" " if every else " or ").join(quoted_terms),
        )
    return _Way(
        f"words MATCH :{bound}", "words.rank, reports.id", (" AND " if every else " OR ").join(quoted_terms)
    )


def _number(report: str) -> int:
    """A number for a report's row in the index: sixty bits of a hash of its id."""
    return int(content_id(report)[:15], 16)


def folded_words(text: str) -> list[str]:
    """The words of a text without case and accents: the databases' own ways with them differ."""
    plain = unicodedata.normalize("NFKD", storable(text[:_MOST_CHARACTERS])).casefold()
    return _PLAIN_WORD.findall(_ACCENT.sub("", plain))


def _said(reading: bytes | None, query: Query, terms: Sequence[str]) -> tuple[str | None, str]:
    """Who said what for which the report was found, and where: "Ida Brenn: the Alma sails on; and 2 more";
    first of all a statement with the words that were sought."""
    if reading is None:
        return None, ""
    report = unpacked_report(reading)
    found = [
        one
        for one in report.attributions
        if query.stance in (None, one.stance) and query.kind in (None, one.speaker.kind)
    ]
    if not found:
        return None, ""
    first = max(found, key=lambda one: _share(report, one, terms))
    words = quoted(report.text, first.content or first.cue)
    if len(words) > _LONGEST_SAID:
        words = words[:_LONGEST_SAID].rpartition(" ")[0] + "…"
    more = f"; and {len(found) - 1} more" if len(found) > 1 else ""
    return first.id, f"{party_name(first.speaker.name, first.speaker.kind)}: {words}{more}"


def _share(report: Report, one: Attribution, terms: Sequence[str]) -> int:
    """How many of the words and phrases stand in the statement, with its speaker and its cue."""
    spans = sorted((*one.source, *one.cue, *one.content))
    said = f" {' '.join(word for span in spans for word in folded_words(span.of(report.text)))} "
    return sum(f" {term} " in said for term in terms)


def _excerpt(reading: bytes | None, terms: list[str]) -> str:
    """The report's words around the first that was sought, else its first ones."""
    if reading is None:
        return ""
    body = unpacked(reading)["text"][:_MOST_CHARACTERS]
    words = list(_WRITTEN_WORD.finditer(body))
    sought = {term.partition(" ")[0] for term in terms}
    at = next((n for n, one in enumerate(words) if sought.intersection(folded_words(one[0]))), 0)
    shown = words[max(0, at - _BEFORE) : at + _AFTER]
    if not shown:
        return ""
    start = shown[0].start() if at > _BEFORE else 0
    end = shown[-1].end() if at + _AFTER < len(words) else len(body)
    cut = "…" if start else "", "…" if end < len(body) else ""
    return " ".join(f"{cut[0]}{body[start:end]}{cut[1]}".split())
