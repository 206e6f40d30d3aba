"""What is told to somebody is not that one's answer; what reports are on is no part of what they tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims.propositions.voiced import is_silent, referring_stance, subject_of
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


@pytest.mark.parametrize(
    ("words", "cue", "silent"),
    [
        ('the brigade\'s claim was "absurd" and only part of its campaign', "he said", True),
        ('the brigade\'s claim "an old and sick trick"', "he called it", True),
        ("the claim as propaganda", "he rejected it", True),
        ("it was a lie that the mayor had fled", "he said", False),
        ("the report was false and the mayor was at her desk", "he said", False),
        ("the story is nonsense; the ferry is in Orsa", "he said", False),
        ("that the claim was a lie", "he denied it", False),
        ("the ferry did not sink", "he said", False),
    ],
)
def test_who_only_judges_what_is_claimed_puts_nothing_forward(
    report: Story, words: str, cue: str, silent: bool
) -> None:
    claimed = Said("Lena Brome was killed in Orsa", speaker="the Tarn Brigade")
    answer = Said(words, Stance.DENIES, "Ken Reeve", answers="a1", cue=cue)
    filed = report("x", claimed, answer)
    assert is_silent(filed.report.attributions[1], filed.report.text) is silent
