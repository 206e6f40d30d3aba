"""A block's parse as plain lists, with what the rules ask of it: ranges, edges, and what is quoted."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from sayso.model import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Token

    from sayso.parse import ParsedBlock


class Range(NamedTuple):
    """Tokens from ``first`` to ``last``, both included."""

    first: int
    last: int

    def __contains__(self, token: object) -> bool:
        """Whether the token lies inside."""
        return isinstance(token, int) and self.first <= token <= self.last


class Piece(NamedTuple):
    """A quotation's piece in one block: the quotation's number, the span, whether it begins and ends it."""

    number: int
    span: Span
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Quoted:
    """The part of a quotation in one block: its tokens, marks included, and the quotation's number."""

    range: Range
    number: int
    first_piece: bool
    last_piece: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """One block's tokens. Lists of the parse are indexed by token; children are in text order.

    ``starts`` and ``ends`` are the tokens' code points within the block. ``quoted_in`` gives for each
    token the index into ``quoted`` of the quotation it lies in, or -1.
    """

    parsed: ParsedBlock
    number: int
    starts: list[int]
    ends: list[int]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    left: list[int]
    right: list[int]
    sentence: list[int]
    sentences: list[Range]
    children: list[list[int]] = field(repr=False)
    quoted: list[Quoted]
    quoted_in: list[int]

    def __len__(self) -> int:
        return len(self.lower)

    def subtree(self, token: int) -> Range:
        """From the leftmost to the rightmost token that hangs on ``token``."""
        return Range(self.left[token], self.right[token])

    def kids(self, token: int, *deps: str) -> Iterator[int]:
        """The token's children that bear one of the relations."""
        return (child for child in self.children[token] if self.dep[child] in deps)

    def kid(self, token: int, *deps: str) -> int | None:
        """The first such child."""
        return next(self.kids(token, *deps), None)

    def sentence_of(self, token: int) -> Range:
        """The token's sentence."""
        return self.sentences[self.sentence[token]]

    def is_quoted(self, token: int) -> bool:
        """Whether the token lies in a quotation."""
        return self.quoted_in[token] >= 0

    def spans(self, ranges: Iterable[Range]) -> Spans:
        """The ranges as spans of the report's text."""
        return tuple(self.parsed.span(first, last) for first, last in ranges)

    def quoted_between(self, span: Span) -> Iterator[Quoted]:
        """The quotations that overlap a span of the report's text."""
        first = bisect_left(self.quoted, span.start, key=lambda part: self.parsed.span(*part.range).end)
        for at in range(first, len(self.quoted)):
            if self.parsed.span(*self.quoted[at].range).start >= span.end:
                break
            yield self.quoted[at]

    def text(self, tokens: Range) -> str:
        """The text of a range as it stands."""
        return self.parsed.doc[tokens.first : tokens.last + 1].text

    def words(self, tokens: Range) -> list[str]:
        """The lower-cased words of a range."""
        return self.lower[tokens.first : tokens.last + 1]


def grow_tree(parsed: ParsedBlock, number: int, pieces: Sequence[Piece]) -> Tree:
    """Read a block's parse and the quotations' pieces that touch it, in text order."""
    tokens = list(parsed.doc)  # a doc makes its tokens anew each time it is gone through
    starts = [token.idx for token in tokens]
    head = [token.head.i for token in tokens]
    children: list[list[int]] = [[] for _ in head]
    for token, parent in enumerate(head):
        if parent != token:
            children[parent].append(token)
    sentences = [Range(sentence.start, sentence.end - 1) for sentence in parsed.doc.sents]
    sentence = [at for at, words in enumerate(sentences) for _ in range(words.first, words.last + 1)]
    quoted = list(_quoted(parsed.start, tokens, pieces))
    quoted_in = [-1] * len(tokens)
    for at, part in enumerate(quoted):
        for token in range(part.range.first, part.range.last + 1):
            quoted_in[token] = at
    return Tree(
        parsed=parsed,
        number=number,
        starts=starts,
        ends=[start + len(token) for start, token in zip(starts, tokens, strict=True)],
        lower=[token.lower_ for token in tokens],
        lemma=[_LEMMAS.get(token.lower_, token.lemma_.lower()) for token in tokens],
        pos=[token.pos_ for token in tokens],
        tag=[token.tag_ for token in tokens],
        dep=[token.dep_ for token in tokens],
        head=head,
        left=[token.left_edge.i for token in tokens],
        right=[token.right_edge.i for token in tokens],
        sentence=sentence,
        sentences=sentences,
        children=children,
        quoted=quoted,
        quoted_in=quoted_in,
    )


_LEMMAS = {
    "hopes": "hope",
    "hoped": "hope",
    "hoping": "hope",
    "felt": "feel",
    "tweeted": "tweet",
    "tweets": "tweet",
}
"""Forms that the small model's lemmatiser is known to get wrong ("hoped" as "hop")."""


def _quoted(start: int, tokens: Sequence[Token], pieces: Sequence[Piece]) -> Iterator[Quoted]:
    if not pieces:
        return
    starts = [start + token.idx for token in tokens]
    token = 0
    for piece in pieces:
        while token < len(starts) and starts[token] < piece.span.start:
            token += 1
        first = token
        while token < len(starts) and starts[token] < piece.span.end:
            token += 1
        if first < token:
            yield Quoted(Range(first, token - 1), piece.number, piece.first, piece.last)
