"""A search over statements as it is asked, and in the databases' language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection

from sayso.ledger.portions import at_most_held, portions
from sayso.ledger.query import IN_TIME, Query, asked_by, with_lists
from sayso.ledger.speakers import called
from sayso.story import AttributionRef

REPORT_COLUMNS = (
    "reports.id, reports.headline, reports.outlet, reports.url, reports.at, reports.dated, reports.story, "
    "reports.version"
)
"""What a `Row` has of its report."""


@dataclass(frozen=True, slots=True)
class StatementQuery:
    """What to search for: words of which any occurs, and as in `Query` what narrows it; ``speaker`` is a name
    or a part of one, ``claim`` the address of a claim to which it speaks."""

    words: str = ""
    stance: str | None = None
    kind: str | None = None
    speaker: str | None = None
    claim: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    undated: bool = False

    @property
    def of_reports(self) -> Query:
        """What of it is asked of reports."""
        return Query(
            self.words, self.stance, self.kind, self.outlet, self.since, self.until, undated=self.undated
        )


class Row(NamedTuple):
    """A statement by its report's row and its id."""

    report: Any
    attribution: str


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The conditions on statements, and their values."""

    where: str
    values: Mapping[str, Any]

    @classmethod
    def by(
        cls, connection: Connection, query: StatementQuery, refs: frozenset[AttributionRef] | None
    ) -> Narrowed:
        """Those of the query; None for ``refs`` where no claim is asked for."""
        conditions, values = [], dict[str, Any]()
        for name in ("stance", "kind"):
            if given := getattr(query, name):
                conditions.append(f"a.{name} = :a_{name}")
                values[f"a_{name}"] = given
        if query.speaker:
            speaking = called(connection, query.speaker, column="a.speaker_key")
            conditions.append(speaking.where)
            values |= speaking.values
        if refs is not None:
            conditions.append("a.report IN :a_reports AND a.report || '#' || a.id IN :a_statements")
            values["a_reports"] = sorted({ref.report for ref in refs})
            values["a_statements"] = sorted(map(str, refs))
        return cls(" AND ".join(conditions) or "1 = 1", values)

    @property
    def of_report(self) -> str:
        """The condition that a report has such a statement."""
        return f"EXISTS (SELECT 1 FROM attributions a WHERE a.report = reports.id AND {self.where})"  # noqa: S608

    def newest(self, connection: Connection, query: StatementQuery, *, limit: int, offset: int) -> list[Row]:
        """Without words: the newest statements, and of one report in its order."""
        asked = asked_by(connection, query.of_reports)
        if asked is None:
            return []
        statement = (
            f"SELECT a.id AS attribution, {REPORT_COLUMNS} FROM attributions a "  # noqa: S608 - of constants only
            f"JOIN reports ON reports.id = a.report WHERE {self.where} AND {asked.where} "
            f"ORDER BY {IN_TIME} DESC, reports.id, length(a.id), a.id LIMIT :limit OFFSET :offset"
        )
        part = {"limit": at_most_held(limit), "offset": at_most_held(offset)}
        values = {**asked.values, **self.values, **part}
        rows = connection.execute(with_lists(statement, values), values)
        return [Row(row, row.attribution) for row in rows]

    def among(self, connection: Connection, reports: Sequence[str]) -> set[tuple[str, str]]:
        """The statements of these reports that match."""
        found = set[tuple[str, str]]()
        for some in portions(reports):
            statement = f"SELECT a.report, a.id FROM attributions a WHERE {self.where} AND a.report IN :some"  # noqa: S608
            values = {**self.values, "some": list(some)}
            rows = connection.execute(with_lists(statement, values), values)
            found |= {(row.report, row.id) for row in rows}
        return found
