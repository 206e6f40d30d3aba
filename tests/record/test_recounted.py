"""Who is told to have said it before is dated when that was first reported."""

import pytest
from told import CONFIRMS, DENIES, EXPERT, LINES, SAYS, SOURCE, Told, record

from sayso.story import State

BEFORE = [
    {"cue": "had denied"},
    {"cue": "had previously denied"},
    {"cue": "earlier denied"},
    {"cue": "at first denied"},
    {"cue": "has already denied"},
    {"lead": "The yard gave in two weeks after "},
    {"lead": "The yard gave in two weeks after the "},
    {"lead": "It has been silent ever since "},
]
OF_THE_DAY = [
    {},
    {"cue": "earlier on Monday denied"},
    {"cue": ", which had led the yard, denied"},
    {"lead": "Shares fell after "},
    {"lead": "It is a rumour since "},
]


def denied_again(words: dict[str, str]) -> list[Told]:
    again = Told(4, LINES, DENIES, cue=words.get("cue", "denied"), lead=words.get("lead", ""))
    return [Told(1, SOURCE, SAYS), Told(2, LINES, DENIES), Told(3, LINES, CONFIRMS), again]


@pytest.mark.parametrize("words", BEFORE, ids=str)
def test_a_denial_told_as_of_before_is_no_newer_than_the_one_it_speaks_of(words: dict[str, str]) -> None:
    found = record(*denied_again(words))
    assert found.state is State.CONFIRMED
    assert [voice.at for voice in found.voices if voice.stance is DENIES] == ["2024-03-02"] * 2


@pytest.mark.parametrize("words", OF_THE_DAY, ids=str)
def test_a_denial_of_the_day_is_new(words: dict[str, str]) -> None:
    found = record(*denied_again(words))
    assert found.state is State.DENIED
    assert {voice.at for voice in found.voices if voice.stance is DENIES} == {"2024-03-02", "2024-03-04"}


def test_a_confirmation_of_before_is_not_dated_by_what_was_only_said() -> None:
    told = [
        Told(1, LINES, SAYS),
        Told(2, EXPERT, DENIES),
        Told(3, LINES, CONFIRMS, cue="has already confirmed"),
    ]
    (confirmed,) = [voice for voice in record(*told).voices if voice.stance is CONFIRMS]
    assert confirmed.at == "2024-03-03"


def test_a_day_that_a_report_gives_puts_nothing_out_of_order() -> None:
    told = [Told(1, SOURCE, SAYS), Told(2, LINES, DENIES), Told(3, LINES, SAYS), Told(4, LINES, SAYS, said=1)]
    assert record(*told).state is State.CONFIRMED
    told = [
        Told(1, EXPERT, SAYS),
        Told(2, LINES, DENIES),
        Told(3, LINES, DENIES, said=1),
        Told(2, EXPERT, SAYS),
    ]
    assert record(*told).state is State.CONTESTED


def test_the_day_of_a_denial_of_before_that_no_report_has_is_not_known() -> None:
    found = record(Told(1, SOURCE, SAYS), Told(3, LINES, DENIES, cue="had denied"))
    assert [voice.dated for voice in found.voices if voice.stance is DENIES] == [False]
    assert found.state is State.CONTESTED


def test_who_had_said_it_before_a_denial_puts_nothing_forward_anew() -> None:
    told = [Told(1, EXPERT, SAYS), Told(2, LINES, DENIES)]
    assert record(*told, Told(3, EXPERT, SAYS, cue="said")).state is State.CONTESTED
    assert record(*told, Told(3, EXPERT, SAYS, cue="had said")).state is State.DENIED
