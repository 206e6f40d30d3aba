"""A page of HTML to the article on it: pieces in reading order, and what the page says of itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.model import BlockKind, Note
from sayso.page import absence, linked_data
from sayso.page.article import article_pieces
from sayso.page.assemble import Piece
from sayso.page.authors import find_authors
from sayso.page.headlines import choose_headline, find_headlines
from sayso.page.metadata import (
    SHOWN,
    address,
    modified,
    no_date,
    odd_time,
    published,
    read_metadata,
    site_name,
)
from sayso.page.reading import PageReading
from sayso.page.title import text_of_title
from sayso.page.tree import HtmlLimits, parse_tree, text_of

if TYPE_CHECKING:
    from sayso.document import Document
    from sayso.page.metadata import Metadata
    from sayso.page.tree import Element

_EMPTY = Note("no_article", "no article found: the page is empty")
_HIDDEN_SHARE = 0.5
"""Below this share of the words that JSON-LD gives as the article's body, the page has not shown its text."""


def read_html(
    document: Document, *, limits: HtmlLimits | None = None, latest_year: int | None = None
) -> PageReading:
    """The article on a page. Nothing is fetched and no script is run.

    ``latest_year`` is the last from which a date of publication that the page nowhere declares may come.

    A page without an article (an error page, a list of links, a consent wall) gives no pieces and a note
    that says why. Raises `FormatError` for what is no page at all or is over the limits.
    """
    tree = parse_tree(document.content, name=document.name, limits=limits)
    if tree is None:
        return PageReading((), notes=(_EMPTY,))
    data = read_metadata(tree)
    name = site_name(data)
    headlines = find_headlines(data, site_name=name)
    headline = choose_headline(headlines, data)
    reading = PageReading(
        pieces=(),
        headline=headline,
        headlines=headlines,
        authors=find_authors(data, site_name=name),
        published=published(data, latest_year=latest_year),
        modified=modified(data),
        site_name=name,
        url=address(data),
    )
    return _with_pieces(reading, data)


def _with_pieces(reading: PageReading, data: Metadata) -> PageReading:
    tree = data.tree
    title, heading, frames = text_of_title(tree), _first_heading(tree), tree.find(".//frameset") is not None
    pieces = article_pieces(tree, data, reading.headlines)
    pieces, notes = _or_linked_body(pieces, data)
    absent = absence.why_absent(
        pieces, title=title, heading=heading, says_article=data.says_article, frames=frames
    )
    if absent:
        return replace(reading, pieces=(), authors=(), published=None, modified=None, notes=(absent,))
    return replace(reading, pieces=tuple(pieces), notes=(*notes, *_odd_time(data)))


def _odd_time(data: Metadata) -> tuple[Note, ...]:
    if words := no_date(data):
        return (Note("odd_date", f"published {words[:SHOWN]!r} is no day of any calendar, and is left out"),)
    words = odd_time(data)
    return (Note("odd_date", f"published {words!r} is no time; its day is taken"),) if words else ()


def _first_heading(tree: Element) -> str | None:
    heading = next(tree.iter("h1"), None)
    return None if heading is None else text_of(heading)


def _or_linked_body(pieces: list[Piece], data: Metadata) -> tuple[list[Piece], tuple[Note, ...]]:
    """The page's own text, or JSON-LD's where scripts would have loaded the text into the page."""
    body = data.article.get("articleBody")
    if not isinstance(body, str):
        return pieces, ()
    lines = [line for part in re.split(r"\n+|<br\s*/?>|</p>", body) if (line := linked_data.text(part))]
    shown = sum(len(piece.text.split()) for piece in pieces)
    given = sum(len(line.split()) for line in lines)
    if shown >= _HIDDEN_SHARE * given:
        return pieces, ()
    note = Note("text_from_json_ld", "the page shows little of its text; it was read from the page's JSON-LD")
    return [Piece(BlockKind.PARAGRAPH, line) for line in lines], (note,)
