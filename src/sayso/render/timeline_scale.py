"""Moments to places on a timeline, and the days that stand below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sayso.render.day_words import day
from sayso.story import as_told, day_of, in_time, zone_of

WIDTH, LABELS, RIGHT = 1072, 230, 12
"""Of the drawing, of the names on its left, and of the room on its right, in pixels: the pages' column."""

_AFTER_THE_LAST = 0.08
"""The share of the whole time that is drawn after the last moment, so that its state has some room."""
_TICK = 96
"""Pixels that "30 Sep 2024" takes with some room, at the style sheet's size."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Moments to pixels; ``places`` where all is of one day."""

    first: float
    last: float
    places: dict[str, float]

    def x(self, at: str) -> float:
        """Where a moment stands."""
        inner = WIDTH - LABELS - RIGHT
        if self.last > self.first:
            return LABELS + inner * (_seconds(at) - self.first) / (self.last - self.first)
        return LABELS + inner * self.places.get(at, 0.0)

    def ticks(self, moments: Sequence[str]) -> list[tuple[float, str]]:
        """Days, each once, as far as they have room; where all is of one day, the times."""
        one_day = not self.last > self.first
        found, free, told = list[tuple[float, str]](), 0.0, ""
        for at in sorted(set(moments), key=in_time):
            hour = as_told(at)[11:16]
            x, words = self.x(at), f"{hour} {zone_of(at)}" if one_day and told and hour else day(at)
            if x >= free and words != told:
                found.append((x, words))
                free, told = x + _TICK, words
        return found


def scale_of(moments: Sequence[str]) -> Scale:
    """The scale on which all of these moments stand."""
    ordered = sorted(set(moments), key=in_time)
    seconds = [_seconds(at) for at in ordered]
    steps = max(len(ordered) - 1, 1)
    one_day = len({day_of(at) for at in ordered}) == 1
    places = {at: number / steps * (1 - _AFTER_THE_LAST) for number, at in enumerate(ordered)}
    if one_day:
        return Scale(0.0, 0.0, places)
    after = (seconds[-1] - seconds[0]) * _AFTER_THE_LAST
    return Scale(seconds[0], seconds[-1] + after, places)


def _seconds(at: str) -> float:
    """A day without an hour stands at its end, as in every other order."""
    moment = datetime.fromisoformat(as_told(at) if "T" in at else f"{at}T23:59:59")
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
