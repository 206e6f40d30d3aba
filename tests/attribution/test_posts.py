"""Posts pasted into a report with their author's name behind them."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest

from sayso.attribution.rules import RuleFinder
from sayso.attribution.rules.ground import ground_of
from sayso.attribution.rules.posts import signed_posts
from sayso.model import Block, BlockKind, Report

if TYPE_CHECKING:
    from sayso.parse import ParsedReport
    from sayso.pipeline import ReportReader


def parsed(reader: ReportReader, text: str) -> ParsedReport:
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)
    )
    return reader.parser.parse(Report(id="r", text=text, blocks=blocks))


@pytest.mark.parametrize(
    ("text", "posts"),
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
def test_signed_posts(reader: ReportReader, text: str, posts: list[tuple[str, str]]) -> None:
    drafts = signed_posts(ground_of(parsed(reader, text)).trees)
    assert [(d.source[0].of(text), d.content[0].of(text)) for d in drafts] == posts


def test_a_signed_post_is_found_without_a_cue(reader: ReportReader) -> None:
    text = "The council met.\n\nThe mill is on fire again. — Ida Lorne (@idalorne) May 2, 2014"
    (one,) = RuleFinder().find(parsed(reader, text))
    assert (one.cue, one.rule) == ((), "post with its author's name behind it")


def test_hostile_posts_take_no_time(reader: ReportReader) -> None:
    text = "word " * 3_000 + "@a http://b " * 300 + "— A (@a) May 2, 2014 " * 300
    trees = ground_of(parsed(reader, text)).trees
    began = time.process_time()
    list(signed_posts(trees))
    assert time.process_time() - began < 2
