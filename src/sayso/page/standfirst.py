"""The standfirst: the summary that a page prints between headline and text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.model import BlockKind
from sayso.page.title import squash
from sayso.page.tree import markup, name_words, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.page.body import PageBlock
    from sayso.page.metadata import Metadata
    from sayso.page.tree import Element

_LONGEST = 700
_SHORTEST = 20
"""Characters of a summary, by hand: longer ones are text, shorter ones titles of sections."""
_IN_COMMON = 0.8
"""Share of a block's words that a description must hold: pages print the same summary with small changes."""


def printed(tree: Element, descriptions: Iterable[str]) -> Iterator[Element]:
    """The elements of the page whose words are one of its descriptions: such a summary is no furniture, even
    where the page puts it among byline and buttons."""
    known = {squash(text) for text in descriptions if len(text) >= _SHORTEST}
    for element in tree.iter("p", "div", "h2", "h3", "span"):
        if len(element) <= 2 and element.text and squash(text_of(element)[:_LONGEST]) in known:
            yield element


def find_standfirst(blocks: list[PageBlock], data: Metadata, *, headline: int, first: int) -> int | None:
    """The number of the block between the headline's and the text's first that sums up the report.

    It is one of the page's descriptions, or is marked or named as a summary, or is the subheading that
    follows the headline at once.
    """
    between = [n for n in range(headline + 1, first + 1) if _may_be(blocks[n])]
    known = [_words(text) for text in data.descriptions]
    for test in (
        lambda n: _is_known(blocks[n], known),
        lambda n: _is_named(blocks[n]),
        lambda n: _follows(blocks, n, headline),
    ):
        found = next(filter(test, between), None)
        if found is not None:
            return found
    return None


def _may_be(block: PageBlock) -> bool:
    prose = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST)
    return prose and not block.linked and _SHORTEST <= len(block.text) <= _LONGEST


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _is_known(block: PageBlock, known: list[set[str]]) -> bool:
    own = _words(block.text)
    return len(own) >= 4 and any(len(own & words) >= _IN_COMMON * len(own) for words in known)


def _is_named(block: PageBlock) -> bool:
    holder = block.owner.getparent()
    marked = "description" in block.owner.get("itemprop", "")
    near = name_words(block.owner) | (name_words(holder) if holder is not None else frozenset())
    return marked or bool(near & markup("parts", "standfirst"))


def _follows(blocks: list[PageBlock], number: int, headline: int) -> bool:
    """A heading of its own between the headline and anything else, in the same part of the page."""
    block, above = blocks[number], blocks[headline]
    together = block.owner.getparent() is above.owner.getparent()
    return number == headline + 1 and together and len(block.text.split()) >= 5
