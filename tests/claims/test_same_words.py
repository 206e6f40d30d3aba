"""A part of a quotation joins the claim on which another report gives the rest of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims import claims_of
from sayso.claims.drafting.same_words import SAME_WORDS, QuotedWords
from sayso.model import Form, Stance
from sayso.story import AttributionRef, Filed, Judgement, JudgementKind, Member

from .conftest import Said, Story, WordCounts

WHOLE = "the heron on our mill pond has eaten every last goldfish since Easter"
PART = "our mill pond has eaten every last goldfish since Easter, poor things"
SEVEN = "some mill pond has eaten every last goldfish lately"


def member(report: str, number: int = 1, stance: Stance = Stance.DENIES) -> Member:
    return Member(AttributionRef(report, f"a{number}"), stance, 0.9, "test")


def direct(words: str, stance: Stance = Stance.ASSERTS) -> Said:
    return Said(words, stance, form=Form.DIRECT)


JOINING = {
    "eight words in a row": (direct(PART), True),
    "the same in a quotation that is partly reported": (replace(direct(PART), form=Form.MIXED), True),
    "the same in other letters and marks": (direct(PART.upper().replace(" ", " - ")), True),
    "seven that are the same": (direct(SEVEN), False),
    "the same words in no quotation": (Said(PART), False),
    "other words": (direct("the herons of this valley are fed by nobody at all in spring"), False),
}


@pytest.mark.parametrize(("other", "joins"), JOINING.values(), ids=JOINING)
def test_what_shares_a_run_of_quoted_words_joins(report: Story, other: Said, joins: bool) -> None:
    filed = [report("x", direct(WHOLE)), report("y", other)]
    found = QuotedWords(filed).beside((member("x"),), frozenset())
    assert [str(one.ref) for one in found] == (["x#a1", "y#a1"] if joins else ["x#a1"])


def test_it_takes_the_stance_of_the_statement_whose_words_it_has(report: Story) -> None:
    filed = [report("x", direct(WHOLE)), report("y", direct(PART))]
    known, joined = QuotedWords(filed).beside((member("x"),), frozenset())
    assert (joined.stance, joined.rule) == (Stance.DENIES, SAME_WORDS)
    assert joined.score < known.score


def test_the_same_report_repeats_itself_in_vain(report: Story) -> None:
    filed = [report("x", direct(WHOLE), direct(PART))]
    assert len(QuotedWords(filed).beside((member("x"),), frozenset())) == 1


def test_members_are_told_by_moment_report_and_place(report: Story) -> None:
    filed: list[Filed] = [
        report("z", direct(PART), at="2024-05-01"),
        report("x", Said("it rained"), direct(WHOLE), at="2024-05-02"),
        report("b", direct(PART), at="2024-05-02"),
    ]
    found = QuotedWords(filed).beside((member("x", 2),), frozenset())
    assert [str(one.ref) for one in found] == ["z#a1", "b#a1", "x#a2"]


@pytest.mark.parametrize("order", [("x", "y"), ("y", "x")])
def test_what_people_told_apart_does_not_join(report: Story, order: tuple[str, str]) -> None:
    filed = [report("x", direct(WHOLE)), report("y", direct(PART))]
    one, other = (AttributionRef(name, "a1") for name in order)
    assert len(QuotedWords(filed).beside((member("x"),), frozenset({(one, other)}))) == 1


OPENING = "Tamsin keeps bees, sells candles and was fond of telling everybody at the third lock jokes"
CLOSING = (
    "a drowned sexton was fond of telling everybody at the third lock how his grandmother built "
    "dykes, drained marshes, fought smugglers and buried four husbands"
)
"""Two sentences about different matters with eight words in common."""


@pytest.mark.parametrize(
    ("judged", "rules"),
    [((), {"x#a1": "says the same", "y#a1": SAME_WORDS}), (("x#a1", "y#a1"), {"x#a1": "says the same"})],
    ids=["nobody judged", "told apart"],
)
def test_the_claim_has_what_shares_its_words_unless_people_told_it_apart(
    report: Story, words: WordCounts, judged: tuple[str, ...], rules: dict[str, str]
) -> None:
    filed = [report("x", direct(OPENING)), report("y", direct(CLOSING))]
    judgements = (
        [Judgement("j1", JudgementKind.DIFFERENT_CLAIM, *judged, "an editor", "2024-05-02")] if judged else []
    )
    claim = next(one for one in claims_of(filed, words, judgements) if one.id == "x#a1")
    assert {str(one.ref): one.rule for one in claim.members} == rules


FED = "The ferrymen of Tarn have fed that heron bread and herring every morning since the flood."
TOLD = "It is the warden of Brome who would have everybody believe that this is so."
"""Two sentences of one quotation, of eight words and more each."""


def test_other_sentences_of_one_quotation_bring_nobody_to_the_claim(report: Story, words: WordCounts) -> None:
    filed = [
        report("x", direct(f"{FED} {TOLD}")),
        report("y", direct(FED)),
        report("z", direct(TOLD)),
    ]
    reports = {
        claim.text: [member.ref.report for member in claim.members] for claim in claims_of(filed, words)
    }
    assert reports == {FED: ["x", "y"], TOLD: ["x", "z"]}
