"""Cues that are no verbs: "according to", nouns ("the claim that"), adjectives ("sure that"), headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import (
    SUBJECTS_AND_CLAUSES,
    bare_phrase,
    is_verb,
    joins_words,
    noun_phrase,
    phrase_head,
    subject,
    verb_group,
)
from sayso.attribution.ground.tree import Range
from sayso.lexicons.patterns import listed
from sayso.parse import FINITE

if TYPE_CHECKING:
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_LIGHT_VERBS = listed("cues", "beside", "light_verbs")
_HEADLINE_NAME = 5
"""Longest speaker beside a headline's colon or dash, in tokens."""
_APART = frozenset([":", "-", "–", "—", "--"])
_HEADLINE = 30
"""Longest headline, in tokens."""


def according_draft(tree: Tree, token: int, cues: Cues) -> Draft | None:
    """ "..., according to X" and "According to X, ..."."""
    if tree.lower[token] != "according":
        return None
    to = token + 1 if token + 1 < len(tree) and tree.lower[token + 1] == "to" else None
    noun = None if to is None else tree.kid(to, "pobj", "pcomp")
    if to is None or noun is None or noun < to:
        return None
    source = _without_torn_subject(tree, token, noun_phrase(tree, noun))
    return draft(
        tree,
        token,
        "according",
        content=_accorded(tree, token, source, cues),
        cue=[Range(token, to)],
        source=[Range(max(source.first, to + 1), source.last)],
    )


def _without_torn_subject(tree: Tree, token: int, source: Range) -> Range:
    """The source of a leading "According to", cut at its comma where it has swallowed the next subject."""
    governor = _clause_head(tree, token)
    if governor is None or governor < source.last or token > tree.sentence_of(token).first + 1:
        return source
    if any(at > source.last for at in tree.kids(governor, *SUBJECTS_AND_CLAUSES)):
        return source
    comma = next((at for at in range(source.first + 1, source.last) if tree.lower[at] == ","), None)
    return source if comma is None else Range(source.first, comma - 1)


def _accorded(tree: Tree, token: int, source: Range, cues: Cues) -> list[Range]:
    sentence = tree.sentence_of(token)
    governor = _clause_head(tree, token)
    if token - sentence.first <= 1:
        end = sentence.last if governor is None else max(tree.right[governor], source.last)
        return [Range(source.last + 1, end)] if end > source.last else []
    quoted = tree.quoted_in[token - 1] if token else -1
    if quoted < 0 and token > 1 and tree.lower[token - 1] == ",":
        quoted = tree.quoted_in[token - 2]
    if quoted >= 0 and tree.quoted[quoted].range.first <= sentence.first:
        return [tree.quoted[quoted].range]
    if governor is None:
        return [Range(sentence.first, token - 1)]
    if governor > token:
        own = tree.left[governor] < token and tree.dep[governor] != "conj"
        before = [Range(tree.left[governor], token - 1)] if own else []
        return [*before, Range(source.last + 1, max(tree.right[governor], source.last + 1))]
    first = tree.left[_first_conjunct(tree, governor, cues)]
    while first < governor and tree.dep[first] in ("cc", "punct") and not tree.is_quoted(first):
        first += 1
    pieces = [Range(first, token - 1)]
    for child in tree.children[governor]:
        if child > source.last and tree.dep[child] not in ("cc", "conj", "punct", "relcl"):
            return [*pieces, Range(source.last + 1, tree.right[governor])]
    return pieces


def _first_conjunct(tree: Tree, verb: int, cues: Cues) -> int:
    """The first of the coordinated clauses that lead up to ``verb``, none of which is a cue itself."""
    for _ in range(4):
        parent = tree.head[verb]
        if tree.dep[verb] != "conj" or tree.lemma[parent] in cues.clause or tree.lemma[verb] in cues.clause:
            break
        verb = parent
    return verb


def _clause_head(tree: Tree, token: int) -> int | None:
    """The finite verb whose clause the phrase belongs to, past infinitives, objects and their phrases."""
    head = tree.head[token]
    for _ in range(12):
        finite = tree.tag[head] in FINITE or any(tree.kids(head, "aux", "auxpass"))
        if tree.head[head] == head or (
            (finite or is_verb(tree, head)) and tree.dep[head] in ("ROOT", "conj", "ccomp", "parataxis")
        ):
            return head
        head = tree.head[head]
    return None


def noun_draft(tree: Tree, noun: int, cues: Cues) -> Draft | None:
    """ "X's claim that ...", "claims by X that ...", "the claim that ...", "her criticism of ..."."""
    if tree.pos[noun] != "NOUN" and tree.dep[noun] not in ("nsubj", "dobj", "pobj"):
        return None
    source = possessor(tree, noun)
    if source is not None and tree.lemma[phrase_head(tree, source)] in cues.times:
        source = None
    if tree.lemma[noun] in cues.nouns:
        for child in tree.kids(noun, "acl", "ccomp", "relcl", "appos", "dep"):
            that = any(tree.lower[at] == "that" for at in tree.kids(child, "mark"))
            infinitive = tree.tag[child] == "VB" and source is not None and tree.dep[child] != "relcl"
            if child > noun and (that or infinitive) and is_clausal(tree, child):
                holder = source or noun_holder(tree, noun)
                rule = "noun-that" if holder is not None else "noun-agentless"
                return draft(
                    tree,
                    noun,
                    rule,
                    content=[tree.subtree(child)],
                    cue=[_noun_cue(tree, noun)],
                    source=[] if holder is None else [holder],
                )
    words = cues.noun_after.get(tree.lemma[noun])
    if words is None or source is None or _is_act(tree, noun, source, cues):
        return None
    for child in tree.kids(noun, "prep"):
        if child > noun and tree.lower[child] in words and tree.right[child] > child:
            return draft(
                tree,
                noun,
                "noun-of",
                content=[Range(child + 1, tree.right[child])],
                cue=[Range(noun, min(child, noun + 2))],
                source=[source],
            )
    return None


def _is_act(tree: Tree, noun: int, source: Range, cues: Cues) -> bool:
    """ "An attack on a bus by masked men": only a name's or a known speaker's attack is in words."""
    if tree.lemma[noun] != "attack":
        return False
    head = phrase_head(tree, source)
    speaks = tree.pos[head] in ("PROPN", "PRON") or tree.lemma[head] in cues.sources
    return source.first > noun or not speaks


def is_clausal(tree: Tree, token: int) -> bool:
    """Whether the token is a verb or a copula's predicate."""
    return tree.pos[token] in ("VERB", "AUX") or any(tree.kids(token, "nsubj", "cop", "aux", "nsubjpass"))


def possessor(tree: Tree, noun: int) -> Range | None:
    """Whose it is, or by or from whom, given a cue noun."""
    owner = next(
        (
            at
            for at in tree.children[noun]
            if at < noun and (tree.dep[at] == "poss" or any(tree.kids(at, "case")))
        ),
        None,
    )
    if owner is not None:
        first, last = tree.subtree(owner)
        case = tree.kid(owner, "case")
        return Range(first, case - 1 if case is not None and case == last else last)
    for child in tree.kids(noun, "prep", "agent"):
        if tree.lower[child] in ("by", "from"):
            holder = tree.kid(child, "pobj")
            if holder is not None:
                return bare_phrase(tree, holder)
    return None


def noun_holder(tree: Tree, noun: int) -> Range | None:
    """Who makes, voices or raises it, given a cue noun: "she raised doubts"."""
    verb = tree.head[noun]
    if tree.dep[noun] == "dobj" and tree.lemma[verb] in _LIGHT_VERBS:
        return subject(tree, verb)
    return None


def _noun_cue(tree: Tree, noun: int) -> Range:
    verb = tree.head[noun]
    if tree.dep[noun] == "dobj" and tree.lemma[verb] in _LIGHT_VERBS and 0 < noun - verb <= 4:
        return Range(verb, noun)
    return Range(noun, noun)


def adjective_draft(tree: Tree, adjective: int, cues: Cues) -> Draft | None:
    """ "X is confident that ..."."""
    if tree.pos[adjective] != "ADJ" or tree.lemma[adjective] not in cues.adjectives:
        return None
    clause = tree.kid(adjective, "ccomp")
    verb = tree.head[adjective]
    if clause is None or clause < adjective or tree.pos[verb] not in ("AUX", "VERB"):
        return None
    source = subject(tree, verb)
    if source is None or tree.lower[source.last] == "it":
        return None
    cue = Range(verb_group(tree, verb).first if adjective - verb <= 4 else adjective, adjective)
    return draft(tree, adjective, "adjective", content=[tree.subtree(clause)], cue=[cue], source=[source])


def headline_draft(tree: Tree, cues: Cues) -> Draft | None:
    """ "Kim had surgery: report", "'We lost': minister", "Minister: we lost", "Pipe was cut - ministry"."""
    size = len(tree)
    if not 4 <= size <= _HEADLINE:
        return None
    for mark in range(size - 2, 0, -1):
        if tree.lower[mark] == "," and not tree.is_quoted(mark):
            said = _says_last(tree, mark, cues)
            if said is not None:
                return said
        if tree.lower[mark] not in _APART or tree.is_quoted(mark) or joins_words(tree, mark):
            continue
        left, right = Range(0, mark - 1), Range(mark + 1, size - 1)
        if right.last - right.first < _HEADLINE_NAME and _names_somebody(tree, right) and mark >= 2:
            return draft(tree, mark, "headline", content=[left], cue=[Range(mark, mark)], source=[right])
        if tree.lower[mark] == ":" and mark <= _HEADLINE_NAME and _names_somebody(tree, left):
            return draft(tree, mark, "headline", content=[right], cue=[Range(mark, mark)], source=[left])
    return None


def _says_last(tree: Tree, comma: int, cues: Cues) -> Draft | None:
    """ "Bridge unsafe, says mayor": headlines leave out so much that the parser sees no clause."""
    verb, last = comma + 1, len(tree) - 1
    source = Range(verb + 1, last)
    inverted = tree.lemma[verb] in cues.clause and tree.lower[verb].endswith("s")
    if not inverted or not 0 <= last - source.first < _HEADLINE_NAME or not _names_somebody(tree, source):
        return None
    content = Range(0, comma - 1)
    return draft(tree, verb, "headline", content=[content], cue=[Range(verb, verb)], source=[source])


def _names_somebody(tree: Tree, phrase: Range) -> bool:
    nominal = ("NOUN", "PROPN", "ADJ", "DET", "ADP", "PUNCT", "PART", "NUM", "PRON")
    tokens = range(phrase.first, phrase.last + 1)
    return all(tree.pos[at] in nominal and not tree.is_quoted(at) for at in tokens) and any(
        tree.pos[at] in ("NOUN", "PROPN") for at in tokens
    )
