"""A text's characters as attribution scoring sees them: spaces, words, letters and quotation marks."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from sayso.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.model import Span

Places = frozenset[int]
"""Characters by their place in the text."""

_MARK = re.compile("[\"“”„‟«»＂]|''|``|‘‘|’’")
_OPENING = frozenset(["“", "„", "«", "``", "‘‘"])
_CLOSING = frozenset(["”", "»", "’’"])
_WORD = re.compile(r"\w+(?:['’-]\w+)*")

MOST_OUTSIDE_MARKS = 0.1
"""Share of a direct quotation's letters that may lie outside its marks, as in the published figures."""


class _Mark(Enum):
    OPENS = auto()
    CLOSES = auto()
    TOGGLES = auto()
    GOES_ON = auto()
    """The second of two single marks that make a double one."""


class MarkedText:
    """Finds characters, words and marks of one text. Spans must lie inside it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._word_at = {
            place: number
            for number, match in enumerate(_WORD.finditer(text))
            for place in range(*match.span())
        }
        self._mark_at = _marks(text)

    def characters(self, spans: Iterable[Span]) -> Places:
        """What the spans cover, without white space."""
        return frozenset(i for start, end in spans for i in range(start, end) if not self.text[i].isspace())

    def letters(self, places: Places) -> Places:
        """The letters and digits among ``places``."""
        return frozenset(i for i in places if self.text[i].isalnum())

    def words(self, spans: Iterable[Span]) -> Places:
        """Numbers of the words that the spans touch."""
        return frozenset(self._word_at[i] for i in self.characters(spans) if i in self._word_at)

    def trimmed(self, spans: Iterable[Span]) -> frozenset[tuple[int, int]]:
        """First and last letter or digit of each span that has one."""
        inside = ([i for i in range(start, end) if self.text[i].isalnum()] for start, end in spans)
        return frozenset((places[0], places[-1]) for places in inside if places)

    def form(self, places: Places) -> Form:
        """Whose words a content is in, by its double quotation marks alone.

        Direct: its first and last characters lie in marks (or are marks) and at most a tenth of its letters
        lie outside; indirect: no mark at all. A content may go on from an earlier paragraph without a
        closing mark, so an opening mark always opens and a closing one closes.
        """
        order = sorted(places)
        if not any(i in self._mark_at for i in order):
            return Form.INDIRECT
        inside, letters, outside = False, 0, 0
        for i in order:
            mark = self._mark_at.get(i)
            if mark is not None:
                inside = _inside_after(mark, inside)
            elif self.text[i].isalnum():
                letters += 1
                outside += not inside
        ends_well = order[0] in self._mark_at and (order[-1] in self._mark_at or inside)
        return Form.DIRECT if ends_well and outside <= MOST_OUTSIDE_MARKS * letters else Form.MIXED


def _marks(text: str) -> dict[int, _Mark]:
    marks: dict[int, _Mark] = {}
    for match in _MARK.finditer(text):
        words = match.group()
        opens, closes = words in _OPENING, words in _CLOSING
        marks[match.start()] = _Mark.OPENS if opens else _Mark.CLOSES if closes else _Mark.TOGGLES
        if len(words) == 2:
            marks[match.start() + 1] = _Mark.GOES_ON
    return marks


def _inside_after(mark: _Mark, inside: bool) -> bool:
    if mark is _Mark.TOGGLES:
        return not inside
    return inside if mark is _Mark.GOES_ON else mark is _Mark.OPENS
