"""Subjects that a finder leaves out of what is said, or takes for part of who says it.

"Harn reportedly sent him a bill" is told of Harn, and "sent him a bill" of nobody; in "According to the Post,
Vale, Orr and Brome left" it is Vale who left too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import trimmed
from sayso.attribution.ground.ground import tokens_in
from sayso.model import Span
from sayso.parse import FINITE, SUBJECTS
from sayso.spans import joined, overlap, without

if TYPE_CHECKING:
    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree

_LISTED = re.compile(r",\s+((?:[A-Z][\w'’-]+)(?:\s[A-Z][\w'’-]+)?)$")
"""The last name behind a comma in a source."""
_GOES_ON = re.compile(
    r"\s*,?\s*(?:(?:[A-Z][\w'’-]+,?\s+){1,3}(?:and|or)\s+[A-Z]|as\swell\sas\s|along\swith\s)"
)
"""A content that goes on with a list: "Orr and Brome left", "as well as Brome, left"."""


def with_subjects(text: str, one: Finding, ground: Ground, cues: Cues) -> Finding:
    """The finding with the subject of what is said in its content."""
    return _with_first_listed(text, _with_subject(text, one, ground, cues))


def _with_subject(text: str, one: Finding, ground: Ground, cues: Cues) -> Finding:
    """Where an adverb is all of the cue, and the content begins with the verb behind it."""
    tree = ground.tree_of(one.cue[0]) if len(one.cue) == 1 and one.content else None
    if tree is None or one.content[0].start < one.cue[0].end or ground.tree_of(one.content[0]) is not tree:
        return one
    cue = tokens_in(tree, one.cue[0])
    if cue.first != cue.last or tree.lower[cue.first] not in cues.adverbs:
        return one
    verb = tokens_in(tree, one.content[0]).first
    subject = _subject(tree, verb)
    if subject is None or tree.right[subject] >= cue.first or tree.lower[subject] in ("who", "which", "that"):
        return one
    whole = tree.parsed.span(tree.left[subject], tree.right[subject])
    if overlap((whole,), (*one.content, *one.cue)) or cue.first - tree.right[subject] > _NEAR:
        return one
    content = trimmed(text, joined((whole, *one.content)))
    return replace(one, content=content, source=without(one.source, (whole,)))


_NEAR = 3
"""Tokens from a subject's end to the adverb: "Harn also reportedly sent". Set by hand, not fitted."""


def _subject(tree: Tree, verb: int) -> int | None:
    """The subject of the finite verb, if it is one and has its own."""
    if tree.tag[verb] == "MD" or tree.dep[verb] in ("aux", "auxpass"):
        verb = tree.head[verb]
    elif tree.tag[verb] not in FINITE:
        return None
    return next(iter(tree.kids(verb, *SUBJECTS)), None)


def _with_first_listed(text: str, one: Finding) -> Finding:
    """Where "according to" has an outlet and the first name of the list that it tells of."""
    if not one.source or not one.cue or not one.content or one.cue[0].start > one.source[0].start:
        return one
    if not _ACCORDING.fullmatch(text[one.cue[0].start : one.cue[-1].end]):
        return one
    end, start = one.source[-1].end, one.content[0].start
    listed = _LISTED.search(text, one.source[0].start, end)
    if listed is None or not 0 <= start - end <= _GAP or not _GOES_ON.match(text, end):
        return one
    named_whole = " " in listed[1]
    if listed.start() <= one.source[0].start or (named_whole and not text.startswith(", as ", end)):
        return one  # "the mayor, Ada Lorne, Vale and Orr left": who she is
    source = tuple(Span(s, min(e, listed.start())) for s, e in one.source if s < listed.start())
    return replace(one, source=source, content=(Span(listed.start(1), one.content[0].end), *one.content[1:]))


_ACCORDING = re.compile(r"according\sto|as\s(?:\w+\s)?(?:reported|told|revealed)\sby", re.IGNORECASE)
_GAP = 3
"""Characters between a list's first name and its second: a comma."""
