"""What a report opens with: its headline and its first sentence, which tell what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.model import BlockKind
from sayso.sentences import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.model import Report

_LEAST_WORDS = 8
"""Words of a paragraph that tells something: shorter ones are bylines, places and days. By hand."""
_LONGEST = 300
"""Characters of a first sentence, a long one; what runs longer has no end that we know. By hand."""


def openings_of(report: Report) -> Iterator[str]:
    """The headline and the first sentence, as far as there are such."""
    if report.headline:
        yield report.headline
    for block in report.blocks:
        words = " ".join(block.span.of(report.text).split())
        if block.kind is BlockKind.PARAGRAPH and len(words.split()) >= _LEAST_WORDS:
            yield _first_sentence(words)[:_LONGEST]
            return


def _first_sentence(words: str) -> str:
    """The first of several sentences, without the mark that ends it; one alone as it stands."""
    stop = SENTENCE_END.search(words)
    return words[: stop.start() - 1] if stop else words
