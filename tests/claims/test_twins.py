"""Sentences of one quotation that the same statements give are one claim; others stay their own."""

from __future__ import annotations

from sayso.claims import claims_of
from sayso.model import Form

from .conftest import Said, Story, WordCounts

EATEN = "The heron of Harn has eaten the goldfish."
LATE = "It was a most unhappy winter for everybody."
BOTH = f"{LATE} {EATEN}"


def test_two_sentences_that_are_always_given_together_are_one_claim(report: Story, words: WordCounts) -> None:
    filed = [report(name, Said(BOTH, form=Form.DIRECT)) for name in "xy"]
    (claim,) = claims_of(filed, words)
    assert [str(member.ref) for member in claim.members] == ["x#a1", "y#a1"]


def test_the_one_that_reads_best_names_them(report: Story, words: WordCounts) -> None:
    (claim,) = claims_of([report("x", Said(BOTH, form=Form.DIRECT))], words)
    assert claim.text == EATEN


def test_a_sentence_that_somebody_gives_alone_is_a_claim_of_its_own(report: Story, words: WordCounts) -> None:
    filed = [report("x", Said(BOTH, form=Form.DIRECT)), report("y", Said(EATEN))]
    assert len(claims_of(filed, words)) == 2
