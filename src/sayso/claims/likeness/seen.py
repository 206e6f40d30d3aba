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

WORDED, UNWORDED = (0.7, 0.5), (0.9, 1.5)
"""How likely the network must hold it that two propositions oppose each other, and their log-odds of being
one, so that who says the one denies the other: where one of them says no in its words, and where neither does
(an antonym). The likelihoods chosen among .5 to .9 on the first twelve small stories; the odds, and that
antonyms need more, on 29 placements of validation rumours that readers had judged, of which 8 read off the
likelihood alone were right."""

UNCLEAR = 0.3
"""How likely opposition must be, where neither says no in words, for the one to be laid to neither side: of
judged pairs from there on a quarter oppose each other, and to list who denies among those who say it is worse
than not to list him there."""

NOT_OPPOSED = 0.25
"""How unlikely that is where a "not" in the words is no denial. Chosen among .1 to .3 on the same stories."""

UNSEEN = 0.5
"""What pairs lose that the network was not asked about; with .2 nothing changes."""


class Seen(NamedTuple):
    """What the network makes of a pair: see `sayso.matching.Compared`."""

    one: float
    opposed: float


class Likeness(NamedTuple):
    """``alike`` is as `sayso.claims.likeness.alike.likeness` has it; ``seen`` has the pairs that the network
    compared, the lesser number first."""

    alike: Matrix
    seen: Mapping[Pair, Seen]

    def opposes(self, i: int, j: int, *, in_words: bool) -> bool:
        """Whether the one surely says that the other is not so; ``in_words`` says that just one of them says
        no in its words."""
        seen = self._of(i, j)
        if seen is None:
            return False
        opposed, one = WORDED if in_words else UNWORDED
        return seen.opposed >= opposed and seen.one >= one

    def agrees(self, i: int, j: int) -> bool:
        """Whether the one surely does not say that the other is not so, whatever their words."""
        seen = self._of(i, j)
        return seen is not None and seen.opposed <= NOT_OPPOSED

    def is_unclear(self, i: int, j: int) -> bool:
        """Whether the one may as well say the other as that it is not so, where neither says no in words."""
        seen = self._of(i, j)
        return seen is not None and seen.opposed >= UNCLEAR

    def _of(self, i: int, j: int) -> Seen | None:
        return self.seen.get((i, j) if i < j else (j, i))


def likeness_of(units: Sequence[Unit], rows: Matrix, matches: Matches | None) -> Likeness:
    """How like the propositions are; by rules alone where there is no network."""
    if matches is None:
        return Likeness(likeness(units, rows), {})
    alike = rows @ rows.T
    close = _nearest(alike)
    near = list(compared(units, alike, beside=close))
    asked = [(i, j) for i, j, score in near if score > APART and (score >= ASKED or close[i, j])]
    found = matches.of([unit.text for unit in units], asked)
    seen = dict(zip(asked, map(Seen, found.one.tolist(), found.opposed.tolist()), strict=True))
    alike -= UNSEEN
    for i, j, score in _mended(near, seen):
        alike[i, j] = alike[j, i] = score
    np.fill_diagonal(alike, 1.0)
    return Likeness(np.round(alike, DECIMALS), seen)


def _nearest(cosines: Matrix) -> NDArray[np.bool_]:
    """Which two are such that one is among the nearest of the other."""
    least = np.sort(cosines, axis=1)[:, -min(NEAREST + 1, len(cosines))]  # itself is the nearest
    close = cosines >= least[:, None]
    return np.asarray(close | close.T, bool)


def _mended(
    near: Sequence[tuple[int, int, float]], seen: Mapping[Pair, Seen]
) -> Iterator[tuple[int, int, float]]:
    """The likenesses by rules with what the network holds of them."""
    for i, j, score in near:
        if (i, j) in seen:
            yield i, j, score + SEEN * seen[i, j].one + MIDDLE
        else:
            yield i, j, max(score - UNSEEN, APART)
