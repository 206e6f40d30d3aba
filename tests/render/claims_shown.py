"""A claim with parties that spoke on some days, to be shown."""

from __future__ import annotations

from sayso.answers.brief import ClaimBrief, Spread
from sayso.answers.parties import Column, Party, Quote
from sayso.answers.turning import Turning
from sayso.model import SpeakerKind, Stance
from sayso.story import Lineage, Origins, State


def said(name: str, stance: Stance, *days: str, named: bool = True) -> Party:
    """A party that spoke on these days."""
    quotes = tuple(Quote("the dam leaks", f"r{day}", "a1", "Ister Post", day, ()) for day in days)
    return Party(name, named, SpeakerKind.PERSON, "", True, stance, None, days[-1], quotes)


def claim(parties: list[Party], states: list[tuple[str, State]]) -> ClaimBrief:
    """A claim on which they stand."""
    return ClaimBrief(
        id="r1#a1",
        text="The dam leaks.",
        sentence="The dam leaks.",
        state=states[-1][1],
        rule="",
        since=states[-1][0],
        dated=True,
        spread=Spread(1, 1, 1, 0, 1, 1, ""),
        columns=(Column("Says", tuple(parties)),),
        gaps=(),
        differences=(),
        history=tuple(Turning(at, state, None) for at, state in states),
        lineage=Lineage((), (), Origins((), (), 1, 1, "")),
    )
