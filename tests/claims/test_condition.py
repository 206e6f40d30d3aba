"""What is said on a condition says nothing of the condition."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.claims.propositions.condition import without_condition

from .conftest import Said, Story, WordCounts


@pytest.mark.parametrize(
    ("words", "main"),
    [
        ("If the mayor did say that all boats sink, then the law is wrong", "the law is wrong"),
        ("if convicted, he faces ten years in jail", "he faces ten years in jail"),
        ("If the dam, which leaks, breaks, the town will flood", "the town will flood"),
        ("If he wins in Orsa, Harn or Tarn, he will resign", "he will resign"),
        ("if the mayor fled", "if the mayor fled"),
        ("If so, he is wrong", "If so, he is wrong"),
        ("the town will flood if the dam breaks", "the town will flood if the dam breaks"),
    ],
)
def test_the_main_clause_stays(words: str, main: str) -> None:
    assert without_condition(words) == main


def test_who_supposes_a_thing_does_not_say_it_and_is_told_with_the_condition(
    report: Story, words: WordCounts
) -> None:
    dam = "the upper dam of Harn leaks into the mill pond"
    supposed = "If the upper dam of Harn leaks into the mill pond, then bakers must buy flour in Torv"
    filed = [report("x", Said(dam)), report("y", Said(dam)), report("z", Said(supposed))]
    claims = claims_of(filed, words)
    assert [{member.ref.report for member in claim.members} for claim in claims] == [{"x", "y"}, {"z"}]
    assert claims[1].text.startswith(supposed)
