"""Who stands how to a claim, and the state that follows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.model import SpeakerKind, Stance
from sayso.story.addresses import AttributionRef, Evidence


class State(StrEnum):
    """How a claim stands on the record; never whether it is so."""

    SINGLE_ORIGIN = "single origin, unconfirmed"
    NOT_TOLD_APART = "origins not told apart, unconfirmed"
    SEVERAL_ORIGINS = "several origins, unconfirmed"
    UNTRACED = "no origin given"
    CONTESTED = "contested"
    DENIED = "denied, and not asserted since"
    CONFIRMED = "confirmed on record by a party concerned"
    CONFIRMED_OTHERWISE = "confirmed with other particulars"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class Voice:
    """One party's stand on a claim in one attribution; ``node`` is the party's in the claim's lineage.

    ``at`` is when it was said, as far as a report tells: on a day that it gives, or, of what "had been said
    before", when that was first reported; else when the report came. ``dated`` is False where ``at`` is only
    when an undated report was added: nothing shows when it was said. ``said_by`` is whom the report itself
    names or describes, where that is another than ``name``: the spokesman of a ministry. ``elsewhere`` says
    that a party speaks of another place than the claim does.
    """

    ref: AttributionRef
    name: str | None
    kind: SpeakerKind | None
    stance: Stance
    detail: str | None
    on_record: bool
    at: str
    confidence: float
    node: str | None = None
    dated: bool = True
    said_by: str | None = None
    elsewhere: bool = False


class GapKind(StrEnum):
    """What is missing from a claim's record."""

    UNCONFIRMED = "no party on record confirms it"
    NO_ANSWER = "says nothing to it"
    NO_SOURCE = "the report gives no source"
    PARTICULAR = "a particular that only one origin gives"

    @classmethod
    def _missing_(cls, value: object) -> GapKind | None:
        """What it was called before, in stories kept since: who was never asked was among them too."""
        return cls.NO_ANSWER if value == "asked and did not answer" else None


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that nobody has confirmed, answered or sourced; ``text`` says it in a sentence."""

    kind: GapKind
    text: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a claim's state: from when on, by which rule, and what caused it.

    ``dated`` is False where ``at`` is only when an undated report was added: nothing shows when it was so.
    """

    at: str
    state: State
    rule: str
    cause: AttributionRef | None
    report: str | None
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Record:
    """Who stands how to a claim at a moment, newest first, the state that follows, and how it came about."""

    state: State
    rule: str
    since: str
    voices: tuple[Voice, ...]
    history: tuple[Change, ...]
    gaps: tuple[Gap, ...]

    @property
    def dated(self) -> bool:
        """Whether a day is known since which the state holds."""
        return not self.history or self.history[-1].dated
