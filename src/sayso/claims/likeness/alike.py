"""How near two propositions are: the cosine of their sentence vectors, mended where such vectors are blind.

MiniLM takes "cut 500 jobs" and "add 500 jobs" for nearly the same, and "A attacked B" and "B attacked A" for
quite the same; names, happenings, quantities and roles are therefore compared by themselves. Negation is no
matter of likeness: a proposition and its negation belong to one claim, with opposite stances.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sayso.claims.likeness.befallen import befalls_another, is_who_did_it
from sayso.claims.likeness.one_speaker import of_two_speakers, set_against
from sayso.claims.likeness.other_buyers import of_other_buyers
from sayso.claims.likeness.other_dead import of_other_dead
from sayso.claims.likeness.rare import RareWords
from sayso.claims.propositions.opposites import differ_in_attitude, opposed
from sayso.claims.propositions.things import but_for_names, of_one_sort
from sayso.claims.propositions.words import contrasts, events, name_words, named, stems, words_that
from sayso.model import Stance
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.claims.propositions.units import Unit

Matrix = NDArray[np.float32]

APART = -99.0
"""Likeness of two propositions that must not be one claim: no average of a hundred over them reaches a
threshold."""

FLOOR, FLOOR_OF_EVENTS = 0.40, 0.10
"""Least cosine for which two propositions are looked at more closely, and of two that share a happening."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What is added to the cosine, and taken off it. Chosen together with the threshold, see
    docs/decisions."""

    # Not weighed by the happening's rarity, nor left out where a fifth of the story tells of it: of the chief
    # claims of 71 rumours as many were then on the matter, or one more, but who confirmed or denied the very
    # death or arrest in other words fell out of them.
    event: float = 0.28
    name: float = 0.04
    other_names: float = 0.12
    names_alone: float = 0.12
    stems: float = 0.16
    quantity: float = 0.05
    indefinite: float = 0.12
    urges: float = 0.15
    supposed: float = 0.2
    answers: float = 0.25
    conditional: float = 0.5


WEIGHTS = Weights()
DECIMALS = 3
"""Of a likeness: what differs by less is taken for equal, so that no rounding of a processor decides."""


def likeness(units: Sequence[Unit], rows: Matrix, weights: Weights = WEIGHTS) -> Matrix:
    """The likeness of each two propositions by rules, symmetric; about 1 for the same, `APART` for what
    excludes.

    All is held at once: 4 bytes a pair, 100 megabytes for 5,000 propositions, and grouping takes thrice that.
    """
    alike = rows @ rows.T
    for i, j, near in compared(units, alike, weights):
        alike[i, j] = alike[j, i] = near
    np.fill_diagonal(alike, 1.0)
    return np.round(alike, DECIMALS)


def compared(
    units: Sequence[Unit],
    cosines: Matrix,
    weights: Weights = WEIGHTS,
    *,
    beside: NDArray[np.bool_] | None = None,
) -> Iterator[tuple[int, int, float]]:
    """The pairs of propositions that are looked at closely, by number, and how near they are by rules: those
    of some cosine or with a happening in common, and those that ``beside`` has.

    A pair's cosine is read before the pair is given, and not again: its likeness may take the place.
    """
    pair, happening = _Pair(units, weights, RareWords(units)), _happening(units)
    for i, one in enumerate(units):
        more = None if beside is None else beside[i, i + 1 :]
        for j in _candidates(i, cosines[i], happening, more).tolist():
            yield i, j, pair.mended(one, units[j], float(cosines[i, j]))


def _happening(units: Sequence[Unit]) -> NDArray[np.bool_]:
    """A row a proposition, a column a class of happenings: whether it tells of it."""
    known = sorted({event for unit in units for event in unit.events})
    return np.array([[event in unit.events for event in known] for unit in units], bool)


def _candidates(
    i: int, row: Matrix, happening: NDArray[np.bool_], more: NDArray[np.bool_] | None
) -> NDArray[np.intp]:
    """Those after the i-th that are near enough to it to be looked at closely, and ``more`` of them."""
    shared = happening[i + 1 :, happening[i]].any(1)
    later = row[i + 1 :]
    near = (later >= FLOOR) | (shared & (later >= FLOOR_OF_EVENTS))
    return np.flatnonzero(near if more is None else near | more) + i + 1


class _Pair:
    """Compares two propositions of one story, in which rare words tell more than those that all have."""

    def __init__(self, units: Sequence[Unit], weights: Weights, rare: RareWords) -> None:
        self._weights, self._weight = weights, rare.weight
        self._whole = {words: self._weight(words) for unit in units for words in (unit.stems, unit.names)}

    def mended(self, one: Unit, other: Unit, cosine: float) -> float:
        """The cosine with what speaks for and against its being one proposition."""
        if exclude(one, other):
            return APART
        w = self._weights
        if only_of_one(one, other):
            return cosine - w.names_alone
        near = cosine + w.stems * self._shared(one.stems, other.stems)
        shared = bool(one.events & other.events)
        near += w.event * shared
        if one.names and other.names:
            near += w.name * self._shared(one.names, other.names) or -w.other_names
        near += w.quantity * (agreeing(one, other) - differing(one, other))
        near += w.indefinite * (shared and (one.indefinite or other.indefinite))
        near -= w.urges * ((one.stance is Stance.URGES) != (other.stance is Stance.URGES))
        near -= w.supposed * (one.supposed != other.supposed)
        near -= w.conditional * ({_holds(one.words), _holds(other.words)} == {"so", "if"})
        return near + w.answers * (answering(one, other) or answering(other, one))

    def _shared(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The share of the lesser's weight of words that the other has too."""
        least = min(self._whole[one], self._whole[other])
        return self._weight(one & other) / least if least else 0.0


def only_of_one(one: Unit, other: Unit) -> bool:
    """Whether nothing but a name in the place of a pronoun ties two propositions: no telling word, happening
    or number. "She is at her desk" and "she handed in her letter" are on one woman, and no one claim."""
    if not one.names & other.names or not (one.named_for or other.named_for):
        return False
    if one.events & other.events or agreeing(one, other):
        return False
    return not (one.stems & other.stems) - _stems_of_names(one) - _stems_of_names(other)


def _stems_of_names(unit: Unit) -> frozenset[str]:
    """The stems of a proposition's names, with the one that was put in a pronoun's place at its head."""
    opening = (word for word, _ in name_words(unit.text)) if unit.named_for else ()
    return stems(" ".join({*unit.names, *opening}))


def answering(one: Unit, other: Unit) -> bool:
    """Whether the one answers the other within their report."""
    return one.ref.report == other.ref.report and one.answers == other.ref.attribution


def centrality(alike: Matrix) -> list[float]:
    """The mean likeness of each to all of a group."""
    return [round(float(np.mean(np.clip(row, 0, 1))), 3) for row in alike]


def agreeing(one: Unit, other: Unit) -> bool:
    """Whether the two count something alike."""
    return any(
        q.unit and (q.value, q.unit) in {(p.value, p.unit) for p in other.quantities} for q in one.quantities
    )


def differing(one: Unit, other: Unit) -> int:
    """How many kinds of things the two count differently."""
    mine = {q.unit: q.value for q in one.quantities if q.unit}
    theirs = {q.unit: q.value for q in other.quantities if q.unit}
    return sum(mine[unit] != theirs[unit] for unit in mine.keys() & theirs.keys())


def exclude(one: Unit, other: Unit) -> bool:
    """Whether the two cannot be one proposition: happenings or states that exclude each other, roles
    exchanged, what befalls somebody and what befalls their aide, who did it and what is told of whom it
    befell, another's death or purchase, or the same said of another thing of its sort or by two speakers of
    themselves."""
    if contrasting(one, other) or opposed(one, other) or differ_in_attitude(one, other):
        return True
    if set_against(one, other):
        return True
    if exchanged(one, other) or befalls_another(one, other) or is_who_did_it(one, other):
        return True
    if of_one_sort(one.text, other.text) or of_two_speakers(one, other) or of_other_dead(one, other):
        return True
    if of_other_buyers(one, other):
        return True
    return but_for_names(one.text, other.text)


@lru_cache(maxsize=16384)
def _holds(words: str) -> str:
    """How it is told to hold: "if" something does ("the ferry could sink if it is loaded"), "perhaps" where
    it is thought of without saying so ("it would sink"), or "so"."""
    plain = plain_marks(words)
    if words_that("conditional").search(plain):
        return "if"
    return "perhaps" if _SUPPOSES.search(plain) else "so"


_SUPPOSES = re.compile(r"\b(?:would|could|might)\b")


def contrasting(one: Unit, other: Unit) -> bool:
    """Whether each tells of a happening that the other's excludes, and neither of both."""
    if not one.events or not other.events or one.events & other.events:
        return False
    return any((a, b) in contrasts() for a in one.events for b in other.events)


_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are|be|got)\s(?:\w+ly\s)?\w+(?:ed|en|n|t|d)\b[^.]*\bby\b", re.IGNORECASE
)
_MOST_NAMED = 3
"""Names in a proposition whose order still tells who does what."""


def exchanged(one: Unit, other: Unit) -> bool:
    """Whether who did it and whom it was done to have changed places."""
    if len(one.names & other.names) < 2 or not (one.stems - one.names) & (other.stems - other.names):
        return False
    mine, theirs = named(one.text), named(other.text)
    both = [name for name in mine if name in theirs]
    if len(both) < 2 or max(len(mine), len(theirs)) > _MOST_NAMED:
        return False
    turned = theirs.index(both[0]) > theirs.index(both[1])
    return turned != (_is_passive(one) != _is_passive(other))


def exchanged_in_one_deed(one: Unit, other: Unit) -> bool:
    """Whether they have changed places in the same deed: what stands between the two names has a telling word
    or a happening in common."""
    if not exchanged(one, other):
        return False
    both = [name for name in named(one.text) if name in named(other.text)]
    deed, theirs = (_between(unit.text, both[0], both[1]) for unit in (one, other))
    return bool(stems(deed) & stems(theirs) or events(deed) & events(theirs))


def _between(text: str, one: str, other: str) -> str:
    """What stands between two names, where the one does something to the other."""
    plain = plain_marks(text).casefold()
    first, last = sorted((plain.find(one), plain.find(other)))
    return plain[first:last].partition(" ")[2]


def _is_passive(unit: Unit) -> bool:
    return _PASSIVE.search(plain_marks(unit.text)) is not None
