"""Whom an outlet quotes speaks, though the outlet is the subject."""

import pytest

CITED = [
    (
        "{s:The Harbour Times} {c:quoted} {q:a port official as saying the wall had moved}.",
        ("a port official", "quoted as saying", "the wall had moved", ["Harbour Times"]),
    ),
    (
        "{q:“The wall moved,”} {s:the Harbour Times} {c:quoted} an unnamed engineer as saying.",
        ("an unnamed engineer", "quoted as saying", "“The wall moved,”", ["Harbour Times"]),
    ),
    (
        "{q:The wall had moved}, {s:Yonhap} {c:reported} on Monday, citing two unnamed engineers.",
        ("two unnamed engineers", "reported citing", "The wall had moved", ["Yonhap"]),
    ),
    (
        "{s:NHK} {c:said}, citing a source close to the port, {q:the wall had moved}.",
        ("a source close to the port", "said citing", "the wall had moved", ["NHK"]),
    ),
    (
        "{q:The wall had moved}, {s:Yonhap} said, {c:citing} two unnamed engineers.",
        ("two unnamed engineers", "citing", "The wall had moved", ["Yonhap"]),
    ),
    (
        "{s:The Harbour Times} {c:quoted} a port official {c:as saying} {q:the wall had moved}.",
        ("a port official", "quoted as saying", "the wall had moved", ["Harbour Times"]),
    ),
    (
        "{q:The wall had moved}, {s:Yonhap} {c:reported} on Monday, citing poor mortar.",
        ("Yonhap", "reported", "The wall had moved", []),
    ),
    (
        "{q:Nobody saw the wall shown in the film with} {s:Ada Lorne}, {c:reports} the Harbour Times.",
        ("Harbour Times", "reports", "Nobody saw the wall shown in the film with", []),
    ),
    # what somebody says inside it came through the outlet
    (
        "{s:NHK} {c:reported} {q:that a senior engineer said the wall had moved}.",
        ("a senior engineer", "said", "the wall had moved", ["NHK"]),
    ),
    (
        "{s:NHK} {c:said} {q:that in an interview with Yonhap, Oren Vale said the wall had moved}.",
        ("Oren Vale", "said", "the wall had moved", ["Yonhap", "NHK"]),
    ),
    # but its own quoted words are its own, and a verb that is none of speech passes nothing on
    (
        '{s:NHK} {c:said} {q:"the engineer said the wall had moved"}.',
        ("NHK", "said", '"the engineer said the wall had moved"', []),
    ),
    (
        "{s:NHK} {c:reported} {q:that the engineer saw the wall had moved}.",
        ("NHK", "reported", "that the engineer saw the wall had moved", []),
    ),
    (
        "{s:Ada Lorne} {c:quoted} {q:a port official as saying the wall had moved}.",
        ("Ada Lorne", "quoted", "a port official as saying the wall had moved", []),
    ),
    (
        "{s:Yonhap} {c:quoted} {q:“the wall”}.",
        ("Yonhap", "quoted", "“the wall”", []),
    ),
]


@pytest.mark.parametrize(("marked", "expected"), CITED)
def test_whom_an_outlet_quotes_is_the_source(read, marked, expected):
    report, _ = read("The Harbour Times newspaper is old.\n" + marked)
    (found,) = report.attributions
    words = [
        " ".join(span.of(report.text) for span in spans) for spans in (found.source, found.cue, found.content)
    ]
    assert (*words, [relay.name for relay in found.via]) == expected


def test_what_a_finder_has_of_the_citing_besides_is_no_second_statement(labelled):
    (engineer,) = labelled(
        "{q1:The wall moved}, {s1:Yonhap} {c1:said}, {c2:citing} {s2:an engineer} {q2:on the mortar}."
    )
    assert [span.of("The wall moved, Yonhap said, citing an engineer") for span in engineer.source] == [
        "an engineer"
    ]
    assert [relay.name for relay in engineer.via] == ["Yonhap"]
