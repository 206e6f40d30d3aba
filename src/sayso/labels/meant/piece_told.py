"""The outlet whose piece the sentence before is about: "There were errors in the Herald story. It says"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.voice import Voice, outlet_voice
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import roles
from sayso.model import Span
from sayso.sentences import SENTENCE_END

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.passage import Passage

_REACH = 320
"""Characters back to where the sentence before begins: a long sentence of news. A bound, set by hand."""


def outlet_of_piece(passage: Passage, heard: Heard, spoke: int) -> Voice | None:
    """The outlet whose story ends the sentence before, if that is about no body and none spoke there.

    ``spoke`` is where the last body did.
    """
    start = passage.source[0].start
    sentence = _sentence_before(passage.text, start)
    if sentence is None:
        return None
    named = next((m for m in heard.press.within(sentence) if m.outlet.name not in heard.press.own), None)
    if named is None or sentence.start <= spoke or _is_about_a_body(sentence, heard):
        return None
    leading = passage.text[sentence.start : named.span.start]
    trailing = passage.text[named.span.end : sentence.end]
    if not (_behind().match(trailing) or (_leading().search(leading) and _ENDS.match(trailing))):
        return None
    return outlet_voice(heard.press.called(named.outlet), "outlet whose piece was told of", 0.7)


def _sentence_before(text: str, start: int) -> Span | None:
    """The sentence that ends right before the place; None where a line without a full stop does."""
    first = max(0, start - _REACH)
    ends = [end for end in SENTENCE_END.finditer(text, first, start + 1) if end.end() <= start]
    if not ends or ends[-1].end() < start or text[ends[-1].start() - 1] not in ".?!…":
        return None
    return Span(ends[-2].end() if len(ends) > 1 else first, ends[-1].start())


def _is_about_a_body(sentence: Span, heard: Heard) -> bool:
    """Whether a body that is no outlet is named there as a subject, or told of by its sort or by "it"."""
    words = heard.press.text[sentence.start : sentence.end]
    subjects = (m for m in heard.people.before(sentence.end, sentence.end - sentence.start) if m.subject)
    named = any(
        m.label == "ORG" and heard.press.covering(Span(m.start, m.start + 1)) is None for m in subjects
    )
    return named or _body().search(words) is not None


@cache
def _body() -> re.Pattern[str]:
    """ "The force", "the company", "it": a body that was told of before."""
    return re.compile(rf"\b(?:[Tt]he\s(?:\w+\s)?{alternatives(_bodies())}|[Ii]t|[Tt]hey|[Ww]e)\b")


def _bodies() -> frozenset[str]:
    return roles("generic_bodies", "organization")


@cache
def _behind() -> re.Pattern[str]:
    """The piece behind its outlet's name at the end of the sentence: "the Herald's latest story."."""
    return re.compile(rf"(?:['’]s?)?\s(?:[a-z]+\s)?{alternatives(_pieces())}\W*$")


@cache
def _leading() -> re.Pattern[str]:
    """The piece before its outlet's name: "an article in the Herald"."""
    return re.compile(rf"\b{alternatives(_pieces())}\s(?:in|by|from|on|at)\s(?:[Tt]he\s)?$")


def _pieces() -> frozenset[str]:
    return roles("reports", "press_pieces")


_ENDS = re.compile(r"\W*$")
