"""Datelines in their many dresses, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.page.dateline import find_dateline


@pytest.mark.parametrize(
    ("text", "place", "words", "agency"),
    [
        ("SEOUL, Oct. 5 (UPI) -- Two officials left.", "SEOUL", "Oct. 5", "UPI"),
        ("LONDON (Reuters) - The bank said", "LONDON", None, "Reuters"),
        ("WASHINGTON (AP) — The senator", "WASHINGTON", None, "AP"),
        ("BEIJING, Nov 3 (Xinhua) -- China", "BEIJING", "Nov 3", "Xinhua"),
        ("Paris (AFP) – The minister", "Paris", None, "AFP"),
        ("By Ada Marsh | SEOUL — The ministry", "SEOUL", None, None),
        ("MOSCOW, 12 March. The ministry", "MOSCOW", "12 March", None),
        ("NAIROBI, Kenya, March 3 — The court", "NAIROBI, Kenya", "March 3", None),
        ("DES MOINES, Iowa, Aug. 10 (UPI) — The mayor", "DES MOINES, Iowa", "Aug. 10", "UPI"),
        ("CHARLESTON, S.C. - The governor", "CHARLESTON, S.C.", None, None),
        ("BEIJING/SEOUL (Reuters) - Leaders", "BEIJING/SEOUL", None, "Reuters"),
        ("ST. PAUL, Minn. (AP) — The state", "ST. PAUL, Minn.", None, "AP"),
        ("BOSTON —Standing in the rain", "BOSTON", None, None),
        ("London, Nov 24 : The leader", "London", "Nov 24", None),
        ("NEW YORK (AP) — The city", "NEW YORK", None, "AP"),
        ("(CNN) — The storm", None, None, "CNN"),
        ("(CNN)The storm", None, None, "CNN"),
        ("(ANSA) - Ancona, January 23 - A court", "Ancona", "January 23", "ANSA"),
        ("WREXHOLM (WXHM) -- The intruder", "WREXHOLM", None, "WXHM"),
        ("GENEVA (Reuters) 3 March - The agency", "GENEVA", "3 March", "Reuters"),
        ("BERLIN, Wednesday, Oct. 5 (dpa) - The party", "BERLIN", "Wednesday, Oct. 5", "dpa"),
        ("TOKYO, Oct. 5, 2016 (Kyodo) -- The party", "TOKYO", "Oct. 5, 2016", "Kyodo"),
        ("SEOUL (Yonhap) North Korea said", "SEOUL", None, "Yonhap"),
        ("Minister resigns\n\nBy Ada Marsh\n\nSEOUL, Oct. 5 (UPI) -- He left.", "SEOUL", "Oct. 5", "UPI"),
    ],
)
def test_datelines(text: str, place: str | None, words: str | None, agency: str | None) -> None:
    found = find_dateline(text)
    assert found is not None
    line, _ = found
    assert (line.place, line.words, line.agency) == (place, words, agency)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BREAKING — The mayor resigns",
        "BREAKING: The mayor resigns",
        "SYRAVIA WAR: Ten points to help",
        "Correction 3 March 2021: An earlier version",
        "MARSH--Ada, 98, of Wrexholm",
        "The mayor (left) - a former baker - resigned",
        "Ada Marsh – the mayor – resigned",
        "Marsh (Labour) - the mayor",
        "Banja Luka (Bosnia and Herzegovina) - The news",
        "NATO said on Oct. 5 that it would",
        "I — who never doubted — left",
        "He said SEOUL, Oct. 5 (UPI) -- was a dateline.",
        "(left) The mayor",
        "\n".join(["A line of text."] * 9 + ["SEOUL, Oct. 5 (UPI) -- Late"]),
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_the_span_ends_where_the_report_begins() -> None:
    text = "Minister resigns\n\nSEOUL, Oct. 5 (UPI) -- Two officials left."
    found = find_dateline(text)
    assert found is not None
    assert found[1].of(text) == "SEOUL, Oct. 5 (UPI) --"


def test_the_publication_date_settles_the_day() -> None:
    found = find_dateline("SEOUL, Oct. 5 (UPI) -- He left.", published="2016-10-05T09:00:00Z")
    assert found is not None
    assert (found[0].date, found[0].candidates) == ("2016-10-05", ())


def test_weekdays_of_the_text_narrow_the_years() -> None:
    text = "SEOUL, Oct. 5 (UPI) -- Two officials left.\n\nOn Wednesday, he denied it."
    found = find_dateline(text, latest_year=2018)
    assert found is not None
    assert found[0].date is None
    assert found[0].candidates == ("1994-10-05", "2005-10-05", "2011-10-05", "2016-10-05")


@given(st.text(alphabet="SEOUL, ct.5(P)-—aé\n", max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    found = find_dateline(text)
    if found:
        assert 0 <= found[1].start < found[1].end <= len(text)


@pytest.mark.parametrize("unit", ["A ", "A.B/", "(A", "x", "SEOUL, ", " ", "\n"])
@pytest.mark.parametrize("before", ["", "By "])
def test_long_runs_are_read_to_their_end(before: str, unit: str) -> None:
    assert find_dateline(before + unit * 200_000) is None


@pytest.mark.parametrize("run", [" " * 200_000, "\n" * 200_000])
def test_a_dateline_after_a_long_run_is_found(run: str) -> None:
    found = find_dateline(f"{run}SEOUL, Oct. 5 (UPI) -- Two officials left.")
    assert found is not None
    assert (found[0].place, found[1].start) == ("SEOUL", len(run))


@pytest.mark.parametrize(
    ("text", "outlet", "agency"),
    [
        ("VARNHEM, 12 March, Voice of Varn. The ministry said no.", "Voice of Varn", "Voice of Varn"),
        ("VARNHEM, March 12. /TASS/. The ministry said no.", None, "TASS"),
    ],
)
def test_agencies_without_brackets(text: str, outlet: str | None, agency: str | None) -> None:
    found = find_dateline(text, published="2024-03-12", outlet=outlet)
    assert found is not None
    assert (found[0].place, found[0].date, found[0].agency) == ("VARNHEM", "2024-03-12", agency)


def test_an_unknown_name_after_the_date_makes_no_dateline() -> None:
    assert find_dateline("VARNHEM, 12 March, Voice of Varn. The ministry said no.") is None
