"""What spans cover together, share, or leave."""

from sayso.model import Span
from sayso.spans import hull, is_inside, joined, length, overlap, without

PIECES = (Span(0, 4), Span(6, 10))


def test_spans_that_touch_are_joined_and_empty_ones_are_dropped() -> None:
    assert joined([Span(6, 10), Span(4, 4), Span(0, 4), Span(3, 6)]) == (Span(0, 10),)
    assert joined(PIECES) == PIECES


def test_what_is_cut_out_leaves_the_ends() -> None:
    assert without(PIECES, [Span(2, 8)]) == (Span(0, 2), Span(8, 10))
    assert without((Span(0, 10),), [Span(3, 4), Span(9, 12)]) == (Span(0, 3), Span(4, 9))
    assert without(PIECES, [Span(0, 10)]) == ()


def test_length_overlap_and_hull() -> None:
    assert (length(PIECES), hull(PIECES)) == (8, Span(0, 10))
    assert overlap(PIECES, (Span(2, 7),)) == overlap((Span(2, 7),), PIECES) == 3


def test_nothing_is_inside_of_nothing() -> None:
    assert is_inside((Span(1, 2), Span(6, 10)), PIECES)
    assert not is_inside((Span(3, 7),), PIECES)
    assert not is_inside((), PIECES)
