"""Who speaks in a story in which nobody puts a claim forward: a refusal and a silence are news too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.answers.called import role_of
from sayso.answers.parties import Quote
from sayso.answers.words import as_said, own_name, party_name, quoted
from sayso.model import Attribution, Report, Stance
from sayso.story import StoryReport, not_withdrawn


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """A statement that came into no claim: who speaks, in what way, and the words."""

    name: str
    role: str
    stance: Stance
    detail: str | None
    quote: Quote


def unclaimed_of(listed: Sequence[StoryReport], reports: Mapping[str, Report]) -> tuple[Unclaimed, ...]:
    """The statements of a story without claims, in the order of its reports."""
    return tuple(_statements(not_withdrawn(listed), reports))


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
        role=role_of(attribution, name) if name else "",
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
