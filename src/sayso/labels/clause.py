"""Content cut into sentences and their governing clauses, for reading negation and hedges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.model import Span
from sayso.sentences import SENTENCE_END
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from sayso.model import Spans

_SUBORDINATOR = re.compile(
    r"\b(?:which|who|whom|whose|because|although|though|while|whereas|unless|if|whether|when|after|before|since"
    r"|until|that|as|where|so)\b"
)


@dataclass(frozen=True, slots=True)
class Plain:
    """A stretch of the report without quotation marks, with the place of each of its characters."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where characters ``start`` to ``end`` stand in the report, without white space at the ends."""
        start, end = _trimmed(self.text, start, end)
        return Span(self.places[start], self.places[end - 1] + 1) if start < end else Span(0, 0)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


_MARKS = frozenset("\"'")


def plain(text: str, spans: Spans) -> Plain:
    """The spans' words without quotation marks, joined by spaces, or by lines where a new sentence begins."""
    kept: list[str] = []
    places: list[int] = []
    for span in spans:
        if kept:
            kept.append("\n" if text[span.start : span.end].lstrip("\"'“‘ ")[:1].isupper() else " ")
            places.append(span.start)
        words = straightened(span.of(text))
        for at, character in enumerate(words):
            if character in _MARKS and _is_mark(words, at):
                continue
            if character != " " or not kept or kept[-1] != " ":
                kept.append(character)
                places.append(span.start + at)
    return Plain("".join(kept), tuple(places))


def _is_mark(words: str, at: int) -> bool:
    if words[at] == '"':
        return True
    inside = 0 < at < len(words) - 1 and words[at - 1].isalnum() and words[at + 1].isalnum()
    return words[at] == "'" and not inside


def sentences(text: str) -> list[str]:
    """The sentences of a plain stretch; abbreviations do not end one."""
    found: list[str] = []
    start = 0
    for end in SENTENCE_END.finditer(text):
        found.append(text[start : end.end()])
        start = end.end()
    return [s for s in (*found, text[start:]) if s.strip()]


def governing(sentence: str) -> str:
    """The sentence up to its first subordinate clause, one that opens the sentence left out."""
    start = after_complementizer(sentence)
    opening = _SUBORDINATOR.match(sentence[start:].lower())
    if opening and opening.group() != "that" and sentence[start:].partition(",")[2].strip("\"' "):
        start = sentence.index(",", start) + 1
    cut = _SUBORDINATOR.search(sentence, start + 1)
    return sentence[start : cut.start()] if cut and cut.start() - start > 5 else sentence[start:]


_COMPLEMENTIZER = re.compile(
    r"\W*(?:it\s(?:should|must)\sbe\s(?:noted|said)\s)?that\s"
    r"(?!(?:is|are|was|were|will|would|has|had|does|did|do|can|could|should|may|might|must|be|been|never|also|all"
    r"|just|simply|\w+n't|cannot|\w+ly)\b)",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\W*")


def after_complementizer(sentence: str) -> int:
    """Where the clause begins behind "that", which some finders take into the content; a "that" which is the
    clause's own subject ("that was never so") stays."""
    found = _COMPLEMENTIZER.match(sentence) or _BLANK.match(sentence)
    return found.end() if found else 0
