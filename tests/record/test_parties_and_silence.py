"""Parties that turn or speak of elsewhere, silence without a question, and what needs no confirming."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest

from sayso.lineage import lineage_of
from sayso.model import Attribution, Form, Report, Span, Speaker, SpeakerKind, Stance
from sayso.record import record_of
from sayso.story import AttributionRef, Claim, Filed, GapKind, Member, Record, State

SAYS, CONFIRMS, DENIES, DECLINES = Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.DECLINES
LINES = Speaker("Orsa Lines", SpeakerKind.ORGANIZATION)
SOURCE = Speaker("anonymous source", SpeakerKind.ANONYMOUS)
EXPERT = Speaker("Lev Tarn", SpeakerKind.PERSON, "professor of shipping")


@dataclass(frozen=True)
class Told:
    """A report of one sentence: who, the cue, the content and what follows; ``day`` is None where undated."""

    day: int | None
    speaker: Speaker
    stance: Stance
    cue: str = "said"
    content: str = "the Orsa Lines ferry leaks"
    detail: str | None = None
    rest: str = ""


def filed(number: int, told: Told) -> Filed:
    name = told.speaker.name or ""
    text = f"{name} {told.cue} {told.content}.{told.rest}"
    cue = len(name) + 1
    content = cue + len(told.cue) + 1
    attribution = Attribution(
        id="a1",
        content=(Span(content, content + len(told.content)),),
        cue=(Span(cue, cue + len(told.cue)),),
        source=(Span(0, len(name)),),
        form=Form.INDIRECT,
        stance=told.stance,
        detail=told.detail,
        certainty=None,
        polarity=None,
        speaker=told.speaker,
    )
    day = told.day or 9
    return Filed(
        Report(f"r{number}", text, attributions=(attribution,)),
        f"2024-03-{day:02}",
        dated=told.day is not None,
    )


def record(*told: Told, text: str = "The Orsa Lines ferry leaks.") -> Record:
    reports = [filed(number, one) for number, one in enumerate(told)]
    members = tuple(
        Member(AttributionRef(one.id, "a1"), one.report.attributions[0].stance or SAYS, 1.0, "test")
        for one in reports
    )
    claim = Claim("r0#a1", text, AttributionRef("r0", "a1"), members)
    return record_of(claim, lineage_of(claim, reports, (), ()), reports)


TURNS = {
    "denied later": ([Told(1, LINES, CONFIRMS), Told(2, LINES, DENIES)], State.WITHDRAWN),
    "denied later, said by another": (
        [Told(1, EXPERT, SAYS), Told(2, LINES, CONFIRMS), Told(3, LINES, DENIES)],
        State.DENIED,
    ),
    "confirmed later": ([Told(1, LINES, DENIES), Told(2, LINES, CONFIRMS)], State.CONFIRMED),
    "on one day": ([Told(1, LINES, CONFIRMS), Told(1, LINES, DENIES)], State.CONTESTED),
    "no telling when": ([Told(1, LINES, CONFIRMS), Told(None, LINES, DENIES)], State.CONTESTED),
    "never dated": ([Told(None, LINES, DENIES), Told(None, LINES, CONFIRMS)], State.CONTESTED),
}


@pytest.mark.parametrize(("told", "state"), TURNS.values(), ids=TURNS)
def test_a_party_that_denies_elsewhere_confirms_nothing(told: list[Told], state: State) -> None:
    assert record(*told).state is state


IN_HARN = "The Orsa Lines ferry leaks in Harn."
PLACES = {
    "the same place": (Told(2, LINES, CONFIRMS, rest=" It lies in Harn."), True),
    "no place": (Told(2, LINES, CONFIRMS), True),
    "another place": (Told(2, LINES, CONFIRMS, rest=" It lies in Torv."), False),
    "a place by it": (
        Told(2, LINES, CONFIRMS, rest=" It lies in Torv.\nThe port of Torv, near Harn, is shut."),
        True,
    ),
    "a month": (Told(2, LINES, CONFIRMS, rest=" It was so in March."), True),
    "another place elsewhere in the report": (Told(2, LINES, CONFIRMS, rest="\nA ship sank in Torv."), False),
}


@pytest.mark.parametrize(("told", "confirmed"), PLACES.values(), ids=PLACES)
def test_what_is_of_another_place_confirms_nothing(told: Told, confirmed: bool) -> None:
    found = record(Told(1, SOURCE, SAYS), told, text=IN_HARN)
    assert (found.state is State.CONFIRMED) is confirmed
    assert (GapKind.UNCONFIRMED in {gap.kind for gap in found.gaps}) is not confirmed


def test_a_state_that_holds_by_another_rule_is_no_step() -> None:
    told = [Told(1, SOURCE, SAYS), Told(2, LINES, DENIES), Told(3, EXPERT, SAYS), Told(4, LINES, CONFIRMS)]
    contested = record(
        *told[:3], Told(4, Speaker("Ida Vale", SpeakerKind.PERSON), DENIES), Told(5, EXPERT, SAYS)
    )
    states = [change.state for change in contested.history]
    assert all(one is not other for one, other in pairwise(states))
    assert record(*told).history[-1].state is State.CONFIRMED


def test_the_cause_is_the_voice_that_makes_the_state() -> None:
    told = [Told(None, SOURCE, SAYS), Told(None, LINES, CONFIRMS), Told(None, EXPERT, SAYS)]
    cause = record(*told).history[-1].cause
    assert cause is not None
    assert cause.report == "r1"


def told_of_silence(cue: str, content: str, detail: str) -> Told:
    return Told(2, LINES, DECLINES, cue, content, detail)


SILENCE = {
    "not a word": (told_of_silence("has not said", "one public word on it", "would_not_say"), None),
    "no comment given": (
        told_of_silence("has not commented on", "the leak", "not_yet_commented"),
        "Orsa Lines has not spoken of it.",
    ),
    "no public comment": (
        told_of_silence("made no public comments on", "the leak", "no_comment"),
        "Orsa Lines has not spoken of it.",
    ),
    "asked": (
        told_of_silence("has not commented, though asked, on", "the leak", "not_yet_commented"),
        "Orsa Lines was asked and has not answered.",
    ),
    "declined": (
        told_of_silence("declined to comment on", "the leak", "no_comment"),
        "Orsa Lines was asked and would not say.",
    ),
    "a request": (
        told_of_silence("did not respond to", "a request for comment", "did_not_respond"),
        "Orsa Lines was asked and has not answered.",
    ),
    "not confirmed": (
        told_of_silence("has not confirmed", "that its ferry leaks", "refuses_to_confirm"),
        "Orsa Lines has not confirmed it.",
    ),
    "would not confirm": (
        told_of_silence("would not confirm", "that its ferry leaks", "refuses_to_confirm"),
        "Orsa Lines was asked and would not confirm it.",
    ),
    "left out": (
        told_of_silence("did not reveal", "where the Orsa Lines ferry leaks", "would_not_say"),
        "Orsa Lines has not said.",
    ),
}


@pytest.mark.parametrize(("told", "gap"), SILENCE.values(), ids=SILENCE)
def test_silence_is_a_refusal_only_where_somebody_asked(told: Told, gap: str | None) -> None:
    found = [one.text for one in record(Told(1, SOURCE, SAYS), told).gaps if one.kind is GapKind.NO_ANSWER]
    assert found == ([gap] if gap else [])


def test_who_was_not_asked_has_not_spoken() -> None:
    silent = told_of_silence("made no public comments on", "the leak", "no_comment")
    assert record(Told(1, SOURCE, SAYS), silent).voices[0].detail == "not_yet_commented"


CONFIRMABLE = {
    "a deed": ("The Orsa Lines ferry left Harn.", True),
    "what somebody was told": ("The crew was told that it must leave the Orsa Lines ferry.", True),
    "of oneself": ("“We have a ferry here, and it leaks at Orsa.”", False),
    "a question": ("Does the Orsa Lines ferry leak?", False),
    "a demand": ("The Orsa Lines ferry must be shut down.", False),
    "a judgement": ("The Orsa Lines ferry is really ridiculous.", False),
    "to somebody": ("You have to know the Orsa Lines ferry.", False),
    "the country": ("The US bought the Orsa Lines ferry.", True),
}


@pytest.mark.parametrize(("text", "listed"), CONFIRMABLE.values(), ids=CONFIRMABLE)
def test_only_what_somebody_could_confirm_is_unconfirmed(text: str, listed: bool) -> None:
    content = text.strip(".“”")
    found = record(Told(1, SOURCE, SAYS, content=content), Told(2, EXPERT, SAYS, content=content), text=text)
    assert (GapKind.UNCONFIRMED in {gap.kind for gap in found.gaps}) is listed


MAYOR = Speaker("Ada Vale", SpeakerKind.PERSON, "mayor")
ANNOUNCED = {
    "a body of its own": (Told(1, LINES, SAYS, "announced", "its ferry leaks"), State.CONFIRMED),
    "an office": (Told(1, MAYOR, SAYS, "announced", "that the Orsa Lines ferry leaks"), State.CONFIRMED),
    "acknowledged": (Told(1, LINES, SAYS, "acknowledged", "that its ferry leaks"), State.CONFIRMED),
    "only said": (Told(1, LINES, SAYS, "said", "that its ferry leaks"), State.SINGLE_ORIGIN),
    "moved to": (Told(1, LINES, SAYS, "to announce", "that its ferry leaks"), State.SINGLE_ORIGIN),
    "by somebody else": (Told(1, EXPERT, SAYS, "announced", "that the ferry leaks"), State.SINGLE_ORIGIN),
}


@pytest.mark.parametrize(("told", "state"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_a_party_that_announces_it_confirms_it(told: Told, state: State) -> None:
    assert record(told).state is state


def test_what_is_announced_and_denied_is_not_confirmed() -> None:
    announced = Told(1, MAYOR, SAYS, "announced", "that the Orsa Lines ferry leaks")
    assert record(announced, Told(1, EXPERT, DENIES)).state is State.DENIED
    assert record(announced, Told(None, EXPERT, DENIES)).state is State.CONTESTED


def test_that_something_was_announced_is_not_confirmed_by_announcing_it() -> None:
    announced = Told(1, LINES, SAYS, "announced", "that its ferry leaks")
    assert record(announced, text="Orsa Lines announced that its ferry leaks.").state is State.SINGLE_ORIGIN
