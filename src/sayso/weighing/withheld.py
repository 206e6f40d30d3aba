"""Withheld: whether a statement has words by which somebody can keep something back at all.

The network takes many a deed for a refusal to speak: a prosecutor who "dismissed the cases", a mother who
"refused to let go", a man who "has never seen the letter", a firm that "failed to address the leak".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from sayso.model import Attribution

_BEHIND = 30
"""Characters behind a cue in which what is kept back is named: "refused | all media requests". By hand."""


def may_be_withheld(text: str, one: Attribution) -> bool:
    """Whether the cue, with the words right behind it, has a word that keeps back and one of what is kept."""
    words = " ".join(straightened(text[cue.start : cue.end + _BEHIND]) for cue in one.cue)
    cue = " ".join(straightened(piece.of(text)) for piece in one.cue)
    if _words_of("noticing").search(cue) is not None and _words_of("kept").search(cue) is None:
        return False
    words = _words_of("unsolved").sub("not", words)
    return all(_words_of(side).search(words) is not None for side in ("keeping", "kept"))


@cache
def _words_of(side: str) -> re.Pattern[str]:
    return re.compile(load("declines")["withheld"][side], re.IGNORECASE)
