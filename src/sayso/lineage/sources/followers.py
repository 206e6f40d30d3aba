"""Groups and writings of a body, no origin beside it: its militants, a statement attributed to it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons.patterns import any_of
from sayso.lineage.naming.names import body_words, listed, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.lineage.sources.identities import Key

    _Named = tuple[Key, str]
    """An origin and a name that it goes by."""


def of_bodies(named: Iterable[_Named]) -> Iterator[tuple[Key, Key]]:
    """The groups and writings that are one of these bodies', each with it; what may be of two is of none."""
    known = dict.fromkeys(named)
    bodies = [(key, name) for key, name in known if key[0] == "body"]
    for key, name in known:
        if key[0] in _SORTS:
            whose = {body for body, called in bodies if _is_of(name, called)}
            if len(whose) == 1:
                yield key, whose.pop()


_SORTS = frozenset({"group", "document", "office"})


def _is_of(name: str, body: str) -> bool:
    """Whether the name says that it is the body's: by "militants" beside it, or by "attributed to" right
    before it; in "a statement by the mayor on the Orsa Front" that stands before another."""
    called = body_words(body)
    *before, last = plain_words(name) or ("",)
    if not listed("followers").isdisjoint({last, *before[:1]}):
        bare = " ".join(word for word in name.split() if not listed("followers") & set(plain_words(word)))
        return set(called) <= set(body_words(_OF.sub("", bare)))
    whose = (body_words(name[found.end() :]) for found in _attributed().finditer(name))
    return any(words[: len(called)] == called for words in whose)


_OF = re.compile(r"^\s*(?:of|from)\s(?:the\s)?")


@cache
def _attributed() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('lineage', 'body_of_writing')}\s(?:the\s)?", re.IGNORECASE)
