"""Called before: what somebody dismisses as something, where the words for it stand before it.

'Lorne dismissed as "a lie" Orsan claims that the dam leaks': Lorne denies them, and whose they are is told.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.ground.ground import tokens_in
from sayso.dates import CALENDAR
from sayso.lexicons.idioms import kind_words
from sayso.lexicons.responses import verb_stances
from sayso.model import Span, Stance
from sayso.spans import overlap
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground

_CALLED = re.compile(
    r"""(?P<verb>\b\w{4,12})\sas\s["“][^"“”\n]{2,80}["”](?=\s(?P<what>(?:[\w'’-]{1,30}\s){0,4}?(?P<noun>\w{4,12})\sthat\b))"""
)
_MAKER = re.compile(
    rf"(?:(?:the|some|recent)\s)?(?!(?:{CALENDAR})\b)(?P<maker>[A-ZÀ-Þ][\w-]+(?:\s[A-ZÀ-Þ][\w-]+)*)(?:['’]s?)?\s"
)
"""Whose claims they are: "Orsan claims", "Ada Lorne's claims"."""


def with_what_is_called(text: str, found: Sequence[Finding], ground: Ground) -> list[Finding]:
    """The findings, each dismissal with what is dismissed, which is never claimed by who dismisses it."""
    kept = list(found)
    for called in _CALLED.finditer(text):
        if _is_dismissal(called, ground):
            kept = _set_right(kept, called)
    return kept


def _is_dismissal(called: re.Match[str], ground: Ground) -> bool:
    """ "Dismissed as '...' claims that"; not "hired as 'a cook' people that"."""
    verb = Span(*called.span("verb"))
    tree = ground.tree_of(verb)
    lemma = "" if tree is None else tree.lemma[tokens_in(tree, verb).first]
    claims = singular(called["noun"].lower()) in kind_words("claims")
    return claims and verb_stances().get(lemma) is Stance.DENIES


def _set_right(found: list[Finding], called: re.Match[str]) -> list[Finding]:
    verb, noun = Span(*called.span("verb")), Span(*called.span("noun"))
    dismissal = next((one for one in found if overlap(one.cue, (verb,))), None)
    claim = next((one for one in found if overlap(one.cue, (noun,))), None)
    if dismissal is None or claim is None or dismissal is claim or not claim.content:
        return found
    what = called.start("what")
    cue = (Span(min(dismissal.cue[0].start, verb.start), called.end()),)
    denied = replace(dismissal, cue=cue, content=(Span(what, claim.content[-1].end),))
    made = _MAKER.match(called["what"])
    theirs = (
        []
        if made is None
        else [
            replace(claim, cue=(noun,), source=(Span(what + made.start("maker"), what + made.end("maker")),))
        ]
    )
    return [
        each
        for one in found
        for each in ([denied] if one is dismissal else theirs if one is claim else [one])
    ]
