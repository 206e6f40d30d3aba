"""The names in a report: who is a person, by which full name, with which title; which names are bodies."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.abbreviations import are_letters, stand_for
from sayso.labels.mentions.evidence import Evidence
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.roles import is_noun, roles
from sayso.wordforms import without_the

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping


_BODIES = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})

_MOST_VOTES = 2
"""Weight of the parser's entity labels at most, below any wording's: the parser errs on unknown names."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands; ``subject`` where it is a verb's, ``main`` where it is its sentence's."""

    start: int
    name: str
    label: str
    subject: bool
    main: bool = False


@dataclass(frozen=True)
class People:
    """Full names in order of first mention, and what the parser and the wording take each name for."""

    full_names: tuple[tuple[int, str], ...]
    labels: dict[str, Counter[str]]
    evidence: Evidence = field(default_factory=lambda: Evidence({}, ()))
    mentions: tuple[Named, ...] = ()
    speaking: frozenset[str] = frozenset()
    """Surnames, in lower case, of those whom a source mention names."""
    letters: Mapping[str, str] = field(default_factory=dict)
    """Names that the text writes out before letters in brackets, by the letters."""
    _by_part: dict[str, list[tuple[int, str]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def full_name(self, part: str, before: int, *, but: Container[str] = ()) -> str | None:
        """The full name that the part stands for: the one most mentioned, else the first to come.

        Names in ``but``, lower case, are ruled out.
        """
        fitting = [(at, name) for at, name in self._with_part(part.lower()) if name.lower() not in but]
        earlier = [name for at, name in fitting if at <= before]
        if earlier:
            return max(earlier, key=self._likeliness)
        return fitting[0][1] if fitting else None

    def _with_part(self, part: str) -> list[tuple[int, str]]:
        """The full names that the part, in lower case, may stand for: a report asks again and again."""
        if part not in self._by_part:
            fitting = [(at, name) for at, name in self.full_names if _is_part(part, name)]
            self._by_part[part] = fitting
        return self._by_part[part]

    def _likeliness(self, name: str) -> tuple[bool, int, int]:
        """For sorting: names that begin with a given name, then the most mentioned, then the shortest."""
        given = given_name_gender(name.split(maxsplit=1)[0]) is not None
        return given, self.labels.get(name.lower(), Counter())["PERSON"], -len(name)

    def spelt_like(self, surname: str) -> str | None:
        """The one full name whose surname is the same but for its spelling: "Bedeh" for "Alex Badeh"."""
        if len(self.full_names) > _MOST_NAMES:
            return None
        surnames = {name.split()[-1] for _, name in self.full_names}
        near = {other for other in surnames if _is_variant(surname.lower(), other.lower())}
        return self.full_name(near.pop(), 0) if len(near) == 1 else None

    def ending(self, words: str) -> str | None:
        """The longest full name with which the words end: "frontrunner Ada Byron" is Ada Byron."""
        fitting = [name for _, name in self.full_names if words == name or words.endswith(f" {name}")]
        return max(fitting, key=len, default=None)

    def is_person(self, name: str) -> bool | None:
        """Whether the name is a person's, by its entity labels and what stands beside it; None if open."""
        if name.lower() in roles("platforms"):
            return False
        counts = self.labels.get(name.lower(), Counter())
        votes = counts["PERSON"] - sum(counts[label] for label in _BODIES)
        weight = self.evidence.weights.get(name.lower(), 0) + max(-_MOST_VOTES, min(votes, _MOST_VOTES))
        return None if weight == 0 else weight > 0

    def is_open(self, name: str) -> bool:
        """Whether it looks like a full name and nothing but the parser's label speaks against a person."""
        words = name.split()
        looks = len(words) in (2, 3) and all(word[1:].islower() and not is_noun(word) for word in words)
        return looks and self.evidence.weights.get(name.lower(), 0) >= 0

    def before(self, at: int, reach: int) -> Iterator[Named]:
        """The names before ``at``, nearest first, ``reach`` characters back at most."""
        last = bisect_left(self.mentions, at, key=lambda mention: mention.start)
        for mention in reversed(self.mentions[:last]):
            if mention.start < at - reach:
                return
            yield mention

    def after(self, at: int, reach: int) -> Iterator[Named]:
        """The names from ``at`` on, ``reach`` characters at most."""
        first = bisect_left(self.mentions, at, key=lambda mention: mention.start)
        for mention in self.mentions[first:]:
            if mention.start > at + reach:
                return
            yield mention

    def body_called(self, first: str, at: int) -> str | None:
        """The body named before ``at`` whose name begins with the word, if it is never a name by itself."""
        if any(mention.name == first for mention in self.mentions if mention.start < at):
            return None
        named = (m.name for m in self.before(at, at) if m.label == "ORG" and m.name.startswith(f"{first} "))
        sorts = roles("organization", "outlet")
        return next(
            (n for n in named if n.rpartition(" ")[2].lower() in sorts and not self.is_person(n)), None
        )

    def in_full(self, letters: str) -> str | None:
        """The name that the letters stand for: written out before them in brackets, or the one body named
        whose words they begin, three at least."""
        if not are_letters(letters):
            return None
        if name := self.letters.get(letters):
            return name
        if len(letters) < _TELLING_LETTERS:
            return None
        fitting = [name for name in self._bodies if stand_for(letters, name)]
        return fitting[0] if len(fitting) == 1 else None

    @cached_property
    def _bodies(self) -> frozenset[str]:
        named = (mention.name for mention in self.mentions if mention.label == "ORG")
        return frozenset(without_the(name) for name in named)

    def count(self, name: str) -> int:
        """How often the name or its surname alone is mentioned."""
        surname = _plain(name.rsplit(maxsplit=1)[-1])
        return sum(_plain(mention.name.split()[-1]) == surname for mention in self.mentions if mention.name)


def _is_part(wanted: str, name: str) -> bool:
    lowered = name.lower()
    words = lowered.split()
    if len(words) < 2:
        return False
    if len(words) > 2 and _GENERATION.fullmatch(words[-1]):
        words = words[:-1]
    if wanted.partition(" ")[0] in roles("particles") and f" {wanted} " in f"{lowered} ":
        return True
    if any(word == f'"{wanted}"' for word in words[1:-1]):  # William "Billy" Lorne
        return True
    if wanted in (words[-1], words[0]) or wanted == lowered or lowered.endswith(f" {wanted}"):
        return True
    return words[-1].endswith(wanted) and wanted == _plain(words[-1])


_GENERATION = re.compile(r"[js]r\.?")
"""What follows a surname and is none; a number belongs to a sovereign's name."""


def _plain(surname: str) -> str:
    """The surname without the article that Arabic names have: "al-Budairi", "Budairi"."""
    return re.sub(r"^[a-z]{2,3}-(?=\w)", "", surname, flags=re.IGNORECASE).lower()


_TELLING_LETTERS = 3
"""Letters that tell a name which does not stand beside them; two stand for too much else."""

_MOST_NAMES = 200
"""Full names in which a misspelt one is looked for; news has a tenth of them, and each is compared."""

_VARIANT_LENGTH = 5
"""Letters of a surname in which one may be misspelt and the name still be known again."""


def _is_variant(one: str, other: str) -> bool:
    """Whether two names differ in a letter or two, or in their hyphens alone."""
    if one.replace("-", "") == other.replace("-", ""):
        return True
    long = min(len(one), len(other)) >= _VARIANT_LENGTH and one[0] == other[0]
    return long and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


_ALIKE = 0.8
"""Ratio of equal letters: one of five may differ. Two surnames of one report are rarely as near."""
