"""Relays: every way in which an outlet stands between a speaker and the report, and when it does not."""

import pytest

from sayso.attribution.finder import Finding
from sayso.document import Document, Media
from sayso.labels import label
from sayso.model import Dateline, Outlet, Span

FORMS = [
    ("{s:Ada Lorne} {c:said} {q:it was a fire and not a blast}, as NHK reported.", ["NHK"]),
    ("{s:Ada Lorne} {c:said} {q:two had drowned, not nine}, as NHK had reported.", []),
    ("{s:Ada Lorne} {c:said} {q:the mill burnt on Monday rather than on Friday} as NHK had reported.", []),
    ("{s:Ada Lorne} {c:said} {q:the mill had not burnt}, contrary to what NHK had reported.", []),
    ("{s:Ada Lorne} {c:said} {q:the mill would not close}, as NHK had reported.", ["NHK"]),
    ('{s:Ada Lorne} {c:denied} {q:that it rained}, calling a report in NHK "pure fantasy".', []),
    ("{s:Ada Lorne} {c:denied} {q:that it rained}, according to a report in NHK.", ["NHK"]),
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
    ("{s:Ada Lorne} {c:confirmed} {q:the story} to the Gateway Pundit.", ["Gateway Pundit"]),
    ("{s:An officer} {c:relayed} to NHK {q:that it rained}.", ["NHK"]),
    ("{q:It rained}, {s:a blogger} {c:said}, Al Tarn news site reported on Monday.", ["Al Tarn"]),
    ("{q:It rained}, {c:reported} {s:NHK}, citing the Lorne Corporation.", ["NHK"]),
    ("{c:Citing} {s:a nurse}, the Tarn newspaper, al Marra, {c:said} {q:it rained}.", ["al Marra"]),
    ("{s:Ada Lorne} {c:told} THR {q:it rained}. The Harbour Reporter is a daily.", []),
    ("{s:NHK's own sources} {c:say} {q:it rained}.", ["NHK"]),
    ("{s:A source} {c:told} CNN.com {q:it rained}.", ["CNN.com"]),
    ("According to tarnwire.net, {s:Ada Lorne} {c:said} {q:it rained}.", ["tarnwire.net"]),
    ("Speaking to tarnwire.net, {s:Ada Lorne} {c:said} {q:it rained}.", ["tarnwire.net"]),
    (
        "A hoax by the website tarnwire.net {c:quoted} {s:Ada Lorne} {c:as saying} {q:it rained}.",
        ["tarnwire.net"],
    ),
    ("{s:CNN correspondent Ada Lorne} {c:tweeted} {q:that it rained}.", []),
    ("{s:Ada Lorne} {c:confirmed} {q:her father's death to NHK}.", ["NHK"]),
    ("{s:Ada Lorne} {c:confirmed} {q:that she had gone to NHK}.", []),
    ("{s:Tarn papers} {c:say} {q:it rained, NHK} reports.", ["NHK"]),
    ('"{q:It rained}," {s:Ada Lorne} {c:told} Meridian.', ["Meridian"]),
    ('"{q:It rained}," {s:Ada Lorne} {c:told} Parliament.', []),
    ('"{q:It rained}," {s:Ada Lorne} {c:told} Vale. Oren Vale nodded.', []),
    ("{s:A notice} on the site {c:says} {q:it rained}. NHK is quick.", []),
    ("{s:Oren Vale} {c:told} Ada Lorne, a reporter for NHK, {q:that it rained}.", ["NHK"]),
    ("{s:Oren Vale} {c:told} Ada Lorne of NHK {q:that it rained}.", ["NHK"]),
    ("{s:The New York Times' Ada Lorne} {c:says} {q:it rained}.", ["New York Times"]),
    ("Much is in a report by Ada Lorne of NHK. {s:Lorne} {c:said} {q:it rained}.", ["NHK"]),
    ("Ada Lorne writes in the Guardian. {s:Lorne} {c:said} {q:it rained}.", ["Guardian"]),
    ("{s:Ada Lorne} {c:reportedly said} {q:it rained}.", ["unnamed media"]),
    (
        "A clerk told the Tarn Herald of it. {q:It rained}, {s:the board} {c:told} the newspaper.",
        ["Tarn Herald"],
    ),
    ("A clerk told the Tarn Herald of it. {q:It rained}, {c:says} the website of {s:Velmark's army}.", []),
    (
        "A clerk told the Tarn Herald of it. {q:It rained}, {s:the army} {c:said} on the site of its fleet.",
        [],
    ),
    ("{s:Ada Lorne} {c:reportedly} {q:left}.", []),
    ("{s:NHK} {c:reported} {q:rain}.", []),
    ("{q:It rained}, {c:according to} {s:NHK}.", []),
    ("{s:Ada Lorne} {c:said} {q:NHK had lied}.", []),
    ("{s:Ada Lorne} {c:told} reporters {q:it rained}.", []),
    ("{s:Ada Lorne} {c:said} {q:it rained}.", []),
    ("Responding to inquiries from NHK, {s:Ada Lorne} {c:said} {q:it rained}.", ["NHK"]),
    (
        "{q:It rained}, {c:according to} {s:a memo} {s:obtained by NHK}, {s:the Guardian} reported.",
        ["NHK", "Guardian"],
    ),
    ("{s:Ada Lorne} {c:told} Time magazine {q:that it rained}.", ["Time"]),
    ("{s:Ada Lorne} {c:told} KTLA 5 News {q:that it rained}.", ["KTLA 5 News"]),
    ("From NHK:\n\n{s:Ada Lorne} {c:said} {q:it rained}.", ["NHK"]),
    (
        "{s:Ada Lorne} {c:said} {q:it rained}.\n\nInformation from: The Tarn Record, http://tarn.example",
        ["Tarn Record"],
    ),
    ("{s:The council} {c:said} {q:it rained}.\n\nInformation from: The Tarn Record, http://tarn.example", []),
    ("Oren Vale is an NHK correspondent. {s:Vale} {c:admitted} {q:he had not seen rain}.", []),
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


def test_two_of_one_bodys_people_share_no_channel(labelled):
    _, second = labelled(
        "{s1:Ministry spokesman Ada Lorne} {c1:told} NHK {q1:it rained}.\n"
        "{s2:Ministry spokesman Oren Vale} {c2:said} {q2:it snowed}."
    )
    assert second.via == ()


def test_two_speakers_of_one_sentence_keep_their_own_channel(labelled):
    first, second = labelled(
        "{s1:Ada Lorne} {c1:told} the BBC {q1:it rained}, while {s2:Oren Vale} {c2:told} CNN {q2:it snowed}."
    )
    assert [first.via[0].name, second.via[0].name] == ["BBC", "CNN"]
    assert len(first.via) == len(second.via) == 1


def test_the_paper_is_the_outlet_named_before(labelled):
    _, second = labelled(
        "{q1:It rained}, {s1:the Chosun Ilbo} {c1:said}. "
        "{s2:A source} {c2:said} {q2:it snowed}, according to the newspaper."
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


INTRODUCED = [
    ("{s:Ada Lorne} {c:told} the Meridian Press agency {q:it rained}.", ["Meridian Press"]),
    ("The Tarn Siren newspaper reported, citing {s:a source}, {c:that} {q:it rained}.", ["Tarn Siren"]),
    ("{s:Ada Lorne} {c:told} website Hill Gossip {q:it rained}.", ["Hill Gossip"]),
    ("{s:Ada Lorne} {c:told} the Tarn Times-News {q:it rained}.", ["Tarn Times-News"]),
    ("{s:Ada Lorne} {c:told} KTRN-TV {q:it rained}.", ["KTRN-TV"]),
    ("{s:Ada Lorne} {c:told} Fox 25 {q:it rained}.", ["Fox 25"]),
    ("{s:Ada Lorne} {c:told} tarnlife.com {q:it rained}.", ["tarnlife.com"]),
    ("{s:Ada Lorne} {c:told} BBC Radio Tarn {q:it rained}.", ["BBC Radio Tarn"]),
    ("{s:She} {c:told} Corrith, Pellany-based TR News {q:it rained}.", ["TR News"]),
    ("As the Tarnitr previously reported, {s:Ada Lorne} {c:said} {q:it rained}.", ["Tarnitr"]),
    ("Channel 6 {c:quoted} {s:an engineer} {c:as saying} {q:it rained}.", ["Channel 6"]),
    ("{s:Ada Lorne} {c:wrote} on the social site Twitter {q:that it rained}.", []),
    ("{s:Ada Lorne} {c:told} Oren Vale {q:it rained}.", []),
]


@pytest.mark.parametrize(("marked", "names"), INTRODUCED)
def test_outlets_that_no_table_knows_but_the_text_introduces(labelled, marked, names):
    assert [relay.name for relay in labelled(marked)[0].via] == names


def test_an_introduced_outlet_is_known_by_its_short_form(labelled):
    said = labelled(
        "The Meridian Press agency had it first.\n{s1:Ada Lorne} {c1:told} Meridian {q1:it rained}.\n"
        "{s2:Oren Vale} {c2:told} the Press Office {q2:it snowed}."
    )
    assert [[relay.name for relay in a.via] for a in said] == [["Meridian Press"], []]


def test_the_reports_own_outlet_in_shorter_form_is_no_relay(labelled):
    marked = "{s:Ada Lorne} {c:told} Channel 6 {q:it rained}."
    assert labelled(marked, outlet=Outlet("Channel 6 News"))[0].via == ()
    marked = "{s:Ada Lorne} {c:told} KTLA 5 News {q:it rained}."
    assert labelled(marked, outlet=Outlet("KTLA"))[0].via == ()


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("{c:According to} {s:Time's Ada Lorne}, {q:it rained}.", ["Time"]),
        ("{s:CNN anchor Ada Lorne} {c:said} {q:it rained}.", ["CNN"]),
        ("{s:Ada Lorne, a reporter for the BBC,} {c:said} {q:it rained}.", ["BBC"]),
        ("{s:CNN president Ada Lorne} {c:said} {q:it rained}.", []),
        ("{s:BBC political editor Ada Lorne} {c:said} {q:it rained}.", ["BBC"]),
        ("{s:The BBC's Political Editor Ada Lorne} {c:said} {q:it rained}.", ["BBC"]),
        ("{s:Vanity Fair editor Ada Lorne} {c:said} {q:the issue was late}.", []),
        ("{s:Ada Lorne, the editor of the Guardian,} {c:said} {q:the issue was late}.", []),
        ("{s:The Guardian's Editor-in-Chief Ada Lorne} {c:said} {q:the issue was late}.", []),
        (
            "{s:Vanity Fair Editor-in-Chief Ada Lorne} {c:tells} the New York Times {q:it was late}.",
            ["New York Times"],
        ),
        ("{s:CNN anchor Ada Lorne} {c:told} the BBC {q:the studio was closed}.", ["BBC"]),
        ("{s:CNN anchor Ada Lorne} {c:wrote} on Twitter {q:that it rained}.", []),
        ("{s:CNN's Ada Lorne, senior vice president of sports,} {c:said} {q:the show was off}.", []),
        ("{s:CNN anchor Ada Lorne} {c:apologized} {q:that she had never been there}.", []),
        ("{s:Ada Lorne} reportedly {c:said} {q:it rained}.", ["unnamed media"]),
        ("In a CNN interview, {s:Ada Lorne} {c:said} {q:it rained}.", ["CNN"]),
    ],
)
def test_journalists_hearsay_and_interviews(labelled, marked, names):
    assert [relay.name for relay in labelled(marked)[0].via] == names


def test_an_editors_outlet_is_the_affiliation(labelled):
    (attribution,) = labelled("{s:Vanity Fair editor Ada Lorne} {c:said} {q:the issue was late}.")
    assert (attribution.speaker.name, attribution.speaker.affiliation) == ("Ada Lorne", "Vanity Fair")


def test_an_unnamed_source_had_its_channel_from_the_start(labelled):
    first, second, person = labelled(
        "{s1:A source} {c1:said} {q1:it rained}. {s2:The source} {c2:told} NHK {q2:it snowed}. "
        "{s3:Ada Lorne} {c3:said} {q3:it froze}."
    )
    assert [relay.name for relay in first.via] == [relay.name for relay in second.via] == ["NHK"]
    assert person.via == ()


def test_what_a_speaker_posts_did_not_come_through_the_outlet_before(labelled):
    _, posted = labelled(
        "{s1:Ada Lorne} {c1:told} NHK {q1:it rained}. {s2:She} {c2:wrote} on Facebook {q2:that it snowed}."
    )
    assert posted.via == ()


def test_an_outlet_in_anothers_mention_is_not_this_ones_channel(labelled):
    ministry, person = labelled(
        "{s1:The ministry} {c1:said} {q1:it rained}; {s2:a person quoted by NHK} {c2:said} {q2:it did not}."
    )
    assert ministry.via == ()
    assert [relay.name for relay in person.via] == ["NHK"]


def test_an_outlet_that_speaks_is_no_relay_of_itself(labelled):
    assert labelled("{s:The Tarnish newspaper El Siren} {c:says} {q:it rained}.")[0].via == ()


PAIRS = [
    # Spoken to an outlet, or only of it, in it, about it.
    ("{s:Ada Lorne} {c:confirmed} to the Guardian {q:that it rained}.", ["Guardian"]),
    ("{s:Ada Lorne} {c:confirmed} to colleagues {q:that it rained}.", []),
    ("In a statement to Reuters, {s:the port} {c:said} {q:it rained}.", ["Reuters"]),
    ("In a statement about Reuters, {s:the port} {c:said} {q:it rained}.", []),
    ("{s:Ada Lorne} {c:argued} in her Slate column {q:that it rained}.", ["Slate"]),
    ("{s:Ada Lorne} {c:argued} in her column {q:that it rained}.", []),
    ("{s:Ada Lorne} {c:told} ABC {q:that it rained}.", ["ABC"]),
    ("{s:Ada Lorne} {c:told} MPs {q:that it rained}.", []),
    ("{s:Ada Lorne} {c:told} the Mirror {q:Vale would resign}.", ["Mirror"]),
    ("{s:Ada Lorne} {c:told} the Guardian Council {q:it rained}.", []),
    ("{s:Ada Lorne} {c:told} the Journal {q:that it rained}.", ["Journal"]),
    ("{s:Ada Lorne} {c:told} the journal club {q:that it rained}.", []),
    # Reported by an outlet, in any order.
    ("{q:It rained}, {s:Ada Lorne} {c:said}, reports the BBC.", ["BBC"]),
    ("{q:It rained}, {s:Ada Lorne} {c:said}, reporters heard.", []),
    ("Per NHK, {s:Ada Lorne} {c:said} {q:it rained}.", ["NHK"]),
    ("{s:Ada Lorne} {c:said} {q:it rained}, in remarks aired by KBS.", ["KBS"]),
    ("{s:Ada Lorne}, a rival of KBS, {c:said} {q:it rained}.", []),
    # The press at large.
    ("{s:Ada Lorne} {c:told} local television {q:it rained}.", ["local television"]),
    ("{s:Ada Lorne} {c:told} local residents {q:it rained}.", []),
    ("{s:Ada Lorne} {c:said} {q:it rained}, according to Italian media reports.", ["Italian media reports"]),
    ("{s:Ada Lorne} {c:said} {q:it rained}, according to Italian custom.", []),
    # The own outlet.
    ("{s:Ada Lorne} {c:told} this newspaper {q:it rained}.", []),
    ("{s:Ada Lorne} {c:told} us {q:it rained}.", []),
    ("(TarnNews.com) {s:Ada Lorne} {c:told} TarnNews.com {q:it rained}.", []),
    ("{s:Ada Lorne} {c:told} Haaretz {q:it rained}. Haaretz was unable to verify the account.", []),
    ("{s:Ada Lorne} {c:told} Haaretz {q:it rained}. “Haaretz was unable to verify it.”", ["Haaretz"]),
]


@pytest.mark.parametrize(("marked", "names"), PAIRS)
def test_pairs_that_differ_in_who_was_told_or_who_reports(labelled, marked, names):
    assert [relay.name for relay in labelled(marked)[0].via] == names


CONTACTS = [
    ("A clerk close to Lorne told NHK that it rained. {s:Ada Lorne} {c:said} {q:it snowed}.", []),
    ("Lorne's lawyer told NHK that it rained. {s:Ada Lorne} {c:said} {q:it snowed}.", []),
    ("On Monday Lorne told NHK that it rained. {s:Ada Lorne} {c:said} {q:it snowed}.", ["NHK"]),
    (
        "The Tarn Herald newspaper interviewed the engineer Ada Lorne. {s:Lorne} {c:said} {q:it rained}.",
        ["Tarn Herald"],
    ),
    ("The Tarn Herald newspaper praised the engineer Ada Lorne. {s:Lorne} {c:said} {q:it rained}.", []),
    ("On CNN Tonight, host Ada Lorne played a tape. {s:Lorne} {c:said} {q:it rained}.", ["CNN"]),
    ("On CNN Tonight, guest Ada Lorne played a tape. {s:Lorne} {c:said} {q:it rained}.", []),
    ("On CNN Tonight, host Ada Lorne played a tape. {s:Lorne} {c:apologised} {q:for it}.", []),
    ("Engineer Ada Lorne talked to NHK at length. {s:Lorne} {c:said} {q:it rained}.", ["NHK"]),
    ("The driver is Ada Lorne, sources have told NHK. {s:Lorne} {c:said} {q:it rained}.", []),
    ("The driver left, Ada Lorne told NHK. {s:Lorne} {c:said} {q:it rained}.", ["NHK"]),
    ("Engineer Ada Lorne talked about NHK at length. {s:Lorne} {c:said} {q:it rained}.", []),
]


@pytest.mark.parametrize(("marked", "names"), CONTACTS)
def test_contacts_told_of_elsewhere_in_the_report(labelled, marked, names):
    marked = marked.replace("{s:Lorne}", "{s:Ada Lorne}")
    assert [relay.name for relay in labelled(marked)[0].via] == names


ENDS = [
    ("told reporters", []),
    ("wrote in a Facebook post", []),
    ("told this newspaper", []),
    ("added", ["NHK"]),
]


@pytest.mark.parametrize(("second", "names"), ENDS)
def test_a_channel_ends_where_the_speaker_uses_another_way(labelled, second, names):
    verb, _, rest = second.partition(" ")
    said = labelled(
        "{s1:Ada Lorne} {c1:told} NHK {q1:it rained}. "
        f"{{s2:She}} {{c2:{verb}}} {rest} {{q2:that it snowed}}. {{s3:She}} {{c3:said}} {{q3:it froze}}."
    )
    assert [[relay.name for relay in a.via] for a in said[1:]] == [names, names]


def test_a_name_treated_as_an_outlets_twice_is_one(labelled):
    said = labelled(
        "Wavelore reported the fall first.\n{s1:Ada Lorne}, speaking to Wavelore, {c1:said} {q1:it rained}.\n"
        "{s2:Oren Vale} {c2:told} Lorne {q2:it snowed}."
    )
    assert [[relay.name for relay in a.via] for a in said] == [["Wavelore"], []]


def test_the_paper_is_no_broadcaster(labelled):
    said = labelled(
        "The Guardian had the story, and CNN showed the wall.\n"
        "{s1:A source} {c1:told} the paper {q1:it rained}.\n"
        "{s2:Oren Vale} {c2:told} the network {q2:it snowed}."
    )
    assert [[relay.name for relay in a.via] for a in said] == [["Guardian"], ["CNN"]]


def test_the_paper_is_an_outlet_that_only_its_speaking_shows(labelled):
    said = labelled(
        "{q1:It rained}, {c1:according to} {s1:an article in the Daily Wavemaker}.\n"
        "{s2:Ada Lorne} {c2:told} the paper {q2:it snowed}."
    )
    assert [[relay.name for relay in a.via] for a in said] == [[], ["Daily Wavemaker"]]


def test_a_reporter_who_speaks_of_the_own_doings_came_through_nobody(labelled):
    text = (
        "On NHK, anchor Ada Lorne had the news.\n"
        "{s1:Lorne} {c1:%s} {q1:it rained}.\n{s2:Lorne} {c2:said} {q2:it snowed}."
    )
    assert [[relay.name for relay in a.via] for a in labelled(text % "reported")] == [["NHK"], ["NHK"]]
    assert [[relay.name for relay in a.via] for a in labelled(text % "conceded")] == [[], []]


def test_what_a_line_introduces_came_through_its_outlet(labelled):
    said = labelled(
        "{s1:NHK} {c1:writes}:\n"
        "{s2:Ada Lorne} {c2:said} {q2:it rained}. {s3:Oren Vale} {c3:said} {q3:it froze}.\n"
        "{s4:Mina Tarr} {c4:said} {q4:it thawed}. CNN was on the spot."
    )
    assert [[relay.name for relay in a.via] for a in said[1:]] == [["NHK"], ["NHK"], []]


def test_a_line_without_a_verb_introduces_what_came_through_its_outlet(labelled):
    said = labelled(
        "According to Time's Ada Lorne:\n{s1:Oren Vale} {c1:said} {q1:it froze}.\n"
        "{s2:Mina Tarr} {c2:said} {q2:no}."
    )
    assert [[relay.name for relay in a.via] for a in said] == [["Time"], []]


def test_who_declined_to_speak_to_an_outlet_is_not_known_by_it(labelled):
    said = labelled(
        "{s1:Oren Vale} {c1:declined to comment} to NHK {q1:on it}. {s2:Vale} {c2:revealed} {q2:a date}."
    )
    assert [[relay.name for relay in a.via] for a in said] == [["NHK"], []]


def test_what_an_outlets_statement_holds_opens_its_channel(read):
    held = "the port is shut and Ada Lorne called the wall old"
    report, parsed = read(f"According to NHK, {held}. She said it fell. CNN left.")

    def at(text):
        start = report.text.index(text)
        return (Span(start, start + len(text)),)

    findings = [
        Finding(at(held), at("According to"), at("NHK"), "given"),
        Finding(at("the wall old"), at("called"), at("Ada Lorne"), "given", nested_in=0),
        Finding(at("it fell"), at("said"), at("She"), "given"),
    ]
    said = label(parsed, findings)
    assert [[relay.name for relay in a.via] for a in said[1:]] == [["NHK"], ["NHK"]]


def test_a_report_whose_one_outlet_is_only_spoken_to_is_its_own(labelled):
    said = labelled(
        "{s1:Ada Lorne} {c1:told} NHK {q1:it rained}. {s2:Oren Vale} {c2:told} NHK {q2:it froze}. "
        "{s3:NHK's Mina Tarr} {c3:said} {q3:it thawed}."
    )
    assert [a.via for a in said] == [(), (), ()]


def test_whose_somebody_is_makes_a_reporter(labelled):
    (said,) = labelled("Some ask, as NHK's Ada Lorne. {s:She} {c:argues} {q:it rained}.")
    assert [relay.name for relay in said.via] == ["NHK"]


RIGHT_AFTER = [
    (" {s2:Lorne} {c2:told} NHK {q2:it snowed}.", ["NHK"]),
    ("\n{s2:She} {c2:told} NHK {q2:it snowed}.", ["NHK"]),
    ("\n{s2:Lorne} {c2:told} NHK {q2:it snowed}.", []),
    (" {s2:Oren Vale} {c2:told} NHK {q2:it snowed}.", []),
]


@pytest.mark.parametrize(("second", "names"), RIGHT_AFTER)
def test_a_channel_named_right_after_is_that_of_what_the_same_person_said_before(labelled, second, names):
    before = "The harbour wall of Tarn has a long story.\n" * 10
    said = labelled(f"{before}{{s1:Ada Lorne}} {{c1:confirmed}} {{q1:it rained}}.{second}")
    assert [relay.name for relay in said[0].via] == names


LEADS = [
    ("\n{s2:Lorne} {c2:told} NHK {q2:it snowed}.", ["NHK"]),
    ("\n{s2:Oren Vale} {c2:told} NHK {q2:it snowed}.", []),
    ("\nThe wall stood.\n" * 30 + "{s2:Lorne} {c2:told} NHK {q2:it snowed}.", []),
]


@pytest.mark.parametrize(("second", "names"), LEADS)
def test_what_the_lead_sums_up_came_by_the_channel_that_the_next_statement_names(labelled, second, names):
    said = labelled(f"{{s1:Ada Lorne}} {{c1:confirmed}} {{q1:it rained}}.{second}")
    assert [relay.name for relay in said[0].via] == names


QUESTIONS = [
    (
        "{s1:Oren Vale} {c1:asked} {q1:whether it rained}. {s2:Ada Lorne} {c2:told} NHK {q2:it did}.",
        0,
        ["NHK"],
    ),
    (
        "{s1:Ada Lorne} {c1:told} NHK {q1:it rained}. {s2:A host} {c2:asked} {q2:whether it froze}.",
        1,
        ["NHK"],
    ),
    ("{s1:Ada Lorne} {c1:told} NHK {q1:it rained}. {s2:Oren Vale} {c2:said} {q2:it froze}.", 1, []),
    (
        "{s1:Ada Lorne} {c1:told} NHK {q1:it rained}. {s2:Oren Vale} {c2:asked} {q2:that she be left alone}.",
        1,
        [],
    ),
]


@pytest.mark.parametrize(("marked", "at", "names"), QUESTIONS)
def test_who_asks_in_an_interview_came_by_its_outlet(labelled, marked, at, names):
    assert [relay.name for relay in labelled(marked)[at].via] == names


ON_AIR = [
    ("{s:Ada Lorne} {c:said} on ABC’s “This Tarn” {q:that it rained}.", ["ABC"]),
    ("{s:Ada Lorne} {c:said} on KTR710 {q:that it rained}.", ["KTR710"]),
    ("{s:Ada Lorne} {c:said} on Oren Vale’s radio show {q:that it rained}.", ["Oren Vale’s radio show"]),
    (
        "In an interview with Oren Vale's podcast, {s:Ada Lorne} {c:said} {q:it rained}.",
        ["Oren Vale's podcast"],
    ),
    ("{s:Ada Lorne} {c:recounted} {q:the storm} on Oren Vale Harbour Radio.", ["Oren Vale Harbour Radio"]),
    ('In an interview with "The Pier," {s:Ada Lorne} {c:said} {q:it rained}.', ["The Pier"]),
    ("{s:Ada Lorne} {c:said} {q:it rained}, Harbour Wall Watch first reported.", ["Harbour Wall Watch"]),
    ("Tarn Evening News {c:quoted} {s:Ada Lorne} {c:as saying} {q:it rained}.", ["Tarn Evening News"]),
    ("{s:Ada Lorne} {c:told} CNN.website {q:it rained}. Not CNN.", ["CNN.website"]),
    ("{s:Ada Lorne} {c:said} on the ABC road {q:that it rained}.", []),
    ("{s:A Reuters/NHK poll} {c:showed} {q:that it rained}.", []),
    ("{s:Oren Vale, a member of NHK's Harbour Council,} {c:said} {q:it rained}.", []),
]


@pytest.mark.parametrize(("marked", "names"), ON_AIR)
def test_shows_and_stations_and_what_only_looks_like_one(labelled, marked, names):
    assert [relay.name for relay in labelled(marked)[0].via] == names


def test_an_interview_that_an_outlets_statement_tells_of_is_the_inner_speakers(read):
    report, parsed = read("NHK said that in an interview with CNN, Ada Lorne said it fell.")

    def at(text):
        start = report.text.rindex(text)
        return (Span(start, start + len(text)),)

    findings = [
        Finding(
            at("that in an interview with CNN, Ada Lorne said it fell"), (Span(4, 8),), at("NHK"), "given"
        ),
        Finding(at("it fell"), at("said"), at("Ada Lorne"), "given", nested_in=0),
    ]
    assert [relay.name for relay in label(parsed, findings)[1].via] == ["CNN", "NHK"]


RETOLD = [
    ("", "", ["NHK"]),
    ("", "CNN was on the spot. ", []),
    ("", "Reporters asked CNN. ", []),
    ("(Reuters) - ", "", []),
]


@pytest.mark.parametrize(("start", "more", "names"), RETOLD)
def test_a_report_of_one_outlets_story_has_its_speakers_by_that_outlet(labelled, start, more, names):
    said = labelled(
        f"{start}{{q1:The wall moved}}, {{s1:NHK}} {{c1:reported}}. "
        f"{{s2:Ada Lorne}} {{c2:told}} NHK {{q2:it rained}}. {more}"
        "{s3:Oren Vale} {c3:said} {q3:it froze}. {s4:Mina Tarr} {c4:has said} {q4:it thaws}. "
        "{s5:Some} {c5:say} {q5:no}."
    )
    assert [[relay.name for relay in a.via] for a in said[2:]] == [names, [], []]


@pytest.mark.parametrize(
    "passed_by",
    [
        "{s3:Oren Vale} {c3:knew} {q3:it froze}.",
        "{s3:Oren Vale} {c3:leaked papers showing} {q3:it froze}.",
        "Back in May, {s3:Oren Vale} {c3:said} {q3:it froze}.",
        "{s3:Oren Vale} {c3:said} in a statement {q3:that it froze}.",
    ],
)
def test_what_is_not_said_there_and_then_is_no_part_of_the_story(labelled, passed_by):
    said = labelled(
        "{q1:The wall moved}, {s1:NHK} {c1:reported}. {s2:Ada Lorne} {c2:told} NHK {q2:it rained}. "
        + passed_by
    )
    assert said[2].via == ()


def test_the_sources_of_a_report_came_one_way_where_it_names_but_one(labelled):
    said = labelled(
        "{s1:Insider sources} {c1:said} {q1:it rained}.\n"
        "{s2:The anonymous sources}, speaking with NHK, {c2:said} {q2:it froze}."
    )
    assert [[relay.name for relay in a.via] for a in said] == [["NHK"], ["NHK"]]


def test_an_edition_is_the_outlet(labelled):
    said = labelled(
        "Breitbart reported it first.\n{s1:Ada Lorne} {c1:told} Breitbart Texas {q1:it rained}. "
        "{s2:Oren Vale} {c2:told} BBC Radio Leeds {q2:it froze}."
    )
    assert [[relay.name for relay in a.via] for a in said] == [["Breitbart"], ["BBC Radio Leeds"]]


def test_a_statement_sent_out_by_an_agency_came_by_it(labelled):
    marked = (
        "Grand Judge Oren al-Vale issued the ruling last spring via the Saudi Press Agency.\n"
        "{s:Oren al-Vale} {c:said} {q:it rained}."
    )
    assert [relay.name for relay in labelled(marked)[0].via] == ["Saudi Press Agency"]


def test_whose_reporter_somebody_is_may_be_said_by_a_noun(labelled):
    said = labelled(
        "NHK played a tape.\n{s:The broadcaster's Ada Lorne} {c:said} {q:that “NHK cannot vouch for it”}."
    )
    assert [relay.name for relay in said[0].via] == ["NHK"]


def test_initials_stand_for_the_outlet_named_in_full_before(labelled):
    said = labelled(
        "{s1:The International Business Times} {c1:reported} {q1:rain}.\n"
        "{s2:Ada Lorne} {c2:told} IBT {q2:it rained}."
    )
    assert [relay.name for relay in said[1].via] == ["International Business Times"]


def test_the_insider_spoke_to_whom_the_unnamed_source_right_before_did(labelled):
    said = labelled(
        "{s1:A Tarn employee} {c1:told} the Tarn Herald {q1:it rained}. "
        "{s2:The staffer} {c2:said} {q2:it poured}.\n"
        "{s3:A clerk} {c3:said} {q3:it snowed}."
    )
    assert [[relay.name for relay in a.via] for a in said][:2] == [["Tarn Herald"], ["Tarn Herald"]]


OWN = [
    ("{s:Ada Lorne} {c:told Al Jazeera} {q:it rained}.", "www.aljazeera.com"),
    ("{s:Ada Lorne} {c:told Xinhua} {q:it rained}.", "news.xinhuanet.com"),
    ("{s:Ada Lorne} {c:told TarnWire} {q:it rained}.", "www.tarnwire.com"),
    ("{s:Ada Lorne} {c:told Ars} {q:it rained}. Ars reported it.", "arstechnica.com"),
]


@pytest.mark.parametrize(("marked", "own"), OWN)
def test_an_outlet_is_not_its_own_relay_by_whatever_name(labelled, marked, own):
    assert labelled(marked, outlet=Outlet(own))[0].via == ()


def test_another_outlet_of_a_longer_name_is_a_relay(labelled):
    (found,) = labelled("{s:Ada Lorne} {c:told Al Jazeera} {q:it rained}.", outlet=Outlet("www.tarnwire.com"))
    assert [relay.name for relay in found.via] == ["Al Jazeera"]


RETOLD = (
    "{s1:Oren Vale} {c1:told} NHK {q1:that the port was shut}. {s2:NHK} {c2:reported} {q2:that it rained}.\n"
    "“{q3:It is a shame},” {s3:Ida Brome} {c3:said}."
)


def test_a_report_that_retells_an_outlets_story_has_its_speakers_words_from_there(labelled):
    assert [relay.name for relay in labelled(RETOLD)[2].via] == ["NHK"]


def test_a_report_in_which_somebody_spoke_before_the_outlets_name_has_words_of_its_own(labelled):
    own = "“{q0:The ferry was sold},” {s0:Ada Lorne} {c0:said}. “Nobody asked us.”\n" + RETOLD
    assert [[relay.name for relay in one.via] for one in labelled(own)] == [[], ["NHK"], [], []]


def test_the_site_that_calls_upon_its_readers_is_the_reports_own(labelled):
    marked = (
        "{s1:NHK} {c1:said} {q1:that it rained}.\nWhat do you think? Sound off in today's Reuters poll.\n"
        "{s2:The report} {c2:said} {q2:that the port was shut}."
    )
    assert labelled(marked)[1].speaker.name == "NHK"


def test_an_outlet_that_reported_it_is_not_spoken_against(reader):
    text = (
        "Planned Water's president Ada Lorne noted that water – what her firm calls “comprehensive liquid "
        "care” – is “central” to the Harbour Party's platform, reported the Washington Examiner."
    )
    report = reader.read(Document("note", Media.GIVEN, text))
    noted = next(one for one in report.attributions if one.cue[0].of(text) == "noted")
    assert [relay.name for relay in noted.via] == ["Washington Examiner"]


@pytest.mark.parametrize("told", ["told reporters", "told us at 5 p.m", "told Ada Lorne"])
def test_what_another_sentence_tells_leads_up_to_no_outlet(labelled, told):
    marked = (
        f"“{{q1:It rained}},” {{s1:Oren Vale}} {{c1:{told}}}. "
        "{s2:He} {c2:called} {q2:the Tarn Herald's story} a disgrace."
    )
    assert [one.via for one in labelled(marked)] == [(), ()]


@pytest.mark.parametrize("whom", ["Sen. Ada Lorne of the", "Gov. Lorne and the"])
def test_the_stop_of_a_title_ends_no_sentence_that_leads_up_to_one(labelled, whom):
    (found,) = labelled(f"“{{q:It rained}},” {{s:Oren Vale}} {{c:told}} {whom} Tarn Herald.")
    assert [relay.name for relay in found.via] == ["Tarn Herald"]
