"""Certainty and polarity: how sure the speaker sounds, and whether the content says yes or no.

Certainty is FactBank's scale (Saurí and Pustejovsky 2009) read from hedges in the first governing clause and
from the cue; polarity from negation in the governing clauses, those of most sentences deciding.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.clause import governing, sentences
from sayso.labels.passage import Reading, reading
from sayso.labels.words import hedge, hedging_cues
from sayso.model import Certainty, Polarity, Stance

if TYPE_CHECKING:
    from sayso.labels.passage import Passage

_LEVELS = (("possible", Certainty.POSSIBLE), ("probable", Certainty.PROBABLE))
_MODAL = re.compile(r"\b(?:may|might|could)\b(?!\s?(?:not\b|n't))")
_NEGATION = re.compile(
    r"\b(?:not|never|neither|nor|none|nobody|no\s?one|nothing|cannot|no)\b|n't\b", re.IGNORECASE
)
_NO_NEGATION = re.compile(
    r"\bnot\s(?:only|just|merely|to|least)\b|(?:\bnot|n't)\s(?:be\s)?(?:surprised?|rul(?:e|ed|ing)\sout|forget|help\sbut)\b"
    r"|\bno\s(?:doubt|matter|wonder|more\sthan|less\sthan|fewer\sthan|\d)|\bnothing\sbut\b|\bor\snot\b|\bwhy\snot\b"
    r"|\bno\sone\sbut\b|\b[Nn]o,",
    re.IGNORECASE,
)


def read_certainty(passage: Passage) -> Reading[Certainty]:
    """How sure the speaker sounds."""
    content = passage.said
    first = next(iter(sentences(content.text)), "")
    clause = governing(first)
    at = content.text.find(clause) if clause else 0
    modal = _MODAL.search(clause)
    if modal:
        spans = (content.span(at + modal.start(), at + modal.end()),)
        return reading("certainty", Certainty.POSSIBLE, "modal in the content", spans, 0.85)
    for level, certainty in _LEVELS:
        if passage.cue_lemmas & hedging_cues(level):
            return reading("certainty", certainty, "cue hedges", passage.cue, 0.85)
        if found := hedge(level, "phrases").search(clause):
            spans = (content.span(at + found.start(), at + found.end()),)
            return reading("certainty", certainty, "hedge in the content", spans, 0.8)
    return reading("certainty", Certainty.CERTAIN, "no hedge", (), 0.8)


def read_polarity(passage: Passage, stance: Stance | None) -> Reading[Polarity | None]:
    """Whether most sentences of the content say that something is not so; "+" where somebody declines."""
    if stance is Stance.DECLINES or not passage.content:
        return reading("polarity", Polarity.POSITIVE, "nothing is put forward")
    said = sentences(passage.said.text)
    negative = sum(_is_negative(sentence) for sentence in said)
    if negative * 2 > len(said):
        return reading("polarity", Polarity.NEGATIVE, "negated governing clause", passage.content, 0.8)
    return reading("polarity", Polarity.POSITIVE, "no negation in the governing clause", (), 0.9)


def _is_negative(sentence: str) -> bool:
    clause = _NO_NEGATION.sub(" ", governing(sentence))
    return _NEGATION.search(clause) is not None
