"""Search over statements: who said what, by any of the words, and by stance, speaker, claim and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from sayso.ledger.filing import readings_at
from sayso.ledger.portions import portions
from sayso.ledger.query import asked_by, undated_left_out, with_lists
from sayso.ledger.readings import unpacked_report
from sayso.ledger.statement_hits import Found, statement_hit
from sayso.ledger.statement_query import REPORT_COLUMNS, Narrowed, Row, StatementQuery
from sayso.ledger.word_index import folded, terms_of
from sayso.ledger.worth import Worth, without_asking, worth_of
from sayso.lexicons import load
from sayso.model import Attribution, Report
from sayso.story import AttributionRef

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger

MOST_REPORTS = 200
"""Reports, the best by their words, whose statements are weighed in one search: reading one takes some
milliseconds, and more statements than theirs nobody reads."""
_NEAR, _TITLE, _ABOUT = 0.5, 0.4, 0.3
"""What a word counts that stands beside the statement in its paragraph, in the headline, or elsewhere in the
report; one within the statement counts 1. By hand: words of the statement go before words about it."""


def find_statements(ledger: Ledger, query: StatementQuery, *, limit: int = 25, offset: int = 0) -> Found:
    """Statements that match: those with the most and the rarest of the words first, without words the newest.

    Raises `LedgerError` for a stance, kind, day or claim that is none.
    """
    refs = _speaking_to(ledger, query.claim) if query.claim else None
    with ledger.reading() as connection:
        narrowed = Narrowed.by(connection, query, refs)
        if query.words.strip():
            worth = _worth(connection, query.words)
            rows, readings, more = _weighed(connection, query, narrowed, worth.words)
        else:
            worth = Worth({})
            rows, more = narrowed.newest(connection, query, limit=limit, offset=offset), None
            readings, offset = _readings(connection, rows), 0
        part = rows[offset : offset + limit]
        left = _undated_left_out(connection, query, narrowed, worth.words)
    stories = {story.id: story for story in ledger.told(_stories(part))}
    hits = (statement_hit(row, readings[row.report.id], stories.get(row.report.story or "")) for row in part)
    return Found(tuple(one for one in hits if one), worth.nowhere, left, more)


def _stories(rows: Iterable[Row]) -> list[str]:
    return list(dict.fromkeys(row.report.story for row in rows if row.report.story))


def _speaking_to(ledger: Ledger, claim: str) -> frozenset[AttributionRef]:
    from sayso.ledger.claim_addresses import claim_of

    _, account = claim_of(ledger, claim)
    found = (member.ref for member in account.claim.members)
    return frozenset(AttributionRef(one.report, one.attribution.partition(".")[0]) for one in found)


def _worth(connection: Connection, words: str) -> Worth:
    does = {word for words in load("questions")["does"].values() for word in words}
    return worth_of(connection, without_asking(terms_of(words)), always=does)


def _weighed(
    connection: Connection, query: StatementQuery, narrowed: Narrowed, worth: Mapping[str, float]
) -> tuple[list[Row], dict[str, Report], int | None]:
    """The statements of the best reports, the best first; and of how many reports, if there may be more."""
    asked = asked_by(connection, query.of_reports, narrowed.of_report, any_of=list(worth)) if worth else None
    if asked is None:
        return [], {}, None
    statement = (
        f"SELECT {REPORT_COLUMNS} FROM {asked.tables} WHERE {asked.where} ORDER BY {asked.order} LIMIT :limit"  # noqa: S608
    )
    values = {**asked.values, **narrowed.values, "limit": MOST_REPORTS}
    reports = {row.id: row for row in connection.execute(with_lists(statement, values), values)}
    allowed = narrowed.among(connection, list(reports))
    rows = [Row(reports[report], attribution) for report, attribution in sorted(allowed)]
    readings = _readings(connection, rows)
    about = {id_: _about(report) for id_, report in readings.items()}
    places = {id_: number for number, id_ in enumerate(reports)}
    scored = []
    for row in rows:
        report = readings[row.report.id]
        one = report.attribution(row.attribution)
        score = _score(report, one, worth, about[row.report.id]) if one else 0.0
        if score > 0 and one:
            scored.append((-score, places[row.report.id], len(one.id), one.id, row))
    ordered = [entry[-1] for entry in sorted(scored, key=lambda entry: entry[:-1])]
    return ordered, readings, len(reports) if len(reports) == MOST_REPORTS else None


def _undated_left_out(
    connection: Connection, query: StatementQuery, narrowed: Narrowed, worth: Mapping[str, float]
) -> int:
    """How many reports with such statements are left out only since they say no day."""
    if query.words.strip() and not worth:
        return 0
    asked = query.of_reports, narrowed.of_report
    return undated_left_out(connection, *asked, any_of=list(worth), **narrowed.values)


def _about(report: Report) -> list[tuple[str, float]]:
    return [(folded(report.headline or ""), _TITLE), (folded(report.text), _ABOUT)]


def _score(
    report: Report, one: Attribution, worth: Mapping[str, float], about: Sequence[tuple[str, float]]
) -> float:
    """What the words are worth, each by where it stands: in the statement, beside it, in the headline."""
    spans = sorted((*one.source, *one.cue, *one.content))
    if not spans:
        return 0.0
    does = load("questions")["does"][one.stance] if one.stance else ()
    within = " ".join((*(span.of(report.text) for span in spans), *does))
    block = next((b for b in report.blocks if b.start <= spans[0].start < b.end), None)
    beside = report.text[block.start : block.end] if block else ""
    places = [(folded(within), 1.0), (folded(beside), _NEAR), *about]
    return sum(
        value * next((share for words, share in places if f" {term} " in words), 0.0)
        for term, value in worth.items()
    )


def _readings(connection: Connection, rows: Iterable[Row]) -> dict[str, Report]:
    wanted = {row.report.id: row.report.version for row in rows}
    found: dict[str, Report] = {}
    for some in portions(wanted):
        shown = connection.execute(readings_at({one: wanted[one] for one in some}))
        found |= {row.report: unpacked_report(row.reading) for row in shown}
    return found
