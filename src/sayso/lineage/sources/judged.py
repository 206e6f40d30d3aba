"""What people judged of sources, put over what was computed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.story import AttributionRef, Judgement, JudgementKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.lineage.sources.identities import Identities, Key


def judged(known: Identities, judgements: Sequence[Judgement]) -> Identities:
    """The identities with the standing judgements on sources applied in the order in which they were made.

    "Same source" unites the two sources with all that was said by either. "Different source" takes what
    ``subject``'s report has from a source that was one with ``other``'s, and tells the two apart.
    """
    for judgement in sorted(judgements, key=lambda one: (one.at, one.id)):
        pair = _pair(judgement)
        if pair is None or not all(ref in known.by_ref for ref in pair):
            continue
        apply = _one if judgement.kind is JudgementKind.SAME_SOURCE else _two
        known = apply(known, *pair)
    return known


def _pair(judgement: Judgement) -> tuple[AttributionRef, AttributionRef] | None:
    sources = (JudgementKind.SAME_SOURCE, JudgementKind.DIFFERENT_SOURCE)
    if judgement.kind not in sources or not judgement.stands or judgement.other is None:
        return None
    subject, other = AttributionRef.parse(judgement.subject), AttributionRef.parse(judgement.other)
    return (subject, other) if subject and other else None


def _one(known: Identities, subject: AttributionRef, other: AttributionRef) -> Identities:
    lost, kept = known.by_ref[subject], known.by_ref[other]
    if lost == kept:
        return known
    by_ref = {ref: kept if key == lost else key for ref, key in known.by_ref.items()}
    pairs = (frozenset(kept if key == lost else key for key in pair) for pair in known.different)
    return replace(known, by_ref=by_ref, different=frozenset(pair for pair in pairs if len(pair) == 2))


def _two(known: Identities, subject: AttributionRef, other: AttributionRef) -> Identities:
    ours, theirs = known.by_ref[subject], known.by_ref[other]
    by_ref = dict(known.by_ref)
    if ours == theirs:
        theirs = ours
        ours = _set_apart(ours, subject)
        for ref, key in known.by_ref.items():
            if key == theirs and (ref == subject or (ref.report == subject.report != other.report)):
                by_ref[ref] = ours
    return replace(known, by_ref=by_ref, different=known.different | {frozenset({ours, theirs})})


def _set_apart(key: Key, subject: AttributionRef) -> Key:
    return (*key, "apart", str(subject))
