"""Which outlet has its word from which: routes from outlet to outlet, with how much went on each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.answers.outlet_names import OutletNames
from sayso.contract import Json


@dataclass(frozen=True, slots=True)
class Passed:
    """What one report shows of a route: so many statements that it has through it, or that it is a copy."""

    start: str
    end: str
    report: str
    statements: int = 0
    copied: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """From the outlet that the word came from to the one that passed it on: in how many reports, with how
    many statements, and how many of these reports have its words (``copies``)."""

    start: str
    end: str
    reports: int
    statements: int
    copies: int


@dataclass(frozen=True, slots=True)
class MapOutlet:
    """An outlet on the map: to how many others its word went (``to``), from how many it has its own (``from``
    in JSON), and whether it has reports here or is only named."""

    name: str
    to: int
    from_: int
    here: bool


@dataclass(frozen=True, slots=True)
class RelayMap:
    """Outlets and the routes between them, those with the most reports first."""

    outlets: tuple[MapOutlet, ...]
    routes: tuple[Route, ...]


def map_of(passed: Iterable[Passed], names: OutletNames) -> RelayMap:
    """The map; two names of one outlet are one."""
    reports: dict[tuple[str, str], set[str]] = defaultdict(set)
    statements, copies = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for one in passed:
        route = names.of(one.start), names.of(one.end)
        if route[0] != route[1]:
            reports[route].add(one.report)
            statements[route] += one.statements
            copies[route] += one.copied
    routes = [Route(*route, len(found), statements[route], copies[route]) for route, found in reports.items()]
    to, from_ = Counter(start for start, _ in reports), Counter(end for _, end in reports)
    outlets = [MapOutlet(one, to[one], from_[one], names.is_here(one)) for one in {*to, *from_}]
    return RelayMap(
        tuple(sorted(outlets, key=lambda one: (-one.to, -one.from_, one.name))),
        tuple(sorted(routes, key=lambda one: (-one.reports, -one.statements, one.start, one.end))),
    )


def map_to_json(found: RelayMap) -> Json:
    """The map as plain data."""
    return {
        "outlets": [
            {"name": one.name, "to": one.to, "from": one.from_, "here": one.here} for one in found.outlets
        ],
        "routes": [
            {
                "from": one.start,
                "to": one.end,
                "reports": one.reports,
                "statements": one.statements,
                "copies": one.copies,
            }
            for one in found.routes
        ],
    }
