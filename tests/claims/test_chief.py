"""Which claim of a story is its chief one."""

from __future__ import annotations

import pytest

from sayso.claims.drafting.chief import chief_of
from sayso.model import Block, BlockKind, Report, Stance
from sayso.story import AttributionRef, Claim, Filed, Member

from .conftest import WordCounts

ASSERTS, DENIES, URGES = Stance.ASSERTS, Stance.DENIES, Stance.URGES
FERRY = "The ferry Alma is to be scrapped"
QUOTE = "My grandfather painted her funnel blue in one afternoon"


def claim(text: str, *stances: Stance) -> Claim:
    """A claim that one report after another takes this stance to."""
    members = tuple(Member(AttributionRef(f"r{i}", "a0"), one, 1.0, "test") for i, one in enumerate(stances))
    return Claim(text, text, AttributionRef("r0", "a0"), members)


def filed(number: int, *, headline: str | None = None, text: str = "Nobody knows.") -> Filed:
    """A report of one paragraph."""
    blocks = (Block(BlockKind.PARAGRAPH, 0, len(text)),)
    return Filed(Report(id=f"r{number}", text=text, headline=headline, blocks=blocks), "2024-05-01")


def chief(claims: list[Claim], reports: list[Filed], opened_with: list[float] | None = None) -> int:
    """The number of the chief one, where propositions are as near to openings as given; else all alike."""
    return chief_of(claims, reports, WordCounts(), opened_with or [0.0] * len(claims))


@pytest.mark.parametrize(
    ("stances", "number"),
    [
        ([[ASSERTS, DENIES], [ASSERTS]], 0),
        ([[DENIES, URGES], [ASSERTS, DENIES]], 1),
        ([[DENIES, URGES, DENIES], [ASSERTS]], 1),
        ([[DENIES], [URGES]], 0),
    ],
)
def test_the_chief_claim_is_one_that_somebody_puts_forward(stances: list[list[Stance]], number: int) -> None:
    claims = [claim(f"c{at}", *members) for at, members in enumerate(stances)]
    assert chief(claims, [filed(0), filed(1), filed(2)]) == number


@pytest.mark.parametrize(
    "reports",
    [
        [filed(number, headline="Ferry Alma is to be scrapped") for number in range(4)],
        [filed(number, text="The ferry Alma is to be scrapped soon. " + QUOTE + ".") for number in range(4)],
    ],
    ids=["headlines", "first sentences"],
)
def test_what_reports_open_with_comes_before_what_all_of_them_quote(reports: list[Filed]) -> None:
    claims = [claim(QUOTE, *[ASSERTS] * 4), claim(FERRY, ASSERTS, ASSERTS)]
    assert chief(claims, reports) == 1


def test_of_two_that_reports_open_with_alike_it_is_the_one_that_more_speak_of() -> None:
    reports = [filed(number, headline="Alma scrapped, brig sold") for number in range(4)]
    claims = [claim("Alma scrapped", ASSERTS, ASSERTS), claim("Brig sold", *[ASSERTS] * 4)]
    assert chief(claims, reports) == 1


def test_a_claim_that_hardly_any_report_speaks_of_is_not_the_chief_one() -> None:
    reports = [filed(number, headline=FERRY) for number in range(8)]
    assert chief([claim(QUOTE, *[ASSERTS] * 8), claim(FERRY, ASSERTS)], reports) == 0


def test_without_openings_it_is_the_weightiest() -> None:
    reports = [filed(number, text="Tarn, Monday") for number in range(2)]
    assert chief([claim(QUOTE, ASSERTS, ASSERTS), claim(FERRY, ASSERTS)], reports) == 0


def test_words_that_leave_out_who_and_what_do_not_hide_what_all_headlines_tell() -> None:
    reports = [filed(number, headline="Ferry Alma scrapped by Harn Lines") for number in range(4)]
    claims = [
        claim("The ferry Alma was blue", *[ASSERTS] * 4),
        claim("Her owner scrapped her", *[ASSERTS] * 4),
    ]
    assert chief(claims, reports) == 0
    assert chief(claims, reports, [0.2, 1.0]) == 1


def test_of_two_that_are_nearly_as_good_more_reports_decide() -> None:
    claims = [claim(FERRY, *[ASSERTS] * 3), claim(FERRY, *[ASSERTS] * 4)]
    assert chief(claims, [filed(number, headline=FERRY) for number in range(4)], [0.1, 0.0]) == 1
