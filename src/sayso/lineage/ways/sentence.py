"""Where the sentence or the line ends in which something stands, told by its marks and without a parser."""

from __future__ import annotations

from sayso.sentences import SENTENCE_END


def sentence_at(text: str, start: int, end: int, *, far: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which the words from ``start`` to ``end`` stand.

    ``far`` are the characters before and after them in which it must do so; else it is cut there.
    """
    low = max(0, start - far)
    before = (stop.end() for stop in SENTENCE_END.finditer(text, low, start + 1))
    begins = max((place for place in before if place <= start), default=low)
    stop = SENTENCE_END.search(text, end, min(len(text), end + far))
    return begins, stop.start() if stop else min(len(text), end + far)
