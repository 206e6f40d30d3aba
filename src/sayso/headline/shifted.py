"""A headline whose stance or speaker is not the body's."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.who import is_general, speaking_for
from sayso.headline.why import called, checked, does, name_of, quote
from sayso.lexicons import load
from sayso.lexicons.patterns import any_of, listed, pattern
from sayso.lexicons.responses import mood_words
from sayso.model import (
    PUTS_FORWARD,
    RESPONSES,
    WITHHOLDS,
    Attribution,
    HeadlineCheck,
    HeadlineLabel,
    Polarity,
    Span,
    SpeakerKind,
    Stance,
)
from sayso.topics import stems_of, topic
from sayso.wordforms import is_plural, singular, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.headline.body import Body
    from sayso.headline.wording import Wording

_NO_ANSWER = WITHHOLDS | {Stance.DOUBTS}


def stance_shift(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline lets somebody confirm or deny who, in the body, would not say or does not know.

    Where a lead sums up ("Seoul denied") what the body then quotes in particular, the particular counts.
    """
    if headline.stance not in (Stance.DENIES, Stance.CONFIRMS) or headline.verb is None:
        return None
    for name, place in headline.who:
        speaking = speaking_for(name, body.attributions, body.text)
        own = [a for a in speaking if a.stance in RESPONSES]
        particular = [a for a in own if not is_general(a)] or own
        others = (a for a in speaking if a not in own)
        if any(_is_as_much(a, headline, body) for a in (*particular, *others)):
            continue
        other = (
            _other(headline, particular, body)
            or _no_denial(headline, speaking, body)
            or _no_confirmation(headline, name, speaking, body)
        )
        if other is not None:
            why = (
                f"the headline has “{name} {headline.verb.of(headline.text)}”; in the body "
                f"{name_of(other)} {does(other)}: “{quote(other.cue + other.content, body.text)}”"
            )
            return checked(HeadlineLabel.SHIFTED, why, [other], (place, headline.verb))
    return None


def _is_as_much(attribution: Attribution, headline: Wording, body: Body) -> bool:
    """Whether it can be called what the headline calls it: "was never there" is a denial in all but name, and
    who "admitted" it admits it."""
    if attribution.stance is headline.stance:
        return True
    if headline.verb and attribution.stance in PUTS_FORWARD:
        cue = " ".join(span.of(body.text) for span in attribution.cue)
        if stems_of(headline.verb.of(headline.text)) & stems_of(cue):
            return True
    negative = attribution.stance is Stance.ASSERTS and attribution.polarity is Polarity.NEGATIVE
    return negative and headline.stance is Stance.DENIES


def _other(headline: Wording, particular: Sequence[Attribution], body: Body) -> Attribution | None:
    """The response that the headline has turned into another, if it is one to the headline's matter."""
    for stances in (_NO_ANSWER, {Stance.DENIES} if headline.stance is Stance.CONFIRMS else set()):
        for a in particular:
            if a.stance not in stances:
                continue
            if not a.content or _is_policy(a, body) or headline.topic & _matter(a, headline, body):
                return a
    return None


def _is_policy(attribution: Attribution, body: Body) -> bool:
    """Whether it is declined to comment on such things at all ("on market speculation", "on rumours")."""
    words = {singular(word) for span in attribution.content for word in words_of(span.of(body.text))}
    return len(body.topic_of(attribution)) < _ON_IT and not words.isdisjoint(mood_words("references"))


def _no_denial(headline: Wording, speaking: Sequence[Attribution], body: Body) -> Attribution | None:
    """What the speaker puts forward on the headline's matter, where the headline makes it a denial and the
    body has no word of denying at all."""
    if headline.stance is not Stance.DENIES or denying().search(body.text):
        return None
    own = [a for a in speaking if a.stance in (Stance.ASSERTS, Stance.PLEDGES)]
    on_it = [a for a in own if len(headline.topic & body.topic_of(a)) >= _ON_IT]
    return on_it[0] if on_it and all(a.polarity is Polarity.POSITIVE for a in own) else None


def _no_confirmation(
    headline: Wording, name: str, speaking: Sequence[Attribution], body: Body
) -> Attribution | None:
    """What the speaker says beside the headline's matter, where the headline makes it a confirmation and the
    body has the matter from another alone."""
    if headline.stance is not Stance.CONFIRMS or not speaking or _confirming().search(body.text):
        return None
    matter = headline.topic - stems_of(name)
    if any(len(matter & body.topic_of(a)) >= _ON_IT for a in speaking):
        return None
    others = [a for a in body.about(headline) if a not in speaking and a.stance is Stance.ASSERTS]
    return speaking[0] if others else None


@cache
def _confirming() -> re.Pattern[str]:
    return re.compile(any_of("headlines", "verbs", "confirms"), re.IGNORECASE)


_ON_IT = 2
"""Telling words of the headline in what its speaker says on its matter."""


@cache
def denying() -> re.Pattern[str]:
    """The verbs of denying, by their first letters in any form."""
    stems = sorted({re.escape(verb.rstrip("sed")[:6]) for verb in load("headlines")["verbs"]["denies"]})
    return re.compile(rf"\b(?:{'|'.join(stems)}|false)\w*", re.IGNORECASE)


def _matter(attribution: Attribution, headline: Wording, body: Body) -> frozenset[str]:
    """What is answered: the content, and what else its sentence has beside the headline's names ("would not
    discuss his future amid talk of Rovers")."""
    near = [s.span for s in body.sentences if any(s.span.overlaps(cue) for cue in attribution.cue)]
    names = stems_of(" ".join(name for name, _ in headline.who) + " " + called(attribution))
    return body.topic_of(attribution) | (topic(body.text, tuple(near)) - names)


def plural_sources(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline has "sources" where the body has one."""
    plural = _any_of("headline").search(headline.text)
    if plural is None:
        return None
    unnamed = [a for a in body.attributions if a.speaker.kind is SpeakerKind.ANONYMOUS]
    if not unnamed or not _is_one([" ".join(s.of(body.text) for s in a.source) for a in unnamed if a.source]):
        return None
    if _any_of("body").search(body.text):
        return None
    why = f"the headline has “{plural.group()}”; the body has one: {name_of(unnamed[0])}"
    return checked(HeadlineLabel.SHIFTED, why, unnamed[:1], (Span(*plural.span()),))


def _is_one(mentions: Sequence[str]) -> bool:
    """Whether all the mentions are of one: none in the plural, and one at most that introduces somebody."""
    heads = [_HEAD.split(mention, maxsplit=1)[0].lower() for mention in mentions]
    if any(_are_many(head) or _any_of("mentions").search(head) for head in heads):
        return False
    return sum(head.split()[0] in _INTRODUCING for head in heads if head.strip()) <= 1


_HEAD = pattern("headlines", "newsroom", "head_ends")
"""Where a mention's head ends and what describes it begins."""

_INTRODUCING = listed("headlines", "newsroom", "introducing")


def _are_many(head: str) -> bool:
    """Whether the last word is a plural ("Prosecutors")."""
    return is_plural(head.rsplit(maxsplit=1)[-1] if head.split() else "")


@cache
def _any_of(place: str) -> re.Pattern[str]:
    """The words that make several of the unnamed, as they are looked for in one place."""
    return re.compile(rf"\b{any_of('headlines', 'several', place)}\b", re.IGNORECASE)
