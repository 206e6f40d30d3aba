"""Articles, capitals and verbs of sentences that are made by rule."""

import pytest

from sayso.model import SpeakerKind
from sayso.phrasing import capital, counted, is_many, with_article


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
