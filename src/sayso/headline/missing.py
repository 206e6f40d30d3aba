"""A headline that has somebody say, deny or be what the body has nothing of."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.body import SAME_MATTER
from sayso.headline.shifted import denying
from sayso.headline.who import speaking_for
from sayso.headline.why import checked
from sayso.lexicons import load
from sayso.lexicons.patterns import whole
from sayso.model import AGAINST, HeadlineLabel, Polarity, Span
from sayso.topics import shared_stems, stems_of, topic
from sayso.wordforms import singular, straightened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sayso.headline.body import Body
    from sayso.headline.wording import Wording
    from sayso.model import Attribution, HeadlineCheck


def denial_without_body(headline: Wording, body: Body) -> HeadlineCheck | None:
    """ "X denies Y", where nobody denies anything in the body and X says nothing of Y."""
    if headline.verb is None or not headline.who or body.is_thin:
        return None
    if headline.verb.of(headline.text).lower() not in load("headlines")["speech"]["denies"]:
        return None
    if _is_refusal(headline, headline.verb):
        return None
    if any(said.search(body.text) for said in (denying(), _denied())) or any(map(_denies, body.attributions)):
        return None
    name, place = headline.who[0]
    said = (body.topic_of(a) for a in speaking_for(name, body.attributions, body.text))
    matter = headline.topic - stems_of(name)
    if any(shared_stems(matter, words) >= SAME_MATTER for words in said):
        return None
    why = f"the headline has “{name} {headline.verb.of(headline.text)}”; nobody denies anything in the body"
    return checked(HeadlineLabel.UNSUPPORTED, why, (), (place, headline.verb))


def _is_refusal(headline: Wording, verb: Span) -> bool:
    """Whether something is not granted ("Judge denies bail", "Mayor denies Lorne a permit"), or nobody let by
    ("Keeper denies Okoye"). A name alone tells where the verb has no capital, as in title case it has."""
    granting = load("headlines")["speech"]["granting"]
    if singular(headline.who[0][0].lower().split()[-1]) in granting:
        return True
    if _refuses("refuses", re.IGNORECASE).match(headline.text, verb.end):
        return True
    small = verb.of(headline.text).islower()
    return small and _refuses("name_behind", re.NOFLAG).match(headline.text, verb.end) is not None


@cache
def _refuses(part: str, flags: re.RegexFlag) -> re.Pattern[str]:
    """What stands behind "denies" where it is a refusal to give."""
    return re.compile(load("headlines")["speech"][part], flags)


@cache
def _denied() -> re.Pattern[str]:
    return whole(load("headlines")["speech"]["denied"])


def _denies(attribution: Attribution) -> bool:
    return attribution.stance in AGAINST or attribution.polarity is Polarity.NEGATIVE


def quotation_without_body(headline: Wording, body: Body) -> HeadlineCheck | None:
    """ "X slams 'cowardly' Y", where the body has no word of what the headline quotes X with."""
    if headline.verb is None or not headline.who or headline.stance is None or body.is_thin:
        return None
    found = _QUOTATION.search(straightened(headline.text), headline.verb.end)
    words = stems_of(found.group()) if found else frozenset()
    said = _said(body) if words else frozenset()
    if found is None or not words or any(_is_like(word, other) for word in words for other in said):
        return None
    why = f"the headline quotes {headline.who[0][0]} with “{found['words']}”; the body has no word of it"
    return checked(HeadlineLabel.UNSUPPORTED, why, (), (Span(*found.span("words")),))


_QUOTATION = re.compile(r"(?<!\w)(?P<mark>['\"])(?P<words>[^'\"]{3,60})(?P=mark)(?!\w)")

_ALIKE = 5
"""First letters in which words of one root agree ("cowardly", "cowardice"), as a rule. Set by hand;
not tuned."""


def _is_like(word: str, other: str) -> bool:
    return word[:_ALIKE] == other[:_ALIKE]


def _said(body: Body) -> frozenset[str]:
    return topic(body.text, (Span(0, len(body.text)),))


def someone_without_body(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline has children, or soldiers, where the body has nobody of the kind."""
    return _lacking("people", "nobody of the kind", headline, body)


def happening_without_body(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline tells of a fire, a wedding, a kidnapping, of which the body has no word."""
    return _lacking("happenings", "no word of it", headline, body)


def _lacking(table: str, lacks: str, headline: Wording, body: Body) -> HeadlineCheck | None:
    """What the headline has of a table, plainly, and the body has not."""
    if headline.hedged or headline.negative or body.is_thin:
        return None
    for telling, having in _patterns(table):
        found = telling.search(headline.text)
        if found and not having.search(body.text):
            why = f"the headline has “{found.group()}”; the body has {lacks}"
            return checked(HeadlineLabel.UNSUPPORTED, why, (), (Span(*found.span()),))
    return None


@cache
def _patterns(table: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What tells of a thing in a headline, and what shows in a body that it has it."""
    sets: Mapping[str, tuple[str, str]] = load("headlines")[table]
    return tuple((whole(telling), whole(having)) for telling, having in sets.values())
