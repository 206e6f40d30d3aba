"""Bylines in pasted text, which no "By" announces: "Ada Marsh Environment editor", a name over a date."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.lexicons.patterns import alternatives
from sayso.outlets import outlets
from sayso.page.byline_names import clean_names
from sayso.page.furniture import furniture_rule
from sayso.page.masthead import is_masthead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST = 110
"""Longest such line, in characters: two names, each with its role."""

_AND = re.compile(r"\s+(?:and|&)\s+|,\s+(?:and\s+)?|\s*[|•]\s*")
_IN_PLACE = re.compile(r"\s+in\s+[A-ZÀ-Þ][\w’'-]{1,20}(?:\s[A-ZÀ-Þ][\w’'-]{1,20}){0,2}$")
_AFFILIATION = re.compile(r"\s+(?:for|of|at)\s+(?:the\s+)?\S.{0,40}$", re.IGNORECASE)


def names_in(line: str) -> tuple[str, ...]:
    """The people that a line names and nothing but their roles, places and outlets; none if it says more.

    >>> names_in("Ada Marsh Environment editor and Tom Reed in Tarrow")
    ('Ada Marsh', 'Tom Reed')
    """
    if not 0 < len(line) <= LONGEST:
        return ()
    found: list[str] = []
    for part in _AND.split(_lead().sub("", line.strip(" ,|"), count=1)):
        name = None if is_masthead(part) else _name(part)
        if name is not None:
            found.append(name)
        elif not found or not (is_role(part) or is_masthead(part) or outlets().by_name(part)):
            return ()
    return tuple(found)


def authors_in(bylines: Iterable[str]) -> tuple[str, ...]:
    """The names in lines that are bylines, each once; an outlet only where no person is named."""
    names: dict[str, str] = {}
    for line in map(_without_place_and_time, bylines):
        for name in names_in(line) or tuple(_cleaned(line)):
            names.setdefault(name.casefold(), name)
    people = tuple(name for name in names.values() if outlets().by_name(name) is None)
    return people or tuple(names.values())


def _without_place_and_time(line: str) -> str:
    """Who stands in "By: Ada Marsh | Tarrow | Posted: May 5, 2016": before the first bar, where a time of
    posting ends the line."""
    who, *rest = line.split("|")
    return who if rest and furniture_rule(rest[-1]) == "times" else line


def is_role(words: str) -> bool:
    """Whether words say only what a writer is: "Staff Writer", "Political correspondent"."""
    parts = words.lower().split()
    return 0 < len(parts) <= 6 and parts[-1].strip(".") in _words("roles")


def _cleaned(line: str) -> Iterator[str]:
    whole = _lead().sub("", line.strip(" ,|"), count=1).strip()
    if outlets().by_name(whole):
        yield whole
        return
    for name in clean_names(_AFFILIATION.sub("", line)):
        yield from names_in(name)[:1] or (name,)


def _name(part: str) -> str | None:
    """The name that ``part`` opens with, if only a role, a place or an affiliation follows."""
    words = _IN_PLACE.sub("", part.strip()).split()
    if not 2 <= len(words) <= 9:
        return None
    end = _end_of_name(words)
    rest = " ".join(words[end:])
    if end < 2 or (rest and not (is_role(rest) or outlets().by_name(rest))):
        return None
    names = list(clean_names(" ".join(words[:end])))
    return _in_small_letters(names[0]) if len(names) == 1 else None


def _in_small_letters(name: str) -> str:
    return name.title() if name.isupper() else name


def _end_of_name(words: list[str]) -> int:
    """How many words the name has: up to what begins a role, else all, or two where a role must follow."""
    count = 0
    while count < len(words) and count < 5 and _is_part(words[count]):
        if count >= 2 and words[count].lower() in _words("fields") | _words("roles"):
            break
        count += 1
    if count < len(words) and count > 2 and words[count - 1].lower() not in _particles():
        count = count if words[count].lower() in _words("fields") else 2
    if count and words[count - 1].lower() in _particles():
        return 0
    return count


def _is_part(word: str) -> bool:
    bare = word.strip(".,")
    if bare in _particles():
        return True
    if bare.lower() in _words("not_names") or not bare[:1].isupper():
        return False
    return all(c.isalpha() or c in "-'’." for c in bare) and len(bare) <= 20


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(_words('lead'))}\s+)?by[\s:]+", re.IGNORECASE)


@cache
def _particles() -> frozenset[str]:
    return frozenset(lexicons.load("roles")["particles"])


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(lexicons.load("pasted")["byline"][table])
