"""How two claims of a story stand to each other without being one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sayso.claims.alike import contrasting, exchanged
from sayso.claims.particulars import clashing
from sayso.story import Relation, RelationType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.claims.units import Unit
    from sayso.story import Particular


class Named(Protocol):
    """A claim by the proposition that names it, and its particulars."""

    @property
    def named_by(self) -> Unit:
        """The proposition."""
        ...

    @property
    def particulars(self) -> tuple[Particular, ...]:
        """Those of all its members."""
        ...


RELATED = 0.45
"""Least cosine of two claims' naming propositions for which a relation is looked for."""

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
    if contrasting(mine, theirs) and mine.names & theirs.names:
        return Relation(RelationType.CONTRADICTS, other_id, why="what they tell of excludes each other")
    if exchanged(mine, theirs):
        return Relation(RelationType.CONTRADICTS, other_id, why="who did it, and to whom, is exchanged")
    differ = clashing(one.particulars, other.particulars)[:_MOST_PAIRS]
    wider = theirs.stems | theirs.names
    covered = len((mine.stems | mine.names) & wider) / len(wider) if wider else 0.0
    if covered >= _COVERED and len(mine.stems) > len(theirs.stems):
        return Relation(RelationType.NARROWER, other_id, differ, "it says all that the other says, and more")
    if differ and covered:
        return Relation(RelationType.OTHER_PARTICULARS, other_id, differ, "it gives other particulars")
    return None


def disagreement(claim_id: str, by_member: Sequence[Sequence[Particular]]) -> Relation | None:
    """A claim's relation to itself where its members give particulars that contradict each other."""
    known: list[Particular] = []
    pairs: dict[tuple[str, str], tuple[Particular, Particular]] = {}
    for particulars in by_member:
        for theirs, mine in clashing(known, particulars):
            pairs.setdefault((theirs.value, mine.value), (theirs, mine))
        values = {(p.aspect, p.value) for p in known}
        known += [p for p in particulars if (p.aspect, p.value) not in values]
    if not pairs:
        return None
    listed = tuple(pairs.values())[:_MOST_PAIRS]
    return Relation(RelationType.CONTRADICTS, claim_id, listed, "its members give contradictory particulars")
