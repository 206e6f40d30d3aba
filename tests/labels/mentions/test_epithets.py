"""Words before a name that are none of it, and names that only look as if they had one."""

import pytest

from sayso.labels.mentions.mention import read_mention

PEOPLE = [
    ("Brave Ada Lorne", "Ada Lorne"),
    ("the disgraced Ada Lorne", "Ada Lorne"),
    ("Heartbroken mum Ada Lorne", "Ada Lorne"),
    ("Mum-of-three Ada Lorne, 36,", "Ada Lorne"),
    ("Tarn-born Olav Rist", "Olav Rist"),
    ("Thirty-year-old Olav Rist", "Olav Rist"),
    ("Stunned Anna Maria Vale", "Anna Maria Vale"),
    ("Grace Ada Lorne", "Grace Ada Lorne"),
    ("Proud Lions Club", None),
    ("Famous Anchor Brewery", None),
]


@pytest.mark.parametrize(("words", "person"), PEOPLE)
def test_an_epithet_is_no_part_of_a_name(words, person):
    assert read_mention(words).person == person


def test_a_body_goes_by_its_name_without_where_it_sits():
    assert read_mention("the Norrland-based Tarn Watch Observatory").core == "Tarn Watch Observatory"


def test_one_person_with_and_without_an_epithet(labelled):
    told = labelled("{s1:Plucky Ruk Lorne} {c1:said} {q1:it rained}. {s2:Ruk Lorne} {c2:said} {q2:it froze}.")
    assert len({attribution.source_id for attribution in told}) == 1
