"""What sentence vectors are blind to: contrary happenings, roles, numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.likeness.alike import APART, WEIGHTS, exchanged_in_one_deed, likeness
from sayso.claims.likeness.linkage import grouped
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.units import units_of
from sayso.model import Form, SpeakerKind

from .conftest import Said, Story, WordCounts


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the firm Orvel will cut 500 jobs", "the firm Orvel will add 500 jobs", True),
        ("Mr Harn was sacked", "Mr Harn has resigned", True),
        (
            "the rebels of Arno attacked the town of Belt",
            "the town of Belt attacked the rebels of Arno",
            True,
        ),
        ("the men of Arno attacked Belt", "Belt was attacked by the men of Arno", False),
        ("Mr Harn was sacked", "Mr Harn was not sacked", False),
        ("Brome's aide was killed in Tarn", "Ken Brome was killed in Tarn", True),
        ("a raid killed the right arm of the guild's leader Ken Brome", "a raid killed Ken Brome", True),
        ("Brome's wife said that he was killed", "Ken Brome was killed", False),
        ("Brome and his aide were killed", "Ken Brome was killed", False),
        ("the wife of Brome was arrested in Tarn", "his wife, known as Mrs Brome, was arrested", False),
        ("the firm Orvel will cut 500 jobs", "the firm Orvel will cut 700 jobs", False),
        ("thousands of dead fish washed up in Tarn", "a leak at the mill killed the fish in Tarn", True),
        ("the fish were killed by a leak at the mill", "the dead fish in Tarn were trout", True),
        ("fish died in Tarn", "a leak at the mill killed the fish in Tarn", False),
        ("two fish were found dead in Tarn", "a leak at the mill killed the fish in Tarn", False),
        ("the dead man is Ken Brome", "Ken Brome, who killed a guard, is the man", False),
    ],
)
def test_what_excludes_each_other(
    report: Story, words: WordCounts, one: str, other: str, apart: bool
) -> None:
    filed = report("r", Said(one), Said(other))
    units = list(units_of(filed, known_of([filed])))
    alike = likeness(units, words.of([u.text for u in units]))
    assert bool(alike[0, 1] <= APART) is apart


@pytest.mark.parametrize(
    ("one", "other", "one_deed"),
    [
        ("the men of Arno attacked Belt at the mill", "Belt attacked the men of Arno at the mill", True),
        ("Arno overpowered the keepers of Belt at the mill", "Belt held Arno at the mill", False),
    ],
)
def test_roles_are_exchanged_in_one_deed(report: Story, one: str, other: str, one_deed: bool) -> None:
    filed = report("r", Said(one), Said(other))
    first, second = units_of(filed, known_of([filed]))
    assert exchanged_in_one_deed(first, second) is one_deed


def test_other_numbers_make_less_alike(report: Story, words: WordCounts) -> None:
    filed = report("r", *(Said(f"the firm Orvel will cut {n} jobs") for n in (500, 500, 700)))
    units = list(units_of(filed, known_of([filed])))
    alike = likeness(units, words.of([u.text for u in units]))
    assert alike[0, 1] > alike[0, 2]


@pytest.mark.parametrize(
    ("other", "near"),
    [
        ("the flood of Harn would be worse if the dam of Harn opens", False),
        ("if the dam of Harn opens the flood could be worse", False),
        ("if confirmed, it would be worse that the dam of Harn opens", True),
        ("any dam of Harn that opens is likely to make the flood worse", False),
        ("any day now the dam of Harn will open", True),
        ("it is as if the dam of Harn opens", True),
        ("keepers may say whether the dam of Harn opens", True),
    ],
)
def test_what_holds_on_a_condition_is_far_from_what_is_so(
    report: Story, words: WordCounts, other: str, near: bool
) -> None:
    so = "the dam of Harn opens and the flood is worse"
    filed = report("r", Said(so), Said(other))
    units = [unit for unit in units_of(filed, known_of([filed])) if unit.place[1] == 0]
    rows = words.of([u.text for u in units])
    without = likeness(units, rows, replace(WEIGHTS, conditional=0.0))
    assert bool(likeness(units, rows)[0, 1] == without[0, 1]) is near


@pytest.mark.parametrize(
    ("other", "nearer"),
    [
        ("she handed in her keys on Sunday", False),
        ("she was seen at the desk", True),
        ("she works 12 hours a day", False),
        ("Ada Brome handed in her keys on Sunday", False),
    ],
)
def test_a_name_in_a_pronouns_place_makes_no_two_sentences_one(
    report: Story, words: WordCounts, other: str, nearer: bool
) -> None:
    desk = Said("I am at my desk", form=Form.DIRECT, speaker="Ada Brome")
    filed = report("r", desk, Said(other, speaker="Ada Brome"))
    units = list(units_of(filed, known_of([filed])))
    rows = words.of([u.text for u in units])
    assert all("Brome" in unit.text for unit in units)
    assert bool(likeness(units, rows)[0, 1] > rows[0] @ rows[1]) is nearer


def test_names_that_the_reports_give_tie_two_sentences(report: Story, words: WordCounts) -> None:
    filed = report("r", Said("Ada Brome fled to Tarn"), Said("Ada Brome went back on Monday"))
    units = list(units_of(filed, known_of([filed])))
    rows = words.of([u.text for u in units])
    assert likeness(units, rows)[0, 1] > rows[0] @ rows[1]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (("I was ill", "mayor of Tarn", Form.DIRECT), ("I was very ill", "king", Form.DIRECT), True),
        (("I was ill", "mayor", Form.DIRECT), ("I was very ill", "mayor of Tarn", Form.DIRECT), False),
        (("I was ill", "anonymous man", Form.DIRECT), ("I was very ill", "keeper", Form.DIRECT), False),
        (("I was ill", "mayor", Form.DIRECT), ("the duke was very ill", "king", Form.DIRECT), False),
    ],
)
def test_what_two_speakers_tell_of_themselves_is_apart(
    report: Story, words: WordCounts, one: tuple[str, str, Form], other: tuple[str, str, Form], apart: bool
) -> None:
    said = (Said(text, speaker=who, form=form, kind=SpeakerKind.OFFICIAL) for text, who, form in (one, other))
    filed = report("r", *said)
    units = list(units_of(filed, known_of([filed])))
    alike = likeness(units, words.of([u.text for u in units]))
    assert bool(alike[0, 1] <= APART) is apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("the north mill is safe", "the south mill is not safe", True),
        ("to keep hens in Tarn is allowed", "to keep bees in Tarn is not allowed", True),
        ("the north mill is safe", "the mill is not safe", False),
        ("the keeper left the mill in Tarn", "the miller did not leave the mill", False),
    ],
)
def test_nobody_denies_what_he_says_himself_of_another_thing(
    report: Story, words: WordCounts, one: str, other: str, apart: bool
) -> None:
    filed = report("r", Said(one, speaker="Ada Brome"), Said(other, speaker="Ada Brome"))
    of_two = report("r", Said(one, speaker="Ada Brome"), Said(other, speaker="Lev Orrin"))
    for told, expected in ((filed, apart), (of_two, False)):
        units = list(units_of(told, known_of([told])))
        alike = likeness(units, words.of([u.text for u in units]))
        assert bool(alike[0, 1] <= APART) is expected


SQUARES = st.integers(1, 9).flatmap(
    lambda n: st.lists(st.integers(0, 10), min_size=n * n, max_size=n * n).map(
        lambda values: np.array(values, np.float32).reshape(n, n) / 10
    )
)


@settings(max_examples=60)
@given(SQUARES, st.randoms())
def test_average_linkage_groups_everything_once(square: np.ndarray, _random: object) -> None:
    alike = np.maximum(square, square.T)
    groups = grouped(alike, 0.6)
    assert sorted(row for group in groups for row in group) == list(range(len(alike)))
    for group in groups:
        if len(group) == 2:
            assert alike[group[0], group[1]] >= 0.6


def test_pairs_are_kept_together_and_apart() -> None:
    alike = np.array([[1, 0.9, 0.1], [0.9, 1, 0.1], [0.1, 0.1, 1]], np.float32)
    assert grouped(alike, 0.6) == [[0, 1], [2]]
    assert grouped(alike, 0.6, apart=[(0, 1)]) == [[0], [1], [2]]
    assert grouped(alike, 0.6, together=[(1, 2)], apart=[(0, 1)]) == [[0], [1, 2]]


def test_average_linkage_is_no_chain() -> None:
    alike = np.array([[1, 0.8, 0.0], [0.8, 1, 0.7], [0.0, 0.7, 1]], np.float32)
    assert grouped(alike, 0.6) == [[0, 1], [2]]
