"""A speaker with a relative clause at a sentence's end: "..., an engineer who had seen it told the BBC".

The parser takes such a speaker for an apposition to the last noun of what is said and hangs the cue anywhere.
What is read here is the order of the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import breaks, is_passive, is_verb, verb_group
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.extent import LONGEST, has_verb
from sayso.parse import FINITE

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_SPEAKER = 25
"""Longest speaker with its clause, in tokens."""
_TOLD = 6
"""Most tokens after the cue: whom it is told, or when it is said."""
_OBJECTS = frozenset(["him", "her", "it", "them", "us", "me", "you"])
"""What the relative clause may end in and the parser takes for the cue's subject."""


def late_draft(tree: Tree, verb: int, lemma: str, cues: Cues) -> Draft | None:
    """Content, comma, noun phrase, relative clause, cue, and at most its object."""
    if not _may_end(tree, verb, lemma, cues):
        return None
    speaker = _speaker(tree, verb)
    if speaker is None:
        return None
    content = Range(tree.sentence_of(verb).first, speaker.first - 2)
    if not _is_plain(tree, content, cues):
        return None
    cue = Range(speaker.last + 1, verb)
    return draft(tree, verb, "late", content=[content], cue=[cue], source=[speaker])


def _may_end(tree: Tree, verb: int, lemma: str, cues: Cues) -> bool:
    """Whether the verb is a finite cue at its sentence's end that has no subject, or a false one."""
    if lemma not in cues.clause or lemma in cues.thinking or is_passive(tree, verb):
        return False
    has = any(tree.lemma[at] == "have" for at in tree.kids(verb, "aux"))
    if tree.tag[verb] not in ("VBD", "VBZ", "VBP") and not (tree.tag[verb] == "VBN" and has):
        return False
    if any(tree.lower[at] not in _OBJECTS for at in tree.kids(verb, "nsubj", "csubj", "expl")):
        return False
    last = tree.sentence_of(verb).last
    while last > verb and tree.pos[last] == "PUNCT" and not tree.is_quoted(last):
        last -= 1
    rest = range(verb + 1, last + 1)
    return len(rest) <= _TOLD and not any(is_verb(tree, at) or breaks(tree, at) for at in rest)


def _speaker(tree: Tree, verb: int) -> Range | None:
    """From behind the comma to before the cue: a noun phrase and a clause with "who"."""
    last = verb_group(tree, verb).first - 1
    sentence = tree.sentence_of(verb)
    first = last
    while first > max(sentence.first, last - _SPEAKER) and not breaks(tree, first - 1):
        first -= 1
    if first - 2 < sentence.first or tree.lower[first - 1] != "," or breaks(tree, last):
        return None
    who = next((at for at in range(first + 1, last) if tree.lower[at] == "who"), None)
    if who is None or tree.pos[who - 1] not in ("NOUN", "PROPN", "PRON") or tree.pos[last] == "CCONJ":
        return None
    told = any(tree.tag[at] in FINITE for at in range(who + 1, last + 1))
    return Range(first, last) if told and not has_verb(tree, Range(first, who - 1)) else None


def _is_plain(tree: Tree, content: Range, cues: Cues) -> bool:
    """Whether the words make a clause in which nobody else speaks."""
    if content.last - content.first >= LONGEST or not has_verb(tree, content):
        return False
    return not any(
        tree.is_quoted(at) or (tree.lemma[at] in cues.clause and any(tree.kids(at, "ccomp")))
        for at in range(content.first, content.last + 1)
    )
