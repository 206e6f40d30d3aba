"""Search over statements: who said what, by any of the words, and by stance, speaker, claim and day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Connection

from sayso.answers.words import own_name, quoted
from sayso.contract import Json
from sayso.ledger.filing import readings_at
from sayso.ledger.portions import at_most_held, portions
from sayso.ledger.query import IN_TIME, Query, asked_by, undated_left_out, with_lists
from sayso.ledger.readings import unpacked_report
from sayso.ledger.speakers import called
from sayso.ledger.word_index import folded, terms_of
from sayso.ledger.worth import Worth, without_asking, worth_of
from sayso.lexicons import load
from sayso.model import Attribution, Report, Spans
from sayso.moment_contract import moment_to_json
from sayso.story import AttributionRef, Story, statement_of

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger

MOST_REPORTS = 200
"""Reports, the best by their words, whose statements are weighed in one search: reading one takes some
milliseconds, and more statements than theirs nobody reads."""
_NEAR, _TITLE, _ABOUT = 0.5, 0.4, 0.3
"""What a word counts that stands beside the statement in its paragraph, in the headline, or elsewhere in the
report; one within the statement counts 1. By hand: words of the statement go before words about it."""


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


@dataclass(frozen=True, slots=True)
class StatementHit:
    """A statement that was found; ``claim`` is the first claim of its story to which it speaks, if any.

    ``speaker`` is None for whom the report does not name; ``at`` where the report says no day: ``dated`` is
    False then, and ``added`` when it was added.
    """

    id: str
    report: str
    speaker: str | None
    speaker_words: str
    kind: str | None
    stance: str | None
    detail: str | None
    cue: str
    words: str
    spans: Spans
    via: tuple[str, ...]
    outlet: str | None
    headline: str | None
    url: str | None
    at: str | None
    dated: bool
    added: str | None
    story: str | None
    claim: str | None = None
    claim_text: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Statements that were found, the best first; ``nowhere`` are words of no report, ``undated`` how many
    reports were left out only since they say no day, ``weighed`` of how many reports statements were weighed,
    where there may be more."""

    hits: tuple[StatementHit, ...]
    nowhere: tuple[str, ...] = ()
    undated: int = 0
    weighed: int | None = None


def found_to_json(found: Found) -> Json:
    """Statements that were found, as plain data."""
    return {
        "hits": list(map(statement_to_json, found.hits)),
        "nowhere": list(found.nowhere),
        "undated": found.undated,
        "weighed": found.weighed,
    }


def statement_to_json(hit: StatementHit) -> Json:
    """A statement as plain data."""
    spans = [[span.start, span.end] for span in hit.spans]
    moment = moment_to_json(hit.at or hit.added or "", hit.dated)
    return asdict(hit) | {"spans": spans, "via": list(hit.via)} | moment


class _Row(NamedTuple):
    """A statement by its report's row and its id."""

    report: Any
    attribution: str


def find_statements(ledger: Ledger, query: StatementQuery, *, limit: int = 25, offset: int = 0) -> Found:
    """Statements that match: those with the most and the rarest of the words first, without words the newest.

    Raises `LedgerError` for a stance, kind, day or claim that is none.
    """
    refs = _speaking_to(ledger, query.claim) if query.claim else None
    with ledger.reading() as connection:
        narrowed = _Narrowed.by(connection, query, refs)
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
    hits = (_hit(row, readings[row.report.id], stories.get(row.report.story or "")) for row in part)
    return Found(tuple(one for one in hits if one), worth.nowhere, left, more)


def _stories(rows: Iterable[_Row]) -> list[str]:
    return list(dict.fromkeys(row.report.story for row in rows if row.report.story))


def _speaking_to(ledger: Ledger, claim: str) -> frozenset[AttributionRef]:
    from sayso.ledger.claim_addresses import claim_of

    _, account = claim_of(ledger, claim)
    found = (member.ref for member in account.claim.members)
    return frozenset(AttributionRef(one.report, one.attribution.partition(".")[0]) for one in found)


_COLUMNS = (
    "reports.id, reports.headline, reports.outlet, reports.url, reports.at, reports.dated, reports.story, "
    "reports.version"
)


@dataclass(frozen=True, slots=True)
class _Narrowed:
    """The conditions on statements, and their values."""

    where: str
    values: Mapping[str, Any]

    @classmethod
    def by(
        cls, connection: Connection, query: StatementQuery, refs: frozenset[AttributionRef] | None
    ) -> _Narrowed:
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

    def newest(self, connection: Connection, query: StatementQuery, *, limit: int, offset: int) -> list[_Row]:
        """Without words: the newest statements, and of one report in its order."""
        asked = asked_by(connection, query.of_reports)
        if asked is None:
            return []
        statement = (
            f"SELECT a.id AS attribution, {_COLUMNS} FROM attributions a "  # noqa: S608 - of constants only
            f"JOIN reports ON reports.id = a.report WHERE {self.where} AND {asked.where} "
            f"ORDER BY {IN_TIME} DESC, reports.id, length(a.id), a.id LIMIT :limit OFFSET :offset"
        )
        part = {"limit": at_most_held(limit), "offset": at_most_held(offset)}
        values = {**asked.values, **self.values, **part}
        rows = connection.execute(with_lists(statement, values), values)
        return [_Row(row, row.attribution) for row in rows]

    def among(self, connection: Connection, reports: Sequence[str]) -> set[tuple[str, str]]:
        """The statements of these reports that match."""
        found = set[tuple[str, str]]()
        for some in portions(reports):
            statement = f"SELECT a.report, a.id FROM attributions a WHERE {self.where} AND a.report IN :some"  # noqa: S608
            values = {**self.values, "some": list(some)}
            rows = connection.execute(with_lists(statement, values), values)
            found |= {(row.report, row.id) for row in rows}
        return found


def _worth(connection: Connection, words: str) -> Worth:
    does = {word for words in load("questions")["does"].values() for word in words}
    return worth_of(connection, without_asking(terms_of(words)), always=does)


def _weighed(
    connection: Connection, query: StatementQuery, narrowed: _Narrowed, worth: Mapping[str, float]
) -> tuple[list[_Row], dict[str, Report], int | None]:
    """The statements of the best reports, the best first; and of how many reports, if there may be more."""
    asked = asked_by(connection, query.of_reports, narrowed.of_report, any_of=list(worth)) if worth else None
    if asked is None:
        return [], {}, None
    statement = (
        f"SELECT {_COLUMNS} FROM {asked.tables} WHERE {asked.where} ORDER BY {asked.order} LIMIT :limit"  # noqa: S608
    )
    values = {**asked.values, **narrowed.values, "limit": MOST_REPORTS}
    reports = {row.id: row for row in connection.execute(with_lists(statement, values), values)}
    allowed = narrowed.among(connection, list(reports))
    rows = [_Row(reports[report], attribution) for report, attribution in sorted(allowed)]
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
    connection: Connection, query: StatementQuery, narrowed: _Narrowed, worth: Mapping[str, float]
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


def _readings(connection: Connection, rows: Iterable[_Row]) -> dict[str, Report]:
    wanted = {row.report.id: row.report.version for row in rows}
    found: dict[str, Report] = {}
    for some in portions(wanted):
        shown = connection.execute(readings_at({one: wanted[one] for one in some}))
        found |= {row.report: unpacked_report(row.reading) for row in shown}
    return found


def _hit(row: _Row, report: Report, story: Story | None) -> StatementHit | None:
    one = report.attribution(row.attribution)
    if one is None:
        return None
    address = f"{row.report.id}#{one.id}"
    speaks = (
        account
        for account in (story.claims if story else ())
        if any(statement_of(str(member.ref)) == address for member in account.claim.members)
    )
    account = next(speaks, None)
    return StatementHit(
        id=address,
        report=row.report.id,
        speaker=own_name(one.speaker.name, one.speaker.kind) or None,
        speaker_words=quoted(report.text, one.source),
        kind=one.speaker.kind,
        stance=one.stance,
        detail=one.detail,
        cue=quoted(report.text, one.cue),
        words=quoted(report.text, one.content),
        spans=one.content or one.cue,
        via=tuple(relay.name for relay in one.via),
        outlet=row.report.outlet,
        headline=row.report.headline,
        url=row.report.url,
        at=row.report.at if row.report.dated else None,
        dated=bool(row.report.dated),
        added=None if row.report.dated else row.report.at,
        story=row.report.story,
        claim=account.claim.id if account else None,
        claim_text=account.claim.text if account else None,
        state=account.record.state.value if account else None,
    )
