"""What an editor needs of a story in ten seconds, and below it the claims with voices and quoted words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.answers.differences import Difference, OwnDifference, differences_of, own_differences_of
from sayso.answers.headlines import HeadlineWarning, warnings_of
from sayso.answers.parties import Column, Party, Quote, columns_of
from sayso.answers.sentence import WITHDRAWN, attributed, without_stop
from sayso.answers.spread import Spread, outlets_of, spread_of
from sayso.answers.turning import Turning, turnings_of
from sayso.answers.unclaimed import Unclaimed, kept_back_of, unclaimed_of
from sayso.model import Report
from sayso.phrasing import and_withdrawn, counted
from sayso.story import (
    ClaimAccount,
    Gap,
    GapKind,
    Lineage,
    Since,
    State,
    Story,
    StoryMade,
    StoryReport,
    Withdrawn,
    is_after,
    not_withdrawn,
)

MOST_CLAIMS = 12
"""Claims that a brief shows in full: as many as fit on three printed pages. Further ones are counted."""

__all__ = ["Brief", "ClaimBrief", "Column", "HeadlineWarning", "Party", "Quote", "Spread", "brief_of"]


@dataclass(frozen=True, slots=True)
class ClaimBrief:
    """A claim: its state and since when, its spread, who stands how to it, and what is missing.

    ``dated`` is False where ``since`` is only when a report without a date was added to the ledger.
    ``since_then`` are those of its reports that were changed or withdrawn after the moment asked for.
    ``reports_since`` counts the story's dated reports that came after ``since`` and stand.
    ``own_differences`` are the particulars that those who speak to it give in several ways.
    """

    id: str
    text: str
    sentence: str
    state: State
    rule: str
    since: str
    dated: bool
    spread: Spread
    columns: tuple[Column, ...]
    gaps: tuple[Gap, ...]
    differences: tuple[Difference, ...]
    history: tuple[Turning, ...]
    lineage: Lineage
    since_then: tuple[Since, ...] = ()
    reports_since: int = 0
    own_differences: tuple[OwnDifference, ...] = ()

    @property
    def confirmed_by(self) -> str:
        """Whose words confirm it, where it stands as confirmed; "" where it does not."""
        last = self.history[-1] if self.history else None
        return last.whose if last and last.state is self.state and self.state in _CONFIRMED else ""


_CONFIRMED = (State.CONFIRMED, State.CONFIRMED_OTHERWISE)


@dataclass(frozen=True, slots=True)
class Brief:
    """A story's brief. ``claims`` are the chief one and the weightiest; ``more`` counts those left out.

    ``sentence``, ``state``, ``since``, ``spread`` and ``columns`` of the first claim stand at the head.
    ``unconfirmed`` are the claims that no party concerned confirms on record; ``unanswered`` says who
    says nothing to the first claim, asked or not, ``unsourced`` which reports give no source for it.
    ``withdrawn`` are the reports and claims that were withdrawn by the moment it is told for, ``since_then``
    the reports changed or withdrawn after it. ``unclaimed`` is what is said in a story without claims,
    ``kept_back`` what was not said, or not answered, and is not of the first claim, ``made`` what told it, if
    that was noted.
    """

    story: str
    title: str
    as_of: str | None
    reports: tuple[StoryReport, ...]
    claims: tuple[ClaimBrief, ...]
    more: int
    unconfirmed: tuple[str, ...]
    unanswered: tuple[str, ...]
    unsourced: tuple[str, ...]
    headlines: tuple[HeadlineWarning, ...]
    withdrawn: tuple[Withdrawn, ...] = ()
    since_then: tuple[Since, ...] = ()
    unclaimed: tuple[Unclaimed, ...] = ()
    made: StoryMade | None = None
    kept_back: tuple[Unclaimed, ...] = ()

    @property
    def lead(self) -> ClaimBrief | None:
        """The chief claim; None where nobody puts one forward."""
        return self.claims[0] if self.claims else None

    @property
    def outlets(self) -> int:
        """How many outlets the story's reports are from that stand, as far as they say so."""
        return len(outlets_of(self._standing))

    @property
    def extent(self) -> str:
        """How much there is: "13 reports of 10 outlets, 1 more withdrawn"."""
        left = self._standing
        outlets = f" of {counted(self.outlets, 'outlet')}" if self.outlets else ""
        withdrawn = and_withdrawn(len(self.reports) - len(left))
        return f"{counted(len(left), 'report')}{outlets}{withdrawn}"

    @property
    def _standing(self) -> list[StoryReport]:
        return not_withdrawn(self.reports)


def brief_of(story: Story, reports: Mapping[str, Report], *, most: int = MOST_CLAIMS) -> Brief:
    """The brief of a story; ``reports`` are the story's, by id."""
    listed = {report.id: report for report in story.reports}
    texts = {account.claim.id: account.claim.text for account in story.claims}
    since_then = tuple(one for one in story.since_then if one.report in listed)
    claims = tuple(_claim(one, listed, reports, texts, since_then) for one in story.claims[:most])
    return Brief(
        story=story.id,
        title=story.title,
        as_of=story.as_of,
        reports=story.reports,
        claims=claims,
        more=len(story.claims) - len(claims),
        unconfirmed=tuple(claim.text for claim in claims if _has(claim, GapKind.UNCONFIRMED)),
        unanswered=_gaps(claims[:1], GapKind.NO_ANSWER),
        unsourced=_gaps(claims[:1], GapKind.NO_SOURCE),
        headlines=warnings_of(story, reports),
        withdrawn=story.withdrawn,
        since_then=since_then,
        unclaimed=() if claims else unclaimed_of(story.reports, reports),
        kept_back=kept_back_of(story.reports, reports, claims[0].columns) if claims else (),
        made=story.made,
    )


def claim_brief(story: Story, account: ClaimAccount, reports: Mapping[str, Report]) -> ClaimBrief:
    """One claim of a story as its brief has it."""
    listed = {report.id: report for report in story.reports}
    texts = {other.claim.id: other.claim.text for other in story.claims}
    return _claim(account, listed, reports, texts, story.since_then)


def history_of(story: Story, account: ClaimAccount, reports: Mapping[str, Report]) -> tuple[Turning, ...]:
    """How a claim of a story came to stand as it does, each step with the words that caused it."""
    listed = {report.id: report for report in story.reports}
    return turnings_of(account, columns_of(account.record.voices, listed, reports))


def _claim(
    account: ClaimAccount,
    listed: Mapping[str, StoryReport],
    reports: Mapping[str, Report],
    texts: Mapping[str, str],
    since_then: Sequence[Since],
) -> ClaimBrief:
    claim, record = account.claim, account.record
    columns = columns_of(record.voices, listed, reports)
    carriers = [listed[one] for one in dict.fromkeys(m.ref.report for m in claim.members) if one in listed]
    return ClaimBrief(
        id=claim.id,
        text=claim.text,
        sentence=_sentence(account, columns, listed, reports),
        state=record.state,
        rule=record.rule,
        since=record.since,
        dated=record.dated,
        spread=spread_of(account.lineage.origins, carriers),
        columns=columns,
        gaps=record.gaps,
        differences=differences_of(claim, texts),
        own_differences=own_differences_of(claim, columns),
        history=turnings_of(account, columns),
        lineage=account.lineage,
        since_then=tuple(one for one in since_then if one.report in {report.id for report in carriers}),
        reports_since=sum(
            one.dated and is_after(one.at, record.since) for one in not_withdrawn(listed.values())
        ),
    )


def _sentence(
    account: ClaimAccount,
    columns: tuple[Column, ...],
    listed: Mapping[str, StoryReport],
    reports: Mapping[str, Report],
) -> str:
    """The claim on the word of those who speak in what stands: not of whom withdrawn reports alone have, nor
    of an outlet for its own."""
    text, voices = account.claim.text, account.record.voices
    withdrawn = {report.id for report in listed.values() if report.withdrawn}
    gone = {node.id for node in account.lineage.nodes if node.report in withdrawn}
    left = [voice for voice in voices if voice.ref.report not in withdrawn and voice.node not in gone]
    if voices and not left:
        return f"{without_stop(text)}; {WITHDRAWN}."
    standing = columns if len(left) == len(voices) else columns_of(left, listed, reports)
    gaps = {gap.kind for gap in account.record.gaps}
    differ = own_differences_of(account.claim, standing)
    return attributed(text, standing, unconfirmed=GapKind.UNCONFIRMED in gaps, differing=differ)


def _has(claim: ClaimBrief, kind: GapKind) -> bool:
    return any(gap.kind is kind for gap in claim.gaps)


def _gaps(claims: Iterable[ClaimBrief], kind: GapKind) -> tuple[str, ...]:
    """What is missing, each sentence once, the chief claim's first."""
    return tuple(dict.fromkeys(gap.text for claim in claims for gap in claim.gaps if gap.kind is kind))
