"""Fields of feeds: what they hold on one line, and the outlet that a feed's title names."""

from __future__ import annotations

import re

from sayso.intake.decode import without_surrogates
from sayso.lexicons.patterns import listed

_PARTS = re.compile(r"\s+(?:[-–—|:·•»]{1,2}|>)\s+|:\s+")


def one_line(value: object) -> str | None:
    """A field on one line; None for what is no string or holds nothing."""
    return " ".join(without_surrogates(value).split()) or None if isinstance(value, str) else None


def outlet_of(title: object) -> str | None:
    """The outlet that a feed's title names: without the name of a section that stands beside it.

    >>> outlet_of("Harbour Post - Latest News")
    'Harbour Post'
    """
    words = one_line(title)
    named = [part for part in _PARTS.split(words or "") if not _is_section(part)]
    return named[0] if len(named) == 1 else words


def _is_section(words: str) -> bool:
    return all(word in listed("markup", "feeds", "sections") for word in words.lower().split())
