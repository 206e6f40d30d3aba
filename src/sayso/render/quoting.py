"""The words of a quotation as screens and pages show them; the span in the data stays as it is.

Shown words stand in quotation marks of the screen's own, so theirs go, those within become single ones, and
so does the "that" by which a sentence leads over to them.
"""

from __future__ import annotations

import re

from sayso.render.safety import folded, shortened

_GAP = " … "
"""What stands where something is left out between two stretches."""
_SINGLE = {"‘": "’", "‚": "’", "'": "'"}
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
    ('“‘the dam’ is safe”', '“that is wrong”')
    """
    words = bare(words)
    return f"“{shortened(words, limit) if limit else words}”" if words else ""


def bare(words: str) -> str:
    """The words without quotation marks of their own around them, and without what leads over to them.

    >>> bare('"It is safe," he said'), bare('"It is … safe"'), bare("as a “hoax")
    ('‘It is safe,’ he said', 'It is … safe', 'a hoax')
    """
    pieces = [_piece(one) for one in _led_over(folded(words)).split(_GAP)]
    return _GAP.join(filter(None, pieces)).strip()


def _led_over(words: str) -> str:
    start = words.lstrip(_STRAY)
    return start[found.end() :] if (found := _LEADING.match(start)) and found.end() < len(start) else start


def _piece(words: str) -> str:
    words = words.strip(_STRAY)
    pairs = _pairs(words)
    last = len(words) - 1
    around = next((pair for pair in pairs if pair == (0, last)), None)
    paired = {place: mark for pair in pairs if pair != around for place, mark in zip(pair, "‘’", strict=True)}
    found = "".join(paired.get(n, "") if one in _DOUBLE else one for n, one in enumerate(words))
    if len(found) > 1 and _SINGLE.get(found[0]) == found[-1] and not any(m in found[1:-1] for m in "‘’'"):
        found = found[1:-1]
    return found.strip(_STRAY)


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
