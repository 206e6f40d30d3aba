"""What the tagger learns from: windows, the cues that begin in them, and each piece's role for each cue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from sayso.attribution.tagger.pieces import Integers, Window, windows
from sayso.attribution.tagger.roles import Role
from sayso.evaluation.corpus import AttributedText, Triple
from sayso.model import Span
from sayso.page.plain import blocks_of_given

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from sayso.evaluation.gold_form import GoldReport, Quoted, Statement
    from sayso.model import Spans


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A window; ``cues`` [cues] are the places of the cues' first pieces, ``roles`` [cues, pieces] the `Role`
    of each piece in the attribution of each cue."""

    window: Window
    cues: Integers
    roles: Integers


def examples(documents: Iterable[AttributedText], tokenizer: Tokenizer) -> Iterator[Example]:
    """All windows of the documents, those without a cue included."""
    for document in documents:
        text = document.text or ""
        yield from _of_text(text, document.attributions, tokenizer)


def guide_examples(reports: Iterable[GoldReport], tokenizer: Tokenizer) -> Iterator[Example]:
    """All windows of reports annotated by the guide; captions and other display matter are not learned."""
    for report in reports:
        text = report.text or ""
        spans = [_spans(one, text) for one in report.statements if one.region is None]
        yield from _of_text(text, spans, tokenizer)


def _spans(one: Statement, text: str) -> Triple:
    source, cue = (tuple(Span(piece.start, piece.end) for piece in part) for part in (one.source, one.cue))
    return Triple(source, cue, tuple(_as_in_polnear(text, piece) for piece in one.content))


_BEFORE = re.compile(r"(?:\bthat\s)?[\"“‘]?$", re.IGNORECASE)
_AFTER = re.compile(r"[.,!?]?[\"”]|")
_STOP = re.compile(r"[.,;]$")


def _as_in_polnear(text: str, piece: Quoted) -> Span:
    """The piece of content with "that" and quotation marks, without a full stop: annotators of the guide may
    leave them out or in, those of PolNeAR had them so, and a network can learn one way only."""
    before = _BEFORE.search(text, max(0, piece.start - _REACH), piece.start)
    start = before.start() if before else piece.start
    after = _AFTER.match(text, piece.end)
    end = after.end() if after else piece.end
    if end == piece.end and _STOP.search(text[start:end]):
        end -= 1
    return Span(start, end)


_REACH = 6
"""Characters of "that", a space and a mark."""


def _of_text(text: str, attributions: Sequence[Triple], tokenizer: Tokenizer) -> Iterator[Example]:
    for window in windows(text, paragraphs_of(text), tokenizer):
        yield example(window, attributions)


def paragraphs_of(text: str) -> list[Span]:
    """The paragraphs as they are read: furniture and bylines are none."""
    return [block.span for block in blocks_of_given(text, None)]


def example(window: Window, attributions: Iterable[Triple]) -> Example:
    """The window with what is annotated in it.

    An attribution counts where its cue begins, with the part of it that lies in the window; one without a cue
    or without content there is left out, and so is a second one that begins at the same piece.
    """
    found: dict[int, Integers] = {}
    for attribution in attributions:
        anchor = _anchor(window, attribution.cue)
        if anchor is not None and anchor not in found:
            roles = _roles(window, attribution)
            if (roles == Role.CONTENT).any():
                found[anchor] = roles
    cues = sorted(found)
    roles = np.stack([found[cue] for cue in cues]) if cues else np.zeros((0, len(window)), dtype=np.int64)
    return Example(window, np.asarray(cues, dtype=np.int64), roles)


def _anchor(window: Window, cue: Spans) -> int | None:
    if not cue or not window.start[0] <= cue[0].start < window.end[-1]:
        return None
    return int(np.argmax(window.end > cue[0].start))


def _roles(window: Window, attribution: Triple) -> Integers:
    roles = np.zeros(len(window), dtype=np.int64)
    for role, spans in (
        (Role.CUE, attribution.cue),
        (Role.SOURCE, attribution.source),
        (Role.CONTENT, attribution.content),
    ):
        for span in spans:
            roles[(window.start < span.end) & (window.end > span.start)] = role
    return roles
