"""Wrong readings set right as people judged, before anything is computed from the reports."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sayso.model import Certainty, Form, Polarity, SpeakerKind, Stance
from sayso.story import JudgementKind, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sayso.model import Attribution, Speaker
    from sayso.story import Filed, Judgement

_FIELDS: Mapping[str, Callable[[str], Any]] = {
    "stance": Stance,
    "certainty": Certainty,
    "polarity": Polarity,
    "form": Form,
    "detail": str,
    "responds_to": str,
}
"""Labels of an attribution that a judgement can set, with what reads their values; and its speaker's name."""
LABELS = (*_FIELDS, "speaker")
"""All that a judgement can set right of an attribution."""


def values_of(label: str) -> tuple[str, ...]:
    """The values that a label has; none where it has words."""
    read = _FIELDS.get(label)
    return tuple(read) if isinstance(read, type) and issubclass(read, StrEnum) else ()


def corrected(filed: Sequence[Filed], judgements: Sequence[Judgement]) -> list[Filed]:
    """The reports with their wrong readings set right; an attribution that is none is left out.

    Later judgements win over earlier ones. A field or a value that there is not is passed over.
    """
    wrong: dict[str, list[Judgement]] = {}
    for judgement in standing(judgements, JudgementKind.WRONG_READING):
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
        return replace(attribution, speaker=_named(attribution.speaker, value))
    read = _FIELDS.get(field)
    if read is None:
        return attribution
    try:
        changed: dict[str, Any] = {field: read(value) if value else None}
        return replace(attribution, **changed)
    except ValueError:
        return attribution


def _named(speaker: Speaker, name: str | None) -> Speaker:
    """The speaker under a name; whoever had none and gets a proper one is a person from then on."""
    unnamed = speaker.kind in (None, SpeakerKind.ANONYMOUS)
    kind = SpeakerKind.PERSON if unnamed and name and name[0].isupper() else speaker.kind
    return replace(speaker, name=name or None, kind=kind)
