"""The nouns of a ledger: what several reports together say, and what people judged of it.

As `sayso.model`, frozen and standard library only. An observation (a report's reading) is never changed; all
here but `Judgement` is computed from reports and judgements, and can be computed again. `sayso.story.moments`
has the order in which they stand in time.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.story.addresses import AttributionRef, Evidence, report_of
from sayso.story.bearing import ArticleStance, Bearing, Signal
from sayso.story.claim import Claim, Member, Particular, Relation, RelationType
from sayso.story.copies import Copy, CopyReason
from sayso.story.filed import Filed, StoryReport, in_order, not_withdrawn
from sayso.story.judgement import Judgement, JudgementKind, standing
from sayso.story.lineage import Edge, EdgeType, Lineage, Node, NodeKind, Origins
from sayso.story.made import StoryMade, each_once
from sayso.story.moments import as_kept, as_told, by_then, day_of, in_time, instant, is_after, rank, zone_of
from sayso.story.record import Change, Gap, GapKind, Record, State, Voice
from sayso.story.stands_for import (
    claims_of_both,
    own_statements,
    shared_statements,
    splits_alone,
    statement_of,
)
from sayso.story.taken_back import Since, Withdrawn, WithdrawnKind

__all__ = [
    "ArticleStance",
    "AttributionRef",
    "Bearing",
    "Change",
    "Claim",
    "ClaimAccount",
    "Copy",
    "CopyReason",
    "Edge",
    "EdgeType",
    "Evidence",
    "Filed",
    "Gap",
    "GapKind",
    "Judgement",
    "JudgementKind",
    "Lineage",
    "Member",
    "Node",
    "NodeKind",
    "Origins",
    "Particular",
    "Record",
    "Relation",
    "RelationType",
    "Signal",
    "Since",
    "State",
    "Story",
    "StoryMade",
    "StoryReport",
    "Voice",
    "Withdrawn",
    "WithdrawnKind",
    "as_kept",
    "as_told",
    "by_then",
    "claim_at",
    "claims_of_both",
    "day_of",
    "each_once",
    "in_order",
    "in_time",
    "instant",
    "is_after",
    "not_withdrawn",
    "own_statements",
    "rank",
    "report_of",
    "shared_statements",
    "splits_alone",
    "standing",
    "statement_of",
    "zone_of",
]


@dataclass(frozen=True, slots=True)
class ClaimAccount:
    """A claim with its lineage and its record."""

    claim: Claim
    lineage: Lineage
    record: Record


@dataclass(frozen=True, slots=True)
class Story:
    """The reports on one event, and the claims they carry, the chief one first.

    ``id`` is its first report's: every report's address leads to its story. ``since_then``, of a story told
    as of a past moment, are those of its reports that were changed or withdrawn since. ``made`` says what
    told it; None where that was not noted.
    """

    id: str
    title: str
    reports: tuple[StoryReport, ...]
    claims: tuple[ClaimAccount, ...]
    copies: tuple[Copy, ...]
    as_of: str | None = None
    since_then: tuple[Since, ...] = ()
    made: StoryMade | None = None

    @property
    def withdrawn(self) -> tuple[Withdrawn, ...]:
        """The reports and then the claims of it that were withdrawn."""
        reports = (
            Withdrawn(WithdrawnKind.REPORT, one.id, one.headline or one.id, one.withdrawn)
            for one in self.reports
            if one.withdrawn
        )
        claims = (
            Withdrawn(WithdrawnKind.CLAIM, one.claim.id, one.claim.text, one.record.since, one.record.dated)
            for one in self.claims
            if one.record.state is State.WITHDRAWN
        )
        return (*reports, *claims)


def claim_at(story: Story, address: str) -> ClaimAccount | None:
    """The claim of this id, else the first to which the attribution of this address speaks."""
    speaking = (a for a in story.claims if address in {str(member.ref) for member in a.claim.members})
    return next((a for a in story.claims if a.claim.id == address), None) or next(speaking, None)
