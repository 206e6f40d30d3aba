"""Answers that only refer to a claim join what their report tells; things of one sort are not one claim."""

from __future__ import annotations

import pytest

from sayso.claims.propositions.counted import quantities
from sayso.claims.propositions.referring import calls_it_false, refers
from sayso.claims.propositions.things import but_for_names, of_one_sort
from sayso.claims.propositions.voiced import is_bare
from sayso.model import Stance

from .conftest import Said, Story


@pytest.mark.parametrize(
    "words",
    [
        "All such stories is utterly bogus, flatly untrue and simply invented,",
        "That rumour has no basis at all.",
        "Those accusations? We reject each one entirely.",
        "“The photo’s faked, mate,”",
        "Clearly ALL OF IT is RUBBISH.",
        "nothing in the stories that Orrin made",
        "Orrin’s claim",
        "the abbot saying anything like that",
    ],
)
def test_words_that_name_no_matter_of_their_own(words: str) -> None:
    assert refers(words, frozenset({"orrin"}))


@pytest.mark.parametrize(
    "words", ["The ferry is leaking.", "the death rumour", "nothing in the stories that Brenn made"]
)
def test_words_that_name_a_matter_or_somebody_unheard(words: str) -> None:
    assert not refers(words, frozenset({"orrin"}))


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("The Arle Dam has a crack", "engineers found a crack in Brock Dam", True),
        ("Route 12 is shut", "Route 14 is shut", True),
        ("Dr Marl was dismissed", "Ida Marl was dismissed", False),
        ("It shuts on March 3", "It shuts on March 5", False),
        ("The Arle Dam is older than the Brock Dam", "The Brock Dam is cracked", False),
    ],
)
def test_things_of_one_sort(one: str, other: str, differ: bool) -> None:
    assert of_one_sort(one, other) is differ


def test_the_same_said_of_another_place() -> None:
    assert but_for_names("a bridge fell in Harn", "a bridge fell in Torv")
    assert but_for_names("the bridge at Harn will stay closed", "the tunnel at Orsa will not stay closed")
    assert not but_for_names("the bridge at Harn will stay closed", "the tunnel at Orsa was flooded")
    assert not but_for_names("Marl was dismissed", "Orrin's inspector was dismissed")


def test_two_weeks_are_a_fortnight() -> None:
    measured = {
        (q.value, q.unit) for text in ("two weeks", "a fortnight", "14 days") for q in quantities(text)
    }
    assert measured == {(14.0, "day")}


@pytest.mark.parametrize(
    ("words", "refer", "false"),
    [
        ("the 40 million crown figure is totally bogus", True, True),
        ("that number isn't accurate", True, True),
        ("the 3 billion euro sum was only gossip, they definitely think", True, True),
        ("that count is precisely false", True, True),
        ("the story is accurate", True, False),
        ("the figure is 40 million crowns", False, False),
        ("the number of boats", False, False),
    ],
)
def test_a_figure_that_is_judged_names_no_matter(words: str, refer: bool, false: bool) -> None:
    assert refers(words) is refer
    assert calls_it_false(words) is false


@pytest.mark.parametrize(
    ("words", "refer"),
    [
        ("The Brigade is being illogical and they're lying", True),
        ("It's part of their propaganda", True),
        ("the notion is far-fetched", True),
        ("a body was lying beside the lock", False),
        ("part of the dam leaks", False),
        ("it would be implausible for the dam to leak", False),
    ],
)
def test_what_is_called_illogical_or_propaganda_names_no_matter(words: str, refer: bool) -> None:
    assert refers(words, frozenset({"brigade", "brigad"})) is refer


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("they were looking into the report", True),
        ("Velmark was still investigating those claims", True),
        ("They have not so far found proof that supports the Brigade's claim", True),
        ("Velmark has 'not yet seen any proof that supports' the claim", True),
        ("they were looking into the reports of Tarn's death", False),
        ("the mayor was looking into the sale of the ferry", False),
        ("she has not seen any evidence that the dam leaks", False),
    ],
)
def test_who_looks_into_a_claim_or_sees_nothing_for_it_names_no_matter(
    report: Story, words: str, bare: bool
) -> None:
    filed = report("r", Said(words, Stance.UNAWARE)).report
    assert is_bare(filed.attributions[0], filed.text) is bare


def test_who_is_sure_of_looking_into_it_tells_something(report: Story) -> None:
    filed = report("r", Said("they were looking into the report")).report
    assert not is_bare(filed.attributions[0], filed.text)
