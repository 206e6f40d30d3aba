"""A headline that states as so what the body only attributes, or holds back from."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.headline.carriage import carriage, puts_forward, share
from sayso.headline.distance import keeps_distance
from sayso.headline.theirs import ANSWERABLE, is_theirs_to_say
from sayso.headline.why import called, checked, name_of, quote
from sayso.headline.wording import read_wording
from sayso.lexicons import load
from sayso.model import (
    NAMED,
    Attribution,
    BlockKind,
    Certainty,
    HeadlineCheck,
    HeadlineLabel,
    Span,
    SpeakerKind,
    Stance,
)
from sayso.topics import shared_stems, stems_of
from sayso.wordforms import singular, words_of

if TYPE_CHECKING:
    from sayso.headline.body import Body
    from sayso.headline.carriage import Carriage
    from sayso.headline.wording import Wording

_LEAST = 0.45
"""Least share of the headline's weight that somebody's word must carry to be what the headline rests on; the
report says it itself where one sentence of its own has as much. Chosen on the judged headlines of
`gold/headlines/dev`, where own voice and others' word lie far apart."""

_LITTLE = 1 / 3
"""Share of the headline's weight in others' word that is some of it at least. Set by hand; not tuned."""
_LESS_OWN = 0.6
"""Share of the others' below which the report's own voice has it less plainly than they: then `_LITTLE` will
do, because headlines use other words. Of .3, .45, .6 and .75 all read the headlines of `gold/headlines/dev`
alike; of 76 judged headlines of whole reports the upper two have 64 right, the lower two 63: little hangs
on it."""

_NEAR = 2
"""Telling words that the body must share with the headline to speak of the same matter."""


def hardens(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline states as so what the body has only on somebody's word, or hedged."""
    found = carriage(headline, body)
    if keeps_distance(headline, body) and not _is_itself_told(headline, body, found):
        return None
    if found.words < _NEAR or _is_confirmed(headline, body):
        return None
    if not _is_carried_by_others(found):
        return _summed_up(headline, body)
    return _laid(headline, body, found) if found.laid >= found.held else _held(headline, body, found)


def loses_hedge(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The headline says whose word it is, but puts as sure what that speaker only thinks possible."""
    if headline.hedged_itself or headline.quoted or not keeps_distance(headline, body):
        return None
    found = carriage(headline, body)
    if found.words < _NEAR or found.laid < _HEDGE_LOST or found.own >= found.laid:
        return None
    if any(a.certainty is not Certainty.POSSIBLE for a in found.speaking):
        return None
    first = found.speaking[0]
    why = f"the headline puts it as sure; in the body {name_of(first)} does not: “{_said(first, body)}”"
    return checked(HeadlineLabel.HARDENED, why, found.speaking[:1], (Span(0, len(headline.text)),))


_HEDGE_LOST = 0.6
"""Least share of the headline's weight in what a speaker puts as possible; more than for others' word alone,
because a headline that names its source has much right already."""


def _is_itself_told(headline: Wording, body: Body, found: Carriage) -> bool:
    """Whether somebody else tells in the body that the headline's speaker says so: "Test shows X", where a
    minister said that a test shows X; not where it is only spoken of ("Army says it holds X", where its
    ministry said that the army holds X)."""
    if headline.verb is None or headline.hedged or len(headline.who) != 1 or headline.ends_with_verb:
        return False
    told = stems_of(headline.who[0][0])
    if not told or any(told & stems_of(called(a)) for a in body.attributions):
        return False
    forms = _forms_of(headline.verb.of(headline.text))
    return any(told <= body.topic_of(a) and _tells_of_saying(a, body, forms) for a in found.speaking)


def _tells_of_saying(attribution: Attribution, body: Body, forms: re.Pattern[str]) -> bool:
    """Whether there is a verb of saying in what somebody says, or one of the ``forms``."""
    said = [piece.of(body.text) for piece in attribution.content]
    return any(forms.search(piece) or read_wording(piece).verb is not None for piece in said)


def _forms_of(verb: str) -> re.Pattern[str]:
    """The regular forms of a headline's verb, and "shown"."""
    stem = re.sub(r"(?:es|s|ed)$", "", verb)
    return re.compile(rf"\b{re.escape(stem)}(?:e?[sdn]|ing)?\b", re.IGNORECASE)


def _is_carried_by_others(found: Carriage) -> bool:
    others = max(found.laid, found.held)
    if others >= _LEAST:
        return found.own < others
    return others >= _LITTLE and found.own < _LESS_OWN * others


def _summed_up(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The report says so only before it comes to the unnamed source from whom it has it."""
    weights = body.weights(headline)
    carrying = [
        a for a in puts_forward(headline, body) if _is_source(a) and headline.topic & body.topic_of(a)
    ]
    said = frozenset[str]().union(*(body.topic_of(a) for a in carrying))
    if share(weights, said) < _SUMMED_UP or any(_is_firm(headline, body, a) for a in body.attributions):
        return None
    first = min(span.start for a in carrying for span in a.content)
    told = [s for s in body.sentences if s.span.start > first and share(weights, s.own) >= _TOLD]
    if told or not _is_early(body, first):
        return None
    why = (
        f"the headline states it as so; the body sums up so what it has on the word of "
        f"{name_of(carrying[0])}: “{_said(carrying[0], body)}”"
    )
    return checked(HeadlineLabel.HARDENED, why, carrying, (Span(0, len(headline.text)),))


def _is_source(attribution: Attribution) -> bool:
    """Whether it is one of those whom reporters call sources, not any unnamed person who is quoted."""
    words = {singular(word) for word in words_of(attribution.speaker.name or "")}
    return attribution.speaker.kind is SpeakerKind.ANONYMOUS and not words.isdisjoint(_sources())


@cache
def _sources() -> frozenset[str]:
    return frozenset(load("headlines")["several"]["sources"])


_SUMMED_UP = 0.25
"""Least share of the headline's weight in what unnamed sources say; the report's opening has the rest.
Set by hand; not tuned."""

_TOLD = 0.4
"""Share of it in a later sentence of the report that says so itself. Set by hand; not tuned."""

_EARLY = 5
"""Paragraphs in which a report comes to the source of its headline; standfirsts take one or two of them.
Set by hand; not tuned."""


def _is_early(body: Body, place: int) -> bool:
    above = (b for b in body.parsed.blocks if b.block.kind is BlockKind.PARAGRAPH and b.start < place)
    return sum(1 for _ in above) <= _EARLY


def _is_firm(headline: Wording, body: Body, attribution: Attribution) -> bool:
    """Whether somebody who stands for it says without a hedge what is near the headline's matter."""
    answerable = attribution.speaker.kind in ANSWERABLE and attribution.certainty is Certainty.CERTAIN
    return answerable and shared_stems(headline.topic, body.topic_of(attribution)) >= _NEAR


def _laid(headline: Wording, body: Body, found: Carriage) -> HeadlineCheck | None:
    first = found.speaking[0]
    if is_theirs_to_say(headline, body, first):
        return None
    way = "hedged by" if first.certainty is not Certainty.CERTAIN else "on the word of"
    why = f"the headline states it as so; the body has it {way} {name_of(first)}: “{_said(first, body)}”"
    return checked(HeadlineLabel.HARDENED, why, found.speaking, (Span(0, len(headline.text)),))


def _held(headline: Wording, body: Body, found: Carriage) -> HeadlineCheck | None:
    sentence = found.hedged
    if sentence is None:
        return None
    words, told = quote(sentence.hedges[:1], body.text), quote((sentence.span,), body.text)
    why = f"the headline states it as so; the body holds back, “{words}”: “{told}”"
    return HeadlineCheck(
        HeadlineLabel.HARDENED, why, (), (Span(0, len(headline.text)),), (*sentence.hedges, sentence.span)
    )


def _said(attribution: Attribution, body: Body) -> str:
    return quote(attribution.content or attribution.cue, body.text)


def _is_confirmed(headline: Wording, body: Body) -> bool:
    """Whether a named party confirms it, in however few words ("the ministry confirmed the death");
    a spokesman's word without his name is not the report's own too."""
    confirmed = [a for a in body.attributions if a.stance is Stance.CONFIRMS]
    topics = [body.topic_of(a) for a in confirmed if a.speaker.kind in NAMED]
    weights = body.weights(headline)
    return any(share(weights, said) >= _LITTLE or len(said) < _NEAR for said in topics)
