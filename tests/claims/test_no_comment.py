"""Which claim a no-comment that names no matter is on: what its report tells above all, not what is near."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.model import Form, Polarity, Stance
from sayso.story import Claim, Filed

from .conftest import Said, Story, WordCounts

SOLD = "the council of Lund sold the upper mill to the Torv bank"
TEA = "the mayor of Harn has bought much green tea"
QUOTATION = "Geese cross the river. Boats need paint. Farmers grow cabbage. Bakers want flour."
FILLING = "the weather at the coast was fair again, and nobody in the harbour had much to do " * 5


def no_comment(
    report: Story, words: WordCounts, *said: Said, answers: str | None, silent: Said | None = None
) -> dict[str, list[str]]:
    """The claims, by their names, and who is silent on each."""
    last = silent or Said(None, Stance.DECLINES, "Ilo Marn", answers=answers, cue="he declined to comment")
    others = [report(name, Said(SOLD)) for name in ("v", "w", "y")]
    filed: list[Filed] = [*others, report("x", *said, last)]
    return {claim.text: silent_in(claim) for claim in claims_of(filed, words) if silent_in(claim)}


def silent_in(claim: Claim) -> list[str]:
    return [str(one.ref) for one in claim.members if one.stance is Stance.DECLINES]


@pytest.mark.parametrize("answers", ["a2", None], ids=["a quotation of much else", "nothing"])
def test_who_will_not_speak_of_no_matter_is_silent_on_the_chief_claim(
    report: Story, words: WordCounts, answers: str | None
) -> None:
    found = no_comment(report, words, Said(SOLD), Said(QUOTATION, form=Form.DIRECT), answers=answers)
    assert found == {"The council of Lund sold the upper mill to the Torv bank.": ["x#a3"]}


def test_what_is_answered_next_to_it_is_what_was_asked_about(report: Story, words: WordCounts) -> None:
    found = no_comment(report, words, Said(SOLD), Said(TEA), answers="a2")
    assert found == {"The mayor of Harn has bought much green tea.": ["x#a3"]}


def test_what_is_answered_from_afar_is_not(report: Story, words: WordCounts) -> None:
    found = no_comment(report, words, Said(TEA), Said(SOLD), Said(FILLING), answers="a1")
    assert list(found) == ["The council of Lund sold the upper mill to the Torv bank."]


def test_what_is_answered_from_afar_but_names_who_is_silent_is(report: Story, words: WordCounts) -> None:
    silent = Said(None, Stance.DECLINES, "Ada Harn", answers="a1", cue="she declined to comment")
    found = no_comment(report, words, Said(TEA), Said(SOLD), Said(FILLING), answers=None, silent=silent)
    assert list(found) == ["The mayor of Harn has bought much green tea."]


@pytest.mark.parametrize("answers", ["a2", None], ids=["from afar", "nothing"])
def test_who_will_not_name_somebody_is_silent_on_no_claim(
    report: Story, words: WordCounts, answers: str | None
) -> None:
    silent = Said(None, Stance.DECLINES, "Ilo Marn", answers=answers, cue="they declined to name him")
    said = Said(SOLD), Said(QUOTATION, form=Form.DIRECT), Said(FILLING)
    assert no_comment(report, words, *said, answers=None, silent=silent) == {}


def test_who_will_not_name_the_man_of_a_deed_is_silent_on_that(report: Story, words: WordCounts) -> None:
    cue = "they declined to name the man who sold the upper mill"
    silent = Said(None, Stance.DECLINES, "Ilo Marn", answers="a1", cue=cue)
    found = no_comment(report, words, Said(SOLD), Said(FILLING), answers=None, silent=silent)
    assert list(found) == ["The council of Lund sold the upper mill to the Torv bank."]


def test_who_will_say_no_more_is_silent_on_what_he_said(report: Story, words: WordCounts) -> None:
    more = Said(None, Stance.DECLINES, "Ilo Marn", answers="a1", cue="he declined to comment further")
    found = no_comment(report, words, Said(SOLD), Said(TEA, speaker="Ilo Marn"), answers=None, silent=more)
    assert found == {"The mayor of Harn has bought much green tea.": ["x#a3"]}


def test_who_gives_no_particulars_is_silent_on_nothing_else(report: Story, words: WordCounts) -> None:
    names = Said(None, Stance.DECLINES, "Ilo Marn", cue="he did not identify them")
    assert not no_comment(report, words, Said(SOLD), answers=None, silent=names)


UNSURE = {
    "cannot confirm that": "we can't confirm that",
    "has not heard of it": "they hadn't heard about this",
    "knows of no such thing": "they are not aware of the council of Lund selling any mill",
}


@pytest.mark.parametrize("text", UNSURE.values(), ids=UNSURE)
def test_who_knows_nothing_of_it_is_unaware_of_the_chief_claim(
    report: Story, words: WordCounts, text: str
) -> None:
    lead = f"{SOLD}."
    said = Said(text, Stance.UNAWARE, polarity=Polarity.NEGATIVE)
    filed = [report("x", Said(SOLD), said, lead=lead), report("y", Said(SOLD), lead=lead)]
    claim = claims_of(filed, words)[0]
    assert "x#a2" in [str(one.ref) for one in claim.members if one.stance is Stance.UNAWARE]


def test_who_gives_no_more_information_is_silent_on_what_he_said(report: Story, words: WordCounts) -> None:
    more = Said("any more information", Stance.DECLINES, "Ilo Marn", cue="he declined to provide")
    found = no_comment(report, words, Said(SOLD), Said(TEA, speaker="Ilo Marn"), answers=None, silent=more)
    assert found == {"The mayor of Harn has bought much green tea.": ["x#a3"]}
