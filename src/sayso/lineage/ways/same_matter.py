"""Whether a sentence in which nobody speaks is on the matter of its story."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sayso.lineage.naming.names import plain_words
from sayso.lineage.ways.stating import beginnings
from sayso.sentences import sentence_at

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from sayso.story import Filed

MOST = 0.6
"""Share of a story's reports that have a word which belongs to its matter, as in
`sayso.claims.drafting.matter`."""
_TOGETHER = 2
"""Such words that a sentence on the matter has. By hand: with one, every second step led elsewhere."""
_FAR = 200
"""Characters around the words in question in which their sentence ends. By hand: a long sentence of news has
some 250 characters, and the words stand within it."""


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
    start, end = sentence_at(text, match.start(), match.end(), far=_FAR)
    return f"{text[start : match.start()]} {text[match.end() : end]}"
