"""The sentence that names a claim: a whole one without its speaker, where a member has one."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.claims.drafting.naming import name_claim
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.units import units_of
from sayso.model import Report, Speaker, SpeakerKind
from sayso.story import Filed
from stated import stated

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
    name = named(report, other, telling, "at Harn the heron eats")
    assert name == "The heron of Harn has eaten the fish that it saw last night when it came."


def test_a_number_that_one_alone_gives_does_not_name_the_claim_of_all(report: Story) -> None:
    alone = "the heron of Harn was among 11 birds that were caught"
    name = named(report, alone, "the heron of Harn was caught by its keeper", "they caught the heron of Harn")
    assert name == "The heron of Harn was caught by its keeper."


def test_a_number_that_most_give_does(report: Story) -> None:
    best = "the heron of Harn has caught 11 fish of the mayor"
    other = "it was 11 fish of the mayor that the heron of Harn caught"
    assert named(report, "the heron of Harn has caught fish of its mayor", other, best) == f"T{best[1:]}."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "the heron of Harn was caught by the wardens and the guild, which are different bodies",
            "The heron of Harn was caught by the wardens and the guild.",
        ),
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


REEVE = Speaker("Carl Reeve", SpeakerKind.PERSON)
LINES = Speaker("Orsa Lines", SpeakerKind.ORGANIZATION)


def named_of(text: str, source: str, content: str, speaker: Speaker) -> str:
    report = Report("r1", text, attributions=(stated(text, source, "said", content, speaker),))
    units = list(units_of(Filed(report, "2024-05-01"), known_of([Filed(report, "2024-05-01")])))
    return name_claim(units, np.ones((len(units),) * 2, np.float32), negative=units[0].negated)[0]


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        (
            "The Tarn Harbour Authority is in debt. Carl Reeve said he was never contacted.",
            "he was never contacted",
            "He [Carl Reeve] was never contacted.",
        ),
        (
            "Carl Reeve, who runs the Harbour Post, said that he has paid the fine.",
            "he has paid the fine",
            "He [Carl Reeve] has paid the fine.",
        ),
    ],
)
def test_a_pronoun_for_who_speaks_has_the_name_in_brackets(text: str, content: str, name: str) -> None:
    assert named_of(text, "Carl Reeve", content, REEVE) == name


@pytest.mark.parametrize(
    "text",
    [
        "Lev Tarn was held at Orsa Pier. Carl Reeve said he was never contacted.",
        "Orrin was held at Orsa Pier. Carl Reeve said he was never contacted.",
        "A man was held at Orsa Pier. Carl Reeve said he was never contacted.",
        "The mayor was held at Orsa Pier. Carl Reeve said he was never contacted.",
        "Carl Reeve said of the engineer of Orsa Lines that he was never contacted.",
        "It was long ago that he was never contacted at Orsa Pier, Carl Reeve said.",
    ],
)
def test_where_another_may_be_meant_nobody_stands_in_brackets(text: str) -> None:
    assert "[" not in named_of(text, "Carl Reeve", "he was never contacted", REEVE)


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        (
            "Orsa Lines said it will sell its ferry.",
            "it will sell its ferry",
            "It [Orsa Lines] will sell its ferry.",
        ),
        (
            "BROME - Orsa Lines said on Friday that it has hired a captain.",
            "it has hired a captain",
            "It [Orsa Lines] has hired a captain.",
        ),
        ("Orsa Lines said it was removed from the pier.", "it was removed from the pier", ""),
        ("Orsa Lines said it will be sold to Lund.", "it will be sold to Lund", ""),
        ("Asked for the ferry, Orsa Lines said it will sell its quay.", "it will sell its quay", ""),
        ("Orsa Lines said to Lund Rail it will sell its quay.", "it will sell its quay", ""),
    ],
)
def test_a_body_that_tells_what_it_does_stands_in_brackets(text: str, content: str, name: str) -> None:
    found = named_of(text, "Orsa Lines", content, LINES)
    assert found == name if name else "[" not in found
