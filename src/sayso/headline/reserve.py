"""Where the report itself holds back ("reportedly", "appears to have") and over which words that reaches."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.lexicons.hedges import hedge, modal
from sayso.lexicons.negation import says_no
from sayso.lexicons.patterns import any_of, set_apart
from sayso.model import Span
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from sayso.model import Spans
    from sayso.parse import ParsedBlock

_VERBAL = frozenset({"VERB", "AUX"})
_OWN_CLAUSES = frozenset({"relcl", "acl", "advcl", "conj", "parataxis"})
"""Clauses that hang on a verb or its words and that a hedge of the verb does not reach."""


class Reserve(NamedTuple):
    """Words of holding back, and what they hold back from."""

    words: Span
    reach: Spans


def reserves(block: ParsedBlock, first: int, after: int) -> tuple[Reserve, ...]:
    """The reserves in the tokens ``first`` to ``after`` (a sentence) of a block."""
    sentence = block.doc[first:after]
    text = straightened(sentence.text)
    found = []
    for start, end in _places(text):
        token = _token_at(block.doc, first, after, sentence.start_char + start)
        if _is_somebodys(token, text[start:end], text[end:]):
            continue
        place = block.start + sentence.start_char
        beside = token.pos_ == "NOUN" and _beside().search(text[:start]) is not None
        reach = _runs(block, {t.i for t in token.subtree}) if beside else _reach(block, token)
        found.append(Reserve(Span(place + start, place + end), reach))
    return tuple(found)


def _places(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (
        _reports(),
        modal(),
        hedge("possible", "phrases"),
        hedge("probable", "phrases"),
    ):
        for match in pattern.finditer(text):
            yield match.span()


@cache
def _reports() -> re.Pattern[str]:
    """With regard to case: outlets are called "Report"."""
    return set_apart(any_of("headlines", "reserve", "words"), re.NOFLAG)


@cache
def _beside() -> re.Pattern[str]:
    """Right before "reports" against or beside which the sentence says what it says: "despite (reports)"."""
    return re.compile(any_of("headlines", "reserve", "beside") + r"\s(?:[\w'-]+\s){0,3}$", re.IGNORECASE)


def _is_somebodys(noun: Token, words: str, after: str) -> bool:
    """Whether it is a paper of theirs, from which nobody holds back ("its first report had been wrong"); what
    is told by it is held back from ("its report says", "their reports that ...")."""
    alone = words in _REPORTS and not _TELLS.match(after)
    return alone and any(word.tag_ == "PRP$" for word in noun.children)


_REPORTS = frozenset({"report", "reports"})
_TELLS = re.compile(r"\s(?:that|say|says|said|claim|claims|suggest|suggests)\b")


def _token_at(doc: Doc, first: int, after: int, place: int) -> Token:
    return next((doc[i] for i in range(first, after) if doc[i].idx + len(doc[i]) > place), doc[after - 1])


def _reach(block: ParsedBlock, token: Token) -> Spans:
    """The clause of the verb that ``token`` is or hangs on, without the clauses that hang on that."""
    verb = token
    while (verb.pos_ not in _VERBAL or verb.dep_ == "prep") and verb.head.i != verb.i:
        verb = verb.head  # "according" is a verb's form, but a preposition here
    if verb.dep_ in ("aux", "auxpass"):
        verb = verb.head
    held = {t.i for t in verb.subtree}
    for inner in list(verb.subtree):
        if inner.dep_ in _OWN_CLAUSES and inner.i != verb.i and not _tells(token, inner):
            clause = {t.i for t in inner.subtree}
            held -= clause if token.i not in clause else set()
    return _runs(block, held)


def _tells(noun: Token, clause: Token) -> bool:
    """Whether the clause is what the noun tells: "there are reports that the mayor fled"."""
    return clause.head.i == noun.i and clause.dep_ == "acl" and noun.pos_ == "NOUN"


def _runs(block: ParsedBlock, held: set[int]) -> Spans:
    """The tokens as spans, neighbours joined."""
    runs: list[list[int]] = []
    for i in sorted(held):
        if runs and runs[-1][1] == i - 1:
            runs[-1][1] = i
        else:
            runs.append([i, i])
    return tuple(block.span(first, last) for first, last in runs)


def negates(text: str) -> bool:
    """Whether the words say that something is not so."""
    return says_no(straightened(text))
