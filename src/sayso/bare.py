"""Texts and names without all that is not a word: what compares them whatever their punctuation and case."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"[\W_]+")


def bare_words(text: str) -> str:
    """Letters and digits alone, in lower case: marks and dashes differ between reprints, and case in names.

    >>> bare_words(" Ida  BRENN-Ost: “It’s 3/4.”")
    'ida brenn ost it s 3 4'
    """
    return _BETWEEN.sub(" ", text.casefold()).strip()
