"""Small reports and claims of an invented story, for lineages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from sayso.model import Attribution, Form, Outlet, Relay, Report, Span, Speaker, SpeakerKind, Stance
from sayso.story import AttributionRef, Claim, Filed, Member

Said = tuple[str, Speaker, Stance, Sequence[str]]
"""What is said, by whom, how, and through which outlets."""

FiledOf = Callable[..., Filed]


def said(
    content: str,
    name: str | None,
    kind: SpeakerKind | None = SpeakerKind.PERSON,
    *,
    stance: Stance = Stance.ASSERTS,
    via: Sequence[str] = (),
    affiliation: str | None = None,
    role: str | None = None,
) -> Said:
    return content, Speaker(name, kind, role, affiliation), stance, via


def filed_of(
    id_: str,
    outlet: str | None,
    day: str,
    *statements: Said,
    nested: bool = False,
    withdrawn: str | None = None,
) -> Filed:
    """A report of one sentence a statement: "NAME told RELAY that CONTENT"."""
    text, attributions = "", []
    for number, (content, speaker, stance, via) in enumerate(statements):
        source = speaker.name or ""
        start = len(text)
        text += f"{source} told {', '.join(via)} that {content}.\n\n"
        cue = start + len(source) + 1
        at = cue + 5
        relays = []
        for name in via:
            at = text.index(name, at)
            relays.append(Relay(name, (Span(at, at + len(name)),)))
        content_at = text.rindex(content)
        attributions.append(
            Attribution(
                id=f"a{number}",
                content=(Span(content_at, content_at + len(content)),),
                cue=(Span(cue, cue + 4),),
                source=(Span(start, start + len(source)),) if source else (),
                form=Form.INDIRECT,
                stance=stance,
                detail=None,
                certainty=None,
                polarity=None,
                speaker=speaker,
                via=tuple(relays),
                nested_in="a0" if nested and number else None,
            )
        )
    named = Outlet(outlet) if outlet else None
    report = Report(id_, text, outlet=named, headline=id_, attributions=tuple(attributions))
    return Filed(report, day, withdrawn=withdrawn)


def claim_of(*filed: Filed, text: str = "The ferry has a leak.") -> Claim:
    """A claim to which every attribution of the reports speaks."""
    members = tuple(
        Member(AttributionRef(one.id, a.id), a.stance or Stance.ASSERTS, 1.0, "test")
        for one in filed
        for a in one.report.attributions
    )
    return Claim(str(members[0].ref), text, members[0].ref, members)


@pytest.fixture
def leak() -> list[Filed]:
    """An agency's unnamed source, cited by two papers; a spokeswoman denies."""
    return [
        filed_of("wire", "Yonhap", "2024-03-01", said("the ferry leaks", "a source", SpeakerKind.ANONYMOUS)),
        filed_of(
            "paper",
            "Tarn Times",
            "2024-03-02",
            said("the ferry leaks", "anonymous source of Yonhap", SpeakerKind.ANONYMOUS, via=["Yonhap"]),
            said("no ferry leaks", "Ada Brome", stance=Stance.DENIES),
        ),
        filed_of("late", "Orsa Post", "2024-03-03", said("the ferry leaks", "Yonhap", SpeakerKind.OUTLET)),
    ]
