"""The marks of a timeline: a shape for what a party does, and the line that says what the shapes mean.

A shape stands with each colour, so that none has to be told apart by colour; hollow is one without a name.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from sayso.answers import Party
from sayso.model import AGAINST, PUTS_FORWARD, WITHHOLDS, Stance

_MEANINGS: tuple[tuple[str, tuple[Stance, ...]], ...] = (
    ("says", (Stance.ASSERTS,)),
    ("confirms", (Stance.CONFIRMS,)),
    ("denies or doubts", (Stance.DENIES, Stance.DOUBTS)),
    ("will not say or does not know", (Stance.DECLINES, Stance.UNAWARE)),
    ("asks or promises", (Stance.URGES, Stance.PLEDGES)),
)
_CHARACTER = 7.0
"""Pixels of a character of the legend on average, at most: system fonts of 12 px have 5.5 to 6.5."""
_SHAPE_ROOM, _BETWEEN = 16, 22
"""Pixels from a shape's middle to its words, and from words to the next shape's middle."""


def shape(stance: Stance, x: float, y: float) -> Markup:
    """Disc (ringed where it confirms), diamond, bar, square."""
    if stance in PUTS_FORWARD:
        ring = Markup('<circle class="ring" cx="{:.1f}" cy="{:.1f}" r="9"/>').format(x, y)
        disc = Markup('<circle cx="{:.1f}" cy="{:.1f}" r="5.5"/>').format(x, y)
        return ring + disc if stance is Stance.CONFIRMS else disc
    if stance in AGAINST:
        return Markup('<path d="M{:.1f} {:.1f}l7 7l-7 7l-7 -7z"/>').format(x, y - 7)
    if stance in WITHHOLDS:
        return Markup('<rect x="{:.1f}" y="{:.1f}" width="14" height="5"/>').format(x - 7, y - 2.5)
    return Markup('<rect x="{:.1f}" y="{:.1f}" width="9" height="9"/>').format(x - 4.5, y - 4.5)


def mark_class(stance: Stance, *, named: bool) -> str:
    """The classes by which the style sheet colours a mark."""
    return f"mark mark-{stance.value}{'' if named else ' hollow'}"


def legend(parties: Iterable[Party], x: float, y: float) -> Markup:
    """What each shape that is drawn means, in a line; that hollow is one without a name, where one is."""
    shown = list(parties)
    stances = {party.stance for party in shown}
    found = Markup("")
    for words, meant in _MEANINGS:
        if not stances.isdisjoint(meant):
            found += _entry(meant[0], words, x, y, named=True)
            x += _SHAPE_ROOM + len(words) * _CHARACTER + _BETWEEN
    if not all(party.named for party in shown):
        found += _entry(Stance.ASSERTS, "hollow: without a name", x, y, named=False)
    return found


def _entry(stance: Stance, words: str, x: float, y: float, *, named: bool) -> Markup:
    return Markup('<g class="{}">{}</g><text class="meaning" x="{:.1f}" y="{:.1f}">{}</text>').format(
        mark_class(stance, named=named), shape(stance, x, y), x + _SHAPE_ROOM, y + 4, words
    )
