"""Paragraphs out of lines, whichever way they are laid out."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.page.layout import stretches

FIRST = (
    "The keeper of the dam at Tarrow said on Monday that the water had never stood so high before, and that "
    "nobody had asked him whether the gates would hold another night of rain."
)
SECOND = (
    "A spokesman for the ministry of works said there was nothing to confirm, and referred further questions "
    "to the office of the mayor, which did not respond to several requests."
)


def _words(text: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span in stretches(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\n\n{SECOND}",
        f"{FIRST}\n{SECOND}",
        f"{FIRST}\r\n\r\n{SECOND}\r\n",
        f"  {FIRST}  \n \t \n\n  {SECOND}  ",
        f"{FIRST}\u2029{SECOND}",
        "\n\n".join(textwrap.fill(words, 72) for words in (FIRST, SECOND)),
        "\r\n\r\n".join(textwrap.fill(words, 65).replace("\n", "\r\n") for words in (FIRST, SECOND)),
        "\n".join(textwrap.fill(words, 72, initial_indent="   ") for words in (FIRST, SECOND)),
    ],
)
def test_two_paragraphs(text: str) -> None:
    assert _words(text) == [FIRST, SECOND]


def test_headline_and_byline_over_wrapped_text_stay_apart() -> None:
    body = textwrap.fill(FIRST, 72)
    assert _words(f"Keeper of Tarrow dam speaks\nBy Ada Marsh\n\n{body}\n\n{textwrap.fill(SECOND, 72)}") == [
        "Keeper of Tarrow dam speaks",
        "By Ada Marsh",
        FIRST,
        SECOND,
    ]


def test_short_lines_are_not_joined() -> None:
    assert _words("An inquiry\nA new keeper\nHigher gates") == ["An inquiry", "A new keeper", "Higher gates"]


def test_one_huge_line_is_one_stretch() -> None:
    text = "word " * 100_000
    assert [tuple(span) for span in stretches(text)] == [(0, len(text) - 1)]


@given(st.text(alphabet="ab .\n\r\t\u2028", max_size=200))
def test_everything_but_white_space_is_in_exactly_one_tight_stretch(text: str) -> None:
    spans = stretches(text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "count"),
    [("a\n" * 200_000, 200_000), (" " * 500_000, 0), ("\n" * 500_000, 0), ("a " * 200_000, 1)],
    ids=["short lines", "spaces", "empty lines", "one line"],
)
def test_long_runs_are_read_to_their_end(text: str, count: int) -> None:
    spans = stretches(text)
    assert len(spans) == count
    assert not spans or spans[-1].end == len(text.rstrip())
