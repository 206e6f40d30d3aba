"""Where sentences end; articles, capitals and verbs of those that are made by rule."""

import pytest

from sayso.model import SpeakerKind
from sayso.sentences import SENTENCE_END, capital, counted, is_many, sentence_at, with_article


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("chief dam inspector", "the chief dam inspector"),
        ("spokesman for the ministry", "the spokesman for the ministry"),
        ("two inspectors", "two inspectors"),
        ("a clerk", "a clerk"),
        ("officials", "officials"),
        ("police", "police"),
        ("unnamed source of Yonhap", "an unnamed source of Yonhap"),
        ("unnamed officials", "unnamed officials"),
        ("Ida  Brenn", "Ida Brenn"),
        ("somebody", "somebody"),
        ("neither side", "neither side"),
        ("union representing nurses", "the union representing nurses"),
        ("fishermen of Orsa", "fishermen of Orsa"),
    ],
)
def test_a_description_gets_the_article_it_lacks(name: str, said: str) -> None:
    assert with_article(name) == said


@pytest.mark.parametrize(
    ("name", "kind", "many"),
    [
        ("water ministry and Ilsa Marrack", None, True),
        ("Ida Brenn and Lev Tarn", SpeakerKind.PERSON, True),
        ("Department of Trade and Industry", SpeakerKind.ORGANIZATION, False),
        ("residents of Lund", SpeakerKind.GROUP, True),
        ("Orsa Lines", SpeakerKind.ORGANIZATION, False),
        ("Jens Harris", SpeakerKind.PERSON, False),
        ("unnamed source", SpeakerKind.ANONYMOUS, False),
        ("one of the inspectors", SpeakerKind.ANONYMOUS, False),
        ("union representing nurses", SpeakerKind.GROUP, False),
        ("the union that speaks for sea pilots", SpeakerKind.ORGANIZATION, False),
        ("committee investigating the leaks", None, False),
        ("team led by two engineers", SpeakerKind.GROUP, False),
        ("campaign against the dams", SpeakerKind.GROUP, False),
        ("firm behind the works", None, False),
        ("sources familiar with the matter", SpeakerKind.ANONYMOUS, True),
        ("people close to the mayor", SpeakerKind.ANONYMOUS, True),
        ("villagers living near the lake", SpeakerKind.GROUP, True),
        ("the leading officials", SpeakerKind.OFFICIAL, True),
        ("two close relatives", SpeakerKind.GROUP, True),
        ("three armed men", SpeakerKind.GROUP, True),
        ("fishermen", SpeakerKind.GROUP, True),
        ("women of Lund", SpeakerKind.GROUP, True),
        ("specimen", None, False),
    ],
)
def test_who_takes_a_verb_in_the_plural(name: str, kind: SpeakerKind | None, many: bool) -> None:
    assert is_many(name, kind) is many


def test_numbers_and_capitals() -> None:
    assert [counted(1, "story", "stories"), counted(2, "story", "stories")] == ["1 story", "2 stories"]
    assert capital("the clerk") == "The clerk"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Rain fell. It was noon!  A dog ran", ["Rain fell.", "It was noon!", "A dog ran"]),
        ("Rain fell.\n\nit was noon", ["Rain fell.", "it was noon"]),
        ("“Rain fell.” 'It was noon.'", ["“Rain fell.", "'It was noon.'"]),
        ("Rain fell on 3 roads. 9 were shut.", ["Rain fell on 3 roads.", "9 were shut."]),
        ("Dr. Brome met A. Vale, Sgt. Marl and Prof. Lorne on Sept. 3.", None),
        ("Rain fell at 3.15 p.m. in Orsa.", None),
    ],
)
def test_a_sentence_ends_at_a_mark_that_is_no_abbreviations(text: str, sentences: list[str] | None) -> None:
    assert SENTENCE_END.split(text) == (sentences or [text])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Rain fell. The bridge held all night. It was noon.", "The bridge held all night"),
        (
            "Rain fell. Ida, asked by Dr. Marl, crossed the bridge at ten. Noon.",
            "Ida, asked by Dr. Marl, crossed",
        ),
        ("Rain fell on J. Marl by the bridge. It was noon.", "Rain fell on J. Marl by the bridge"),
        ("“Rain fell.” On the bridge it was noon", "On the bridge it was noon"),
        ("Rain\nThe bridge\nNoon", "The bridge"),
    ],
)
def test_a_sentence_ends_with_its_marks_or_its_line(text: str, sentence: str) -> None:
    at = text.index("bridge")
    start, end = sentence_at(text, at, at + 6, far=200)
    assert text[start:end].rstrip(".").startswith(sentence)


def test_words_that_open_a_sentence_are_in_it() -> None:
    assert sentence_at("Rain fell. Ida ran.", 11, 14, far=200)[0] == 11


def test_a_sentence_is_cut_where_it_is_too_long() -> None:
    assert sentence_at("a" * 50 + " bridge " + "b" * 50, 51, 57, far=10) == (41, 67)
