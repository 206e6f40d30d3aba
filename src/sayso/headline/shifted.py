"""A headline whose stance or speaker is not the body's."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.who import is_general, speaking_for
from sayso.headline.why import checked, does, name_of, quote
from sayso.labels.words import singular
from sayso.lexicons import load
from sayso.model import Attribution, HeadlineCheck, HeadlineLabel, Polarity, Span, SpeakerKind, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.headline.body import Body
    from sayso.headline.wording import Wording

_WITHHOLDS = frozenset({Stance.DECLINES, Stance.UNAWARE, Stance.DOUBTS})
_RESPONSES = _WITHHOLDS | {Stance.CONFIRMS, Stance.DENIES}


def stance_shift(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline lets somebody confirm or deny who, in the body, would not say or does not know.

    Where a lead sums up ("Seoul denied") what the body then quotes in particular, the particular counts.
    """
    if headline.stance not in (Stance.DENIES, Stance.CONFIRMS) or headline.verb is None:
        return None
    for name, place in headline.who:
        speaking = speaking_for(name, body.attributions, body.text)
        own = [a for a in speaking if a.stance in _RESPONSES]
        particular = [a for a in own if not is_general(a)] or own
        if any(_is_as_much(a, headline) for a in (*particular, *(a for a in speaking if a not in own))):
            continue
        if (other := _other(headline, particular, body)) is not None:
            why = (
                f"the headline has “{name} {headline.verb.of(headline.text)}”; in the body "
                f"{name_of(other)} {does(other)}: “{quote(other.cue + other.content, body.text)}”"
            )
            return checked(HeadlineLabel.SHIFTED, why, [other], (place, headline.verb))
    return None


def _is_as_much(attribution: Attribution, headline: Wording) -> bool:
    """Whether it can be called what the headline calls it: "was never there" is a denial in all but name."""
    if attribution.stance is headline.stance:
        return True
    negative = attribution.stance is Stance.ASSERTS and attribution.polarity is Polarity.NEGATIVE
    return negative and headline.stance is Stance.DENIES


def _other(headline: Wording, particular: Sequence[Attribution], body: Body) -> Attribution | None:
    """The response that the headline has turned into another, if it is one to the headline's matter."""
    for stances in (_WITHHOLDS, {Stance.DENIES} if headline.stance is Stance.CONFIRMS else set()):
        for a in particular:
            if a.stance in stances and (not a.content or headline.topic & body.topic_of(a)):
                return a
    return None


def plural_sources(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline has "sources" where the body has one."""
    plural = _any_of("headline").search(headline.text)
    if plural is None:
        return None
    unnamed = [a for a in body.attributions if a.speaker.kind is SpeakerKind.ANONYMOUS]
    names = {a.speaker.name for a in unnamed}
    mentions = " ".join(span.of(body.text) for a in unnamed for span in a.source)
    if len(names) != 1 or _any_of("mentions").search(mentions) or _any_of("body").search(body.text):
        return None
    if _is_plural(mentions):
        return None
    why = f"the headline has “{plural.group()}”; the body has one: {name_of(unnamed[0])}"
    return checked(HeadlineLabel.SHIFTED, why, unnamed[:1], (Span(*plural.span()),))


def _is_plural(mentions: str) -> bool:
    """Whether the last word of a mention is a plural ("Prosecutors")."""
    last = mentions.rsplit(maxsplit=1)[-1].lower() if mentions else ""
    return last != singular(last)


@cache
def _any_of(place: str) -> re.Pattern[str]:
    """The words that make several of the unnamed, as they are looked for in one place."""
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, load('headlines')['several'][place]))})\b", re.IGNORECASE
    )
