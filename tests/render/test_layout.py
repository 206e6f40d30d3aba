from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Block, BlockKind, Report, Span
from sayso.render.layout import Mark, Part, marks, marks_by_row, place_words, row_of, rows, runs

blocks = st.lists(
    st.builds(
        lambda kind, start, size: Block(kind, start, start + size),
        st.sampled_from(BlockKind),
        st.integers(0, 60),
        st.integers(0, 30),
    ),
    max_size=6,
)
spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 60), st.integers(1, 30))
all_marks = st.lists(st.builds(Mark, spans, st.integers(0, 5), st.sampled_from(Part)), max_size=12)


@given(st.text(alphabet="ab \n", max_size=60), blocks)
def test_rows_cover_the_text_whatever_the_blocks_say(text, found):
    cut = rows(Report(id="r", text=text, blocks=tuple(found)))
    assert "".join(row.span.of(text) for row in cut) == text
    assert [row.span.start for row in cut] == sorted({row.span.start for row in cut})


@given(spans, all_marks)
def test_runs_cover_their_span_and_bear_exactly_the_marks_over_them(span, found):
    cut = list(runs(span, found))
    assert [run.span.start for run in cut] == [span.start, *(run.span.end for run in cut[:-1])]
    assert cut[-1].span.end == span.end
    for run in cut:
        assert Counter(run.marks) == Counter(mark for mark in found if mark.span.covers(run.span))
        assert not any(m.span.overlaps(run.span) and not m.span.covers(run.span) for m in found)


def test_outer_marks_stand_before_inner_ones():
    inner, outer = Mark(Span(2, 4), 0, Part.CUE), Mark(Span(0, 9), 1, Part.CONTENT)
    assert [run.marks for run in runs(Span(2, 4), [inner, outer])] == [(outer, inner)]


def test_text_between_blocks_becomes_paragraphs_and_white_space_joins_the_row_before():
    text = "Lead.\n\nLoose one.\nLoose two.\n\nLast."
    last = text.index("Last")
    found = rows(
        Report(
            id="r",
            text=text,
            blocks=(Block(BlockKind.HEADING, 0, 5), Block(BlockKind.PARAGRAPH, last, len(text))),
        )
    )
    assert [(row.kind.value, row.span.of(text), row.number) for row in found] == [
        ("heading", "Lead.\n\n", None),
        ("paragraph", "Loose one.\n", 1),
        ("paragraph", "Loose two.\n\n", 2),
        ("paragraph", "Last.", 3),
    ]


def test_a_mark_over_two_paragraphs_is_in_both(contested):
    cut = rows(contested)
    reach = Mark(Span(cut[1].span.end - 5, cut[2].span.start + 5), 0, Part.CONTENT)
    assert [bool(found) for found in marks_by_row([reach], cut)[:4]] == [False, True, True, False]


def test_places(contested):
    cut = rows(contested)
    places = [place_words(attribution, cut) for attribution in contested.attributions]
    assert places[:5] == ["paragraph 1", "paragraph 2", "paragraph 2", "a caption", "paragraph 3"]
    assert places[11] == "an embedded post"


@pytest.mark.parametrize("content", [(Span(-4, -1),), (Span(900, 905),), ()])
def test_an_attribution_outside_the_text_has_no_row(said_in, content):
    report = said_in("Short.")
    stray = replace(report.attributions[0], content=content)
    report = replace(report, attributions=(stray,))
    assert row_of(stray, rows(report)) is None
    assert marks(report) == ()
