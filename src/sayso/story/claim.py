"""Claims: what attributions of several reports put forward, deny or refuse to discuss."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.model import Stance
from sayso.story.addresses import AttributionRef, Evidence


@dataclass(frozen=True, slots=True)
class Particular:
    """One of who, how many, where, when; ``value`` is the words of the report that say it."""

    aspect: str
    value: str
    evidence: Evidence


class RelationType(StrEnum):
    """How two claims of a story stand to each other without being one."""

    OTHER_PARTICULARS = "the same with other particulars"
    NARROWER = "a narrower claim"
    WIDER = "a wider claim"
    CONTRADICTS = "contradictory particulars"
    SAME_POINT = "perhaps on the same point, for or against"


@dataclass(frozen=True, slots=True)
class Relation:
    """``of`` is the other claim, and ``type`` what that is to ours; ``particulars`` are those that differ,
    ours then theirs."""

    type: RelationType
    of: str
    particulars: tuple[tuple[Particular, Particular], ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """An attribution that speaks to a claim: its stance to the claim (not always the one it has to its own
    content), how alike they are, and the rule that put it here."""

    ref: AttributionRef
    stance: Stance
    score: float
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition that attributions of a story put forward, deny or refuse to discuss.

    ``id`` is its first member's, in the order of moments: every member's address leads to it. ``text`` is one
    clear sentence, ``text_from`` where its words are from. ``also``, of a story's chief claim, is what tells
    of its matter without speaking to it: in its lineage and not in its record.
    """

    id: str
    text: str
    text_from: AttributionRef
    members: tuple[Member, ...]
    particulars: tuple[Particular, ...] = ()
    relations: tuple[Relation, ...] = ()
    also: tuple[Member, ...] = ()
