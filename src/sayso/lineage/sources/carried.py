"""Relays that a report names once and means throughout: "Brome told the Courier", and below "Brome said".

A source's statement without a relay came by the outlet that the story has the source speak to, where the
report names that outlet and no other; or by the one outlet that its own report has the source speak to in
another statement ("On NHK, Brome said"). The evidence is the outlet's name in that report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from sayso.lexicons.patterns import any_of
from sayso.lineage.naming.names import contains, listed, outlet_words, plain_words, same_words
from sayso.lineage.ways.credits import credit_lines, spoken_to
from sayso.lineage.ways.parties import Party, Way, is_own
from sayso.model import PUTS_FORWARD, Span, SpeakerKind
from sayso.outlets import outlets
from sayso.phrasing import is_many
from sayso.story import EdgeType, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sayso.lineage.naming.names import Words
    from sayso.lineage.sources.identities import Key
    from sayso.lineage.ways.credits import Credit
    from sayso.model import Attribution, Report, Speaker
    from sayso.story import AttributionRef


def carried(ways: Sequence[Way], known: Mapping[AttributionRef, Key]) -> list[Way]:
    """The ways, each source's with the outlet it is known to have spoken to where the report names it.

    ``known`` are the sources behind the attributions, as they are before relays are carried.
    """
    keys = {ref: key for ref, key in known.items() if key[0] in _NAMED}
    told = _told(ways, keys)
    heard = {way.statement.report: _Heard(way.statement.filed.report) for way in ways}
    return [
        _spoken_here(way, heard[way.statement.report])
        or _by_relay(way, told.get(keys[way.parties[0].ref], {}), heard[way.statement.report])
        if _is_open(way, keys)
        else _by_credit(way, keys, heard[way.statement.report])
        for way in ways
    ]


class _Heard:
    """What one report says of whom its sources spoke to, read once for all their statements."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._mentions: dict[str, tuple[Span, ...]] = {}

    @cached_property
    def lines(self) -> tuple[Credit, ...]:
        """The outlets credited by a line of their own."""
        return tuple(credit_lines(self._report.text))

    @cached_property
    def spoken(self) -> Mapping[str | None, tuple[list[Credit], list[str]]]:
        """By speaker's name: the credits beside the statements, and the names of the relays."""
        found: dict[str | None, tuple[list[Credit], list[str]]] = defaultdict(lambda: ([], []))
        for one in self._report.attributions:
            credits_, relays = found[one.speaker.name]
            relays.extend(relay.name for relay in one.via)
            if credit := spoken_to(self._report.text, one):
                credits_.append(credit)
        return found

    @cached_property
    def told(self) -> tuple[tuple[str | None, Span], ...]:
        """Where a person told an outlet something, with the person's name."""
        return tuple(
            (one.speaker.name, span)
            for one in self._report.attributions
            if one.speaker.kind is SpeakerKind.PERSON and _is_told(self._report.text, one)
            for relay in one.via
            for span in relay.mention
        )

    def mentions(self, name: str, words: Words) -> tuple[Span, ...]:
        """Where the report names the outlet, but for an interview with it, which is its speaker's alone."""
        if name not in self._mentions:
            text = self._report.text
            found = _mentions(text, name, words)
            self._mentions[name] = tuple(
                at for at in found if not _is_interview(text, at) and not _PICTURED.search(text, 0, at.start)
            )
        return self._mentions[name]


def _by_credit(way: Way, keys: Mapping[AttributionRef, Key], heard: _Heard) -> Way:
    """The way of an unnamed source by the one outlet that the report credits by a line of its own."""
    if len(way.parties) != 1 or way.parties[0].is_outlet or way.parties[0].ref in keys:
        return way
    first = way.parties[0]
    unnamed = first.speaker is not None and first.speaker.kind is SpeakerKind.ANONYMOUS
    if first.step is EdgeType.OWN or not unnamed or way.statement.stance not in PUTS_FORWARD:
        return way
    if len(heard.lines) != 1 or is_own(way.statement, heard.lines[0].name):
        return way
    if _first_reported().search(way.statement.filed.report.text, 0, heard.lines[0].at.start):
        return way
    return _through(way, *heard.lines[0])


@cache
def _first_reported() -> re.Pattern[str]:
    """Words before an outlet's name that say who was first, and not by whom a report has its own sources."""
    return re.compile(rf"\b{any_of('credits', 'first')}\s(?:[Tt]he\s)?\Z")


def _spoken_here(way: Way, heard: _Heard) -> Way | None:
    """The way by the one outlet that the report itself has its source speak to, in whatever statement."""
    told, relays = heard.spoken.get(way.parties[0].name, ([], []))
    if len({outlet_words(name) for name in (*relays, *(credit.name for credit in told))}) != 1:
        return None
    if not told or is_own(way.statement, told[0].name):
        return None
    return _through(way, *told[0])


def _through(way: Way, outlet: str, at: Span) -> Way:
    shown = (Evidence(way.statement.report, at),)
    relay = Party(outlet, None, way.parties[0].ref, EdgeType.CITES, shown)
    return replace(way, parties=(way.parties[0], relay))


_NAMED = frozenset({"person", "body", "office"})


def _told(ways: Iterable[Way], keys: Mapping[AttributionRef, Key]) -> Mapping[Key, Mapping[Words, str]]:
    """The outlets that each source is said to have spoken to, by their telling words."""
    told: dict[Key, dict[Words, str]] = defaultdict(dict)
    for way in ways:
        if len(way.parties) > 1 and way.parties[1].is_outlet and not way.parties[0].is_outlet:
            key = keys.get(way.parties[0].ref)
            if key is not None:
                told[key].setdefault(outlet_words(way.parties[1].name), way.parties[1].name)
    return told


def _is_open(way: Way, keys: Mapping[AttributionRef, Key]) -> bool:
    """Whether the way goes from a source straight to its report, which does not say that it asked itself.

    Officials, who speak to many outlets, are not the same ones everywhere.
    """
    if len(way.parties) != 1 or way.parties[0].ref not in keys or way.parties[0].step is EdgeType.OWN:
        return False
    first = way.parties[0]
    return keys[first.ref][0] != "office" or not is_many(first.name, SpeakerKind.OFFICIAL)


def _by_relay(way: Way, told: Mapping[Words, str], heard: _Heard) -> Way:
    named = [
        (name, at)
        for words, name in told.items()
        if not is_own(way.statement, name)
        and not _is_theirs(way.parties[0].speaker, words)
        and (at := _mention(way, name, words, heard))
    ]
    if len(named) != 1:
        return way
    return _through(way, *named[0])


def _is_theirs(speaker: Speaker | None, words: Words) -> bool:
    """Whether the source is of the outlet, which then is named for more than what was told to it."""
    body = set(outlet_words(speaker.affiliation)) if speaker and speaker.affiliation else set()
    return bool(body) and (body <= set(words) or body >= set(words))


def _mention(way: Way, name: str, words: Words, heard: _Heard) -> Span | None:
    """Where the report first names the outlet, but for where somebody else by name told it something."""
    speaker = way.parties[0].name
    others = [span for teller, span in heard.told if teller != speaker]
    named = heard.mentions(name, words)
    return next((at for at in named if not any(map(at.overlaps, others))), None)


def _is_told(text: str, attribution: Attribution) -> bool:
    words = plain_words(" ".join(span.of(text) for span in attribution.cue))
    return words[:1] != () and words[0] in listed("telling")


_PICTURED = re.compile(r"\b(?:Credit|Photo|Photograph|Picture|Image)s?\b[^.\n]{0,40}/(?:The\s)?\Z")
"""Whose picture it is, before an outlet's name: "Credit Ada Brome/The Courier"."""


def _is_interview(text: str, at: Span) -> bool:
    return _interview().search(text, max(0, at.start - _NEAR), at.start) is not None


_NEAR = 60
"""Characters before an outlet's name in which an interview with it is told of. By hand: four words apart."""


@cache
def _interview() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('lineage', 'interviews')}\s(?:[\w’'-]+\s){{0,4}}\Z", re.IGNORECASE)


def _mentions(text: str, name: str, words: Words) -> Iterator[Span]:
    for mention in outlets().mentions(text):
        named = outlet_words(mention.outlet.name)
        if same_words(named, words) or contains(words, named):
            yield mention.span
    if outlets().by_name(name) is None:
        yield from (Span(*found.span()) for found in re.finditer(rf"\b{re.escape(name)}\b", text))
