"""The words of a report that tell what it is about, weighed by how rare they are in news.

How rare a word is comes from a table shipped with the package (`frequencies.txt`, written by
`sayso.training.frequencies`), never from the reports at hand: so a report weighs the same in every ledger.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from sayso.errors import LexiconError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

TABLE = "frequencies.txt"
LEAST_REPORTS = 3
"""A word in fewer reports of the table's is left out of it: it counts as never seen."""

_TERM = re.compile(r"[^\W\d_]{3,}|\d+(?:[.,]\d+)*")
_NAME = re.compile(r"(?<=[a-z,;:0-9] )[A-ZÀ-Þ]\w{2,}")
"""A word with a capital that does not open a sentence."""


class Frequencies(NamedTuple):
    """In how many of so many reports a term stands."""

    reports: int
    counts: Mapping[str, int]

    def rarity(self, term: str) -> float:
        """The logarithm of all reports to those that have it (inverse document frequency), 0 at least."""
        count = self.counts.get(term, 1)
        return max(0.0, math.log((self.reports + 1) / (count + 0.5)))


def terms_in(text: str) -> Iterator[str]:
    """Words of three letters and more, and numbers, in the form in which they are compared."""
    return (_folded(match.group()) for match in _TERM.finditer(text))


def names_in(text: str) -> frozenset[str]:
    """The terms that the text writes with a capital inside a sentence."""
    return frozenset(_folded(match.group()) for match in _NAME.finditer(text))


def weighed(terms: Iterable[str], known: Frequencies) -> dict[str, float]:
    """Each term's weight: its rarity by one and the logarithm of how often it stands there."""
    return {
        term: (1 + math.log(count)) * known.rarity(term) for term, count in sorted(Counter(terms).items())
    }


@cache
def frequencies() -> Frequencies:
    """The shipped table. Raises `LexiconError` where it cannot be read."""
    try:
        return _read(resources.files(__package__).joinpath(TABLE).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise LexiconError(f"the table of word frequencies cannot be read: {error}") from error


def _read(table: str) -> Frequencies:
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    counts = {term: int(count) for term, count in rows}
    return Frequencies(counts.pop("*"), counts)


def _folded(word: str) -> str:
    """In lower case and, roughly, without a plural's ending."""
    low = word.casefold()
    return low[:-1] if len(low) > 4 and low.endswith("s") and not low.endswith("ss") else low
