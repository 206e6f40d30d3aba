"""Claims of small stories: who belongs together, with which stance, under which name; people's judgements."""

from __future__ import annotations

import random

import pytest

from sayso.claims import claims_of
from sayso.corrections import corrected
from sayso.model import Form, Polarity, Stance
from sayso.story import Claim, Judgement, JudgementKind, RelationType

from .conftest import Said, Story, WordCounts

FALL = "the Lund bridge fell into the river"


def stances(claim: Claim) -> dict[str, Stance]:
    return {str(member.ref): member.stance for member in claim.members}


def test_one_proposition_in_several_reports_is_one_claim(report: Story, words: WordCounts) -> None:
    reports = [
        report("x", Said(FALL)),
        report("y", Said(FALL)),
        report("z", Said("the mayor has bought much tea")),
    ]
    first, second = claims_of(reports, words)
    assert stances(first) == {"x#a1": Stance.ASSERTS, "y#a1": Stance.ASSERTS}
    assert first.id == "x#a1"
    assert first.text == "The Lund bridge fell into the river."
    assert second.id == "z#a1"


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        (Said(FALL, Stance.DENIES), Stance.DENIES),
        (Said("the Lund bridge never fell into the river", polarity=Polarity.NEGATIVE), Stance.DENIES),
        (Said("reports that the Lund bridge fell into the river are false"), Stance.DENIES),
        (Said("the Lund bridge did not fall into the river", Stance.DENIES, form=Form.DIRECT), Stance.DENIES),
        (Said("the Lund bridge had not fallen into the river, it fell", Stance.DENIES), Stance.ASSERTS),
        (Said(FALL, Stance.DOUBTS), Stance.DOUBTS),
        (Said(FALL, Stance.CONFIRMS), Stance.CONFIRMS),
        (Said(FALL, Stance.UNAWARE), Stance.UNAWARE),
    ],
)
def test_the_stance_is_that_to_the_claim(
    report: Story, words: WordCounts, said: Said, stance: Stance
) -> None:
    claim = claims_of([report("x", Said(FALL)), report("y", Said(FALL)), report("z", said)], words)[0]
    assert stances(claim)["z#a1"] is stance


def test_a_claim_that_all_make_in_the_negative_is_asserted(report: Story, words: WordCounts) -> None:
    never = Said("the Lund embassy was never contacted by them", polarity=Polarity.NEGATIVE)
    (claim,) = claims_of([report("x", never), report("y", never)], words)
    assert set(stances(claim).values()) == {Stance.ASSERTS}
    assert "never" in claim.text


def test_answers_join_what_they_answer(report: Story, words: WordCounts) -> None:
    filed = report(
        "x",
        Said(FALL),
        Said("the report", Stance.DENIES, answers="a1"),
        Said(None, Stance.DECLINES, answers="a1"),
        Said("the state of the river bank", Stance.DECLINES, answers="a1"),
        Said(None, Stance.DECLINES),
    )
    (claim,) = claims_of([filed], words)
    assert stances(claim) == {
        "x#a1": Stance.ASSERTS,
        "x#a2": Stance.DENIES,
        "x#a3": Stance.DECLINES,
        "x#a4": Stance.DECLINES,
        "x#a5": Stance.DECLINES,
    }


def test_who_doubts_a_denial_says_nothing_of_the_claim(report: Story, words: WordCounts) -> None:
    filed = report(
        "x",
        Said(FALL),
        Said(FALL, Stance.DENIES, answers="a1"),
        Said("that account", Stance.DOUBTS, answers="a2"),
        Said("that account", Stance.CONFIRMS, answers="a2"),
    )
    (claim,) = claims_of([filed], words)
    assert stances(claim) == {"x#a1": Stance.ASSERTS, "x#a2": Stance.DENIES, "x#a4": Stance.DENIES}


def test_two_propositions_of_one_attribution_are_two_claims(report: Story, words: WordCounts) -> None:
    both = Said(f"{FALL} and that the Lund mayor has resigned from office")
    reports = [
        report("x", both),
        report("y", Said(FALL)),
        report("z", Said("the Lund mayor has resigned from office")),
    ]
    claims = claims_of(reports, words)
    assert {frozenset(stances(claim)) for claim in claims} == {
        frozenset({"x#a1", "y#a1"}),
        frozenset({"x#a1", "z#a1"}),
    }
    assert len({claim.id for claim in claims}) == 2


def test_a_pronoun_of_another_paragraph_s_person_is_not_replaced(report: Story, words: WordCounts) -> None:
    filed = report("x", Said("she had resigned from the board"), lead="Mrs Harn was chair.")
    assert claims_of([filed], words)[0].text == "She had resigned from the board."


@pytest.mark.parametrize("lead", ["say that", "I can say that", "said that"])
def test_a_claim_is_named_without_what_leads_into_it(report: Story, words: WordCounts, lead: str) -> None:
    (claim,) = claims_of([report("x", Said(f"{lead} the bridge at Lund has fallen"))], words)
    assert claim.text == "The bridge at Lund has fallen."


def test_contradictory_particulars_are_flagged(report: Story, words: WordCounts) -> None:
    said = (f"the Orvel firm will cut {count} jobs in its northern mills" for count in (500, 700))
    reports = [report(name, Said(content)) for name, content in zip("xy", said, strict=True)]
    (claim,) = claims_of(reports, words)
    (relation,) = claim.relations
    assert relation.type is RelationType.CONTRADICTS
    assert relation.of == claim.id
    assert [(a.value, b.value) for a, b in relation.particulars] == [("500 jobs", "700 jobs")]
    for particular in claim.particulars:
        text = {"x": reports[0], "y": reports[1]}[particular.evidence.report].report.text
        assert particular.evidence.span.of(text)


def test_contrary_claims_are_related_and_not_merged(report: Story, words: WordCounts) -> None:
    reports = [
        report("x", Said("the harbour chief Ann Harn was sacked in Lund")),
        report("y", Said("the harbour chief Ann Harn resigned in Lund")),
    ]
    claims = claims_of(reports, words)
    assert len(claims) == 2
    assert {relation.type for claim in claims for relation in claim.relations} == {RelationType.CONTRADICTS}


def test_the_weightiest_claim_comes_first(report: Story, words: WordCounts) -> None:
    tea = "the mayor of Lund has bought much tea"
    reports = [report("x", Said(tea)), report("y", Said(FALL)), report("z", Said(FALL))]
    assert [claim.id for claim in claims_of(reports, words)] == ["y#a1", "x#a1"]


def judged(kind: JudgementKind, subject: str, other: str | None = None, **more: str) -> Judgement:
    return Judgement("j1", kind, subject, other, "an editor", "2024-05-02", **more)  # type: ignore[arg-type]


def test_people_join_and_part_claims(report: Story, words: WordCounts) -> None:
    reports = [
        report("x", Said(FALL)),
        report("y", Said(FALL)),
        report("z", Said("the mayor has bought much tea")),
    ]
    apart = claims_of(reports, words, [judged(JudgementKind.DIFFERENT_CLAIM, "x#a1", "y#a1")])
    assert len(apart) == 3
    together = claims_of(reports, words, [judged(JudgementKind.SAME_CLAIM, "x#a1", "z#a1")])
    assert len(together) == 1


def test_people_take_a_refusal_from_a_claim_or_put_it_there(report: Story, words: WordCounts) -> None:
    tea = "the mayor of Lund has bought much tea"
    filed = [report("x", Said(FALL), Said(tea), Said(None, Stance.DECLINES, answers="a1"))]

    def refused(*judgements: Judgement) -> list[str]:
        claims = claims_of(filed, words, judgements)
        return [claim.id for claim in claims if "x#a3" in stances(claim)]

    assert refused() == ["x#a1"]
    assert refused(judged(JudgementKind.DIFFERENT_CLAIM, "x#a3", "x#a1")) == []
    assert refused(judged(JudgementKind.DIFFERENT_CLAIM, "x#a1", "x#a3")) == []
    assert refused(judged(JudgementKind.SAME_CLAIM, "x#a3", "x#a2")) == ["x#a2"]


def test_people_put_a_denial_in_words_of_its_own_on_a_claim(report: Story, words: WordCounts) -> None:
    filed = [report("x", Said(FALL), Said("any dishonesty by her client", Stance.DENIES))]

    def denied(*judgements: Judgement) -> list[str]:
        return [claim.id for claim in claims_of(filed, words, judgements) if "x#a2" in stances(claim)]

    assert denied() == []
    assert denied(judged(JudgementKind.SAME_CLAIM, "x#a2", "x#a1")) == ["x#a1"]
    assert denied(judged(JudgementKind.SAME_CLAIM, "x#a1", "x#a2")) == ["x#a1"]


def test_people_correct_readings(report: Story, words: WordCounts) -> None:
    reports = [report("x", Said(FALL)), report("y", Said(FALL))]
    denies = judged(JudgementKind.WRONG_READING, "y#a1", field="stance", value="denies")
    assert stances(claims_of(corrected(reports, [denies]), words)[0])["y#a1"] is Stance.DENIES
    no_attribution = judged(JudgementKind.WRONG_READING, "y#a1")
    assert list(stances(claims_of(corrected(reports, [no_attribution]), words)[0])) == ["x#a1"]
    nonsense = judged(JudgementKind.WRONG_READING, "y#a1", field="stance", value="sings")
    assert corrected(reports, [nonsense]) == reports


def test_a_judgement_that_was_undone_counts_no_more(report: Story, words: WordCounts) -> None:
    reports = [report("x", Said(FALL)), report("y", Said(FALL))]
    undone = judged(JudgementKind.DIFFERENT_CLAIM, "x#a1", "y#a1", undone_by="she", undone_at="2024-05-03")
    assert claims_of(reports, words, [undone]) == claims_of(reports, words)


def test_the_order_of_arrival_is_no_matter(report: Story, words: WordCounts) -> None:
    contents = [
        FALL,
        "the bridge at Lund fell",
        "the Lund mayor resigned",
        "the mayor of Lund has resigned",
        "the river rose by 3 metres",
    ]
    reports = [
        report(f"r{n}", Said(content), at=f"2024-05-0{n % 3 + 1}") for n, content in enumerate(contents)
    ]
    expected = claims_of(reports, words)
    for seed in range(5):
        assert claims_of(random.Random(seed).sample(reports, len(reports)), words) == expected


def test_nothing_said_is_no_claim(report: Story, words: WordCounts) -> None:
    assert claims_of([], words) == ()
    assert claims_of([report("x", Said(None, Stance.DECLINES))], words) == ()
