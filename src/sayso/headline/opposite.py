"""A headline that has the opposite of what the body has, or takes for real what the body calls a fake."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.body import SAME_MATTER
from sayso.headline.carriage import share
from sayso.headline.distance import keeps_distance
from sayso.headline.reserve import negates
from sayso.headline.why import quote
from sayso.lexicons import load
from sayso.lexicons.patterns import whole
from sayso.model import HeadlineCheck, HeadlineLabel, Span, Stance
from sayso.topics import stems_of, topic
from sayso.wordforms import singular, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.headline.body import Body, Sentence
    from sayso.headline.wording import Wording

_RATHER_WHOLE = 0.5
"""Share of the headline's weight, beside the opposites, in the sentence that has the other of them. Set by
hand: half, as headlines swap every other word; not tuned."""


def opposes(headline: Wording, body: Body) -> HeadlineCheck | None:
    """ "School cleared of fraud" over "was found guilty of fraud": the body has the opposite, and nowhere
    what the headline has."""
    if headline.hedged or headline.negative:
        return None
    for mine, other in _sides():
        found = mine.search(headline.text)
        if found is None or other.search(headline.text) or _has(mine, body):
            continue
        sentence = next(_on_the_matter(headline, body, found.group(), other), None)
        if sentence is not None:
            why = f"the headline has “{found.group()}”; the body has: “{quote((sentence.span,), body.text)}”"
            return HeadlineCheck(
                HeadlineLabel.CONTRADICTED, why, (), (Span(*found.span()),), (sentence.span,)
            )
    return None


def _has(side: re.Pattern[str], body: Body) -> bool:
    """Whether some sentence has it without a "not"."""
    return any(_says(side, s.span.of(body.text)) for s in body.sentences)


def _says(side: re.Pattern[str], text: str) -> bool:
    """Whether the sentence has it without a "not" right before it."""
    return any(
        not _NOT.search(text, max(found.start() - _NOT_REACH, 0), found.start())
        for found in side.finditer(text)
    )


_NOT = re.compile(r"(?:\b(?:not|never|no|nor|neither|without)|n['’]t)\s(?:[\w-]+\s){0,2}$", re.IGNORECASE)
"""A "not" and at most two words behind it ("has not yet been", "no longer")."""

_NOT_REACH = 60
"""Characters before the opposite in which such a "not" begins; two words of English are shorter."""


def _on_the_matter(headline: Wording, body: Body, mine: str, other: re.Pattern[str]) -> Iterator[Sentence]:
    """The sentences that have the opposite and what else the headline speaks of, if none without the opposite
    has as much of it: that may be where the body has in other words what the headline has."""
    weights = body.weights(headline)
    rest = {stem: weight for stem, weight in weights.items() if stem not in stems_of(mine)}
    shares = [(share(rest, topic(body.text, (s.span,))), s) for s in body.sentences]
    opposite = [(part, s) for part, s in shares if other.search(s.span.of(body.text))]
    most = max((part for part, s in shares if not other.search(s.span.of(body.text))), default=0.0)
    for part, sentence in opposite:
        words = topic(body.text, (sentence.span,))
        if len(rest.keys() & words) < SAME_MATTER or part < _RATHER_WHOLE or part <= most:
            continue
        if _says(other, sentence.span.of(body.text)) and not sentence.hedges:
            yield sentence


def taken_for_real(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline states it; the body says at once that it is a fake, a hoax, or made up."""
    if headline.negative or (keeps_distance(headline, body) and not _by_what_it_shows(headline)):
        return None
    weights = body.weights(headline)
    for sentence in body.sentences[:_AT_ONCE]:
        text = sentence.span.of(body.text)
        words = topic(body.text, (sentence.span,))
        if len(weights.keys() & words) < SAME_MATTER or share(weights, words) < _DEBUNKED:
            continue
        if _fake().search(text) and not negates(_fake().sub(" ", text)):
            told = quote((sentence.span,), body.text)
            why = f"the headline states it; the body says that it is none: “{told}”"
            whole = Span(0, len(headline.text))
            return HeadlineCheck(HeadlineLabel.CONTRADICTED, why, (), (whole,), (sentence.span,))
    return None


def _by_what_it_shows(headline: Wording) -> bool:
    """Whether it rests on a picture alone ("Video shows shark")."""
    pictures = load("headlines")["evidence"]["nouns"]
    shown = any(singular(word) in pictures for name, _ in headline.who for word in words_of(name))
    return shown and headline.stance is Stance.ASSERTS and not headline.hedged


_AT_ONCE = 5
"""Sentences in which a report that takes a claim apart says so. Set by hand; not tuned."""

_DEBUNKED = 0.6
"""Share of the headline's weight in the sentence that says so. Set by hand, above `_RATHER_WHOLE`, because
that it is none is said of many a thing beside; not tuned."""


@cache
def _sides() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Each pair of opposites both ways round."""
    pairs = [(whole(one), whole(other)) for one, other in load("headlines")["opposites"].values()]
    return tuple(side for one, other in pairs for side in ((one, other), (other, one)))


@cache
def _fake() -> re.Pattern[str]:
    return whole(load("headlines")["debunked"]["words"])
