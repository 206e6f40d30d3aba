"""Sides within a claim, by what all of its propositions make of each other."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from sayso.claims.likeness.seen import Likeness, Seen
from sayso.claims.likeness.sides import Votes


def votes(count: int, **pairs: tuple[float, float]) -> Votes:
    """Of so many propositions; "ab" are the first two, with their log-odds of being one and the chance that
    they oppose each other."""
    seen = {("abcdef".index(a), "abcdef".index(b)): Seen(*told) for (a, b), told in pairs.items()}
    return Votes.among(Likeness.of(np.zeros((count, count), np.float32), seen), range(count))


def test_who_opposes_is_on_the_other_side() -> None:
    sides = votes(3, ab=(4.0, 0.02), ac=(4.0, 0.98), bc=(4.0, 0.97)).sides(0)
    assert sides[0] == 1
    assert sides[1] > 0.8
    assert sides[2] < -0.8


def test_several_outweigh_one_that_is_unsure() -> None:
    """The given one alone would leave d on neither side; b and c, who say the same, know better."""
    sides = votes(
        4, ab=(5.0, 0.01), ac=(5.0, 0.01), bc=(5.0, 0.01), ad=(2.0, 0.5), bd=(4.0, 0.95), cd=(4.0, 0.96)
    )
    assert sides.sides(0)[3] < -0.3


def test_what_was_not_compared_is_on_no_side() -> None:
    assert votes(3, ab=(4.0, 0.02)).sides(0).keys() == {0, 1}


def test_of_three_the_one_that_two_contradict_is_outvoted() -> None:
    balance = votes(3, ab=(4.0, 0.05), ac=(4.0, 0.9), bc=(4.0, 0.9)).balance()
    assert balance[2] < 0 < min(balance[0], balance[1])


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 1, 0, 2), (2, 3, 1, 0)])
def test_the_order_is_no_matter(order: tuple[int, ...]) -> None:
    told = {
        (0, 1): (3.0, 0.1),
        (0, 2): (2.0, 0.9),
        (1, 2): (1.0, 0.8),
        (0, 3): (0.5, 0.4),
        (2, 3): (2.5, 0.2),
    }
    seen = {pair: Seen(*told[pair]) for pair in combinations(range(4), 2) if pair in told}
    like = Likeness.of(np.zeros((4, 4), np.float32), seen)
    sides = Votes.among(like, order).sides(order.index(0))
    known = Votes.among(like, range(4)).sides(0)
    assert [sides[place] for place in range(4)] == pytest.approx([known[number] for number in order])


def test_a_side_that_rests_on_what_is_hardly_one_is_near_none() -> None:
    assert abs(votes(2, ab=(-6.0, 0.02)).sides(0)[1]) < 0.1
    assert votes(2, ab=(-6.0, 0.02)).balance()[1] < 0.1
