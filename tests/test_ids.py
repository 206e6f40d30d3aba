"""Ids are content hashes."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.ids import content_id


@given(
    st.lists(st.none() | st.text(max_size=5), max_size=4),
    st.lists(st.none() | st.text(max_size=5), max_size=4),
)
def test_same_parts_same_id_and_other_parts_another(left: list[str | None], right: list[str | None]) -> None:
    assert (content_id(*left) == content_id(*right)) == (left == right)
