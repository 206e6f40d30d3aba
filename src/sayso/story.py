"""The nouns of a ledger: what several reports together say, and what people judged of it.

As `sayso.model`, frozen and standard library only. An observation (a report's reading) is never changed; all
here but `Judgement` is computed from reports and judgements, and can be computed again. Moments are ISO 8601:
a date, or a date and time in UTC; `in_time` has the order in which they sort.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from sayso.model import Outlet, Report, Span, SpeakerKind, Stance


class AttributionRef(NamedTuple):
    """An attribution of a report in the ledger; written "REPORT#a1"."""

    report: str
    attribution: str

    def __str__(self) -> str:
        return f"{self.report}#{self.attribution}"

    @classmethod
    def parse(cls, address: str) -> AttributionRef | None:
        """The attribution of this address, None where it is that of a report.

        >>> AttributionRef.parse("r1#a2"), AttributionRef.parse("r1")
        (AttributionRef(report='r1', attribution='a2'), None)
        """
        report, _, attribution = address.rpartition("#")
        return cls(report, attribution) if report and attribution else None


def report_of(address: str) -> str:
    """The report in the address of an attribution or a claim, "REPORT#a1"."""
    return address.rpartition("#")[0] or address


def in_time(at: str) -> str:
    """A moment as it sorts: a day without an hour comes after the hours of that day, since nothing shows that
    it was before them.

    >>> sorted(["2024-03-02", "2024-03-01", "2024-03-01T09:00:00+00:00"], key=in_time)
    ['2024-03-01T09:00:00+00:00', '2024-03-01', '2024-03-02']
    """
    return at if "T" in at else f"{at}~"


def is_after(one: str, other: str) -> bool:
    """Whether a moment surely lies after another: one known to the day alone is not after an hour of it."""
    known = min(len(one), len(other)) or len(one)
    return one[:known] > other[:known]


class Evidence(NamedTuple):
    """The words that show something: a stretch of a report's text."""

    report: str
    span: Span


@dataclass(frozen=True, slots=True)
class Filed:
    """A version of a report as the ledger holds it.

    ``at`` is the moment from which it counts: when it was published, or where that is unknown when it was
    added (then ``dated`` is False). ``withdrawn`` is when its publisher killed it, or None.
    """

    report: Report
    at: str
    dated: bool = True
    version: int = 1
    withdrawn: str | None = None

    @property
    def id(self) -> str:
        """The report's id in the ledger, the same for all its versions."""
        return self.report.id

    @property
    def listed(self) -> StoryReport:
        """The report as stories list it."""
        report = self.report
        return StoryReport(
            self.id,
            report.headline,
            report.outlet,
            report.url,
            self.at,
            self.dated,
            self.version,
            self.withdrawn,
        )


class CopyReason(StrEnum):
    """What shows that one report copies another."""

    CREDIT = "credit"
    """Nearly the same words, and it credits the other's outlet or agency."""
    SAME_WIRE = "same wire"
    """Nearly the same words, and both credit one agency whose own report is not here."""
    REPRINT = "reprint"
    """Nearly the same words, without a credit."""


@dataclass(frozen=True, slots=True)
class Copy:
    """``copy`` reprints ``original``, or part of it.

    ``share`` is the part of the copy's words that it has from the original, 0 to 1. ``directed`` is False
    where nothing shows which came first. ``evidence`` is the credit line, where there is one.
    """

    original: str
    copy: str
    share: float
    reason: CopyReason
    directed: bool
    agency: str | None = None
    evidence: tuple[Evidence, ...] = ()


class NodeKind(StrEnum):
    """What a node of a lineage is."""

    SOURCE = "source"
    OUTLET = "outlet"
    REPORT = "report"


class EdgeType(StrEnum):
    """How the word went from one node to the next."""

    QUOTES = "quotes"
    PARAPHRASES = "paraphrases"
    CITES = "cites"
    """A report or an outlet names the outlet it has the word from."""
    COPIES = "copies"
    OWN = "own reporting"
    """The report had the source's word itself ("told this newspaper")."""


@dataclass(frozen=True, slots=True)
class Node:
    """A source, an outlet or a report on a claim's way. ``id`` is unique within the lineage.

    A report's node names the report; an outlet's names one where the cited report is in the ledger.
    """

    id: str
    kind: NodeKind
    name: str
    speaker_kind: SpeakerKind | None = None
    report: str | None = None
    on_record: bool | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A step of the word, from nearer the origin to farther, with the words that show it.

    ``inferred`` edges (copies, a cited outlet taken for a report of it) rest on more than a span's own words.
    ``beside`` ones show the way of what only tells of the claim's matter: they count for no origin.
    """

    start: str
    end: str
    type: EdgeType
    evidence: tuple[Evidence, ...]
    stance: Stance | None = None
    inferred: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Origins:
    """How many first speakers stand behind a claim, as honest bounds; never a count of independent ones.

    ``found`` are the origins' node ids, ``untraced`` the reports that give no source for it, ``different``
    those of the found of which every two must be different.
    """

    found: tuple[str, ...]
    untraced: tuple[str, ...]
    at_least: int
    at_most: int
    why: str
    different: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """The ways of a claim's word: origin -> relays -> reports."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    origins: Origins

    @property
    def of_claim(self) -> Lineage:
        """Without the steps of what only tells of the claim's matter, and the nodes of these alone."""
        edges = tuple(edge for edge in self.edges if not edge.beside)
        joined = {end for edge in edges for end in (edge.start, edge.end)}
        aside = {end for edge in self.edges if edge.beside for end in (edge.start, edge.end)} - joined
        return replace(self, nodes=tuple(n for n in self.nodes if n.id not in aside), edges=edges)


class State(StrEnum):
    """How a claim stands on the record; never whether it is so."""

    SINGLE_ORIGIN = "single origin, unconfirmed"
    SEVERAL_ORIGINS = "several origins, unconfirmed"
    UNTRACED = "no origin given"
    CONTESTED = "contested"
    DENIED = "denied, and not asserted since"
    CONFIRMED = "confirmed on record by a party concerned"
    CONFIRMED_OTHERWISE = "confirmed with other particulars"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Voice:
    """One party's stand on a claim in one attribution; ``node`` is the party's in the claim's lineage."""

    ref: AttributionRef
    name: str | None
    kind: SpeakerKind | None
    stance: Stance
    detail: str | None
    on_record: bool
    at: str
    confidence: float
    node: str | None = None


class GapKind(StrEnum):
    """What is missing from a claim's record."""

    UNCONFIRMED = "no party on record confirms it"
    NO_ANSWER = "asked and did not answer"
    NO_SOURCE = "the report gives no source"
    PARTICULAR = "a particular that only one origin gives"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that nobody has confirmed, answered or sourced; ``text`` says it in a sentence."""

    kind: GapKind
    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a claim's state: from when on, by which rule, and what caused it."""

    at: str
    state: State
    rule: str
    cause: AttributionRef | None
    report: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """Who stands how to a claim at a moment, newest first, the state that follows, and how it came about."""

    state: State
    rule: str
    since: str
    voices: tuple[Voice, ...]
    history: tuple[Change, ...]
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class Particular:
    """One of who, how many, where, when; ``value`` is the words of the report that say it."""

    aspect: str
    value: str
    evidence: Evidence


class RelationType(StrEnum):
    """How two claims of a story stand to each other without being one."""

    OTHER_PARTICULARS = "the same with other particulars"
    NARROWER = "a narrower claim"
    CONTRADICTS = "contradictory particulars"


@dataclass(frozen=True, slots=True)
class Relation:
    """``of`` is the other claim; ``particulars`` are those that differ, ours then theirs."""

    type: RelationType
    of: str
    particulars: tuple[tuple[Particular, Particular], ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """An attribution that speaks to a claim: its stance to the claim (not always the one it has to its own
    content), how alike they are, and the rule that put it here."""

    ref: AttributionRef
    stance: Stance
    score: float
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition that attributions of a story put forward, deny or refuse to discuss.

    ``id`` is its first member's, in the order of moments: every member's address leads to it. ``text`` is one
    clear sentence, ``text_from`` where its words are from. ``also``, of a story's chief claim, is what tells
    of its matter without speaking to it: in its lineage and not in its record.
    """

    id: str
    text: str
    text_from: AttributionRef
    members: tuple[Member, ...]
    particulars: tuple[Particular, ...] = ()
    relations: tuple[Relation, ...] = ()
    also: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimAccount:
    """A claim with its lineage and its record."""

    claim: Claim
    lineage: Lineage
    record: Record


@dataclass(frozen=True, slots=True)
class StoryReport:
    """A report as a story lists it."""

    id: str
    headline: str | None
    outlet: Outlet | None
    url: str | None
    at: str
    dated: bool
    version: int
    withdrawn: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """The reports on one event, and the claims they carry, the weightiest first.

    ``id`` is its first report's: every report's address leads to its story.
    """

    id: str
    title: str
    reports: tuple[StoryReport, ...]
    claims: tuple[ClaimAccount, ...]
    copies: tuple[Copy, ...]
    as_of: str | None = None


class JudgementKind(StrEnum):
    """What a person can judge."""

    SAME_SOURCE = "same source"
    DIFFERENT_SOURCE = "different source"
    SAME_CLAIM = "same claim"
    DIFFERENT_CLAIM = "different claim"
    SAME_STORY = "same story"
    DIFFERENT_STORY = "different story"
    WRONG_READING = "wrong reading"
    WITHDRAWN = "withdrawn"
    """The publisher killed a report: ``subject`` is the report, ``value`` the moment."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody judged, when and why; stronger than what is computed, and never written over.

    ``subject`` and ``other`` are attributions ("REPORT#a1") for sources, claims and readings, reports for
    stories. "Different story" keeps ``subject``'s report apart from ``other``'s. A wrong reading has no
    ``other`` and may say what is right: ``field`` (an attribution's label) and ``value``. Undone ones stay.
    ``subject_content`` and ``other_content`` name the wording of the report that was judged, where
    attributions were; ``applies`` is False where the report's newest text no longer has what was judged.
    """

    id: str
    kind: JudgementKind
    subject: str
    other: str | None
    by: str
    at: str
    note: str | None = None
    field: str | None = None
    value: str | None = None
    undone_by: str | None = None
    undone_at: str | None = None
    subject_content: str | None = None
    other_content: str | None = None
    applies: bool = True

    @property
    def stands(self) -> bool:
        """Whether it was not undone."""
        return self.undone_at is None


def standing(judgements: Iterable[Judgement], kind: JudgementKind) -> list[Judgement]:
    """The judgements of a kind that were not undone, in the order in which they were made."""
    found = [judgement for judgement in judgements if judgement.kind is kind and judgement.stands]
    return sorted(found, key=lambda judgement: (judgement.at, judgement.id))


def claim_at(story: Story, address: str) -> ClaimAccount | None:
    """The claim of this id, else the first to which the attribution of this address speaks."""
    speaking = (a for a in story.claims if address in {str(member.ref) for member in a.claim.members})
    return next((a for a in story.claims if a.claim.id == address), None) or next(speaking, None)
