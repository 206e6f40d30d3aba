"""A headline that has somebody say, deny or be what the body has nothing of."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.shifted import denying
from sayso.headline.who import speaking_for
from sayso.headline.why import checked
from sayso.labels.clause import straightened
from sayso.labels.overlap import shared_stems, stems_of, topic
from sayso.labels.passage import words_of
from sayso.lexicons import load
from sayso.model import HeadlineLabel, Polarity, Span, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sayso.headline.body import Body
    from sayso.headline.wording import Wording
    from sayso.model import Attribution, HeadlineCheck

_ANY_BODY = 20
"""Different words of a body that tells what happened; pages of pictures have fewer."""

_SOME = 2
"""Telling words in which somebody speaks of the headline's matter."""


def denial_without_body(headline: Wording, body: Body) -> HeadlineCheck | None:
    """ "X denies Y", where nobody denies anything in the body and X says nothing of Y."""
    if headline.verb is None or not headline.who or _is_thin(body):
        return None
    if headline.verb.of(headline.text).lower() not in load("headlines")["speech"]["denies"]:
        return None
    if any(said.search(body.text) for said in (denying(), _denied())) or any(map(_denies, body.attributions)):
        return None
    name, place = headline.who[0]
    said = (body.topic_of(a) for a in speaking_for(name, body.attributions, body.text))
    matter = headline.topic - stems_of(name)
    if any(shared_stems(matter, words) >= _SOME for words in said):
        return None
    why = f"the headline has “{name} {headline.verb.of(headline.text)}”; nobody denies anything in the body"
    return checked(HeadlineLabel.UNSUPPORTED, why, (), (place, headline.verb))


@cache
def _denied() -> re.Pattern[str]:
    return _whole(load("headlines")["speech"]["denied"])


def _denies(attribution: Attribution) -> bool:
    return attribution.stance in (Stance.DENIES, Stance.DOUBTS) or attribution.polarity is Polarity.NEGATIVE


def quotation_without_body(headline: Wording, body: Body) -> HeadlineCheck | None:
    """ "X slams 'cowardly' Y", where the body has no word of what the headline quotes X with."""
    if headline.verb is None or not headline.who or headline.stance is None or _is_thin(body):
        return None
    found = _QUOTATION.search(straightened(headline.text), headline.verb.end)
    words = stems_of(found.group()) if found else frozenset()
    if found is None or not words or any(_is_like(word, other) for word in words for other in _said(body)):
        return None
    why = f"the headline quotes {headline.who[0][0]} with “{found['words']}”; the body has no word of it"
    return checked(HeadlineLabel.UNSUPPORTED, why, (), (Span(*found.span("words")),))


_QUOTATION = re.compile(r"(?<!\w)(?P<mark>['\"])(?P<words>[^'\"]{3,60})(?P=mark)(?!\w)")

_ALIKE = 5
"""First letters in which words of one root agree ("cowardly", "cowardice"), as a rule."""


def _is_like(word: str, other: str) -> bool:
    return word[:_ALIKE] == other[:_ALIKE]


def _said(body: Body) -> frozenset[str]:
    return topic(body.text, (Span(0, len(body.text)),))


def someone_without_body(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline has children, or soldiers, where the body has nobody of the kind."""
    if _is_thin(body):
        return None
    for telling, having in _patterns("people"):
        found = telling.search(headline.text)
        if found and not having.search(body.text):
            why = f"the headline has “{found.group()}”; the body has nobody of the kind"
            return checked(HeadlineLabel.UNSUPPORTED, why, (), (Span(*found.span()),))
    return None


def happening_without_body(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline tells of a fire, a wedding, a kidnapping, of which the body has no word."""
    if headline.hedged or headline.negative or _is_thin(body):
        return None
    for telling, having in _patterns("happenings"):
        found = telling.search(headline.text)
        if found and not having.search(body.text):
            why = f"the headline has “{found.group()}”; the body has no word of it"
            return checked(HeadlineLabel.UNSUPPORTED, why, (), (Span(*found.span()),))
    return None


def _is_thin(body: Body) -> bool:
    return len(set(words_of(body.text))) < _ANY_BODY


@cache
def _patterns(table: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What tells of a thing in a headline, and what shows in a body that it has it."""
    sets: Mapping[str, tuple[str, str]] = load("headlines")[table]
    return tuple((_whole(telling), _whole(having)) for telling, having in sets.values())


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
