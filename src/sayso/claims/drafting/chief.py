"""Which claim of a story is its chief one: what its reports open with.

What most reports speak of is not always what they are about: a striking quotation is printed by all of them.
News puts what it is about into the headline and the first sentence, so the chief claim is the one whose
sentence is nearest to these, report by report; in part also the one of which any proposition is, since a
claim that all headlines tell may be named by words that leave out who and what ("the singer tore it up").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from sayso.claims.likeness.nearness import to_openings
from sayso.model import PUTS_FORWARD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.embedding import Vectors
    from sayso.story import Filed, Member

_ALL_THAT_TELLS = 0.25
"""Part that the nearest of a claim's propositions have in how near it is; its sentence has the rest. Chosen
among 0, .25, .5, .75 and 1 on 28 rumours of nine reports and more that are not of the validation quarter: two
chief claims change, both for the better; from .5 on others get worse."""
_CARRIED = 0.1
"""What it counts for a claim that all reports speak of it, in cosine to what they open with."""
_HARDLY_LESS = 0.02
"""Of what a claim stands by, so little that the one that more reports speak of goes before. By hand."""
_SPOKEN_OF = 0.25
"""Share of the reports with the weightiest claim in which the chief one is spoken of at least: less says too
little of how the story stands. Both chosen on 51 rumours of five reports and more, with all, some and no
headlines (`benchmarks/rumour_claims.py`): the chief claim is the rumour's in .80, .77 and .77 of them, the
weightiest one in .71, .63 and .55. Of any number of reports it would be in .90, .82 and .82, but a third
of these claims are a single report's, and their bounds on origins fail three times in fifteen."""


class Named(Protocol):
    """A claim, or one in the making: its sentence and who speaks to it."""

    @property
    def text(self) -> str:
        """The sentence that names it."""

    @property
    def members(self) -> Sequence[Member]:
        """Who speaks to it."""


def chief_of(
    claims: Sequence[Named], filed: Sequence[Filed], vectors: Vectors, opened_with: Sequence[float]
) -> int:
    """The number of a story's chief claim: of those that enough reports speak of, and somebody puts forward
    if anybody does, the one that is nearest to what the reports open with, by its sentence and by all of its
    propositions (``opened_with``, on average over the reports)."""
    spoken_of = [len({member.ref.report for member in claim.members}) for claim in claims]
    least = _SPOKEN_OF * max(spoken_of)
    enough = [number for number, reports in enumerate(spoken_of) if reports >= least]
    told = [number for number in enough if _is_put_forward(claims[number])] or enough
    if len(told) == 1:
        return told[0]
    near = to_openings(filed, vectors.of([claims[number].text for number in told]), vectors)
    if not len(near):
        return told[0]
    by_any = np.array([opened_with[number] for number in told])
    opened = (1 - _ALL_THAT_TELLS) * near.mean(axis=0) + _ALL_THAT_TELLS * by_any
    carried = np.array([spoken_of[number] for number in told]) / len(filed)
    standing = np.round(opened + _CARRIED * carried, 3)
    as_good = np.flatnonzero(standing >= standing.max() - _HARDLY_LESS).tolist()
    return told[max(as_good, key=lambda place: (spoken_of[told[place]], standing[place]))]


def _is_put_forward(claim: Named) -> bool:
    return any(member.stance in PUTS_FORWARD for member in claim.members)
