"""Posts pasted into a report with their author's name behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from sayso.attribution.ground.ground import ground_of
from sayso.attribution.rules import RuleFinder, posts
from sayso.attribution.rules.posts import signed_posts, signed_quotations
from sayso.model import Block, BlockKind, Report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.parse import ParsedReport
    from sayso.pipeline import ReportReader


def parsed(reader: ReportReader, text: str) -> ParsedReport:
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)
    )
    return reader.parser.parse(Report(id="r", text=text, blocks=blocks))


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (
            "The mill is on fire again. — Ida Lorne (@idalorne) May 2, 2014",
            [("Ida Lorne", "The mill is on fire again.")],
        ),
        (
            "The mill burns! http://x.example/a pic.x.example/b1— Tarn Gazette (@tarn) 2 May 2014\n\nMore.",
            [("Tarn Gazette", "The mill burns!")],
        ),
        (
            "The mill is on fire again.\n\n— Ida Lorne (@idalorne) May 2, 2014",
            [("Ida Lorne", "The mill is on fire again.")],
        ),
        (
            "One is out. @ada — Ida (@ida) May 2, 2014 Two are out. — Bo (@bo) May 3, 2014",
            [("Ida", "One is out."), ("Bo", "Two are out.")],
        ),
        (
            "The drawing was made by the painter Ida Lorne: The mill stands — Ida Lorne (@il) May 2, 2014",
            [("Ida Lorne", "The mill stands")],
        ),
        ("BREAKING: the mill burns — Ida (@ida) May 2, 2014", [("Ida", "BREAKING: the mill burns")]),
        ("A photo posted by Ida Lorne (@idalorne) on May 2, 2014", []),
        (">> Follow Ida Lorne (@idalorne) on the network", []),
        ("pic.example.com/Ab1 — Ida Lorne (@idalorne) May 2, 2014", []),
    ],
)
def test_signed_posts(reader: ReportReader, text: str, signed: list[tuple[str, str]]) -> None:
    drafts = signed_posts(ground_of(parsed(reader, text)).trees)
    assert [(d.source[0].of(text), d.content[0].of(text)) for d in drafts] == signed


def test_a_signed_post_is_found_without_a_cue(reader: ReportReader) -> None:
    text = "The council met.\n\nThe mill is on fire again. — Ida Lorne (@idalorne) May 2, 2014"
    (one,) = RuleFinder().find(parsed(reader, text))
    assert (one.cue, one.rule) == ((), "post with its author's name behind it")


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        (
            "“The mill was our life. Who comes now?” — Ida Lorne",
            [("Ida Lorne", "“The mill was our life. Who comes now?”")],
        ),
        (
            "”It will never open again, I fear.”\u00a0― Bo Hall.",
            [("Bo Hall", "”It will never open again, I fear.”")],
        ),
        (
            '"It will never open again, I fear." -- Bo Hall, 34, a miller',
            [("Bo Hall", '"It will never open again, I fear."')],
        ),
        ('"It will never open again" — She said no more about it', []),
        ('Brenn called it "still the finest of all mills." — Ida Lorne', []),
        ('"Ada" — Ida Lorne', []),
        ('"The mill was our life. Who comes now?" - a play by Ida Lorne', []),
    ],
)
def test_signed_quotations(reader: ReportReader, text: str, signed: list[tuple[str, str]]) -> None:
    drafts = signed_quotations(ground_of(parsed(reader, text)).trees)
    assert [(d.source[0].of(text), d.content[0].of(text)) for d in drafts] == signed


def test_the_dash_of_a_signed_quotation_is_its_cue(reader: ReportReader) -> None:
    text = "The council met.\n\n“The mill was our life. Who comes now?” — Ida Lorne"
    (one,) = RuleFinder().find(parsed(reader, text))
    assert [span.of(text) for span in (*one.cue, *one.source)] == ["—", "Ida Lorne"]


class Counting:
    """A pattern that counts how often it is asked, and over how many characters."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self.times = self.characters = 0

    def _count(self, first: int, last: int) -> None:
        self.times += 1
        self.characters += last - first

    def search(self, text: str, first: int, last: int) -> re.Match[str] | None:
        self._count(first, last)
        return self._pattern.search(text, first, last)

    def finditer(self, text: str, first: int, last: int) -> Iterator[re.Match[str]]:
        self._count(first, last)
        return self._pattern.finditer(text, first, last)


def test_hostile_posts_are_looked_at_once(reader: ReportReader, monkeypatch: pytest.MonkeyPatch) -> None:
    signatures = 300
    text = "word " * 3_000 + "@a http://b " * 300 + "— A (@a) May 2, 2014 " * signatures
    trees = ground_of(parsed(reader, text)).trees
    tails, introduced = Counting(posts._TAIL), Counting(posts._INTRODUCED)
    monkeypatch.setattr(posts, "_TAIL", tails)
    monkeypatch.setattr(posts, "_INTRODUCED", introduced)
    assert list(signed_posts(trees))
    assert introduced.characters <= len(text)
    assert tails.times <= signatures + posts._ADDRESSES
    assert tails.characters <= 400 * tails.times
