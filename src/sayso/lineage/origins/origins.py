"""How many origins a claim has, as bounds. The rule is in `docs/decisions/0015-lineage.md`:

An origin is whoever stands at the beginning of a way along which the claim is put forward, in a report that
stands. A report is untraced where it is put forward without anybody who says it. At most, every origin and
every untraced report has an origin of its own. At least, there are as many as must be different: open sources
that cannot be one for all the reports say and are not at second hand, and those that a text or a person
tells apart. "Cannot tell" counts for the upper bound alone.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sayso.bare import bare_words
from sayso.lineage.naming.names import person_words
from sayso.lineage.origins.fallen import carries, fallen_reports, recalling_outlets
from sayso.lineage.origins.graph import Graph, report_key
from sayso.lineage.origins.heads import heads_of
from sayso.lineage.sources.distinct import bodies_of, distinct_origins, speaks_for
from sayso.lineage.sources.followers import of_bodies
from sayso.lineage.sources.quoted import without_echoes
from sayso.lineage.ways.press import is_at_large
from sayso.lineage.ways.statements import is_repeated, is_voiceless
from sayso.lineage.ways.stating import disputes
from sayso.phrasing import counted
from sayso.story import Origins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sayso.lineage.naming.names import Words
    from sayso.lineage.sources.identities import Identities, Key
    from sayso.lineage.ways.parties import Party, Way
    from sayso.lineage.ways.statements import Copying
    from sayso.model import Speaker
    from sayso.story import Claim, Filed

    _Voice = tuple[str, Key, Party]
    """Who stands at the beginning of a way: the report, the identity, the name there."""

_PERSON = "person"


def origins_of(  # noqa: PLR0913 - all that is known of the claim
    claim: Claim,
    ways: Sequence[Way],
    filed: Sequence[Filed],
    *,
    copies: Copying,
    known: Identities,
    graph: Graph,
) -> Origins:
    """The bounds, with the origins' node ids and the untraced reports, both in order of appearance."""
    fallen = fallen_reports(graph.nodes.values(), graph.edges, filed)
    standing = [w for w in ways if w.statement.puts_forward and w.statement.report not in fallen]
    standing = [way for way in standing if not _from_original(way, copies, filed)]
    recalled = recalling_outlets(ways, known)
    standing = [way for way in standing if recalled.isdisjoint(map(known.of, way.parties))]
    heads = _heads(standing, known, graph)
    voices = _without_spoken_twice(heads, standing, known, filed)
    found = without_echoes(voices, standing, known)
    untraced = _undisputed(claim, _untraced(standing), filed, only=not found)
    here = [way for way in ways if way in standing or not way.statement.puts_forward]
    distinct = distinct_origins(claim, found, here, known, filed)
    at_most = len(found) + len(untraced)
    at_least = min(at_most, max(1, len(distinct)))
    more = at_least == at_most and at_most > 0 and _tells_beside(ways, standing, known)
    return Origins(
        found=tuple(graph.nodes[key].id for key in found),
        untraced=tuple(untraced),
        at_least=at_least,
        at_most=at_most + more,
        different=tuple(graph.nodes[key].id for key in distinct),
        why=_why([graph.nodes[key].name for key in found], len(untraced), len(distinct), bool(standing))
        + (" Others tell of its matter on their own word." if more else ""),
    )


def _tells_beside(ways: Iterable[Way], standing: Iterable[Way], known: Identities) -> bool:
    """Whether a person, a body or an unnamed source that is on none of the claim's ways tells of its matter:
    then no exact number is given, since the claim may be on their word too."""
    here = {known.of(party) for way in standing for party in way.parties}
    beside = (way.parties[0] for way in ways if way.statement.tells_beside and way.parties)
    return any(
        not one.is_outlet and known.of(one)[0] in _OWN_WORD and known.of(one) not in here for one in beside
    )


_OWN_WORD = frozenset({"person", "body", "unnamed"})
"""Sorts of keys of those whose word may be their own."""


def _from_original(way: Way, copies: Copying, filed: Sequence[Filed]) -> bool:
    copy = copies.origin.get(way.statement.report)
    original = next((one for one in filed if copy and one.id == copy.original), None)
    return original is not None and is_repeated(way.statement, bare_words(original.report.text))


def _heads(ways: Sequence[Way], known: Identities, graph: Graph) -> list[Key]:
    """Those at the beginning of a way to whom no other way leads; of a ring, the first."""
    steps: dict[Key, set[Key]] = {}
    ids = {node.id: key for key, node in graph.nodes.items()}
    for edge in graph.edges:
        if carries(edge):
            steps.setdefault(ids[edge.end], set()).add(ids[edge.start])
    traced = [way for way in ways if way.parties and not is_at_large(way.parties[0])]
    firsts = list(dict.fromkeys(known.of(way.parties[0]) for way in traced))
    standing = {report_key(way.statement.report) for way in ways}
    return heads_of(firsts, steps, lambda other: other[0] != "report" or other in standing)


def _without_spoken_twice(
    heads: Sequence[Key], ways: Sequence[Way], known: Identities, filed: Sequence[Filed]
) -> list[Key]:
    """The origins, where one speaks for another but one of the two.

    A person stays, and who speaks for that person, in whatever report, goes. A body for whom somebody speaks
    in the same report goes, and the speaker stays. Of two who speak for each other the first stays. A body's
    own people and writings go, and the body stays.
    """
    ours = frozenset(heads)
    voices = [
        (way.statement.report, key, way.parties[0])
        for way in ways
        if way.parties and (key := known.of(way.parties[0])) in ours
    ]
    gone_into: dict[Key, Key] = {}
    named = [(key, party.name) for _, key, party in voices]
    for lost, kept in [
        *_for_persons(voices, heads, bodies_of(filed)),
        *_for_bodies(voices),
        *of_bodies(named),
    ]:
        if lost not in gone_into and _last(kept, gone_into) != lost:
            gone_into[lost] = kept
    return [key for key in heads if key not in gone_into]


def _last(key: Key, gone_into: Mapping[Key, Key]) -> Key:
    while key in gone_into:
        key = gone_into[key]
    return key


def _for_persons(
    voices: Iterable[_Voice], heads: Iterable[Key], bodies: Mapping[Words, Iterable[str]]
) -> Iterator[tuple[Key, Key]]:
    """Persons who speak for a person, with that person; "for Brome" is for Ada Brome."""
    named: dict[Words, list[Key]] = defaultdict(list)
    for head in heads:
        if head[0] == _PERSON:
            for start in range(1, len(head)):
                named[head[start:]].append(head)
    speaking = dict.fromkeys((key, person_words(party.name)) for _, key, party in voices if key[0] == _PERSON)
    for key, words in reversed(speaking):
        for body in sorted(bodies.get(words, ())):
            yield from ((key, person) for person in named.get(person_words(body), ()) if person != key)


def _for_bodies(voices: Iterable[_Voice]) -> Iterator[tuple[Key, Key]]:
    """Those for whom somebody speaks in the same report, with the speaker."""
    by_report: dict[str, dict[tuple[Key, str, Speaker | None], None]] = defaultdict(dict)
    for report, key, party in voices:
        by_report[report][key, party.name, party.speaker] = None
    for named in by_report.values():
        speaking = [(key, speaker) for key, _, speaker in named if speaker and speaker.affiliation]
        yield from (
            (body, key)
            for body, name, _ in reversed(named)
            for key, speaker in speaking
            if body != key and speaks_for(speaker, name)
        )


def _undisputed(claim: Claim, untraced: list[str], filed: Iterable[Filed], *, only: bool) -> list[str]:
    """The untraced reports without those whose headlines are against it; all where ``only`` these tell it."""
    against = {one.id for one in filed if disputes(one.report.headline, claim)}
    kept = [report for report in untraced if report not in against]
    return untraced if only and not kept else kept


def _untraced(ways: Sequence[Way]) -> list[str]:
    """Reports in which it is put forward without anybody who says it.

    "It has been claimed" counts even where the report names a source elsewhere: who claimed is left out. What
    the report says in its own voice, or on the word of the press at large, counts only where it names none.
    """
    traced = {way.statement.report for way in ways if way.parties and not is_at_large(way.parties[0])}
    reports = []
    for way in ways:
        attribution = way.statement.attribution
        hidden = not way.parties and attribution is not None and is_voiceless(attribution)
        own = not way.parties or is_at_large(way.parties[0])
        if hidden or (own and way.statement.report not in traced):
            reports.append(way.statement.report)
    return list(dict.fromkeys(reports))


def _why(names: Sequence[str], untraced: int, distinct: int, standing: bool) -> str:
    """The bounds in words: what was found, what leaves them open."""
    if not standing:
        return "No report that stands puts it forward."
    listed_names = f": {'; '.join(names)}" if names else ""
    parts = [f"{counted(len(names), 'origin')} found{listed_names}"]
    if untraced:
        parts.append(f"{counted(untraced, 'report')} without a source")
    said = ", ".join(parts) + "."
    if len(names) > max(1, distinct):
        said += " Nothing shows whether all of these are different."
    if untraced and names:
        said += " What has no source may come from an origin found here, or from another."
    return said
