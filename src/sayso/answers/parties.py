"""Who stands how to a claim: a record's voices, those of one party as one, on the side where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sayso.answers.words import as_said, is_nameless, party_name, quoted
from sayso.model import (
    AGAINST,
    ASKS_OR_PROMISES,
    PUTS_FORWARD,
    VEILED,
    WITHHOLDS,
    Attribution,
    Report,
    Spans,
    SpeakerKind,
    Stance,
)
from sayso.story import StoryReport, Voice, in_time

_SIDES = (
    ("Says", PUTS_FORWARD),
    ("Denies", AGAINST),
    ("Will not say", WITHHOLDS),
    ("Asks or promises", ASKS_OR_PROMISES),
)
_INTRODUCED = re.compile(
    r"(?:an?|one|two|three|several|some|another|sources|officials|people)\b", re.IGNORECASE
)
"""How a text first brings in somebody without a name."""
_PLAIN = re.compile(r"(?:anonymous|unnamed) (?:source|official|person|people)", re.IGNORECASE)
_LONGEST_DESCRIPTION = 90
"""Characters of a description that a name's place has room for."""
_ALWAYS = 3
"""The first three sides are shown even where nobody stands on them: an empty column tells something."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as a report has them; ``via`` are the outlets between the speaker and the report, ``spans`` where
    the words stand in its text. ``dated`` is False where ``at`` is only when the report was added,
    ``withdrawn`` says that its publisher killed it.
    """

    words: str
    report: str
    attribution: str
    outlet: str
    at: str
    via: tuple[str, ...]
    spans: Spans = ()
    dated: bool = True
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """One party on one side: the newest stance and its detail, and every passage that has it.

    ``named`` is False for those whom the reports call by no name, ``dated`` where the newest passage has no
    day but that on which its report was added. ``withdrawn`` is one whom only withdrawn reports have here.
    """

    name: str
    named: bool
    kind: SpeakerKind | None
    role: str
    on_record: bool
    stance: Stance
    detail: str | None
    at: str
    quotes: tuple[Quote, ...]
    dated: bool = True
    withdrawn: bool = False

    @property
    def through(self) -> str:
        """The outlet nearest the party that carried its word: "" where a report had it itself."""
        return next((quote.via[0] for quote in self.quotes if quote.via), "")

    @property
    def reports(self) -> int:
        """How many reports that stand have it."""
        return len({quote.report for quote in self.quotes if not quote.withdrawn})


@dataclass(frozen=True, slots=True)
class Column:
    """A side and the parties that stand on it: first those whom the most reports have, then the newest; last
    those whom only withdrawn reports have."""

    title: str
    parties: tuple[Party, ...]


def columns_of(
    voices: Sequence[Voice], listed: Mapping[str, StoryReport], reports: Mapping[str, Report]
) -> tuple[Column, ...]:
    """Says, denies, will not say; and who asks or promises, where somebody does."""
    nodes = _nodes_by_name(voices)
    keys = [_party_key(voice, nodes, reports) for voice in voices]
    whole = _grouped(zip(keys, voices, strict=True))
    columns = []
    for place, (title, stances) in enumerate(_SIDES):
        side = ((key, voice) for key, voice in zip(keys, voices, strict=True) if voice.stance in stances)
        parties = [_party(group, whole[key], listed, reports) for key, group in _grouped(side).items()]
        if parties or place < _ALWAYS:
            told = tuple(sorted(parties, key=lambda one: -one.reports))
            columns.append(Column(_titled(title, {party.stance for party in told}), told))
    return tuple(columns)


def _titled(side: str, stances: AbstractSet[Stance]) -> str:
    """What stands above a side: who does not know is not said to keep anything back."""
    if Stance.DOUBTS in stances:
        return f"{side} or doubts"
    if Stance.UNAWARE in stances:
        return f"{side}, or does not know" if Stance.DECLINES in stances else "Does not know"
    return side


def _grouped(keyed: Iterable[tuple[tuple[str, ...], Voice]]) -> dict[tuple[str, ...], list[Voice]]:
    """The voices of each party."""
    groups: dict[tuple[str, ...], list[Voice]] = {}
    for key, voice in keyed:
        groups.setdefault(key, []).append(voice)
    return groups


def _nodes_by_name(voices: Sequence[Voice]) -> dict[str, str]:
    """The one node of the lineage that a name stands for; names of several are left out."""
    found: dict[str, set[str]] = {}
    for voice in voices:
        if voice.node and voice.name:
            found.setdefault(_plain(voice.name), set()).add(voice.node)
    return {name: nodes.pop() for name, nodes in found.items() if len(nodes) == 1}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _party_key(voice: Voice, nodes: Mapping[str, str], reports: Mapping[str, Report]) -> tuple[str, ...]:
    """What makes voices one party: the lineage's node; where it has none, a name; without one, the sort of
    speaker and the outlet it spoke to."""
    name = _plain(voice.name or "")
    if node := voice.node or nodes.get(name):
        return ("node", node)
    if name:
        return (name,)
    report, attribution = _passage(voice, reports)
    via = attribution.via if attribution else ()
    outlet = via[0].name if via else report.outlet.name if report and report.outlet else voice.ref.report
    return ("", voice.kind or "", outlet.casefold())


def _party(
    group: Sequence[Voice],
    whole: Sequence[Voice],
    listed: Mapping[str, StoryReport],
    reports: Mapping[str, Report],
) -> Party:
    """The party as its voices on one side have it; all its voices describe it, so that every side calls it
    the same."""
    quotes = tuple(_quote(voice, listed, reports) for voice in group)
    standing = [voice for voice, quote in zip(group, quotes, strict=True) if not quote.withdrawn]
    newest = max(standing or group, key=lambda voice: in_time(voice.at))
    _, attribution = _passage(newest, reports)
    name = newest.name or ""
    named = bool(name) and newest.kind not in VEILED and not is_nameless(name, newest.kind)
    return Party(
        name=party_name(name, newest.kind) if named else _described(whole, reports),
        named=named,
        kind=newest.kind,
        role=_role(attribution, name),
        on_record=newest.on_record,
        stance=newest.stance,
        detail=newest.detail,
        at=newest.at,
        quotes=quotes,
        dated=newest.dated,
        withdrawn=not standing,
    )


def _described(group: Sequence[Voice], reports: Mapping[str, Report]) -> str:
    """One without a name, as the earliest report that says more than "the source" or "she" describes it."""
    for voice in sorted(group, key=lambda one: in_time(one.at)):
        report, attribution = _passage(voice, reports)
        words = quoted(report.text, attribution.source) if report and attribution else ""
        if _INTRODUCED.match(words) and len(words) <= _LONGEST_DESCRIPTION:
            return words[:1].lower() + words[1:]
    name = group[0].name or ""
    plain = _PLAIN.match(name) or group[0].kind is not SpeakerKind.ANONYMOUS
    return party_name(name if plain else None, group[0].kind)


def _role(attribution: Attribution | None, name: str) -> str:
    """Role and body spoken for, where the name does not say them."""
    if attribution is None:
        return ""
    said = name.casefold()
    parts = []
    for part in (attribution.speaker.role, attribution.speaker.affiliation):
        words = " ".join((part or "").split())
        if words and words.casefold() not in said:
            parts.append(words)
            said += " " + words.casefold()
    return ", ".join(parts)


def _quote(voice: Voice, listed: Mapping[str, StoryReport], reports: Mapping[str, Report]) -> Quote:
    report, attribution = _passage(voice, reports)
    spans = (attribution.content or attribution.cue) if attribution else ()
    one = listed.get(voice.ref.report)
    return Quote(
        words=as_said(report.text, attribution) if report and attribution else "",
        report=voice.ref.report,
        attribution=voice.ref.attribution,
        outlet=one.outlet.name if one and one.outlet else "",
        at=voice.at,
        via=tuple(relay.name for relay in attribution.via) if attribution else (),
        spans=spans,
        dated=voice.dated,
        withdrawn=one is not None and one.withdrawn is not None,
    )


def _passage(voice: Voice, reports: Mapping[str, Report]) -> tuple[Report | None, Attribution | None]:
    report = reports.get(voice.ref.report)
    if report is None:
        return None, None
    found = (one for one in report.attributions if one.id == voice.ref.attribution)
    return report, next(found, None)
