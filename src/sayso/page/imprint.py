"""The line that says where and when a report came out: "Tarn Gazette, 12 March 2024", "2024-07-01 | Post".

Newsrooms, and people who keep reports as text files, put it under the headline or over it. It is a name, a
whole date and nothing else, in either order.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso import lexicons
from sayso.dates import find_dates, resolve
from sayso.outlets import outlets
from sayso.page.masthead import LONGEST, is_domain, is_masthead

if TYPE_CHECKING:
    from collections.abc import Sequence

LOWEST = 1
"""How many lines may stand over an imprint that is known by its place alone: the headline."""

_BETWEEN = r"\s,;:|()\[\]·•–—-"
_NAME = re.compile(
    r"[A-ZÀ-Þ0-9][\w.’'&-]*(?:\s(?:[A-ZÀ-Þ&][\w.’'&-]*|of|and|on|the|for|de|la|al)){0,6}|[a-z0-9-]+(?:\.[a-z0-9-]+)+"
)
_CLOCK = re.compile(r"[,|\s]*(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s?[A-Z]{2,4}\b)?")


class Imprint(NamedTuple):
    """What the line says: an ISO day, and the outlet, or None where the name may be a place or a person."""

    day: str
    name: str
    outlet: str | None


def imprint_in(line: str) -> Imprint | None:
    """The imprint that ``line`` is; None where it says anything else.

    >>> imprint_in("Tarn Gazette, 12 March 2024")
    Imprint(day='2024-03-12', name='Tarn Gazette', outlet='Tarn Gazette')
    >>> imprint_in("Orsa, 12 March 2024").outlet is None
    True
    >>> imprint_in("Tarn Gazette, 12 March") is None
    True
    """
    if len(line) > LONGEST * 2:
        return None
    dates = find_dates(line)
    day = resolve(dates[0].words, published=None).date if len(dates) == 1 else None
    if day is None:
        return None
    before, after = line[: dates[0].span.start], _CLOCK.sub("", line[dates[0].span.end :], count=1)
    if before.strip() and after.strip(f".{_BETWEEN}"):
        return None
    name = re.sub(rf"^[{_BETWEEN}]+|[{_BETWEEN}]+$", "", before if before.strip() else after)
    parted = re.search(rf"[{_BETWEEN}]\s*$", before.rstrip(" ")) or re.match(rf"\s*[{_BETWEEN}]", after)
    if not parted or not 0 < len(name) <= LONGEST or _NAME.fullmatch(name) is None:
        return None
    return Imprint(day, name, _outlet(name))


def imprint_over(lines: Sequence[str]) -> tuple[int, Imprint] | None:
    """The imprint among the first lines of a text and its number: of an outlet, or by its place alone."""
    for number, line in enumerate(lines[: LOWEST + 1]):
        if found := imprint_in(line):
            return number, found
    return None


def _outlet(name: str) -> str | None:
    """The outlet of that name: one of the table, or one that is called as they are. A name like "Orsa" or
    "Ada Marsh" is none, for places and writers stand beside a day too."""
    if known := outlets().by_name(name):
        return known.name
    words = name.split()
    called = is_masthead(name) or is_domain(name) or (len(words) > 1 and words[0] == "The")
    return name if called or (len(words) > 1 and words[-1].casefold() in _beside_a_day()) else None


@cache
def _beside_a_day() -> frozenset[str]:
    return frozenset(lexicons.load("pasted")["masthead"]["beside_a_day"])
