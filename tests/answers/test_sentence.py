"""What a claim's sentence says of those who say nothing, by the details that records have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.answers.differences import Given, OwnDifference, own_differences_of
from sayso.answers.parties import Column, Party, Quote
from sayso.answers.sentence import attributed
from sayso.model import Span, SpeakerKind, Stance
from sayso.render.party_words import does_words, so_say_words
from sayso.story import AttributionRef, Claim, Evidence, Particular, Relation, RelationType


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


@pytest.mark.parametrize(("role", "told"), [("Orsa Lines spokesman", False), ("engineer", True)])
def test_whose_spokesman_denies_it_has_answered(role: str, told: bool) -> None:
    quist = replace(silent("Ana Quist", None), kind=SpeakerKind.PERSON, role=role, stance=Stance.DENIES)
    parties = (silent("Orsa Lines", "did_not_respond"), quist)
    sentence = attributed("The ferry leaks.", [Column("", parties)], unconfirmed=False)
    assert ("Orsa Lines has not answered" in sentence) is told


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


def giving(name: str, words: str, stance: Stance = Stance.ASSERTS, detail: str | None = None) -> Party:
    """A party that speaks in a report of its own, called as it is."""
    quote = Quote(words, name, "a1", "", "2024-03-01", (), (Span(0, len(words)),))
    return replace(silent(name, detail), kind=SpeakerKind.PERSON, stance=stance, quotes=(quote,))


UNION = giving("Ada Brome", "Nine workers were killed at the mill")
SECOND = giving("Lev Tarn", "9 people died there")
MAYOR = giving("Ken Orrin", "five people had died", Stance.CONFIRMS)
CLERK = giving("Ida Reeve", "workers were killed")
NUMBER = OwnDifference(
    "how many",
    (
        Given("Nine workers", ("Ada Brome", "Lev Tarn"), ("Ada Brome", "Lev Tarn")),
        Given("Five people", ("Ken Orrin",), ("Ken Orrin",)),
    ),
)
DIFFER = "accounts differ on the number: nine workers (Ada Brome and Lev Tarn), five people (Ken Orrin)"


def said_of(*parties: Party, text: str = "Nine workers were killed at the mill.") -> str:
    return attributed(text, [Column("", parties)], unconfirmed=False, differing=(NUMBER,))


def test_nobody_is_said_to_say_or_confirm_a_number_that_another_gave() -> None:
    sentence = said_of(UNION, SECOND, MAYOR, CLERK)
    assert sentence == (
        "Nine workers were killed at the mill, say Ada Brome and Lev Tarn; "
        "Ida Reeve says it without the number; "
        f"Ken Orrin confirms it with another number; {DIFFER}."
    )


def test_who_gives_a_range_is_not_said_to_give_no_number() -> None:
    vague = giving("Mia Holt", "between eight and ten workers were killed")
    assert "without the number" not in said_of(UNION, SECOND, MAYOR, vague)


def test_who_denies_one_number_does_not_deny_another() -> None:
    five = giving("Sol Harn", "five people had died", Stance.DENIES)
    nine = giving("Mia Holt", "nine workers had died", Stance.DENIES)
    any_at_all = giving("Ola Venn", "anyone had been killed", Stance.DENIES)
    sentence = said_of(UNION, five, nine, any_at_all)
    assert "; Mia Holt and Ola Venn deny it; Sol Harn denies another number (five people)." in sentence


def test_a_claim_without_the_number_is_on_everybody_s_word() -> None:
    sentence = said_of(UNION, MAYOR, CLERK, text="Workers were killed at the mill.")
    assert sentence == (
        "Workers were killed at the mill, say Ada Brome and Ida Reeve; Ken Orrin confirms it; " + DIFFER + "."
    )


def test_who_took_back_a_denial_says_no_number() -> None:
    sentence = said_of(UNION, giving("Orsa Lines", "retracted its statement", detail="retracts"))
    assert "mill, says Ada Brome; Orsa Lines took back the denial; " in sentence


def test_who_would_not_say_and_has_spoken_since_is_not_said_to_keep_it_back() -> None:
    spoke = replace(giving("Orsa Lines", "the mill is safe", Stance.DENIES), at="2024-03-02")
    before = "; Orsa Lines will not say."
    assert before not in said_of(UNION, spoke, silent("Orsa Lines", "no_comment"))
    assert said_of(UNION, spoke, replace(silent("Orsa Lines", "no_comment"), at="2024-03-03")).endswith(
        before
    )
    assert said_of(UNION, spoke, silent("Harbour Bank", "no_comment")).endswith("Harbour Bank will not say.")


def test_ways_of_giving_a_number_are_those_of_who_puts_it_forward() -> None:
    def particular(party: Party, words: str) -> Particular:
        start = party.quotes[0].words.lower().index(words.lower())
        return Particular("how many", words, Evidence(party.name, Span(start, start + len(words))))

    denying = giving("Sol Harn", "six people had died", Stance.DENIES)
    nine, also_nine = particular(UNION, "Nine workers"), particular(SECOND, "9 people")
    five, six = particular(MAYOR, "five people"), particular(denying, "six people")
    pairs = ((five, also_nine), (nine, five), (nine, six))
    claim = Claim(
        "x#a1",
        "Nine workers were killed at the mill.",
        AttributionRef("x", "a1"),
        (),
        relations=(Relation(RelationType.CONTRADICTS, "x#a1", pairs),),
    )
    columns = [Column("Says", (MAYOR, UNION, SECOND)), Column("Denies", (denying,))]
    (number,) = own_differences_of(claim, columns)
    assert [(one.amount, set(one.by)) for one in number.given] == [
        ("9", {"Ada Brome", "Lev Tarn"}),
        ("5", {"Ken Orrin"}),
    ]
