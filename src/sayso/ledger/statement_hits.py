"""A statement that was found, with its report and the claim to which it speaks."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sayso.answers.words import own_name, quoted
from sayso.contract import Json
from sayso.ledger.statement_query import Row
from sayso.model import Report, Spans
from sayso.moment_contract import moment_to_json
from sayso.story import Story, statement_of


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


def statement_hit(row: Row, report: Report, story: Story | None) -> StatementHit | None:
    """The statement of a row with all that is told of it; None where this reading has it no more."""
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
