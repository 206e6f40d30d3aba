"""Datelines at a paragraph's head: "HARN, Velmark (AP) —" neither speaks nor is it said."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import trimmed
from sayso.attribution.ground.ground import tokens_in
from sayso.lexicons.patterns import pattern
from sayso.model import Span
from sayso.spans import is_inside, overlap, without

if TYPE_CHECKING:
    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.tree import Tree


def without_dateline(text: str, one: Finding, ground: Ground) -> Finding:
    """The finding without a dateline in what is said or in who says it; where the parse takes the place for
    who speaks, it is the subject behind the dash."""
    parts = tuple(sorted((*one.source, *one.content)))
    tree = ground.tree_of(parts[0]) if parts else None
    line = pattern("datelines", "head").match(text, tree.parsed.start, tree.parsed.end) if tree else None
    if tree is None or line is None or _is_aside(text, line.end(), one):
        return one
    place = (Span(line.start(), line.end()),)
    if not overlap(place, parts):
        return one
    content = trimmed(text, without(one.content, place))
    source = trimmed(text, without(one.source, place))
    if one.source and is_inside(one.source, place):
        source = _behind(tree, line.end(), one)
    return replace(one, source=source, content=content if one.content else ())


def _is_aside(text: str, start: int, one: Finding) -> bool:
    """Whether a second dash stands before the cue: "BASO — the harbour office — said"."""
    return bool(one.cue) and _DASH.search(text, start, max(start, one.cue[0].start)) is not None


_DASH = re.compile(r"\s(?:—|–|--?)\s")


def _behind(tree: Tree, start: int, one: Finding) -> tuple[Span, ...]:
    """The phrase that the sentence behind the dateline opens with."""
    first = tokens_in(tree, Span(start, start + 1)).first
    verb = tokens_in(tree, one.cue[0]).first if one.cue else len(tree)
    heads = [
        at
        for at in range(first, min(verb, len(tree)))
        if tree.left[at] == first and tree.right[at] < verb and tree.pos[at] in ("NOUN", "PROPN", "PRON")
    ]
    return (tree.parsed.span(first, tree.right[heads[-1]]),) if heads else ()
