"""Pairs of texts to learn from: judged propositions in a reading's words, and invented wordings."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from annotated_ferry import TEXT, reading

from sayso.bare import runs_of
from sayso.errors import FormatError
from sayso.evaluation.judged_pairs import Judged, Relation
from sayso.model import Span
from sayso.outlets import outlets
from sayso.story import Filed
from sayso.training import pair_texts
from sayso.training.pair_texts import (
    NearPair,
    TextPair,
    drawn,
    judged_texts,
    near_texts,
    unjudged_stories,
    worded_texts,
)
from test_invented import IDIOM, articles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from sayso.document import Document
    from sayso.model import Report

GOLD = Path(__file__).parents[2] / "gold"
MISTAKEN = "Film"
"""What `sayso.outlets` takes for /Film wherever it has a capital ("Film director Anselm Krug died")."""
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


class Turned:
    """Texts as directions: two are the nearer, the less their lengths differ."""

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        angles = np.array([len(text) / 100 for text in texts])
        return np.stack([np.cos(angles), np.sin(angles)], 1).astype(np.float32)


def test_near_pairs_are_of_one_story_and_were_not_judged() -> None:
    stories = {
        "ferry": [Filed(reading(), "2015-01-01"), Filed(replace(reading(), id="quay"), "2015-01-01")],
        "again": [Filed(replace(reading(), id="pier"), "2015-01-01")],
    }
    found = list(near_texts(stories, [], Turned(), seed=0))
    assert {pair.story for pair in found} == {"ferry", "again"}
    texts = [frozenset([pair.one, pair.other]) for pair in found if pair.story == "ferry"]
    assert len(set(texts)) == len(texts)
    assert all(len(both) == 2 for both in texts)
    judged = TextPair("ferry", Relation.SAME, found[-1].other, found[-1].one)
    left = list(near_texts(stories, [judged], Turned(), seed=0))
    assert set(found) - set(left) == {
        NearPair(pair.story, pair.one, pair.other)
        for pair in found
        if {pair.one, pair.other} == {judged.one, judged.other}
    }


def test_of_a_storys_near_pairs_only_so_many_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    stories = {"ferry": [Filed(reading(), "2015-01-01")], "none": []}
    every = list(near_texts(stories, [], Turned(), seed=0))
    monkeypatch.setattr(pair_texts, "MOST_EACH", 2)
    drawn_once, again = (list(near_texts(stories, [], Turned(), seed=0)) for _ in range(2))
    assert len(drawn_once) == 2 < len(every)
    assert set(drawn_once) < set(every)
    assert drawn_once == again


def test_each_proposition_is_paired_with_those_nearest_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def near(nearest: int) -> list[tuple[int, int]]:
        pairs = near_texts({"a": []}, [], Turned(), seed=0, nearest=nearest)
        return sorted((len(pair.one), len(pair.other)) for pair in pairs)

    texts = ["a", "a" * 2, "a" * 30, "a" * 33, "a" * 90]
    monkeypatch.setattr(pair_texts, "propositions_in", lambda _: texts)
    assert near(1) == [(1, 2), (30, 33), (33, 90)]
    assert set(near(2)) > set(near(1))


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


def test_invented_stories_are_told_by_their_reports(tmp_path: Path) -> None:
    reports = [{"id": f"r{at}", "outlet": "Post", "headline": "It sank", "text": TEXT} for at in (1, 2)]
    path = written(tmp_path, {"story": "ferry", "reports": reports})
    heard: list[tuple[str | None, str | None]] = []

    def read(page: Document) -> Report:
        heard.append((page.id, page.headline))
        return replace(reading(), id=str(page.id))

    found = unjudged_stories(path, read)
    assert {name: [one.id for one in filed] for name, filed in found.items()} == {
        "ferry": ["ferry-r1", "ferry-r2"]
    }
    assert heard == [("ferry-r1", "It sank"), ("ferry-r2", "It sank")]
    bad = written(
        tmp_path, {"story": "ferry", "reports": reports}, {"story": "quay", "reports": [{"id": "r1"}]}
    )
    with pytest.raises(FormatError, match="line 2"):
        unjudged_stories(bad, read)


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
    assert Counter(pair.relation for pair in found) == {Relation.SAME: 4, Relation.PART: 4}
    assert found == drawn([*two, *one], seed=1) != drawn([*two, *one], seed=2)
    assert drawn(one, seed=1) == one
    assert len(drawn([*two[:2], *one], seed=1)) == 6
    assert drawn(two, seed=1) == []


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def wordings() -> dict[str, str]:
    """Every invented claim and wording, with its story."""
    names = ("fit", "held", "minimal-fit", "minimal-held")
    stories = [story for name in names for story in lines_of(GOLD / "wordings" / f"{name}.jsonl")]
    assert len({story["story"] for story in stories}) == len(stories) == 755
    return {
        text: story["story"]
        for story in stories
        for claim in story["claims"]
        for text in (claim["claim"], *(words for words, _ in claim["words"]))
    }


def texts_of(stories: Sequence[dict[str, Any]], *parts: str) -> dict[str, str]:
    """Every chief claim and these parts of reports, with the story."""
    return {
        text: story["story"]
        for story in stories
        for text in (story["chief"], *(report[part] for report in story["reports"] for part in parts))
    }


@pytest.fixture(scope="module")
def small_stories() -> dict[str, str]:
    """Every chief claim, headline and text of the small stories, with its story."""
    stories = lines_of(GOLD / "small-stories.jsonl")
    assert len({story["story"] for story in stories}) == len(stories) == 68
    assert {story["part"] for story in stories} == {"dev", "held"}
    return texts_of(stories, "headline", "text")


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """The same of the stories that only a teacher tells of, with their outlets' names."""
    stories = lines_of(GOLD / "unjudged-stories.jsonl")
    assert len({story["story"] for story in stories}) == len(stories) == 280
    return texts_of(stories, "headline", "text", "outlet")


def test_no_invented_text_has_a_run_of_an_articles_words(
    data: Path, wordings: dict[str, str], small_stories: dict[str, str], told: dict[str, str]
) -> None:
    invented = wordings | small_stories | told
    ours = {run: story for text, story in invented.items() for run in runs_of(text)}
    shared = {run: ours[run] for text in articles(data) for run in runs_of(text) & ours.keys()}
    assert {run: story for run, story in shared.items() if run not in IDIOM} == {}


def real_outlets(texts: dict[str, str]) -> list[tuple[str, str]]:
    """The real outlets' names in the texts of stories, with the story; "the Sun" is none where the story has
    "the Kastor Sun"."""
    told: dict[str, str] = defaultdict(str)
    for text, story in texts.items():
        told[story] += f"{text}\n"
    named = {
        (story, mention.span.of(text))
        for text, story in texts.items()
        for mention in outlets().mentions(text)
    }
    return sorted(
        (story, name)
        for story, name in named
        if name != MISTAKEN and not re.search(rf"\bthe [A-Z][a-z]+ {re.escape(name)}\b", told[story])
    )


def test_no_invented_wording_names_a_real_outlet(wordings: dict[str, str]) -> None:
    assert real_outlets(wordings) == []


def test_no_small_story_names_a_real_outlet(small_stories: dict[str, str]) -> None:
    assert real_outlets(small_stories) == []


def test_no_unjudged_story_names_a_real_outlet(told: dict[str, str]) -> None:
    assert real_outlets(told) == []


def test_what_is_measured_on_is_not_what_a_teacher_tells_of(
    small_stories: dict[str, str], told: dict[str, str]
) -> None:
    measured = {run for text in small_stories for run in runs_of(text)}
    assert not measured & {run for text in told for run in runs_of(text)}


def test_a_real_outlet_is_seen_and_what_an_invented_one_goes_by_is_none() -> None:
    short, whole = "Lorne told the Sun that it sank.", "Lorne told the Kastor Sun on Monday."
    assert real_outlets({short: "ferry", whole: "quay"}) == [("ferry", "Sun")]
    assert real_outlets({short: "ferry", whole: "ferry"}) == []
