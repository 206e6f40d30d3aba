"""Where sentences of a report end, and which of them words stand in."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(
    r"(?<=[.?!…])(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|St|Lt|Jr|Sr|No|[Vv]s)\.)(?<!\b(?:Mrs|Gen|Gov|Sen|Rep|Sgt|Col|Ofc|Jan|Feb|Aug|Oct|Nov|Dec)\.)"
    r"(?<!\b(?:Prof|Sept)\.)[\"'”’]*\s+(?=[\"'“‘]*[A-Z\d])|\n+"
)
"""What lies between two sentences or two lines: the marks that close a quotation, and the space.

It is told by the marks and without a parser; the dot of a title, a month or an initial ends none:
"Dr. Brome", "Jan. 3", "A. Brome".
"""


def sentence_at(text: str, start: int, end: int, *, far: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which the words from ``start`` to ``end`` stand.

    ``far`` are the characters before and after them in which it must do so; else it is cut there.
    """
    low = max(0, start - far)
    before = (stop.end() for stop in SENTENCE_END.finditer(text, low, start + 1))
    begins = max((place for place in before if place <= start), default=low)
    stop = SENTENCE_END.search(text, end, min(len(text), end + far))
    return begins, stop.start() if stop else min(len(text), end + far)
