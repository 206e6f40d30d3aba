"""All that a source said, and where it turned."""

from __future__ import annotations

from dataclasses import replace

from invented_story import FILED, HERALD, OCTOBER, SCRAPPED, STORY
from sayso.answers import ReversalKind, sources_of
from sayso.model import Stance
from sayso.story import AttributionRef, Copy, CopyReason, Filed, Judgement, JudgementKind

BRENN = [AttributionRef("r2", "a1"), AttributionRef("r3", "a1")]
SOURCE = [AttributionRef("r1", "a1"), AttributionRef("r2", "a2")]


def judged(kind: JudgementKind, subject: AttributionRef, other: AttributionRef, **given: str) -> Judgement:
    return Judgement("j1", kind, str(subject), str(other), "ana", "2024-05-11", **given)


def test_statements_stand_in_order_of_time_with_stance_and_claim() -> None:
    (brenn,) = sources_of(reversed(BRENN), FILED, [STORY], [])
    assert (brenn.name, brenn.roles) == ("Ida Brenn", ("transport minister, Velmark",))
    assert [(s.at[:10], s.stance, s.claim) for s in brenn.statements] == [
        ("2024-05-08", Stance.DENIES, "r1#a1"),
        ("2024-05-10", Stance.CONFIRMS, "r3#a1"),
    ]
    assert brenn.reversals == ()


def test_who_is_called_by_the_role_is_not_told_it_twice() -> None:
    filed = {
        key: replace(
            one,
            report=replace(
                one.report,
                attributions=tuple(
                    replace(said, speaker=replace(said.speaker, name=said.speaker.role or said.speaker.name))
                    for said in one.report.attributions
                ),
            ),
        )
        for key, one in FILED.items()
    }
    (minister,) = sources_of(BRENN, filed, [STORY], [])
    assert (minister.name, minister.roles) == ("transport minister", ("Velmark",))


def test_one_claim_denied_and_later_confirmed_is_a_turn() -> None:
    members = (*SCRAPPED.claim.members, replace(OCTOBER.claim.members[0]))
    merged = replace(SCRAPPED, claim=replace(SCRAPPED.claim, members=members))
    (brenn,) = sources_of(BRENN, FILED, [replace(STORY, claims=(merged,))], [])
    (reversal,) = brenn.reversals
    assert reversal.kind is ReversalKind.CAME_ROUND
    assert (reversal.first.words, reversal.later.words) == (
        "the Alma would be scrapped",
        "The Alma will be scrapped in October",
    )


def test_two_claims_put_forward_with_contradictory_particulars_are_a_turn() -> None:
    first = (replace(SCRAPPED.claim.members[2], stance=Stance.ASSERTS),)
    claim = replace(SCRAPPED.claim, members=first)
    story = replace(STORY, claims=(replace(SCRAPPED, claim=claim), OCTOBER))
    (brenn,) = sources_of(BRENN, FILED, [story], [])
    (reversal,) = brenn.reversals
    assert reversal.kind is ReversalKind.OTHER_PARTICULARS
    assert reversal.differs == (("when", "June", "October"),)


def test_what_a_copy_says_again_on_another_day_is_counted_once_with_its_copies() -> None:
    copies = (
        Copy("r1", "r2", 0.9, CopyReason.SAME_WIRE, True),
        Copy("r2", "c3", 0.9, CopyReason.REPRINT, True),
        Copy("r1", "c4", 0.9, CopyReason.REPRINT, False),
    )
    later = {id_: Filed(replace(HERALD, id=id_), "2024-05-09") for id_ in ("c3", "c4")}
    refs = [*SOURCE, AttributionRef("c3", "a2"), AttributionRef("c4", "a2")]
    (source,) = sources_of(refs, {**FILED, **later}, [replace(STORY, copies=copies)], [])
    (statement,) = source.statements
    assert (statement.at, statement.copies, statement.reports) == ("2024-05-07", 3, 4)
    assert source.stances == ((Stance.ASSERTS, 1),)
    (source,) = sources_of(SOURCE, FILED, [replace(STORY, copies=())], [])
    assert [one.copies for one in source.statements] == [0, 0]


def test_two_copies_of_a_report_that_says_it_not_are_one_statement() -> None:
    copies = tuple(Copy("r3", one, 0.9, CopyReason.SAME_WIRE, True) for one in ("r1", "r2"))
    (source,) = sources_of(SOURCE, FILED, [replace(STORY, copies=copies)], [])
    assert [one.copies for one in source.statements] == [1]


def test_a_copy_with_another_stance_is_a_statement_of_its_own() -> None:
    copies = (Copy("r2", "r3", 0.9, CopyReason.REPRINT, True),)
    (brenn,) = sources_of(BRENN, FILED, [replace(STORY, copies=copies)], [])
    assert [one.copies for one in brenn.statements] == [0, 0]


def test_what_several_reports_have_on_a_day_is_one_statement() -> None:
    filed = {**FILED, "r2": replace(FILED["r2"], at="2024-05-07")}
    (source,) = sources_of(SOURCE, filed, [STORY], [])
    (statement,) = source.statements
    assert statement.reports == 2
    assert statement.outlets == ("Orsa Courier", "Velmark Herald")
    assert statement.via == ("Yonhap",)


def test_people_hold_sources_together_and_apart() -> None:
    everything = [*BRENN, *SOURCE]
    assert len(sources_of(everything, FILED, [STORY], [])) == 2
    same = judged(JudgementKind.SAME_SOURCE, BRENN[0], SOURCE[0])
    (one,) = sources_of(everything, FILED, [STORY], [same])
    assert set(one.names) == {"Ida Brenn", "an unnamed source of Yonhap"}
    other = judged(JudgementKind.DIFFERENT_SOURCE, BRENN[1], BRENN[0])
    assert len(sources_of(BRENN, FILED, [STORY], [other])) == 2
    undone = replace(other, undone_by="ana", undone_at="2024-05-12")
    assert len(sources_of(BRENN, FILED, [STORY], [undone])) == 1


def test_a_statement_that_belongs_to_no_claim_keeps_its_own_words() -> None:
    (brenn,) = sources_of(BRENN[:1], FILED, [], [])
    (statement,) = brenn.statements
    assert (statement.claim, statement.words) == (None, "the Alma would be scrapped")


def test_attributions_that_are_not_there_are_left_out() -> None:
    assert sources_of([AttributionRef("r9", "a1"), AttributionRef("r1", "a9")], FILED, [STORY], []) == ()


def test_no_turn_is_told_where_a_statement_is_undated() -> None:
    members = (*SCRAPPED.claim.members, replace(OCTOBER.claim.members[0]))
    merged = replace(SCRAPPED, claim=replace(SCRAPPED.claim, members=members))
    for undated in (("r2",), ("r3",), ("r2", "r3")):
        filed = {
            one: replace(report, dated=report.dated and one not in undated) for one, report in FILED.items()
        }
        (brenn,) = sources_of(BRENN, filed, [replace(STORY, claims=(merged,))], [])
        assert len(brenn.statements) == 2
        assert brenn.reversals == ()
