"""Who is meant where another does something to "it" or "him": the one who speaks, or nobody that is known."""

from __future__ import annotations

import pytest

from sayso.claims.propositions.bodies_meant import with_the_speaker_named
from sayso.claims.propositions.people import People
from sayso.model import Attribution, Certainty, Form, Polarity, Report, Span, Speaker, SpeakerKind, Stance

YARD, CARROW = "Reeve Yard", "Joss Carrow"
NAMED = [
    (YARD, "that Orsa Lines was planning to buy it up", "that Orsa Lines was planning to buy up Reeve Yard"),
    (YARD, "that the state would take it over in May", "that the state would take over Reeve Yard in May"),
    (YARD, "that the regulator had fined it", "that the regulator had fined Reeve Yard"),
    (CARROW, "that the board had asked him to go", "that the board had asked Joss Carrow to go"),
]
NOT_NAMED = [
    (YARD, "that the crew had found the gold and sold it"),
    (YARD, "that the council had read the letter to it"),
    (YARD, "that the board made it clear that nobody would leave"),
    (YARD, "that Orsa Lines called it a lie"),
    (YARD, "that the ferry would sink if the crew left it"),
    (YARD, "that the mayor had asked him to go"),
    (CARROW, "that the board had seen it"),
    (CARROW, "that the guards had asked her to go"),
    (CARROW, "that he had told it to leave"),
]


def denied(name: str, words: str, form: Form = Form.INDIRECT) -> str:
    """The words as compared, where the one of this name denies them."""
    text = f"{name} denied {words}."
    kind = SpeakerKind.ORGANIZATION if name == YARD else SpeakerKind.PERSON
    content = Span(len(name) + 8, len(text) - 1)
    attribution = Attribution(
        id="a1",
        content=(content,),
        cue=(Span(len(name) + 1, len(name) + 7),),
        source=(Span(0, len(name)),),
        form=form,
        stance=Stance.DENIES,
        detail=None,
        certainty=Certainty.CERTAIN,
        polarity=Polarity.POSITIVE,
        speaker=Speaker(name, kind),
        responds_to=None,
    )
    people = People(Report("x", f"{text} Mr Carrow went home.", (), attributions=(attribution,)))
    return with_the_speaker_named(content.of(text), content, attribution, text, people.may_be)


@pytest.mark.parametrize(("name", "words", "expected"), NAMED)
def test_who_denies_what_another_does_to_it_is_meant(name: str, words: str, expected: str) -> None:
    assert denied(name, words) == expected


@pytest.mark.parametrize(("name", "words"), NOT_NAMED)
def test_where_a_thing_named_or_another_could_be_meant_the_words_stay(name: str, words: str) -> None:
    assert denied(name, words) == words


def test_in_somebodys_very_words_it_is_another() -> None:
    words = "Orsa Lines was planning to buy it up"
    assert denied(YARD, words, Form.DIRECT) == words
