"""Names of sources as they may be shown: one line, no control characters, no broken Unicode."""

from __future__ import annotations

import re

LONGEST = 300
"""Characters of a name that are shown; the longest path component on common file systems has 255."""

_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, line and paragraph separators, direction overrides, lone surrogates."""


def shown(name: str) -> str:
    """The name with what a terminal or a UTF-8 stream could trip over replaced, and cut where it is endless.

    >>> shown("a\\x1b[31m.txt")
    'a\ufffd[31m.txt'
    """
    clean = _UNSHOWABLE.sub("\ufffd", name)
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 1] + "…"
