"""What sentences have in common: where one ends, and in those made by rule numbers with their nouns, and
names that take article and verb.

No word of those made by rule is taken from a report but the name itself.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicons.patterns import any_of
from sayso.model import SpeakerKind
from sayso.wordforms import is_plural

SENTENCE_END = re.compile(
    r"(?<=[.?!…])(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|St|Lt|Jr|Sr|No|[Vv]s)\.)(?<!\b(?:Mrs|Gen|Gov|Sen|Rep|Sgt|Col|Ofc|Jan|Feb|Aug|Oct|Nov|Dec)\.)"
    r"(?<!\b(?:Prof|Sept)\.)[\"'”’]*\s+(?=[\"'“‘]*[A-Z\d])|\n+"
)
"""What lies between two sentences or two lines: the marks that close a quotation, and the space.

It is told by the marks and without a parser; the dot of a title, a month or an initial ends none:
"Dr. Brome", "Jan. 3", "A. Brome".
"""


def sentence_at(text: str, start: int, end: int, *, far: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which the words from ``start`` to ``end`` stand.

    ``far`` are the characters before and after them in which it must do so; else it is cut there.
    """
    low = max(0, start - far)
    before = (stop.end() for stop in SENTENCE_END.finditer(text, low, start + 1))
    begins = max((place for place in before if place <= start), default=low)
    stop = SENTENCE_END.search(text, end, min(len(text), end + far))
    return begins, stop.start() if stop else min(len(text), end + far)


_DETERMINED = re.compile(
    r"(?:the|an?|some|some\w+|one|two|three|several|many|another|other|both|all|no|nobody|neither|either|none|every\w*|each|his|her|its|their|our|my|"
    r"this|that|these|those|\d\S*)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"(?:unnamed|anonymous|unidentified)\s", re.IGNORECASE)
_ALWAYS_MANY = frozenset({"police", "people", "personnel", "staff"})
_JOINED = re.compile(r"\s(?:and|&)\s")


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "report"), counted(3, "story", "stories")
    ('1 report', '3 stories')
    """
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def and_withdrawn(number: int) -> str:
    """What follows a count of what stands: ", 1 more withdrawn"; nothing for none."""
    return f", {number} more withdrawn" if number else ""


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
    >>> is_many("Velmark officials"), is_many("Orsa Lines")
    (True, False)
    """
    line = " ".join(name.split())
    if _joins(line, kind):
        return True
    described = line[:1].islower() or kind in (SpeakerKind.GROUP, SpeakerKind.ANONYMOUS)
    called = kind is not SpeakerKind.PERSON and _noun(line)[:1].islower()
    return (described or called) and _is_plural(line)


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
    noun = _noun(line).casefold()
    one = re.match(r"(?:an?|one|another)\b", line, re.IGNORECASE)
    return not one and (is_plural(noun) or noun in _ALWAYS_MANY)


def _noun(line: str) -> str:
    """The noun of a description, without what is told of it: "union" of "the union representing nurses"."""
    ends = (found.start() for found in _part().finditer(line))
    named = (head for end in (*ends, len(line)) if (head := line[:end].split()) and not _opens(head))
    head = next(named, line.split())
    followed = len(" ".join(head)) < len(line)
    while followed and len(head) > 1 and _told().match(head[-1]) and not _opens(head[:-1]):
        head = head[:-1]
    return head[-1] if head else ""


@cache
def _part() -> re.Pattern[str]:
    """Where what is told of a noun begins."""
    return re.compile(rf"\s{any_of('wording', 'told_with')}\s|,")


@cache
def _told() -> re.Pattern[str]:
    """A word between a noun and its preposition that is neither: "people familiar with", "living in"."""
    return re.compile(rf"(?:\w+(?:ed|ing)|{any_of('wording', 'told_as')})\Z", re.IGNORECASE)


def _opens(words: list[str]) -> bool:
    """Whether these only open a description: "the", "a"."""
    return len(words) == 1 and _DETERMINED.fullmatch(words[0]) is not None
