"""Whether a report tells two of its unnamed sources apart; what it does not tell stays open."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.mentions.mention import read_mention
from sayso.lexicons import load
from sayso.lexicons.roles import gender_words, roles
from sayso.model import SpeakerKind
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.mentions.mention import Mention
    from sayso.model import Attribution


@dataclass(frozen=True, slots=True)
class Described:
    """What a report tells of an unnamed source: its noun, the words before it, its body, gender, number.

    ``anew`` where it is brought in as another than the one before.
    """

    kind: SpeakerKind | None
    noun: str
    told: frozenset[str]
    body: frozenset[str]
    gender: str | None
    anew: bool


def _opening(words: str) -> str:
    """The first of the words, if there are any: a mention may be a mark alone."""
    return next(iter(words.split()), "")


def described(text: str, attributions: Sequence[Attribution]) -> Described:
    """What the mentions of one source tell of it, the first that is no pronoun above all."""
    words = [" ".join(span.of(text) for span in a.source) for a in attributions if a.source]
    mentions = [read_mention(mention) for mention in words]
    first = next((mention for mention in mentions if not mention.pronoun), None)
    speaker = attributions[0].speaker
    return Described(
        speaker.kind,
        first.head if first else "",
        _told(first) if first else frozenset(),
        _telling(speaker.affiliation or (first.body if first else None) or ""),
        next((gender for mention in mentions if (gender := _gender(mention))), None),
        first is not None and _opening(first.words.lower().removeprefix("a ")) in roles("others"),
    )


def told_apart(one: Described, later: Described) -> bool:
    """Whether the text shows the two to be different: "another source", "she" and "he", two bodies."""
    if one.kind is not later.kind:
        return True
    if later.anew and (one.noun == later.noun or later.noun in _words("general")):
        return True
    if one.gender and later.gender and one.gender != later.gender:
        return True
    if one.body and later.body and one.body.isdisjoint(later.body):
        return True
    if one.told and later.told and one.told.isdisjoint(later.told):
        return True
    general = _words("general")
    return one.noun != later.noun and not (one.noun in general or later.noun in general)


def _told(mention: Mention) -> frozenset[str]:
    """The words before the noun that tell which source it is: "police", not "senior"."""
    return _telling(" ".join(mention.core.lower().split()[:-1]))


def _telling(words: str) -> frozenset[str]:
    return frozenset(singular(word) for word in words.lower().split() if word not in _words("untelling"))


def _gender(mention: Mention) -> str | None:
    """The gender that a pronoun or noun tells; "a spokesman" may be said of anybody who speaks for a body."""
    if mention.head in roles("mouthpieces"):
        return None
    told = mention.pronoun or mention.head
    return next((gender for gender in ("male", "female") if told in gender_words(gender)), None)


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(load("anonymity")[section])
