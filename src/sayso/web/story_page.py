"""What the pages of stories and claims show: the brief, the pictures, and where everything leads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.answers import Brief, ClaimBrief, brief_of
from sayso.answers.brief import MOST_CLAIMS, claim_brief
from sayso.ledger import Ledger
from sayso.model import Report
from sayso.story import ClaimAccount, GapKind, Story, StoryReport, claim_at, day_of
from sayso.web.addresses import claim_address, feed_address, story_address
from sayso.web.claim_table import ClaimTable, claim_table
from sayso.web.drawings import Drawn, lineage_drawing, timeline_drawing
from sayso.web.paging import Stretch, stretch_of
from sayso.web.report_names import ReportNames, names_of
from sayso.web.voices import Voiced, voices_of

REPORTS_SHOWN = 50
"""Reports of a story that its page lists at once."""
VOICES_SHOWN = 50
"""Voices of a claim that its page lists at once."""
_NODES_OF_A_STORY, _NODES_OF_A_CLAIM = 36, 120
"""Sources, outlets and reports that are drawn: some two screens on a story's page, and on a claim's what a
browser lays out at once. What is left out is counted."""


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story's page: its brief, its leading claim's pictures, and the moments at which it changed."""

    brief: Brief
    names: ReportNames
    address: str
    as_of_address: str
    feed: str
    lineage: Drawn | None
    timeline: Drawn | None
    unconfirmed: tuple[tuple[str, str], ...]
    """What nobody confirmed, and the address of the claim."""
    table: ClaimTable
    claims: Stretch
    listed: tuple[StoryReport, ...]
    reports: Stretch
    moments: tuple[tuple[str, str], ...]
    """Days on which something changed, and the address of the page as of them."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that is missing, and the reports that show it, by name and address."""

    text: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim's page, in its story."""

    claim: ClaimBrief
    names: ReportNames
    story_title: str
    story_address: str
    as_of: str | None
    missing: tuple[Missing, ...]
    lineage: Drawn
    timeline: Drawn | None
    listed: Sequence[Voiced]
    voices: Stretch
    moments: tuple[tuple[str, str], ...]
    """Days on which somebody spoke to it or its state changed, and the address of the page as of them."""


def story_page(ledger: Ledger, story: Story, *, claims: int = 0, reports: int = 0) -> StoryPage:
    """What a story's page shows, its claims and reports from these on."""
    texts = ledger.texts(story)
    brief = brief_of(story, texts)
    names = names_of(story, texts)
    of_claims = stretch_of(claims, MOST_CLAIMS, len(story.claims))
    of_reports = stretch_of(reports, REPORTS_SHOWN, len(story.reports))
    lead = brief.lead
    return StoryPage(
        brief=brief,
        names=names,
        address=story_address(story.id),
        as_of_address=story_address(story.id, as_of=story.as_of),
        feed=feed_address(story.id),
        lineage=lineage_drawing(lead, texts, names, most=_NODES_OF_A_STORY) if lead else None,
        timeline=timeline_drawing(lead, names) if lead else None,
        unconfirmed=_unconfirmed(brief),
        table=claim_table(_claims(story, brief, texts, of_claims), names),
        claims=of_claims,
        listed=story.reports[of_reports.start : of_reports.end],
        reports=of_reports,
        moments=_moments(_at_present(ledger, story)),
    )


def claim_page(ledger: Ledger, story: Story, account: ClaimAccount, *, voices: int = 0) -> ClaimPage:
    """What a claim's page shows, its voices from this one on."""
    texts = ledger.texts(story)
    claim = claim_brief(story, account, texts)
    names = names_of(story, texts)
    found = voices_of(claim)
    part = stretch_of(voices, VOICES_SHOWN, len(found))
    return ClaimPage(
        claim=claim,
        names=names,
        story_title=story.title,
        story_address=story_address(story.id, as_of=story.as_of),
        as_of=story.as_of,
        missing=_missing(claim, names),
        lineage=lineage_drawing(claim, texts, names, most=_NODES_OF_A_CLAIM),
        timeline=timeline_drawing(claim, names),
        listed=found[part.start : part.end],
        voices=part,
        moments=_moments_of_claim(_at_present(ledger, story), account),
    )


def _claims(story: Story, brief: Brief, texts: Mapping[str, Report], part: Stretch) -> Sequence[ClaimBrief]:
    if part.start == 0:
        return brief.claims
    return [claim_brief(story, account, texts) for account in story.claims[part.start : part.end]]


def _missing(claim: ClaimBrief, names: ReportNames) -> tuple[Missing, ...]:
    """Each sentence once, with all reports that show it."""
    places: dict[str, dict[str, str]] = {}
    for gap in claim.gaps:
        found = places.setdefault(gap.text, {})
        found.update((names.address(one.report), names.name(one.report)) for one in gap.evidence)
    return tuple(
        Missing(text, tuple((name, address) for address, name in found.items()))
        for text, found in places.items()
    )


def _unconfirmed(brief: Brief) -> tuple[tuple[str, str], ...]:
    """Each text once, the first claim's not again: it stands above."""
    found = {
        "The claim above" if claim is brief.lead else claim.text: claim_address(claim.id, as_of=brief.as_of)
        for claim in reversed(brief.claims)
        if any(gap.kind is GapKind.UNCONFIRMED for gap in claim.gaps)
    }
    return tuple(reversed(found.items()))


def _at_present(ledger: Ledger, story: Story) -> Story:
    """The story as it stands: what was shown as of a day leads to later days too."""
    return ledger.story(story.id) if story.as_of else story


def _moments_of_claim(story: Story, shown: ClaimAccount) -> tuple[tuple[str, str], ...]:
    account = claim_at(story, shown.claim.id) or shown
    days = {day_of(voice.at) for voice in account.record.voices if voice.dated}
    days |= {day_of(change.at) for change in account.record.history if change.dated}
    carrying = {member.ref.report for member in account.claim.members}
    there = _from_the_first(days, (one for one in story.reports if one.id in carrying))
    return tuple((day, claim_address(shown.claim.id, as_of=day)) for day in there)


def _moments(story: Story) -> tuple[tuple[str, str], ...]:
    days = {day_of(one.at) for one in story.reports if one.dated}
    changes = (change for account in story.claims for change in account.record.history)
    days |= {day_of(change.at) for change in changes if change.dated}
    return tuple((day, story_address(story.id, as_of=day)) for day in _from_the_first(days, story.reports))


def _from_the_first(days: Iterable[str], reports: Iterable[StoryReport]) -> list[str]:
    """The days in order, without those on which none of the reports was there: somebody spoke, or something
    happened, before it was reported."""
    first = min((day_of(one.at) for one in reports), default="")
    return sorted(day for day in days if day >= first)
