"""What people judge, and which of it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class JudgementKind(StrEnum):
    """What a person can judge."""

    SAME_SOURCE = "same source"
    DIFFERENT_SOURCE = "different source"
    SAME_CLAIM = "same claim"
    DIFFERENT_CLAIM = "different claim"
    SAME_STORY = "same story"
    DIFFERENT_STORY = "different story"
    WRONG_READING = "wrong reading"
    WITHDRAWN = "withdrawn"
    """The publisher killed a report: ``subject`` is the report, ``value`` the moment."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What somebody judged, when and why; stronger than what is computed, and never written over.

    ``subject`` and ``other`` are attributions ("REPORT#a1") for sources, claims and readings, reports for
    stories. "Different story" keeps ``subject``'s report apart from ``other``'s. A wrong reading has no
    ``other`` and may say what is right: ``field`` (an attribution's label) and ``value``. Undone ones stay.
    ``subject_content`` and ``other_content`` name the wording of the report that was judged, where
    attributions were; ``applies`` is False where the report's newest text no longer has what was judged.
    """

    id: str
    kind: JudgementKind
    subject: str
    other: str | None
    by: str
    at: str
    note: str | None = None
    field: str | None = None
    value: str | None = None
    undone_by: str | None = None
    undone_at: str | None = None
    subject_content: str | None = None
    other_content: str | None = None
    applies: bool = True

    @property
    def stands(self) -> bool:
        """Whether it was not undone."""
        return self.undone_at is None


def standing(judgements: Iterable[Judgement], kind: JudgementKind) -> list[Judgement]:
    """The judgements of a kind that were not undone, in the order in which they were made."""
    found = [judgement for judgement in judgements if judgement.kind is kind and judgement.stands]
    return sorted(found, key=lambda judgement: (judgement.at, judgement.id))
