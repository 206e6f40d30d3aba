"""American stations go by a call sign, K or W and two or three letters, with or without what they add to it.

"KQTV", "KQTV-TV", "KQTV5", "KQTV-5", "KQTV5 News" and "kqtv5.com" are one station.
"""

from __future__ import annotations

import re

_SERVICE = r"(?:TV|DT|AM|FM)"
_NAME = re.compile(
    rf"(?P<sign>[KW][A-Z]{{2,3}})(?:[\s-]?{_SERVICE})?(?:[\s-]?\d{{1,2}})?(?:\s(?:[A-Z][a-z]+\s)?News)?"
)
_ADDRESS = re.compile(r"(?P<sign>[kw][a-z]{2,3})(?:(?:tv)?\d{1,2}|tv)?\.com")
_NUMBER = r"\d{1,2}\b(?![.,:/%-]\w|\s?%)"
_BEHIND = re.compile(rf"(?:[-‑]?{_SERVICE}\b)?(?:[-‑]?{_NUMBER})?(?:\sNews\b(?!\s[A-Z]))?")


def call_sign(name: str) -> str | None:
    """The call sign of the station that a name or web address may be: "KQTV" of "KQTV-5"; None of others.

    Letters that are no station's have that shape too ("WHO"), and stand for themselves."""
    found = _NAME.fullmatch(name.strip()) or _ADDRESS.fullmatch(name.strip())
    return found["sign"].upper() if found else None


def sign_end(text: str, at: int) -> int:
    """Where the name ends of the station whose call sign ends ``at``: behind "-5 News" in "KQTV-5 News", but
    before "News" in "KQTV News Velmark", which may be another's name."""
    found = _BEHIND.match(text, at)
    return found.end() if found else at
