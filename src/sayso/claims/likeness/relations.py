"""How two claims of a story stand to each other without being one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sayso.claims.likeness.alike import contrasting, exchanged_in_one_deed
from sayso.claims.propositions.opposites import opposed
from sayso.claims.propositions.particulars import HOW_MANY, clashing
from sayso.story import Relation, RelationType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
_MOST_PAIRS = 6
"""Particulars that are listed for one relation."""


def relation_between(one: Named, other: Named, cosine: float, other_id: str) -> Relation | None:
    """How the claim ``one`` stands to the ``other``, of which the naming propositions are so near, or
    None."""
    mine, theirs = one.named_by, other.named_by
    if cosine < RELATED:
        return None
    if (contrasting(mine, theirs) or opposed(mine, theirs)) and mine.names & theirs.names:
        return Relation(RelationType.CONTRADICTS, other_id, why="what they tell of excludes each other")
    if exchanged_in_one_deed(mine, theirs):
        return Relation(RelationType.CONTRADICTS, other_id, why="who did it, and to whom, is exchanged")
    differ = _told(clashing(one.particulars, other.particulars))
    wider = theirs.stems | theirs.names
    covered = len((mine.stems | mine.names) & wider) / len(wider) if wider else 0.0
    if covered >= _COVERED and len(mine.stems) > len(theirs.stems):
        return Relation(RelationType.NARROWER, other_id, differ, "it says all that the other says, and more")
    if differ and covered and cosine >= NEARLY_ONE:
        return Relation(RelationType.OTHER_PARTICULARS, other_id, differ, "it gives other particulars")
    return None


def disagreement(claim_id: str, by_member: Sequence[Sequence[Measured]]) -> Relation | None:
    """A claim's relation to itself where its members give particulars that contradict each other."""
    known: dict[tuple[str, str, str | None], Measured] = {}
    pairs: list[tuple[Measured, Measured]] = []
    for measured in by_member:
        pairs += clashing(list(known.values()), measured)
        for one in measured:
            known.setdefault(one.key, one)
    if not pairs:
        return None
    why = "its members give contradictory particulars"
    return Relation(RelationType.CONTRADICTS, claim_id, _told(pairs), why)


def _told(pairs: Iterable[tuple[Measured, Measured]]) -> tuple[tuple[Particular, Particular], ...]:
    """The particulars of the first few pairs, each two values once, numbers before times."""
    found: dict[frozenset[str], tuple[Particular, Particular]] = {}
    for one, other in sorted(pairs, key=lambda pair: pair[0].particular.aspect != HOW_MANY):
        found.setdefault(frozenset({one.value, other.value}), (one.particular, other.particular))
    return tuple(found.values())[:_MOST_PAIRS]
