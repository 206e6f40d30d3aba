"""What judged pairs make of two propositions: what both share of the longer one counts, not of the other."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.claims.likeness import fitted
from sayso.claims.likeness.alike import likeness
from sayso.claims.likeness.fitted import Shared, shipped
from sayso.claims.likeness.rare import RareWords
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.units import Unit, units_of
from sayso.embedding import WIDTH, Embedder
from sayso.model import Stance

from .conftest import Said, Story

GOLD = Path(__file__).parents[2] / "gold" / "propositions.tsv"


def units(report: Story, *told: str) -> list[Unit]:
    filed = report("r", *(Said(words) for words in told))
    return list(units_of(filed, known_of([filed])))


def test_the_fit_has_a_weight_for_each_number_of_a_vector() -> None:
    fit = shipped()
    assert fit.numbers.shape == (WIDTH,)
    assert fit.rules > 0
    assert fit.words > 0
    assert fit.scale > 0


OFFER = "they made an offer for Ilo Marn this afternoon, which was turned down"
SIGNED = "Ilo Marn has agreed terms with Harn United and made a choice this afternoon"


@pytest.mark.parametrize("stance", [Stance.CONFIRMS, Stance.ASSERTS])
def test_only_what_is_confirmed_is_held_apart(
    report: Story, monkeypatch: pytest.MonkeyPatch, stance: Stance
) -> None:
    against = replace(shipped(), scale=0.0, shift=0.1)
    monkeypatch.setattr(fitted, "shipped", lambda: against)
    filed = report("r", Said(SIGNED), Said(OFFER, stance))
    told = [unit for unit in units_of(filed, known_of([filed])) if unit.main][:2]
    near = float(likeness(told, Embedder().of([unit.text for unit in told]))[0, 1])
    assert (near == pytest.approx(0.1)) is (stance is Stance.CONFIRMS)


def test_shares_are_of_the_longer_one_and_of_rare_words_above_all(report: Story) -> None:
    told = units(
        report,
        "the lock of Orsa leaked",
        "the lock of Orsa leaked when the bargemen struck its gate at night",
        "the lock of Orsa shone",
        "a barge of Orsa leaked",
    )
    share = Shared(told, RareWords(told))
    (longer, names), (other, _) = share.of(0, 1), share.of(0, 3)
    assert 0 < longer < 1
    assert names == 1.0
    assert share.of(0, 0) == (1.0, 1.0)
    assert 0 < other < 1


def test_judged_pairs_are_told_by_places_alone() -> None:
    head, *rows = (line.split("\t") for line in GOLD.read_text("utf-8").splitlines())
    assert head[:4] == ["story", "part", "judged", "report"]
    assert {len(row) for row in rows} == {9}
    assert {row[1] for row in rows} == {"fit", "held"}
    judged = Counter(row[2] for row in rows)
    assert set(judged) == {"same", "negated", "part", "other"}
    assert all(int(row[4]) < int(row[5]) and int(row[7]) < int(row[8]) for row in rows)
    parts = {row[0]: row[1] for row in rows}
    assert all(parts[row[0]] == row[1] for row in rows), "a story is of one part"
