"""The words of a quotation as screens and pages show them: the report's, to the letter.

Shown words stand in quotation marks of the screen's own. At either end the report's own marks are left out,
and the "that" by which a sentence leads over to them; within them nothing is changed: whoever copies a
quotation finds it in the report.
"""

from __future__ import annotations

import re

from sayso.render.safety import folded, shortened

_GAP = " … "
"""What stands where something is left out between two stretches."""
_SINGLE = {"‘": "’", "‚": "’", "'": "'"}
_SINGLES = "‘’'"
_DOUBLE = '"“”„«»‟'
_OPEN, _CLOSE = "“„«", "”»"
_BEFORE_AN_OPENING = " ([‘“„«—–"
_STRAY = " ,;:–—"
"""What the sentence around leaves at either end."""
_LEADING = re.compile(
    r"that\s*(?=[\"“‘])|that\s+(?!(?:is|was|are|were|will|would|has|had|can|could|should|may|might|does|did|must|day|kind|sort|"
    r"point|way|time|much|one|same|very)\b|['’])"
    r"|as\s+(?=(?:an?|being)\b)"
)
"""A "that" or "as" that only leads over; before a verb "that" is itself what is spoken of."""


def quoted_words(words: str, limit: int = 0) -> str:
    """The words in quotation marks, cut at a word where they are longer than ``limit``, if one is given.

    >>> quoted_words('that "the dam" is safe,'), quoted_words("that is wrong")
    ('“"the dam" is safe”', '“that is wrong”')
    """
    words = bare(words)
    return f"“{shortened(words, limit) if limit else words}”" if words else ""


def bare(words: str) -> str:
    """The words without quotation marks of their own around them, and without what leads over to them.

    >>> bare('"It is safe," he said'), bare('"It is … safe"'), bare("as a “hoax")
    ('"It is safe," he said', 'It is … safe', 'a “hoax')
    """
    pieces = [_piece(one) for one in _led_over(folded(words)).split(_GAP)]
    return _GAP.join(filter(None, pieces)).strip()


def _led_over(words: str) -> str:
    start = words.lstrip(_STRAY)
    return start[found.end() :] if (found := _LEADING.match(start)) and found.end() < len(start) else start


def _piece(words: str) -> str:
    """The words without what the sentence leaves at either end: stray points, marks around them all, marks
    whose other half is cut off."""
    before = None
    while words != before:
        before, words = words, _less(words.strip(_STRAY))
    return words


def _less(words: str) -> str:
    """The words without a mark, or a pair of marks, that stands at their ends and not within them."""
    pairs, last = _pairs(words), len(words) - 1
    single = last > 0 and _SINGLE.get(words[0]) == words[-1]
    if (0, last) in pairs or (single and not any(mark in words[1:-1] for mark in _SINGLES)):
        return words[1:-1]
    paired = {place for pair in pairs for place in pair}
    start = int(words[:1] in _DOUBLE and 0 not in paired)
    end = last if words[-1:] in _DOUBLE and last not in paired else last + 1
    return words[start:end]


def _pairs(words: str) -> list[tuple[int, int]]:
    """The double quotation marks that belong together; those whose other half is cut off are in none."""
    waiting: list[int] = []
    found: list[tuple[int, int]] = []
    for place, mark in enumerate(words):
        if mark not in _DOUBLE:
            continue
        opens = mark in _OPEN or (
            mark not in _CLOSE and (place == 0 or words[place - 1] in _BEFORE_AN_OPENING)
        )
        if opens:
            waiting.append(place)
        elif waiting:
            found.append((waiting.pop(), place))
    return found
