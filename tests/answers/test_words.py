"""The words that stand for a statement."""

from __future__ import annotations

import pytest

from sayso.answers.words import words_of
from sayso.model import Attribution, Form, Report, Span, Speaker, SpeakerKind, Stance

TEXT = "The ministry denied it on Monday."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ((Span(20, 22),), "denied it"),
        ((Span(20, 32),), "it on Monday"),
        ((), "denied"),
    ],
)
def test_a_pronoun_alone_is_shown_with_its_verb(content: tuple[Span, ...], words: str) -> None:
    one = Attribution(
        id="a1",
        content=content,
        cue=(Span(13, 19),),
        source=(Span(0, 12),),
        form=Form.INDIRECT,
        stance=Stance.DENIES,
        detail=None,
        certainty=None,
        polarity=None,
        speaker=Speaker(name="ministry", kind=SpeakerKind.ORGANIZATION),
    )
    report = Report(id="r", text=TEXT, attributions=(one,))
    assert words_of(report, "a1") == words
    assert words_of(report, "a2") == ""
