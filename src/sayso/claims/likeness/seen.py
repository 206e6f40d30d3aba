"""Propositions compared by rules and by the network together (`sayso.matching`): how like any two are."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.claims.likeness.alike import APART, DECIMALS, compared, likeness
from sayso.claims.propositions.words import stems, words_that
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sayso.claims.likeness.alike import Matrix
    from sayso.claims.likeness.judged import Pair
    from sayso.claims.propositions.units import Unit
    from sayso.matching import Matches

NEAREST = 24
"""The nearest of a proposition, by cosine, with which the network compares it: other words for one thing may
be far apart to an encoder. With 16 or 30 the small stories come out the same."""

ASKED = 0.7
"""Least likeness by rules of other pairs at which the network is asked. With .45 and .6, where it is asked of
half as many again, no figure moves by more than a point."""

MOST_ASKED = 40_000
"""Pairs of a story that the network is asked about, the nearest by rules first: half a minute of a core. The
largest of the rumours' stories, 50 reports with 806 propositions, has half as many."""

MOST = 2.0
"""Likeness of what is surely the same: the network's odds have no bound, and an average over many copies must
not outweigh the one that `APART` keeps away. By hand, above all that rules give."""

SEEN, MIDDLE = 0.3, 0.4
"""What the network's log-odds count beside the likeness by rules, and what is added so that the threshold may
stay. Chosen on the small stories' part "dev" and the half of the rumours held out that thresholds are chosen
on: with .35 and .45 added .885 and .880 of what is put on one claim in the former is one, and .389 and .412
of what is one is put on one; in the latter .643 and .618, .659 and .662 (decision note 14)."""

SURE = 0.98
"""How likely a "not" is to turn what has the same words otherwise. By hand."""

UNSEEN = 0.5
"""What pairs lose that the network was not asked about; with .2 nothing changes."""


class Seen(NamedTuple):
    """What the network makes of a pair: see `sayso.matching.Compared`."""

    one: float
    opposed: float

    def surely_opposed(self, *, says_no: bool) -> bool:
        """Whether the one may be told to deny the other; less is asked where the words of one say no and the
        other's do not."""
        least = LEAST_IN_WORDS if says_no else LEAST_ELSE
        return self.one >= least.one and self.opposed >= least.opposed


LEAST_IN_WORDS, LEAST_ELSE = Seen(0.5, 0.95), Seen(2.0, 0.95)
"""What is asked of a pair of which one may deny the other, where words say no and where they do not. By hand,
on 163 denials that nobody calls so, judged by language models: in the rumours' training stories and in the
small stories' part "dev". Of 122 in words 79 are right, and 65 of the 77 that are left (69 of 87 with an
opposition of .8 and log-odds of 1); of 41 others 19, and 12 of 19."""


class Likeness(NamedTuple):
    """``alike`` is the likeness of each two, symmetric, `MOST` at most and `APART` for what excludes;
    ``seen`` has for each, by its number, those with which the network compared it, by theirs."""

    alike: Matrix
    seen: Mapping[int, Mapping[int, Seen]]

    @classmethod
    def of(cls, alike: Matrix, seen: Mapping[Pair, Seen]) -> Likeness:
        """The same of pairs in any order."""
        each: dict[int, dict[int, Seen]] = {}
        for (i, j), found in seen.items():
            each.setdefault(i, {})[j] = each.setdefault(j, {})[i] = found
        return cls(alike, each)

    def may_deny(self, number: int, others: Sequence[int], *, says_no: bool) -> bool:
        """Whether a network, where there is one, sees a proposition surely oppose one of the others: not one
        of which it was not asked."""
        seen = self.seen.get(number, {})
        return not self.seen or any(
            seen[other].surely_opposed(says_no=says_no) for other in others if other in seen
        )


def likeness_of(units: Sequence[Unit], rows: Matrix, matches: Matches | None) -> Likeness:
    """How like the propositions are; by rules alone where there is no network."""
    if matches is None:
        return Likeness(likeness(units, rows), {})
    alike = rows @ rows.T
    close = _nearest(alike)
    near = list(compared(units, alike, beside=close))
    asked = _asked(near, close)
    found = matches.of([unit.text for unit in units], asked)
    seen = {
        (i, j): _with_its_not(units[i], units[j], Seen(one, opposed))
        for (i, j), one, opposed in zip(asked, found.one.tolist(), found.opposed.tolist(), strict=True)
    }
    alike -= UNSEEN
    for i, j, score in _mended(near, seen):
        alike[i, j] = alike[j, i] = score
    np.fill_diagonal(alike, 1.0)
    return Likeness.of(np.round(alike, DECIMALS), seen)


def _with_its_not(one: Unit, other: Unit, seen: Seen) -> Seen:
    """What the network makes of a pair, where words leave no doubt: two that have the same telling words and
    differ in a "not" oppose each other; and where neither or both say no, and all telling words of the one
    stand in the other too, they do not, unless a small word turns the one ("voted against it"). Who "has
    never known her to be late" denies nothing that somebody knows."""
    if _knows_otherwise(one.text, other.text) or _knows_otherwise(other.text, one.text):
        return seen._replace(opposed=1 - SURE)
    if one.against != other.against:
        return seen._replace(opposed=SURE) if one.stems and one.stems == other.stems else seen
    fewer, more = sorted((one.stems - _times(), other.stems - _times()), key=len)
    told = len(fewer) >= _TELLING and fewer <= more and _turning(one.text) == _turning(other.text)
    return seen._replace(opposed=1 - SURE) if told else seen


def _knows_otherwise(one: str, other: str) -> bool:
    return _NEVER_KNOWN.search(one) is not None and _KNOWS.search(other) is not None


_NEVER_KNOWN = re.compile(r"\bnever\sknown\s(?:[\w'-]+\s){1,4}?to\b", re.IGNORECASE)
_KNOWS = re.compile(r"\bkn(?:ow|ows|ew|own)\b", re.IGNORECASE)

_TELLING = 2
"""Telling words that two propositions must share to be held for the same by them. By hand."""


@cache
def _times() -> frozenset[str]:
    """The stems of days and months: they part no two propositions."""
    return stems(" ".join([*month_name[1:], *day_name]))


@lru_cache(maxsize=16384)
def _turning(text: str) -> frozenset[str]:
    """The small words by which what is said may turn into its opposite."""
    return frozenset(words_that("turning").findall(plain_marks(text).casefold()))


def _asked(near: Sequence[tuple[int, int, float]], close: NDArray[np.bool_]) -> list[Pair]:
    """The pairs that the network is asked about."""
    wanted = [one for one in near if one[2] > APART and (one[2] >= ASKED or close[one[0], one[1]])]
    if len(wanted) > MOST_ASKED:
        wanted = sorted(wanted, key=lambda one: (-one[2], one[0], one[1]))[:MOST_ASKED]
    return [(i, j) for i, j, _ in wanted]


def _nearest(cosines: Matrix) -> NDArray[np.bool_]:
    """Which two are such that one is among the nearest of the other."""
    most = min(NEAREST + 1, len(cosines))  # itself is the nearest
    least = np.partition(cosines, -most, axis=1)[:, -most]
    close = cosines >= least[:, None]
    return np.asarray(close | close.T, bool)


def _mended(
    near: Sequence[tuple[int, int, float]], seen: Mapping[Pair, Seen]
) -> Iterator[tuple[int, int, float]]:
    """The likenesses by rules with what the network holds of them."""
    for i, j, score in near:
        if (i, j) in seen:
            yield i, j, min(score + SEEN * seen[i, j].one + MIDDLE, MOST)
        else:
            yield i, j, max(score - UNSEEN, APART)
