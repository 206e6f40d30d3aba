"""What one body is called: by its letters, as "Name (LETTERS)" writes it out, or by a name that is a part.

Letters stand for a name whose words have them as first letters in that order ("OHB", "COPAH"). A report
that writes them behind the name says so itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.lineage.names import body_words, listed, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sayso.lineage.names import Words
    from sayso.story import Filed


def written_out(filed: Iterable[Filed]) -> dict[str, Words]:
    """The names that reports give before letters in brackets, by the letters; none where they differ."""
    found: dict[str, set[Words]] = {}
    for one in filed:
        for match in _IN_BRACKETS.finditer(one.report.text):
            letters = match["letters"]
            before = _NAME_BEFORE.search(one.report.text, max(0, match.start() - _LONGEST), match.start())
            named = _stood_for(before.group().split(), letters) if before else None
            if named:
                found.setdefault(letters, set()).add(body_words(named))
    return {letters: names.pop() for letters, names in found.items() if len(names) == 1}


_IN_BRACKETS = re.compile(r"\s\((?P<letters>[A-Z]{2,7})\)")
_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'-]*(?:\s(?:of|for|the|and|in|to|on|[A-Z][\w’'-]*)){1,9}$")
_LONGEST = 200
"""Characters of a name of ten words at most: so far back one before letters in brackets may begin."""


def _stood_for(words: list[str], letters: str) -> str | None:
    """The shortest end of the words for which the letters stand."""
    ends = (words[start:] for start in range(len(words) - 2, -1, -1))
    return next((" ".join(end) for end in ends if stand_for(letters, " ".join(end))), None)


def stand_for(letters: str, name: str) -> bool:
    """Whether the letters are first letters of the name's words, in order, its first word's first.

    >>> stand_for("OHB", "Orsa Harbour Board"), stand_for("OHB", "Harbour Board of Orsa")
    (True, False)
    """
    firsts = [word[0] for word in re.findall(r"\w+", name)]
    if not _LETTERS.fullmatch(letters) or len(firsts) < 2 or firsts[0].upper() != letters[0]:
        return False
    waiting = iter(first.upper() for first in firsts)
    every = all(letter in waiting for letter in letters)
    told = [word[0] for word in re.findall(r"\w+", name) if word.casefold() not in listed("small")]
    return every and len(letters) >= len(told) - 1


_LETTERS = re.compile(r"[A-Z]{2,7}")


def body_named(name: str, letters: Mapping[str, Words]) -> Words:
    """The telling words of a body, letters being the name that the story's reports write out for them."""
    bare = re.sub(r"^[Tt]he\s", "", name).replace(".", "")
    return letters.get(bare, body_words(name))


def may_be_called_alike(one: str, other: str) -> bool:
    """Whether two bodies' names may be one body's: letters for the other's name, or the one tells no more
    than whose it is ("Velmark forces", "the Velmark defence ministry")."""
    for short, long in ((one, other), (other, one)):
        letters = re.sub(r"^[Tt]he\s", "", short).replace(".", "")
        if stand_for(letters, long) or (_LETTERS.fullmatch(letters) and letters in _initials(long)):
            return True
    ours, theirs = _owners(one), _owners(other)
    return _within(ours, theirs) or _within(theirs, ours)


def _initials(name: str) -> tuple[str, ...]:
    return tuple(word.replace(".", "") for word in re.findall(r"\b(?:[A-Z]\.?){2,7}(?!\w)", name))


def _owners(name: str) -> set[str]:
    """The words with a capital that say which body it is, by their beginnings: "Velmark", "Velmarkish"."""
    named = [word for word in name.split() if word[:1].isupper()]
    return {word[:_SHARED] for word in plain_words(" ".join(named)) if word not in listed("body_words")}


_SHARED = 4
"""Letters that a land's name and what is of it have in common: "Velmark", "Velmarkish"."""


def _within(ours: set[str], theirs: set[str]) -> bool:
    return bool(ours) and ours <= theirs
