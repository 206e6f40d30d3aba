"""How many origins a claim has, as bounds. The rule is in `docs/decisions/0015-lineage.md`:

An origin is whoever stands at the beginning of a way along which the claim is put forward, in a report that
stands. A report is untraced where it is put forward without anybody who says it. At most, every origin and
every untraced report has an origin of its own. At least, there are as many as must be different: open sources
with different names, neither speaking for the other and not at second hand, and those that a text or a person
tells apart. "Cannot tell" counts for the upper bound alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.bare import bare_words
from sayso.lineage.distinct import bodies_of, distinct_origins, speaks_for
from sayso.lineage.fallen import carries, fallen_reports
from sayso.lineage.graph import Graph, report_key
from sayso.lineage.names import ends_in, person_words
from sayso.lineage.press import is_at_large
from sayso.lineage.quoted import without_echoes
from sayso.lineage.statements import is_repeated, is_voiceless
from sayso.sentences import counted
from sayso.story import Origins

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sayso.lineage.identities import Identities, Key
    from sayso.lineage.parties import Way
    from sayso.lineage.statements import Copying
    from sayso.story import Filed


def origins_of(
    ways: Sequence[Way], filed: Sequence[Filed], copies: Copying, known: Identities, graph: Graph
) -> Origins:
    """The bounds, with the origins' node ids and the untraced reports, both in order of appearance."""
    fallen = fallen_reports(graph.nodes.values(), graph.edges, filed)
    standing = [w for w in ways if w.statement.puts_forward and w.statement.report not in fallen]
    standing = [way for way in standing if not _from_original(way, copies, filed)]
    heads = _heads(standing, known, graph)
    found = without_echoes(_without_bodies(heads, standing, known, filed), standing, known)
    untraced = _untraced(standing)
    distinct = distinct_origins(found, standing, known, filed)
    at_most = len(found) + len(untraced)
    at_least = min(at_most, max(1, len(distinct)))
    return Origins(
        found=tuple(graph.nodes[key].id for key in found),
        untraced=tuple(untraced),
        at_least=at_least,
        at_most=at_most,
        different=tuple(graph.nodes[key].id for key in distinct),
        why=_why([graph.nodes[key].name for key in found], len(untraced), len(distinct), bool(standing)),
    )


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
    heads: list[Key] = []
    for key in firsts:
        before = _before(key, steps)
        ring = {other for other in before if key in _before(other, steps)}
        if any(other not in ring and (other[0] != "report" or other in standing) for other in before):
            continue
        if not ring & set(heads):
            heads.append(key)
    return heads


def _before(key: Key, steps: Mapping[Key, set[Key]]) -> set[Key]:
    """All from whom the word came to ``key``, itself only where it goes round."""
    seen: set[Key] = set()
    waiting = list(steps.get(key, ()))
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            waiting.extend(steps.get(here, ()))
    return seen


def _without_bodies(
    heads: Sequence[Key], ways: Sequence[Way], known: Identities, filed: Sequence[Filed]
) -> list[Key]:
    """The origins; a body whose speaker is one in the same report is one origin with the speaker, and who
    speaks for a person is one with that person."""
    voices = [(way.statement.report, known.of(way.parties[0]), way.parties[0]) for way in ways if way.parties]
    bodies = bodies_of(filed)
    dropped: set[Key] = set()
    for report, one, named in voices:
        for other_report, key, speaker in voices:
            if one == key or not {one, key} <= set(heads):
                continue
            if report == other_report and speaks_for(speaker.speaker, named.name):
                dropped.add(one)
            elif one[0] == key[0] == "person" and _for_person(
                bodies.get(person_words(speaker.name), ()), one
            ):
                dropped.add(key)
    return [key for key in heads if key not in dropped]


def _for_person(bodies: Iterable[str], person: Key) -> bool:
    return any(ends_in(person, words) or person[1:] == words for words in map(person_words, bodies))


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
