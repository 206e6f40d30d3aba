"""What can be chosen to be judged, found by words or by going from a story to its reports and statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from sayso.answers import Source
from sayso.answers.words import is_no_name, party_name, quoted, words_of
from sayso.bare import bare_words
from sayso.errors import NotInLedgerError
from sayso.ledger import Ledger, Query
from sayso.ledger.lookups import reports_by_id
from sayso.ledger.who import who
from sayso.model import Report
from sayso.phrasing import counted
from sayso.render.day_words import day
from sayso.render.safety import shortened
from sayso.render.statement_words import who as speaker_of
from sayso.render.wording import state_words
from sayso.story import (
    Claim,
    Story,
    Voice,
    claim_at,
    in_time,
    own_statements,
    report_of,
    shared_statements,
    splits_alone,
    statement_of,
)
from sayso.web.judge_words import Sort
from sayso.web.words import STANCES

_MOST_STORIES, _MOST_REPORTS, _MOST_SOURCES = 12, 20, 8
"""Found things that are offered at once: about a screen of each. More words find fewer."""
_STATEMENTS_EACH = 12
"""Statements of a source that are offered, the newest first; a report offers the rest."""
_MOST_OFFERED, _LONGEST = 200, 140
"""Claims or statements of one story or report that are offered, and characters by which each is known."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose, by its ``value``; or, where that is "", a story or a report to look further in."""

    title: str
    detail: str
    value: str = ""
    story: str = ""
    report: str = ""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is asked for: the sort, words of it, where to look, and what is chosen already."""

    sort: Sort
    words: str = ""
    story: str = ""
    report: str = ""
    beside: str = ""


def choices(ledger: Ledger, sought: Sought) -> tuple[Choice, ...]:
    """What there is to choose from. Raises `NotInLedgerError` where a place to look in is not there."""
    return tuple(islice(_FINDERS[sought.sort](ledger, sought), _MOST_OFFERED))


def _stories(ledger: Ledger, sought: Sought, *, leads: bool = False) -> Iterator[Choice]:
    for story in _stories_with(ledger, sought.words):
        if sought.beside in {one.id for one in story.reports}:
            continue
        detail = (
            f"{len(story.reports)} reports, the first of {day(story.reports[0].at)}" if story.reports else ""
        )
        yield Choice(story.title, detail, "" if leads else story.id, story.id)


def _stories_with(ledger: Ledger, words: str) -> list[Story]:
    """The stories in whose reports the words stand; without words those that changed last."""
    if words:
        hits = ledger.search(Query(words), limit=_MOST_OFFERED)
        found = dict.fromkeys(hit.story for hit in hits if hit.story)
    else:
        found = dict.fromkeys(one.id for one in ledger.stories(limit=_MOST_STORIES))
    return [ledger.story(one) for one in list(found)[:_MOST_STORIES]]


def _reports(ledger: Ledger, sought: Sought, *, leads: bool = False) -> Iterator[Choice]:
    if sought.story:
        for one in ledger.story(sought.story).reports:
            outlet = one.outlet.name if one.outlet else ""
            yield _report(one.id, one.headline, outlet, one.at, leads=leads)
        return
    for hit in ledger.search(Query(sought.words), limit=_MOST_REPORTS):
        at = hit.at or hit.added or ""
        yield _report(hit.report, hit.headline or hit.excerpt, hit.outlet or "", at, leads=leads)


def _report(id_: str, headline: str | None, outlet: str, at: str, *, leads: bool) -> Choice:
    detail = ", ".join(filter(None, (outlet, day(at))))
    return Choice(headline or id_, detail, "" if leads else id_, report=id_)


def _reports_of_story(ledger: Ledger, sought: Sought) -> Iterator[Choice]:
    yield from _reports(ledger, Sought(sought.sort, story=sought.beside))


def _statements(ledger: Ledger, sought: Sought) -> Iterator[Choice]:
    """A report's statements; else those of the sources of that name, and reports to look further in."""
    if sought.report:
        yield from statements_of(ledger.report(sought.report).report)
    elif sought.words:
        for source in _named(ledger, sought.words):
            yield from _said(source)
        yield from _reports(ledger, sought, leads=True)
    else:
        place = sought.story or (ledger.story_of(report_of(sought.beside)) if sought.beside else "")
        if place:
            yield from _reports(ledger, Sought(sought.sort, story=place), leads=True)
        else:
            yield from _stories(ledger, sought, leads=True)


def statements_of(report: Report) -> Iterator[Choice]:
    """Everything in a report that is laid to somebody."""
    for one in report.attributions:
        words = quoted(report.text, one.content or one.cue) or "(no words of it)"
        does = STANCES[one.stance] if one.stance else "unclear"
        yield Choice(
            shortened(words, _LONGEST), f"{speaker_of(report, one)}: {does}", f"{report.id}#{one.id}"
        )


def _said(source: Source) -> Iterator[Choice]:
    for one in reversed(source.statements[-_STATEMENTS_EACH:]):
        detail = f"{source.name}, {day(one.at)}, {', '.join(one.outlets)}"
        yield Choice(shortened(one.words or "(no words of it)", _LONGEST), detail, str(one.refs[0]))


def _sources(ledger: Ledger, sought: Sought) -> Iterator[Choice]:
    """The sources of that name; of a story, or of the one that is chosen already, all who speak in it."""
    if sought.report:
        yield from statements_of(ledger.report(sought.report).report)
    elif sought.words:
        for source in _named(ledger, sought.words):
            newest = source.statements[-1]
            detail = f"{counted(len(source.statements), 'statement')}, the last: {newest.words}"
            yield Choice(_called(source), shortened(detail, _LONGEST), str(newest.refs[0]))
        yield from _reports(ledger, sought, leads=True)
    elif sought.story or sought.beside:
        yield from _speakers(ledger, ledger.story(sought.story or sought.beside))
    else:
        yield from _stories(ledger, sought, leads=True)


def _speakers(ledger: Ledger, story: Story) -> Iterator[Choice]:
    """Who speaks in a story: each name once, and everyone without a name by itself."""
    voices: dict[str, Voice] = {}
    for account in story.claims:
        for voice in account.record.voices:
            voices.setdefault(bare_words(voice.name or "") or str(voice.ref), voice)
    texts = ledger.texts(story)
    for voice in sorted(
        voices.values(), key=lambda one: (not one.name, (one.name or "").casefold(), in_time(one.at))
    ):
        report = texts.get(voice.ref.report)
        words = words_of(report, voice.ref.attribution) if report else ""
        outlet = report.outlet.name if report and report.outlet else ""
        detail = ", ".join(filter(None, (outlet, day(voice.at), f"“{words}”" if words else "")))
        yield Choice(party_name(voice.name, voice.kind), shortened(detail, _LONGEST), str(voice.ref))


def _claims(ledger: Ledger, sought: Sought) -> Iterator[Choice]:
    """The claims of a story, or of the one that is chosen already, in which the words stand; without a story
    those of the stories that are found by them."""
    place = sought.story or sought.beside
    if place:
        story = ledger.story(place)
        chosen = _claim_ids(story, sought.beside)
        yield from _claims_with(story, sought.words, left_out=chosen)
    elif sought.words:
        for story in _stories_with(ledger, sought.words):
            yield from _claims_with(story, sought.words, left_out=frozenset())
        yield from _stories(ledger, sought, leads=True)
    else:
        yield from _stories(ledger, sought, leads=True)


def _claims_with(story: Story, words: str, *, left_out: frozenset[str]) -> Iterator[Choice]:
    wanted, shared = bare_words(words).split(), shared_statements(story)
    for account in story.claims:
        claim, text = account.claim, bare_words(account.claim.text)
        value = _own(claim, shared)
        if value and claim.id not in left_out and all(word in text for word in wanted):
            state = state_words(account.record.state)
            detail = f"{state}; {counted(len(claim.members), 'statement')}; in: {story.title}"
            yield Choice(claim.text, detail, value)


def address_of(story: Story, claim: Claim) -> str:
    """A statement that stands for the claim and for no other; "" where there is none."""
    return _own(claim, shared_statements(story))


def _own(claim: Claim, shared: frozenset[str]) -> str:
    """The first statement that is the claim's alone; else the one that it is called by, unless that is part
    of its name only."""
    whole = claim.id if statement_of(claim.id) == claim.id else ""
    return next(iter(own_statements(claim, shared)), whole)


def _claim_ids(story: Story, address: str) -> frozenset[str]:
    return frozenset(
        account.claim.id
        for account in story.claims
        if address and address in {str(member.ref) for member in account.claim.members}
    )


def _members(ledger: Ledger, sought: Sought) -> Iterator[Choice]:
    """The statements of the claim that is chosen, or for which the chosen one stands, that can be split from
    it."""
    story = ledger.story(sought.beside)
    account = claim_at(story, sought.beside)
    if account is None:
        return
    claim, whole = account.claim, statement_of(sought.beside)
    filed = reports_by_id(ledger, dict.fromkeys(m.ref.report for m in claim.members))
    for member in claim.members:
        if whole != sought.beside and not splits_alone(story, claim, whole, str(member.ref)):
            continue
        report = filed[member.ref.report].report if member.ref.report in filed else None
        if report:
            told = (one for one in statements_of(report) if one.value == str(member.ref))
            outlet = report.outlet.name if report.outlet else ""
            yield from (
                Choice(one.title, ", ".join(filter(None, (one.detail, outlet))), one.value) for one in told
            )


def _named(ledger: Ledger, name: str) -> Iterable[Source]:
    """The sources of a name; nobody where nobody has it, or it is none."""
    if is_no_name(name):
        return ()
    try:
        return who(ledger, name)[:_MOST_SOURCES]
    except NotInLedgerError:
        return ()


def _called(source: Source) -> str:
    return f"{source.name} ({'; '.join(source.roles[:2])})" if source.roles else source.name


_FINDERS = {
    Sort.SOURCE: _sources,
    Sort.STATEMENT: _statements,
    Sort.CLAIM: _claims,
    Sort.STATEMENT_OF_CLAIM: _members,
    Sort.STORY: _stories,
    Sort.REPORT: _reports,
    Sort.REPORT_OF_STORY: _reports_of_story,
}
