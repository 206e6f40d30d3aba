"""From a page's tree to the pieces of its article, in reading order and each called what it is."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from sayso.model import BlockKind
from sayso.page import linked_data
from sayso.page.assemble import Piece
from sayso.page.body import is_pull_quote, page_blocks
from sayso.page.cleared import without_furniture
from sayso.page.posts import find_posts, read_post
from sayso.page.selection import select
from sayso.page.standfirst import find_standfirst, printed
from sayso.page.structure import remove_furniture
from sayso.page.title import squash

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.model import Headline
    from sayso.page.body import PageBlock
    from sayso.page.metadata import Metadata
    from sayso.page.tree import Element

_FRAGMENT = 60
"""Letters of a list item that is no sentence: names, figures, specifications."""
_LABELLED = re.compile(r"[^:]{1,40}:\s")
_LEAST_PULLED = 12
"""Letters of a pull quote; fewer are in some paragraph by chance."""
_MOST_PULLED = 300
"""Blocks set off from the text that are looked up in it, to bound the time that hostile pages can take: far
more than the pull quotes and captions of a long feature."""
_TAIL_COVER = 0.8
"""Share of a page's blocks that JSON-LD's body must hold before it may say where the article ends."""


def article_pieces(tree: Element, data: Metadata, headlines: Sequence[Headline]) -> list[Piece]:
    """The article's pieces; none where the page has no article. Takes the furniture out of the tree."""
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
    end = _next_story(blocks, top, wordings)
    chosen = [n for n in chosen if top < n < end and not _is_led_away(blocks[n], wordings)]
    chosen = [n for n in chosen if not _announces_links(blocks, n)]
    if not chosen:
        return []
    opening = find_standfirst(blocks, data, headline=top, first=chosen[0]) if top >= 0 else None
    wanted = {*chosen, *_beside(blocks, top, chosen)} | ({opening} if opening is not None else set())
    ordered = _lists_as_read([blocks[n] for n in sorted(wanted)])
    pieces = _ended(_as_pieces(ordered, blocks[opening] if opening is not None else None), data)
    return _without_last_headings(without_furniture(pieces))


def _elements(tree: Element) -> Iterable[Element]:
    return (element for element in tree.iter() if isinstance(element.tag, str))


def _headline_block(blocks: list[PageBlock], wordings: set[str], chosen: list[int]) -> int:
    """The number of the block that prints the headline, or -1. Where most of the text stands above it, it
    belongs to something else."""
    alike = [n for n, block in enumerate(blocks) if squash(block.text[:1_000]) in wordings]
    firsts = [n for n in alike if blocks[n].owner.tag == "h1"]
    return next((n for n in [*firsts, *alike] if sum(c > n for c in chosen) * 2 >= len(chosen)), -1)


def _next_story(blocks: list[PageBlock], top: int, wordings: set[str]) -> int:
    """The number of the block that is the headline of another article below this one, as pages that never end
    load them; the number of blocks where there is none."""
    own = _article_of(blocks[top]) if top >= 0 else None
    for n in range(top + 1, len(blocks)) if own is not None else ():
        block = blocks[n]
        if block.owner.tag == "h1" and squash(block.text) not in wordings:
            other = _article_of(block)
            if other is not None and other is not own:
                return n
    return len(blocks)


def _article_of(block: PageBlock) -> Element | None:
    return next(block.owner.iterancestors("article"), None)


def _is_led_away(block: PageBlock, wordings: set[str]) -> bool:
    """The headline again, a line that is only a link (a subhead may be one), or a menu."""
    if block.owner.tag == "h1" or squash(block.text) in wordings:
        return True
    return block.is_menu or (block.link_only and block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST))


def _announces_links(blocks: list[PageBlock], number: int) -> bool:
    """A heading over nothing but links: "Read more", "Table of contents"."""
    following = blocks[number + 1 : number + 2]
    if blocks[number].kind is not BlockKind.HEADING or not following:
        return False
    return following[0].link_only and following[0].kind is not BlockKind.HEADING


def _beside(blocks: list[PageBlock], top: int, chosen: list[int]) -> list[int]:
    """Captions, posts and pull quotes between headline and end: the text's companions."""
    companions = (BlockKind.CAPTION, BlockKind.POST, BlockKind.PULL_QUOTE)
    first = top if top >= 0 else chosen[0]
    return [n for n in range(first + 1, chosen[-1] + 1) if blocks[n].kind in companions]


def _as_pieces(blocks: list[PageBlock], standfirst: PageBlock | None) -> list[Piece]:
    pulled = _pulled(blocks, standfirst)
    return [_as_piece(b, standfirst=b is standfirst, pulled=n in pulled) for n, b in enumerate(blocks)]


def _as_piece(block: PageBlock, *, standfirst: bool, pulled: bool) -> Piece:
    if block.post is not None:
        return read_post(block.post)
    if standfirst:
        return Piece(BlockKind.PARAGRAPH, block.text)
    return Piece(BlockKind.PULL_QUOTE if pulled else block.kind, block.text)


def _pulled(blocks: list[PageBlock], standfirst: PageBlock | None) -> set[int]:
    """The numbers of the blocks set off from the text that say again what a paragraph says."""
    paragraphs = [(n, b) for n, b in enumerate(blocks) if b.kind is BlockKind.PARAGRAPH]
    said = "\n".join(squash(b.text) for _, b in paragraphs if not b.in_quote)
    apart = [
        (n, letters)
        for n, b in paragraphs
        if (b.in_quote or b.in_figure) and b.post is None and b is not standfirst
        if len(letters := squash(b.text)) >= _LEAST_PULLED
    ]
    return {n for n, letters in apart[:_MOST_PULLED] if letters in said}


def _ended(pieces: list[Piece], data: Metadata) -> list[Piece]:
    """Without what follows the end of the article's body as JSON-LD gives it, where it gives it whole."""
    body = squash(linked_data.text(data.article.get("articleBody")) or "")
    prose = [n for n, p in enumerate(pieces) if p.kind is BlockKind.PARAGRAPH and len(p.text) >= 40]
    held = [n for n in prose if squash(pieces[n].text)[:60] in body]
    if not prose or len(held) < _TAIL_COVER * len(prose):
        return pieces
    return pieces[: held[-1] + 1]


def _lists_as_read(blocks: list[PageBlock]) -> list[PageBlock]:
    """Lists as they are read: items that are sentences one by one, fragments together as one block, for none
    says anything alone. A list of labels with values ("Fill: down") is a table, and tables are no text."""
    read: list[PageBlock] = []
    for _, group in groupby(blocks, key=_list_of):
        items = list(group)
        if len(items) > 1 and all(_is_fragment(item) for item in items):
            labelled = all(_LABELLED.match(item.text) for item in items)
            items = [] if labelled else [replace(items[0], text="; ".join(item.text for item in items))]
        read.extend(items)
    return read


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
