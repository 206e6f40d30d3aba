"""Changes of claims' states as feeds and hooks tell them: of which story, by whose words."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.answers.brief import claim_brief
from sayso.answers.days import Turned, turned_in
from sayso.answers.narrowed import of_claim
from sayso.contract import Json
from sayso.errors import LedgerError
from sayso.ledger import Ledger, Seen
from sayso.story import ClaimAccount, State, Story, StoryReport, in_time

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Told:
    """A change of a claim's state in a story, and the report whose words caused it. ``dated`` is False where
    ``at`` is only when an undated report was added."""

    story: Story
    at: str
    dated: bool
    rule: str
    turned: Turned
    report: StoryReport | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which changes are told: turns alone or new claims as well, those to a state, undated ones as well.

    That nobody spoke to a claim any more is no turn: only who asks for that state is told of it.
    """

    turns_only: bool = True
    state: State | None = None
    undated: bool = False


def newest_told(ledger: Ledger, stories: Iterable[Story], wanted: Wanted, *, most: int) -> list[Told]:
    """The newest of the stories' changes by the day of the news; undated ones, if any, behind all others.

    Reports are fetched only for the claims of those that are told.
    """
    found = [place for story in stories for place in _places(story, wanted)]
    found.sort(key=lambda one: (one[0], one[1].claim.id, one[2]), reverse=True)
    chosen = found[:most]
    told: dict[tuple[str, str], list[Told]] = {}
    for _, account, _, story in chosen:
        if (story.id, account.claim.id) not in told:
            told[story.id, account.claim.id] = list(told_of(ledger, story, account))
    return [told[story.id, account.claim.id][place] for _, account, place, story in chosen]


def told_of(ledger: Ledger, story: Story, account: ClaimAccount) -> Iterator[Told]:
    """All changes of a claim's state, the first first."""
    texts = ledger.texts(of_claim(story, account))
    listed = {report.id: report for report in story.reports}
    changes = account.record.history
    turnings = turned_in(claim_brief(story, account, texts))
    for change, (turning, turned) in zip(changes, turnings, strict=True):
        report = listed.get(turned.quote.report if turned.quote else change.report or "")
        yield Told(story, turning.at, turning.dated, change.rule, turned, report)


def change_told(ledger: Ledger, change: Seen) -> Json:
    """What a hook says of a change beside what the ledger noted: the story, whose words did it, and where.

    All of it is None where the story cannot be told: the change is passed on all the same.
    """
    try:
        return _told_beside(ledger, change)
    except LedgerError:  # it is there no more
        return dict.fromkeys(_BESIDE)
    except Exception:  # a fault of ours must not keep the change from anybody
        _log.exception("while telling hooks of change %s, in story %s", change.number, change.story)
        return dict.fromkeys(_BESIDE)


def _told_beside(ledger: Ledger, change: Seen) -> Json:
    story = ledger.story(change.story)
    account = next((one for one in story.claims if one.claim.id == change.claim), None)
    all_told = list(told_of(ledger, story, account)) if account else []
    told = next((one for one in reversed(all_told) if one.turned.state.value == change.state), None)
    quote = told.turned.quote if told else None
    report = told.report if told else None
    beside = (
        story.title,
        told.turned.by if told else None,
        quote.words if quote else None,
        report.outlet.name if report and report.outlet else None,
        report.id if report else None,
        report.headline if report else None,
        report.url if report else None,
    )
    return dict(zip(_BESIDE, beside, strict=True))


_BESIDE = ("title", "by", "words", "outlet", "report", "headline", "url")
_Place = tuple[tuple[bool, str], ClaimAccount, int, Story]


def _places(story: Story, wanted: Wanted) -> Iterator[_Place]:
    """The changes of the story that are wanted: when, of which claim, which of its changes."""
    for account in story.claims:
        for place, change in enumerate(account.record.history):
            is_turn = place > 0 and (change.state is not State.LAPSED or wanted.state is State.LAPSED)
            if (
                (is_turn or not wanted.turns_only)
                and (change.dated or wanted.undated)
                and wanted.state in {None, change.state}
            ):
                yield (change.dated, in_time(change.at)), account, place, story
