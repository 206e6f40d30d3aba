"""Speakers at one remove: "quoted X as saying", "Yonhap reported, citing X", "Seoul and Tokyo denied"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.ground.grammar import cue_range, is_verb, noun_phrase, quoted_person, subject
from sayso.attribution.ground.joined import are_apart
from sayso.attribution.ground.tree import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.ground.draft import Draft
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_CITING_NEAR = 4
"""How near its frame's verb a "citing" stands: "Yonhap reported on Tuesday, citing"."""
_NAMES = 25
"""Longest pair of coordinated names, in tokens."""


def each_speaker(tree: Tree, found: Draft) -> Iterator[Draft]:
    """One draft for each of two coordinated proper names ("Seoul and Tokyo denied"), else the draft.

    "Neither Seoul nor Tokyo confirmed it" stays whole: without the "neither" it would say that they did.
    """
    names = _two_names(tree, found.head)
    if names is None or len(found.source) != 1:
        yield found
        return
    for name in names:
        yield replace(found, source=tree.spans([name]))


def _two_names(tree: Tree, verb: int) -> tuple[Range, Range] | None:
    phrase = subject(tree, verb)
    if phrase is None or phrase.last - phrase.first > _NAMES:
        return None
    heads = [
        at
        for at in range(phrase.first, phrase.last + 1)
        if tree.dep[at] == "conj" and tree.head[at] in phrase and tree.head[tree.head[at]] not in phrase
    ]
    if len(heads) != 1:
        return None
    second, first = heads[0], tree.head[heads[0]]
    joint = tree.kid(first, "cc")
    if (
        joint is None
        or tree.lower[joint] == "nor"
        or tree.pos[first] != "PROPN"
        or tree.pos[second] != "PROPN"
        or not first < joint < second
    ):
        return None
    names = Range(phrase.first, joint - 1), Range(joint + 1, phrase.last)
    return names if are_apart(tree, names) else None


def quotes_somebody(tree: Tree, verb: int, cues: Cues) -> bool:
    """ "quoted X as saying", "citing a source": X is the speaker, and the other verb the cue."""
    as_saying = any(
        tree.lower[at] == "as" and any(tree.lemma[to] in cues.clause for to in tree.kids(at, "pcomp"))
        for at in tree.kids(verb, "prep")
    )
    return as_saying or cited_source(tree, verb, cues) is not None


def cited_source(tree: Tree, citing: int, cues: Cues) -> Range | None:
    """Whom a "citing" names, if that is somebody or a document that speaks, beside a cue verb."""
    noun = tree.kid(citing, "dobj")
    if noun is None or tree.lower[citing] != "citing" or tree.lemma[noun] not in cues.sources:
        return None
    beside = [tree.head[citing], *range(max(0, citing - _CITING_NEAR), citing)]
    if not any(is_verb(tree, at) and at != citing and tree.lemma[at] in cues.clause for at in beside):
        return None
    return noun_phrase(tree, noun)


def with_cited(tree: Tree, verb: int, source: Range | None, cues: Cues) -> tuple[list[Range], Range | None]:
    """The cue and source, where the verb's subject only passes on what somebody cited said."""
    cue = [cue_range(tree, verb)]
    if tree.dep[verb] == "pcomp" and quoted_person(tree, tree.head[verb]) is not None:
        return [cue_range(tree, tree.head[tree.head[verb]]), Range(tree.head[verb], verb)], source
    beside = range(verb + 1, min(len(tree), verb + _CITING_NEAR + 1))
    for citing in [*tree.kids(verb, "advcl", "acl", "dep"), *beside]:
        cited = None if tree.is_quoted(citing) else cited_source(tree, citing, cues)
        if cited is not None:
            return sorted([*cue, Range(citing, citing)]), cited
    return cue, source
