"""What publishers changed or withdrew, and what whoever said it took back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Since:
    """A report that is not any more as a story of a past moment shows it.

    ``version`` is its newest where its text was changed since, ``withdrawn`` the moment where its publisher
    withdrew it since; None where not.
    """

    report: str
    version: int | None = None
    withdrawn: str | None = None


class WithdrawnKind(StrEnum):
    """What was withdrawn."""

    REPORT = "report"
    """Its publisher killed it."""
    CLAIM = "claim"
    """Nobody puts it forward any more: its reports were withdrawn, or who asserted it took it back."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A report or a claim of a story that was withdrawn, by its id; ``text`` is the headline or the claim.

    ``dated`` is False where ``at`` is only when an undated report was added: nothing shows when it was so.
    """

    kind: WithdrawnKind
    id: str
    text: str
    at: str
    dated: bool = True
