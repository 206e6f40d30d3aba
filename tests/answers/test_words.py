"""The words that stand for a statement."""

from __future__ import annotations

import pytest

from sayso.answers.words import words_of
from sayso.model import Attribution, Form, Report, Span, Speaker, SpeakerKind, Stance

SHOWN = [
    ("The ministry [denied] {it} on Monday.", "denied it"),
    ("The ministry [denied] {it on Monday}.", "denied it on Monday"),
    ("Lorne [chastised] {the police for arresting her}.", "chastised the police for arresting her"),
    ("Lorne [said] {the dam was not safe}.", "the dam was not safe"),
    ("Lorne [said he denied] {the report}.", "said he denied the report"),
    ("Lorne [did not report] {the theft}.", "did not report the theft"),
    ("Lorne [denied]: {the dam was safe}.", "the dam was safe"),
    ("Lorne [called] {“the dam”} a ruin.", "“the dam”"),
    ("{The dam was safe}, Lorne [insisted again].", "The dam was safe"),
    ("Lorne [refused], when he was asked in the hall, {the report}.", "the report"),
    ("Lorne [declined to comment].", "declined to comment"),
]
"""The cue in brackets, the content in braces; and what is shown."""


def attribution_of(marked: str) -> tuple[str, Attribution]:
    """The text without the marks, and the attribution that they show."""
    text, places = "", {}
    for piece in marked:
        if piece in "[]{}":
            places[piece] = len(text)
        else:
            text += piece
    return text, Attribution(
        id="a1",
        content=(Span(places["{"], places["}"]),) if "{" in places else (),
        cue=(Span(places["["], places["]"]),),
        source=(),
        form=Form.INDIRECT,
        stance=Stance.DENIES,
        detail=None,
        certainty=None,
        polarity=None,
        speaker=Speaker(name="ministry", kind=SpeakerKind.ORGANIZATION),
    )


@pytest.mark.parametrize(("marked", "words"), SHOWN)
def test_what_is_said_is_shown_with_a_cue_that_tells_more_than_that_it_is_said(
    marked: str, words: str
) -> None:
    text, one = attribution_of(marked)
    report = Report(id="r", text=text, attributions=(one,))
    assert words_of(report, "a1") == words
    assert words_of(report, "a2") == ""
