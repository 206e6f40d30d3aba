"""A headline that states what the body says is not so."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.carriage import carriage, share
from sayso.headline.distance import keeps_distance
from sayso.headline.why import checked, name_of, quote
from sayso.lexicons import load
from sayso.lexicons.numbers import spelt_numbers
from sayso.model import HeadlineCheck, HeadlineLabel, Polarity, Span, Stance
from sayso.topics import stems_of, topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from sayso.headline.body import Body, Sentence
    from sayso.headline.wording import Wording

_STATED = 0.4
"""Share of the headline's weight that a sentence of the report has that says so itself."""

_SAME_MATTER = 0.6
"""Share of the headline's weight in a sentence that says of the same matter that it is not so."""


def contradicts(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline states what the body only has somebody deny."""
    if keeps_distance(headline, body) or headline.negative:
        return None
    matter = body.about(headline)
    denied = [a for a in matter if a.stance is Stance.DENIES and a.polarity is Polarity.POSITIVE]
    if not denied or len(denied) < len(matter) or carriage(headline, body).own >= _STATED:
        return None
    words = quote(denied[0].content, body.text)
    why = f"the headline states it; in the body {name_of(denied[0])} denies it: “{words}”"
    return checked(HeadlineLabel.CONTRADICTED, why, denied, (Span(0, len(headline.text)),))


def negated(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline's verb stands in the body with a "not", and nowhere without."""
    if headline.negative or keeps_distance(headline, body):
        return None
    for verb in headline.topic:
        uses = list(_uses(verb, headline, body))
        if uses and all(negative for _, negative in uses):
            sentence = uses[0][0]
            told = quote((sentence.span,), body.text)
            why = f"the headline states it; the body says that it is not so: “{told}”"
            return HeadlineCheck(
                HeadlineLabel.CONTRADICTED, why, (), (Span(0, len(headline.text)),), (sentence.span,)
            )
    return None


def _uses(verb: str, headline: Wording, body: Body) -> Iterator[tuple[Sentence, bool]]:
    """The sentences on the headline's matter with the verb, and whether it is negated there."""
    weights = body.weights(headline)
    for sentence, tokens in body.parsed_sentences:
        for token in tokens:
            if token.pos_ not in _SAYING_WHAT or verb not in stems_of(f"{token.text} {token.lemma_}"):
                continue
            words = topic(body.text, (sentence.span,))
            negative = _is_negated(token)
            if share(weights, words) >= _SAME_MATTER or not negative:
                yield sentence, negative


_SAYING_WHAT = frozenset({"VERB", "AUX", "ADJ"})


def _is_negated(token: Token) -> bool:
    """Whether a "not" belongs to the word, stands before it, or belongs to the verb that it hangs on."""
    before = token.nbor(-1).lower_ if token.i > token.sent.start else ""
    own = any(child.dep_ == "neg" for child in token.children)
    above = token.dep_ in _COMPLEMENTS and any(child.dep_ == "neg" for child in token.head.children)
    return own or above or before == "not"


_COMPLEMENTS = frozenset({"acomp", "oprd", "attr", "xcomp"})


_COUNT = re.compile(
    r"\b(?P<count>\d{1,3}(?:,\d{3})*|[a-z]+)\s(?P<next>[a-z]+)(?:\s(?P<after>[a-z]+))?", re.IGNORECASE
)
"""A number and the two words behind it, one of which is counted ("Nine dead", "Nine people killed")."""


def counts_otherwise(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline counts the dead, or others, otherwise than the body, which has its number nowhere."""
    known = _numbers(body.text)
    for found in _each(_COUNT, headline.text):
        count = _number(found["count"])
        if count is None or count in known:
            continue
        kin = _kin(found["next"].lower()) or _kin((found["after"] or "").lower())
        others = [s.span for s in body.sentences if _counts(s.span.of(body.text), kin)]
        if others:
            told = quote(tuple(others[:1]), body.text)
            why = f"the headline has “{found.group()}”; the body counts otherwise: “{told}”"
            return HeadlineCheck(
                HeadlineLabel.CONTRADICTED, why, (), (Span(*found.span()),), tuple(others[:1])
            )
    return None


def _each(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The pattern's matches at each word, those that overlap too."""
    found = (pattern.match(text, word.start()) for word in re.finditer(r"\b\w", text))
    return (match for match in found if match)


def _counts(sentence: str, kin: frozenset[str]) -> bool:
    """Whether a number stands with one of the words in at most three words' distance before it."""
    words = re.findall(r"\w(?:[\w,]*\w)?", sentence.lower())
    return any(
        word in kin and any(_number(before) is not None for before in words[max(at - 3, 0) : at])
        for at, word in enumerate(words)
    )


@cache
def _kin(noun: str) -> frozenset[str]:
    """The words that count the same, where ``noun`` is one that is counted in news of disasters."""
    return next((frozenset(w) for w in load("headlines")["counted"].values() if noun in w), frozenset())


def _numbers(text: str) -> frozenset[int]:
    found = (_number(word) for word in re.findall(r"[\w,]*\w", text.lower()))
    return frozenset(number for number in found if number is not None)


def _number(word: str) -> int | None:
    digits = word.replace(",", "")
    if digits.isdecimal() and len(digits) < 12:
        return int(digits)
    return _named_numbers().get(word.lower())


@cache
def _named_numbers() -> dict[str, int]:
    """Numbers by their words but "one", which as often stands for somebody or something."""
    none: dict[str, int] = load("headlines")["numbers"]
    return {word: number for word, number in spelt_numbers().items() if word != "one"} | none
