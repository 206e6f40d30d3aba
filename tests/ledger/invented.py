"""Reports to file, made without reading: sentences of the form "NAME said CONTENT." are attributed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.model import (
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Form,
    Outlet,
    Polarity,
    Relay,
    Report,
    Span,
    Speaker,
    SpeakerKind,
    Stance,
)


def report(id_: str, text_: str, **given: Any) -> Report:
    """A report in which "NAME said CONTENT." sentences are attributed."""
    attributions = []
    at = 0
    for sentence in text_.split(". "):
        name, cue, _ = sentence.partition(" said ")
        if cue:
            start = at + len(name) + len(cue)
            attributions.append(
                Attribution(
                    id=f"a{len(attributions) + 1}",
                    content=(Span(start, at + len(sentence.rstrip("."))),),
                    cue=(Span(at + len(name) + 1, at + len(name) + 5),),
                    source=(Span(at, at + len(name)),),
                    form=Form.INDIRECT,
                    stance=Stance.ASSERTS,
                    detail=None,
                    certainty=Certainty.CERTAIN,
                    polarity=Polarity.POSITIVE,
                    speaker=Speaker(name, SpeakerKind.PERSON),
                )
            )
        at += len(sentence) + 2
    outlet = given.pop("outlet", None)
    return Report(
        id=id_,
        text=text_,
        blocks=(Block(BlockKind.PARAGRAPH, 0, len(text_)),),
        language="en",
        outlet=Outlet(outlet) if outlet else None,
        attributions=tuple(attributions),
        **given,
    )


QUAY = "Ada Brock said the quay of Orsa will close. Ole Tarn said it will not"


def through(made: Report, *names: str) -> Report:
    """The report with its first statement through these outlets."""
    first, *rest = made.attributions
    via = tuple(Relay(name, (Span(0, 3),)) for name in names)
    return replace(made, attributions=(replace(first, via=via), *rest))
