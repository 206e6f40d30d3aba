"""Pairs of texts to learn from: judged propositions in a reading's words, and invented wordings."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from annotated_ferry import TEXT, reading

from sayso.bare import runs_of
from sayso.errors import FormatError
from sayso.evaluation.judged_pairs import Judged, Relation
from sayso.model import Span
from sayso.outlets import outlets
from sayso.story import Filed
from sayso.training.pair_texts import TextPair, drawn, judged_texts, worded_texts
from test_invented import articles

WORDINGS = Path(__file__).parents[2] / "gold" / "wordings"
FERRY = {
    "story": "ferry",
    "claims": [
        {"id": "a", "claim": "", "words": [["it sank", "+"], ["it went down", "+"], ["it floats", "-"]]},
        {"id": "b", "claim": "", "words": [["Brome knew", "+"]]},
    ],
}


def written(folder: Path, *lines: object) -> Path:
    path = folder / "wordings.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    return path


def test_judged_pairs_are_in_the_words_that_are_compared() -> None:
    def place(report: str, words: str) -> tuple[str, Span]:
        return report, Span(TEXT.index(words), TEXT.index(words) + len(words))

    stories = {"ferry": [Filed(reading(), "2015-01-01"), Filed(replace(reading(), id="quay"), "2015-01-01")]}
    sank, also_sank = place("ferry", "the ferry sank"), place("quay", "the ferry sank")
    knew, unread = place("quay", "Nobody knew why"), place("pier", "the ferry sank")
    pairs = [
        Judged("ferry", False, Relation.SAME, sank, also_sank),
        Judged("ferry", False, Relation.PART, sank, knew),
        Judged("ferry", False, Relation.SAME, sank, unread),
        Judged("ferry", False, Relation.SAME, sank, sank),
        Judged("elsewhere", False, Relation.SAME, sank, knew),
    ]
    assert list(judged_texts(pairs, stories)) == [
        TextPair("ferry", Relation.SAME, "the ferry sank", "the ferry sank"),
        TextPair("ferry", Relation.PART, "the ferry sank", "Nobody knew why"),
    ]


def test_two_wordings_stand_to_each_other_as_their_claims_and_signs_do(tmp_path: Path) -> None:
    found = {(pair.one, pair.other): pair.relation for pair in worded_texts(written(tmp_path, FERRY))}
    assert len(found) == 6
    assert found["it sank", "it went down"] is Relation.SAME
    assert found["it sank", "it floats"] is Relation.NEGATED
    assert found["it floats", "Brome knew"] is Relation.PART


@pytest.mark.parametrize(
    "claim", [{"id": "a", "words": [["it sank", "?"]]}, {"words": [["it", "+"]]}, {"id": "a"}]
)
def test_a_line_that_is_no_story_is_told(tmp_path: Path, claim: object) -> None:
    path = written(tmp_path, FERRY, {"story": "quay", "claims": [claim]})
    with pytest.raises(FormatError, match="line 2"):
        worded_texts(path)


def test_of_two_claims_so_many_pairs_are_drawn_as_the_pairs_of_one_allow() -> None:
    one = [TextPair("ferry", Relation.SAME, "a", str(at)) for at in range(4)]
    two = [TextPair("ferry", Relation.PART, "b", str(at)) for at in range(20)]
    found = drawn([*two, *one], seed=1)
    assert Counter(pair.relation for pair in found) == {Relation.SAME: 4, Relation.PART: 6}
    assert found == drawn([*two, *one], seed=1) != drawn([*two, *one], seed=2)
    assert drawn(one, seed=1) == one
    assert len(drawn([*two[:2], *one], seed=1)) == 6
    assert drawn(two, seed=1) == []


@pytest.fixture(scope="module")
def wordings() -> dict[str, str]:
    """Every invented claim and wording, with its story."""
    stories = [
        json.loads(line)
        for name in ("fit", "held")
        for line in (WORDINGS / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]
    assert len({story["story"] for story in stories}) == len(stories) == 390
    return {
        text: story["story"]
        for story in stories
        for claim in story["claims"]
        for text in (claim["claim"], *(words for words, _ in claim["words"]))
    }


def test_no_invented_wording_has_a_run_of_an_articles_words(data: Path, wordings: dict[str, str]) -> None:
    ours = {run: story for text, story in wordings.items() for run in runs_of(text)}
    assert {run for text in articles(data) for run in runs_of(text) & ours.keys()} == set()


def test_no_invented_wording_names_a_real_outlet(wordings: dict[str, str]) -> None:
    known = outlets()
    assert {text: story for text, story in wordings.items() if known.mentions(text)} == {}
