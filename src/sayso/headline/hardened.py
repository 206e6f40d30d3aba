"""A headline that states as so what the body only attributes, hedges or has denied."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.body import about
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
    from collections.abc import Iterator, Sequence

    from sayso.headline.wording import Wording
    from sayso.parse import ParsedReport

_PUTS_FORWARD = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_UNNAMED = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.OUTLET, SpeakerKind.GROUP})


_NEGATED = re.compile(r"\b(?:not?|never)\b|n't\b", re.IGNORECASE)


def contradicts(
    headline: Wording, parsed: ParsedReport, attributions: Sequence[Attribution]
) -> HeadlineCheck | None:
    """The headline states what the body only has somebody deny."""
    if _keeps_distance(headline, attributions) or _NEGATED.search(headline.text):
        return None
    matter = about(headline, parsed.text, attributions)
    denied = [a for a in matter if a.stance is Stance.DENIES and a.polarity is Polarity.POSITIVE]
    if not denied or len(denied) < len(matter) or _stated(headline, parsed, attributions):
        return None
    words = quote(denied[0].content, parsed.text)
    why = f"the headline states it; in the body {name_of(denied[0])} denies it: “{words}”"
    return checked(HeadlineLabel.CONTRADICTED, why, denied, (Span(0, len(headline.text)),))


def hardens(
    headline: Wording, parsed: ParsedReport, attributions: Sequence[Attribution]
) -> HeadlineCheck | None:
    """The headline states as so what the body has only on unnamed word, or hedged."""
    if _keeps_distance(headline, attributions):
        return None
    near = [a for a in attributions if _shares(headline, parsed.text, a)]
    carried = [a for a in near if a.stance in _PUTS_FORWARD and not _is_firm(a)]
    if not _is_carried(headline, parsed.text, carried) or any(_is_firm(a) for a in near):
        return None
    if _stated(headline, parsed, attributions):
        return None
    first = max(carried, key=lambda a: shared_stems(headline.topic, topic(parsed.text, a.content)))
    way = "hedged by" if first.certainty is not Certainty.CERTAIN else "on the word of"
    why = (
        f"the headline states it as so; the body has it {way} {name_of(first)}: "
        f"“{quote(first.content, parsed.text)}”"
    )
    return checked(HeadlineLabel.HARDENED, why, carried, (Span(0, len(headline.text)),))


def _keeps_distance(headline: Wording, attributions: Sequence[Attribution]) -> bool:
    """Whether the headline says whose word it carries, or hedges, asks or quotes."""
    if headline.verb is not None or headline.hedged:
        return True
    return headline.side is not None and _is_source(headline.side, attributions)


def _is_source(side: str, attributions: Sequence[Attribution]) -> bool:
    """Whether the short side of a colon names somebody who speaks in the body, or one who could."""
    words = {singular(word) for word in words_of(side)}
    if words & (_cited() | roles("offices")):
        return True
    return any(
        words & {singular(word) for word in words_of(f"{a.speaker.name or ''} {a.speaker.role or ''}")}
        for a in attributions
    )


@cache
def _cited() -> frozenset[str]:
    return frozenset(load("cues")["groups"]["sources"])


_NEAR = 2
"""Telling words that an attribution shares with the headline where it speaks of the same matter."""

_CARRIED = 0.4
"""Least share of the headline's telling words that those attributions have together; the rest are the shorter
words of headlines."""


def _shares(headline: Wording, text: str, attribution: Attribution) -> bool:
    return shared_stems(headline.topic, topic(text, attribution.content)) >= _NEAR


def _is_carried(headline: Wording, text: str, carried: Sequence[Attribution]) -> bool:
    spans = tuple(span for a in carried for span in a.content)
    return len(headline.topic) >= _NEAR and (
        shared_stems(headline.topic, topic(text, spans)) >= _CARRIED * len(headline.topic)
    )


def _stated(headline: Wording, parsed: ParsedReport, attributions: Sequence[Attribution]) -> bool:
    """Whether the report itself says so, below its opening, which sums up what the body then attributes."""
    return any(
        shared_stems(headline.topic, topic(parsed.text, (sentence,)))
        >= max(_NEAR, _CARRIED * len(headline.topic))
        for sentence in _own_sentences(parsed, attributions)
    )


def _own_sentences(parsed: ParsedReport, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """The sentences below the opening paragraph in which nothing is attributed."""
    said = [span for a in attributions for span in (*a.content, *a.cue)]
    paragraphs = [block for block in parsed.blocks if block.block.kind is BlockKind.PARAGRAPH]
    for block in paragraphs[1:]:
        for sentence in block.doc.sents:
            span = block.span_of(sentence)
            if not any(span.overlaps(other) for other in said):
                yield span


def _is_firm(attribution: Attribution) -> bool:
    """Whether a named person or body says it without a hedge, or confirms it: then the headline's dropping of
    the attribution is the common shorthand of news."""
    if attribution.stance is Stance.CONFIRMS:
        return True
    return attribution.certainty is Certainty.CERTAIN and attribution.speaker.kind not in _UNNAMED
