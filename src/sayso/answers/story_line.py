"""A story as lists show it: what it is called, how much there is, and how its chief claim stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.answers.brief import claim_brief
from sayso.answers.narrowed import of_claim
from sayso.answers.spread import outlets_of
from sayso.model import Report
from sayso.story import Origins, State, Story, not_withdrawn


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in a list: what it is called, its reports' ids, when it began and last changed, and the newest
    day of its news.

    ``dated`` is False where ``first`` is only when an undated report was added; ``last`` is None where no
    report says its day.
    """

    id: str
    title: str | None
    reports: tuple[str, ...]
    first: str
    changed: str
    dated: bool = True
    last: str | None = None


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story as lists show it. ``reports`` and ``outlets`` count those that stand, ``report_ids`` are all;
    ``claim``, ``state``, ``origins`` and ``sentence``, who says and who denies it, are of the chief claim.

    ``dated`` is False where ``first`` is only when an undated report was added; ``last`` is the newest day of
    its news, None where no report says its day. ``changed`` is when the ledger last saw it change.
    """

    id: str
    title: str
    reports: int
    report_ids: tuple[str, ...]
    outlets: int
    first: str
    dated: bool
    last: str | None
    changed: str
    claim: str | None = None
    state: State | None = None
    origins: Origins | None = None
    sentence: str | None = None


def line_of(story: Story, texts: Mapping[str, Report], listed: Listed) -> StoryLine:
    """The line of a story; ``texts`` are the reports that carry its chief claim."""
    left = not_withdrawn(story.reports)
    top = story.claims[0] if story.claims else None
    return StoryLine(
        id=story.id,
        title=story.title,
        reports=len(left),
        report_ids=tuple(one.id for one in story.reports),
        outlets=len(outlets_of(left)),
        first=listed.first,
        dated=listed.dated,
        last=listed.last,
        changed=listed.changed,
        claim=top.claim.text if top else None,
        state=top.record.state if top else None,
        origins=top.lineage.origins if top else None,
        sentence=claim_brief(of_claim(story, top), top, texts).sentence if top else None,
    )
