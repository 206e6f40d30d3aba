"""Pasted text and given text to pieces and blocks."""

from __future__ import annotations

import gzip
import json
import textwrap
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.document import Document, Media
from sayso.model import Span
from sayso.page.furniture import furniture_rule
from sayso.page.layout import stretches
from sayso.page.plain import blocks_of_given, read_plain
from sayso.page.reader import read_page
from sayso.page.reading import PageReading

POLNEAR = Path(__file__).parents[2].parent / "shared" / "data" / "polnear" / "train.jsonl.gz"

CAPTION = "The flag of Tarrow flies over the dam. Two keepers may have fled but both towns have denied it."

PASTED = f"""\
Advertisement

Tarrow, Wrexholm deny reports of dam keepers' flight

By Ada Marsh
{CAPTION} File Photo by Tom Reed/UPI
{CAPTION} File Photo by Tom Reed/UPI | License Photo

TARROW, Oct. 5 (UPI) -- Two keepers of the dam may have fled to a third town, local media say.

A source who spoke to the Kestrel Courier said Wednesday that the keepers fled with their families.

Advertisement

It was not confirmed where they went, the source said.

Signs of cracks

- The dam was built in 1931.
- It was mended twice.

Sign up for our daily newsletter

The mayor said there is "nothing to confirm."

Latest Headlines
Eels return to the river
Mayor of Wrexholm resigns
"""


def _read(text: str, headline: str | None = None) -> PageReading:
    return read_plain(Document("pasted", Media.TEXT, text, headline=headline))


def _pieces(text: str) -> list[tuple[str, str]]:
    return [(piece.kind.value, piece.text) for piece in _read(text).pieces]


def _blocks(text: str, headline: str | None = None) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in blocks_of_given(text, headline)]


BODY = [
    (
        "caption",
        "The flag of Tarrow flies over the dam. Two keepers may have fled but both towns have denied it.",
    ),
    (
        "paragraph",
        "TARROW, Oct. 5 (UPI) -- Two keepers of the dam may have fled to a third town, local media say.",
    ),
    (
        "paragraph",
        "A source who spoke to the Kestrel Courier said Wednesday that the keepers fled with their families.",
    ),
    ("paragraph", "It was not confirmed where they went, the source said."),
    ("heading", "Signs of cracks"),
    ("list", "The dam was built in 1931."),
    ("list", "It was mended twice."),
    ("paragraph", 'The mayor said there is "nothing to confirm."'),
]


def test_text_pasted_off_a_page() -> None:
    reading = _read(PASTED)
    assert reading.headline == "Tarrow, Wrexholm deny reports of dam keepers' flight"
    assert reading.authors == ("Ada Marsh",)
    assert _pieces(PASTED) == BODY


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_given_text_keeps_every_offset_whatever_ends_its_lines(ending: str) -> None:
    text = PASTED.replace("\n", ending)
    headline = ("heading", "Tarrow, Wrexholm deny reports of dam keepers' flight")
    assert _blocks(text) == [headline, *BODY]


def test_a_given_headline_is_a_heading_even_as_a_sentence() -> None:
    text = (
        "The dam broke.\n\nThe dam broke on Monday, the keeper of the dam said after the storm had gone by."
    )
    assert _blocks(text, "The  dam broke.")[0] == ("heading", "The dam broke.")
    assert _blocks(text)[0] == ("paragraph", "The dam broke.")


BAR = "By: Press Trust of India | New Orsa | Posted: January 8, 2015 2:10 pm"


@pytest.mark.parametrize(
    ("line", "authors", "published", "modified"),
    [
        (BAR, ("Press Trust of India",), "2015-01-08", None),
        ("Ada Marsh | Orsa | Updated: Jan 9, 2015 10:00 am IST", ("Ada Marsh",), None, "2015-01-09"),
        (
            "By: Ada Marsh and Tom Reed | Published: May 5, 2016 | Updated: May 6, 2016",
            ("Ada Marsh", "Tom Reed"),
            "2016-05-05",
            "2016-05-06",
        ),
        ("Last Update: Tuesday, 13 January 2015 KSA 17:20 - GMT 14:20", (), None, "2015-01-13"),
        ("The keeper of Orsa | the council said | had posted a notice in 2015.", (), None, None),
    ],
)
@pytest.mark.parametrize("media", [Media.GIVEN, Media.TEXT])
def test_a_line_with_bars_says_who_and_when(
    line: str, authors: tuple[str, ...], published: str | None, modified: str | None, media: Media
) -> None:
    dam = "The dam above Orsa has a crack of nine metres in its face, its keeper told councillors on Monday."
    report = read_page(Document("dam", media, f"{line}\n\n{dam}\n\nNobody was hurt."), max_text=10_000)
    assert (report.authors, report.published, report.modified) == (authors, published, modified)
    spoken = [block.span.of(report.text) for block in report.blocks]
    assert (line in spoken) is not bool(published or modified)


def test_times_under_the_headline() -> None:
    times = "5 October 2016\nUpdated 6 October 2016, 14:39 GMT"
    reading = _read(f"Dam keeper of Tarrow speaks\n{times}\n\nThe dam broke on Monday.")
    assert (reading.published, reading.modified) == ("2016-10-05", "2016-10-06")
    assert [piece.text for piece in reading.pieces] == ["The dam broke on Monday."]


def test_hard_wrapped_text() -> None:
    words = (
        "The keeper of the dam said on Monday that the water had never stood so high before and that nobody "
        "had asked him whether the gates would hold another night, or so he told the mayor of the town."
    )
    paragraphs = [textwrap.fill(words, 72), textwrap.fill(words[4:].capitalize(), 72)]
    text = "\n\n".join(["Dam keeper of Tarrow speaks", *paragraphs])
    assert [kind for kind, _ in _pieces(text)] == ["paragraph", "paragraph"]
    assert " ".join(_pieces(text)[0][1].split()) == words


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("He left.", "paragraph"),
        ('"No," she said', "paragraph"),
        ("Advertisement spending rose by a third in May.", "paragraph"),
        ("By Monday the water had gone.", "paragraph"),
        ("She told the Associated Press (AP).", "paragraph"),
        ("What comes next", "heading"),
        ("What comes next?", "heading"),
        ("• An inquiry", "list"),
        ("- Ada Marsh.", "paragraph"),
        ("1. The dam was built in 1931.", "paragraph"),
        ("The mayor on the dam. Photo: Tom Reed", "caption"),
    ],
)
def test_lines_between_paragraphs(line: str, kind: str) -> None:
    prose = "The keeper of the dam said on Monday that the water had never stood so high before in his life."
    assert _blocks(f"{prose}\n\n{line}\n\n{prose[:-1]} at all.")[1][0] == kind


@pytest.mark.parametrize("text", ["", " \n ", "Advertisement", "Share\nTweet"])
def test_nothing_to_read_says_so(text: str) -> None:
    assert _read(text).pieces == ()
    assert [note.code for note in _read(text).notes] == ["no_article"]
    assert blocks_of_given(text, None) == ()


@given(st.text(max_size=300), st.none() | st.text(max_size=30))
def test_blocks_are_tight_and_in_order(text: str, headline: str | None) -> None:
    blocks = blocks_of_given(text, headline)
    assert all(block.span.of(text) == block.span.of(text).strip() != "" for block in blocks)
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    _read(text, headline)


@pytest.mark.parametrize(
    "text", ["word " * 150_000, "a\n" * 20_000, "Photo by A\n" * 20_000, "\n- " * 20_000]
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    blocks = blocks_of_given(f"{text}\n\n{CAPTION}", None)
    assert blocks[-1].span == Span(len(text) + 2, len(text) + 2 + len(CAPTION))
    assert all(a.end <= b.start for a, b in pairwise(blocks))


def test_real_articles_lose_furniture_only() -> None:
    """At most half a per cent of PolNeAR's letters: lines of code, follow-me lines, credits."""
    if not POLNEAR.exists():
        pytest.skip(f"no {POLNEAR}: the shared data are not here")
    with gzip.open(POLNEAR, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(200), strict=False)]
    lost = 0
    for text in texts:
        blocks = blocks_of_given(text, None)
        for span in stretches(text):
            if not any(span.overlaps(block.span) for block in blocks):
                lost += span.end - span.start
                assert furniture_rule(span.of(text)) or text.count(span.of(text)) > 1, span.of(text)
    assert lost < sum(map(len, texts)) / 200
