"""Denials that there is such a thing, or that somebody did one; and what an answer to many words is on."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.claims.propositions.referring import calls_it_false, refers
from sayso.model import Form, Stance
from sayso.story import Claim, Filed

from .conftest import Said, Story, WordCounts

DENIES = Stance.DENIES
PANEL = "the Tarn club will hold a feast of nine men on beer tonight"
NAME_USED = "Carrow used the name of his employer in a quarrel with the cable office"
FIRED = "the cable firm got the baker Joss Carrow sacked from his mill"


def on(claims: tuple[Claim, ...] | list[Claim], words: str) -> dict[str, Stance]:
    """Who is how on the first claim whose name has these words."""
    claim = next(one for one in claims if words in one.text)
    return {str(member.ref): member.stance for member in claim.members}


def told(report: Story, *said: Said) -> list[Filed]:
    """Two reports that only tell of the feast, and one that tells more."""
    return [report("x", Said(PANEL)), report("y", Said(PANEL)), report("z", Said(PANEL), *said)]


@pytest.mark.parametrize(
    "words",
    [
        "no such feast will take place",
        "that no such feast was ever planned, to the loss of its beer",
        "there is no such feast",
        "he did no such thing",
        "the club has made no such offer",
        'talk of the autumn feast was "false info"',
        "the idea of a feast was nonsense",
    ],
)
def test_what_denies_what_others_tell_names_no_matter_of_its_own(words: str) -> None:
    assert refers(words)
    assert calls_it_false(words)


@pytest.mark.parametrize(
    "words",
    [
        "no such luck for the ferry crews, who had to row home",
        "he said that no such feast had been seen in Orsa since the mill burned down",
        "talk of the feast that met in Orsa was false",
    ],
)
def test_what_tells_more_names_its_matter(words: str) -> None:
    assert not refers(words)


def test_no_such_thing_as_is_told_first_denies_it_and_makes_no_claim(
    report: Story, words: WordCounts
) -> None:
    none = Said("no such feast will take place", Stance.CONFIRMS, "Tarn club", answers="a1")
    claims = claims_of(told(report, none), words)
    assert len(claims) == 1
    assert on(claims, "feast")["z#a2"] is DENIES


def test_no_such_thing_told_elsewhere_denies_what_the_reports_open_with(
    report: Story, words: WordCounts
) -> None:
    other = Said("the mill at Orsa has burned down to its last beam")
    none = Said("no such feast will take place, to the loss of Orsa", speaker="Tarn club")
    filed = [report("x", Said(PANEL)), report("y", Said(PANEL)), report("z", other, none)]
    claims = claims_of(filed, words)
    assert on(claims, "feast")["z#a2"] is DENIES
    assert "z#a2" not in on(claims, "burned")


def test_talk_of_a_thing_that_is_false_denies_it_and_not_what_is_said_beside_it(
    report: Story, words: WordCounts
) -> None:
    false = 'talk of the autumn feast was "false info" and that the evening is a regular show'
    claims = claims_of(
        told(report, Said(false, DENIES, "Tarn club", answers="a1", cue="the club told us")), words
    )
    assert on(claims, "feast")["z#a2"] is DENIES
    assert on(claims, "regular show")["z#a2"] is Stance.ASSERTS


def test_who_talks_of_what_never_was_denies_nothing(report: Story, words: WordCounts) -> None:
    wasted = Said("a feast of nine men on beer tonight that never existed", speaker="many people")
    claims = claims_of(told(report, wasted), words)
    assert DENIES not in {member.stance for claim in claims for member in claim.members}
    outright = Said("there was no such feast of nine men on beer for tonight", speaker="Tarn club")
    assert on(claims_of(told(report, outright), words), "tonight")["z#a2"] is DENIES


@pytest.mark.parametrize(
    ("denial", "cue"), [("a claim", "Carrow denies"), ("he did no such thing", "Carrow maintains")]
)
def test_what_is_denied_right_behind_is_that_alone(
    report: Story, words: WordCounts, denial: str, cue: str
) -> None:
    filed = [
        report("x", Said(FIRED)),
        report("y", Said(FIRED)),
        report("z", Said(FIRED), Said(NAME_USED), Said(denial, DENIES, "Carrow", answers="a2", cue=cue)),
    ]
    claims = claims_of(filed, words)
    assert on(claims, "used the name")["z#a3"] is DENIES
    assert "z#a3" not in on(claims, "sacked")


def test_no_such_deed_as_is_not_told_right_before_is_on_nothing(report: Story, words: WordCounts) -> None:
    between = Said("the ferry to Orsa was late again because of the ice", speaker="Ida Tarn")
    denial = Said("he did no such thing", DENIES, "Carrow", answers="a1")
    filed = [report("x", Said(FIRED)), report("z", Said(FIRED), between, denial)]
    assert all("z#a3" not in map(str, (m.ref for m in claim.members)) for claim in claims_of(filed, words))


def test_an_answer_to_many_sentences_is_on_what_the_story_opens_with(
    report: Story, words: WordCounts
) -> None:
    long = f"I heard that {PANEL}. The witness is a strong sailor of the lower quay."
    heard = Said(long, speaker="Ida Tarn", form=Form.DIRECT)
    false = Said("these claims are wholly false", DENIES, "Ken Brome", answers="a1")
    filed = [report("x", Said(PANEL)), report("y", heard, false), report("z", heard, false)]
    claims = claims_of(filed, words)
    assert on(claims, "feast")["y#a2"] is DENIES
    assert "y#a2" not in on(claims, "witness")
