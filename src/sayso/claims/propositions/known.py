"""What all reports of a story together tell of its names: which words are names, and who holds which
office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.claims.propositions.words import names, stems
from sayso.lexicons.roles import roles
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sayso.story import Filed

_NAME = r"(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s)?[A-Z][\w'-]+\s(?:[A-Z][\w'.-]*\s)?(?P<{}>[A-Z][\w'-]+)"
_HELD = re.compile(
    rf"(?<![\w'-])(?P<before>(?:[a-z-]+\s){{0,4}}[a-z-]+(?:\sof\s(?:the\s)?[A-Za-z-]+)?),?\s{_NAME.format('name')}"
    rf"|{_NAME.format('holder')},\s(?:the|its|his|her)\s(?P<after>(?:[a-z-]+\s){{0,4}}[a-z-]+(?:\sof\s[A-Za-z-]+)?)(?=[,.])"
)
_LEAST = 2
"""Telling words of an office: "minister" alone may be anyone's."""
_PASSING = frozenset({"former", "act", "new", "late", "then", "current", "ex"})


@dataclass(frozen=True, slots=True)
class Known:
    """``names`` are the words of names that stand within a sentence; ``offices`` lead from an office's stems
    to the family name of the one who is said to hold it, where that is always the same."""

    names: frozenset[str]
    offices: Mapping[frozenset[str], str]

    def holders(self, words: frozenset[str]) -> frozenset[str]:
        """Who holds the offices that these stems name."""
        return frozenset(name for office, name in self.offices.items() if office <= words)


def known_of(filed: Sequence[Filed]) -> Known:
    """What the reports' texts tell."""
    texts = [one.report.text for one in filed]
    return Known(frozenset(name for text in texts for name in names(text)), _offices(texts))


def _offices(texts: Iterable[str]) -> dict[frozenset[str], str]:
    holders: dict[frozenset[str], set[str]] = {}
    for text in texts:
        for found in _HELD.finditer(plain_marks(text)):
            office = found["before"] or found["after"]
            telling = stems(office) - _PASSING
            if len(telling) >= _LEAST and any(_is_role(word) for word in office.split()):
                name = (found["name"] or found["holder"]).removesuffix("'s").lower()
                holders.setdefault(telling, set()).add(name)
    return {
        office: next(iter(held))
        for office, held in sorted(holders.items(), key=lambda e: sorted(e[0]))
        if len(held) == 1
    }


def _is_role(word: str) -> bool:
    return any(word in roles(kind) for kind in ("offices", "official", "callings"))
