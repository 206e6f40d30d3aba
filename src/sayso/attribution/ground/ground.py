"""What findings stand on: a report's quotations, and its blocks' parses as trees."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.attribution.ground.tree import Piece, Range, Tree, grow_tree
from sayso.attribution.quotes import find_quotations
from sayso.model import Span
from sayso.spans import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.attribution.quotes import Quotation
    from sayso.model import Spans
    from sayso.parse import ParsedBlock, ParsedReport


@dataclass(frozen=True)
class Ground:
    """The quotations of a report, and a tree for each parsed block, both in text order."""

    quotations: list[Quotation]
    trees: list[Tree]

    def tree_of(self, span: Span) -> Tree | None:
        """The tree of the block in which the span begins, if it has one."""
        at = bisect_right(self._starts, span.start) - 1
        if at < 0 or span.start >= self.trees[at].parsed.end:
            return None
        return self.trees[at]

    @cached_property
    def _starts(self) -> list[int]:
        return [tree.parsed.start for tree in self.trees]

    def quoted(self) -> Spans:
        """All that stands in quotation marks."""
        return joined(piece for quotation in self.quotations for piece in quotation.pieces)

    def quotations_around(self, spans: Spans) -> Iterator[Quotation]:
        """The quotations that stand at least in part between the first and the last of the spans."""
        if not spans:
            return
        first = bisect_right(self.quotations, spans[0].start, key=lambda quotation: quotation.pieces[-1].end)
        for at in range(first, len(self.quotations)):
            if self.quotations[at].start >= spans[-1].end:
                break
            yield self.quotations[at]


def tokens_in(tree: Tree, span: Span) -> Range:
    """The tokens that the span touches; empty (the last before the first) where it touches none."""
    start = tree.parsed.start
    first = bisect_right(tree.ends, span.start - start)
    last = bisect_left(tree.starts, span.end - start) - 1
    return Range(first, last)


def ground_of(parsed: ParsedReport) -> Ground:
    """Read a report's marks, and its parses with them."""
    quotations = find_quotations(parsed.text, [block.block.span for block in _first_pieces(parsed)])
    return Ground(quotations, _grow(parsed, quotations))


def _first_pieces(parsed: ParsedReport) -> Iterator[ParsedBlock]:
    return (block for block in parsed.blocks if block.start == block.block.start)


def _grow(parsed: ParsedReport, quotations: Sequence[Quotation]) -> list[Tree]:
    pieces = sorted(
        (piece.start, piece.end, number, at == 0, at == len(quotation.pieces) - 1)
        for number, quotation in enumerate(quotations)
        for at, piece in enumerate(quotation.pieces)
    )
    trees: list[Tree] = []
    at = 0
    for number, block in enumerate(parsed.blocks):
        end = block.end
        while at < len(pieces) and pieces[at][1] <= block.start:
            at += 1
        stop = bisect_left(pieces, (end,), lo=at)
        mine = [Piece(n, Span(start, stop_), first, last) for start, stop_, n, first, last in pieces[at:stop]]
        trees.append(grow_tree(block, number, mine))
    return trees
