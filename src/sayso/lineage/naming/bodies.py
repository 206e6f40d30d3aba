"""What one body is called: by its letters, as "Name (LETTERS)" writes it out, or by a name that is a part.

Letters stand for a name whose words have them as first letters in that order ("OHB", "COPAH"). A report
that writes them behind the name says so itself.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sayso.abbreviations import are_letters, names_of_letters, stand_for
from sayso.lineage.naming.names import body_words, listed, plain_words
from sayso.wordforms import without_the

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sayso.lineage.naming.names import Words
    from sayso.story import Filed


def written_out(filed: Iterable[Filed]) -> dict[str, Words]:
    """The names that reports give before letters in brackets, by the letters; none where they differ.

    Names that have a word in common do not: one report leaves out a word or misspells it. Each of them stands
    for the one that most reports give.
    """
    found: dict[str, Counter[Words]] = {}
    for one in filed:
        for letters, name in names_of_letters(one.report.text).items():
            found.setdefault(letters, Counter())[body_words(name)] += 1
    known: dict[str, Words] = {}
    for letters, names in found.items():
        (first, _), *others = names.most_common()
        if not any(set(first).isdisjoint(words) for words, _ in others):
            known[letters] = first
            known |= {" ".join(words): first for words, _ in others}
    return known


def body_named(name: str, known: Mapping[str, Words]) -> Words:
    """The telling words of a body, by what the story's reports write out."""
    bare, words = without_the(name).replace(".", ""), body_words(name)
    return known.get(bare) or known.get(" ".join(words), words)


def may_be_called_alike(one: str, other: str) -> bool:
    """Whether two bodies' names may be one body's: letters for the other's name, or the one tells no more
    than whose it is ("Velmark forces", "the Velmark defence ministry")."""
    for short, long in ((one, other), (other, one)):
        letters = without_the(short).replace(".", "")
        if stand_for(letters, long) or (are_letters(letters) and letters in _initials(long)):
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
