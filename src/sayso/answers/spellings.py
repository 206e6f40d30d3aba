"""Names of one source that a story's lineages hold for one: "Ida Brenn" and, elsewhere, "Ida Bren".

What the lineage of a claim has as one node is one source, as far as both are persons or both bodies: a body
and who speaks for it are one node where a report has both, and are two sources all the same.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sayso.model import NAMED, SpeakerKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sayso.story import AttributionRef, Story, Voice


def nodes_of(stories: Iterable[Story]) -> Iterator[list[Voice]]:
    """The voices of each person or body, for each claim and each lineage's node."""
    for account in (account for story in stories for account in story.claims):
        found: dict[tuple[str, SpeakerKind], list[Voice]] = {}
        for voice in account.record.voices:
            if voice.node and voice.kind in NAMED:
                found.setdefault((voice.node, voice.kind), []).append(voice)
        yield from found.values()


def beside(refs: Iterable[AttributionRef], stories: Iterable[Story]) -> tuple[AttributionRef, ...]:
    """The attributions that lineages lay to the sources of these, under whatever name."""
    known = set(refs)
    found = (
        voice.ref
        for voices in nodes_of(stories)
        if not known.isdisjoint(voice.ref for voice in voices)
        for voice in voices
    )
    return tuple(ref for ref in dict.fromkeys(found) if ref not in known)


def spellings(names: Mapping[AttributionRef, str], stories: Sequence[Story]) -> dict[tuple[str, str], str]:
    """For each report and name the name that it goes under: of those that a story has for one source, the
    one with the most words, and of equal ones the one that is said most often. ``names`` are those of
    attributions."""
    often = Counter(names.values())
    under: dict[tuple[str, str], str] = {}
    for story in stories:
        groups = _united(
            {names[voice.ref] for voice in voices if voice.ref in names} for voices in nodes_of([story])
        )
        chief = {
            name: max(sorted(group), key=lambda one: (len(one.split()), often[one]))
            for group in groups
            for name in group
        }
        under |= {(report.id, name): called for report in story.reports for name, called in chief.items()}
    return under


def _united(groups: Iterable[set[str]]) -> list[set[str]]:
    """The groups, those with a name in common as one."""
    found: list[set[str]] = []
    for group in groups:
        same = [one for one in found if not one.isdisjoint(group)]
        found = [one for one in found if one not in same]
        found.append(group.union(*same))
    return found
