"""What is said on a condition: "if the dam leaks, the town floods" says nothing of a leak."""

from __future__ import annotations

import re

from sayso.claims.propositions.whole import has_a_main_verb
from sayso.wordforms import plain_marks

_CONDITION = re.compile(
    r"^\W*if\s(?!so\b|not\b|any\b|anything\b|true\b|confirmed\b)[^.;]{3,300}?,\s(?:then\s)?(?=(?:then|the|an?|he|she|it|they|we|I|you|there"
    r"|this|these|those|his|her|its|their|our|my)\s)",
    re.IGNORECASE,
)
_THEN = re.compile(r"^\W*if\s[^.;]{3,300}?,\sthen\s", re.IGNORECASE)
"""A condition up to the main clause; where there is a "then", up to that. A long sentence's length."""


def without_condition(words: str) -> str:
    """The main clause of what opens with a condition; all the words where none follows."""
    plain = plain_marks(words)
    found = _THEN.match(plain) or _CONDITION.match(plain)
    if found is None or not has_a_main_verb(plain[found.end() :]):
        return words
    return words[found.end() :]
