"""What the tagger learns from: windows, the cues that begin in them, and each piece's role for each cue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from sayso.attribution.tagger.pieces import Integers, Window, windows
from sayso.attribution.tagger.roles import Role
from sayso.evaluation.corpus import AttributedText, Triple
from sayso.page.plain import blocks_of_given

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from sayso.model import Span, Spans


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
        for window in windows(text, paragraphs_of(text), tokenizer):
            yield example(window, document.attributions)


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
