"""How far a content reaches: the parse's clause, mended where it takes in too much or too little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.grammar import breaks, is_passive, is_verb, stretch
from sayso.attribution.ground.tree import Range
from sayso.parse import FINITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_FRAME_WORDS = 25
"""Longest parenthesis around a cue ("X, the minister's spokesman said in a statement on Monday, Y")."""
LONGEST = 200
"""How many tokens of one content are looked through; no sentence of PolNeAR's training part is longer."""
_TAG_TAIL = 6
"""How far from the content's end a second frame's verb may stand: "NHK reported on Wednesday evening"."""
_PRONOUNS = frozenset(["it", "he", "she", "they", "we", "i", "this", "that"])
_LISTED = 8
"""Most items of a list set apart by semicolons."""
_CONTRASTS = frozenset(["while", "though", "although"])
_SET_OFF = frozenset([",", "-", "–", "—", "--"])


def content_clause(tree: Tree, verb: int) -> int | None:
    """The head of the clause that the verb governs, the longest if there are several."""
    clauses = [at for at in tree.kids(verb, "ccomp") if tree.right[at] > tree.left[at] or at > verb]
    if clauses:
        return max(clauses, key=lambda at: tree.right[at] - tree.left[at])
    child = tree.kid(verb, "csubjpass")
    if child is not None and is_passive(tree, verb):
        return child
    for child in tree.kids(verb, "advcl", "xcomp", "relcl", "acl"):
        if child > verb and any(tree.lower[at] == "that" for at in tree.kids(child, "mark")):
            return child
    return None


def clause_ranges(tree: Tree, verb: int, clause: int, source: Range | None, cues: Cues) -> Iterator[Range]:
    """The content's pieces: after the cue, before it, or on both sides of a cue that interrupts it."""
    first, last = tree.subtree(clause)
    if first <= verb <= last:
        frame = frame_of(tree, verb, source)
        if frame.first > first:
            yield Range(first, frame.first - 1)
        rest = frame.last + 2
        if frame.last < last and not (rest <= last and tree.lower[rest] == "citing"):
            yield Range(frame.last + 1, last)
        return
    if clause > verb:
        end = _past_semicolons(tree, verb, _content_end(tree, verb, clause, cues), cues)
        yield Range(_content_start(tree, verb, max(first, verb + 1)), end)
        return
    frame_first = verb if source is None or source.first > verb else source.first
    sentence = tree.sentence_of(verb)
    if not _says_before(tree, verb, Range(sentence.first, first - 1), cues):
        first = sentence.first
    yield Range(first, frame_first - 1)


def _past_semicolons(tree: Tree, verb: int, last: int, cues: Cues) -> int:
    """The content's end, past semicolons behind which it goes on in small letters and nobody else speaks."""
    for _ in range(_LISTED):
        mark = last + 1
        if (
            mark + 1 >= len(tree)
            or tree.lower[mark] != ";"
            or not tree.parsed.doc[mark + 1].text[0].islower()
        ):
            break
        end = tree.sentence_of(mark + 1).last
        if _says_before(tree, verb, Range(mark + 1, end), cues):
            break
        last = end
    return last


def _content_start(tree: Tree, verb: int, first: int) -> int:
    """The content's first token; a subject that the parser tore off at a quotation mark is taken back."""
    torn = first - 1 > verb and tree.is_quoted(first) and tree.lower[first - 1] in _PRONOUNS
    return first - 1 if torn else first


def _says_before(tree: Tree, verb: int, tokens: Range, cues: Cues) -> bool:
    """Whether a range holds a quotation or another cue verb, so that it is not all one content."""
    return tokens.last - tokens.first > LONGEST or any(
        tree.is_quoted(at) or (at != verb and is_verb(tree, at) and tree.lemma[at] in cues.clause)
        for at in range(tokens.first, tokens.last + 1)
    )


def _content_end(tree: Tree, verb: int, clause: int, cues: Cues) -> int:
    """The last token of a clause that follows its cue, without what the parser wrongly hangs on its end.

    That is: a coordinated or contrasted cue of the writer's ("but refused to elaborate", "while Y told Z"), a
    second frame (", NHK reported", ", according to Y"), and an apposition after a quotation's closing comma.
    """
    first, last = tree.subtree(clause)
    for at in range(max(first, verb + 1), min(last, verb + LONGEST) + 1):
        if tree.is_quoted(at):
            continue
        if _new_cue(tree, at, verb, clause, cues):
            return _before_joint(tree, at, clause)
        if tree.lower[at] == "according" and tree.lower[at - 1] == ",":
            return at - 1
        if at - 1 > clause and tree.is_quoted(at - 1) and tree.lower[at - 2] == "," and _apposition(tree, at):
            return at - 1
    return _with_torn_quotation(tree, _without_tag(tree, Range(first, last), verb, cues))


def _with_torn_quotation(tree: Tree, last: int) -> int:
    """The content's last token, and a quotation its last phrase runs into: "that a vote “would ...”"."""
    if last + 1 >= len(tree) or not tree.is_quoted(last + 1) or tree.is_quoted(last) or breaks(tree, last):
        return last
    return tree.quoted[tree.quoted_in[last + 1]].range.last


def _new_cue(tree: Tree, at: int, verb: int, clause: int, cues: Cues) -> bool:
    """Whether the token is a cue of the writer's own that hangs on the content by "and", "but" or "while"."""
    if tree.tag[at] == "VBG" and tree.lower[at - 1] in _SET_OFF:
        return tree.dep[at] == "advcl" and tree.head[at] == clause and tree.lemma[at] in cues.clause
    if at == clause or tree.tag[at] != tree.tag[verb] or not is_verb(tree, at) or is_passive(tree, at):
        return False
    if tree.lemma[at] not in cues.clause and tree.lemma[at] not in cues.refusing:
        return False
    if tree.dep[at] == "conj" and tree.lemma[at] in cues.refusing:
        return True
    if tree.dep[at] == "conj":
        return tree.tag[clause] != tree.tag[at] or tree.kid(at, "nsubj") is not None
    return tree.dep[at] == "advcl" and any(tree.lower[mark] in _CONTRASTS for mark in tree.kids(at, "mark"))


def _before_joint(tree: Tree, at: int, clause: int) -> int:
    """The token before the conjunction or comma that joins ``at`` to what comes before."""
    first = max(clause, min(tree.left[at], at))
    while first - 1 > clause and (
        tree.dep[first - 1] in ("cc", "punct", "advmod", "mark") and not tree.is_quoted(first - 1)
    ):
        first -= 1
    return max(clause, first - 1)


def _apposition(tree: Tree, at: int) -> bool:
    head = at
    if tree.lower[at] in ("a", "an"):
        return True
    while tree.head[head] > head and tree.dep[head] in ("det", "amod", "compound", "poss"):
        head = tree.head[head]
    return tree.dep[head] == "appos" and tree.head[head] < at


def _without_tag(tree: Tree, content: Range, verb: int, cues: Cues) -> int:
    """The content's last token when ", NHK reported" at its end is left out."""
    last = content.last
    for at in range(last, max(content.first, last - _TAG_TAIL), -1):
        if tree.is_quoted(at) or at == verb:
            return last
        if is_verb(tree, at) and tree.lemma[at] in cues.clause:
            child = tree.kid(at, "nsubj")
            bare = not any(to > at for to in tree.kids(at, "dobj", "ccomp", "xcomp", "attr"))
            if child is None or not bare or child > at or tree.tag[child] in ("WP", "WDT"):
                return last
            first = tree.left[child]
            comma = first - 1 > content.first and tree.lower[first - 1] == ","
            return first - 2 if comma else last
    return last


def frame_of(tree: Tree, verb: int, source: Range | None) -> Range:
    """The words around a cue that belong to it and not to the content it interrupts."""
    first, last = stretch(tree, verb, _FRAME_WORDS)
    if source is not None and source.last < verb and verb - source.first <= _FRAME_WORDS:
        first = min(first, source.first)
    elif source is not None and source.first > verb and source.last - verb <= _FRAME_WORDS:
        last = max(last, source.last)
    return Range(first, last)


def rest_of_sentence(tree: Tree, verb: int) -> list[Range]:
    """What follows "it is believed", where the parser makes no clause of it."""
    last = min(tree.sentence_of(verb).last, verb + LONGEST)
    rest = Range(verb + 1, last)
    if verb < last and tree.pos[verb + 1] == "ADP":
        return []
    return [rest] if has_verb(tree, rest) else []


def has_verb(tree: Tree, tokens: Range) -> bool:
    """Whether a verb stands in the range."""
    last = min(tokens.last, tokens.first + LONGEST)
    return any(is_verb(tree, at) or tree.pos[at] == "AUX" for at in range(tokens.first, last + 1))


def has_finite_verb(tree: Tree, tokens: Range) -> bool:
    """Whether a verb stands in the range that makes a clause of it, as a participle does not."""
    last = min(tokens.last, tokens.first + LONGEST)
    return any(tree.tag[at] in FINITE for at in range(tokens.first, last + 1))
