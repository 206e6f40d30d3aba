"""Whether a sentence in which nobody speaks is on the matter of its story."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sayso.lineage.names import plain_words
from sayso.lineage.stating import beginnings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.story import Filed

MOST = 0.6
"""Share of a story's reports that have a word which belongs to its matter (`sayso.claims.matter`)."""
_TOGETHER = 2
"""Such words that a sentence on the matter has. By hand: with one, every second step led elsewhere."""
_FAR = 200
"""Characters around the words in question in which their sentence ends."""


def words_of_most(filed: Iterable[Filed]) -> set[str]:
    """The beginnings of the words that most of these reports have; of a single report none."""
    texts = [beginnings(plain_words(one.report.text)) for one in filed]
    counts = Counter(word for words in texts for word in words)
    return {word for word, count in counts.items() if count >= max(2, MOST * len(texts))}


def is_on_matter(text: str, match: re.Match[str], common: set[str]) -> bool:
    """Whether the sentence has words of most reports beside those matched."""
    return len(beginnings(plain_words(sentence_around(text, match))) & common) >= _TOGETHER


def sentence_around(text: str, match: re.Match[str]) -> str:
    """The sentence in which the words stand, without them."""
    before = STOP.split(text[max(0, match.start() - _FAR) : match.start()])[-1]
    after = STOP.split(text[match.end() : match.end() + _FAR])[0]
    return f"{before} {after}"


STOP = re.compile(r"[.!?][\"”’']?\s(?=[\"“A-Z])|\n")
"""The end of a sentence or a line."""
