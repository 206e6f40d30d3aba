"""Outlets by address and by name."""

from __future__ import annotations

import pytest

from sayso import lexicons
from sayso.errors import LexiconError
from sayso.lineage.naming.names import outlet_words
from sayso.lineage.naming.names import same_outlet as lineage_outlet
from sayso.model import OutletKind
from sayso.outlets import build_table, outlets, same_outlet


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("NYT", "The New York Times", True),
        ("the Velmark  Herald", "Velmark Herald", True),
        ("The Velmark Herald", "Velmark Post", False),
        ("Reuters", "Thomson Reuters Foundation", False),
        ("KQTV", "KQTV-5", True),
        ("KQTV5 News", "kqtv5.com", True),
        ("KQTV-TV", "KQTV Action News", True),
        ("KQTV-5", "KQTB-5", False),
        ("KQ Orsa", "KQ", False),
        ("KQTV-5", "kqtv5.com", True),
        ("NYT", "nytimes.com", True),
        ("The New York Times", "mobile.nytimes.com", True),
        ("ESPN", "ESPN.com", True),
        ("CNN", "CNN.com", True),
        ("Tarn Wire", "tarnwire.com", True),
        ("The Kell Tattle", "kelltattle.co.uk", True),
        ("Kell", "kellnews.com", False),
        ("730AM", "730 AM", True),
        ("Channel 6", "Channel 6 News", True),
        ("BBC", "BBC News", True),
        ("Yonhap", "Yonhap News Agency", True),
        ("Reuters", "Reuters news agency", True),
        ("Tarnis", "Tarnis Agency", True),
        ("Orsa Today", "Orsa Today's", True),
        ("Al-Jazeera", "Al Jazeera", True),
        ("Fox News", "Fox", True),
        ("Daily Mail", "Mail Online", True),
        ("A.P.", "AP", True),
        ("The Independent", "independent.ie", False),
        ("the Herald", "Tarn Herald", False),
        ("Tarn TV", "Tarn Television", False),
    ],
)
def test_two_names_are_one_outlets_by_one_rule(one: str, other: str, same: bool) -> None:
    assert same_outlet(one, other) is same
    assert lineage_outlet(outlet_words(one), outlet_words(other)) is same


def test_the_table_is_wide_and_every_row_complete() -> None:
    entries = outlets().entries
    assert len(entries) >= 900
    assert all(len(entry.country) == 2 and entry.country.isupper() for entry in entries)
    assert {entry.outlet.kind for entry in entries} == set(OutletKind)


def test_names_of_outlets_are_unique() -> None:
    names = [entry.outlet.name for entry in outlets().entries]
    assert len(names) == len(set(names))


def test_domains_are_bare_lower_case_hosts() -> None:
    for entry in outlets().entries:
        for domain in entry.domains:
            assert domain == domain.lower()
            assert "/" not in domain
            assert not domain.startswith("www.")
            assert "." in domain


def test_names_safe_anywhere_have_a_capital_or_are_few() -> None:
    lower = {
        name for entry in outlets().entries for name in entry.plain if name.islower() and "." not in name
    }
    assert lower == {
        "dpa",
        "n-tv",
        "die tageszeitung",
        "franceinfo",
        "inews",
        "i newspaper",
        "bdnews24",
        "14ymedio",
    }
    assert all(len(name) > 1 for entry in outlets().entries for name in entry.plain)


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ([("A", "a.com"), ("B", "a.com")], "'a.com' belongs to 'A' and to 'B'"),
        ([("The A", "a.com"), ("A", "b.com")], "'a' belongs to"),
    ],
)
def test_a_shared_domain_or_name_is_refused(rows: list[tuple[str, str]], complaint: str) -> None:
    data = {"online": [{"name": n, "country": "XX", "domains": [d]} for n, d in rows]}
    with pytest.raises(LexiconError, match=complaint):
        build_table(data)


@pytest.mark.parametrize("row", [{"name": "A"}, {"name": "A", "country": "XX", "domains": [], "x": 1}])
def test_a_malformed_row_is_refused_by_name(row: dict[str, object]) -> None:
    with pytest.raises(LexiconError, match="'A'"):
        build_table({"online": [row]})


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.bbc.co.uk/news/world-1", "BBC"),
        ("https://edition.cnn.com/2016/x", "CNN"),
        ("http://english.hani.co.kr/arti/1.html", "Hankyoreh"),
        ("upi.com", "United Press International"),
        ("https://UPI.com:443/a", "United Press International"),
        ("https://timesofindia.indiatimes.com/x", "The Times of India"),
        ("https://economictimes.indiatimes.com/x", "The Economic Times"),
        ("https://g1.globo.com/x", "G1"),
        ("https://www.globo.com/x", "TV Globo"),
        ("https://rus.delfi.ee/x", "Delfi"),
        ("https://www.delfi.lv/x", "Delfi"),
        ("https://www.tomsguide.com/x", "Tom's Guide"),
        ("https://www.kansascity.com/x", "The Kansas City Star"),
    ],
)
def test_outlets_by_address(url: str, name: str) -> None:
    outlet = outlets().by_url(url)
    assert outlet is not None
    assert outlet.name == name


def test_a_domain_must_end_at_a_label() -> None:
    outlet = outlets().by_url("https://notbbc.com/x")
    assert outlet is not None
    assert (outlet.name, outlet.kind, outlet.domain) == ("notbbc.com", None, "notbbc.com")


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://news.kestrel-courier.co.uk/x", "kestrel-courier.co.uk"),
        ("https://kestrel.wordpress.com/x", "kestrel.wordpress.com"),
    ],
)
def test_an_unknown_address_still_gives_an_outlet(url: str, domain: str) -> None:
    outlet = outlets().by_url(url)
    assert outlet is not None
    assert (outlet.name, outlet.kind, outlet.domain) == (domain, None, domain)


@pytest.mark.parametrize("url", ["", "not a url", "file:///etc/passwd", "https://", "http://[::1"])
def test_what_has_no_host_has_no_outlet(url: str) -> None:
    assert outlets().by_url(url) is None


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("associated press", "Associated Press"),
        ("A.P.", "Associated Press"),
        ("Yonhap", "Yonhap News Agency"),
        ("the Yonhap news agency", "Yonhap News Agency"),
        ("Korean Central News Agency", "KCNA"),
        ("KCNA's", "KCNA"),
        ("JoongAng Ilbo newspaper", "JoongAng Ilbo"),
        ("Dong A Ilbo", "Dong-A Ilbo"),
        ("News 1", "News1"),
        ("Al-Jazeera", "Al Jazeera"),
        ("El Pais", "El País"),
        ("the Guardian", "The Guardian"),
        ("Agence France-Presse", "Agence France-Presse"),
        ("AFP", "Agence France-Presse"),
    ],
)
def test_outlets_by_name(name: str, canonical: str) -> None:
    outlet = outlets().by_name(name)
    assert outlet is not None
    assert outlet.name == canonical


@pytest.mark.parametrize("name", ["the Post", "Times", "Herald", "ABC", "Kestrel Courier", "", "the"])
def test_names_that_nobody_or_several_bear_stay_open(name: str) -> None:
    assert outlets().by_name(name) is None


def test_the_lexicon_says_where_it_came_from() -> None:
    assert set(lexicons.load("outlets")) == {kind.value for kind in OutletKind}


@pytest.mark.parametrize("name", ["KCTV", "KCTV-5", "KCTV5", "KCTV5 News", "kctv5.com", "KCTV’s"])
def test_a_station_is_known_by_its_call_sign_whatever_stands_behind_it(name: str) -> None:
    outlet = outlets().by_name(name)
    assert outlet is not None
    assert outlet.name == "KCTV"
