"""How a whole report stands to a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class ArticleStance(StrEnum):
    """What a report does with a claim."""

    FOR = "for"
    AGAINST = "against"
    OBSERVING = "observing"


class Signal(NamedTuple):
    """Something in headline or attributions by which a report's stance is told: that there is more of it than
    reports mostly have, or where it is not ``given``, that there is less or none."""

    name: str
    given: bool


@dataclass(frozen=True, slots=True)
class Bearing:
    """A report's stance to a claim, the share that it has beside the other two (all three sum to 1), and the
    signals it rests on, the weightiest first."""

    stance: ArticleStance
    share: float
    signals: tuple[Signal, ...]
