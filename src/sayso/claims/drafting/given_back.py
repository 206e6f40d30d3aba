"""Propositions that are near a claim, but on neither side of it: given back, to make claims of their own.

Likeness takes no account of "not", so that "the keeper was not treated for a burn" is near "the keeper was
treated for a cough", of which it says nothing; and "the ferry is in port" may be near "the ferry has sunk"
without the network's being sure that it says the opposite. Neither is a member of that claim, and yet it is
somebody's word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from sayso.claims.drafting.drafts import refused
from sayso.claims.drafting.group import Group
from sayso.claims.likeness.linkage import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from sayso.claims.likeness.alike import Matrix
    from sayso.claims.likeness.judged import Pair

TOGETHER = 0.75
"""Least average likeness of such propositions that make one claim; higher than of others, since a "not" makes
them look alike. By hand, on 29 stories of the rumours' training part."""

JOINING = 0.85
"""The same to a claim that something is not so which they join, as for others that were left alone."""


def with_given_back(groups: Sequence[Group], alike: Matrix, *, apart: Set[Pair]) -> list[Group]:
    """The claims in their order, and behind them those that are made by propositions which are on neither
    side of their claim. One that says no, and is near another claim that something is not so, is of that.

    A claim keeps what it has refused: its name, and what answers it, are told by all that is near it.
    """
    claims = list(groups)
    alone: list[int] = []
    for number in sorted(number for group in groups if len(group.numbers) > 1 for number in refused(group)):
        barred = {j for i, j in apart if i == number} | {i for i, j in apart if j == number}
        scores = {
            at: float(alike[number, list(group.numbers)].mean())
            for at, group in enumerate(groups)
            if group.all_units[number].against
            and _is_negative(group)
            and number not in group.numbers
            and not barred & set(group.numbers)
        }
        best = max(scores, key=lambda at: (scores[at], -at), default=None)
        if best is not None and scores[best] >= JOINING:
            claims[best] = claims[best].with_number(number)
        else:
            alone.append(number)
    at = {number: place for place, number in enumerate(alone)}
    found = grouped(
        alike[np.ix_(alone, alone)],
        TOGETHER,
        apart=[(at[i], at[j]) for i, j in sorted(apart) if i in at and j in at],
    )
    made = (groups[0].of(tuple(alone[place] for place in group)) for group in found)
    return [*claims, *(part for group in made for part in _parted(group))]


def _parted(group: Group) -> list[Group]:
    """A claim made of what was given back, without those that are on neither side of it in turn: each of them
    is one of its own, so that nobody's word is lost."""
    out = set(refused(group)) if len(group.numbers) > 1 else set()
    kept = tuple(number for number in group.numbers if number not in out)
    return [group.of(numbers) for numbers in (kept, *((number,) for number in sorted(out))) if numbers]


def _is_negative(group: Group) -> bool:
    """Whether all that a claim is made of is that something is not so."""
    return all(unit.against for unit in group.units if unit.main)
