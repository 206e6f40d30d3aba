"""Frames that only pass on what others say."""

from __future__ import annotations

import pytest
from found import DENIAL, DENIED, FRAME, finding

from sayso.attribution.completing.frames import is_framed, says_only, without_frames
from sayso.attribution.finder import Finding


def test_a_frame_goes_where_its_inner_statement_is_found() -> None:
    assert without_frames(DENIED, [DENIAL, FRAME]) == [DENIAL]


@pytest.mark.parametrize(
    "kept",
    [
        [FRAME],
        [
            finding(
                "Brenn said the mill, he denied it, was shut.", "Brenn", "said", "the mill, he denied it"
            ),
            finding("Brenn said the mill, he denied it, was shut.", "he", "denied", "it"),
        ],
    ],
    ids=["nothing inside", "the frame leads"],
)
def test_other_frames_stay(kept: list[Finding]) -> None:
    assert without_frames(DENIED, kept) == kept


CRACKS = "Ida Brenn said there were cracks but refused to elaborate."
NOTHING = "Ida Brenn said there was nothing to confirm."


@pytest.mark.parametrize(
    ("text", "said", "silence", "only"),
    [
        (NOTHING, "there was nothing to confirm", "nothing to confirm", True),
        (CRACKS, "there were cracks but refused to elaborate", "refused to elaborate", False),
    ],
    ids=["a silence", "a silence joined on"],
)
def test_what_is_said_may_be_a_silence_alone(text: str, said: str, silence: str, only: bool) -> None:
    outer = finding(text, "Ida Brenn", "said", said)
    assert says_only(outer, finding(text, "", silence, "")) is only


def test_a_frame_follows_whom_it_passes_on() -> None:
    assert is_framed(DENIAL, FRAME)
    assert not is_framed(FRAME, DENIAL)
    nobody = finding("Ida Brenn denied the report, Radio Nord said.", "", "denied", "the report")
    assert not is_framed(nobody, FRAME)
