"""Propositions that are one claim, and its name, which is found once however often it is asked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sayso.claims.drafting.naming import name_claim
from sayso.claims.likeness.sides import Votes
from sayso.model import PUTS_FORWARD, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.claims.likeness.alike import Matrix
    from sayso.claims.likeness.seen import Likeness
    from sayso.claims.propositions.units import Unit


EVEN = 0.1
"""How far from 0 a proposition's side must be to be known. By hand."""

ONE, OPPOSED = 1.5, 0.9
"""Least log-odds of being one, and least likelihood of opposition, that some proposition of the claim's side
must have with one on the other side, so that who says this denies the claim: of all that stand near a claim
in a long story many are only beside it. It binds where words say no: else more is asked of the pair with the
claim's name. Of the small stories' part "dev" 43 of the 47 pairs then told to oppose each other do, with
log-odds of 2 42 of 46, with a likelihood of .85 and odds of 1.5 for others, too, 45 of 51."""

_SEVERAL = 3
"""Propositions of which most can say the opposite of one."""


class Name(NamedTuple):
    """What a claim is called, whose words it is, and whether it is that something is not so."""

    text: str
    unit: Unit
    negative: bool


@dataclass(frozen=True)
class Group:
    """The propositions of one claim by their numbers, in order, among all of the story's; ``judged`` are
    those of all that somebody put on a claim."""

    numbers: tuple[int, ...]
    all_units: Sequence[Unit]
    all_like: Likeness
    judged: frozenset[int] = frozenset()

    @property
    def units(self) -> list[Unit]:
        """The propositions."""
        return [self.all_units[number] for number in self.numbers]

    @property
    def alike(self) -> Matrix:
        """How like they are; not kept, since it is large where they are many."""
        return self.all_like.alike[np.ix_(self.numbers, self.numbers)]

    @cached_property
    def name(self) -> Name:
        """The claim's name; where not all say that something is not so, its own words may."""
        units = self.units
        negative = _is_negative(units)
        text, unit = name_claim(units, self.alike, negative=negative, outvoted=self._outvoted())
        return Name(text, unit, negative or (unit.negated and unit.against))

    @property
    def named_at(self) -> int:
        """The number of the proposition that names it."""
        return self.numbers[self.units.index(self.name.unit)]

    @cached_property
    def sides(self) -> Mapping[int, float]:
        """On which side of the proposition that names the claim each is, by its number, from -1 to 1, as far
        as a network can tell; see `sayso.claims.likeness.sides`."""
        found = self._votes.sides(self.numbers.index(self.named_at)) if self.all_like.seen else {}
        return {self.numbers[place]: side for place, side in found.items()}

    @cached_property
    def opposed(self) -> frozenset[int]:
        """The propositions that surely say the opposite of one on the claim's side, by their numbers."""
        return frozenset(
            other
            for number, side in self.sides.items()
            if side >= EVEN
            for other, seen in self.all_like.seen.get(number, {}).items()
            if other in self.sides and seen.one >= ONE and seen.opposed >= OPPOSED
        )

    def may_deny(self, number: int, *, says_no: bool) -> bool:
        """Whether a network, where there is one, sees a proposition surely oppose the very one that names the
        claim; ``says_no`` is whether the words of one of the two say no and the other's do not."""
        return self.all_like.may_deny(number, [self.named_at], says_no=says_no)

    @cached_property
    def _votes(self) -> Votes:
        return Votes.among(self.all_like, self.numbers)

    def _outvoted(self) -> frozenset[int]:
        """Those of the propositions, by their place in the claim, of which the others on the whole say the
        opposite."""
        if len(self.numbers) < _SEVERAL or not self.all_like.seen:
            return frozenset()
        return frozenset(np.flatnonzero(self._votes.balance() < 0).tolist())

    def with_number(self, number: int) -> Group:
        """The claim that a further proposition has joined."""
        return self.of(tuple(sorted((*self.numbers, number))))

    def of(self, numbers: tuple[int, ...]) -> Group:
        """A claim of other propositions of the same story."""
        return replace(self, numbers=numbers)


def _is_negative(units: Sequence[Unit]) -> bool:
    """Whether the claim is that something is not so: nobody says or denies that it is, all say that it is
    not."""
    sides = Counter(unit.against for unit in units if unit.stance in PUTS_FORWARD and unit.main)
    return sides[True] > 0 and not sides[False] and not any(unit.stance is Stance.DENIES for unit in units)
