"""What people judged, put before what is computed: corrected readings, claims joined and kept apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sayso.model import Certainty, Form, Polarity, Stance
from sayso.story import JudgementKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sayso.claims.units import Unit
    from sayso.model import Attribution
    from sayso.story import Filed, Judgement

_FIELDS: Mapping[str, Callable[[str], Any]] = {
    "stance": Stance,
    "certainty": Certainty,
    "polarity": Polarity,
    "form": Form,
    "detail": str,
    "responds_to": str,
}
"""Labels of an attribution that a judgement can set, with what reads their values."""

Pair = tuple[int, int]


def corrected(filed: Sequence[Filed], judgements: Sequence[Judgement]) -> list[Filed]:
    """The reports with their wrong readings set right; an attribution that is none is left out.

    Later judgements win over earlier ones. A field or a value that there is not is passed over.
    """
    wrong: dict[str, list[Judgement]] = {}
    for judgement in _standing(judgements, JudgementKind.WRONG_READING):
        wrong.setdefault(judgement.subject, []).append(judgement)
    if not wrong:
        return list(filed)
    return [_with(one, wrong) for one in filed]


def _with(one: Filed, wrong: Mapping[str, Sequence[Judgement]]) -> Filed:
    kept = []
    for attribution in one.report.attributions:
        right = _right(attribution, wrong.get(f"{one.id}#{attribution.id}", ()))
        if right is not None:
            kept.append(right)
    return replace(one, report=replace(one.report, attributions=tuple(kept)))


def _right(attribution: Attribution, judgements: Sequence[Judgement]) -> Attribution | None:
    for judgement in judgements:
        if judgement.field is None:
            return None
        attribution = _set(attribution, judgement.field, judgement.value)
    return attribution


def _set(attribution: Attribution, field: str, value: str | None) -> Attribution:
    if field == "speaker":
        return replace(attribution, speaker=replace(attribution.speaker, name=value or None))
    read = _FIELDS.get(field)
    if read is None:
        return attribution
    try:
        changed: dict[str, Any] = {field: read(value) if value else None}
        return replace(attribution, **changed)
    except ValueError:
        return attribution


def joined(judgements: Sequence[Judgement], units: Sequence[Unit]) -> list[Pair]:
    """Propositions that people judged to be one claim, by their numbers."""
    return list(_pairs(JudgementKind.SAME_CLAIM, judgements, units, first=True))


def kept_apart(judgements: Sequence[Judgement], units: Sequence[Unit]) -> list[Pair]:
    """Propositions that people judged to be different claims, by their numbers."""
    return list(_pairs(JudgementKind.DIFFERENT_CLAIM, judgements, units, first=False))


def _pairs(
    kind: JudgementKind, judgements: Sequence[Judgement], units: Sequence[Unit], *, first: bool
) -> Iterator[Pair]:
    """Pairs of numbers of the propositions of the two attributions: the first of each, or all with all."""
    at: dict[str, list[int]] = {}
    for number, unit in enumerate(units):
        at.setdefault(str(unit.ref), []).append(number)
    for judgement in _standing(judgements, kind):
        mine, theirs = at.get(judgement.subject, []), at.get(judgement.other or "", [])
        limit = 1 if first else None
        yield from ((i, j) for i in mine[:limit] for j in theirs[:limit] if i != j)


def _standing(judgements: Sequence[Judgement], kind: JudgementKind) -> list[Judgement]:
    found = [judgement for judgement in judgements if judgement.kind is kind and judgement.stands]
    return sorted(found, key=lambda judgement: (judgement.at, judgement.id))
