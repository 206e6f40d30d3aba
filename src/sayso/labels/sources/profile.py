"""The sources of a report: each with all that the report tells of it, and where.

In: attributions whose `source_id` says which are of one speaker. Two unnamed sources of one kind are told
apart where the text does so; where it does not, each is kept, and they name each other in `may_be`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.sources.anonymity import anonymity
from sayso.labels.sources.apart import described, told_apart
from sayso.labels.sources.named_at import named_at
from sayso.model import UNNAMED, Source
from sayso.spans import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.model import Attribution, Span, Spans
    from sayso.parse import ParsedReport

_COMPARED = 50
"""Unnamed sources that one is held against, from the next on: more than any honest report has."""


def sources_of(parsed: ParsedReport, attributions: Sequence[Attribution]) -> tuple[Source, ...]:
    """The sources in the order in which they first speak; ids are the attributions' ``source_id``."""
    spoken: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        if attribution.source_id is not None:
            spoken.setdefault(attribution.source_id, []).append(attribution)
    names = named_at(parsed.text, {key: _named(said).speaker for key, said in spoken.items()})
    withheld = anonymity(parsed, attributions)
    alike = _alike(parsed.text, spoken)
    return tuple(
        _source(key, said, [*names.get(key, ()), *(span for a in said for span in a.source)], withheld, alike)
        for key, said in spoken.items()
    )


def _source(
    key: str,
    said: Sequence[Attribution],
    mentions: Sequence[Span],
    withheld: Mapping[str, Spans],
    alike: Mapping[str, tuple[str, ...]],
) -> Source:
    speaker = _named(said).speaker
    return Source(
        id=key,
        name=speaker.name,
        kind=speaker.kind,
        role=next((a.speaker.role for a in said if a.speaker.role), None),
        affiliation=next((a.speaker.affiliation for a in said if a.speaker.affiliation), None),
        anonymity=withheld.get(key, ()),
        mentions=joined(mentions),
        attributions=tuple(a.id for a in said),
        may_be=alike.get(key, ()),
    )


def _named(said: Sequence[Attribution]) -> Attribution:
    """The attribution whose speaker has the fullest name: that of an unnamed one may name its outlet."""
    return max(said, key=lambda a: len(a.speaker.name or ""))


def _alike(text: str, spoken: Mapping[str, Sequence[Attribution]]) -> dict[str, tuple[str, ...]]:
    """For each unnamed source the others from which the text does not tell it apart."""
    unnamed = [
        (key, described(text, said)) for key, said in spoken.items() if said[0].speaker.kind in UNNAMED
    ]
    found: dict[str, list[str]] = {key: [] for key, _ in unnamed}
    for at, (key, one) in enumerate(unnamed):
        for other, later in unnamed[at + 1 : at + 1 + _COMPARED]:
            if not told_apart(one, later):
                found[key].append(other)
                found[other].append(key)
    return {key: tuple(sorted(others, key=_number)) for key, others in found.items()}


def _number(key: str) -> int:
    return int(key[1:])
