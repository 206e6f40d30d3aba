"""What is said on a condition: "if the dam leaks, the town floods" says nothing of a leak."""

from __future__ import annotations

from sayso.claims.propositions.whole import has_a_main_verb
from sayso.lexicons.patterns import pattern
from sayso.wordforms import plain_marks

_CONDITION = pattern("sentences", "around", "condition")
_THEN = pattern("sentences", "around", "then")
"""A condition up to the main clause; where there is a "then", up to that. A long sentence's length."""


def without_condition(words: str) -> str:
    """The main clause of what opens with a condition; all the words where none follows."""
    plain = plain_marks(words)
    found = _THEN.match(plain) or _CONDITION.match(plain)
    if found is None or not has_a_main_verb(plain[found.end() :]):
        return words
    return words[found.end() :]
