"""Markdown documents to pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.document import Document, Media
from sayso.model import HeadlinePlace
from sayso.page.markdown import read_markdown
from sayso.page.reading import PageReading


def _read(text: str) -> PageReading:
    return read_markdown(Document("tarrow.md", Media.MARKDOWN, text))


def _pieces(text: str) -> list[tuple[str, str]]:
    return [(piece.kind.value, piece.text) for piece in _read(text).pieces]


ARTICLE = """\
# Dam keeper of Tarrow denies report

By Ada Marsh and Tom Reed

*Published 5 October 2016*

![The dam at dusk. Photo: Ada Marsh](dam.jpg)

The keeper [denied](https://a.example/x) the
report **on Wednesday**.

## What comes next

- An inquiry
- A new keeper

> "Nothing to confirm," said the ministry.

<script>alert(1)</script>

Advertisement

Read more: Eels return to the river
"""


def test_an_article() -> None:
    reading = _read(ARTICLE)
    assert reading.headline == "Dam keeper of Tarrow denies report"
    assert [h.place for h in reading.headlines] == [HeadlinePlace.BODY]
    assert reading.authors == ("Ada Marsh", "Tom Reed")
    assert reading.published == "2016-10-05"
    assert _pieces(ARTICLE) == [
        ("caption", "The dam at dusk."),
        ("paragraph", "The keeper denied the report on Wednesday."),
        ("heading", "What comes next"),
        ("list", "An inquiry"),
        ("list", "A new keeper"),
        ("paragraph", '"Nothing to confirm," said the ministry.'),
    ]


def test_front_matter() -> None:
    reading = _read(
        '---\ntitle: "Dam keeper denies"\nauthor: [Ada Marsh, Tom Reed]\ndate: 2016-10-05\n'
        "url: https://kestrel.example/dam\noutlet: Kestrel Courier\n---\n\nThe dam broke.\n"
    )
    assert reading.headline == "Dam keeper denies"
    assert reading.headlines[0].place is HeadlinePlace.TITLE
    assert reading.authors == ("Ada Marsh", "Tom Reed")
    assert (reading.published, reading.site_name) == ("2016-10-05", "Kestrel Courier")
    assert reading.url == "https://kestrel.example/dam"
    assert [piece.text for piece in reading.pieces] == ["The dam broke."]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "kestrel", "http://[::1"])
def test_an_address_must_be_of_the_web(url: str) -> None:
    assert _read(f"---\nurl: {url}\n---\nText.").url is None


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("---\n\nA rule, then text.\n\n---\n", [("paragraph", "A rule, then text.")]),
        ("One<b>bold</b> <!-- no --> word", [("paragraph", "Onebold word")]),
        ("    indented text", [("paragraph", "indented text")]),
        ("1. First\n2. Second", [("list", "First"), ("list", "Second")]),
        ("| a | b |\n|---|---|\n| c | d |", [("list", "a"), ("list", "b"), ("list", "c"), ("list", "d")]),
        ("# Title\n\n# Another\n\nText.", [("heading", "Another"), ("paragraph", "Text.")]),
    ],
)
def test_pieces(text: str, pieces: list[tuple[str, str]]) -> None:
    assert _pieces(text) == pieces


@pytest.mark.parametrize("text", ["", "   \n", "<div>only html</div>", "---\ntitle: A\n---\n"])
def test_nothing_to_read_says_so(text: str) -> None:
    reading = _read(text)
    assert reading.pieces == ()
    assert [note.code for note in reading.notes] == ["no_article"]


@given(st.text(alphabet="#*>-`[]()!<a1 \n", max_size=120))
def test_odd_markdown_never_raises(text: str) -> None:
    _read(text)


@pytest.mark.parametrize("piece", ["> ", "* ", "[", "![", "**a ", "`", "<a ", "---\n", "- a\n"])
def test_long_runs_are_read_to_their_end(piece: str) -> None:
    reading = _read(f"{piece * 20_000}\n\n# The mayor resigns\n\nShe said so on Monday.")
    assert reading.pieces[-1].text.endswith("She said so on Monday.")
