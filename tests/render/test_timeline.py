"""The timeline names every state, draws a party once, and says what it has no room for."""

from __future__ import annotations

import re

from claims_shown import claim, said

from sayso.answers.brief import ClaimBrief
from sayso.model import Stance
from sayso.render.timeline import timeline
from sayso.render.wording import state_words
from sayso.story import State

STATES = [("2024-05-01", State.SINGLE_ORIGIN), ("2024-05-02", State.CONTESTED), ("2024-05-30", State.DENIED)]


def drawn(of: ClaimBrief) -> str:
    picture = timeline(of, lambda quote: f"/reports/{quote.report}")
    assert picture is not None
    return str(picture)


def test_a_state_without_room_has_a_number_that_is_told_below() -> None:
    picture = drawn(claim([said("Ada Brock", Stance.ASSERTS, "2024-05-01", "2024-05-30")], STATES))
    shown = re.findall(r"<text[^>]*>([^<]+)", picture)
    for at, (_, state) in zip(("1 May 2024", "2 May 2024", "30 May 2024"), STATES, strict=True):
        words = state_words(state)
        assert words in shown or any(one.endswith(f": {at}: {words}") for one in shown)
    assert any(one.startswith("1: ") for one in shown)


def test_a_party_on_two_sides_has_one_lane() -> None:
    parties = [
        said("Ada Brock", Stance.ASSERTS, "2024-05-01"),
        said("ada  brock", Stance.DENIES, "2024-05-09"),
    ]
    assert drawn(claim(parties, STATES)).count('class="lane"') == 1


def test_the_unnamed_are_not_taken_for_one_another() -> None:
    parties = [
        said("an unnamed source", Stance.ASSERTS, "2024-05-01", named=False),
        said("an unnamed source", Stance.DENIES, "2024-05-09", named=False),
    ]
    assert drawn(claim(parties, STATES)).count('class="lane"') == 2


def test_each_day_stands_once_on_the_axis() -> None:
    days = ["2024-05-01T06:00:00Z", "2024-05-01T20:00:00Z", "2024-05-03T06:00:00Z"]
    picture = drawn(claim([said("Ada Brock", Stance.ASSERTS, *days)], [(days[0], State.SINGLE_ORIGIN)]))
    assert re.findall(r'class="tick"[^>]*>([^<]+)', picture) == ["1 May 2024", "3 May 2024"]


def lanes(picture: str) -> list[str]:
    return re.findall(r'class="lane-name[^>]*>([^<]+)<title', picture)


def test_every_party_of_a_usual_story_has_a_lane() -> None:
    parties = [said(f"Speaker {n}", Stance.ASSERTS, f"2024-05-{n + 1:02}") for n in range(20)]
    assert len(lanes(drawn(claim(parties, STATES)))) == 20


def test_of_too_many_parties_those_of_one_report_are_counted_in_sight() -> None:
    parties = [said(f"Speaker {n}", Stance.ASSERTS, f"2024-05-{n % 28 + 1:02}") for n in range(40)]
    parties.append(said("Ada Brock", Stance.DENIES, "2024-05-29", "2024-05-30"))
    picture = drawn(claim(parties, STATES))
    assert "Ada Brock" in lanes(picture)
    told = re.search(r">(\d+) further parties not drawn", picture)
    assert told and int(told[1]) + len(lanes(picture)) == 41


def meanings(picture: str) -> list[str]:
    return re.findall(r'class="meaning"[^>]*>([^<]+)', picture)


def test_the_legend_says_what_is_drawn_and_no_more() -> None:
    parties = [
        said("Ada Brock", Stance.ASSERTS, "2024-05-01"),
        said("a clerk", Stance.UNAWARE, "2024-05-02", named=False),
    ]
    assert meanings(drawn(claim(parties, STATES))) == [
        "says",
        "will not say or does not know",
        "hollow: without a name",
    ]
    assert meanings(drawn(claim(parties[:1], STATES))) == ["says"]


def test_hollow_is_who_has_no_name() -> None:
    parties = [
        said("Ada Brock", Stance.ASSERTS, "2024-05-01"),
        said("a clerk", Stance.ASSERTS, "2024-05-02", named=False),
    ]
    marks = re.findall(r'<a href="[^"]*" class="([^"]+)"', drawn(claim(parties, STATES)))
    assert marks == ["mark mark-asserts", "mark mark-asserts hollow"]


def test_marks_of_one_moment_stand_side_by_side_by_what_is_done() -> None:
    day = "2024-05-02"
    parties = [said("Ada Brock", Stance.ASSERTS, day, day), said("Ada Brock", Stance.DECLINES, day)]
    picture = drawn(claim([*parties, said("Tom Vale", Stance.ASSERTS, "2024-05-09")], STATES))
    lane = re.findall(r"<title>(Ada Brock [^<]*)</title>", picture)
    assert [("will not say" in one, "1 more at this moment" in one) for one in lane] == [
        (False, True),
        (True, False),
    ]
    says, declines = (
        re.search(r'cx="([\d.]+)"', picture),
        re.search(r'x="([\d.]+)" y="[\d.]+" width="14"', picture),
    )
    assert says and declines and float(declines[1]) + 7 - float(says[1]) >= 12
