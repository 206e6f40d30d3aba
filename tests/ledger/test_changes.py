"""Changes of state are noted as they are seen, once, and told to each address once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import report

from invented_story import STORY
from sayso.ledger import ChangeQuery, Ledger, judged
from sayso.ledger.noting import earlier_of, first_after, steps_since
from sayso.model import Report, Stance
from sayso.story import AttributionRef, Change, ClaimAccount, JudgementKind, Member, Record, State

SAID = "Ada Brock said the harbour wall at Quenby gave way on Monday night and the ferry Lorna sank."
AGAIN = (
    "The ferry Lorna sank at Quenby. Tom Vale said that on Monday night the ferry Lorna sank and the "
    "harbour wall gave way at Quenby."
)
WALL = "Ada Brock said the harbour wall at Quenby gave way on Monday night."
VALE = "Tom Vale said the harbour wall at Quenby gave way on Monday night."
HOOK = "https://newsroom.example/hook"


def test_a_new_claim_and_its_change_are_noted_once(ledger: Ledger) -> None:
    ledger.add(report("r1", SAID, published="2024-03-12"))
    told = ledger.story("r1")
    assert [(one.before, one.claim) for one in ledger.changes()] == [
        (None, account.claim.id) for account in told.claims
    ]
    ledger.story("r1")
    assert len(ledger.changes()) == len(told.claims)
    ledger.withdraw("r1", at="2024-03-13")
    ledger.story("r1")
    last = ledger.changes()[-1]
    assert (last.before, last.state) == (told.claims[0].record.state.value, "withdrawn")


def test_after_a_number_beyond_the_databases_there_is_nothing(ledger: Ledger) -> None:
    ledger.add(report("r1", SAID, published="2024-03-12"))
    assert ledger.story("r1").claims
    assert ledger.changes(after=10**20) == []
    assert ledger.changes(limit=10**20) == ledger.changes()


def test_an_address_hears_what_comes_after_it_was_named(ledger: Ledger) -> None:
    ledger.add(report("r1", SAID, published="2024-03-12"))
    ledger.story("r1")
    assert ledger.untold_to(HOOK) == []
    ledger.add(report("r2", AGAIN, published="2024-03-13"))
    ledger.story("r2")
    new = ledger.untold_to(HOOK)
    assert new
    ledger.mark_told(HOOK, new[0].number)
    assert ledger.untold_to(HOOK) == new[1:]


@pytest.mark.parametrize("order", ["el", "le"], ids=["in time", "the early one late"])
def test_what_comes_late_of_an_early_day_makes_nothing_new_again(ledger: Ledger, order: str) -> None:
    days = {"e": ("early", "2024-03-11"), "l": ("late", "2024-03-13")}
    noted = []
    for one in order:
        id_, day = days[one]
        ledger.add(report(id_, SAID, published=day))
        (story,) = ledger.tell_changed()
        noted.append(ledger.changes())
    assert story.id == story.claims[0].claim.id.partition("#")[0] == "early"
    assert noted[1] == noted[0] != []
    assert ledger.newest_changes(ChangeQuery(turns_only=False, story="early"), limit=9) == noted[0][::-1]


def test_stories_that_become_one_tell_nothing_twice(ledger: Ledger) -> None:
    ledger.add(report("r1", SAID, published="2024-03-12"))
    ledger.add(report("r2", "Ida Brenn said the mill at Brome is shut.", published="2024-03-14"))
    list(ledger.tell_changed())
    noted = ledger.changes()
    assert len(ledger.stories()) == 2
    ledger.judge(judged(JudgementKind.SAME_STORY, "r1", "r2", by="desk"))
    (story,) = ledger.tell_changed()
    assert len(story.reports) == 2
    assert [one.number for one in ledger.changes()] == [one.number for one in noted]
    assert {one.title for one in ledger.changes()} == {story.title}


def test_all_the_steps_of_a_claim_are_noted_each_with_its_words(ledger: Ledger) -> None:
    ledger.add(report("r1", WALL, published="2024-03-12"))
    ledger.add(denying("r2", published="2024-03-13"))
    ledger.judge(judged(JudgementKind.SAME_STORY, "r1", "r2", by="desk"))
    chief = ledger.story("r1").claims[0]
    steps = [one for one in ledger.changes() if one.claim == chief.claim.id]
    assert [(one.before, one.state) for one in steps] == [
        (None, "single origin, unconfirmed"),
        ("single origin, unconfirmed", "denied, and not asserted since"),
    ]
    assert [(one.report, one.by, one.at) for one in steps] == [
        ("r1", "Ada Brock", "2024-03-12"),
        ("r2", "Tom Vale", "2024-03-13"),
    ]
    turns = ledger.newest_changes(ChangeQuery(), limit=9)
    assert steps[1] in turns
    assert all(one.before for one in turns)


def test_telling_an_unchanged_story_again_notes_nothing(ledger: Ledger) -> None:
    ledger.add(report("r1", SAID, published="2024-03-12"))
    ledger.add(report("r2", AGAIN, published="2024-03-13"))
    ledger.story("r1")
    noted = ledger.changes()
    ledger.withdraw("r2", at="2024-03-14")
    ledger.restore("r2")
    ledger.story("r1")
    assert ledger.changes() == noted


def denying(id_: str, **given: str) -> Report:
    vale = report(id_, VALE, **given)
    return replace(vale, attributions=tuple(replace(one, stance=Stance.DENIES) for one in vale.attributions))


def test_a_withdrawal_notes_how_the_claim_stands_by_it_alone(ledger: Ledger) -> None:
    ledger.add(report("r1", WALL, published="2024-03-12"))
    ledger.add(denying("r2", published="2024-03-13"))
    ledger.judge(judged(JudgementKind.SAME_STORY, "r1", "r2", by="desk"))
    ledger.story("r1")
    known = ledger.changes()[-1]
    ledger.withdraw("r2", at="2024-06-01")
    history = ledger.story("r1").claims[0].record.history
    assert [step.state for step in history[-2:]] == [State.LAPSED, State.SINGLE_ORIGIN]
    (noted,) = ledger.changes(after=known.number)
    assert (noted.before, noted.state, noted.at) == (known.state, "single origin, unconfirmed", "2024-06-01")


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ({"r1#a1": "1"}, {"r1#a1": "1"}, {"r1#a1": "r1#a1"}),
        # two claims whose first member is one: each keeps to its own
        ({"r1#a1": "12", "r1#a1.2": "1"}, {"r1#a1.2": "1", "r1#a1": "12"}, "same ids"),
        # of two new ones the one that shares more is the earlier one, the other is new
        ({"r1#a1": "123"}, {"r0#a1": "1", "r2#a1": "23"}, {"r2#a1": "r1#a1"}),
        # of two earlier ones that came together the greater counts
        ({"r1#a1": "1", "r2#a1": "23"}, {"r0#a1": "0123"}, {"r0#a1": "r2#a1"}),
        ({"r1#a1": "1"}, {"r2#a1": "2"}, {}),
    ],
)
def test_a_claim_is_the_earlier_one_that_shares_most_with_it(
    before: dict[str, str], after: dict[str, str], same: dict[str, str] | str
) -> None:
    found = earlier_of(accounts(before), accounts(after))
    expected = {one: one for one in after} if isinstance(same, str) else same
    assert {new: old.claim.id for new, old in found.items()} == expected


def accounts(claims: dict[str, str]) -> list[ClaimAccount]:
    """Claims by their ids, each with members that a letter names."""
    (account, *_) = STORY.claims
    return [
        replace(account, claim=replace(account.claim, id=id_, members=tuple(map(member, letters))))
        for id_, letters in claims.items()
    ]


def member(letter: str) -> Member:
    return Member(AttributionRef("m", letter), Stance.ASSERTS, 1.0, "")


def test_steps_of_one_day_are_all_noted_where_a_later_one_follows() -> None:
    first, denied, confirmed = (
        Change(at, state, "", None, None)
        for at, state in (
            ("2024-03-15", State.SINGLE_ORIGIN),
            ("2024-03-15", State.DENIED),
            ("2024-03-16", State.CONFIRMED),
        )
    )
    assert first_after([first], [first, denied, confirmed]) == 1
    assert first_after([denied], [first, confirmed]) == 1
    assert first_after([], [first]) == 0


def test_a_reading_set_right_notes_no_past_that_nobody_was_told_of() -> None:
    single, contested, later, undated = (
        Change(at, state, "", None, report, dated=at != "")
        for at, state, report in (
            ("2024-03-12", State.SINGLE_ORIGIN, "r1"),
            ("2024-03-13", State.CONTESTED, "r2"),
            ("2024-03-14", State.SINGLE_ORIGIN, "r3"),
            ("", State.CONTESTED, "r4"),
        )
    )
    known, right = recorded(single, contested), recorded(single, later, undated)
    assert steps_since(known, right, came=set()) == []
    assert steps_since(known, recorded(single, later), came=set()) == [1]
    assert steps_since(known, right, came={"r3"}) == [1, 2]


def recorded(*history: Change) -> Record:
    return Record(history[-1].state, "", history[-1].at, voices=(), history=history, gaps=())
