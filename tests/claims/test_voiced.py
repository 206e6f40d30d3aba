"""What is told to somebody is not that one's answer; what reports are on is no part of what they tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims.propositions.voiced import referring_stance, subject_of
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


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("reports concerning the keeper of Harn", "the keeper of Harn"),
        ("earlier rumours in the Orsa press about the old ferry", "the old ferry"),
        ("the rumours of the keeper putting to sea on an old ferry", None),
        ("claims that he was dismissed on Friday", None),
    ],
)
def test_what_reports_are_on_is_not_what_stands_in_what_they_tell(
    report: Story, words: str, subject: str | None
) -> None:
    made = report("x", Said(words, Stance.DENIES)).report
    assert subject_of(made.attributions[0], made.text) == subject
