"""Origin chains: the report's central claim, back from this report to whoever first put it forward.

The central claim is the one that the report's first assertion puts forward, or, where it opens with a denial,
the one that is denied: news leads with what it is about.
Its chains are those of every attribution that puts the same matter forward; an outlet that only relays one of
them is no origin of its own. A chain is (speaker, relay nearest it, ..., last relay).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.overlap import shared, topic
from sayso.labels.words import adjectives, countries
from sayso.model import BlockKind, Span, SpeakerKind, Stance

if TYPE_CHECKING:
    from sayso.model import Attribution, Report

Chain = tuple[str, ...]

_PUTS_FORWARD = frozenset({Stance.ASSERTS, Stance.CONFIRMS})
_RESPONDS = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.DECLINES})
_AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
"""Stances of those who are no origin of the central claim, whatever else they say of its matter."""

_SAME = 0.33
"""Least share of the shorter content's telling words. Chosen by reading the eight gold reports, so origin
figures on those eight are figures on the material it was chosen on."""

_AGENTLESS = frozenset({"unnamed media", "unspecified"})
"""Voices without an agent: an origin only where the central claim itself has no other."""

_CARRIERS = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.OUTLET, SpeakerKind.GROUP, SpeakerKind.DOCUMENT})

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST, BlockKind.POST})


def central_claim(report: Report) -> Attribution | None:
    """The first in a body block that puts something forward, or what a denial before it answers, if any."""
    first = _first(report, _PUTS_FORWARD)
    response = _first(report, _RESPONDS)
    if first is None or response is None or response.content > first.content:
        return first
    answered = next((a for a in report.attributions if a.id == response.responds_to), None)
    return answered if answered and answered.content and answered.stance in _PUTS_FORWARD else first


def _first(report: Report, stances: frozenset[Stance]) -> Attribution | None:
    """The first attribution with one of the stances, in a body block where there is one."""
    claims = [a for a in report.attributions if a.stance in stances and a.content]
    return next(iter([a for a in claims if _in_body(report, a)] or claims), None)


def origin_chains(report: Report) -> tuple[Chain, ...]:
    """The chains behind the central claim, in text order, each once; none where nobody claims anything."""
    central = central_claim(report)
    if central is None:
        return ()
    about = topic(report.text, central.content) - _common(report)
    against = {a.speaker.name for a in report.attributions if a.stance in _AGAINST}
    carrying = [
        a
        for a in report.attributions
        if a is central or (a.speaker.name not in against and _carries(a, central, about, report.text))
    ]
    relays = {relay.name for a in carrying for relay in a.via}
    chains = [_chain(a) for a in carrying if not _only_relays(a, relays)]
    return tuple(dict.fromkeys(chain for chain in chains if chain))


def _common(report: Report) -> frozenset[str]:
    """Names in two contents of five or more: whom the report is about tells no two matters in it apart."""
    topics = [topic(report.text, a.content) for a in report.attributions if a.content]
    counts = Counter(stem for stems in topics for stem in stems)
    least = max(_FEW, _COMMON * len(topics))
    capitalised = " ".join(re.findall(r"(?<![.!?\n]\s)(?<!^)\b[A-Z]\w+", report.text))
    names = topic(capitalised, (Span(0, len(capitalised)),))
    return frozenset(stem for stem, count in counts.items() if count >= least and stem in names)


_COMMON = 0.4
_FEW = 4
"""Contents that a stem must be in at least before it is common; below that every word tells."""


def _carries(attribution: Attribution, central: Attribution, about: frozenset[str], text: str) -> bool:
    """Whether the attribution puts the central matter forward too.

    Those who carry stories (unnamed sources, outlets, groups, documents) need one telling word in common, the
    names of countries apart; others, who mostly comment, need a third.
    """
    if attribution.stance not in _PUTS_FORWARD or attribution.polarity is not central.polarity:
        return False
    if attribution.speaker.name in _AGENTLESS or _is_guess(attribution):
        return False
    other = topic(text, attribution.content)
    if attribution.speaker.kind in _CARRIERS:
        return bool((about & other) - _nations())
    return shared(about - _nations(), other - _nations()) >= _SAME


def _is_guess(attribution: Attribution) -> bool:
    """Whether it is not clear what sort of source speaks, so that it may be no source at all."""
    return any(
        reason.label == "kind" and reason.confidence is not None and reason.confidence < _CLEAR
        for reason in attribution.why
    )


_CLEAR = 0.5
"""Below an even chance the kind is a guess from the noun's shape."""


@cache
def _nations() -> frozenset[str]:
    words = " ".join((*countries(), *adjectives(), "north", "south"))
    return topic(words, (Span(0, len(words)),))


def _chain(attribution: Attribution) -> Chain:
    name = attribution.speaker.name or "unknown"
    return (name, *(relay.name for relay in attribution.via))


def _only_relays(attribution: Attribution, relays: set[str]) -> bool:
    """Whether the speaker is an outlet, or the press at large, behind which another chain leads on."""
    speaker = attribution.speaker
    if speaker.kind is not SpeakerKind.OUTLET or not relays:
        return False
    at_large = (speaker.name or "").endswith(" media") and bool(attribution.source)
    return speaker.name in relays or at_large


def _in_body(report: Report, attribution: Attribution) -> bool:
    first = min(span.start for span in attribution.content)
    block = next((block for block in report.blocks if block.start <= first < block.end), None)
    return block is None or block.kind in _BODY
