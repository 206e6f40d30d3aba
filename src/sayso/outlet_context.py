"""What stands beside a name that is read as an outlet's though it may be a word, or another's name.

Input is the text before and after the name; the words are those of `lexicons/outlet_context.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sayso import lexicons
from sayso.dates import CALENDAR
from sayso.lexicons.patterns import alternatives


def is_in_context(before: str, after: str) -> bool:
    """Whether what stands around a name makes it an outlet's: "told Time that", "the Sun reported"."""
    if before.endswith("(") and after.startswith((")", "/", ",")):
        return True
    words = _context()
    return bool(words.after.match(after) or (words.before.search(before) and words.closes.match(after)))


def was_told_the_rest(before: str, after: str) -> bool:
    """Whether what follows the name is the subject of what the outlet was told: "told the Sun Lorne had"."""
    words = _context()
    return words.told.search(before) is not None and words.subject.match(after) is not None


def without_ending(name: str) -> str:
    """A name as it is looked up, without the sort of outlet at its end: "yonhap" of "yonhap news agency"."""
    return _context().ending.sub("", name)


class _Context(NamedTuple):
    """Patterns for what stands before a name, after it, or at its end."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    closes: re.Pattern[str]
    ending: re.Pattern[str]
    told: re.Pattern[str]
    subject: re.Pattern[str]


@cache
def _context() -> _Context:
    """The patterns of `lexicons/outlet_context.toml`; a day too may follow a name and close it."""
    table = lexicons.load("outlet_context")
    noun, owned, verb, small = (alternatives(table[kind]) for kind in ("nouns", "owned", "does", "small"))
    return _Context(
        re.compile(rf"\b(?:{alternatives(table['before'])}|{noun},?)\s(?:the\s)?$", re.IGNORECASE),
        re.compile(rf"(?:['’]s?)?\s(?:{noun}|{owned}|(?:{small}\s)?{verb})\b", re.IGNORECASE),
        re.compile(rf"(?:['’]s\b)?(?:[^\w\s'’-]|\s*$|\s(?:{alternatives(table['closes'])}|{CALENDAR})\b)"),
        re.compile(rf"\s{alternatives(table['endings'])}$"),
        re.compile(rf"\b{alternatives(table['told'])}\s(?:the\s)?$", re.IGNORECASE),
        re.compile(
            rf"\s(?:Mr\s|Mrs\s|Ms\s|Dr\s)?[A-Z][\w'-]+(?:\s[A-Z][\w'-]+)?\s{alternatives(table['finite'])}\b"
        ),
    )
