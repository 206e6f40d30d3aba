"""Figures that must not fall: held against floors kept in a file, which only ever rise unless one says so.

    {"corpus": "<what was measured on, by digest>", "floors": {"statements F1": 0.81, ...}}

The corpus's digest keeps figures from being compared that were measured on different gold.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.errors import FormatError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DECIMALS = 3
"""Floors are cut to a thousandth, so that rounding alone never trips them."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The least that each figure may be, on one corpus."""

    corpus: str
    floors: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gate:
    """Figures held against floors: (figure, floor) of those below, and of those a step or more above."""

    fallen: Mapping[str, tuple[float | None, float]]
    risen: Mapping[str, tuple[float, float]]
    unfloored: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing fell; a floored figure that was not measured fell."""
        return not self.fallen

    def table(self) -> str:
        """What fell, rose, and has no floor yet."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield "no figure is below its floor" if self.passed else f"{len(self.fallen)} below the floor"
        for name, (value, floor) in self.fallen.items():
            yield f"  {name}: {'not measured' if value is None else f'{value:.3f}'}, floor {floor:.3f}"
        for name, (value, floor) in self.risen.items():
            yield f"  {name}: {value:.3f}, above its floor {floor:.3f}; the floor can be raised"
        for name in self.unfloored:
            yield f"  {name}: no floor yet"


def load_floors(path: Path) -> Floors:
    """The floors in a file. Raises `SourceError` or `FormatError`."""
    try:
        data: Any = json.loads(path.read_bytes())
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise FormatError(f"{path.name} is not JSON: {error}") from error
    floors = data.get("floors") if isinstance(data, dict) else None
    if not isinstance(floors, dict) or not isinstance(data.get("corpus"), str):
        raise FormatError(f'{path.name}: floors are an object with "corpus" and "floors"')
    if not all(isinstance(value, int | float) for value in floors.values()):
        raise FormatError(f"{path.name}: every floor must be a number")
    return Floors(data["corpus"], {name: float(value) for name, value in floors.items()})


def save_floors(path: Path, floors: Floors) -> None:
    """Write the floors to a file, by name."""
    data = {"corpus": floors.corpus, "floors": dict(sorted(floors.floors.items()))}
    path.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")


def hold(figures: Mapping[str, float], floors: Floors, *, corpus: str) -> Gate:
    """Hold figures measured on ``corpus`` against the floors. Raises `FormatError` for another corpus."""
    _same_corpus(floors, corpus)
    risen = {
        name: (figures[name], floor)
        for name, floor in floors.floors.items()
        if name in figures and _cut(figures[name]) > floor
    }
    fallen = {
        name: (figures.get(name), floor)
        for name, floor in floors.floors.items()
        if figures.get(name, -math.inf) < floor
    }
    return Gate(fallen, risen, tuple(name for name in figures if name not in floors.floors))


def raised(figures: Mapping[str, float], floors: Floors, *, corpus: str, lower: bool = False) -> Floors:
    """The floors after these figures: each at its figure where that is higher, and new ones for new figures.

    With ``lower``, the one way down, the floors are what the figures are, on whatever corpus. Raises
    `FormatError` for another corpus without it.
    """
    cut = {name: _cut(value) for name, value in figures.items()}
    if lower:
        return Floors(corpus, cut)
    _same_corpus(floors, corpus)
    kept = floors.floors
    return Floors(corpus, {**kept, **{n: max(v, kept.get(n, 0.0)) for n, v in cut.items()}})


def _same_corpus(floors: Floors, corpus: str) -> None:
    if floors.corpus != corpus:
        raise FormatError(
            "the gold has changed since the floors were set, so they cannot be compared; "
            "set them anew with --lower"
        )


def _cut(value: float) -> float:
    step = 10.0**_DECIMALS
    return math.floor(value * step + 1e-9) / step
