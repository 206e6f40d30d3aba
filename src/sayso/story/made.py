"""What made a story: who told it, out of readings by whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model import Made


@dataclass(frozen=True, slots=True)
class StoryMade:
    """The version of Sayso that told the story, the version of the encoder by which sentences were compared,
    and what made the readings of its reports, each once; readings of an older Sayso do not say, nor do
    those in which nothing was looked for: in another language, or without text."""

    sayso: str
    encoder: str
    readings: tuple[Made, ...]

    @property
    def words(self) -> str:
        """What told it, in a line."""
        return f"sayso {self.sayso}; sentence encoder {self.encoder}"


def each_once(made: Iterable[Made | None]) -> tuple[Made, ...]:
    """Those that are known, each once, in an order that does not depend on the reports'."""
    return tuple(sorted({one for one in made if one}, key=lambda one: one.words))
