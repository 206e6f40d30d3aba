"""What the pages of stories and claims show: the brief, the pictures, and where everything leads."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from sayso.answers import Brief, ClaimBrief, brief_of
from sayso.answers.brief import claim_brief
from sayso.ledger import Ledger
from sayso.story import ClaimAccount, Story
from sayso.web.addresses import feed_address, story_address
from sayso.web.drawings import lineage_drawing, timeline_drawing


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story's page: its brief, its leading claim's pictures, and the moments at which it changed."""

    brief: Brief
    address: str
    feed: str
    lineage: Markup | None
    timeline: Markup | None
    moments: tuple[tuple[str, str], ...]
    """Days on which something changed, and the address of the page as of them."""


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim's page, in its story."""

    claim: ClaimBrief
    story_title: str
    story_address: str
    as_of: str | None
    lineage: Markup
    timeline: Markup | None


def story_page(ledger: Ledger, story: Story) -> StoryPage:
    """What a story's page shows."""
    reports = ledger.texts(story)
    brief = brief_of(story, reports)
    lead = brief.lead
    return StoryPage(
        brief=brief,
        address=story_address(story.id),
        feed=feed_address(story.id),
        lineage=lineage_drawing(lead, reports) if lead else None,
        timeline=timeline_drawing(lead) if lead else None,
        moments=_moments(story),
    )


def claim_page(ledger: Ledger, story: Story, account: ClaimAccount) -> ClaimPage:
    """What a claim's page shows."""
    reports = ledger.texts(story)
    claim = claim_brief(story, account, reports)
    return ClaimPage(
        claim=claim,
        story_title=story.title,
        story_address=story_address(story.id, as_of=story.as_of),
        as_of=story.as_of,
        lineage=lineage_drawing(claim, reports),
        timeline=timeline_drawing(claim),
    )


def _moments(story: Story) -> tuple[tuple[str, str], ...]:
    days = {one.at[:10] for one in story.reports}
    days |= {change.at[:10] for account in story.claims for change in account.record.history}
    return tuple((day, story_address(story.id, as_of=day)) for day in sorted(days))
