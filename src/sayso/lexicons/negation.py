"""Wordings of negation, for every reader of them: attributions' content and claims compared."""

from __future__ import annotations

import re
from functools import cache

from sayso.errors import LexiconError
from sayso.lexicons import load


@cache
def negation(part: str) -> re.Pattern[str]:
    """Any wording of a negation ("says_no"), of what only looks like one ("no_negation"), of a "joint" ...

    They are tried in the lexicon's order, without regard to case. Raises `LexiconError` if malformed.
    """
    try:
        words = load("negation")
        patterns = "|".join(words[part]).replace("<participle>", words["participle"])
        return re.compile(patterns, re.IGNORECASE)
    except (KeyError, TypeError, re.error) as error:
        raise LexiconError(f"lexicon 'negation' has a malformed part {part!r}: {error}") from error


_LOOK_BACK = 24
"""Characters before a source that may say that it is nobody: "not a single ", twice over (hand)."""

_NEITHER = re.compile(r"\bneither\s(?:[^.;:,!?\n\"“”]{1,60}\snor\s)?$", re.IGNORECASE)
"""What parts each of two from the "neither" that goes with both."""
_LOOK_FAR = 80
"""Characters in which a "neither" and the one of the two before "nor" have room (hand)."""


def names_nobody(words: str, before: str = "") -> bool:
    """Whether the words of a source, with those that stand before it, say that nobody speaks.

    >>> names_nobody("No official"), names_nobody("minister", "Not a single "), names_nobody("No 10")
    (True, True, False)
    >>> names_nobody("the agent", "Neither the club nor ")
    True
    """
    if _NEITHER.search(before[-_LOOK_FAR:]):
        return True
    near = before[-_LOOK_BACK:]
    told = f"not {words}" if near.lower().endswith("not ") else words
    if negation("nobody").match(told):
        return True
    return not words[:1].isdigit() and negation("before_nobody").search(near) is not None


@cache
def negative(kind: str) -> frozenset[str]:
    """Single words: "verb_negators", or "nobody_words" for who is nobody at all.

    Raises `LexiconError` if there are none of the kind.
    """
    try:
        return frozenset(load("negation")[kind])
    except (KeyError, TypeError) as error:
        raise LexiconError(f"lexicon 'negation' has no words {kind!r}") from error


def without_lookalikes(clause: str) -> str:
    """The clause with blanks for what only looks like a negation."""
    return negation("no_negation").sub(lambda found: " " * len(found.group()), clause)


def says_no(clause: str) -> bool:
    """Whether the clause, with plain marks, says that something is not so."""
    return negation("says_no").search(without_lookalikes(clause)) is not None
