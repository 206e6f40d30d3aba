"""The plainest of stories, as the shipped networks read and tell them: one says that a thing is so, another
that it is not, or says the same in other words."""

from __future__ import annotations

from functools import cache

import pytest

from sayso.claims import claims_of
from sayso.document import Document, Media
from sayso.embedding import Embedder
from sayso.matching import Matcher
from sayso.model import Stance
from sayso.pipeline import ReportReader
from sayso.story import Filed

MISSED = pytest.mark.xfail(reason="the network takes the one for the other", strict=True)

SAYS_NO = [
    ("the Velm Dam is safe", "the Velm Dam is not safe"),
    ("the bridge at Harn will stay closed", "the bridge at Harn will not stay closed"),
    ("the hostages are alive", "the hostages are dead"),
    ("the club has signed the goalkeeper Ivo Strand", "the club has not signed the goalkeeper Ivo Strand"),
    ("Oren Hask resigned on Monday", "Oren Hask has not resigned"),
    ("a crack was found in the wall of the dam", "no crack was found in the wall of the dam"),
    ("the strike at the mill will go ahead", "the strike at the mill will not go ahead"),
    ("the two firms had reached a deal", "no deal had been reached by the two firms"),
    pytest.param("the letter to the mayor is genuine", "the letter to the mayor is a forgery", marks=MISSED),
    ("the ferry was overloaded", "the ferry was not overloaded"),
]
SAYS_THE_SAME = [
    ("the Velm Dam is safe", "there is no danger at the Velm Dam"),
    ("the hostages are alive", "the hostages are still alive"),
    ("Oren Hask resigned on Monday", "Oren Hask has stepped down as minister"),
    ("the bridge at Harn will stay closed", "the bridge at Harn will remain shut"),
    ("a crack was found in the wall of the dam", "inspectors had found a crack in the dam wall"),
]
APART = [
    ("the union had asked to meet the minister", "nobody had contacted the mayor"),
    ("the bridge at Harn will stay closed", "the tunnel at Orsa will not stay closed"),
    ("the club had made an offer for Ivo Strand", "the player had not slept for two nights"),
    ("inspectors had found a crack in the dam", "the defect in the dam is real and was never assessed"),
]


@cache
def networks() -> tuple[Embedder, Matcher]:
    embedder = Embedder()
    return embedder, Matcher(embedder)


def stances(reader: ReportReader, one: str, other: str) -> list[set[Stance]]:
    """For each claim on which both are, how they stand to it."""
    embedder, matcher = networks()
    filed = [
        Filed(reader.read(Document(name, Media.GIVEN, f"{who} said on {day} that {words}.", id=name)), rank)
        for name, who, day, words, rank in (
            ("r1", "Petra Lund", "Tuesday", one, "2024-01-02"),
            ("r2", "Udo Rem", "Wednesday", other, "2024-01-03"),
        )
    ]
    claims = claims_of(filed, embedder, matches=matcher)
    both = [claim for claim in claims if {member.ref.report for member in claim.members} == {"r1", "r2"}]
    return [{member.stance for member in claim.members} for claim in both]


@pytest.mark.parametrize(("one", "other"), SAYS_NO)
def test_who_says_that_it_is_not_so_denies_it(reader: ReportReader, one: str, other: str) -> None:
    for found in (stances(reader, one, other), stances(reader, other, one)):
        assert found == [{Stance.ASSERTS, Stance.DENIES}]


@pytest.mark.parametrize(("one", "other"), SAYS_THE_SAME)
def test_who_says_it_in_other_words_says_the_same(reader: ReportReader, one: str, other: str) -> None:
    assert stances(reader, one, other) == [{Stance.ASSERTS}]


@pytest.mark.parametrize(("one", "other"), APART)
def test_a_no_to_another_matter_is_no_denial(reader: ReportReader, one: str, other: str) -> None:
    assert stances(reader, one, other) == []
