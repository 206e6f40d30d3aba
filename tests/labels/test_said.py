"""The day on which it was said, and the dates of other things that stand near a cue."""

import pytest

SAID = [
    ("{s:The board} {c:said} Wednesday {q:the port was shut}.", "Wednesday"),
    ("In a statement Wednesday, {s:the board} {c:said} {q:the port was shut}.", "Wednesday"),
    ("{s:The board} {c:said} in Wednesday's statement {q:that the port was shut}.", "Wednesday"),
    ("At a Monday press conference, {s:Reeve} {c:said} {q:the port was shut}.", "Monday"),
    ("{s:The board} {c:said} in a Sept. 15 report {q:that the port was shut}.", "Sept. 15"),
    # Which denial, which attack.
    ("Wednesday's denial comes after {s:the board} {c:said} {q:the port was shut}.", None),
    ("Brome spoke of the Sept. 15 attack, while {s:an aide} {c:said} {q:gas was used}.", None),
    # What another says in the same sentence, but not what holds both.
    (
        "{s1:Reeve} {c1:said} {q1:the ferry sank on Friday}, {s2:the board} {c2:said} {q2:it was sold}.",
        None,
    ),
]


@pytest.mark.parametrize(("marked", "words"), SAID)
def test_the_day_of_saying(labelled, marked, words):
    said = labelled(marked)[-1].said
    assert (said and said.words) == words
