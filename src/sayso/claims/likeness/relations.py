"""How two claims of a story stand to each other without being one."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Protocol

from sayso.claims.likeness.alike import contrasting, exchanged_in_one_deed
from sayso.claims.propositions.opposites import opposed
from sayso.claims.propositions.particulars import HOW_MANY, clashing
from sayso.story import Relation, RelationType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from sayso.claims.likeness.seen import Seen
    from sayso.claims.propositions.particulars import Measured
    from sayso.claims.propositions.units import Unit
    from sayso.story import Particular


class Named(Protocol):
    """A claim by the proposition that names it, and its particulars."""

    @property
    def named_by(self) -> Unit:
        """The proposition."""
        ...

    @property
    def particulars(self) -> tuple[Measured, ...]:
        """Those of all its members."""
        ...


RELATED = 0.45
"""Least cosine of two claims' naming propositions for which a relation is looked for."""

NEARLY_ONE = 0.6
"""Least cosine for which other numbers and months are those of one matter. By hand: below it stood another
person's dates and other people's numbers."""

_COVERED = 0.75
"""Share of the wider claim's telling words that a narrower one has."""
_OPPOSED = 0.5
"""How likely two are opposites of which neither then says all that the other says. Even."""
_MOST_PAIRS = 6
"""Particulars that are listed for one relation."""


def relation_between(
    one: Named, other: Named, cosine: float, other_id: str, seen: Seen | None = None
) -> Relation | None:
    """What the ``other`` claim is to ``one``, of which the naming propositions are so near, or None; ``seen``
    is what a network makes of these: what it holds for opposites is no narrower or wider claim."""
    mine, theirs = one.named_by, other.named_by
    if cosine < RELATED:
        return None
    if (contrasting(mine, theirs) or opposed(mine, theirs)) and mine.names & theirs.names:
        return Relation(RelationType.CONTRADICTS, other_id, why="what they tell of excludes each other")
    if exchanged_in_one_deed(mine, theirs):
        return Relation(RelationType.CONTRADICTS, other_id, why="who did it, and to whom, is exchanged")
    differ = _told(clashing(one.particulars, other.particulars))
    ours, others = mine.stems | mine.names, theirs.stems | theirs.names
    shared = len(ours & others)
    on_one_side = mine.against == theirs.against and (seen is None or seen.opposed < _OPPOSED)
    if on_one_side:
        if others and shared / len(others) >= _COVERED and len(mine.stems) > len(theirs.stems):
            return Relation(RelationType.WIDER, other_id, differ, "this one says all that it says, and more")
        if ours and shared / len(ours) >= _COVERED and len(theirs.stems) > len(mine.stems):
            return Relation(
                RelationType.NARROWER, other_id, differ, "it says all that this one says, and more"
            )
    if differ and shared and cosine >= NEARLY_ONE:
        return Relation(RelationType.OTHER_PARTICULARS, other_id, differ, "it gives other particulars")
    return None


ON_ONE_POINT = 1.0
"""Least log-odds, by the network that compares propositions, that the naming propositions of two claims are
one or opposites, for them to be told as perhaps on the same point. Chosen on the small stories' part "dev"
and the half of the rumours held out that thresholds are chosen on: figures in decision note 14."""

_MOST_ON_ONE_POINT = 3
"""Claims that are told so of another, the likeliest; of each of them it is told, too. By hand."""


def on_one_point(
    named_at: Sequence[int], seen: Mapping[int, Mapping[int, Seen]], *, but: Set[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The places of every two claims that may say the same, or one the opposite of the other, both ways: of
    the claims named by the propositions of these numbers, ``but`` those that are related otherwise."""
    at = {number: place for place, number in enumerate(named_at)}
    found: set[tuple[int, int]] = set()
    for place, number in enumerate(named_at):
        likely = sorted(
            (-with_it.one, at[other])
            for other, with_it in seen.get(number, {}).items()
            if other in at and at[other] != place and with_it.one >= ON_ONE_POINT
        )
        others = [other for _, other in likely if not {(place, other), (other, place)} & but]
        for other in others[:_MOST_ON_ONE_POINT]:
            found |= {(place, other), (other, place)}
    return sorted(found)


def perhaps_the_same(other_id: str) -> Relation:
    """The relation to a claim that may be on the same point."""
    why = "a network holds them to be on one point, for or against; by all rules together they are two claims"
    return Relation(RelationType.SAME_POINT, other_id, why=why)


def disagreement(claim_id: str, by_member: Sequence[Sequence[Measured]]) -> Relation | None:
    """A claim's relation to itself where its members give particulars that contradict each other: each place
    where one of these is given stands in a pair."""
    given = [_whole_tolls(measured) for measured in by_member]
    places: dict[Measured, list[tuple[int, Measured]]] = {}
    first: dict[object, Measured] = {}
    for member, measured in enumerate(given):
        for one in measured:
            places.setdefault(first.setdefault(one.key, one), []).append((member, one))
    pairs = [pair for pair in combinations(places, 2) if clashing(pair[:1], pair[1:])]
    told = [both for a, b in pairs for both in _beside(places[a], places[b])]
    if not told:
        return None
    why = "its members give contradictory particulars"
    return Relation(RelationType.CONTRADICTS, claim_id, _each_place(told), why)


def _whole_tolls(measured: Sequence[Measured]) -> list[Measured]:
    """The particulars of one member, of several numbers of those whom one thing befell the largest alone:
    "nine people were killed, and two of them were children when ..."."""
    largest: dict[str, float] = {}
    for one in measured:
        if one.toll:
            largest[one.toll.event] = max(one.number, largest.get(one.toll.event, 0.0))
    return [one for one in measured if not one.toll or one.number == largest[one.toll.event]]


def _beside(
    ones: Sequence[tuple[int, Measured]], others: Sequence[tuple[int, Measured]]
) -> Iterator[tuple[Measured, Measured]]:
    """Each place of the one particular with one of the other's, by another member."""
    for mine, theirs, turned in ((ones, others, False), (others, ones, True)):
        for member, one in mine:
            other = next((other for number, other in theirs if number != member), None)
            if other:
                yield (other, one) if turned else (one, other)


def _each_place(pairs: Iterable[tuple[Measured, Measured]]) -> tuple[tuple[Particular, Particular], ...]:
    """The pairs, numbers before times, without those of which both places stand in a pair before."""
    seen: set[Particular] = set()
    told = []
    for pair in sorted(pairs, key=lambda pair: pair[0].particular.aspect != HOW_MANY):
        both = (pair[0].particular, pair[1].particular)
        if not seen.issuperset(both):
            seen.update(both)
            told.append(both)
    return tuple(told)


def _told(pairs: Iterable[tuple[Measured, Measured]]) -> tuple[tuple[Particular, Particular], ...]:
    """The particulars of the first few pairs, each two values once, numbers before times."""
    found: dict[frozenset[str], tuple[Particular, Particular]] = {}
    for one, other in sorted(pairs, key=lambda pair: pair[0].particular.aspect != HOW_MANY):
        found.setdefault(frozenset({one.value, other.value}), (one.particular, other.particular))
    return tuple(found.values())[:_MOST_PAIRS]
