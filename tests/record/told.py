"""Reports of one statement each, of an invented ferry, and the record that is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass

from sayso.lineage import lineage_of
from sayso.model import Attribution, Form, Outlet, Relay, Report, Said, Span, Speaker, SpeakerKind, Stance
from sayso.record import record_of
from sayso.story import AttributionRef, Claim, Filed, Member, Particular, Record, Relation

SAYS, CONFIRMS, DENIES, DECLINES = Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.DECLINES
SOURCE = Speaker("anonymous source", SpeakerKind.ANONYMOUS)
LINES = Speaker("Orsa Lines", SpeakerKind.ORGANIZATION)
EXPERT = Speaker("Lev Tarn", SpeakerKind.PERSON, "professor of shipping")
FERRY = "The Orsa Lines ferry leaks."


@dataclass(frozen=True)
class Told:
    """A report of one sentence: who, the cue, the content and the ``rest`` that follows it.

    ``day`` is of March 2024, or None where the report is undated; ``via`` is the outlet to whom it was said.
    ``lead`` stands before who speaks, ``said`` is the day of March that the report gives.
    """

    day: int | None
    speaker: Speaker
    stance: Stance
    detail: str | None = None
    _: KW_ONLY
    cue: str = "said"
    content: str = "the Orsa Lines ferry leaks"
    rest: str = ""
    via: str | None = None
    outlet: str | None = None
    withdrawn: str | None = None
    lead: str = ""
    said: int | None = None


_FILED_ON = 9
"""The day in March 2024 on which an undated report comes in."""


def filed(number: int, told: Told) -> Filed:
    """The report of this number that has what was told."""
    name, first = told.speaker.name or "", len(told.lead)
    cue = first + len(name) + 1
    relay = cue + len(f"{told.cue} to ")
    lead = told.lead + (f"{name} {told.cue} to {told.via} " if told.via else f"{name} {told.cue} ")
    attribution = Attribution(
        id="a1",
        content=(Span(len(lead), len(lead) + len(told.content)),),
        cue=(Span(cue, cue + len(told.cue)),),
        source=(Span(first, first + len(name)),) if name else (),
        form=Form.INDIRECT,
        stance=told.stance,
        detail=told.detail,
        certainty=None,
        polarity=None,
        speaker=told.speaker,
        said=Said(f"2024-03-{told.said:02}", "", ()) if told.said else None,
        via=(Relay(told.via, (Span(relay, relay + len(told.via)),)),) if told.via else (),
    )
    report = Report(
        f"r{number}",
        f"{lead}{told.content}.{told.rest}",
        outlet=Outlet(told.outlet or f"Paper {number}"),
        attributions=(attribution,),
    )
    day = _FILED_ON if told.day is None else told.day
    return Filed(report, f"2024-03-{day:02}", dated=told.day is not None, withdrawn=told.withdrawn)


def claim_of(
    reports: Sequence[Filed],
    *,
    text: str = FERRY,
    relations: tuple[Relation, ...] = (),
    particulars: tuple[Particular, ...] = (),
) -> Claim:
    """The claim to which all that these reports have speaks."""
    members = tuple(
        Member(AttributionRef(one.id, a.id), a.stance or SAYS, 1.0, "test")
        for one in reports
        for a in one.report.attributions
    )
    return Claim(
        "r0#a1", text, AttributionRef("r0", "a1"), members, relations=relations, particulars=particulars
    )


def record_of_filed(*reports: Filed, text: str = FERRY, as_of: str | None = None) -> Record:
    """The record of the claim of these reports."""
    claim = claim_of(reports, text=text)
    return record_of(claim, lineage_of(claim, reports, (), ()), reports, as_of=as_of)


def record(*told: Told, text: str = FERRY, as_of: str | None = None) -> Record:
    """The record of what was told, each in a report of its own."""
    return record_of_filed(*(filed(number, one) for number, one in enumerate(told)), text=text, as_of=as_of)
