"""The table of claims by party: whose columns it has, and in which order."""

from __future__ import annotations

from dataclasses import replace

from invented_story import REPORTS, STORY
from sayso.answers import ClaimBrief, Column, Party, brief_of
from sayso.model import SpeakerKind, Stance
from sayso.web.claim_table import claim_table
from sayso.web.report_names import ReportNames

CLAIM = brief_of(STORY, REPORTS).claims[0]
QUOTE = next(quote for column in CLAIM.columns for party in column.parties for quote in party.quotes)


def claim_of(*parties: tuple[str, Stance]) -> ClaimBrief:
    found = tuple(party(name, stance) for name, stance in parties)
    return replace(CLAIM, columns=(Column("Says", found),))


def party(name: str, stance: Stance) -> Party:
    kind = SpeakerKind.ORGANIZATION
    return Party(name, True, kind, "", True, stance, None, "2024-05-07", (QUOTE,))


SAYS, DENIES = Stance.ASSERTS, Stance.DENIES


def test_the_chief_word_and_who_denies_it_have_columns_before_those_who_repeat() -> None:
    repeating = [(f"Tarn {n}", SAYS) for n in range(6)]
    claims = [claim_of(("Orsa Lines", SAYS), *repeating, ("Ida Brenn", DENIES)), claim_of(*repeating)]
    columns = claim_table(claims, ReportNames({})).parties
    assert columns[:2] == ("Orsa Lines", "Ida Brenn")
    assert len(columns) == 5


def test_a_description_has_no_column_where_it_leaves_a_name_without_one() -> None:
    names = [(f"Tarn {n}", SAYS) for n in range(5)]
    claims = [
        claim_of(*names, ("statement", SAYS)),
        claim_of(("statement", SAYS)),
        claim_of(("statement", SAYS)),
    ]
    assert "statement" not in claim_table(claims, ReportNames({})).parties
