"""Unnamed sources: one where they spoke to the same outlet and are not described differently."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sayso.lexicons.roles import roles
from sayso.lineage.naming.names import listed, plain_words
from sayso.lineage.sources.identities import NOBODY
from sayso.lineage.ways.statements import attribution_of
from sayso.model import SpeakerKind
from sayso.phrasing import is_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sayso.lineage.sources.identities import Identities, Key
    from sayso.lineage.ways.parties import Party, Way
    from sayso.lineage.ways.statements import Copying
    from sayso.story import AttributionRef, Filed

_OPENING = 2
"""Attributions that a report opens with: news says first what somebody is, and names them in what follows."""


@dataclass(slots=True)
class _Cluster:
    """Descriptions of one unnamed source by one outlet; "sources" without more are no single "neighbour"."""

    key: Key
    telling: set[str]
    many: bool
    reports: set[str] = field(default_factory=set)


class Unnamed:
    """Gathers unnamed sources in the order of their statements."""

    def __init__(
        self,
        known: Identities,
        by_ref: dict[AttributionRef, Key],
        copies: Copying,
        called: Sequence[tuple[str, Key, str]],
        filed: Iterable[Filed],
    ) -> None:
        self.different: set[frozenset[Key]] = set()
        self._known = known
        self._by_ref = by_ref
        self._copies = copies
        self._clusters: dict[Key, list[_Cluster]] = {}
        self._seen: dict[str, list[Key]] = {}
        self._roles = called
        self._filed = {one.id: one for one in filed}

    def add(self, way: Way) -> None:
        """Place the way's unnamed speakers, from the report inwards: whom one told is known before."""
        report = self._copies.source_of(way.statement.report)
        told = self._own(report)
        for party in reversed(way.parties):
            if party.is_outlet:
                told = self._known.outlet(party.name)
            elif party.ref in self._by_ref:
                told = self._by_ref[party.ref]
            else:
                told = self._by_ref[party.ref] = self._place(way, party, told, report)

    def _own(self, report: str) -> Key:
        """Whom a source told that no relay is named for: the report's outlet, or the report; of a copy, the
        original's."""
        outlet = self._filed[report].report.outlet
        return ("report", report) if outlet is None else self._known.outlet(outlet.name)

    def _place(self, way: Way, party: Party, told: Key, report: str) -> Key:
        telling = self._telling(party, told)
        kept_back = listed("kept_back").intersection(plain_words(party.name))
        if not kept_back and (
            named := self._named_beside(way, telling) or self._named_next(way, party, telling)
        ):
            return named
        clusters = self._clusters.setdefault(told, [])
        another, many = _is_another(way, party), is_many(party.name, SpeakerKind.ANONYMOUS)
        alike = [one for one in clusters if not _is_one_of_many(one, telling, many)]
        cluster = None if another else _fitting(alike, telling, _is_definite(way, party), report)
        if cluster is None:
            cluster = _Cluster(("unnamed", *told, str(len(clusters))), set(), many)
            clusters.append(cluster)
        cluster.telling |= telling
        cluster.reports.add(report)
        earlier = self._seen.setdefault(report, [])
        if another:
            self.different |= {frozenset({cluster.key, key}) for key in earlier if key != cluster.key}
        earlier.append(cluster.key)
        return cluster.key

    def _named_beside(self, way: Way, telling: set[str]) -> Key | None:
        """The one person whom the report names whose role has the description: "a blogger" is she.

        News first says what somebody is, and then who. Of kin ("his sister") another report may say who.
        """
        anywhere = telling <= roles("relations")
        found = {
            key
            for ref, key, role in self._roles
            if (anywhere or ref == way.statement.report) and telling and telling <= set(plain_words(role))
        }
        return found.pop() if len(found) == 1 else None

    def _named_next(self, way: Way, party: Party, telling: set[str]) -> Key | None:
        """The person named next, where the report opens with somebody described: "a lawyer said", "Ada Brome
        told a news conference"."""
        attributions = way.statement.filed.report.attributions
        place = next((i for i, one in enumerate(attributions) if one.speaker == party.speaker), _OPENING)
        if (
            place >= _OPENING
            or not telling
            or _source_words(way, party).split()[:1] not in (["A"], ["a"], ["An"], ["an"])
        ):
            return None
        after = (one for one in attributions[place + 1 :] if one.speaker != party.speaker)
        following = next(after, None)
        keys = (
            self._by_ref.get(party.ref._replace(attribution=one.id), NOBODY)
            for one in attributions[place + 1 :]
            if following and one.speaker == following.speaker
        )
        named = next((key for key in keys if key[0] == "person"), None)
        return None if named is None or self._is_something_else(named, party.ref.report, telling) else named

    def _is_something_else(self, person: Key, report: str, telling: set[str]) -> bool:
        """Whether the report says what the person is, and never what the description says."""
        called = [set(plain_words(role)) for at, key, role in self._roles if (at, key) == (report, person)]
        return bool(called) and not any(telling & role for role in called)

    def _telling(self, party: Party, told: Key) -> set[str]:
        words = set(plain_words(party.name)) - listed("bare") - listed("small") - listed("body_words")
        words -= listed("pronouns")
        return words - set(told) - listed("outlet_words")


def _fitting(clusters: list[_Cluster], telling: set[str], definite: bool, report: str) -> _Cluster | None:
    """The cluster whose description the new one shares, refers back to, or does not speak against."""
    for cluster in clusters:
        if telling & cluster.telling:
            return cluster
    for cluster in reversed(clusters):
        if definite and report in cluster.reports:
            return cluster
    for cluster in clusters:
        if not telling or not cluster.telling:
            return cluster
    return None


def _is_one_of_many(cluster: _Cluster, telling: set[str], many: bool) -> bool:
    """Whether one is called "sources" without more, and the other is a single person who is described."""
    if telling:
        return cluster.many and not cluster.telling and not many
    return many and bool(cluster.telling) and not cluster.many


def _is_definite(way: Way, party: Party) -> bool:
    """Whether the words refer back to somebody whom the report has brought in: "the author", "she"."""
    first = _source_words(way, party).casefold().split()[:1]
    return bool(first) and first[0] in listed("definite")


def _source_words(way: Way, party: Party) -> str:
    attribution = attribution_of(way.statement.filed, party.ref.attribution)
    return way.statement.words(attribution.source) if attribution else party.name


def _is_another(way: Way, party: Party) -> bool:
    """Whether the text sets this source off from one before it: "another source"."""
    opening = f"{_source_words(way, party) or party.name} ".casefold().removeprefix("the ")
    return any(opening.startswith(f"{word} ") for word in listed("another"))


def roles_of(ways: Iterable[Way], by_ref: Mapping[AttributionRef, Key]) -> list[tuple[str, Key, str]]:
    """In which report which person is said to be what."""
    parties = [party for way in ways for party in way.parties if party.ref in by_ref]
    return [
        (party.ref.report, by_ref[party.ref], party.speaker.role)
        for party in parties
        if party.speaker and party.speaker.role and by_ref[party.ref][0] == "person"
    ]
