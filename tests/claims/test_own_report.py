"""Who stands by his own report confirms what he told, and not what stands next to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims import claims_of
from sayso.claims.answering.own_report import ITS_OWN
from sayso.model import Outlet, SpeakerKind, Stance
from sayso.story import Filed

from .conftest import Said, Story, WordCounts

SOLD = "the council of Lund sold the upper mill to the Torv bank"
TEA = "the mayor of Harn has bought much green tea"
POST = "Harbour Post"


def confirmed(words: WordCounts, filed: list[Filed], ref: str) -> list[str]:
    """The names of the claims that the statement confirms."""
    return [
        claim.text
        for claim in claims_of(filed, words)
        if any(str(one.ref) == ref and one.stance is Stance.CONFIRMS for one in claim.members)
    ]


@pytest.mark.parametrize(
    ("content", "cue", "speaker"),
    [
        ("it stood by its report", "it said", POST),
        (None, "it stands by its story", POST),
        (None, "it still stuck to its account", "the Harbour Post"),
        ("the Harbour Post stood by its report", "an editor said", "Ada Lorne"),
        (None, "it stands by its story", "the Post"),
    ],
)
def test_an_outlet_stands_by_what_its_own_report_tells(
    report: Story, words: WordCounts, content: str | None, cue: str, speaker: str
) -> None:
    assert confirmed(words, reports(report, Said(content, Stance.CONFIRMS, speaker, cue=cue)), "x#a2") == [
        "The council of Lund sold the upper mill to the Torv bank."
    ]


def reports(
    report: Story, stands: Said, stance: Stance = Stance.ASSERTS, at: str = "2024-05-01"
) -> list[Filed]:
    """What the Harbour Post tells, what somebody says of it beside another matter, and a third report."""
    first = report("v", Said(SOLD, stance), lead=f"{SOLD}.", at=at)
    first = replace(first, report=replace(first.report, outlet=Outlet("The Harbour Post", None)))
    return [first, report("x", Said(TEA), stands, lead=f"{TEA}."), report("y", Said(SOLD), lead=f"{SOLD}.")]


STANDS = Said("it stood by its report", Stance.CONFIRMS, POST, kind=SpeakerKind.OUTLET, cue="it said")


@pytest.mark.parametrize(
    "content",
    [
        "it could no longer stand by its report",
        "it did not stand by its story",
        "it stood by its story, and the bank bought the mill",
        "the Lund Courier stood by its report",
        "the Port stood by its report",
    ],
)
def test_who_does_not_or_says_more_confirms_no_report_so(
    report: Story, words: WordCounts, content: str
) -> None:
    found = claims_of(reports(report, replace(STANDS, content=content)), words)
    assert ITS_OWN not in {member.rule for claim in found for member in claim.members}


def test_an_outlet_stands_by_nothing_that_it_denies_or_tells_later(report: Story, words: WordCounts) -> None:
    sold = "The council of Lund sold the upper mill to the Torv bank."
    assert confirmed(words, reports(report, STANDS), "x#a2") == [sold]
    assert sold not in confirmed(words, reports(report, STANDS, Stance.DENIES), "x#a2")
    assert sold not in confirmed(words, reports(report, STANDS, at="2024-05-02"), "x#a2")


def test_a_short_name_is_of_an_outlet_that_has_reported_and_alone_has_it(
    report: Story, words: WordCounts
) -> None:
    """A later report of another "Post" takes nothing away; an earlier one leaves open who is meant."""
    first, *others = reports(report, replace(STANDS, speaker="the Post"))
    sold = "The council of Lund sold the upper mill to the Torv bank."
    for at, told in (("2024-05-03", [sold]), ("2024-04-30", [])):
        rival = report("z", Said(TEA), lead=f"{TEA}.", at=at)
        rival = replace(rival, report=replace(rival.report, outlet=Outlet("Lund Post", None)))
        assert confirmed(words, [first, *others, rival], "x#a2") == told


@pytest.mark.parametrize(
    ("whose", "told"), [("Harn Observer", []), ("Financial Times", []), ("Harn Lantern", [None])]
)
def test_a_short_name_that_is_another_outlets_is_not_of_this_one(
    report: Story, words: WordCounts, whose: str, told: list[None]
) -> None:
    """The Observer is a paper of that name, the Financial Times goes by no such one, and the Lantern is none
    that anybody knows."""
    first, *others = reports(report, replace(STANDS, speaker=f"The {whose.split()[1]}"))
    first = replace(first, report=replace(first.report, outlet=Outlet(whose, None)))
    assert len(confirmed(words, [first, *others], "x#a2")) == len(told)


def test_a_person_stands_by_what_he_says_in_the_report(report: Story, words: WordCounts) -> None:
    stands = Said(None, Stance.CONFIRMS, "Ilo Marn", cue="he stood by his account", answers="a2")
    said = Said(SOLD, speaker="Ilo Marn"), Said(TEA, speaker="Ada Vale"), stands
    assert confirmed(words, [report("x", *said), report("y", Said(TEA))], "x#a3") == [
        "The council of Lund sold the upper mill to the Torv bank."
    ]


@pytest.mark.parametrize(("role", "told"), [("editor", True), ("neighbour", False)])
def test_an_editor_stands_by_the_report_of_the_outlet_named_right_before(
    report: Story, words: WordCounts, role: str, told: bool
) -> None:
    stands = replace(STANDS, content="We stand by our story", speaker="Mila Tarsk", kind=SpeakerKind.PERSON)
    first, _, third = reports(report, stands)
    second = report("x", Said("the Harbour Post defended its report"), stands, lead=f"{TEA}.")
    said, last = second.report.attributions
    editor = replace(last, speaker=replace(last.speaker, role=role))
    second = replace(second, report=replace(second.report, attributions=(said, editor)))
    sold = "The council of Lund sold the upper mill to the Torv bank."
    assert (sold in confirmed(words, [first, second, third], "x#a2")) is told
