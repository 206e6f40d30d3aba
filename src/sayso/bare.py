"""Texts and names without all that is not a word: what compares them whatever their punctuation and case."""

from __future__ import annotations

import re
import unicodedata

RUN = 8
"""Words in a row that two people do not happen to say alike; shorter runs are set phrases ("I have nothing to
say about that"). Set by hand, not fitted."""

_UNPARTED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss"}
)
"""Small letters that Unicode does not part into a plain one and its mark, as passports write them."""
_BETWEEN = re.compile(r"[\W_]+")


def bare_words(text: str) -> str:
    """Letters and digits alone, in lower case: marks and dashes differ between reprints, and case in names.

    >>> bare_words(" Ida  BRENN-Ost: “It’s 3/4.”")
    'ida brenn ost it s 3 4'
    """
    return _BETWEEN.sub(" ", text.casefold()).strip()


def plain_letters(words: str) -> str:
    """The words with the letters that stand for others where a keyboard has no accents.

    >>> plain_letters("ødegård núñez łódź æsir")
    'odegard nunez lodz aesir'
    """
    if words.isascii():
        return words
    parted = unicodedata.normalize("NFKD", words.translate(_UNPARTED))
    return "".join(letter for letter in parted if not unicodedata.combining(letter))


def runs_of(text: str) -> frozenset[str]:
    """Every `RUN` words in a row of a text, bare: two texts that share one have their words from one mouth.

    >>> sorted(runs_of("Only those who will not swim may ever board."))
    ['only those who will not swim may ever', 'those who will not swim may ever board']
    """
    words = bare_words(text).split()
    return frozenset(" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
