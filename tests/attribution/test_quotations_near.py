"""Quotations near a place: the quick way finds what comparing all with all finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.attribution.ground.ground import Ground
from sayso.attribution.quotes import Quotation, touched
from sayso.model import Span

edges = st.lists(st.integers(0, 60), max_size=16, unique=True).map(sorted)
disjoint = edges.map(lambda at: [Span(a, b) for a, b in zip(at[::2], at[1::2], strict=False)])
anywhere = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=4).map(
    lambda pairs: [Span(start, start + size) for start, size in pairs]
)


@given(disjoint, anywhere)
def test_touched_is_every_span_that_another_overlaps(ordered: list[Span], spans: list[Span]) -> None:
    assert list(touched(ordered, spans)) == [one for one in ordered if any(one.overlaps(s) for s in spans)]


@given(disjoint, st.integers(0, 60), st.integers(1, 20))
def test_quotations_from_a_place_to_another(ordered: list[Span], start: int, size: int) -> None:
    quotations = [Quotation((span,)) for span in ordered]
    found = Ground(quotations, []).quotations_around((Span(start, start + size),))
    assert [one.pieces[0] for one in found] == [s for s in ordered if s.overlaps(Span(start, start + size))]
