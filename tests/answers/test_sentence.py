"""What a claim's sentence says of those who say nothing, by the details that records have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.answers.parties import Column, Party
from sayso.answers.sentence import attributed
from sayso.model import SpeakerKind, Stance
from sayso.render.party_words import does_words, so_say_words


def silent(name: str, detail: str | None) -> Party:
    return Party(
        name=name,
        named=True,
        kind=SpeakerKind.ORGANIZATION,
        role="",
        on_record=True,
        stance=Stance.DECLINES,
        detail=detail,
        at="2024-03-01",
        quotes=(),
    )


@pytest.mark.parametrize(
    ("detail", "says"),
    [
        ("no_comment", "will not say"),
        ("would_not_say", "will not say"),
        (None, "will not say"),
        ("not_yet_commented", "has not spoken of it"),
        ("has_not_said", "has not said"),
        ("has_not_confirmed", "has not confirmed it"),
        ("refuses_to_confirm", "will not confirm it"),
        ("did_not_respond", "has not answered"),
        ("unreachable", "has not answered"),
        ("did not respond", "has not answered"),
    ],
)
def test_only_who_refuses_will_not_say(detail: str | None, says: str) -> None:
    sentence = attributed(
        "The ferry leaks.", [Column("", (silent("Orsa Lines", detail),))], unconfirmed=False
    )
    assert sentence == f"The ferry leaks: nobody says it here; Orsa Lines {says}."


def test_a_quotation_ends_without_its_stop_where_the_sentence_goes_on() -> None:
    brome = replace(silent("Ada Brome", None), kind=SpeakerKind.PERSON, stance=Stance.ASSERTS)
    sentence = attributed("“The ferry leaks. I saw it.”", [Column("", (brome,))], unconfirmed=False)
    assert sentence == "“The ferry leaks. I saw it”, says Ada Brome."
    assert so_say_words(sentence, claim="“The ferry leaks. I saw it.”") == "So says Ada Brome."


def test_an_outlet_that_takes_its_report_back_denies_nothing() -> None:
    retracting = replace(silent("Harbour Post", "retracts"), kind=SpeakerKind.OUTLET, stance=Stance.DENIES)
    person = replace(retracting, name="Ada Brome", kind=SpeakerKind.PERSON)
    sentence = attributed("The ferry leaks.", [Column("", (retracting, person))], unconfirmed=False)
    assert (
        sentence
        == "The ferry leaks: nobody says it here; Ada Brome denies it; Harbour Post took back its report."
    )


def test_an_outlet_that_took_its_report_back_says_it_no_longer() -> None:
    retracting = replace(silent("Harbour Post", "retracts"), kind=SpeakerKind.OUTLET, stance=Stance.DENIES)
    told = replace(retracting, stance=Stance.ASSERTS, detail=None)
    aide = replace(told, name="Ole Vane", kind=SpeakerKind.PERSON)
    sentence = attributed("The ferry leaks.", [Column("", (told, aide, retracting))], unconfirmed=False)
    assert sentence == "The ferry leaks, says Ole Vane; Harbour Post took back its report."


def test_those_who_do_the_same_stand_together() -> None:
    parties = (
        silent("Orsa Lines", "has_not_said"),
        silent("Tarn Council", "no_comment"),
        silent("Harn Port", "has_not_said"),
    )
    sentence = attributed("The ferry leaks.", [Column("", parties)], unconfirmed=False)
    assert sentence == (
        "The ferry leaks: nobody says it here; Tarn Council will not say; "
        "Orsa Lines and Harn Port have not said."
    )


def test_who_confirms_it_of_another_place_does_not_confirm_it() -> None:
    there = replace(silent("Orsa Lines", None), stance=Stance.CONFIRMS, elsewhere=True)
    sentence = attributed("The ferry leaks in Harn.", [Column("", (there,))], unconfirmed=True)
    assert sentence == (
        "The ferry leaks in Harn: nobody says it here; Orsa Lines confirms it of another place; "
        "no party concerned confirms it on record."
    )
    assert does_words(there) == "confirms it of another place"


@pytest.mark.parametrize(
    ("stance", "does"),
    [
        (Stance.URGES, ": nobody says it here; Orsa Lines asks or calls for it."),
        (Stance.DOUBTS, ": nobody says it here; Orsa Lines doubts it."),
        (Stance.PLEDGES, ", promises or threatens Orsa Lines."),
        (Stance.CONFIRMS, ", confirms Orsa Lines."),
    ],
)
def test_what_nobody_says_is_not_put_as_said(stance: Stance, does: str) -> None:
    party = replace(silent("Orsa Lines", None), stance=stance)
    sentence = attributed("The ferry was sold.", [Column("", (party,))], unconfirmed=False)
    assert sentence == f"The ferry was sold{does}"


def test_who_answers_elsewhere_has_answered() -> None:
    unanswered = silent("Orsa Lines", "did_not_respond")
    columns = [Column("", (replace(unanswered, stance=Stance.DENIES, detail=None), unanswered))]
    sentence = attributed("The ferry leaks.", columns, unconfirmed=False)
    assert sentence == "The ferry leaks: nobody says it here; Orsa Lines denies it."


@pytest.mark.parametrize(
    ("stance", "at", "told"), [(Stance.CONFIRMS, "2024-03-03", False), (Stance.ASSERTS, "2024-02-01", True)]
)
def test_who_did_not_know_and_has_spoken_since_knows(stance: Stance, at: str, told: bool) -> None:
    ignorant = replace(silent("Orsa Lines", None), stance=Stance.UNAWARE)
    columns = [Column("", (replace(ignorant, stance=stance, at=at), ignorant))]
    assert ("does not know" in attributed("The ferry leaks.", columns, unconfirmed=False)) is told


@pytest.mark.parametrize(
    ("detail", "at", "told"),
    [("retracts", "2024-03-03", False), (None, "2024-03-03", True), ("retracts", "2024-02-01", True)],
)
def test_who_took_a_denial_back_denies_no_more(detail: str | None, at: str, told: bool) -> None:
    denial = replace(silent("Orsa Lines", None), stance=Stance.DENIES)
    columns = [Column("", (replace(denial, stance=Stance.ASSERTS, detail=detail, at=at), denial))]
    assert ("denies it" in attributed("The ferry leaks.", columns, unconfirmed=False)) is told
