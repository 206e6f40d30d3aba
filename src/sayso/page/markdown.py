"""Markdown to pieces: headings, lists, quotations and paragraphs, with links as their words.

Front matter gives headline, authors, date and address where its lines are plain "key: value". Raw HTML is
dropped, never interpreted; images leave their description as a caption.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from sayso.dates import resolve
from sayso.model import BlockKind, Headline, HeadlinePlace, Note
from sayso.page.assemble import Piece
from sayso.page.byline_names import clean_names
from sayso.page.cleared import without_furniture
from sayso.page.furniture import furniture_rule
from sayso.page.imprint import LOWEST, Imprint, imprint_in
from sayso.page.lines import HEADLINE, ends_as_sentence
from sayso.page.plain import times_in
from sayso.page.reading import PageReading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from sayso.document import Document

MAX_FRONT_MATTER = 100
"""Longest front matter, in lines; a rule of dashes that opens an article closes nothing so soon."""

_FRONT_MATTER = re.compile(
    rf"\ufeff?---[ \t]*\r?\n(?P<lines>(?:[^\n]*\n){{0,{MAX_FRONT_MATTER}}}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_FIELD = re.compile(r"(?P<key>[A-Za-z_]{2,20})\s*:\s*(?P<value>\S.*)")
_ISO = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ][\d:.]{4,12}(?:Z|[+-]\d\d:?\d\d)?)?$")
_EMPTY = Note("no_article", "no article found: the Markdown holds no text")
_TEXT_OF = {"softbreak": " ", "hardbreak": " "}


class _Line(NamedTuple):
    """A piece and whether it is a heading of the first level."""

    piece: Piece
    is_title: bool = False


def read_markdown(document: Document) -> PageReading:
    """The article in a Markdown document; its first heading of level 1 is the headline, not a piece."""
    fields, body = _front_matter(document.content)
    lines = list(_lines(body))
    title = next((line.piece.text for line in lines if line.is_title), None)
    pieces = [line.piece for line in lines if not (line.is_title and line.piece.text == title)]
    place, imprint = _imprint(pieces, title) or (0, None)
    if imprint is not None:
        over = pieces[:place]
        if title is None and over:
            title, over = over[0].text, []
        pieces = over + pieces[place + 1 :]
    headline = fields.get("title") or title
    bylines = [p.text for p in pieces if furniture_rule(p.text) == "byline"]
    published, modified = times_in(p.text for p in pieces if furniture_rule(p.text) in ("times", "byline"))
    kept = tuple(without_furniture(pieces))
    return PageReading(
        kept,
        headline=headline,
        headlines=_headlines(title, fields.get("title")),
        authors=_authors(fields, bylines),
        published=_day(fields.get("date") or fields.get("published"))
        or (imprint.day if imprint else published),
        modified=_day(fields.get("updated") or fields.get("modified")) or modified,
        site_name=fields.get("site")
        or fields.get("outlet")
        or fields.get("publisher")
        or (imprint.outlet if imprint else None),
        url=_address(fields.get("url") or fields.get("source")),
        notes=() if kept else (_EMPTY,),
    )


def _imprint(pieces: Sequence[Piece], title: str | None) -> tuple[int, Imprint] | None:
    """The paragraph among the first that is an imprint, and its place; without a title, the headline over it
    is a piece. One that is not known by its own words alone stands right under the headline."""
    for place, piece in enumerate(pieces[: LOWEST + 1]):
        imprint = imprint_in(piece.text) if piece.kind is BlockKind.PARAGRAPH else None
        if imprint is None or (title is None and place and not _is_headline(pieces[0])):
            continue
        under = place == (0 if title else 1)
        if imprint.alone or (under and (title or imprint.outlet)):
            return place, imprint
    return None


def _is_headline(piece: Piece) -> bool:
    """Whether what stands over an imprint can be a headline that is not marked as one."""
    if piece.kind is BlockKind.HEADING:
        return True
    plain = piece.kind is BlockKind.PARAGRAPH and furniture_rule(piece.text) is None
    return plain and len(piece.text) <= HEADLINE[1] and not ends_as_sentence(piece.text)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The plain fields of the front matter, keys in small letters, and the text after it."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    fields = (_FIELD.fullmatch(line.strip()) for line in match["lines"].splitlines())
    found = {f["key"].lower(): f["value"].strip("\"' ") for f in fields if f}
    return ({}, text) if not found else ({k: v for k, v in found.items() if v}, text[match.end() :])


def _lines(body: str) -> Iterator[_Line]:
    from markdown_it import MarkdownIt  # only for Markdown: `import sayso` stays light

    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    within: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            within.append(f"{token.type.removesuffix('_open')} {token.tag}")
        elif token.nesting == -1:
            within.pop()
        elif token.type in {"code_block", "fence"}:
            yield _Line(Piece(BlockKind.PARAGRAPH, " ".join(token.content.split())))
        elif token.type == "inline":
            yield from _inline(token.children or [], within)


def _inline(children: Sequence[Token], within: list[str]) -> Iterator[_Line]:
    text = " ".join("".join(_words(children)).split())
    if text:
        yield _Line(Piece(_kind(within), text), is_title="heading h1" in within)
    for image in children:
        caption = " ".join((image.content or "").split()) if image.type == "image" else ""
        if caption:
            yield _Line(Piece(BlockKind.CAPTION, caption))


def _words(children: Sequence[Token]) -> Iterator[str]:
    """What a reader sees of a line: links as their words, no tags, no images."""
    for child in children:
        if child.type in {"text", "code_inline"}:
            yield child.content
        yield _TEXT_OF.get(child.type, "")


def _kind(within: list[str]) -> BlockKind:
    if any(name.startswith("heading") for name in within):
        return BlockKind.HEADING
    if any(name.startswith(("list_item", "td", "th")) for name in within):
        return BlockKind.LIST
    return BlockKind.PARAGRAPH


def _headlines(body: str | None, given: str | None) -> tuple[Headline, ...]:
    found = []
    if given:
        found.append(Headline(HeadlinePlace.TITLE, given))
    if body and body != given:
        found.append(Headline(HeadlinePlace.BODY, body))
    return tuple(found)


def _authors(fields: dict[str, str], bylines: list[str]) -> tuple[str, ...]:
    given = fields.get("author") or fields.get("authors") or fields.get("byline")
    if given:
        parts = [part.strip("\"' ") for part in given.strip("[]").split(",")]
        return tuple(dict.fromkeys(name for part in parts for name in clean_names(part)))
    return tuple(dict.fromkeys(name for line in bylines for name in clean_names(line)))


def _day(words: str | None) -> str | None:
    """A date or time as front matter has it, kept where it is ISO already."""
    if words is None:
        return None
    return words if _ISO.match(words) else resolve(words, published=None).date


def _address(url: str | None) -> str | None:
    """An address of the web; nothing else leaves front matter as one."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None
