"""What is told to somebody is not that one's answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims.propositions.voiced import referring_stance
from sayso.model import Report, Span, Stance

from .conftest import Said, Story


@pytest.mark.parametrize(
    ("text", "cue", "stance"),
    [
        ("Oda Quist left early, for she was warned of the story being a hoax.", "warned", None),
        ("She was told so early. Oda Quist confirmed the story being a hoax.", "confirmed", Stance.DENIES),
        ("Oda Quist was the first who confirmed the story being a hoax.", "confirmed", Stance.DENIES),
    ],
)
def test_who_is_told_may_have_the_auxiliary_apart(
    report: Story, text: str, cue: str, stance: Stance | None
) -> None:
    def spans(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),)

    (made,) = report("x", Said("the story being a hoax", Stance.CONFIRMS, "Oda Quist")).report.attributions
    one = replace(made, content=spans("the story being a hoax"), cue=spans(cue))
    assert referring_stance(one, Report(id="x", text=text), frozenset({"quist"})) is stance
