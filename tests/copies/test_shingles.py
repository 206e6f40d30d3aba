"""Words side by side: what is shared, what is quoted, what anchors a run."""

import pytest

from sayso.copies.shingles import RUN, anchored, taken, words_of
from sayso.model import Block, BlockKind, Report

SAID = "The mayor of Wenlow told the council that the old bridge would close in May"


def report(text: str) -> Report:
    return Report(id="x", text=text)


def test_words_compare_without_case_and_with_one_apostrophe() -> None:
    assert words_of(report("The Mayor’s 3 dogs")).plain == ("the", "mayor's", "3", "dogs")


@pytest.mark.parametrize(
    "text", ["She said “it is so” today", "She said 'it is so' today", 'She said "it is so" today']
)
def test_words_in_quotation_marks_are_known(text: str) -> None:
    words = words_of(report(text))
    assert [word for word, quoted in zip(words.plain, words.quoted, strict=True) if quoted] == [
        "it",
        "is",
        "so",
    ]
    assert words.told == 3


def test_a_quotation_ends_with_its_block() -> None:
    text = 'He said "it was over and nobody\n\nThe council met.'
    blocks = (Block(BlockKind.PARAGRAPH, 0, 31), Block(BlockKind.PARAGRAPH, 33, len(text)))
    words = words_of(Report(id="x", text=text, blocks=blocks))
    assert not any(words.quoted[-3:])


def test_runs_that_another_text_has_are_taken_whole() -> None:
    copy, original = words_of(report(f"Sources: {SAID}, it seems.")), words_of(report(SAID))
    assert taken(copy, original) == (False, *[True] * 15, False, False)


def test_fewer_words_than_a_run_are_not_taken() -> None:
    few = " ".join(SAID.split()[: RUN - 1])
    assert not any(taken(words_of(report(few)), words_of(report(SAID))))


def test_only_runs_with_a_name_or_a_number_are_anchored() -> None:
    set_phrase = "Please click here to read more of our terms and conditions today."
    assert not list(anchored(words_of(report(set_phrase))))
    assert len(list(anchored(words_of(report(SAID))))) == 5
    assert len(list(anchored(words_of(report("it will close the old bridge in 1998"))))) == 1
