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
    ("{s:The Post} {c:has withdrawn} its report of Monday {q:that the port was shut}.", None),
    ("{s:The board} {c:did not answer} {q:questions sent on Sunday}.", None),
    ("{s:The board} {c:said} in an announcement of Monday {q:that the port was shut}.", "Monday"),
    ("In a letter sent to staff on Monday, {s:the board} {c:said} {q:the port was shut}.", "Monday"),
    ("{s:The board} {c:said} in its report of Monday {q:that the port was shut}.", "Monday"),
    ("{s:A letter sent to staff on Monday} {c:said} {q:the port was shut}.", "Monday"),
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


LATER = [
    ("{s:Tolland} {c:said} on 12 December {q:that she was guilty}.", None),
    ("{s:Tolland} {c:said} on 22 November {q:that she was guilty}.", None),
    ("{s:Tolland} {c:said} on 21 November {q:that she was guilty}.", "2025-11-21"),
    ("{s:Tolland} {c:said} on 20 November {q:that she was guilty}.", "2025-11-20"),
    ("{s:Tolland} {c:said} on 30 December 2024 {q:that she was guilty}.", "2024-12-30"),
]


@pytest.mark.parametrize(("marked", "day"), LATER)
def test_nothing_is_said_behind_the_day_after_the_report(labelled, marked, day):
    said = labelled(marked, published="2025-11-20")[0].said
    assert (said and said.date) == day
