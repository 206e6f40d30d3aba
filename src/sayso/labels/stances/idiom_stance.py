"""The stance of an idiom of answering ("begged to differ"), by the lexicon that the rule of idioms reads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.passage import reading
from sayso.labels.stances.position import Position
from sayso.lexicons import load
from sayso.lexicons.negation import negative
from sayso.model import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sayso.labels.passage import Passage, Reading


@dataclass(frozen=True, slots=True)
class _Idiom:
    words: str
    position: Position
    about: str


def by_idiom(passage: Passage, *, of_one_word: bool) -> Reading[Position] | None:
    """What the speaker does by the idiom in the cue, if there is one; ``of_one_word``: also by a verb alone.

    Of a finding of the rule of idioms, which has looked at the object and at whether it is told as done;
    of another finder's, that has to be seen to here, and only an idiom about claims counts.
    """
    by_rule = passage.finding.rule == load("cues")["rules"]["idiom"]["phrase"]
    for token in passage.cue_tokens:
        for idiom in _idioms().get(token.lemma_.lower(), ()):
            meant = by_rule or (idiom.about == "claims" and _is_of_a_claim(passage) and _is_done(token))
            if meant and (_follows(idiom.words, passage, token) if idiom.words else of_one_word):
                name = f"idiom: {token.lemma_.lower()} {idiom.words}".rstrip()
                # As sure as a verb that means it: what the label network does not change.
                return reading("stance", idiom.position, name, passage.cue, 0.9)
    return None


def _follows(words: str, passage: Passage, verb: Token) -> bool:
    """Whether the words are in the cue, or the one word stands behind the verb's object."""
    return words in passage.cue_words.replace("-", " ") or any(at.lower_ == words for at in verb.rights)


def _is_of_a_claim(passage: Passage) -> bool:
    kinds = load("idioms")["kinds"]
    return any(token.lemma_ in kinds["claims"] for token in passage.tokens(passage.content)[:_READ])


_READ = 10
"""Words of an object in which its kind is looked for, as by the rule of idioms."""


def _is_done(verb: Token) -> bool:
    undone = {*load("idioms")["kinds"]["undone"], *negative("verb_negators")}
    return not any(child.dep_ == "neg" or child.lower_ in undone for child in verb.children)


@cache
def _idioms() -> dict[str, tuple[_Idiom, ...]]:
    """The idioms of each verb that have a stance, longer ones first."""
    table: dict[str, list[_Idiom]] = {}
    for entry in load("idioms")["idiom"]:
        if "stance" not in entry:
            continue
        position = Position(Stance(entry["stance"]), entry.get("detail"))
        for verb in entry["verbs"]:
            table.setdefault(verb, []).extend(
                _Idiom(words.replace("-", " "), position, entry["about"]) for words in entry["words"]
            )
    return {verb: tuple(sorted(found, key=lambda one: -len(one.words))) for verb, found in table.items()}
