"""The body of a report as the headline's rules ask it: what each attribution speaks of, and what the report
says itself. Read once for all rules."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from sayso.labels.overlap import shared_stems, topic
from sayso.model import BlockKind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.headline.wording import Wording
    from sayso.model import Attribution
    from sayso.parse import ParsedReport

_MATCH = 0.5
"""Least share of the headline's telling words that an attribution has where it is what the headline is about;
half, because headlines swap every other word for a shorter one."""


@dataclass(frozen=True)
class Body:
    """A parsed report with what is attributed in it."""

    parsed: ParsedReport
    attributions: Sequence[Attribution]

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

    def sentences_without(self, attributions: Sequence[Attribution]) -> list[Span]:
        """The sentences of paragraphs in which none of ``attributions`` has content or cue."""
        said = sorted(span for a in attributions for span in (*a.content, *a.cue))
        starts, ends = [span.start for span in said], list(accumulate((span.end for span in said), max))
        free = []
        for sentence in self._sentences:
            begun = bisect_left(starts, sentence.end)  # so many spans begin before the sentence ends
            if not begun or ends[begun - 1] <= sentence.start:
                free.append(sentence)
        return free

    @cached_property
    def _topics(self) -> dict[str, frozenset[str]]:
        return {a.id: topic(self.text, a.content) for a in self.attributions}

    @cached_property
    def _sentences(self) -> list[Span]:
        paragraphs = (b for b in self.parsed.blocks if b.block.kind is BlockKind.PARAGRAPH)
        return [block.span_of(sentence) for block in paragraphs for sentence in block.doc.sents]
