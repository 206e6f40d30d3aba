"""Which blocks of a page are its article: trafilatura (Barbaresi 2021) decides, the page's own structure
gives back what it missed.

trafilatura returns words without their place. So each block is held against the words it kept; blocks that
stand in the same row as kept ones, look alike, and are not mere links belong to the article too.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from copy import deepcopy
from itertools import islice
from typing import TYPE_CHECKING

from sayso.model import BlockKind
from sayso.page.title import squash

if TYPE_CHECKING:
    from sayso.page.body import PageBlock
    from sayso.page.tree import Element

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())

_SHINGLE = 5
"""Words in a row by which a block is recognised in trafilatura's text."""
_KEPT = 0.8
"""Share of a block's shingles that must be there: trafilatura leaves out some inline elements."""
_MOST_TEXT = 3_000_000
"""Characters of a page's lines that are looked at, a bound on cost; by hand, far above any report."""
_DEEP = 3
"""Elements above a block that must look alike for two blocks to be of one kind."""
_FRAME = 6
"""How far up two blocks of one kind may meet to stand in one row: paragraphs come in several wrappers."""
_ENTRIES = 3
"""Items alike that make a running report."""
_PROSE = 80
"""Letters of a table's cell that holds text and no figure."""
_OPENING = 40
"""Letters of a paragraph that may stand before all that trafilatura kept; bylines and dates are shorter."""

Look = tuple[str, ...]


def select(tree: Element, blocks: list[PageBlock]) -> list[int]:
    """Numbers of the blocks that are the article's words, in order; none where there is no article."""
    kept = _kept_by_trafilatura(tree, blocks) or _in_landmark(blocks)
    if not kept:
        return []
    return [n for n in _with_rows(blocks, kept) if not _is_cell(blocks[n])]


def _is_cell(block: PageBlock) -> bool:
    """A cell of a table of figures, which is no text; old pages set whole articles in tables, those are."""
    return block.owner.tag in ("td", "th") and len(block.text) < _PROSE


def _kept_by_trafilatura(tree: Element, blocks: list[PageBlock]) -> list[int]:
    lines = _trafilatura_lines(tree)
    if not lines:
        return []
    whole = {squash(line) for line in lines}
    shingles = {s for line in lines for s in _shingles(line)}
    long = [n for n, block in enumerate(blocks) if _is_kept(block, whole, shingles)]
    if not long:
        return []
    inside = range(long[0], long[-1] + 1)
    return sorted({*long, *(n for n in inside if squash(blocks[n].text) in whole)})


def _is_kept(block: PageBlock, whole: set[str], shingles: set[tuple[str, ...]]) -> bool:
    own = _shingles(block.text)
    if not own:
        return False
    return squash(block.text) in whole or sum(s in shingles for s in own) >= _KEPT * len(own)


def _shingles(text: str) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return [tuple(words[n : n + _SHINGLE]) for n in range(len(words) - _SHINGLE + 1)]


def _trafilatura_lines(tree: Element) -> list[str]:
    """The text that trafilatura keeps, an element a line; nothing where it fails on the page."""
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            deepcopy(tree), include_comments=False, output_format="xml", favor_recall=False
        )
    except Exception:  # it meets pages it was not written for; then the landmarks decide
        return []
    body = getattr(found, "body", None)
    if body is None:
        return []
    lines: list[str] = []
    length = 0
    for element in body.iter():
        line = (
            " ".join(" ".join(element.itertext()).split()) if len(element) == 0 or _is_line(element) else ""
        )
        length += len(line)
        if line and length < _MOST_TEXT:
            lines.append(line)
    return lines


def _is_line(element: Element) -> bool:
    return element.tag in ("p", "head", "item", "quote", "cell")


def _in_landmark(blocks: list[PageBlock]) -> list[int]:
    """Paragraphs in the page's article element or main landmark, where trafilatura finds none."""
    for test in (_in_article_body, _in_article, _in_main):
        found = [n for n, block in enumerate(blocks) if _is_prose(block) and test(block.owner)]
        if found:
            return found
    return []


def _is_prose(block: PageBlock) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not block.link_only and len(block.text) >= 40


def _in_article_body(element: Element) -> bool:
    return any(a.get("itemprop") == "articleBody" for a in element.iterancestors())


def _in_article(element: Element) -> bool:
    return any(a.tag == "article" for a in element.iterancestors())


def _in_main(element: Element) -> bool:
    return any(a.tag == "main" or a.get("role") == "main" for a in element.iterancestors())


def _with_rows(blocks: list[PageBlock], kept: list[int]) -> list[int]:
    """The kept blocks, and those that stand in a row with them: same parent, or same look in one frame."""
    parents = Counter(blocks[n].owner.getparent() for n in kept)
    often = Counter(block.text for block in blocks)  # a line printed over and over is a label
    looks = Counter(_look(blocks[n]) for n in kept)
    frames = {frame for n in kept for frame in _frames(blocks[n])}
    chosen = set(kept)
    feeds = _feeds([blocks[n] for n in kept])
    for n in range(len(blocks) if feeds else kept[-1] + 1):
        block = blocks[n]
        if n in chosen or block.link_only or not _reads_as_text(block) or often[block.text] > 2:
            continue
        if n > kept[-1]:
            if looks[_look(block)] and any(frame in feeds for frame in _frames(block)):
                chosen.add(n)
            continue
        alike = looks[_look(block)] >= 2 and any(frame in frames for frame in _frames(block))
        beside = parents[block.owner.getparent()] >= 2
        opens = alike and block.kind is BlockKind.PARAGRAPH and len(block.text) >= _OPENING
        if opens or (n > kept[0] and (alike or beside)):
            chosen.add(n)
    return sorted(chosen)


def _feeds(kept: list[PageBlock]) -> set[Element]:
    """What holds the entries of a running report: three items or more of one tag and class, with kept text in
    one of them. An item that holds the headline is no entry but the article; those beside it are others."""
    holders = {frame for block in kept for frame in _frames(block) if frame.tag in ("li", "article")}
    parents = {parent for holder in holders if (parent := holder.getparent()) is not None}
    kinds = {parent: Counter(_kind(child) for child in parent) for parent in parents}
    entries = (h for h in holders if h.getparent() in kinds and h.find(".//h1") is None)
    return {h.getparent() for h in entries if kinds[h.getparent()][_kind(h)] >= _ENTRIES}


def _kind(element: Element) -> tuple[str, str]:
    return element.tag, element.get("class", "")


def _reads_as_text(block: PageBlock) -> bool:
    """A heading, or words that end as a sentence does or go on like one; labels and buttons do neither."""
    if block.kind is BlockKind.HEADING:
        return True
    prose = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST)
    return prose and (len(block.text) >= _OPENING or block.text.rstrip("\"'”’)")[-1:] in (".", "?", "!", "…"))


def _look(block: PageBlock) -> Look:
    """Tags and classes of a block and what holds it: what a page system prints for one kind of thing."""
    elements = [block.owner, *islice(block.owner.iterancestors(), _DEEP)]
    return tuple(f"{e.tag}.{e.get('class', '')[:200]}" for e in elements)


def _frames(block: PageBlock) -> list[Element]:
    """What holds the block, up to the page itself: that it is on the page makes no row."""
    holders = islice(block.owner.iterancestors(), _FRAME)
    return [holder for holder in holders if holder.tag not in ("body", "html")]
