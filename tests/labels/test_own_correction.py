"""What a report corrects of its own: "an earlier version of this article said"."""

import pytest

from sayso.model import Outlet, Stance

SAYS_SO = "{s:%s} {c:said} {q:that the mill leaked}."


@pytest.mark.parametrize(
    ("source", "speaker", "stance", "detail"),
    [
        ("An earlier version of this article", "Harbour Post", Stance.DENIES, "corrects"),
        ("A previous online version of our story", "Harbour Post", Stance.DENIES, "corrects"),
        ("An earlier version of the bill", "earlier version of the bill", Stance.ASSERTS, None),
        ("A version of this story by the mayor", None, Stance.ASSERTS, None),
    ],
)
def test_a_note_of_correction_is_the_reports_own_and_against_what_it_said(
    labelled, source, speaker, stance, detail
):
    (one,) = labelled(SAYS_SO % source, outlet=Outlet("Harbour Post"))
    assert (one.stance, one.detail) == (stance, detail)
    assert speaker is None or one.speaker.name == speaker


def test_what_an_earlier_version_did_not_say_is_no_error(labelled):
    note = "{s:An earlier version of this article} {c:did not say} {q:that the mill leaked}."
    (one,) = labelled(note, outlet=Outlet("Harbour Post"))
    assert one.detail != "corrects"
