"""A voice: who speaks, as far as the mention itself and the report so far tell."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import SpeakerKind


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker within one report.

    ``key`` is equal for two mentions of one speaker. ``body`` is the organisation a speaker stands for, by
    which a ministry and its spokesman share their channel. ``noun`` is the head noun of an unnamed mention.
    """

    key: str | None
    name: str | None
    kind: SpeakerKind | None
    role: str | None = None
    affiliation: str | None = None
    gender: str | None = None
    plural: bool = False
    noun: str | None = None
    body: str | None = None
    kind_rule: str = "no source"
    kind_confidence: float = 0.5


def outlet_voice(name: str, rule: str, confidence: float) -> Voice:
    """An outlet that speaks itself."""
    kind = SpeakerKind.OUTLET
    return Voice(name.lower(), name, kind, noun="newspaper", kind_rule=rule, kind_confidence=confidence)


def body_voice(name: str, rule: str, confidence: float) -> Voice:
    """A body that speaks under its own name."""
    kind = SpeakerKind.ORGANIZATION
    return Voice(name.lower(), name, kind, body=name, kind_rule=rule, kind_confidence=confidence)
