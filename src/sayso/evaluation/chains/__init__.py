"""Chains of origins: the report's central claim, back from this report to whoever first put it forward.

In: a report with its attributions. Out: the chains behind its central claim, to be held against gold's. News
leads with what it is about, so the central claim is the one that several others answer, or else the first one
put forward; in its paragraph one by somebody who carries stories goes before a statement by those whom they
are about. Its chains are those of all who put the same matter forward, one a speaker. A chain runs from the
speaker over the relay nearest to him to the last one; an outlet that only passes on what another chain begins
with is none of its own, and voices without an agent are one only where there is no other.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from sayso.evaluation.chains.carrying import (
    is_agentless,
    is_outlet,
    is_press,
    stands_in,
    sureness,
    without_empty_voices,
)
from sayso.lexicons.countries import adjectives, countries
from sayso.model import AGAINST, PUTS_FORWARD, RESPONSES, BlockKind, Span, SpeakerKind, Stance
from sayso.topics import topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Attribution, Report


_CARRIERS = frozenset({SpeakerKind.ANONYMOUS, SpeakerKind.OUTLET, SpeakerKind.GROUP, SpeakerKind.DOCUMENT})
"""Kinds of speaker who carry a story, as against those whom it is about."""

_NEVER_SECOND = frozenset({SpeakerKind.GROUP, SpeakerKind.DOCUMENT})
"""Kinds that are the origin of a claim of their own, but seldom a further one of another's: residents,
users and critics mostly comment, a picture or a study is about something beside it."""

_ANSWERED = 2
"""Speakers who answer a claim from which on it is what the report is about."""

_SHARE = 0.25
"""Least share of the shorter one's telling words that another statement of the matter has. These numbers were
chosen on 48 annotated reports on rumours, with their gold statements and with read ones, between values that
hardly differed; 226 further ones gave no other."""

_SHORT = 1
"""Telling words of a content that needs but one in common: "his death". With three, none of the 15
chains so added on 226 reports with gold statements was right."""

_SURE = 0.6
"""Confidence below which a statement begins no further chain, and a kind is a guess."""

_FOUND = 0.6
"""The same of the spans of a claim: nearly half of what the trained finder takes for one and is none lies
below, and one in eight of the others."""

_FIRST = 7
"""Attributions of a report among which all stand who put its matter forward; who speaks later comments on it.
Of 34 further chains that began later on 322 reports, three were right."""

_TITLE = 80
"""Characters of a first block that is a title: its short forms tell worse than the text who speaks."""

_BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST, BlockKind.POST})
_LEAD = 500
"""Characters of the first paragraph of running text that tell what the report is about."""
_PARAGRAPH = 60
"""Characters of a block that is running text rather than a credit or a subhead."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Whose word a claim is and how it came: the first speaker, then the outlets up to the report.

    ``attribution`` is the id of the one it was read off.
    """

    names: tuple[str, ...]
    attribution: str


def origin_chains(report: Report) -> tuple[Chain, ...]:
    """The chains behind the central claim, in text order, one a speaker."""
    matter = _Matter(report)
    if matter.central is None:
        return ()
    forward = [a for a in matter.claims if matter.is_put_forward_by(a)]
    carrying = without_empty_voices(forward, matter.named_outlets())
    behind = [one for a in carrying for one in matter.behind(a)]
    passed_on = {relay.name for a in behind for relay in a.via}
    chains: dict[str, Chain] = {}
    for one in behind:
        chain = _chain(one)
        known = chains.get(chain.names[0])
        if is_outlet(one) and not one.via and one.speaker.name in passed_on:
            continue
        if known is None or len(chain.names) > len(known.names):
            chains[chain.names[0]] = chain
    return tuple(chains.values())


def _chain(one: Attribution) -> Chain:
    return Chain((one.speaker.name or "", *(relay.name for relay in one.via)), one.id)


class _Matter:
    """What a report is about and what it says of that."""

    def __init__(self, report: Report) -> None:
        self._report = report
        told = [a for a in report.attributions if a.content and a.speaker.name and a.stance in PUTS_FORWARD]
        found = [a for a in told if sureness(a, "spans") >= _FOUND] or told
        known = [a for a in found if sureness(a, "kind") >= _SURE] or found
        self.claims: Sequence[Attribution] = [a for a in known if self._in_body(a)] or known

    @cached_property
    def central(self) -> Attribution | None:
        """The claim that the report is about."""
        if not self.claims:
            return None
        answers = {
            (a.responds_to, a.speaker.name) for a in self._report.attributions if a.stance in RESPONSES
        }
        counts = Counter(claim for claim, _ in answers)
        most = max(self.claims, key=lambda a: counts[a.id])
        return most if counts[most.id] >= _ANSWERED else self._leading()

    def is_put_forward_by(self, one: Attribution) -> bool:
        """Whether the attribution puts the central matter forward."""
        central = self.central
        if central is None or one.speaker.name in self._opponents:
            return False
        if one is central or one.speaker.name == central.speaker.name:
            return True
        if one.stance is Stance.CONFIRMS and one.responds_to == central.id:
            return True
        comments = one.responds_to is not None or one.polarity is not central.polarity
        late = one not in self._report.attributions[:_FIRST]
        if comments or late or one.speaker.kind in _NEVER_SECOND or one.confidence < _SURE:
            return False
        if not is_outlet(central) and stands_in(one, central):
            return False
        return self._shares(topic(self._report.text, one.content))

    def behind(self, one: Attribution) -> Sequence[Attribution]:
        """Those whom an outlet passes on, where the report tells of any; else the one itself.

        Behind the press at large stand the unnamed sources and the outlets that named ones pass on.
        """
        if not is_outlet(one) or one.via:
            return (one,)
        first = self._first_by_outlet
        if is_press(one):
            found = [
                a for a in first.values() if a.speaker.kind in (SpeakerKind.ANONYMOUS, SpeakerKind.OUTLET)
            ]
            return found or (one,)
        return (first.get(one.speaker.name or "", one),)

    @cached_property
    def _first_by_outlet(self) -> dict[str, Attribution]:
        """The first statement that came straight to each outlet from one who carries stories."""
        first: dict[str, Attribution] = {}
        for one in self.claims:
            carries = one.speaker.kind in _CARRIERS - {SpeakerKind.DOCUMENT}
            if one.via and carries and not is_agentless(one):
                first.setdefault(one.via[0].name, one)
        return first

    def named_outlets(self) -> list[Attribution]:
        """Claims by outlets that are named."""
        return [a for a in self.claims if is_outlet(a) and not is_press(a)]

    def _leading(self) -> Attribution:
        """What a denial before any claim denies, the first claim, or one by a carrier beside it."""
        first = self.claims[0]
        denial = next((a for a in self._report.attributions if a.stance in RESPONSES and a.content), None)
        if denial is not None and denial.content < first.content:
            return next((a for a in self.claims if a.id == denial.responds_to), first)
        if first.speaker.kind in _CARRIERS:
            return first
        beside = (a for a in self.claims if self._block(a) == self._block(first) and not stands_in(a, first))
        return next((a for a in beside if a.speaker.kind in _CARRIERS), first)

    @cached_property
    def _opponents(self) -> frozenset[str | None]:
        """Those who deny or doubt the central claim, whatever else they say."""
        central = self.central
        against = (a for a in self._report.attributions if a.stance in AGAINST)
        return frozenset(a.speaker.name for a in against if central and a.responds_to == central.id)

    def _shares(self, other: frozenset[str]) -> bool:
        """Whether a content with these telling words speaks of the central matter; a bare pointer does."""
        if not other:
            return True
        telling = other - self._common
        shared = len(telling & self._about)
        if shared and len(telling) <= _SHORT:
            return True
        return shared > 1 and shared / min(len(telling), len(self._about)) >= _SHARE

    @cached_property
    def _about(self) -> frozenset[str]:
        """The telling words of the central claim, the lead and the headline."""
        text, headline = self._report.text, self._report.headline or ""
        central = self.central.content if self.central else ()
        words = topic(text, central) | topic(text, self._lead) | topic(headline, (Span(0, len(headline)),))
        return words - self._common

    @property
    def _lead(self) -> tuple[Span, ...]:
        running = (b for b in self._report.blocks if b.kind in _BODY and b.end - b.start > _PARAGRAPH)
        block = next(running, None)
        return (Span(block.start, min(block.end, block.start + _LEAD)),) if block else ()

    @cached_property
    def _common(self) -> frozenset[str]:
        """Stems that tell no two matters of the report apart: nations, and the names of whom it is about."""
        contents = [topic(self._report.text, a.content) for a in self._report.attributions if a.content]
        counts = Counter(stem for stems in contents for stem in stems)
        least = max(_FEW, _COMMON * len(contents))
        return _nations() | {s for s, count in counts.items() if count >= least and s in self._names}

    @cached_property
    def _names(self) -> frozenset[str]:
        words = " ".join(re.findall(r"(?<![.!?\n]\s)(?<!^)\b[A-Z]\w+", self._report.text))
        return topic(words, (Span(0, len(words)),))

    def _block(self, one: Attribution) -> int | None:
        first = one.content[0].start
        return next((n for n, b in enumerate(self._report.blocks) if b.start <= first < b.end), None)

    def _in_body(self, one: Attribution) -> bool:
        number, blocks = self._block(one), self._report.blocks
        if number is None:
            return True
        return blocks[number].kind in _BODY and not (number == 0 and self._is_titled)

    @cached_property
    def _is_titled(self) -> bool:
        """Whether the text begins with a short line before running text."""
        first = [block.end - block.start for block in self._report.blocks[:2]]
        return len(first) > 1 and first[0] < _TITLE and first[1] > _PARAGRAPH


_COMMON = 0.4
_FEW = 4
"""Contents that a name must be in at least before it is common, and their share; below, every word tells. By
hand."""


@cache
def _nations() -> frozenset[str]:
    words = " ".join((*countries(), *adjectives(), "north", "south"))
    return topic(words, (Span(0, len(words)),))
