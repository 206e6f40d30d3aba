"""The line that says where and when a report came out: "Tarn Gazette, 12 March 2024", "2024-07-01 | Post".

Newsrooms, and people who keep reports as text files, put it under the headline or over it. It is a name, a
whole date and nothing else, in either order. A headline with a day behind it looks much the same ("The Ferry
Sinks, 3 May 2024"), so what may be one is no imprint: a line left unread is better than a mistaken outlet.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.dates import find_dates, resolve
from sayso.outlets import outlets
from sayso.page.masthead import LONGEST, is_domain, masthead_words

LOWEST = 1
"""How many lines may stand over an imprint: the headline."""
LONGEST_BUILT = 3
"""Most words of a newspaper's name that no table has, "The" left out: "Orsa Evening Post"."""
LONGEST_OTHER = 2
"""Most words of a place or a writer beside a day."""

_BETWEEN = r"\s,;:|()\[\]·•–—-"
_ITEM = re.compile(r"\s*(?:[-–—·•]|\d{1,2}[.)]\s)")
_NAME = re.compile(
    r"[A-ZÀ-Þ0-9][\w.’'&-]*(?:\s(?:[A-ZÀ-Þ&][\w.’'&-]*|of|and|on|the|for|de|la|al)){0,6}|[a-z0-9-]+(?:\.[a-z0-9-]+)+"
)
_CLOCK = re.compile(r"[,|\s]*(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s?[A-Z]{2,4}\b)?")


class Imprint(NamedTuple):
    """What the line says: an ISO day, and the outlet, or None where the name may be a place or a person.

    ``alone`` says whether it is one wherever it stands above a text; else a headline must be beside it.
    """

    day: str
    name: str
    outlet: str | None
    alone: bool


def imprint_in(line: str) -> Imprint | None:
    """The imprint that ``line`` is; None where it says anything else.

    >>> imprint_in("Tarn Gazette, 12 March 2024")
    Imprint(day='2024-03-12', name='Tarn Gazette', outlet='Tarn Gazette', alone=True)
    >>> imprint_in("Orsa, 12 March 2024").outlet is None
    True
    >>> imprint_in("Tarn Gazette, 12 March"), imprint_in("The Ferry Sinks, 12 March 2024")
    (None, None)
    """
    if len(line) > LONGEST * 2 or _ITEM.match(line):
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
    if known := outlets().by_name(name):
        return Imprint(day, name, known.name, alone=True)
    if is_domain(name):
        return Imprint(day, name, name, alone=True)
    words = name.split()
    if _is_built(words):
        return Imprint(day, name, name, alone=words[-1].casefold() in masthead_words("papers_only"))
    if after != line[dates[0].span.end :]:  # "Town Hall, 12 March 2024, 18:00" tells when one meets
        return None
    return Imprint(day, name, None, alone=False) if len(words) <= LONGEST_OTHER and _is_name(words) else None


def _is_built(words: list[str]) -> bool:
    """Whether the words are a name as newspapers and stations have it: "The Tarn Gazette", "Brome Radio"."""
    bare = words[1:] if words[0] == "The" else words
    if not 1 < len(bare) <= LONGEST_BUILT:
        return False
    first, last = bare[0].casefold(), bare[-1].casefold()
    if first in masthead_words("sections") and not (
        first in masthead_words("rhythms") and last in masthead_words("nouns")
    ):
        return False
    return _ends_as_paper(bare) and _is_name(bare[:-1])


def _is_name(words: list[str]) -> bool:
    """Whether somebody or something may be called so. "Mayor Quits" and "Orbeck Out" are headlines."""
    return not any(_is_of_headline(word, first=number == 0) for number, word in enumerate(words))


def _is_of_headline(word: str, *, first: bool) -> bool:
    """Whether a word is of those that names have not: a particle, or behind the first a verb by its form."""
    key = word.casefold()
    if key in masthead_words("no_name") or not (word[0].isupper() or word == "&"):
        return True
    return not first and re.search(r"(?:[^su]s|ed)$", key) is not None and not _ends_as_paper([word])


def _ends_as_paper(words: list[str]) -> bool:
    ends = {" ".join(words[-count:]).casefold() for count in (1, 2)}
    return not ends.isdisjoint(masthead_words("nouns") | masthead_words("beside_a_day"))
