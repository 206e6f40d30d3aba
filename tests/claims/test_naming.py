"""The sentence that names a claim: a whole one without its speaker, where a member has one."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.claims.known import known_of
from sayso.claims.naming import name_claim
from sayso.claims.units import units_of

from .conftest import Said, Story

WHOLE = "The heron has eaten the goldfish of the mayor"


@pytest.mark.parametrize(
    "other",
    [
        "The heron has eaten the goldfish of the",
        "The heron has eaten goldfish, which amounts",
        "Likely that the heron has eaten the goldfish",
        "Reporters it was the heron that has eaten goldfish",
        "Keepers have claimed the heron has eaten the goldfish",
        "The heron has eaten our goldfish in my pond",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_whole_sentence_names_a_claim_before_a_fragment(report: Story, other: str, first: bool) -> None:
    texts = [other, WHOLE] if first else [WHOLE, other]
    filed = [report(name, Said(text)) for name, text in zip("xy", texts, strict=True)]
    units = [unit for one in filed for unit in units_of(one, known_of(filed))]
    name, _ = name_claim(units, np.ones((2, 2), np.float32), negative=False)
    assert name == f"{WHOLE}."


def named(report: Story, *texts: str) -> str:
    filed = [report(name, Said(text)) for name, text in zip("xyz", texts, strict=False)]
    units = [unit for one in filed for unit in units_of(one, known_of(filed))]
    return name_claim(units, np.ones((len(units),) * 2, np.float32), negative=False)[0]


def test_who_is_named_where_most_name_him_names_the_claim(report: Story) -> None:
    other = "the bird has eaten all the fish"
    telling = "the heron of Harn has eaten the fish that it saw last night when it came"
    name = named(report, other, telling, "at Harn the heron ate")
    assert name == "The heron of Harn has eaten the fish that it saw last night when it came."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the keepers’ heron has eaten the goldfish", "The keepers’ heron has eaten the goldfish."),
        ("the heron has 'gifts and qualities of Harn", "The heron has gifts and qualities of Harn."),
        ("a rumour that the heron of Harn has eaten", "The heron of Harn has eaten."),
    ],
)
def test_marks_without_a_partner_and_what_leads_in_are_left_out(report: Story, text: str, name: str) -> None:
    assert named(report, text) == name


def test_what_was_told_before_in_error_names_no_claim_that_others_tell(report: Story) -> None:
    retracted = report(
        "x", Said("the heron of Harn has eaten", cue="an earlier version of this article said")
    )
    told = report("y", Said("the heron of Harn has eaten all the goldfish of the mayor"))
    units = [unit for one in (retracted, told) for unit in units_of(one, known_of([retracted, told]))]
    name, by = name_claim(units, np.ones((2, 2), np.float32), negative=False)
    assert by.ref.report == "y"
    assert name == "The heron of Harn has eaten all the goldfish of the mayor."
