"""The stance that an attribution's cue has by its verb or noun, and where that verb does not take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.labels.passage import reading
from sayso.labels.stances.circulation import is_known
from sayso.labels.stances.position import Position
from sayso.labels.sureness import WORDED
from sayso.lexicons.negation import names_nobody
from sayso.lexicons.responses import mood_words, noun_stances, verb_stances
from sayso.lexicons.roles import roles
from sayso.model import Stance
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from sayso.labels.passage import Passage, Reading


def by_verb(passage: Passage, passages: Sequence[Passage]) -> Reading[Position] | None:
    """The stance of the cue's own verb or noun, unless it is negated; ``passages`` are all of the report."""
    for token in passage.cue_tokens:
        lemma = token.lemma_.lower()
        table = noun_stances() if token.pos_ == "NOUN" else verb_stances()
        stance = table.get(lemma)
        if stance is None:
            continue
        if stance is Stance.DENIES and token.pos_ != "NOUN" and _is_turned_down(passage):
            return reading(
                "stance", Position(Stance.ASSERTS), f"{lemma}, of an offer or demand", passage.cue, 0.7
            )
        if stance is Stance.DENIES and lemma in mood_words("turning_down") and _is_somebody(passage):
            return reading("stance", Position(Stance.ASSERTS), f"{lemma}, of somebody", passage.cue, 0.7)
        if any(_is_no(child) for child in token.children):
            return reading("stance", Position(Stance.ASSERTS), f"negated {lemma}", passage.cue, 0.6)
        if (detail := _UNDONE.get(stance)) and is_nobody(passage):
            position = Position(Stance.DECLINES, detail)
            return reading("stance", position, f"nobody said to {lemma}", passage.source, WORDED)
        # The network is not asked, for it would take such a cue for a confirmation.
        if stance in TAKEN and token.pos_ != "NOUN" and _is_supposed(token):
            return reading("stance", Position(Stance.ASSERTS), f"{lemma}, only supposed", passage.cue, WORDED)
        if lemma in mood_words("putting_forward") and _is_theory(passage):
            return reading("stance", Position(Stance.ASSERTS), f"{lemma}, that it is so", passage.cue, 0.7)
        if stance is Stance.DOUBTS and lemma in mood_words("examining") and _is_somebody(passage):
            return reading("stance", Position(Stance.URGES), f"{lemma}, of somebody", passage.cue, 0.7)
        if token.pos_ != "NOUN" and lemma in mood_words("admissions") and not is_known(passage, passages):
            return reading(
                "stance", Position(Stance.ASSERTS), f"{lemma}, of nothing said before", passage.cue, 0.7
            )
        return reading("stance", Position(stance), f"cue {lemma}", passage.cue, WORDED)
    return None


_UNDONE = {Stance.CONFIRMS: "refuses_to_confirm", Stance.DENIES: "did_not_deny"}
"""What nobody did: "no official confirmed it", "none of them denied it"."""
TAKEN = frozenset({Stance.CONFIRMS, Stance.DENIES})
"""Stances that are taken only where it comes to pass: not behind "could" or "might", nor in an "if"."""


def is_nobody(passage: Passage) -> bool:
    """Whether the source is "no official", "none of them", "nobody"; not "No 10"."""
    if not passage.source:
        return False
    return names_nobody(passage.source_words, passage.text[: passage.source[0].start])


def _is_no(child: Token) -> bool:
    """ "Did not deny", "no doubt", "little doubt"."""
    return child.dep_ == "neg" or (
        child.dep_ in ("det", "amod") and child.lower_ in ("no", "little", "scant")
    )


def _is_supposed(verb: Token) -> bool:
    """Whether it is what might be done ("records that could confirm it", "would help to confirm it")."""
    if verb.tag_ == "VB" and verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in mood_words("aiming"):
        return True
    if verb.head.lower_ == "able" and any(child.lower_ == "would" for child in verb.head.head.children):
        return True
    return any(child.dep_ == "aux" and child.lower_ in mood_words("untaken") for child in verb.children)


def _is_theory(passage: Passage) -> bool:
    """Whether the content says how something is, not what is to be done."""
    top = passage.top
    if top is None or top.tag_ in ("VBZ", "VBD"):
        return top is not None
    helpers = {child.tag_ for child in top.children if child.dep_ in ("aux", "auxpass")}
    to_come = "MD" in helpers or (top.lemma_ == "go" and top.tag_ == "VBG")
    return "VBD" in helpers and not to_come


def _is_somebody(passage: Passage) -> bool:
    """Whether the content is a person or persons: they are asked, not cast doubt on."""
    heads = [token for token in passage.content_tokens if token.dep_ in ("dobj", "nsubjpass")]
    if not heads:
        return False
    noun = singular(heads[0].lower_)
    if noun in _POINTERS:
        return False
    known = ("official", "anonymous", "offices", "callings", "pronouns")
    return heads[0].ent_type_ == "PERSON" or any(noun in roles(kind) for kind in known)


_POINTERS = frozenset({"it", "that", "this", "them", "these", "those"})
"""Pronouns that point to what was said."""


def _is_turned_down(passage: Passage) -> bool:
    """Whether the content is something that can be refused, as against said not to be so."""
    if passage.said.text.lower().startswith("that "):
        return False
    heads = [token for token in passage.content_tokens if token.dep_ in ("dobj", "pobj", "nsubjpass")]
    refused = heads[:1] + [head for head in heads if head.dep_ == "dobj"]
    return any(head.lemma_.lower() in mood_words("refusable") for head in refused)
