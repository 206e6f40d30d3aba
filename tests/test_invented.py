"""The tests' texts are invented: they share no run of words with the articles that Sayso is developed on."""

from __future__ import annotations

import ast
import gzip
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from sayso.bare import RUN, runs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

TESTS = Path(__file__).parent
IDIOM = frozenset({"did not respond to a request for comment"})
"""Runs that are nobody's words: what every newsroom writes."""


def literals(path: Path) -> Iterator[str]:
    """The strings of a test, each f-string's parts by themselves, without the marks of what is annotated."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield unmarked(node.value)


def unmarked(text: str) -> str:
    """The text without "{s:" and "[c:"."""
    for mark in "sctq":
        for opening in "{[":
            for number in ("", "1", "2", "3"):
                text = text.replace(f"{opening}{mark}{number}:", " ")
    return text


@pytest.fixture(scope="module")
def ours() -> dict[str, str]:
    """Every run of words in the tests, with the file that has it."""
    paths = sorted(TESTS.rglob("*.py"))
    return {run: path.name for path in paths for text in literals(path) for run in runs_of(text)}


def articles(data: Path) -> Iterator[str]:
    """The headlines and bodies of the rumours, and the articles of PolNeAR's training part."""
    for name in ("rumours", "polnear"):
        with gzip.open(data / name / "train.jsonl.gz", "rt", encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                for article in record.get("articles", ()):
                    yield from (article["headline"] or "", article["body"])
                yield record.get("text", "")


def test_no_test_has_a_run_of_an_articles_words(data: Path, ours: dict[str, str]) -> None:
    shared = {run: ours[run] for text in articles(data) for run in runs_of(text) & ours.keys()}
    assert {run: name for run, name in shared.items() if run not in IDIOM} == {}


def test_a_run_is_found_whatever_marks_stand_in_it() -> None:
    words = "the mayor of Harn said that a heron was fed"
    marked = "{s:The mayor of Harn} [c:said] {q2:that a heron was fed}."
    assert len(runs_of(words)) == len(words.split()) - RUN + 1
    assert runs_of(unmarked(marked)) == runs_of(words)
