"""A search over reports as it is asked, in words and narrowed, and in the databases' language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Connection, TextClause, bindparam, text

from sayso.errors import LedgerError
from sayso.ledger.moments import in_time_sql, named_moment
from sayso.ledger.outlet_names import outlets_named
from sayso.ledger.word_index import terms_of, way_to
from sayso.model import SpeakerKind, Stance
from sayso.story import in_time

IN_TIME = in_time_sql("reports.at")
_ANY_ZONE = "z"
"""Behind the last moment asked for: what was told at that moment in any zone sorts before it."""


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


def with_lists(statement: str, values: Mapping[str, Any]) -> TextClause:
    """The statement for these values, of which lists stand for each of their items."""
    lists = [name for name, value in values.items() if isinstance(value, list)]
    return text(statement).bindparams(*(bindparam(name, expanding=True) for name in lists))


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
