"""Fields of feeds: what they hold on one line, and the outlet that a feed's title names."""

from __future__ import annotations

import re

from sayso.intake.decode import without_surrogates
from sayso.lexicons.patterns import listed

_PARTS = re.compile(r"\s+(?:[-–—|:·•»]{1,2}|>)\s+|:\s+")


def feed_line(value: object) -> str | None:
    """A field on one line; None for what is no string or holds nothing."""
    return " ".join(without_surrogates(value).split()) or None if isinstance(value, str) else None


def outlet_of(title: object) -> str | None:
    """The outlet that a feed's title names: without the name of a section that stands behind it, or before it
    where that is surely none: outlets are called "The Local" and "World Politics" too.

    >>> outlet_of("Harbour Post - Latest News"), outlet_of("World news | The Harbour Post")
    ('Harbour Post', 'The Harbour Post')
    >>> outlet_of("The Local - Velmark")
    'The Local - Velmark'
    """
    words = feed_line(title)
    first, *behind = _PARTS.split(words or "")
    behind = [part for part in behind if not _is_section(part)]
    if not _is_section(first):
        return words if behind else first or None
    is_feeds = any(word in listed("markup", "feeds", "of_feeds") for word in first.lower().split())
    return behind[0] if len(behind) == 1 and (is_feeds or behind[0].startswith("The ")) else words


def _is_section(words: str) -> bool:
    return all(word in listed("markup", "feeds", "sections") for word in words.lower().split())
