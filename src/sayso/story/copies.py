"""Reports that copy one another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.story.addresses import Evidence


class CopyReason(StrEnum):
    """What shows that one report copies another."""

    CREDIT = "credit"
    """Nearly the same words, and it credits the other's outlet or agency."""
    SAME_WIRE = "same wire"
    """Nearly the same words, and both have them from one outlet or agency, whose own report of then is not
    here: both credit it, or the later one is its own and came out on a later day than the other."""
    REPRINT = "reprint"
    """Nearly the same words, without a credit."""


@dataclass(frozen=True, slots=True)
class Copy:
    """``copy`` reprints ``original``, or part of it.

    ``share`` is the part of the copy's words that it has from the original, 0 to 1. ``directed`` is False
    where nothing shows which copies the other. ``evidence`` is the credit line, where there is one.
    """

    original: str
    copy: str
    share: float
    reason: CopyReason
    directed: bool
    agency: str | None = None
    evidence: tuple[Evidence, ...] = ()
