"""Outlets in running text."""

from __future__ import annotations

import pytest

from sayso.outlets import outlets


def _named(text: str) -> list[tuple[str, str]]:
    return [(mention.span.of(text), mention.outlet.name) for mention in outlets().mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NHK reported.", [("NHK", "NHK")]),
        ("a source told South Korea’s Yonhap.", [("Yonhap", "Yonhap News Agency")]),
        ("state news agency KCNA said", [("KCNA", "KCNA")]),
        ("KCTV reported", [("KCTV", "KCTV")]),
        (
            "Tom's Guide and Tom's Hardware",
            [("Tom's Guide", "Tom's Guide"), ("Tom's Hardware", "Tom's Hardware")],
        ),
        ("the South Korean newspaper JoongAng Ilbo", [("JoongAng Ilbo", "JoongAng Ilbo")]),
        ("local news service News 1 reported", [("News 1", "News1")]),
        ("told the Chosun Ilbo's reporter", [("Chosun Ilbo", "Chosun Ilbo")]),
        ("Al-Jazeera and Al Arabiya", [("Al-Jazeera", "Al Jazeera"), ("Al Arabiya", "Al Arabiya")]),
        ("The Associated Press (AP)", [("Associated Press", "Associated Press"), ("AP", "Associated Press")]),
        ("Yonhap News\nAgency said", [("Yonhap News\nAgency", "Yonhap News Agency")]),
        ("Agence France-Presse", [("Agence France-Presse", "Agence France-Presse")]),
    ],
)
def test_outlets_named_in_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert _named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She told the Guardian that", ["Guardian"]),
        ("the Guardian reported", ["Guardian"]),
        ("Iran’s the Guardian Council", []),
        ("his guardian said so", []),
        ("He told Time that", ["Time"]),
        ("Time magazine", ["Time magazine"]),
        ("Time will tell. Time and again", []),
        ("BREAKING: Local reports say", []),
        ("a local Australian newspaper", []),
        ("India's Hindu newspaper", ["Hindu"]),
        ("Al-Sabah reported", []),
        ("told the Australian government", []),
        ("told the Australian on Monday", ["Australian"]),
        ("according to the Hill, it", ["Hill"]),
        ("on the Hill, members", []),
        ("The Sun reported", ["Sun"]),
        ("The Sun rose over the Atlantic", []),
        ("Michael Bloomberg said", []),
        ("told Bloomberg.", ["Bloomberg"]),
        ("the AP said", ["AP"]),
        ("AP classes", []),
        ("She wrote for the Charlotte Observer", ["Charlotte Observer"]),
        ("Last Week Tonight, a New Deal, the Cleveland Clinic, a Lance", []),
        ("the Oklahoman senator, the Namibian army, a Berliner", []),
        ("KFOR troops, Time Warner Cable", []),
        ("an apple, a BBCode, @CNN and CNN_x", []),
        ("A WISH to KARE for the KOIN", []),
        ("Lorne told KARE that", ["KARE"]),
        ("KIRO-TV said so, KIRO reported", ["KIRO-TV", "KIRO"]),
        ("WCVB said so", ["WCVB"]),
    ],
)
def test_names_that_are_also_words_need_company(text: str, expected: list[str]) -> None:
    assert [words for words, _ in _named(text)] == expected


@pytest.mark.parametrize(
    "day", ["Wednesday", "January 5", "May 5", "September 5", "October 5", "Oct. 5", "Sept. 5"]
)
@pytest.mark.parametrize("name", ["Time", "the Independent"])
def test_a_day_after_a_name_is_no_part_of_it(name: str, day: str) -> None:
    assert [words for words, _ in _named(f"He told {name} {day} that")] == [name.removeprefix("the ")]


@pytest.mark.parametrize("more", ["Order", "Marlow", "Octavia", "Oct"])
def test_a_capital_after_a_name_makes_it_another_name(more: str) -> None:
    assert _named(f"He told the Independent {more} that") == []


def test_a_short_name_is_read_after_the_full_one() -> None:
    text = "The Washington Post said so. He told the Post."
    assert _named(text)[-1] == ("Post", "The Washington Post")


def test_a_short_name_alone_or_of_two_stays_open() -> None:
    assert _named("He told the Post.") == []
    text = "The Washington Post and the New York Post differ, the Post said."
    assert len(_named(text)) == 2


def test_a_name_does_not_run_over_a_blank_line() -> None:
    assert [words for words, _ in _named("Yonhap\n\nNews Agency")] == ["Yonhap"]


def test_long_texts_are_read_to_their_end() -> None:
    text = "The Washington Post and Yonhap News said the Minister of Trade had met Reuters. " * 20_000
    assert len(outlets().mentions(text)) == 60_000


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("KCTV said the bridge at Orsa fell.", [("KCTV", "KCTV")]),
        ("He told KCTV5 News that it fell.", [("KCTV5 News", "KCTV")]),
        ("A station, KCTV-5, reported it, and KABC-TV did.", [("KCTV-5", "KCTV"), ("KABC-TV", "KABC")]),
        ("She told KCTV 12 people had left.", [("KCTV", "KCTV")]),
        ("In North Korea, KCTV reported a feast.", [("KCTV", "Korean Central Television")]),
        ("North Korean soldiers sang, KCTV reported.", [("KCTV", "Korean Central Television")]),
        ("In Koreatown, KCTV reported a feast.", [("KCTV", "KCTV")]),
        ("He flew to Korea, as the KCTV crew had.", [("KCTV", "KCTV")]),
        ("The KQTV5 of Brome is on no list.", []),
    ],
)
def test_call_signs_are_american_stations_save_where_the_text_is_of_another_country(
    text: str, named: list[tuple[str, str]]
) -> None:
    assert _named(text) == named
