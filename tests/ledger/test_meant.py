"""A claim that shares its statement with another is judged by itself where statements allow it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import report

from sayso.errors import LedgerError, NotInLedgerError
from sayso.ledger import Ledger, judged
from sayso.model import Stance
from sayso.story import AttributionRef, JudgementKind, Story, statement_of

WALL = "the harbour wall at Quenby gave way on Monday night"
FROST = "the orchards of Ister lost half their plums to frost in April"
BOTH = f"Ada Brock said {WALL}; {FROST}."
REPORTS = {"r1": BOTH, "r2": BOTH, "r3": f"Tom Vale said {FROST}.", "r4": f"Ines Marl said {WALL}."}


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Two reports whose one statement puts forward two claims, and one report on each of these."""
    for number, (id_, text) in enumerate(REPORTS.items()):
        ledger.add(report(id_, text, published=f"2024-05-0{number + 1}"))
    for id_ in ("r2", "r3", "r4"):
        ledger.judge(judged(JudgementKind.SAME_STORY, "r1", id_, by="Ann"))
    return ledger


def on(story: Story, words: str) -> tuple[str, set[str]]:
    """The id of the weightiest claim in whose text the words are, and the reports that speak to it."""
    claim = next(one.claim for one in story.claims if words in one.claim.text)
    return claim.id, {member.ref.report for member in claim.members}


def judge(
    ledger: Ledger, kind: JudgementKind, subject: str, other: str | None = None
) -> tuple[str, str | None]:
    kept = ledger.judge(judged(kind, subject, other, by="Ann"))
    return kept.subject, kept.other


def part_of(ledger: Ledger) -> tuple[str, str]:
    """The claim that has a number behind its statement, and the report that speaks to it alone."""
    story = ledger.story("r1")
    (wall, walls), (frost, frosts) = on(story, "wall"), on(story, "plums")
    assert {"r1", "r2", "r4"} <= walls and {"r1", "r2", "r3"} <= frosts
    return (frost, "r3#a1") if statement_of(frost) != frost else (wall, "r4#a1")


def test_a_statement_is_split_from_one_of_the_claims_of_another(filled: Ledger) -> None:
    part, alone = part_of(filled)
    assert judge(filled, JudgementKind.DIFFERENT_CLAIM, part, alone) == ("r1#a1", alone)
    left = [{str(member.ref) for member in account.claim.members} for account in filled.story("r1").claims]
    assert not [refs for refs in left if {"r1#a1", alone} <= refs]
    assert [refs for refs in left if {"r1#a1", "r2#a1"} <= refs]


def test_a_claim_is_joined_by_a_statement_of_its_own(filled: Ledger) -> None:
    filled.add(report("r5", "Lena Orr said the quay of Quenby is shut.", published="2024-05-06"))
    filled.judge(judged(JudgementKind.SAME_STORY, "r1", "r5", by="Ann"))
    part, alone = part_of(filled)
    assert judge(filled, JudgementKind.SAME_CLAIM, part, "r5#a1") == (alone, "r5#a1")


def test_what_no_statement_can_say_is_refused_with_what_to_do(filled: Ledger) -> None:
    part, alone = part_of(filled)
    with pytest.raises(
        LedgerError, match=r"r1#a1 and r2#a1 are together in r1#a1\S* and r1#a1\S*, .*splits them all"
    ):
        judge(filled, JudgementKind.DIFFERENT_CLAIM, part, "r2#a1")
    with pytest.raises(LedgerError, match="nothing to split"):
        judge(filled, JudgementKind.DIFFERENT_CLAIM, part, "r4#a1" if alone == "r3#a1" else "r3#a1")
    with pytest.raises(
        LedgerError, match=r"r1#a1\.2 is one of the claims that r1#a1 puts forward.*judge r1#a1$"
    ):
        judge(filled, JudgementKind.WRONG_READING, part)
    with pytest.raises(NotInLedgerError, match=r"no claim r1#a1\.9"):
        judge(filled, JudgementKind.SAME_CLAIM, "r1#a1.9", alone)
    judge(filled, JudgementKind.WRONG_READING, alone)
    with pytest.raises(
        LedgerError, match=r"not joined without the others; `sayso judge wrong-reading r1#a1`"
    ):
        judge(filled, JudgementKind.SAME_CLAIM, part, "r4#a1" if alone == "r3#a1" else "r3#a1")


def test_that_two_are_one_claim_is_refused_where_nothing_would_come_of_it(ledger: Ledger) -> None:
    ledger.add(report("r1", f"Tom Vale said {FROST}.", published="2024-05-01"))
    ledger.add(report("r2", f"Ines Marl said {WALL}.", published="2024-05-02"))
    with pytest.raises(LedgerError, match=r"r1#a1 and r2#a1 are of two stories.*same-story r1 r2"):
        judge(ledger, JudgementKind.SAME_CLAIM, "r1#a1", "r2#a1")
    assert ledger.judgements() == ()


def test_who_speaks_to_no_claim_is_put_on_one_by_its_own_statement(ledger: Ledger) -> None:
    made = report(
        "r1",
        f"Ada Brock said {WALL}. Tom Vale said it. Lena Orr said who had painted the church.",
        published="2024-05-01",
    )
    told, answer, other = made.attributions
    answer = replace(answer, stance=Stance.DECLINES, detail="no_comment", responds_to=told.id)
    other = replace(other, stance=Stance.DECLINES, detail="would_not_say")
    ledger.add(replace(made, attributions=(told, answer, other)))
    claim, _ = on(ledger.story("r1"), "wall")
    spoke = {str(ref) for ref in _speaking(ledger, claim)}
    assert "r1#a2" in spoke and "r1#a3" not in spoke
    assert judge(ledger, JudgementKind.SAME_CLAIM, "r1#a3", "r1#a2") == ("r1#a3", "r1#a1")
    assert "r1#a3" in {str(ref) for ref in _speaking(ledger, claim)}


def _speaking(ledger: Ledger, claim: str) -> list[AttributionRef]:
    found = next(one.claim for one in ledger.story("r1").claims if one.claim.id == claim)
    return [member.ref for member in found.members]


@pytest.mark.parametrize("address", ["r1\nerror: all is lost", "r1\n" + "x" * 100_000, "\n"])
def test_a_wrong_address_is_told_on_one_short_line(ledger: Ledger, address: str) -> None:
    with pytest.raises(NotInLedgerError) as told:
        ledger.story(address)
    assert "\n" not in str(told.value) and len(str(told.value)) < 400
