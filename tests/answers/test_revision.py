"""What changed between two versions of a report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented_story import COURIER, HERALD
from sayso.answers import EditKind, revision
from sayso.model import Report, Stance

lines = st.lists(
    st.sampled_from(["The ferry sails.", "The ferry sails at dawn.", "Fog.", "a b c d e"]), max_size=6
)


def of(text: str, headline: str | None = None) -> Report:
    return Report(id="r", text=text, headline=headline)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("One.\n\nTwo.", "One.\n\nTwo.", []),
        ("One.", "One.\n\nTwo.", [("added", "Two.")]),
        ("One.\n\nTwo.", "Two.", [("removed", "One.")]),
        ("It holds 12,000 people.", "It holds 1,200 people.", [("changed", "It holds 1,200 people.")]),
        (
            "Fog over the lake.",
            "Trains run late.",
            [("added", "Trains run late."), ("removed", "Fog over the lake.")],
        ),
    ],
)
def test_paragraphs_are_kept_added_removed_or_changed(
    before: str, after: str, expected: list[tuple[str, str]]
) -> None:
    found = revision(of(before), of(after)).edits
    assert [(edit.kind.value, edit.after or edit.before) for edit in found] == expected


def test_a_changed_paragraph_is_struck_by_words() -> None:
    (edit,) = revision(
        of("The dam holds 12,000 people, he said."), of("The dam holds 300 people, he said.")
    ).edits
    struck = [piece.text for piece in edit.pieces if piece.kind is EditKind.REMOVED]
    put_in = [piece.text for piece in edit.pieces if piece.kind is EditKind.ADDED]
    assert (struck, put_in) == (["12,000"], ["300"])


@given(lines, lines)
def test_both_versions_can_be_read_off_the_edits(before: list[str], after: list[str]) -> None:
    body = revision(of("\n\n".join(before)), of("\n\n".join(after))).body
    assert sorted(edit.before for edit in body if edit.before) == sorted(before)
    assert [edit.after for edit in body if edit.after] == after


def test_headline_edits() -> None:
    assert revision(of("x", "Dam holds"), of("x", "Dam  holds")).headline is None
    changed = revision(of("x", "Dam holds"), of("x", "Dam may hold")).headline
    assert changed
    assert (changed.before, changed.after) == ("Dam holds", "Dam may hold")
    added = revision(of("x"), of("x", "Dam holds")).headline
    assert added
    assert added.kind is EditKind.ADDED


def test_attributions_gained_lost_and_changed() -> None:
    denied = replace(COURIER.attributions[1], stance=Stance.DENIES)
    after = replace(COURIER, attributions=(denied,))
    found = revision(COURIER, after)
    assert [one.id for one in found.lost] == ["a1"]
    assert found.gained == ()
    ((was, became),) = found.changed
    assert (was.stance, became.stance) == (Stance.DECLINES, Stance.DENIES)
    back = revision(after, COURIER)
    assert [one.id for one in back.gained] == ["a1"]


def test_one_speaker_with_like_words_is_a_change() -> None:
    text = HERALD.text.replace("in June, according", "in late June, according")
    attribution = HERALD.attributions[1]
    (span,) = attribution.content
    longer = replace(attribution, content=(span._replace(end=span.end + 5),))
    found = revision(HERALD, replace(HERALD, text=text, attributions=(HERALD.attributions[0], longer)))
    ((was, became),) = found.changed
    assert (was.words, became.words) == (
        "The ferry is to be scrapped in June",
        "The ferry is to be scrapped in late June",
    )
    assert found.gained == found.lost == ()


def test_the_same_is_nothing() -> None:
    assert revision(COURIER, COURIER).nothing


def test_very_long_texts_are_compared_all_the_same() -> None:
    before = "\n".join(f"line {n}" for n in range(5_000))
    found = revision(of(before), of(before + "\nMore."))
    assert [edit.after for edit in found.edits] == ["More."]
