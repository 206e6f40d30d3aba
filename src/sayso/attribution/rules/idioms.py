"""Idioms of answering: "poured cold water on the reports", "walked the claim back", "kept mum about it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import is_passive, noun_phrase, subject, verb_group
from sayso.attribution.ground.tree import Range
from sayso.lexicons.idioms import READ, Idiom, idioms_of, kind_words
from sayso.lexicons.negation import negative
from sayso.lexicons.patterns import listed

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_OBJECTS = frozenset(["dobj", "pobj", "pcomp", "ccomp", "xcomp", "attr", "oprd"])
_ADVERBS = 4
"""Words between a verb and the rest of its idiom: adverbs, or an object before "back" and "down". By hand."""


def idiom_draft(tree: Tree, verb: int, _lemma: str, cues: Cues) -> Draft | None:
    """The answer that a verb gives together with what follows it, if it does."""
    for idiom in idioms_of(tree.lemma[verb]):
        last = _end(tree, verb, idiom)
        if last is None or not is_done(tree, verb, cues):
            continue
        content = _content(tree, verb, last, idiom, cues)
        source = subject(tree, verb)
        if content is None or source is None or _is_no_thing(tree, source):
            continue
        cue = Range(verb_group(tree, verb).first, last if _is_close(tree, verb, last, idiom) else verb)
        return draft(tree, verb, "idiom", content=content, cue=[cue], source=[source])
    return None


def _is_no_thing(tree: Tree, source: Range) -> bool:
    """Whether it is only what there is none of: "no evidence that corroborated it"; not "no official"."""
    return tree.lower[source.first] == "no" and not _NOT_THERE.isdisjoint(tree.words(source)[1:3])


_NOT_THERE = listed("cues", "beside", "traces")


def is_done(tree: Tree, verb: int, cues: Cues) -> bool:
    """Whether it is told as done: not negated, supposed or yet to come."""
    if any(tree.kids(verb, "neg")) or any(tree.lower[at] in cues.supposing for at in tree.kids(verb, "mark")):
        return False
    undone = kind_words("undone") | negative("verb_negators")
    if any(tree.lower[at] in undone for at in tree.children[verb]):
        return False
    if tree.tag[verb] != "VB":
        return True
    helped = any(tree.lower[at] in ("did", "does", "do") for at in tree.kids(verb, "aux"))
    tried = tree.dep[verb] in ("xcomp", "advcl") and tree.lemma[tree.head[verb]] in kind_words("attempts")
    return helped or tried


def is_yet_to_be(tree: Tree, verb: int) -> bool:
    """Whether it is told as what somebody will, would or may do: "few would dispute that"."""
    undone = any(tree.lower[at] in kind_words("undone") for at in tree.kids(verb, "aux"))
    return undone and not any(tree.kids(verb, "neg"))


def _end(tree: Tree, verb: int, idiom: Idiom) -> int | None:
    """The last token of the idiom, close to the verb or behind its object; None where it does not follow."""
    size = len(idiom.words)
    if not size:
        return verb
    for first in range(verb + 1, min(verb + 1 + _ADVERBS, len(tree) - size + 1)):
        if tuple(tree.lower[first : first + size]) != idiom.words:
            continue
        close = all(tree.pos[at] in ("ADV", "PRON", "PART") for at in range(verb + 1, first))
        split = size == 1 and tree.head[first] == verb and tree.kid(verb, "dobj") is not None
        if close or split:
            return first + size - 1
    return None


def _is_close(tree: Tree, verb: int, last: int, idiom: Idiom) -> bool:
    """Whether no object stands between the verb and the rest of its idiom."""
    between = range(verb + 1, last - len(idiom.words) + 1)
    return not any(tree.dep[at] == "dobj" for at in between)


def _content(tree: Tree, verb: int, last: int, idiom: Idiom, cues: Cues) -> list[Range] | None:
    """What the idiom is about; None where it has to be about something and is not."""
    if idiom.about == "nothing":
        return _topic(tree, last, cues)
    if is_passive(tree, verb):
        patient = tree.kid(verb, "nsubjpass")
        whole = None if patient is None else noun_phrase(tree, patient, without=verb)
    else:
        whole = _object(tree, verb, last)
    if whole is None or not _is_about(tree, whole, idiom):
        return None
    return [whole]


def _object(tree: Tree, verb: int, last: int) -> Range | None:
    """The object behind the idiom, or between the verb and the idiom's last word."""
    for at in range(verb + 1, min(last + READ, len(tree))):
        governed = verb <= tree.head[at] <= last and tree.head[at] != at
        if governed and tree.dep[at] in _OBJECTS and not verb < at <= last:
            return Range(max(tree.left[at], last + 1), tree.right[at])
    inside = tree.kid(verb, "dobj")
    return tree.subtree(inside) if inside is not None and verb < inside < last else None


def _is_about(tree: Tree, phrase: Range, idiom: Idiom) -> bool:
    if idiom.about == "anything":
        return True
    return _has(tree, phrase, idiom.about)


def speaks_of_claims(tree: Tree, phrase: Range) -> bool:
    """Whether the phrase calls something a report, a claim or the like, or only points to one."""
    return _has(tree, phrase, "claims")


def _has(tree: Tree, phrase: Range, kind: str) -> bool:
    alone = phrase.first == phrase.last
    if kind == "claims" and alone and tree.lower[phrase.first] in kind_words("pointers"):
        return True
    words = range(phrase.first, min(phrase.last, phrase.first + READ) + 1)
    return any(tree.lemma[at] in kind_words(kind) for at in words)


def _topic(tree: Tree, last: int, cues: Cues) -> list[Range]:
    """What somebody keeps silent on, where it is said."""
    for at in (last, last + 1):
        if at < len(tree) and tree.lower[at] in kind_words("topics") and tree.right[at] > at:
            noun = tree.kid(at, "pobj", "pcomp")
            if noun is not None and not any(tree.lemma[word] in cues.times for word in range(at, noun + 1)):
                return [Range(at + 1, tree.right[at])]
    return []
