"""A headline that states as so what the body only attributes, hedges or has denied."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.why import checked, name_of, quote
from sayso.labels.overlap import shared_stems, topic
from sayso.labels.passage import words_of
from sayso.labels.words import roles, singular
from sayso.lexicons import load
from sayso.model import (
    Attribution,
    BlockKind,
    Certainty,
    HeadlineCheck,
    HeadlineLabel,
    Polarity,
    Span,
    SpeakerKind,
    Stance,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.headline.body import Body
    from sayso.headline.wording import Wording

_PUTS_FORWARD = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_UNNAMED = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.OUTLET})
_NEGATED = re.compile(r"\b(?:not?|never)\b|n't\b", re.IGNORECASE)


def contradicts(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline states what the body only has somebody deny."""
    if _keeps_distance(headline, body.attributions) or _NEGATED.search(headline.text):
        return None
    matter = body.about(headline)
    denied = [a for a in matter if a.stance is Stance.DENIES and a.polarity is Polarity.POSITIVE]
    if not denied or len(denied) < len(matter) or _stated(headline, body, denied):
        return None
    words = quote(denied[0].content, body.text)
    why = f"the headline states it; in the body {name_of(denied[0])} denies it: “{words}”"
    return checked(HeadlineLabel.CONTRADICTED, why, denied, (Span(0, len(headline.text)),))


def hardens(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline states as so what the body has only on unnamed word, or hedged."""
    if _keeps_distance(headline, body.attributions):
        return None
    near = [a for a in body.attributions if shared_stems(headline.topic, body.topic_of(a)) >= _NEAR]
    if not near or any(_is_firm(a) for a in near) or _is_confirmed(headline, body):
        return None
    carried = [a for a in body.attributions if _carries(headline, body, a)]
    if not _is_carried(headline, body, carried) or _stated(headline, body, carried):
        return None
    first = max(carried, key=lambda a: shared_stems(headline.topic, body.topic_of(a)))
    way = "hedged by" if first.certainty is not Certainty.CERTAIN else "on the word of"
    why = (
        f"the headline states it as so; the body has it {way} {name_of(first)}: "
        f"“{quote(first.content, body.text)}”"
    )
    return checked(HeadlineLabel.HARDENED, why, carried, (Span(0, len(headline.text)),))


def _is_confirmed(headline: Wording, body: Body) -> bool:
    """Whether a named party confirms it, in however few words ("the ministry confirmed the death")."""
    confirmed = [a for a in body.attributions if a.stance is Stance.CONFIRMS]
    topics = [body.topic_of(a) for a in confirmed if a.speaker.kind not in _UNNAMED]
    return any(headline.topic & said or len(said) < _NEAR for said in topics)


def _keeps_distance(headline: Wording, attributions: Sequence[Attribution]) -> bool:
    """Whether the headline says whose word it carries, or hedges, asks or quotes."""
    if headline.verb is not None or headline.hedged:
        return True
    return headline.side is not None and _is_source(headline.side, attributions)


def _is_source(side: str, attributions: Sequence[Attribution]) -> bool:
    """Whether the short side of a colon names somebody who speaks in the body, or one who could."""
    last = next((singular(word) for word in reversed(words_of(side))), "")
    if last in _cited() or last in roles("offices"):
        return True
    named = (f"{a.speaker.name or ''} {a.speaker.role or ''}" for a in attributions)
    return any(last == singular(word) for name in named for word in words_of(name))


@cache
def _cited() -> frozenset[str]:
    return frozenset(load("cues")["groups"]["sources"]) | frozenset(load("headlines")["sides"]["sources"])


_NEAR = 2
"""Telling words that an attribution shares with the headline where it speaks of the same matter."""

_CARRIED = 0.25
"""Least share of the headline's telling words that those attributions have together."""

_SUMMED_UP = 0.4
"""Least share that they have together with the report's opening; headlines put shorter words for the rest.
Both shares were chosen by reading some sixty warnings on reports of rumours."""


def _carries(headline: Wording, body: Body, attribution: Attribution) -> bool:
    """Whether it puts forward part of what the headline says, on unnamed word or hedged."""
    puts = attribution.stance in _PUTS_FORWARD and not _is_firm(attribution)
    if _NEGATED.search(headline.text) and attribution.polarity is not Polarity.NEGATIVE:
        return False
    return puts and bool(headline.topic & body.topic_of(attribution))


def _is_carried(headline: Wording, body: Body, carried: Sequence[Attribution]) -> bool:
    """Whether the headline rests on them: an outlet's report must have much of it, an unnamed source's some,
    near the top, where the opening has the rest."""
    if not carried or len(headline.topic) < _NEAR:
        return False
    if _share(headline, body.text, carried) >= _SUMMED_UP:
        return True
    unnamed = [a for a in carried if a.speaker.kind is SpeakerKind.ANONYMOUS]
    if not unnamed or _share(headline, body.text, unnamed) < _CARRIED or not _is_early(body, _first(unnamed)):
        return False
    opening = (span for span in body.sentences_without(carried) if span.end <= _first(unnamed))
    said = topic(body.text, (*opening, *(span for a in unnamed for span in a.content)))
    return len(headline.topic & said) >= _SUMMED_UP * len(headline.topic)


def _share(headline: Wording, text: str, carried: Sequence[Attribution]) -> float:
    said = topic(text, tuple(span for a in carried for span in a.content))
    return shared_stems(headline.topic, said) / len(headline.topic)


_EARLY = 5
"""Paragraphs in which a report comes to the source of its headline; standfirsts take one or two of them."""


def _is_early(body: Body, place: int) -> bool:
    above = (b for b in body.parsed.blocks if b.block.kind is BlockKind.PARAGRAPH and b.start < place)
    return sum(1 for _ in above) <= _EARLY


def _first(carried: Sequence[Attribution]) -> int:
    return min(span.start for a in carried for span in a.content)


def _stated(headline: Wording, body: Body, carried: Sequence[Attribution]) -> bool:
    """Whether the report itself says so after the first who are said to: its opening only sums them up."""
    least, first = max(_NEAR, _SUMMED_UP * len(headline.topic)), _first(carried)
    return any(
        span.start > first and shared_stems(headline.topic, topic(body.text, (span,))) >= least
        for span in body.sentences_without(body.attributions)
    )


def _is_firm(attribution: Attribution) -> bool:
    """Whether a named person or body says it without a hedge, or confirms it: then the headline's dropping of
    the attribution is the common shorthand of news."""
    if attribution.stance is Stance.CONFIRMS:
        return True
    return attribution.certainty is Certainty.CERTAIN and attribution.speaker.kind not in _UNNAMED
