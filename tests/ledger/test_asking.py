"""What a ledger holds on a question, on either database."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import report
from sqlalchemy import update

from invented_story import COURIER, HERALD, LAKESIDE
from sayso.answers.context import lines_of
from sayso.answers.contract import context_to_json
from sayso.ledger import Ledger
from sayso.ledger.asking import stories_on, telling_words
from sayso.ledger.filing import file_report
from sayso.ledger.tables import reports
from sayso.ledger.transactions import writing
from sayso.ledger.word_index import index_report
from sayso.model import Report
from sayso.story import Story

FERRY = report("f1", "Ada Lorne said the lighthouse has a leak. Ben Holm said the mill burnt down in March.")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    for one, day in (
        (COURIER, "2024-05-07"),
        (HERALD, "2024-05-08"),
        (LAKESIDE, None),
        (FERRY, "2024-05-09"),
    ):
        ledger.add(replace(one, published=day))
    return ledger


def test_the_words_of_a_question_that_tell_nothing_are_passed_over() -> None:
    assert telling_words("Who says that the lighthouse has a leak, and who denied it?") == [
        "lighthouse",
        "leak",
    ]


def test_a_question_finds_the_story_that_has_most_of_its_words(filled: Ledger) -> None:
    assert stories_on(filled, "Does the lighthouse have a leak?")[0] == filled.story_of("f1")
    assert stories_on(filled, "Who says what of it?") == []


def test_words_weigh_by_how_many_reports_have_them(ledger: Ledger) -> None:
    with writing(ledger._engine) as connection:  # filed and not linked: that would take long
        for number in range(105):
            word, story = ("mill", "n100") if number < 60 else ("ferry", "n104")
            one = report(f"n{number}", f"The {word} is old. Harn said the {word} number {number} stays.")
            file_report(connection, one, seen="2024-05-01T00:00:00Z")
            index_report(connection, one)
            connection.execute(update(reports).where(reports.c.id == one.id).values(story=story))
    assert stories_on(ledger, "the mill, the ferry") == ["n104", "n100"]
    assert stories_on(ledger, "the mill, the ferry, number 7") == ["n100", "n104"]


def test_texts_are_read_for_the_claims_that_are_given(
    filled: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = list[str]()
    whole = Ledger.texts

    def texts(ledger: Ledger, story: Story) -> dict[str, Report]:
        read.extend(one.id for one in story.reports)
        return whole(ledger, story)

    monkeypatch.setattr(Ledger, "texts", texts)
    (claim,) = filled.context("ferry lighthouse mill leak in the lighthouse", words=1).claims
    assert "leak" in claim.sentence
    assert set(read) == {"f1"}


def test_claims_come_with_their_words_to_the_letter(filled: Ledger) -> None:
    found = filled.context("Is there a leak in the lighthouse?")
    first = found.claims[0]
    assert "leak" in first.sentence
    assert "says Ada Lorne" in first.sentence
    (backing, *_) = first.backing
    assert backing.id.startswith("f1#")
    (span,) = backing.spans
    assert span.of(FERRY.text) == backing.words


def test_little_space_holds_one_claim_and_tells_how_many_are_left_out(filled: Ledger) -> None:
    whole = filled.context("ferry lighthouse mill", words=5_000)
    short = filled.context("ferry lighthouse mill", words=1)
    assert len(short.claims) == 1
    assert short.claims == whole.claims[:1]
    assert short.left_out == len(whole.claims) + whole.left_out - 1 > 0


def test_the_moment_of_adding_is_no_day_of_news(filled: Ledger) -> None:
    data = context_to_json(filled.context(LAKESIDE.headline or LAKESIDE.text[:200], words=5_000))
    undated = [one for claim in data["claims"] for one in claim["backing"] if one["report"] == LAKESIDE.id]
    assert undated
    assert all(one["at"] is None and not one["dated"] and one["added"] for one in undated)


def test_lines_name_speaker_stance_and_address(filled: Ledger) -> None:
    first, state, *rest = lines_of(filled.context("lighthouse leak").claims[0])
    assert first.endswith(".")
    assert "origins: 1" in state
    assert any(line.lstrip().startswith("Ada Lorne") and "[f1#a1" in line for line in rest)
