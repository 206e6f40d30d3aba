"""How news words the way a statement came: what stands before and after the outlet between."""

from __future__ import annotations

import re
from functools import cache

from sayso.labels.patterns import any_of
from sayso.lexicons import load


@cache
def leading() -> re.Pattern[str]:
    """What leads up to an outlet that stands between: spoken to, reporting, or merely beside the cue."""
    return re.compile(
        rf"\b(?:(?P<reports>{any_of('channels', 'reported_by')})|(?P<told>{any_of('channels', 'spoken_to')})"
        rf"|(?P<beside>{any_of('channels', 'beside')}))\s"
        r"(?:the\s|a\s)?(?:[\w.-]+,\s[\w.-]+-based\s)?(?:[\w'.-]+\s(?:and\s)?){0,4}?"
        rf"{any_of('channels', 'nouns_before')}?,?\s?(?:the\s)?$",
        re.IGNORECASE,
    )


@cache
def reporting() -> re.Pattern[str]:
    """What follows an outlet that says what another said."""
    return re.compile(
        rf"^(?:'s)?(?:\s{any_of('channels', 'nouns_after')})*(?:,[^,]{{1,60}},)?\s"
        rf"(?:{any_of('channels', 'adverbs')}\s)?{any_of('channels', 'reporting')}\b",
        re.IGNORECASE,
    )


@cache
def programme() -> re.Pattern[str]:
    """What follows an outlet in whose programme somebody speaks."""
    return re.compile(rf"^[\"']?\s(?:[a-z]+\s)?{any_of('channels', 'programmes')}\b")


@cache
def aside() -> re.Pattern[str]:
    """What makes the outlet at a mention's end another than the one who speaks."""
    return re.compile(rf",|\b{any_of('channels', 'asides')}\b")


@cache
def staff() -> re.Pattern[str]:
    """What follows an outlet in a mention of one of its reporters: "the BBC's Ada Lorne", "CNN anchor"."""
    house = any_of("channels", "house")
    return re.compile(rf"^(?:'s\s(?!{house}\b)[A-Z]|(?:'s)?\s(?:[a-z]+\s)?{_reporter()}\b(?!-))")


@cache
def staff_of() -> re.Pattern[str]:
    """The same where they stand before it: "a reporter for the"."""
    return re.compile(rf"\b{_reporter()}\s(?:for|at|of|with|from)\s(?:the\s)?$")


@cache
def _reporter() -> str:
    return rf"(?:{any_of('channels', 'staff')}|{any_of('channels', 'beats')}\s[Ee]ditor)"


@cache
def own_matter() -> frozenset[str]:
    """Cue lemmas with which a journalist speaks for himself rather than reports."""
    return frozenset(load("channels")["own_matter"])
