"""Pieces of a page, and how they become a report's text and blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

SEPARATOR = "\n\n"
"""Between two blocks of a report's text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of page text before it has a place in the report. ``author`` and ``url`` as in `Block`."""

    kind: BlockKind
    text: str
    author: str | None = None
    url: str | None = None


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Join the pieces, white space folded and empty ones left out, into text and its blocks."""
    blocks: list[Block] = []
    words: list[str] = []
    length = 0
    for piece in pieces:
        folded = " ".join(piece.text.split())
        if not folded:
            continue
        start = length + len(SEPARATOR) if words else 0
        length = start + len(folded)
        words.append(folded)
        blocks.append(Block(piece.kind, start, length, piece.author, piece.url))
    return SEPARATOR.join(words), tuple(blocks)
