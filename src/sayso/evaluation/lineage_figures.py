"""The figures of `sayso.evaluation.lineage`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.evaluation.measure import Agreement, Score, Share, percent, score_heading, score_row, total

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.contract import Json


@dataclass(frozen=True, slots=True)
class RumourFigures:
    """One rumour: edges, types and stances of matched ones, the bounds beside gold's ``number``.

    ``members`` are the claim's; ``touched`` the attributions that overlap gold's spans.
    """

    rumour: str
    edges: Score
    types: Agreement
    stances: Agreement
    number: int
    at_least: int
    at_most: int
    members: int
    touched: int
    missed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the bounds hold gold's number."""
        return self.at_least <= self.number <= self.at_most

    @property
    def narrow(self) -> bool:
        """Whether the bounds are at most one apart."""
        return self.at_most - self.at_least <= 1

    def to_json(self) -> Json:
        """The figures and what differs."""
        return {
            "edges": self.edges.to_json(),
            "number": self.number,
            "at_least": self.at_least,
            "at_most": self.at_most,
            "holds": self.holds,
            "narrow": self.narrow,
            "members": self.members,
            "touched": self.touched,
            "missed": list(self.missed),
            "added": list(self.added),
        }

    def lines(self, *, verbose: bool) -> Iterator[str]:
        """The rumour's line, and what differs."""
        held = "holds" if self.holds else "does not hold"
        bounds = f"{self.at_least} to {self.at_most}, gold {self.number}: {held}"
        yield f"{score_row(self.rumour, self.edges)}; origins {bounds}"
        if verbose:
            yield from (f"  missed {edge}" for edge in self.missed)
            yield from (f"  added  {edge}" for edge in self.added)


@dataclass(frozen=True, slots=True)
class LineageFigures:
    """All rumours together."""

    rumours: tuple[RumourFigures, ...]

    @property
    def edges(self) -> Score:
        """Edges over all rumours."""
        return total([rumour.edges for rumour in self.rumours])

    @property
    def types(self) -> Agreement:
        """Types of the edges that both have."""
        return Agreement(tuple(pair for rumour in self.rumours for pair in rumour.types.pairs))

    @property
    def stances(self) -> Agreement:
        """Stances along the edges that both have."""
        return Agreement(tuple(pair for rumour in self.rumours for pair in rumour.stances.pairs))

    @property
    def held(self) -> Share:
        """In how many the bounds hold."""
        return Share(sum(rumour.holds for rumour in self.rumours), len(self.rumours))

    @property
    def narrow(self) -> Share:
        """In how many they are at most one apart."""
        return Share(sum(rumour.narrow for rumour in self.rumours), len(self.rumours))

    def to_json(self) -> Json:
        """Every figure, and each rumour's."""
        return {
            "edges": self.edges.to_json(),
            "type": self.types.to_json(),
            "stance": self.stances.to_json(),
            "bounds_hold": self.held.to_json(),
            "bounds_narrow": self.narrow.to_json(),
            "per_rumour": {rumour.rumour: rumour.to_json() for rumour in self.rumours},
        }

    def table(self, *, verbose: bool = False) -> str:
        """The figures as text, in percent; ``verbose`` lists edges missed and added."""
        return "\n".join(self._lines(verbose=verbose))

    def _lines(self, *, verbose: bool) -> Iterator[str]:
        yield score_heading(f"{len(self.rumours)} rumours")
        for rumour in self.rumours:
            yield from rumour.lines(verbose=verbose)
        yield score_row("edges", self.edges)
        yield f"type right on {percent(self.types.equal.value)} % of the edges that both have"
        yield f"stances right on {percent(self.stances.equal.value)} %"
        yield f"bounds hold gold's number in {self.held.right} of {self.held.of}"
        yield f"bounds at most one apart in {self.narrow.right} of {self.narrow.of}"
