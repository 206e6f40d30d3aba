"""The pairs of propositions that readers judged: their form."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

GOLD = Path(__file__).parents[2] / "gold" / "propositions.tsv"


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
