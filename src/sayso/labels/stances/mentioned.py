"""Mentioned: words that a speaker quotes to speak of them or of whoever used them, and does not use.

"Tarn explained that 'cannot confirm' was not meant as a denial" takes no position by these words; "said she
'cannot confirm' the losses" does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.wordforms import straightened

if TYPE_CHECKING:
    from sayso.labels.passage import Passage
    from sayso.model import Span

_REACH = 60
"""Characters on either side that are looked at: the marks and the verb beside them. By hand, not tuned."""
_SAYING = re.compile(r"""\bsay(?:s|ing)?,?\s["'](?:[^"']|\b'\b)*$""")
"""Before the words: somebody is said to say them ("by saying 'well, we")."""
_MEANING = re.compile(
    r"""[,.]?["']\s(?:in\s(?:this|that)\scontext|means?\b|meant\b|(?:is|was|does|did)(?:\s(?:not|never)|n't)\s(?:mean|meant|intended)\b)"""
)
"""Behind the words: what they mean."""


def is_mentioned(passage: Passage, span: Span) -> bool:
    """Whether the words of the content stand in quotation marks of their own, as words that are spoken of."""
    held = next((piece for piece in passage.content if piece.covers(span)), None)
    if held is None:
        return False
    text = passage.text
    before = straightened(text[max(held.start, span.start - _REACH) : span.start])
    after = straightened(text[span.end : span.end + _REACH])
    return _MEANING.match(after) is not None or _SAYING.search(before) is not None
