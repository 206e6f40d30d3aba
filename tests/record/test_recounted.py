"""Who is told to have said it before is dated when that was first reported."""

import pytest
from told import CONFIRMS, DENIES, EXPERT, LINES, SAYS, SOURCE, Told, record

from sayso.story import State


@pytest.mark.parametrize(
    "cue",
    ["had denied", "had previously denied", "earlier denied", "at first denied", "has already denied"],
)
def test_a_denial_told_as_of_before_is_no_newer_than_the_one_it_speaks_of(cue: str) -> None:
    found = record(
        Told(1, SOURCE, SAYS),
        Told(2, LINES, DENIES),
        Told(3, LINES, CONFIRMS),
        Told(4, LINES, DENIES, cue=cue),
    )
    assert found.state is State.CONFIRMED
    assert [voice.at for voice in found.voices if voice.stance is DENIES] == ["2024-03-02"] * 2


def test_a_denial_of_the_day_is_new() -> None:
    found = record(
        Told(1, SOURCE, SAYS),
        Told(2, LINES, DENIES),
        Told(3, LINES, CONFIRMS),
        Told(4, LINES, DENIES, cue="denied"),
    )
    assert found.state is State.DENIED
    assert {voice.at for voice in found.voices if voice.stance is DENIES} == {"2024-03-02", "2024-03-04"}


def test_a_denial_of_before_that_no_report_has_is_as_new_as_its_report() -> None:
    found = record(Told(1, SOURCE, SAYS), Told(3, LINES, DENIES, cue="had denied"))
    assert found.state is State.DENIED
    assert [voice.at for voice in found.voices if voice.stance is DENIES] == ["2024-03-03"]


def test_who_had_said_it_before_a_denial_puts_nothing_forward_anew() -> None:
    told = [Told(1, EXPERT, SAYS), Told(2, LINES, DENIES)]
    assert record(*told, Told(3, EXPERT, SAYS, cue="said")).state is State.CONTESTED
    assert record(*told, Told(3, EXPERT, SAYS, cue="had said")).state is State.DENIED
