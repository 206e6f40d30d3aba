"""The shipped model on text that nobody trained on."""

from dataclasses import replace

import numpy as np
import pytest

from sayso.attribution.finder import Finding
from sayso.attribution.findings.nesting import nested
from sayso.attribution.tagger import TaggerFinder, load_model
from sayso.attribution.tagger import finder as finder_module
from sayso.model import Block, BlockKind, Report, Span
from sayso.parse import ParsedReport


@pytest.fixture(scope="module")
def finder() -> TaggerFinder:
    return TaggerFinder(load_model())


def parsed(text: str) -> ParsedReport:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return ParsedReport(Report(id="r", text=text, blocks=tuple(blocks)), ())


def triples(finder: TaggerFinder, text: str) -> list[tuple[str, str, str]]:
    return [
        tuple(" / ".join(span.of(text) for span in spans) for spans in (one.source, one.cue, one.content))
        for one in finder.find(parsed(text))
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Mayor Ida Brenn said the bridge would reopen on Monday.", "Ida Brenn", "the bridge would reopen"),
        ("“There is not a ship moving,” the customs officer said.", "customs officer", "not a ship moving"),
        ("‘There is not a ship moving,’ the customs officer said.", "customs officer", "not a ship moving"),
        ("The ferry sank off Ostrand, according to two fishermen.", "two fishermen", "The ferry sank"),
        ("Brenn blasted the council for what she called a wasted year.", "Brenn", "wasted year"),
        ("The coach insisted his side had deserved the point at Vellmar.", "The coach", "deserved the point"),
        (
            "Shares fell after Ostrand Steel warned that profits would halve.",
            "Ostrand Steel",
            "profits would halve",
        ),
    ],
)
def test_finds_what_people_find(finder: TaggerFinder, text: str, source: str, content: str) -> None:
    assert any(source in found[0] and content in found[2] for found in triples(finder, text))


@pytest.mark.parametrize(
    "text",
    ["The bridge reopened on Monday.", "Rain fell on Ostrand for three days.", "Vellmar won the match 2-1."],
)
def test_finds_nothing_where_nobody_speaks(finder: TaggerFinder, text: str) -> None:
    assert triples(finder, text) == []


def test_the_shortest_holder_counts() -> None:
    outer = Finding(content=(Span(10, 90),), cue=(Span(0, 4),), source=(), rule="tagger")
    middle = Finding(content=(Span(30, 90),), cue=(Span(20, 24),), source=(), rule="tagger")
    inner = Finding(content=(Span(50, 90),), cue=(Span(40, 44),), source=(), rule="tagger")
    assert [one.nested_in for one in nested([outer, middle, inner])] == [None, 0, 1]


def test_more_is_found_where_less_confidence_will_do() -> None:
    model = load_model()
    text = (
        "Brenn is of the view that it failed. She hopes to stay on. Critics call the plan a gamble, she said."
    )
    sure, unsure = (TaggerFinder(model, least_sure=least).find(parsed(text)) for least in (0.8, 0.05))
    assert len(sure) < len(unsure)
    assert all(one.confidence >= 0.8 for one in sure)


@pytest.mark.parametrize(
    "text", ["\x00" * 50, "“" * 3_000, "said " * 2_000, "a" * 50_000, "\u202e said\ufeff \u200f"]
)
def test_odd_text_costs_only_itself(finder: TaggerFinder, text: str) -> None:
    for one in finder.find(parsed(text)):
        assert all(0 <= span.start < span.end <= len(text) for span in (*one.content, *one.cue, *one.source))


def test_each_reading_is_the_same(finder: TaggerFinder) -> None:
    text = "Brenn said it was over.\n\n“We won,” she told reporters.\n\nThe ministry denied it."
    assert finder.find(parsed(text)) == finder.find(parsed(text))


LONG = "\n".join(f"Brenn told council {number} that the quay at Ostrand was safe." for number in range(120))


def test_the_windows_of_the_report_that_was_read_last_are_kept(
    finder: TaggerFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = parsed(LONG)
    finder.find(one)
    monkeypatch.setattr(finder_module, "encoded", lambda *_: pytest.fail("it was encoded again"))
    seen = finder.seen(one.report)
    assert len(seen) > 1
    assert (seen[0].window.start[0], seen[-1].window.end[-1]) == (0, len(LONG))
    assert [each.states.shape for each in seen] == [(1, len(each.window) + 2, 384) for each in seen]


def test_another_report_than_the_last_is_encoded_anew(finder: TaggerFinder) -> None:
    last, other = parsed("Brenn said it was over."), parsed("The ministry at Vellmar denied it twice.")
    finder.find(other)
    (expected,) = finder.seen(other.report)
    finder.find(last)
    (found,) = finder.seen(other.report)
    assert found.window.end[-1] == len(other.report.text)
    assert np.array_equal(found.states, expected.states)
    again = finder.seen(replace(last.report))
    assert again is not finder.seen(last.report), "only the very report is known again"
    assert np.array_equal(again[0].states, finder.seen(last.report)[0].states)


def test_no_more_windows_are_kept_than_are_weighed(
    finder: TaggerFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = parsed(LONG)
    whole = finder.find(one)
    all_of_it = finder.seen(one.report)
    monkeypatch.setattr(finder_module, "MOST_SEEN", 2)
    assert len(all_of_it) > 2
    assert finder.find(one) == whole
    assert len(finder.seen(one.report)) == 2
    assert len(finder.seen(replace(one.report))) == 2
