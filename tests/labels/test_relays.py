"""Relays: every way in which an outlet stands between a speaker and the report, and when it does not."""

import pytest

from sayso.model import Dateline, Outlet

FORMS = [
    ("{s:Ada Lorne} {c:told} Reuters {q:it rained}.", ["Reuters"]),
    ("{s:Ada Lorne} {c:told} the BBC on Monday {q:it rained}.", ["BBC"]),
    ("{s:Ada Lorne} {c:said} {q:it rained}, NHK reported.", ["NHK"]),
    ("{s:Ada Lorne} {c:said} {q:it rained}, according to NHK.", ["NHK"]),
    ("Yonhap reported, citing {s:a source}, {c:that} {q:it rained}.", ["Yonhap"]),
    ("{q:It rained}, Yonhap {c:said}, citing {s:an unnamed official}.", ["Yonhap"]),
    ("{s:A source} who spoke to the news agency Yonhap {c:said} {q:it rained}.", ["Yonhap"]),
    ("Speaking to CNN, {s:Ada Lorne} {c:said} {q:it rained}.", ["CNN"]),
    ("In an interview with CNN, {s:Ada Lorne} {c:said} {q:it rained}.", ["CNN"]),
    ("A report from NHK {c:quoted} {s:a source} {c:as saying} {q:it rained}.", ["NHK"]),
    ("The newspaper JoongAng Ilbo {c:quoted} {s:a source} {c:as saying} {q:it rained}.", ["JoongAng Ilbo"]),
    ("{s:Ada Lorne} was {c:quoted} by Xinhua {c:as saying} {q:it rained}.", ["Xinhua"]),
    ("{s:Ada Lorne} {c:wrote} in the New York Times {q:that it rained}.", ["New York Times"]),
    ("{s:Ada Lorne} {c:said} {q:it rained}, the local news service Tarnwire reported.", ["Tarnwire"]),
    ("{s:Ada Lorne} {c:told} the Tarn Herald {q:it rained}.", ["Tarn Herald"]),
    ("{s:Ada Lorne} {c:told} Channel 10 {q:it rained}.", ["Channel 10"]),
    ("{s:NHK} {c:reported} {q:rain}.", []),
    ("{q:It rained}, {c:according to} {s:NHK}.", []),
    ("{s:Ada Lorne} {c:said} {q:NHK had lied}.", []),
    ("{s:Ada Lorne} {c:told} reporters {q:it rained}.", []),
    ("{s:Ada Lorne} {c:said} {q:it rained}.", []),
]


@pytest.mark.parametrize(("marked", "names"), FORMS)
def test_relays_in_the_sentence(labelled, marked, names):
    (attribution,) = labelled(marked)
    assert [relay.name for relay in attribution.via] == names


def test_mentions_are_the_words_that_name_the_outlet(read):
    report, _ = read("{s:Ada Lorne} {c:said} {q:it rained}, NHK reported.")
    (relay,) = report.attributions[0].via
    assert [span.of(report.text) for span in relay.mention] == ["NHK"]


def test_a_channel_carries_on_until_another_is_named(labelled):
    said = labelled(
        "{s1:Ada Lorne} {c1:told} NHK {q1:it rained}. {s2:She} {c2:added} {q2:it snowed}.\n"
        "{s3:Lorne} {c3:told} CNN {q3:it froze}. {s4:She} {c4:said} {q4:it thawed}. "
        "{s5:Oren Vale} {c5:said} {q5:it did not}."
    )
    assert [[relay.name for relay in a.via] for a in said] == [["NHK"], ["NHK"], ["CNN"], ["CNN"], []]


def test_a_ministry_and_its_spokesman_share_a_channel(labelled):
    _, spokesman = labelled(
        "{s1:the harbour ministry} {c1:said} {q1:it rained}, NHK reported.\n"
        "{s2:Ministry spokesman Oren Vale} {c2:said} {q2:it snowed}."
    )
    assert [relay.name for relay in spokesman.via] == ["NHK"]


def test_two_speakers_of_one_sentence_keep_their_own_channel(labelled):
    first, second = labelled(
        "{s1:Ada Lorne} {c1:told} the BBC {q1:it rained}, while {s2:Oren Vale} {c2:told} CNN {q2:it snowed}."
    )
    assert [first.via[0].name, second.via[0].name] == ["BBC", "CNN"]
    assert len(first.via) == len(second.via) == 1


def test_the_paper_is_the_outlet_named_before(labelled):
    _, second = labelled(
        "{q1:It rained}, {s1:the Chosun Ilbo} {c1:said}. "
        "{s2:A visitor} {c2:said} {q2:it snowed}, according to the newspaper."
    )
    assert [relay.name for relay in second.via] == ["Chosun Ilbo"]
    assert second.speaker.name == "anonymous source of Chosun Ilbo"


@pytest.mark.parametrize(
    "fields",
    [{"outlet": Outlet("Reuters")}, {"dateline": Dateline(agency="Reuters")}],
)
def test_the_reports_own_outlet_is_no_relay(labelled, fields):
    assert labelled("{s:Ada Lorne} {c:told} Reuters {q:it rained}.", **fields)[0].via == ()


def test_a_credit_at_the_start_makes_the_agency_the_reports_own(labelled):
    assert labelled("TARN (Reuters) - {s:Ada Lorne} {c:told} Reuters {q:it rained}.")[0].via == ()
