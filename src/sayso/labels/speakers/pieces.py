"""Pieces: a source in several pieces, each taken by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.dates import CALENDAR
from sayso.lexicons.countries import places

if TYPE_CHECKING:
    from sayso.labels.passage import Passage


def pieces_of(passage: Passage) -> list[Passage]:
    """The passage once for each piece of its source; empty where it is in one piece."""
    spans = passage.source if len(passage.source) > 1 else ()
    return [passage.spoken_by(span) for span in spans]


def may_speak(piece: Passage) -> bool:
    """Whether the piece is a mention by itself: no day, place or owner alone, and begins with no deed."""
    words = piece.source_words
    first = next(iter(piece.tokens(piece.source)), None)
    deed = first is not None and first.tag_ in ("VBD", "VBZ", "VBP", "IN")
    dateline = words.lower() in places() or (words.isupper() and len(words) > _LONGEST_LETTERS)
    return words[:1].isalpha() and not deed and not dateline and _OWNER_OR_DAY.search(words) is None


_LONGEST_LETTERS = 5
"""Capitals in a row that may be a body's letters; more are a dateline's place."""
_OWNER_OR_DAY = re.compile(rf"['’]s?$|^(?:{CALENDAR})$")


def does(passage: Passage) -> bool:
    """Whether the source stands right before the cue, or is its verb's subject: "an expert saying"."""
    if passage.cue and 0 <= passage.cue[0].start - passage.source[-1].end <= 1:
        return True
    verb = passage.verb
    if verb is None:
        return False
    tokens = passage.tokens(passage.source)
    return any(token.head == verb and token.dep_ == "nsubj" for token in tokens) or (
        verb.dep_ == "acl" and verb.head in tokens
    )
