"""The stretches of an attribution's content that each put one thing forward: sentences, clauses, asides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.propositions.whole import has_a_main_verb
from sayso.claims.propositions.words import is_clause, is_negated, passive_verb, stems
from sayso.lexicons import load
from sayso.lexicons.patterns import pattern
from sayso.model import Span
from sayso.sentences import SENTENCE_END
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.model import Attribution

_JOINT = re.compile(pattern("sentences", "pieces", "joint").pattern + "|" + SENTENCE_END.pattern)
_AND_HIS = pattern("sentences", "pieces", "and_his")
"""What is joined to a passive clause with its own subject, and without its "was": "was held and his boat
seized"."""
_AND_NOT = pattern("sentences", "pieces", "and_not")
_IS = re.compile(r"\b(?:is|are|was|were)\b")
"""What somebody is not, told behind what he is ("is a baker, and not the mate of the ferry")."""
_SPLICE = pattern("sentences", "pieces", "splice")
_OWN_SUBJECT = pattern("sentences", "pieces", "own_subject")
_LED_IN = pattern("sentences", "pieces", "led_in")
"""Two sentences that only a comma parts, in speech: "They are no sailors, they have stolen the boat". The
first has a pronoun for its subject, and no "if" or "when" leads into the second."""
_LEAST_TELLING = 2
"""Telling words that a piece must have to be a proposition by itself."""


def pieces_of(attribution: Attribution, text: str) -> list[Span]:
    """The sentences and joined clauses of the content; what is too short for itself goes with the
    next, unless its "not" would turn what a comma alone parts from it."""
    pieces: list[Span] = []
    open_from: int | None = None
    for span in (piece for whole in _stretches(attribution, text) for piece in _split(whole, text)):
        start = span.start if open_from is None else open_from
        if len(stems(text[start : span.end])) >= _LEAST_TELLING:
            pieces.append(Span(start, span.end))
            open_from = None
        elif not (open_from is None and _is_spliced(span, text) and is_negated(span.of(text))):
            open_from = start
    if open_from is not None or not pieces:
        open_from = attribution.content[0].start if open_from is None else open_from
        pieces.append(Span(open_from, attribution.content[-1].end))
    return _whole(attribution, pieces, text)


def _stretches(attribution: Attribution, text: str) -> Iterator[Span]:
    """The content's spans, two as one where only a word of hearsay parts them ("is | reportedly | ill"): it
    stands within their clause."""
    first, *rest = attribution.content
    for span in rest:
        between = Span(first.end, span.start)
        if first.end < span.start and between.of(text).strip(" ,").lower() in load("roles")["hearsay"]:
            first = Span(first.start, span.end)
        else:
            yield first
            first = span
    yield first


def _whole(attribution: Attribution, pieces: list[Span], text: str) -> list[Span]:
    """A bare infinitive ("plans to open ...") with the words before it from who plans it on."""
    first = pieces[0]
    if attribution.source and text[first.start : first.start + 3] == "to ":
        start = attribution.source[0].start
        if 0 < first.start - start <= _NEAR and "." not in text[start : first.start]:
            return [Span(start, first.end), *pieces[1:]]
    return pieces


_NEAR = 120
"""Characters from who plans something to the plan."""


def _split(span: Span, text: str) -> Iterator[Span]:
    words, at = span.of(text), 0
    led_in = _LED_IN.search(text[max(0, span.start - _WORD_BEFORE) : span.start])
    for joint in _joints(words, may_be_spliced=led_in is None):
        if words[at : joint.start()].strip():
            yield Span(span.start + at, span.start + joint.start())
        at = joint.end()
    if words[at:].strip():
        yield Span(span.start + at, span.end)


_WORD_BEFORE = 9
"""Characters before the content in which a "when" or "although" leads into it."""


def _joints(words: str, *, may_be_spliced: bool) -> list[re.Match[str]]:
    """What stands between two pieces, in its order."""
    first = passive_verb().search(words)
    after_passive = [f for f in _AND_HIS.finditer(words) if first.end() <= f.start()] if first else []
    joints = [found for found in _JOINT.finditer(words) if not _is_within_a_clause(found, words)]
    spliced = [
        found
        for found in _SPLICE.finditer(words)
        if may_be_spliced and _is_a_sentence(words[: found.start()])
    ]
    nor_is = [found for found in _AND_NOT.finditer(words) if _IS.search(words[: found.start()])]
    return sorted([*joints, *after_passive, *spliced, *nor_is], key=re.Match.start)


def _is_a_sentence(before: str) -> bool:
    """Whether what goes before ends with a sentence that has a subject and verb of its own."""
    last = before[max((found.end() for found in _JOINT.finditer(before)), default=0) :]
    return bool(_OWN_SUBJECT.match(last)) and not _LED_IN.search(last) and has_a_main_verb(plain_marks(last))


def _is_spliced(span: Span, text: str) -> bool:
    """Whether the piece ends at a comma with which another sentence begins."""
    return _SPLICE.match(text, span.end) is not None


def _is_within_a_clause(joint: re.Match[str], words: str) -> bool:
    """Whether ", and the" joins no two sentences, but two nouns ("the mate, who was ill, and the cook")."""
    after = words[joint.end() :]
    if not (joint.group().startswith(",") and after.startswith("the ")):
        return False
    before = plain_marks(words[: joint.start()])
    return not (has_a_main_verb(before) and is_clause(after))


_ASIDE = pattern("sentences", "pieces", "aside")
_LEAST_IN_ASIDE = 2
"""Telling words of an aside that says something of its own: with one it is a name or a date. By hand."""


def asides_of(span: Span, text: str) -> Iterator[Span]:
    """What is said in passing: "... was dismissed after reporting a leak"."""
    for found in _ASIDE.finditer(span.of(text)):
        aside = Span(span.start + found.end(), span.end)
        if found.start() and len(stems(aside.of(text))) >= _LEAST_IN_ASIDE:
            yield aside
