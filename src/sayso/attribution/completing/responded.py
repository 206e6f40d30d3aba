"""Claims that are answered: what "responded to a claim by Lorne that the wall leaks" has is Lorne's word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import trimmed
from sayso.attribution.ground.grammar import bare_phrase
from sayso.attribution.ground.ground import tokens_in
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.phrases import possessor
from sayso.lexicons.idioms import idioms_of, kind_words
from sayso.model import Span
from sayso.spans import overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree
    from sayso.model import Spans

_FAR = 12
"""Tokens from a claim's noun to its "that" at most: "a claim made on Monday by the mayor of Harn that". Set
by hand, not fitted."""


def as_claimed(text: str, one: Finding, ground: Ground, cues: Cues) -> Finding | None:
    """The finding, unless its source only answers what it has for its content: then it is the claim's, laid
    to whoever is named as making it. None where a question is answered: nobody says what that asks."""
    tree = ground.tree_of(one.cue[0]) if one.cue and one.content else None
    if tree is None:
        return one
    cue = [at for piece in one.cue for at in range(*_bounds(tree, piece))]
    for noun in _answered(tree, cue, cues):
        that = _that(tree, noun)
        if that is None or one.content[-1].end <= tree.parsed.span(that, that).start:
            continue
        if tree.lemma[noun] in cues.queries:
            return None
        if not _is_makers(tree, one, noun):
            word, maker = tree.parsed.span(noun, noun), _maker(tree, noun)
            source = [] if maker is None else [Range(maker.first, min(maker.last, that - 1))]
            content = _claimed(text, one, tree, that, cues)
            return replace(one, cue=(word,), source=tree.spans(source), content=content, evidence=(word,))
    return _from_clause(text, one, tree, cue[-1], cues)


def _from_clause(text: str, one: Finding, tree: Tree, noun: int, cues: Cues) -> Finding:
    """The finding whose cue ends in a claim's noun without who makes it in what is said: "countered claims"
    of "countered claims made by Lorne that the wall leaks"."""
    that = _that(tree, noun) if tree.lemma[noun] in cues.nouns and _maker(tree, noun) else None
    clause = None if that is None else tree.parsed.span(that, that).start
    if clause is None or not one.cue[-1].end <= one.content[0].start < clause < one.content[0].end:
        return one
    return replace(one, content=trimmed(text, (Span(clause, one.content[0].end), *one.content[1:])))


def _bounds(tree: Tree, piece: Span) -> tuple[int, int]:
    first, last = tokens_in(tree, piece)
    return first, last + 1


def _answered(tree: Tree, cue: Sequence[int], cues: Cues) -> Iterator[int]:
    """The nouns for what is claimed or asked that a verb of the cue answers, or that are the cue and answered
    by the verb before: "addressed claims", "replied to a question", "fumed at reports"."""
    taking = cues.responding | cues.feeling
    for at in cue:
        if tree.lemma[at] in taking:
            objects = [*tree.kids(at, "dobj")]
            behind = [to for to in tree.kids(at, "prep") if tree.lower[to] != "with"]
            objects += [noun for to in behind for noun in tree.kids(to, "pobj")]
        else:
            objects = [at] if tree.lemma[_governing(tree, at)] in taking else []
        yield from (
            noun for noun in objects if tree.lemma[noun] in cues.nouns | cues.queries | cues.rumours.keys()
        )


def _is_turned_down(tree: Tree, at: int, noun: int) -> bool:
    """Whether an idiom of answering has them: "bristled at the suggestion that"."""
    verb = tree.lemma[_governing(tree, at) if at == noun else at]
    kinds = {idiom.about for idiom in idioms_of(verb) if idiom.stance} & {"claims", "suggestions"}
    return any(tree.lemma[noun] in kind_words(kind) for kind in kinds)


def _governing(tree: Tree, noun: int) -> int:
    """The verb whose object the noun is, or that has it behind a preposition."""
    above = tree.head[noun]
    return tree.head[above] if tree.dep[noun] == "pobj" else above


def _that(tree: Tree, noun: int) -> int | None:
    """Where what is claimed or asked begins: it may hang on whoever claims it."""
    last = min(noun + _FAR, tree.sentence_of(noun).last)
    marks = ("that", "whether", "if")
    return next((at for at in range(noun + 1, last) if tree.lower[at] in marks), None)


def _is_makers(tree: Tree, one: Finding, noun: int) -> bool:
    """Whether the source is already who makes the claim."""
    maker = _maker(tree, noun)
    return maker is not None and overlap(tree.spans([maker]), one.source) > 0


def _claimed(text: str, one: Finding, tree: Tree, that: int, cues: Cues) -> Spans:
    """What is claimed, up to "by saying", with which it is answered."""
    by = (at for at in range(that + 1, tree.sentence_of(that).last) if tree.lower[at] == "by")
    says = next((at for at in by if tree.tag[at + 1] == "VBG" and tree.lemma[at + 1] in cues.clause), None)
    start = tree.parsed.span(that, that).start
    end = len(text) if says is None else tree.parsed.span(says, says).start
    cut = (Span(max(p.start, start), min(p.end, end)) for p in one.content)
    return trimmed(text, tuple(piece for piece in cut if piece.start < piece.end))


def _maker(tree: Tree, noun: int) -> Range | None:
    """Whose claim it is: "Lorne's claim", "a claim by Lorne", "a claim made by Lorne"."""
    owned = possessor(tree, noun)
    if owned is not None:
        return owned
    for made in tree.kids(noun, "acl"):
        for by in tree.kids(made, "agent", "prep"):
            maker = tree.kid(by, "pobj")
            if tree.lower[by] == "by" and maker is not None:
                return bare_phrase(tree, maker)
    return None
