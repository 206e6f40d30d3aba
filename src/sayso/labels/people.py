"""The names in a report: who is a person, by which full name, with which title; which names are bodies."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sayso.labels.clause import straightened
from sayso.labels.evidence import Evidence, evidence_of
from sayso.labels.mention import is_noun, read_mention

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from sayso.labels.passage import Passage
    from sayso.parse import ParsedReport

_BODIES = frozenset({"ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})

_MOST_VOTES = 2
"""Weight of the parser's entity labels at most, below any wording's: the parser errs on unknown names."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name where it stands; ``subject`` where it is the subject of a verb."""

    start: int
    name: str
    label: str
    subject: bool


@dataclass(frozen=True, slots=True)
class People:
    """Full names in order of first mention, and what the parser and the wording take each name for."""

    full_names: tuple[tuple[int, str], ...]
    labels: dict[str, Counter[str]]
    evidence: Evidence = field(default_factory=lambda: Evidence({}, ()))
    mentions: tuple[Named, ...] = ()

    def full_name(self, part: str, before: int, *, but: Container[str] = ()) -> str | None:
        """The full name that the part stands for: the one most mentioned, else the first to come.

        Names in ``but``, lower case, are ruled out.
        """
        wanted = part.lower()
        known = ((at, name) for at, name in self.full_names if name.lower() not in but)
        fitting = [(at, name) for at, name in known if _is_part(wanted, name)]
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
        """Whether the name is a person's, by its entity labels and what stands beside it; None if open."""
        counts = self.labels.get(name.lower(), Counter())
        votes = counts["PERSON"] - sum(counts[label] for label in _BODIES)
        weight = self.evidence.weights.get(name.lower(), 0) + max(-_MOST_VOTES, min(votes, _MOST_VOTES))
        return None if weight == 0 else weight > 0

    def before(self, at: int, reach: int) -> Iterator[Named]:
        """The names before ``at``, nearest first, ``reach`` characters back at most."""
        last = bisect_left(self.mentions, at, key=lambda mention: mention.start)
        for mention in reversed(self.mentions[:last]):
            if mention.start < at - reach:
                return
            yield mention


def _is_part(wanted: str, name: str) -> bool:
    words = name.lower().split()
    if len(words) < 2:
        return False
    return wanted in (words[-1], words[0]) or name.lower().endswith(f" {wanted}") or name.lower() == wanted


def people_of(parsed: ParsedReport, places: Sequence[Passage]) -> People:
    """Collect names from the parser's entities, from the wording and from what source mentions say."""
    mentions = tuple(_entities(parsed))
    evidence = evidence_of(parsed.text)
    labels: dict[str, Counter[str]] = {}
    found: dict[str, int] = {}
    for mention in mentions:
        labels.setdefault(mention.name.lower(), Counter())[mention.label] += 1
        if mention.label == "PERSON" and _is_full(mention.name):
            found.setdefault(mention.name, mention.start)
    titled = {t.name: t.start for t in evidence.titled if _is_full(t.name)}
    for passage in places:
        said = read_mention(passage.source_words, passage.tokens(passage.source))
        if said.person and len(said.person.split()) > 1:
            found.setdefault(said.person, passage.anchor.start)
            if said.role:
                titled.setdefault(said.person, passage.anchor.start)
    people = People((), labels, evidence)
    named = {name: at for name, at in found.items() if people.is_person(name) is not False} | titled
    return People(tuple(sorted((at, name) for name, at in named.items())), labels, evidence, mentions)


def _entities(parsed: ParsedReport) -> Iterator[Named]:
    for block in parsed.blocks:
        for entity in block.doc.ents:
            subject = entity.root.dep_ in ("nsubj", "nsubjpass")
            yield Named(block.start + entity.start_char, _clean(entity.text), entity.label_, subject)


def _is_full(name: str) -> bool:
    return 2 <= len(name.split()) <= 4 and not is_noun(name.rsplit(maxsplit=1)[-1])


def _clean(name: str) -> str:
    words = straightened(name).removesuffix("'s").removesuffix("'").split()
    while words and is_noun(words[0]) and len(words) > 1:
        words = words[1:]
    return " ".join(words)
