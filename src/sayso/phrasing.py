"""How sentences made by rule put it: numbers with their nouns, names with their article and verb.

No word of them is taken from a report but the name itself.
"""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicons.patterns import any_of, listed
from sayso.model import SpeakerKind
from sayso.wordforms import is_plural

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
    if not line[:1].islower() or _determined().match(line):
        return line
    if _unnamed().match(line):
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
        return before[:1].islower() or _determined().match(parts[1]) is not None
    return True


def _is_plural(line: str) -> bool:
    """Whether the noun of a description is in the plural, by its looks."""
    noun = _noun(line).casefold()
    one = re.match(r"(?:an?|one|another)\b", line, re.IGNORECASE)
    return not one and (is_plural(noun) or noun in listed("wording", "always_many"))


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
def _determined() -> re.Pattern[str]:
    """What a description opens with that needs no article: a determiner or a number."""
    words = (any_of("wording", kind) for kind in ("introducing", "determiners"))
    return re.compile(rf"(?:{'|'.join(words)}|some\w+|every\w*|\d\S*)\b", re.IGNORECASE)


@cache
def _unnamed() -> re.Pattern[str]:
    return re.compile(rf"{any_of('wording', 'unnamed')}\s", re.IGNORECASE)


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
    return len(words) == 1 and _determined().fullmatch(words[0]) is not None
