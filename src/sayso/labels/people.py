"""The names in a report: who is a person, by which full name, and which names are bodies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.labels.clause import straightened
from sayso.labels.mention import is_noun, read_mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.labels.passage import Passage
    from sayso.parse import ParsedReport

_BODIES = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})


@dataclass(frozen=True, slots=True)
class People:
    """Full names in order of first mention, and what the parser took each name in the report for."""

    full_names: tuple[tuple[int, str], ...]
    labels: dict[str, Counter[str]]

    def full_name(self, part: str, before: int) -> str | None:
        """The full name that the part stands for: the one most mentioned, else the first to come."""
        wanted = part.lower()
        fitting = [(at, name) for at, name in self.full_names if _is_part(wanted, name)]
        earlier = [name for at, name in fitting if at <= before]
        if earlier:
            return max(
                earlier, key=lambda name: (self.labels.get(name.lower(), Counter())["PERSON"], -len(name))
            )
        return fitting[0][1] if fitting else None

    def ending(self, words: str) -> str | None:
        """The longest full name with which the words end: "frontrunner Ada Byron" is Ada Byron."""
        fitting = [name for _, name in self.full_names if words == name or words.endswith(f" {name}")]
        return max(fitting, key=len, default=None)

    def is_person(self, name: str) -> bool | None:
        """Whether the name is a person's, by its own entity labels and those of the names it is part of."""
        counts = self.labels.get(name.lower(), Counter())
        bodies = sum(counts[label] for label in _BODIES)
        if counts["PERSON"] == bodies:
            return None
        return counts["PERSON"] > bodies


def _is_part(wanted: str, name: str) -> bool:
    words = name.lower().split()
    if len(words) < 2:
        return False
    return wanted in (words[-1], words[0]) or name.lower().endswith(f" {wanted}") or name.lower() == wanted


def people_of(parsed: ParsedReport, places: Sequence[Passage]) -> People:
    """Collect names from the parser's entities and from what source mentions say."""
    labels: dict[str, Counter[str]] = {}
    found: dict[str, int] = {}
    titled: set[str] = set()
    for block in parsed.blocks:
        for entity in block.doc.ents:
            name = _clean(entity.text)
            labels.setdefault(name.lower(), Counter())[entity.label_] += 1
            if entity.label_ == "PERSON" and 2 <= len(name.split()) <= 4 and not is_noun(name.split()[-1]):
                found.setdefault(name, block.start + entity.start_char)
    for passage in places:
        mention = read_mention(passage.source_words, passage.tokens(passage.source))
        person = mention.person
        if person and len(person.split()) > 1:
            found.setdefault(person, passage.anchor.start)
            titled |= {person} if mention.role else set()
    people = People((), labels)
    named = [
        (at, name) for name, at in found.items() if name in titled or people.is_person(name) is not False
    ]
    return People(tuple(sorted(named)), labels)


def _clean(name: str) -> str:
    words = straightened(name).removesuffix("'s").removesuffix("'").split()
    while words and is_noun(words[0]) and len(words) > 1:
        words = words[1:]
    return " ".join(words)
