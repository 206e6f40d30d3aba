"""Groups: the same in whatever order, by average likeness, with people's word above it."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.stories import grouped

Scores = dict[tuple[str, str], float]
IDS = [f"r{number:02}" for number in range(12)]


def all_alike(ids: str, score: float = 0.9) -> Scores:
    return dict.fromkeys(combinations(sorted(ids), 2), score)


def test_alike_reports_are_one_group_and_the_rest_are_alone() -> None:
    assert grouped("abcd", all_alike("abc")) == [("a", "b", "c"), ("d",)]


def test_a_chain_of_neighbours_is_no_group() -> None:
    chain = dict.fromkeys(zip("abcdef", "bcdefg", strict=True), 0.5)
    assert len(grouped("abcdefg", chain)) > 1


def test_two_groups_that_one_pair_connects_stay_two() -> None:
    scores = all_alike("abc") | all_alike("xyz") | {("c", "x"): 0.8}
    assert grouped("abcxyz", scores) == [("a", "b", "c"), ("x", "y", "z")]


def test_a_missing_likeness_does_not_split_a_group() -> None:
    scores = all_alike("abcd")
    del scores["a", "d"]
    assert grouped("abcd", scores) == [("a", "b", "c", "d")]


def test_likenesses_of_others_are_passed_over() -> None:
    assert grouped("ab", {("a", "z"): 1.0, ("y", "z"): 1.0}) == [("a",), ("b",)]


def test_no_ids_give_no_groups() -> None:
    assert grouped([], {}) == []


def test_what_people_put_together_is_one_group() -> None:
    scores = all_alike("abc") | all_alike("xyz")
    assert grouped("abcxyz", scores, together=[("z", "a")]) == [("a", "b", "c", "x", "y", "z")]


def test_what_people_put_apart_is_never_in_one_group() -> None:
    groups = grouped("abcd", all_alike("abcd"), apart=[("d", "a")])
    assert not any({"a", "d"} <= set(group) for group in groups)
    assert sorted(map(len, groups)) == [1, 3]


def test_only_the_first_of_a_pair_leaves_its_group() -> None:
    scores = all_alike("abcd", 0.6) | {("a", "b"): 0.95}
    assert grouped("abcd", scores, apart=[("a", "d")]) == [("a",), ("b", "c", "d")]
    assert grouped("abcd", scores, apart=[("d", "a")]) == [("a", "b", "c"), ("d",)]


def test_those_who_leave_go_together_or_to_the_next_group_that_is_like_them() -> None:
    scores = all_alike("abcde", 0.8)
    leaving = [("a", "e"), ("b", "e")]
    assert grouped("abcde", scores, apart=leaving) == [("a", "b"), ("c", "d", "e")]
    scores = all_alike("abc", 0.9) | all_alike("xyz", 0.9) | dict.fromkeys([("a", "x"), ("a", "y")], 0.7)
    assert grouped("abcxyz", scores, apart=[("a", "b")]) == [("a", "x", "y", "z"), ("b", "c")]


def test_apart_is_stronger_than_together() -> None:
    scores = all_alike("ab") | all_alike("xy")
    groups = grouped("abxy", scores, together=[("a", "x")], apart=[("b", "y")])
    assert groups == [("a", "b"), ("x", "y")]


@pytest.mark.parametrize("pair", [("a", "a"), ("a", "gone"), ("gone", "away")])
def test_judgements_on_others_or_on_oneself_change_nothing(pair: tuple[str, str]) -> None:
    assert grouped("ab", {}, together=[pair], apart=[pair]) == [("a",), ("b",)]


PAIRS = st.dictionaries(st.sampled_from([*combinations(IDS, 2)]), st.floats(0.42, 1), max_size=40)
JUDGED = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=4)


@given(PAIRS, st.permutations(IDS), st.permutations(range(40)), JUDGED, JUDGED)
def test_the_order_does_not_matter(
    scores: Scores,
    ids: list[str],
    places: list[int],
    together: list[tuple[str, str]],
    apart: list[tuple[str, str]],
) -> None:
    mixed = dict(row for _, row in sorted(zip(places, scores.items(), strict=False)))
    assert grouped(ids, mixed, together=together[::-1], apart=apart[::-1]) == grouped(
        IDS, scores, together=together, apart=apart
    )


@given(PAIRS, JUDGED, JUDGED)
def test_everyone_is_in_one_group_and_nobody_with_whom_they_are_apart_from(
    scores: Scores, together: list[tuple[str, str]], apart: list[tuple[str, str]]
) -> None:
    groups = grouped(IDS, scores, together=together, apart=apart)
    assert sorted(one for group in groups for one in group) == IDS
    for group in groups:
        assert not any(a != b and {a, b} <= set(group) for a, b in apart)


@given(PAIRS)
def test_parts_that_nothing_connects_can_be_grouped_alone(scores: Scores) -> None:
    left, right = IDS[:6], IDS[6:]
    inside = {p: s for p, s in scores.items() if (p[0] in left) == (p[1] in left)}
    assert grouped(IDS, inside) == sorted(grouped(left, inside) + grouped(right, inside))
