"""What sentences made by rule have in common: numbers with their nouns, and names that take article and verb.

No word here is taken from a report but the name itself.
"""

from __future__ import annotations

import re

from sayso.model import SpeakerKind

_DETERMINED = re.compile(
    r"(?:the|an?|some|some\w+|one|two|three|several|many|another|other|both|all|no|nobody|his|her|its|their|our|my|"
    r"this|that|these|those|\d\S*)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"(?:unnamed|anonymous|unidentified)\s", re.IGNORECASE)
_PART = re.compile(r"\s(?:of|for|at|in|from|on|with|near|who|to)\s|,")
_ALWAYS_MANY = frozenset({"police", "people", "personnel", "staff"})
_ONE_IN_S = re.compile(r"(?:ss|us|is|news)$")
_JOINED = re.compile(r"\s(?:and|&)\s")


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "report"), counted(3, "story", "stories")
    ('1 report', '3 stories')
    """
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def capital(text: str) -> str:
    """The text with a capital first, for the start of a sentence."""
    return text[:1].upper() + text[1:]


def with_article(name: str) -> str:
    """The name as it stands within a sentence: a description gets the article that it lacks.

    >>> with_article("chief dam inspector"), with_article("unnamed source"), with_article("Orsa Lines")
    ('the chief dam inspector', 'an unnamed source', 'Orsa Lines')
    """
    line = " ".join(name.split())
    if not line[:1].islower() or _DETERMINED.match(line):
        return line
    if _UNNAMED.match(line):
        return line if _is_plural(line) else f"an {line}"
    return line if _is_plural(line) else f"the {line}"


def is_many(name: str, kind: SpeakerKind | None = None) -> bool:
    """Whether the name takes a verb in the plural: officials, or two who speak together.

    >>> is_many("water ministry and Ida Brenn"), is_many("Department of Trade and Industry")
    (True, False)
    """
    line = " ".join(name.split())
    if _joins(line, kind):
        return True
    described = line[:1].islower() or kind in (SpeakerKind.GROUP, SpeakerKind.ANONYMOUS)
    return described and _is_plural(line)


def _joins(line: str, kind: SpeakerKind | None) -> bool:
    """Whether it names two: a body's own name may have an "and" between capitals."""
    parts = _JOINED.split(line)
    if len(parts) < 2:
        return False
    if kind in (SpeakerKind.ORGANIZATION, SpeakerKind.OUTLET, SpeakerKind.DOCUMENT, None):
        before = parts[0].split()[-1]
        return before[:1].islower() or _DETERMINED.match(parts[1]) is not None
    return True


def _is_plural(line: str) -> bool:
    """Whether the noun of a description is in the plural, by its looks."""
    head = _PART.split(line, maxsplit=1)[0].split()
    noun = head[-1].casefold() if head else ""
    one = re.match(r"(?:an?|one|another)\b", line, re.IGNORECASE)
    return not one and (noun in _ALWAYS_MANY or (noun.endswith("s") and not _ONE_IN_S.search(noun)))
