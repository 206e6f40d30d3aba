"""Propositions compared by rules and by the network together (`sayso.matching`): how like any two are, and
whether the one says that the other is not so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.claims.likeness.alike import APART, DECIMALS, compared, likeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sayso.claims.likeness.alike import Matrix
    from sayso.claims.likeness.judged import Pair
    from sayso.claims.propositions.units import Unit
    from sayso.matching import Matches

NEAREST = 24
"""The nearest of a proposition, by cosine, with which the network compares it: other words for one thing may
be far apart to an encoder. With 16 or 30 the small stories come out the same."""

ASKED = 0.45
"""Least likeness by rules of other pairs at which the network is asked: hardly one in twenty below is one
claim (`gold/propositions.tsv`)."""

SEEN, MIDDLE = 0.24, 0.15
"""What the network's log-odds count beside the likeness by rules, and what is added so that the threshold may
stay. Chosen among .24, .3 and .4, and from -.16 to .2, on judged pairs of half of the rumours held out and on
the first twelve small stories (docs/decisions/0014-claims.md)."""

OPPOSED, NOT_OPPOSED = 0.7, 0.25
"""How likely the network must hold it that a proposition says the opposite of another, so that who says it
denies that, whatever his words; and how unlikely, so that a "not" in them is no denial. Chosen among .5 to .9
and .1 to .3 on the first twelve small stories (`benchmarks/small_stories.py`)."""

UNSEEN = 0.5
"""What pairs lose that the network was not asked about; with .2 nothing changes."""


class Likeness(NamedTuple):
    """``alike`` is as `sayso.claims.likeness.alike.likeness` has it; ``opposed`` has for the pairs that the
    network compared, the lesser number first, how likely the one, if they are one proposition, says that the
    other is not so."""

    alike: Matrix
    opposed: Mapping[Pair, float]

    def opposition(self, i: int, j: int) -> float | None:
        """How likely the two oppose each other, where the network compared them."""
        return self.opposed.get((i, j) if i < j else (j, i))


def likeness_of(units: Sequence[Unit], rows: Matrix, matches: Matches | None) -> Likeness:
    """How like the propositions are; by rules alone where there is no network."""
    if matches is None:
        return Likeness(likeness(units, rows), {})
    alike = rows @ rows.T
    close = _nearest(alike)
    near = list(compared(units, alike, beside=close))
    asked = [(i, j) for i, j, score in near if score > APART and (score >= ASKED or close[i, j])]
    found = matches.of([unit.text for unit in units], asked)
    alike -= UNSEEN
    for i, j, score in _mended(near, dict(zip(asked, found.one.tolist(), strict=True))):
        alike[i, j] = alike[j, i] = score
    np.fill_diagonal(alike, 1.0)
    return Likeness(np.round(alike, DECIMALS), dict(zip(asked, found.opposed.tolist(), strict=True)))


def _nearest(cosines: Matrix) -> NDArray[np.bool_]:
    """Which two are such that one is among the nearest of the other."""
    least = np.sort(cosines, axis=1)[:, -min(NEAREST + 1, len(cosines))]  # itself is the nearest
    close = cosines >= least[:, None]
    return np.asarray(close | close.T, bool)


def _mended(
    near: Sequence[tuple[int, int, float]], odds: Mapping[Pair, float]
) -> Iterator[tuple[int, int, float]]:
    """The likenesses by rules with what the network holds of them."""
    for i, j, score in near:
        if (i, j) in odds:
            yield i, j, score + SEEN * odds[i, j] + MIDDLE
        else:
            yield i, j, max(score - UNSEEN, APART)
