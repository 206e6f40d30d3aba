"""Words, names, quantities and negation, read without a parser."""

import pytest

from sayso.claims.propositions.core import core
from sayso.claims.propositions.counted import quantities
from sayso.claims.propositions.words import (
    events,
    is_clause,
    is_negated,
    is_turned,
    name_words,
    named,
    names,
    stems,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12,000 people would have to leave", [(12000, "people")]),
        ("a crack of 40 metres", [(40, "metre")]),
        ("a 40-metre crack", [(40, "metre")]),
        ("it cost $3.5 million", [(3.5e6, "$")]),
        ("41mn crowns", [(41e6, "crown")]),
        ("two cracks were found", [(2, "crack")]),
        ("two buses, not one bus", [(2, "bus"), (1, "bus")]),
        ("two children; one child", [(2, "child"), (1, "child")]),
        ("found on 19 January 2024", []),
        ("due by March 31", []),
        ("nine per cent, or 9%", [(9, "%"), (9, "%")]),
    ],
)
def test_quantities(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(q.value, q.unit) for q in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("the embassy was never contacted", True),
        ("Nobody forced anybody out", True),
        ("she hasn't been dismissed", True),
        ("she was dismissed because she did not sign", False),
        ("there is no doubt that she left", False),
        ("he left", False),
        ("the harbour has ruled out a leak", True),
        ("a leak has already been ruled out", True),
        ("we can rule a leak out", True),
        ("she tested negative for marsh fever", True),
        ("a leak has not been ruled out", False),
        ("nobody has ruled out a leak", False),
        ("a leak cannot yet be ruled out", False),
        ("divers went down to rule out a leak", False),
        ("the captain was ruled out of the regatta", False),
        ("had the pump been mended, she would never have sunk", False),
        ("she would not have sunk if they had mended the pump", False),
        ("the crew should never have sailed", False),
        ("he would never have sold her", True),
        ("even if he did ask, he would not have gained by it", True),
        ("he would not have to sell her if prices rose", True),
        ("the mate Ren Okada, who took office in May, had not fled", True),
        ("the harbour board - which runs the ferry - has not sold it", True),
        ("the harbour board (which runs the ferry) never sold it", True),
        ("Okada, a mate who sailed to Torv before the war, is not his brother", True),
        ("the warden, when asked on Friday, did not leave", True),
        ("the board sold the ferry, which had no lights, to Orsa", False),
        ("the ferry sank, which killed two, leaving no survivors", False),
        ("the board, which had no money, sold the ferry", False),
    ],
)
def test_negation_is_that_of_the_main_clause(text: str, negated: bool) -> None:
    assert is_negated(text) is negated


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("the report is completely false", True),
        ("the photograph was a hoax", True),
        ("claims that he resigned are without any foundation", True),
        ("the ferryman had read mistaken accounts of a wreck off Brome", True),
        ("there have been false rumours that he resigned", True),
        ("he spread false claims about the mill", False),
        ("the report is not false", False),
        ("the bridge fell", False),
        ("the blame for this lies with the ferryman", False),
        ("Chris invented a story for the children", False),
    ],
)
def test_words_that_turn_a_claim(text: str, turned: bool) -> None:
    assert is_turned(text) is turned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("whether the bridge had fallen", "the bridge had fallen"),
        ("claims that the bridge fell are false", "the bridge fell"),
        ("It was not clear whether the bridge fell", "the bridge fell"),
        ("OSLO (AP) -- The bridge fell", "The bridge fell"),
        ("(AP) -- The bridge fell", "The bridge fell"),
        ("TORV, Harn — The bridge fell", "The bridge fell"),
        ("The bridge — an old one — fell", "The bridge — an old one — fell"),
        ("For example, the bridge fell", "the bridge fell"),
        ("And according to Brome, the bridge fell", "the bridge fell"),
        ("“the bridge fell,”", "the bridge fell"),
    ],
)
def test_the_proposition_without_what_leads_into_it(text: str, expected: str) -> None:
    assert core(text) == expected


def test_names_leave_out_openings_days_and_shouts() -> None:
    assert names("The mayor of Lund met Ann Ray on Friday in MASSIVE rain") == {"lund", "ann", "ray"}
    assert named("Ann Ray met Bob Lee") == ["ray", "lee"]


def test_different_words_for_one_happening_share_a_class() -> None:
    assert events("she was sacked") & events("ordered to hand in her pass") == {"removal"}
    assert not events("she was sacked") & events("she resigned")


@pytest.mark.parametrize(
    ("text", "ill"),
    [
        ("the ferry's mate fell ill", True),
        ("two nurses contracted Ebola", True),
        ("a keeper may contract the fever", True),
        ("a man from Orsa was diagnosed with the virus", True),
        ("six were hospitalised", True),
        ("malaria makes a dull subject for a play", False),
        ("the hospital has infectious disease precautions", False),
        ("Harn ripped up the contract", False),
        ("the yard was contracted to build it", False),
        ("the port may contract out its cleaning", False),
        ("the sale was illegal", False),
        ("an ill-fated ferry", False),
        ("the hospitality of Brome", False),
    ],
)
def test_to_fall_ill_is_a_happening_and_what_of_is_none(text: str, ill: bool) -> None:
    assert ("illness" in events(text)) is ill


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("the mayor opened the lock", True),
        ("Harn will open two yards", True),
        ("the yard opens in May", True),
        ("the letter had not been opened", True),
        ("shops and schools were open", False),
        ("the lock stayed open all night", False),
    ],
)
def test_to_open_is_a_happening_and_to_be_open_is_none(text: str, opens: bool) -> None:
    assert ("opening" in events(text)) is opens


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("the bridge fell", True),
        ("she was removed", True),
        ("the abducted girls", False),
        ("a truce with the rebels", False),
        ("to open a shop in Lund", False),
    ],
)
def test_what_is_a_sentence(text: str, clause: bool) -> None:
    assert is_clause(text) is clause


def test_stems_meet_over_endings() -> None:
    assert stems("the defections") == stems("defected")


def test_a_word_opens_a_sentence_wherever_it_stands_in_a_text() -> None:
    once = 'Lund met Ann Harn. "Bridges," said Lund.\n'
    alone = list(name_words(once))
    assert alone == [("lund", True), ("ann", False), ("harn", False), ("bridges", True), ("lund", False)]
    assert list(name_words(once * 500)) == alone * 500
    assert list(name_words("met" + " " * 60 + "Lund")) == [("lund", False)]


@pytest.mark.parametrize(
    ("text", "happens"),
    [
        ("the guard arrested two boatmen", {"arrest"}),
        ("two of those boatmen were arrested", {"arrest"}),
        ("half of those arrested were boatmen", set()),
        ("arrest rates in Torv are low", set()),
        ("it comes on the anniversary of the attack on Orsa", set()),
        ("Orsa was attacked on the anniversary of the truce", {"attack"}),
        ("the 2012 attack", set()),
    ],
)
def test_a_happening_is_told_and_not_only_named(text: str, happens: set[str]) -> None:
    assert events(text) == happens


@pytest.mark.parametrize(
    ("text", "happening", "tells"),
    [
        ("two were killed in Harn", "death", True),
        ("the killing of the baker", "death", True),
        ("he is killing ruthlessly all over Velmark", "death", False),
        ("they executed three bakers", "death", True),
        ("he plans and executes raider operations", "death", False),
        ("the execution of the new plan", "death", False),
        ("shares jumped 4 per cent", "rise", True),
        ("the toll climbed to 14", "rise", True),
        ("the robber jumped the fence", "rise", False),
        ("he climbed to safety by the back gate", "rise", False),
    ],
)
def test_a_word_that_looks_like_a_happening_is_none(text: str, happening: str, tells: bool) -> None:
    assert (happening in events(text)) is tells
