"""Who stands how to a claim: a record's voices, those of one party as one, on the side where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from sayso.answers import words
from sayso.answers.called import described, named_with, role_beside, said_by
from sayso.answers.words import as_said, is_nameless, party_name, passage_of
from sayso.model import (
    AGAINST,
    ASKS_OR_PROMISES,
    PUTS_FORWARD,
    VEILED,
    WITHHOLDS,
    Report,
    Spans,
    SpeakerKind,
    Stance,
)
from sayso.story import StoryReport, Voice, day_of, in_time

_SIDES = (
    ("Says", PUTS_FORWARD),
    ("Denies", AGAINST),
    ("Will not say", WITHHOLDS),
    ("Asks or promises", ASKS_OR_PROMISES),
)
_ALWAYS = 3
"""The first three sides are shown even where nobody stands on them: an empty column tells something."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as a report has them; ``via`` are the outlets between the speaker and the report, ``spans`` where
    the words stand in its text. ``dated`` is False where ``at`` is only when the report was added,
    ``withdrawn`` says that its publisher killed it. ``told_at`` is when the report told it, where that was on
    a later day than ``at``.

    ``said_by`` is whom the report itself names or describes where the party goes by another name, with their
    role ("Ken Orsa, spokesman"); "" where the report has the party by its name.
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
    said_by: str = ""
    told_at: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """One party on one side: the newest stance and its detail, and every passage that has it.

    ``named`` is False for those whom the reports call by no name, ``dated`` where the newest passage has no
    day but that on which its report was added. ``withdrawn`` is one whom only withdrawn reports have here,
    ``elsewhere`` one who speaks only of another place than the claim does.
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
    elsewhere: bool = False

    @property
    def through(self) -> str:
        """The outlet nearest the party that carried its word: "" where a report had it itself."""
        return next((quote.via[0] for quote in self.quotes if quote.via), "")

    @property
    def said_by(self) -> str:
        """Who speaks here by the reports' own words, where none of them has the party by its name; "" where
        one does."""
        quotes = [quote for quote in self.quotes if not quote.withdrawn] or self.quotes
        named = [quote.said_by for quote in quotes]
        return words.listed(list(dict.fromkeys(named))) if all(named) else ""

    @property
    def called(self) -> str:
        """The name, and who speaks for it or in its stead: "Velmark foreign ministry (Ken Orsa)"."""
        return named_with(self.name, self.said_by)

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
    report, attribution = passage_of(voice.ref, reports)
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
    the same: by the newest report that has it by its name."""
    newest = _newest([voice for voice in group if not _is_withdrawn(voice, listed)] or group)
    by_name = [voice for voice in whole if not voice.said_by]
    naming = _newest([voice for voice in by_name if voice in group] or by_name or group)
    name = naming.name or ""
    named = bool(name) and naming.kind not in VEILED and not is_nameless(name, naming.kind)
    called = party_name(name, naming.kind) if named else described(whole, reports)
    attribution = passage_of(naming.ref, reports)[1] if by_name else None
    role = role_beside(attribution.speaker, name) if attribution else ""
    return Party(
        name=called,
        named=named,
        kind=naming.kind,
        role=role,
        on_record=newest.on_record,
        stance=newest.stance,
        detail=newest.detail,
        at=newest.at,
        quotes=tuple(_quote(voice, f"{called} {role}", listed, reports) for voice in group),
        dated=newest.dated,
        withdrawn=_is_withdrawn(newest, listed),
        elsewhere=all(voice.elsewhere for voice in group if voice.stance is newest.stance),
    )


def _newest(voices: Sequence[Voice]) -> Voice:
    return max(voices, key=lambda voice: in_time(voice.at))


def _is_withdrawn(voice: Voice, listed: Mapping[str, StoryReport]) -> bool:
    one = listed.get(voice.ref.report)
    return one is not None and one.withdrawn is not None


def _quote(
    voice: Voice, party: str, listed: Mapping[str, StoryReport], reports: Mapping[str, Report]
) -> Quote:
    """The words of a voice of the party that is so called and described."""
    report, attribution = passage_of(voice.ref, reports)
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
        withdrawn=_is_withdrawn(voice, listed),
        said_by=said_by(voice, attribution, party),
        told_at=one.at if one and one.dated and day_of(one.at) > day_of(voice.at) else "",
    )
