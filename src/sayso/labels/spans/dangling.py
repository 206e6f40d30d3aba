"""A source that ends in a word with which its clause would only begin: "a doctor who", "an aide, and who",
"he neither"; or has a piece in another sentence than its verb, or an hour before it ("13:05 Police").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.model import Span

if TYPE_CHECKING:
    from sayso.labels.passage import Passage

_DANGLES = re.compile(
    r"(?<=\w)(?:(?:,?\s(?:and|or))?,?\s(?:who|which|that|whose|whom))+,?\s*$|(?<=\w)\sneither\s*$"
)
"""In lower case: "The Who" is a name. A bare "and" is left: the verb behind it is an earlier subject's."""

_HOUR = re.compile(r"\d{1,2}:\d\d(?:\s?[ap]m)?\s(?=[A-Z])")


def without_dangling(place: Passage) -> Passage:
    """The passage with the pieces of its source in its sentence, up to the last word that tells of them."""
    near = [piece for piece in place.source if piece.overlaps(place.sentence)]
    pieces = tuple(_cut(piece, place.text) for piece in near or place.source)
    return place.spoken_by(*pieces) if pieces != place.source else place


def _cut(piece: Span, text: str) -> Span:
    if hour := _HOUR.match(text, piece.start, piece.end):
        piece = Span(hour.end(), piece.end)
    found = _DANGLES.search(piece.of(text))
    return Span(piece.start, piece.start + found.start()) if found else piece
