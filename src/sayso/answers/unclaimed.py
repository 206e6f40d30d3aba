"""Who speaks in a story in which nobody puts a claim forward, and who keeps back something that is on no side
of its first claim: a refusal and a silence are news too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso import lexicons
from sayso.answers.called import role_beside
from sayso.answers.parties import Column, Quote
from sayso.answers.words import as_said, own_name, party_name, quoted
from sayso.bare import bare_words
from sayso.model import NAMES_OF_NOBODY, Attribution, Report, SpeakerKind, Stance
from sayso.story import StoryReport, not_withdrawn


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A statement that stands by itself: who speaks, in what way, and the words."""

    name: str
    kind: SpeakerKind | None
    role: str
    stance: Stance
    detail: str | None
    quote: Quote


def unclaimed_of(listed: Sequence[StoryReport], reports: Mapping[str, Report]) -> tuple[Unclaimed, ...]:
    """The statements of a story without claims, in the order of its reports."""
    return tuple(_statements(not_withdrawn(listed), reports))


def kept_back_of(
    listed: Sequence[StoryReport], reports: Mapping[str, Report], shown: Sequence[Column]
) -> tuple[Unclaimed, ...]:
    """Who was asked and did not answer, or refused, but for what is ``shown`` of the first claim; each in the
    same words once, in the order of the reports."""
    known = {(q.report, q.attribution) for column in shown for party in column.parties for q in party.quotes}
    found: dict[tuple[str, str], Unclaimed] = {}
    for one in _statements(not_withdrawn(listed), reports):
        if _keeps_back(one) and (one.quote.report, one.quote.attribution) not in known:
            found.setdefault((bare_words(one.name), bare_words(one.quote.words)), one)
    return tuple(found.values())


def _keeps_back(one: Unclaimed) -> bool:
    """Whether somebody who can be asked is silent, in a way that the words tell. What an outlet or a document
    leaves out, it was not asked."""
    detail = (one.detail or "").replace(" ", "_")
    if one.stance is not Stance.DECLINES or not detail or one.name in NAMES_OF_NOBODY:
        return False
    return one.kind not in (SpeakerKind.OUTLET, SpeakerKind.DOCUMENT) or detail in _asked()


@cache
def _asked() -> frozenset[str]:
    """Details of those who were asked, by `lexicons/record.toml`."""
    lists = lexicons.load("record")
    return frozenset([*lists["no_answer"], *lists["no_comment"]])


def _statements(listed: Sequence[StoryReport], reports: Mapping[str, Report]) -> Iterator[Unclaimed]:
    for one in listed:
        report = reports.get(one.id)
        for attribution in report.attributions if report else ():
            if report and attribution.stance:
                yield _statement(one, report, attribution, attribution.stance)


def _statement(listed: StoryReport, report: Report, attribution: Attribution, stance: Stance) -> Unclaimed:
    speaker = attribution.speaker
    name = own_name(speaker.name, speaker.kind)
    described = quoted(report.text, attribution.source)
    return Unclaimed(
        name=name or described or party_name(speaker.name, speaker.kind),
        kind=speaker.kind,
        role=role_beside(speaker, name) if name else "",
        stance=stance,
        detail=attribution.detail,
        quote=Quote(
            words=as_said(report.text, attribution),
            report=report.id,
            attribution=attribution.id,
            outlet=listed.outlet.name if listed.outlet else "",
            at=listed.at,
            via=tuple(relay.name for relay in attribution.via),
            spans=attribution.content or attribution.cue,
            dated=listed.dated,
        ),
    )
