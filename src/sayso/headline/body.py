"""The body of a report as the headline's rules ask it: what each attribution speaks of, and what the report
says itself, sentence by sentence. Read once for all rules."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from math import log
from typing import TYPE_CHECKING

from sayso.headline.reserve import negates, reserves
from sayso.model import BlockKind, Span
from sayso.topics import shared_stems, topic
from sayso.wordforms import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span as DocSpan

    from sayso.headline.wording import Wording
    from sayso.model import Attribution
    from sayso.parse import ParsedBlock, ParsedReport

_MATCH = 0.5
"""Least share of the headline's telling words that an attribution has where it is what the headline is about;
half, because headlines swap every other word for a shorter one."""

SAME_MATTER = 2
"""Telling words that must be shared with the headline to speak of the same matter; one is chance. Set by
hand; not tuned."""

_ANY_BODY = 20
"""Different words of a body that tells what happened; pages of pictures have fewer. Set by hand;
not tuned."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the report. ``own`` are its telling words that are laid to nobody and not held back from,
    ``held`` those that it holds back from ("reportedly"), ``hedges`` the words by which it does."""

    span: Span
    own: frozenset[str]
    held: frozenset[str]
    hedges: tuple[Span, ...]
    negative: bool


@dataclass(frozen=True)
class Body:
    """A parsed report with what is attributed in it."""

    parsed: ParsedReport
    attributions: Sequence[Attribution]

    @classmethod
    def below(cls, parsed: ParsedReport, attributions: Sequence[Attribution]) -> Body:
        """What stands below the headline: where the text repeats it, it does not bear itself out."""
        title = _plain(parsed.report.headline or "")
        repeats = [b.block.span for b in parsed.blocks if _plain(b.block.span.of(parsed.text)) == title]
        if not repeats:
            return cls(parsed, attributions)
        blocks = tuple(b for b in parsed.blocks if b.block.span not in repeats)
        kept = [a for a in attributions if not any(place.covers(s) for place in repeats for s in a.cue)]
        return cls(replace(parsed, blocks=blocks), kept)

    @property
    def text(self) -> str:
        """The report's text."""
        return self.parsed.text

    def topic_of(self, attribution: Attribution) -> frozenset[str]:
        """The stems of the telling words of what it lays to its source."""
        return self._topics[attribution.id]

    def about(self, headline: Wording) -> list[Attribution]:
        """The attributions that have at least half of the headline's telling words, the fullest first."""
        if len(headline.topic) < 2:
            return []
        scored = [
            (shared_stems(headline.topic, self.topic_of(a)) / len(headline.topic), a)
            for a in self.attributions
        ]
        fitting = [(score, a) for score, a in scored if score >= _MATCH]
        return [a for _, a in sorted(fitting, key=lambda pair: -pair[0])]

    def weights(self, headline: Wording) -> dict[str, float]:
        """How much each telling word of the headline tells in this body: the less, the more of its sentences
        have it, because a report on a watch has the watch everywhere. Words it lacks are left out."""
        counts = {stem: sum(stem in words for words in self._words) for stem in headline.topic}
        return {stem: 1 / (1 + log(count)) for stem, count in sorted(counts.items()) if count}

    @cached_property
    def is_thin(self) -> bool:
        """Whether it has too few words to miss anything in it."""
        return len(set(words_of(self.text))) < _ANY_BODY

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of paragraphs and lists, in text order."""
        laid = [span for a in self.attributions for span in (*a.content, *a.cue, *a.source)]
        said = _Covered(laid)
        return tuple(self._read(block, sentence, said) for block, sentence in self._places)

    @cached_property
    def parsed_sentences(self) -> tuple[tuple[Sentence, DocSpan], ...]:
        """The same sentences with their parses."""
        return tuple(zip(self.sentences, (sentence for _, sentence in self._places), strict=True))

    def _read(self, block: ParsedBlock, sentence: DocSpan, said: _Covered) -> Sentence:
        span = block.span_of(sentence)
        free = said.rest_of(span)
        found = reserves(block, sentence.start, sentence.end)
        reached = _Covered([piece for reserve in found for piece in reserve.reach])
        own = tuple(piece for part in free for piece in reached.rest_of(part))
        return Sentence(
            span,
            own=frozenset() if sentence.text.rstrip("\"'”’ ").endswith("?") else topic(self.text, own),
            held=topic(self.text, tuple(piece for reserve in found for piece in reserve.reach)),
            hedges=tuple(reserve.words for reserve in found),
            negative=negates(" ".join(piece.of(self.text) for piece in free)),
        )

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        return [topic(self.text, (block.span_of(sentence),)) for block, sentence in self._places]

    @cached_property
    def _topics(self) -> dict[str, frozenset[str]]:
        return {a.id: topic(self.text, a.content) for a in self.attributions}

    @cached_property
    def _places(self) -> list[tuple[ParsedBlock, DocSpan]]:
        told = (b for b in self.parsed.blocks if b.block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST))
        return [(block, sentence) for block in told for sentence in block.doc.sents]


def _plain(words: str) -> str:
    return " ".join(words_of(words))


class _Covered:
    """Spans joined where they touch, and what they leave of another."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._spans = ordered
        self._ends = list(accumulate((span.end for span in ordered), max))

    def rest_of(self, span: Span) -> tuple[Span, ...]:
        """The pieces of ``span`` that none of the spans covers."""
        first = bisect_right(self._ends, span.start)
        after = bisect_left(self._starts, span.end)
        rest, at = [], span.start
        for covering in self._spans[first:after]:
            if covering.start > at:
                rest.append(Span(at, covering.start))
            at = max(at, covering.end)
        return (*rest, *([Span(at, span.end)] if at < span.end else ()))
