"""Idioms of answering, by their verbs: "poured cold water on the reports", "kept mum about it"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.model import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

READ = 10
"""Words of an object in which its kind is looked for: "a string of anonymous reports".
Set by hand, not tuned."""


@dataclass(frozen=True, slots=True)
class Idiom:
    """What follows the verb, and what its object must speak of: one of the lexicon's kinds, or not."""

    words: tuple[str, ...]
    """As the tokeniser has them: a hyphen is a word of its own."""
    about: str
    stance: Stance | None
    """What the speaker does thereby, where neither the verb alone nor a phrase says it."""
    detail: str | None


def idioms_of(verb: str) -> tuple[Idiom, ...]:
    """The idioms of the verb's lemma, longer ones first."""
    return _idioms().get(verb, ())


@cache
def kind_words(kind: str) -> frozenset[str]:
    """Words of a kind that idioms are about ("claims"), or that tell how they are ("undone", "topics")."""
    return frozenset(load("idioms")["kinds"][kind])


@cache
def _idioms() -> dict[str, tuple[Idiom, ...]]:
    table: dict[str, list[Idiom]] = {}
    for verb, idiom in _listed():
        table.setdefault(verb, []).append(idiom)
    return {verb: tuple(sorted(found, key=lambda one: -len(one.words))) for verb, found in table.items()}


def _listed() -> Iterator[tuple[str, Idiom]]:
    for entry in load("idioms")["idiom"]:
        stance = Stance(entry["stance"]) if "stance" in entry else None
        for words in entry["words"]:
            idiom = Idiom(
                tuple(words.replace("-", " - ").split()), entry["about"], stance, entry.get("detail")
            )
            yield from ((verb, idiom) for verb in entry["verbs"])
