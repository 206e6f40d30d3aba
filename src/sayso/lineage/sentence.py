"""Where the sentence or the line ends in which something stands, told by its marks and without a parser."""

from __future__ import annotations

import re

END = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|St|Lt|Jr|Sr|No)\.)(?<!\b(?:Mrs|Gen|Gov|Sen|Rep|Sgt|Col)\.)"
    r"(?<!\bProf\.)[\"”’']?\s(?=[\"“A-Z])|\n"
)
"""The end of a sentence or a line; a title's and an initial's dot is none ("Dr. Brome", "A. Brome")."""


def sentence_at(text: str, start: int, end: int, *, far: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which the words from ``start`` to ``end`` stand.

    ``far`` are the characters before and after them in which it must do so; else it is cut there.
    """
    low = max(0, start - far)
    before = (stop.end() for stop in END.finditer(text, low, start + 1))
    begins = max((place for place in before if place <= start), default=low)
    stop = END.search(text, end, min(len(text), end + far))
    return begins, stop.start() if stop else min(len(text), end + far)
