"""Told of: whom others say something of, without a word on who they are, taken by a finder for who says it.

"Ada Lorne, 47, is alleged to have moved the money": she alleges nothing; hers is what the clause tells.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.model import Span
from sayso.spans import joined

if TYPE_CHECKING:
    from sayso.labels.passage import Passage


def is_laid_a_deed(place: Passage) -> bool:
    """Whether the source stands before a passive that lays a deed to it: "Lorne is alleged to have paid".

    What it is said to have said is its word.
    """
    if not place.cue or place.source[-1].end > place.cue[0].start:
        return False
    laid = _laid().match(place.text, place.cue[0].start)
    if laid is None or place.cue[-1].end > laid.end():
        return False
    done = next((t for t in place.content_tokens if t.pos_ == "VERB" and place.place(t) >= laid.end()), None)
    return done is None or done.lemma_.lower() not in load("channels")["cited"]["inner_verbs"]


def laid_to_it(place: Passage) -> Passage:
    """The passage as nobody's word on whom it is told of."""
    first, source = place.content[:1], place.source[-1]
    whole = Span(source.start, first[0].end) if first and 0 < first[0].start - source.end <= 1 else source
    finding = replace(place.finding, source=(), content=joined((whole, *place.content)))
    return replace(place, finding=finding)


@cache
def _laid() -> re.Pattern[str]:
    """ "Is alleged to have", "has long been suspected by the police to"."""
    be = r"(?:is|are|was|were|(?:has|have|had)(?:\s\w+)?\sbeen)"
    return re.compile(
        rf"{be}\s(?:\w+\s)?{any_of('cues', 'frames', 'laid')}(?:,?\sby\s[^,.;]{{2,60}}?)?\sto(?:\shave)?\b"
    )
