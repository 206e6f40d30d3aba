"""Outlets that a report says carried the story, without saying what they said: "Metro ran the story".

"It was picked up by Metro and the Mirror", "the Mirror's May 3 story", "Metro fell for it": such an outlet is
a step to the report, `beside` the claim, where the sentence is on the story's matter. The words are in
`lexicons/credits.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons.patterns import any_of
from sayso.lineage.ways.credits import Credit
from sayso.lineage.ways.same_matter import is_on_matter
from sayso.outlets import outlets
from sayso.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEAR = 100
"""Characters before and after an outlet's name in which a report says that it carried something. By hand:
room for the names of three others between."""


def carriers(text: str, common: set[str]) -> Iterator[Credit]:
    """The outlets, each where the text first says so. ``common`` are words of most of the story's reports:
    without any, nothing shows what is on its matter."""
    seen: set[str] = set()
    for mention in outlets().mentions(text) if common else ():
        name, (start, end) = mention.outlet.name, mention.span
        after = _carries().match(text, end, end + _NEAR) or _whose().match(text, end, end + _NEAR)
        match = after or (None if _describes().match(text, end) else _carrying(text, start))
        if match and name not in seen and is_on_matter(text, match, common):
            seen.add(name)
            yield Credit(name, mention.span)


def _carrying(text: str, start: int) -> re.Match[str] | None:
    """What the words before the outlet's name say was done to a story in it."""
    match = _carried().search(text, max(0, start - _NEAR), start)
    if match is None or match["surely"]:
        return match
    begins, _ = sentence_at(text, match.start(), match.end(), far=_NEAR)
    return match if _work().search(text, begins, match.start()) else None


@cache
def _carries() -> re.Pattern[str]:
    """ "Metro and the Mirror both ran the story", "the Metro website was duped"."""
    others = r"(?:(?:,|\sand)\s(?:[Tt]he\s)?[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}){0,3}"
    called = rf"(?:['’]s?)?(?:\s(?:[“\"'].{{2,30}}?[”\"']\s)?{any_of('credits', 'called_so')}\b)?"
    often = rf",?(?:\s{any_of('credits', 'adverbs')}\b){{0,3}}"
    which = rf"(?:an?|the|this|that|these|its|their|both)\s(?:[\w’'-]+\s){{0,3}}{any_of('credits', 'works')}"
    what = rf"\s(?:it|{which})\b"
    carried = rf"\s(?:{any_of('credits', 'carried')}{what}|{any_of('credits', 'taken_in')}\b)"
    return re.compile(called + others + called + often + carried)


@cache
def _whose() -> re.Pattern[str]:
    """ "the Mirror's May 3 story"."""
    return re.compile(rf"(?:['’]s?)?\s(?:[A-Z0-9][\w.]*\s){{0,3}}{any_of('credits', 'stories')}\b")


@cache
def _work() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('credits', 'works')}\b", re.IGNORECASE)


@cache
def _describes() -> re.Pattern[str]:
    """A name that says what another outlet is: "the Australian news site Kell Tattle"."""
    return re.compile(rf"\s(?:[a-z]+\s)?{any_of('credits', 'called_so')}\s[A-Z]")


@cache
def _carried() -> re.Pattern[str]:
    """ "picked up by dozens of outlets, including Metro", up to the outlet's name."""
    others = r"(?:[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,3}(?:,\s|\s?,?\sand\s)(?:the\s)?){0,3}"
    among = r"(?:[\w\s]{0,40}?,?\s(?:including|such\sas|like)\s(?:the\s)?)?"
    done = rf"(?:(?P<surely>{any_of('credits', 'carried_by')})|{any_of('credits', 'shown_by')})"
    said = rf"\b{done}\s(?:(?:over|up|first|also)\s)?(?:by|in|on|at)\s(?:[Tt]he\s)?"
    return re.compile(rf"{said}(?:[\w-]+\s){{0,3}}?{among}{others}$")
