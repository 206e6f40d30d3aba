"""The lanes of a timeline: one for each party, whatever sides it stands on."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.answers import ClaimBrief, Party
from sayso.phrasing import counted
from sayso.render.party_words import party_key
from sayso.story import in_time

_MOST_LANES = 24
"""Lanes that a screen of 800 pixels shows at once; of more parties those that most reports have are drawn,
and the rest is counted below."""

Lane = Sequence[Party]
"""One party, on each of the sides where it stands."""


def lanes_of(claim: ClaimBrief) -> list[Lane]:
    """A lane for each party, who spoke first before the others; the unnamed are not taken for one another."""
    found: dict[str | int, list[Party]] = {}
    for number, party in enumerate(party for column in claim.columns for party in column.parties):
        found.setdefault(party_key(party) or number, []).append(party)
    return sorted(
        found.values(), key=lambda lane: (min(in_time(q.at) for p in lane for q in p.quotes), lane[0].name)
    )


def weightiest(lanes: Sequence[Lane]) -> list[Lane]:
    """As many as have room: those that the most reports have, in the order of the lanes."""
    by_weight = sorted(lanes, key=lambda lane: -len({q.report for p in lane for q in p.quotes}))
    kept = {id(lane) for lane in by_weight[:_MOST_LANES]}
    return [lane for lane in lanes if id(lane) in kept]


def left_out(number: int, *, how: str) -> list[str]:
    """What is said of so many parties that are not shown; nothing where all are."""
    if not number:
        return []
    return [f"{counted(number, 'further party', 'further parties')} not {how}, to keep it readable."]
