"""The timeline as a list tells day by day what its picture shows, and nothing hostile acts in it."""

from __future__ import annotations

from dataclasses import replace

from claims_shown import claim, said
from lxml import html

from sayso.answers.brief import ClaimBrief
from sayso.model import Stance
from sayso.render.timeline_list import timeline_list
from sayso.story import State

STATES = [("2024-05-01", State.CONTESTED)]


def listed(of: ClaimBrief) -> html.HtmlElement:
    found = timeline_list(of, lambda quote: f"/reports/{quote.report}")
    assert found is not None
    return html.fragment_fromstring(str(found), create_parent="div")


def days(shown: html.HtmlElement) -> list[tuple[str, list[str]]]:
    return [
        (
            day.findtext("span") or "",
            [" ".join(line.text_content().split()) for line in day.iterfind("ul/li")],
        )
        for day in shown.iterfind("ol/li")
    ]


def test_days_stand_in_order_with_who_did_what_and_the_words_are_one_press_away() -> None:
    parties = [
        said("Tom Vale", Stance.DENIES, "2024-05-02"),
        said("Ada Brock", Stance.ASSERTS, "2024-05-01", "2024-05-02T09:00:00Z"),
        said("an unnamed source", Stance.ASSERTS, "2024-05-01", named=False),
    ]
    shown = listed(claim(parties, STATES))
    assert days(shown) == [
        ("1 May 2024", ["● Ada Brock says: “the dam leaks”", "● an unnamed source says: “the dam leaks”"]),
        ("2 May 2024", ["● Ada Brock says: “the dam leaks”", "✕ Tom Vale denies: “the dam leaks”"]),
    ]
    assert shown.xpath("//a/@href")[0] == "/reports/r2024-05-01"
    assert shown.xpath('//bdi[contains(@class, "unnamed")]/text()') == ["an unnamed source"]


def test_what_a_party_says_several_times_on_a_day_is_one_line() -> None:
    party = said("Ada Brock", Stance.ASSERTS, "2024-05-01", "2024-05-01T08:00:00Z", "2024-05-01T09:00:00Z")
    assert days(listed(claim([party], STATES))) == [
        ("1 May 2024", ["● Ada Brock says: “the dam leaks” and 2 more"])
    ]


def test_a_long_list_says_what_it_leaves_out() -> None:
    months = [f"2024-{month:02}-{day:02}" for month in (5, 6, 7) for day in range(1, 29)]
    shown = listed(claim([said("Ada Brock", Stance.ASSERTS, *months)], STATES))
    assert shown.xpath("//p/text()") == ["24 later statements not listed."]
    many = [said(f"Ada Brock {number}", Stance.ASSERTS, "2024-05-01") for number in range(30)]
    assert listed(claim(many, STATES)).xpath("//p/text()") == [
        "6 further parties not listed, to keep it readable."
    ]


def test_nobody_is_no_list_and_hostile_words_are_words() -> None:
    assert timeline_list(claim([], STATES), lambda _: "/") is None
    party = said("<script>x</script>", Stance.ASSERTS, "2024-05-01")
    quote = replace(party.quotes[0], words="</ol><img src=x>\u202e")
    shown = listed(claim([replace(party, quotes=(quote,))], STATES))
    assert not shown.xpath("//script|//img")
    assert "<script>x</script> says: “</ol><img src=x>\ufffd”" in days(shown)[0][1][0]
