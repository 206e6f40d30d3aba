"""A page of HTML to the article on it: pieces in reading order, and what the page says of itself."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from sayso.model import BlockKind, Note
from sayso.page import absence, linked_data
from sayso.page.assemble import Piece
from sayso.page.authors import find_authors
from sayso.page.body import is_pull_quote, page_blocks
from sayso.page.captions import without_credit
from sayso.page.headlines import choose_headline, find_headlines, squash, text_of_title
from sayso.page.metadata import address, modified, published, read_metadata, site_name
from sayso.page.posts import find_posts, read_post
from sayso.page.reading import PageReading
from sayso.page.selection import select
from sayso.page.standfirst import find_standfirst, printed
from sayso.page.structure import remove_furniture
from sayso.page.tree import HtmlLimits, parse_tree, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.document import Document
    from sayso.model import Headline
    from sayso.page.body import PageBlock
    from sayso.page.metadata import Metadata
    from sayso.page.tree import Element

_EMPTY = Note("no_article", "no article found: the page is empty")
_HIDDEN_SHARE = 0.5
"""Below this share of the words that JSON-LD gives as the article's body, the page has not shown its text."""
_FRAGMENT = 60
"""Letters of a list item that is no sentence: names, figures, specifications."""
_TAIL_COVER = 0.8
"""Share of a page's blocks that JSON-LD's body must hold before it may say where the article ends."""


def read_html(document: Document, *, limits: HtmlLimits | None = None) -> PageReading:
    """The article on a page. Nothing is fetched and no script is run.

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
        published=published(data),
        modified=modified(data),
        site_name=name,
        url=address(data),
    )
    return _with_pieces(reading, data)


def _with_pieces(reading: PageReading, data: Metadata) -> PageReading:
    tree = data.tree
    title, heading, frames = text_of_title(tree), _first_heading(tree), tree.find(".//frameset") is not None
    pieces = _pieces(tree, data, reading.headlines)
    pieces, notes = _or_linked_body(pieces, data)
    absent = absence.why_absent(
        pieces, title=title, heading=heading, says_article=data.says_article, frames=frames
    )
    if absent:
        return replace(reading, pieces=(), authors=(), published=None, modified=None, notes=(absent,))
    return replace(reading, pieces=tuple(pieces), notes=notes)


def _first_heading(tree: Element) -> str | None:
    heading = next(tree.iter("h1"), None)
    return None if heading is None else text_of(heading)


def _pieces(tree: Element, data: Metadata, headlines: Sequence[Headline]) -> list[Piece]:
    posts = find_posts(tree)
    remove_furniture(
        tree, keep=[*posts, *filter(is_pull_quote, _elements(tree)), *printed(tree, data.descriptions)]
    )
    blocks = page_blocks(tree, posts=posts)
    chosen = select(tree, blocks)
    if not chosen:
        return []
    wordings = {squash(headline.text) for headline in headlines}
    top = _headline_block(blocks, wordings, chosen)
    chosen = [n for n in chosen if n > top and not _is_led_away(blocks[n], wordings)]
    if not chosen:
        return []
    opening = find_standfirst(blocks, data, headline=top, first=chosen[0]) if top >= 0 else None
    wanted = {*chosen, *_beside(blocks, top, chosen)} | ({opening} if opening is not None else set())
    ordered = _joined_fragments([blocks[n] for n in sorted(wanted)])
    return _without_last_headings(
        _without_doubles(_ended(_as_pieces(ordered, blocks[opening] if opening is not None else None), data))
    )


def _elements(tree: Element) -> Iterable[Element]:
    return (element for element in tree.iter() if isinstance(element.tag, str))


def _headline_block(blocks: list[PageBlock], wordings: set[str], chosen: list[int]) -> int:
    """The number of the block that prints the headline, or -1. Where most of the text stands above it, it
    belongs to something else."""
    alike = [n for n, block in enumerate(blocks) if squash(block.text[:1_000]) in wordings]
    firsts = [n for n in alike if blocks[n].owner.tag == "h1"]
    return next((n for n in [*firsts, *alike] if sum(c > n for c in chosen) * 2 >= len(chosen)), -1)


def _is_led_away(block: PageBlock, wordings: set[str]) -> bool:
    """The headline again, or a line that is only a link; a subhead may be one."""
    if block.owner.tag == "h1" or squash(block.text) in wordings:
        return True
    return block.link_only and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST)


def _beside(blocks: list[PageBlock], top: int, chosen: list[int]) -> list[int]:
    """Captions, posts and pull quotes between headline and end: the text's companions."""
    companions = (BlockKind.CAPTION, BlockKind.POST, BlockKind.PULL_QUOTE)
    first = top if top >= 0 else chosen[0]
    return [n for n in range(first + 1, chosen[-1] + 1) if blocks[n].kind in companions]


def _as_pieces(blocks: list[PageBlock], standfirst: PageBlock | None) -> list[Piece]:
    said = [squash(b.text) for b in blocks if b.kind is BlockKind.PARAGRAPH and not b.in_quote]
    return [_as_piece(block, said, standfirst=block is standfirst) for block in blocks]


def _as_piece(block: PageBlock, said: list[str], *, standfirst: bool) -> Piece:
    if block.post is not None:
        return read_post(block.post)
    if block.kind is BlockKind.CAPTION:
        return Piece(BlockKind.CAPTION, without_credit(block.text))
    if standfirst:
        return Piece(BlockKind.PARAGRAPH, block.text)
    if (block.in_quote or block.in_figure) and block.kind is BlockKind.PARAGRAPH:
        letters = squash(block.text)
        if len(letters) >= 12 and any(letters in text for text in said):
            return Piece(BlockKind.PULL_QUOTE, block.text)
    return Piece(block.kind, block.text)


def _ended(pieces: list[Piece], data: Metadata) -> list[Piece]:
    """Without what follows the end of the article's body as JSON-LD gives it, where it gives it whole."""
    body = squash(linked_data.text(data.article.get("articleBody")) or "")
    prose = [n for n, p in enumerate(pieces) if p.kind is BlockKind.PARAGRAPH and len(p.text) >= 40]
    held = [n for n in prose if squash(pieces[n].text)[:60] in body]
    if not prose or len(held) < _TAIL_COVER * len(prose):
        return pieces
    return pieces[: held[-1] + 1]


def _joined_fragments(blocks: list[PageBlock]) -> list[PageBlock]:
    """A list of fragments ("Fill: down") as one block: no item says anything alone. Items that are sentences
    stay blocks of their own."""
    joined: list[PageBlock] = []
    for _, group in groupby(blocks, key=_list_of):
        items = list(group)
        if len(items) > 1 and all(_is_fragment(item) for item in items):
            items = [replace(items[0], text="; ".join(item.text for item in items))]
        joined.extend(items)
    return joined


def _list_of(block: PageBlock) -> object:
    """The list that a block is an item of; a block that is none is alike to itself only."""
    holder = next(block.owner.iterancestors("ul", "ol", "dl"), None) if block.kind is BlockKind.LIST else None
    return block if holder is None else holder


def _is_fragment(block: PageBlock) -> bool:
    return len(block.text) <= _FRAGMENT and block.text.rstrip("\"'”’)")[-1:] not in (".", "?", "!", "…")


def _without_last_headings(pieces: list[Piece]) -> list[Piece]:
    """A heading with nothing under it announces what is no part of the article."""
    while pieces and pieces[-1].kind is BlockKind.HEADING:
        pieces = pieces[:-1]
    return pieces


def _without_doubles(pieces: list[Piece]) -> list[Piece]:
    """Long texts once, where they stand first; captions and pull quotes give way to paragraphs."""
    seen: set[str] = set()
    kept = []
    for piece in pieces:
        letters = squash(piece.text)
        if not letters or (letters in seen and (len(letters) >= 40 or piece.kind is BlockKind.CAPTION)):
            continue
        seen.add(letters)
        kept.append(piece)
    return kept


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
