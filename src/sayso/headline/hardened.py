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
_UNNAMED = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.OUTLET})


_NEGATED = re.compile(r"\b(?:not?|never)\b|n't\b", re.IGNORECASE)


def contradicts(
    headline: Wording, parsed: ParsedReport, attributions: Sequence[Attribution]
) -> HeadlineCheck | None:
    """The headline states what the body only has somebody deny."""
    if _keeps_distance(headline, attributions) or _NEGATED.search(headline.text):
        return None
    matter = about(headline, parsed.text, attributions)
    denied = [a for a in matter if a.stance is Stance.DENIES and a.polarity is Polarity.POSITIVE]
    if not denied or len(denied) < len(matter) or _stated(headline, parsed, attributions, denied):
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
    if not near or any(_is_firm(a) for a in near) or _is_confirmed(headline, parsed.text, attributions):
        return None
    carried = [a for a in attributions if _carries(headline, parsed.text, a)]
    if not _is_carried(headline, parsed, carried):
        return None
    if _stated(headline, parsed, attributions, carried):
        return None
    first = max(carried, key=lambda a: shared_stems(headline.topic, topic(parsed.text, a.content)))
    way = "hedged by" if first.certainty is not Certainty.CERTAIN else "on the word of"
    why = (
        f"the headline states it as so; the body has it {way} {name_of(first)}: "
        f"“{quote(first.content, parsed.text)}”"
    )
    return checked(HeadlineLabel.HARDENED, why, carried, (Span(0, len(headline.text)),))


def _is_confirmed(headline: Wording, text: str, attributions: Sequence[Attribution]) -> bool:
    """Whether a named party confirms it, in however few words ("the ministry confirmed the death")."""
    confirmed = [a for a in attributions if a.stance is Stance.CONFIRMS and a.speaker.kind not in _UNNAMED]
    topics = [topic(text, a.content) for a in confirmed]
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
    return frozenset(load("cues")["groups"]["sources"])


_NEAR = 2
"""Telling words that an attribution shares with the headline where it speaks of the same matter."""

_CARRIED = 0.25
"""Least share of the headline's telling words that those attributions have together."""

_SUMMED_UP = 0.4
"""Least share that they have together with the report's opening; headlines put shorter words for the rest.
Both shares were chosen by reading some sixty warnings on reports of rumours."""


def _shares(headline: Wording, text: str, attribution: Attribution) -> bool:
    return shared_stems(headline.topic, topic(text, attribution.content)) >= _NEAR


def _carries(headline: Wording, text: str, attribution: Attribution) -> bool:
    """Whether it puts forward part of what the headline says, on unnamed word or hedged."""
    puts = attribution.stance in _PUTS_FORWARD and not _is_firm(attribution)
    if _NEGATED.search(headline.text) and attribution.polarity is not Polarity.NEGATIVE:
        return False
    return puts and bool(headline.topic & topic(text, attribution.content))


def _is_carried(headline: Wording, parsed: ParsedReport, carried: Sequence[Attribution]) -> bool:
    """Whether the headline rests on them: an outlet's report must have much of it, an unnamed source's some,
    near the top, where the opening has the rest."""
    if not carried or len(headline.topic) < _NEAR:
        return False
    if _share(headline, parsed.text, carried) >= _SUMMED_UP:
        return True
    unnamed = [a for a in carried if a.speaker.kind is SpeakerKind.ANONYMOUS]
    if (
        not unnamed
        or _share(headline, parsed.text, unnamed) < _CARRIED
        or not _is_early(parsed, _first(unnamed))
    ):
        return False
    opening = (span for span in _own_sentences(parsed, carried) if span.end <= _first(unnamed))
    said = topic(parsed.text, (*opening, *(span for a in unnamed for span in a.content)))
    return len(headline.topic & said) >= _SUMMED_UP * len(headline.topic)


def _share(headline: Wording, text: str, carried: Sequence[Attribution]) -> float:
    said = topic(text, tuple(span for a in carried for span in a.content))
    return shared_stems(headline.topic, said) / len(headline.topic)


_EARLY = 5
"""Paragraphs in which a report comes to the source of its headline; standfirsts take one or two of them."""


def _is_early(parsed: ParsedReport, place: int) -> bool:
    return sum(b.block.kind is BlockKind.PARAGRAPH and b.start < place for b in parsed.blocks) <= _EARLY


def _first(carried: Sequence[Attribution]) -> int:
    return min(span.start for a in carried for span in a.content)


def _stated(
    headline: Wording,
    parsed: ParsedReport,
    attributions: Sequence[Attribution],
    carried: Sequence[Attribution],
) -> bool:
    """Whether the report itself says so after the first who are said to: its opening only sums them up."""
    least = max(_NEAR, _SUMMED_UP * len(headline.topic))
    return any(
        span.start > _first(carried) and shared_stems(headline.topic, topic(parsed.text, (span,))) >= least
        for span in _own_sentences(parsed, attributions)
    )


def _own_sentences(parsed: ParsedReport, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """The sentences of paragraphs in which nothing is attributed."""
    said = [span for a in attributions for span in (*a.content, *a.cue)]
    for block in parsed.blocks:
        if block.block.kind is BlockKind.PARAGRAPH:
            spans = (block.span_of(sentence) for sentence in block.doc.sents)
            yield from (span for span in spans if not any(span.overlaps(other) for other in said))


def _is_firm(attribution: Attribution) -> bool:
    """Whether a named person or body says it without a hedge, or confirms it: then the headline's dropping of
    the attribution is the common shorthand of news."""
    if attribution.stance is Stance.CONFIRMS:
        return True
    return attribution.certainty is Certainty.CERTAIN and attribution.speaker.kind not in _UNNAMED
