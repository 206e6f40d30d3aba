"""A finding in its place: the block, the sentence round its cue, and the words beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from sayso.labels.clause import Plain, plain
from sayso.lexicons import load
from sayso.model import Reason, Span
from sayso.topics import topic
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Token

    from sayso.attribution.finder import Finding
    from sayso.model import Spans
    from sayso.parse import ParsedBlock, ParsedReport

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A label's value and the reason for it."""

    value: T
    reason: Reason


def reading(label: str, value: T, rule: str, spans: Spans = (), confidence: float = 1.0) -> Reading[T]:
    """A value with its reason, in one line."""
    return Reading(value, Reason(label, rule, spans, confidence))


@dataclass(frozen=True)
class Passage:
    """One finding with its surroundings; every offset points into the report's text.

    ``sentence`` is the sentence of the cue, or, where the cue is empty, of the source or the content;
    ``block_tokens`` are the block's tokens, ``token_starts`` their places.
    """

    index: int
    finding: Finding
    text: str
    block: ParsedBlock | None
    sentence: Span
    block_tokens: Sequence[Token] = ()
    token_starts: Sequence[int] = ()

    @property
    def content(self) -> Spans:
        """The spans of what is said."""
        return self.finding.content

    @property
    def cue(self) -> Spans:
        """The spans of the words that say that somebody speaks."""
        return self.finding.cue

    @property
    def source(self) -> Spans:
        """The spans of the mention that speaks."""
        return self.finding.source

    @property
    def is_unverified(self) -> bool:
        """Whether the report says of it, in its own voice, that nobody could check it."""
        return not self.source and self.finding.rule == load("cues")["rules"]["unverified"]["phrase"]

    @cached_property
    def anchor(self) -> Span:
        """The span that places the attribution: the cue's first, else the source's, else the content's."""
        return _first(self.cue, self.source, self.content)

    @cached_property
    def said(self) -> Plain:
        """The content without quotation marks."""
        return plain(self.text, self.content)

    @cached_property
    def cue_words(self) -> str:
        """The cue as one lower-case string with straight marks."""
        return " ".join(straightened(span.of(self.text)) for span in self.cue).lower()

    @cached_property
    def source_words(self) -> str:
        """The source mention as one string."""
        return " ".join(straightened(span.of(self.text)) for span in self.source).strip()

    @cached_property
    def sentence_words(self) -> str:
        """The sentence with straight marks, of the same length as the sentence."""
        return straightened(self.sentence.of(self.text))

    @cached_property
    def cue_tokens(self) -> list[Token]:
        """The cue's tokens."""
        return self.tokens(self.cue)

    @cached_property
    def cue_lemmas(self) -> set[str]:
        """The cue's lemmas in lower case."""
        return {token.lemma_.lower() for token in self.cue_tokens}

    @cached_property
    def verb(self) -> Token | None:
        """The cue's first verb or auxiliary."""
        return next((token for token in self.cue_tokens if token.pos_ in ("VERB", "AUX")), None)

    @cached_property
    def content_tokens(self) -> list[Token]:
        """The content's tokens, as far as they stand in the cue's block."""
        return self.tokens(self.content)

    @cached_property
    def _content_numbers(self) -> frozenset[int]:
        return frozenset(token.i for token in self.content_tokens)

    @cached_property
    def top(self) -> Token | None:
        """The content's first word that no other word of it governs."""
        return next((token for token in self.content_tokens if self.is_top(token)), None)

    @cached_property
    def topic(self) -> frozenset[str]:
        """The stems of the content's telling words."""
        return topic(self.text, self.content)

    def is_top(self, token: Token) -> bool:
        """Whether no other word of the content governs the word."""
        return token.head.i == token.i or not self.holds(token.head)

    def holds(self, token: Token) -> bool:
        """Whether the word of the cue's block stands in the content."""
        return token.i in self._content_numbers

    def spoken_by(self, *source: Span) -> Passage:
        """The passage with another source; without any, nobody is mentioned that speaks."""
        if source == self.source:
            return self
        return replace(self, finding=replace(self.finding, source=source))

    def tokens(self, spans: Iterable[Span]) -> list[Token]:
        """The block's tokens that lie in the spans, at least in part."""
        if self.block is None:
            return []
        found: list[Token] = []
        for span in spans:
            first = max(bisect_right(self.token_starts, span.start) - 1, 0)
            last = bisect_left(self.token_starts, span.end)
            if first < last and not self._covers(span, self.block_tokens[first]):
                first += 1
            found += [token for token in self.block_tokens[first:last] if not token.is_space]
        return found

    def place(self, token: Token) -> int:
        """Where a token of the block starts in the report."""
        return (self.block.start if self.block else 0) + token.idx

    def _covers(self, span: Span, token: Token) -> bool:
        start = self.place(token)
        return start < span.end and span.start < start + len(token)

    def in_content(self, span: Span) -> bool:
        """Whether the span lies inside the content."""
        return any(piece.covers(span) for piece in self.content)


def passages(parsed: ParsedReport, findings: Sequence[Finding]) -> list[Passage]:
    """The findings with their surroundings, in the given order."""
    placed = [
        _Placed(
            block,
            [block.span_of(sentence) for sentence in block.doc.sents],
            tokens := list(block.doc),  # a doc makes its tokens anew each time it is gone through
            [block.start + token.idx for token in tokens],
        )
        for block in parsed.blocks
    ]
    return [_passage(index, finding, parsed.text, placed) for index, finding in enumerate(findings)]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block with the places of its sentences and tokens, looked up for every finding."""

    block: ParsedBlock
    sentences: list[Span]
    tokens: list[Token]
    token_starts: list[int]


def _passage(index: int, finding: Finding, text: str, placed: Sequence[_Placed]) -> Passage:
    anchor = _first(finding.cue, finding.source, finding.content)
    at = bisect_right(placed, anchor.start, key=lambda place: place.block.start) - 1
    if at >= 0:
        block = placed[at].block
        if anchor.start < block.end:
            sentence = _sentence(block, placed[at].sentences, anchor)
            return Passage(index, finding, text, block, sentence, placed[at].tokens, placed[at].token_starts)
    return Passage(index, finding, text, None, _line(text, anchor))


def _sentence(block: ParsedBlock, sentences: Sequence[Span], anchor: Span) -> Span:
    """The sentence of the anchor, made to hold all of it."""
    at = bisect_right(sentences, anchor.start, key=lambda span: span.start) - 1
    if at < 0:
        return block.block.span
    start = max(sentences[at].start, anchor.start - _REACH)
    return Span(start, max(min(sentences[at].end, anchor.end + _REACH), anchor.end))


_REACH = 1200
"""Characters of a sentence on either side of the anchor that readers look at. News sentences are a tenth as
long; the bound keeps a text without full stops from costing the square of its length."""


def _line(text: str, anchor: Span) -> Span:
    start = text.rfind("\n", 0, anchor.start) + 1
    end = text.find("\n", anchor.end, anchor.end + _REACH)
    return Span(max(start, anchor.start - _REACH), min(len(text), anchor.end + _REACH) if end < 0 else end)


def _first(*groups: Spans) -> Span:
    return next((group[0] for group in groups if group), Span(0, 0))
