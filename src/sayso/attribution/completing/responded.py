"""Claims that are answered: what "responded to a claim by Lorne that the wall leaks" has is Lorne's word."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from sayso.attribution.ground.draft import trimmed
from sayso.attribution.ground.grammar import bare_phrase
from sayso.attribution.ground.ground import tokens_in
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.phrases import possessor
from sayso.lexicons import load
from sayso.lexicons.patterns import pattern
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
_TO = frozenset(["to", "at", "on", "by", "over", "about", "against"])
"""Prepositions behind which stands what is answered: what it is answered "with" or "in" is the source's."""
_FALSE = re.compile(rf"\bas\s(?:\w+\s){{0,2}}{load('declines')['parts']['falsehood']}", re.IGNORECASE)
_TAKEN = pattern("cues", "groups", "taken_as")


class _Reply(NamedTuple):
    """What somebody answers a claim with: the "by" or "that" that brings it, its verb and its first word."""

    brought: int
    verb: int
    first: int


def as_claimed(text: str, found: Sequence[Finding], ground: Ground, cues: Cues) -> list[Finding]:
    """The findings, what is only answered laid to whoever claims it."""
    cues_found = {one.cue for one in found}
    parts = [(one, each) for one in found for each in _as_claimed(text, one, ground, cues)]
    return [each for one, each in parts if each.cue == one.cue or each.cue not in cues_found]


def _as_claimed(text: str, one: Finding, ground: Ground, cues: Cues) -> list[Finding]:
    """The finding, unless its source only answers what it has for its content: then it is the claim's, laid
    to whoever is named as making it, beside what the source answers ("by saying that ..."). Of a question
    answered there is that alone: nobody says what it asks."""
    tree = ground.tree_of(one.cue[0]) if one.cue and one.content else None
    if tree is None:
        return [one]
    cue = [at for piece in one.cue for at in range(*_bounds(tree, piece))]
    for verb, noun in _answered(tree, cue, cues):
        that = _that(tree, noun, cues)
        if that is None or one.content[-1].end <= tree.parsed.span(that, that).start:
            continue
        if tree.lemma[verb] in cues.feeling and _is_called_false(text, tree, verb, that):
            return [_of_verb(text, one, tree, verb, tree.left[noun])]
        silent = any(tree.kids(verb, "neg"))
        reply = None if silent else _reply(tree, verb, that, cues)
        answer = [] if reply is None else [_of_verb(text, one, tree, reply.verb, reply.first)]
        if tree.lemma[noun] in cues.queries:
            if silent:
                return [one]
            told = not answer and tree.lower[that] == "that" and tree.dep[that] == "mark"
            return [_of_verb(text, one, tree, verb, that)] if told else answer
        if not _is_makers(tree, one, noun):
            word, maker = tree.parsed.span(noun, noun), _maker(tree, noun)
            source = [] if maker is None else [Range(maker.first, min(maker.last, that - 1))]
            end = tree.starts[reply.brought] if reply else _end(text, tree, verb, that, cues)
            content = _within(text, one, tree.starts[that], end)
            claim = replace(one, cue=(word,), source=tree.spans(source), content=content, evidence=(word,))
            return [claim, *([_silence(text, one, tree.starts[tree.left[noun]])] if silent else answer)]
    return [_from_clause(text, one, tree, cue[-1], cues)]


def _from_clause(text: str, one: Finding, tree: Tree, noun: int, cues: Cues) -> Finding:
    """The finding whose cue ends in a claim's noun without who makes it in what is said: "countered claims"
    of "countered claims made by Lorne that the wall leaks"."""
    that = _that(tree, noun, cues) if tree.lemma[noun] in cues.nouns and _maker(tree, noun) else None
    # "His calls to end the fees that he says are high": no clause of what is claimed, but of a noun within.
    clause = None if that is None or tree.tag[that] in ("WDT", "WP") else tree.parsed.span(that, that).start
    if clause is None or not one.cue[-1].end <= one.content[0].start < clause < one.content[0].end:
        return one
    return replace(one, content=trimmed(text, (Span(clause, one.content[0].end), *one.content[1:])))


def _bounds(tree: Tree, piece: Span) -> tuple[int, int]:
    first, last = tokens_in(tree, piece)
    return first, last + 1


def _answered(tree: Tree, cue: Sequence[int], cues: Cues) -> Iterator[tuple[int, int]]:
    """Each verb that answers something, and the noun for what is claimed or asked that it answers; the cue
    has one of them: "addressed claims", "replied to a question", "fumed at reports"."""
    nouns = cues.nouns | cues.queries | cues.rumours.keys()
    for at in cue:
        objects = [*tree.kids(at, "dobj")]
        objects += [noun for to in tree.kids(at, "prep") for noun in tree.kids(to, "pobj")]
        pairs = [(at, noun) for noun in objects] or [(_governing(tree, at), at)]
        yield from (
            (verb, noun)
            for verb, noun in pairs
            if _is_answer(tree, verb, cues) and tree.lemma[noun] in nouns and _is_object(tree, noun)
        )


def _is_answer(tree: Tree, verb: int, cues: Cues) -> bool:
    answers = tree.lemma[verb] in cues.responding and tree.pos[verb] == "VERB"
    return answers or tree.lemma[verb] in cues.feeling


def _is_object(tree: Tree, noun: int) -> bool:
    """Whether it is what is answered, and not what it is answered with: "responded with a claim that". The
    parser takes "reports" right behind a verb for another verb."""
    if tree.tag[noun] == "VBZ":
        return tree.head[noun] == noun - 1
    if tree.pos[noun] not in ("NOUN", "PROPN"):
        return False
    return tree.dep[noun] == "dobj" or (tree.dep[noun] == "pobj" and tree.lower[tree.head[noun]] in _TO)


def _governing(tree: Tree, noun: int) -> int:
    """The verb whose object the noun is, or that has it behind a preposition."""
    above = tree.head[noun]
    return tree.head[above] if tree.dep[noun] == "pobj" else above


def _that(tree: Tree, noun: int, cues: Cues) -> int | None:
    """Where what is claimed or asked begins: it may hang on whoever claims it. What a verb of saying has is
    no claim's: "responded to the report by saying that"."""
    last = min(noun + _FAR, tree.sentence_of(noun).last)
    for at in range(noun + 1, last):
        if tree.tag[at] == "VBG" and tree.lemma[at] in cues.clause:
            return None
        if tree.lower[at] in ("that", "whether", "if"):
            return at
    return None


def _is_called_false(text: str, tree: Tree, verb: int, that: int) -> bool:
    """ "Slammed the claim that the dam leaks as a lie"."""
    first, last = tree.starts[that], tree.ends[tree.sentence_of(verb).last]
    return _FALSE.search(text[first:last]) is not None


def _reply(tree: Tree, verb: int, that: int, cues: Cues) -> _Reply | None:
    """What the claim is answered with: "by saying that she had not", "replied to the claim ... that", a
    quotation behind a colon or comma."""
    for at in range(that + 1, tree.sentence_of(that).last):
        says = tree.tag[at + 1] == "VBG" and tree.lemma[at + 1] in cues.clause
        if tree.lower[at] == "by" and says and tree.kid(at + 1, "ccomp") is not None:
            return _Reply(at, at + 1, at + 2)
        if tree.lower[at] in (":", ",") and tree.is_quoted(at + 1) and not tree.is_quoted(at):
            return _Reply(at, verb, at + 1)
        if tree.lower[at] == "that" and tree.dep[at] == "mark" and tree.lemma[verb] in cues.responding:
            governing = tree.head[tree.head[at]]
            clause = governing > that and tree.lemma[governing] in cues.clause
            within = clause or tree.lemma[at - 1] in cues.nouns
            if not within and tree.pos[at - 1] not in ("CCONJ", "ADJ", "PUNCT"):
                return _Reply(at, verb, at)
    return None


def _end(text: str, tree: Tree, verb: int, that: int, cues: Cues) -> int:
    """Where what is claimed ends: before how it is taken ("as proof") or answered ("with a denial")."""
    first, last = that, tree.sentence_of(verb).last
    for at in range(first + 1, last):
        noun = tree.kid(at, "pobj")
        shown = noun is not None and tree.lemma[noun] in cues.nouns
        if (tree.lower[at] == "with" and shown) or (
            tree.lower[at] in (",", "by") and tree.tag[at + 1] == "VBG" and tree.lemma[at + 1] in cues.clause
        ):
            return tree.starts[at]
    taken = (
        _TAKEN.search(text, tree.starts[first], tree.ends[last]) if tree.lemma[verb] in cues.feeling else None
    )
    return len(text) if taken is None else taken.start()


def _of_verb(text: str, one: Finding, tree: Tree, verb: int, first: int) -> Finding:
    """What the source says by the verb, from a word on."""
    word = tree.parsed.span(verb, verb)
    end = max(one.content[-1].end, tree.ends[first])
    content = trimmed(text, (Span(tree.starts[first], end),))
    return replace(one, cue=(word,), content=content, evidence=(word,))


def _silence(text: str, one: Finding, answered: int) -> Finding:
    """Who does not respond keeps silent on what is answered from there on: "chose not to respond to | claims
    that"."""
    cue = tuple(Span(span.start, min(span.end, answered)) for span in one.cue if span.start < answered)
    content = trimmed(text, (Span(answered, max(one.content[-1].end, answered)),))
    return replace(one, cue=trimmed(text, cue), content=content, evidence=trimmed(text, cue))


def _is_makers(tree: Tree, one: Finding, noun: int) -> bool:
    """Whether the source is already who makes the claim."""
    maker = _maker(tree, noun)
    return maker is not None and overlap(tree.spans([maker]), one.source) > 0


def _within(text: str, one: Finding, start: int, end: int) -> Spans:
    """What the finding has for its content between two places."""
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
