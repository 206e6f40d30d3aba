"""Who does what in a clause: subjects, agents, the words of a verb group, and the extents of phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.tree import Range
from sayso.parse import SUBJECTS

if TYPE_CHECKING:
    from sayso.attribution.ground.tree import Tree

SUBJECTS_AND_CLAUSES = (*SUBJECTS, "csubj")
"""Relations in which a noun or a clause is subject of a verb: "that it sank surprised her"."""
_VERB_GROUP = ("aux", "auxpass", "neg", "advmod", "prt", "preconj")
_CLIMB = 8
"""How many verbs up a subject is looked for; longer chains of conjuncts and complements are parser noise."""
_AGENT_WORDS = 12
"""Longest agent that is looked for at a clause's end."""
_BRACKET_WORDS = 12
"""Longest bracket after a name that is looked for."""
_INVERTED = 6
"""How far right of an inverted verb ("said X") its subject may begin."""


def is_verb(tree: Tree, token: int) -> bool:
    """Whether the token is a verb that may head a cue."""
    return tree.pos[token] == "VERB" or tree.tag[token].startswith("VB")


def verb_with_particle(tree: Tree, verb: int) -> str:
    """The lemma, with its particle if it has one: "point out"."""
    particle = tree.kid(verb, "prt")
    return tree.lemma[verb] if particle is None else f"{tree.lemma[verb]} {tree.lower[particle]}"


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb has a passive auxiliary or subject, or is a bare participle with an agent."""
    return any(tree.kids(verb, "auxpass", "nsubjpass", "agent"))


def noun_phrase(tree: Tree, noun: int, *, without: int | None = None) -> Range:
    """The phrase that ``noun`` heads, cut short of the token ``without`` where that lies inside."""
    first, last = tree.subtree(noun)
    if without is not None and first <= without <= last:
        if without > noun:
            last = max(noun, min(tree.left[without], without) - 1)
        else:
            first = min(noun, without + 1)
    while last > noun and (tree.pos[last] == "PUNCT" or tree.dep[last] in ("cc", "punct")):
        last -= 1
    while first < noun and tree.pos[first] == "PUNCT":
        first += 1
    return Range(first, _with_bracket(tree, first, last))


def bare_phrase(tree: Tree, noun: int) -> Range:
    """The phrase that ``noun`` heads, without a relative clause that a comma sets off."""
    first, last = noun_phrase(tree, noun)
    for child in tree.kids(noun, "relcl"):
        if child > noun and tree.lower[tree.left[child] - 1] == ",":
            last = min(last, tree.left[child] - 2)
    return Range(first, max(last, noun))


def _with_bracket(tree: Tree, first: int, last: int) -> int:
    """The last token, an open bracket near the end closed or left out: "Anna Velt (left)"."""
    for at in range(last, max(first, last - _BRACKET_WORDS), -1):
        if tree.lower[at] == ")":
            break
        if tree.lower[at] == "(":
            return last + 1 if last + 1 < len(tree) and tree.lower[last + 1] == ")" else at - 1
    return last


def subject(tree: Tree, verb: int) -> Range | None:
    """The phrase that names who does ``verb``: its own subject, or that of the verb it hangs on."""
    if is_passive(tree, verb):
        return agent(tree, verb)
    token = _outer_speaker(tree, verb)
    for _ in range(_CLIMB):
        own = _own_subject(tree, token, verb)
        if own is not None:
            return own
        parent, relation = tree.head[token], tree.dep[token]
        if parent == token:
            return None
        if relation == "pcomp":
            quoted = quoted_person(tree, parent)
            if quoted is not None:
                return quoted
        if relation in ("acl", "relcl"):
            return noun_phrase(tree, parent, without=verb) if _is_nominal(tree, parent) else None
        if relation not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "prep", "acomp") or (
            relation == "ccomp" and token == verb and tree.tag[verb] not in ("VBG", "VB", "VBN")
        ):
            return None
        token = parent
    return None


def _outer_speaker(tree: Tree, verb: int) -> int:
    """The verb whose subject speaks: for "X said the plan was a mistake, adding that ..." it is "said".

    The parser hangs such a participle on the content; a comma or dash before it shows where it belongs.
    """
    clause = tree.head[verb]
    governor = tree.head[clause]
    set_off = verb > 0 and tree.lower[verb - 1] in (",", "-", "–", "—", "--")
    if (
        tree.tag[verb] == "VBG"
        and tree.dep[verb] in ("advcl", "acl")
        and set_off
        and tree.dep[clause] == "ccomp"
    ):
        return governor if governor < clause and tree.tag[governor].startswith("VB") else verb
    return verb


def _own_subject(tree: Tree, token: int, verb: int) -> Range | None:
    """The subject of one verb, if it is a phrase on the same side of the quotation marks."""
    child = tree.kid(token, *SUBJECTS_AND_CLAUSES)
    if child is None or tree.is_quoted(child) != tree.is_quoted(token):
        return None
    if (
        tree.dep[token] == "relcl"
        and tree.lower[child] in ("who", "that", "which")
        and _is_nominal(tree, tree.head[token])
    ):
        return Range(noun_phrase(tree, tree.head[token], without=child).first, child)
    if tree.dep[child] == "csubj" and not _is_nominal(tree, child):
        return None
    return noun_phrase(tree, child, without=verb)


def quoted_person(tree: Tree, preposition: int) -> Range | None:
    """Who is quoted in "quoted X as saying ...", given the "as"."""
    verb = tree.head[preposition]
    if tree.lower[preposition] != "as" or tree.lemma[verb] not in ("quote", "cite"):
        return None
    person = tree.kid(verb, "dobj", "nsubjpass")
    return None if person is None else noun_phrase(tree, person, without=preposition)


def agent(tree: Tree, verb: int) -> Range | None:
    """Who does it, in the passive: "by X"."""
    by = tree.kid(verb, "agent")
    if by is None:
        by = next((at for at in tree.kids(verb, "prep") if tree.lower[at] == "by"), None)
    noun = None if by is None else tree.kid(by, "pobj")
    if noun is None or (noun - 1 >= 0 and tree.tag[noun] == "VBG"):
        return None
    return noun_phrase(tree, noun)


def trailing_agent(tree: Tree, verb: int) -> Range | None:
    """ "by X" at a passive's end, where the parser hangs it lower: "accused of hiding it by X"."""
    last = tree.right[verb]
    while last > verb and tree.pos[last] == "PUNCT":
        last -= 1
    for at in range(last - 1, max(verb, last - _AGENT_WORDS), -1):
        if tree.lower[at] == "by" and tree.right[at] == last and tree.head[at] < at:
            noun = tree.kid(at, "pobj")
            return None if noun is None else noun_phrase(tree, noun)
    return None


def _is_nominal(tree: Tree, token: int) -> bool:
    return tree.pos[token] in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ") or tree.tag[token] in (
        "DT",
        "PRP",
    )


def phrase_head(tree: Tree, phrase: Range) -> int:
    """The token of a phrase that hangs on something outside it; the last one if there is none."""
    tokens = range(phrase.first, phrase.last + 1)
    return next((at for at in tokens if tree.head[at] not in phrase or tree.head[at] == at), phrase.last)


def joins_words(tree: Tree, dash: int) -> bool:
    """Whether a hyphen or short dash stands inside a compound ("mid-air"), with no space on either side."""
    if dash == 0 or tree.lower[dash] not in ("-", "–"):
        return False
    doc = tree.parsed.doc
    return not doc[dash].whitespace_ and not doc[dash - 1].whitespace_


def verb_group(tree: Tree, verb: int) -> Range:
    """The verb with its auxiliaries, negation, particle and the adverbs between them."""
    first = last = verb
    for child in reversed(tree.children[verb]):
        if child < first and tree.dep[child] in _VERB_GROUP and tree.right[child] >= first - 1:
            first = tree.left[child] if tree.left[child] >= child - 2 else child
    for child in tree.kids(verb, "prt", "neg"):
        if last < child <= last + 2:
            last = child
    return _without_edge_adverbs(tree, first, last, verb)


def _without_edge_adverbs(tree: Tree, first: int, last: int, verb: int) -> Range:
    while first < verb and (
        tree.pos[first] in ("PUNCT", "SCONJ", "CCONJ") or tree.tag[first] in ("WRB", "IN", "TO")
    ):
        first += 1
    return Range(first, last)


def chain_top(tree: Tree, verb: int) -> int:
    """The verb at the top of a chain of infinitives: "refused" of "refused to elaborate"."""
    top = verb
    for _ in range(_CLIMB):
        if tree.dep[top] != "xcomp" or tree.tag[top] == "VBG" or tree.head[top] >= top:
            break
        top = tree.head[top]
    return top


def cue_range(tree: Tree, verb: int) -> Range:
    """The cue's words: the verb's group, from the verb that governs it if it is an infinitive."""
    top = chain_top(tree, verb)
    return Range(verb_group(tree, top).first, verb_group(tree, verb).last)


def cue_with_it(tree: Tree, verb: int) -> Range:
    """The cue with the empty "it" before it: "It is believed"."""
    cue = cue_range(tree, verb)
    return Range(cue.first - 1, cue.last) if cue.first > 0 and tree.lower[cue.first - 1] == "it" else cue


def maybe(phrase: Range | None) -> list[Range]:
    """The phrase as a list of one, or none."""
    return [] if phrase is None else [phrase]


def right_complements(tree: Tree, verb: int, first: int, stops: frozenset[str]) -> Range:
    """From the complement ``first`` over the verb's further ones, up to a child whose relation stops it."""
    last = tree.right[first]
    for child in tree.children[verb]:
        if child <= first or tree.left[child] <= first:
            continue
        if tree.dep[child] in stops or tree.left[child] > last + 2:
            break
        last = max(last, tree.right[child])
    return Range(tree.left[first], last)


def stretch(tree: Tree, token: int, limit: int) -> Range:
    """The stretch around ``token`` between commas, dashes, quotation marks or the sentence's ends."""
    sentence = tree.sentence_of(token)
    first = last = token
    while first > max(sentence.first, token - limit) and not breaks(tree, first - 1):
        first -= 1
    while last < min(sentence.last, token + limit) and not breaks(tree, last + 1):
        last += 1
    return Range(first, last)


def breaks(tree: Tree, token: int) -> bool:
    """Whether a stretch of plain narrative ends at the token."""
    return tree.is_quoted(token) or tree.lower[token] in _BREAKS


_BREAKS = frozenset([",", ".", "!", "?", ";", ":", "—", "–", "--", "...", "…"])


def inverted_subject(tree: Tree, verb: int, last: int) -> Range | None:
    """The phrase right after an inverted verb, by shape, where the parser gives it no subject."""
    for token in range(verb + 1, min(verb + _INVERTED, last) + 1):
        if tree.pos[token] in ("NOUN", "PROPN", "PRON") and not tree.is_quoted(token):
            noun = token
            while tree.dep[noun] == "compound" and verb < tree.head[noun] <= last:
                noun = tree.head[noun]
            first, end = noun_phrase(tree, noun)
            return Range(max(first, verb + 1), max(noun, min(end, last)))
        if tree.pos[token] not in ("DET", "ADJ", "NUM", "ADV"):
            return None
    return None
