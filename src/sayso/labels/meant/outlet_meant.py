"""The outlet that "the paper", "the report" or "the agency" is: the one named last, not one only told of."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.voice import Voice, outlet_voice
from sayso.lexicons import load
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import roles
from sayso.model import OutletKind, Span, SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage
    from sayso.outlet_mentions import OutletMention


def outlet_meant(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The outlet that "the paper" or "the report" means: the one named last, if it was not long ago.

    A piece is not that of an outlet of which another one only tells.
    """
    named = heard.press.before(passage.source[0].start)
    if named and mention.head in roles("single_pieces") and _is_only_told_of(named, heard):
        named = _not_told_of(passage, heard)
    if mention.head == "agency" and not (named and _is_agency(passage, named)):
        return None
    spoke = heard.last((SpeakerKind.OUTLET,))
    if named and passage.source[0].start - named.span.start < _OUTLET_REACH:
        return outlet_voice(heard.press.called(named.outlet), f"the {mention.head} is an outlet's", 0.75)
    return spoke if spoke and spoke.key else None


def _is_only_told_of(named: OutletMention, heard: Heard) -> bool:
    """Whether the outlet is named only within what others say up to there, and no piece of it spoken of."""
    text = heard.press.text
    same = (m.span for m in heard.press.mentions if m.outlet == named.outlet and m.span <= named.span)
    return all(
        (heard.contents.cover(span.start) or _is_said_to_do(text, span))
        and not _own_piece().match(text, span.end)
        for span in same
    )


def _is_said_to_do(text: str, span: Span) -> bool:
    """Whether somebody else says what the outlet did: "they say the Herald had rung them"."""
    before = _saying().search(text, max(0, span.start - _SAID), span.start)
    return before is not None and _GOES_ON.match(text, span.end) is not None


_SAID = 40
"""Characters before an outlet in which a verb says that others say what it did: some six words, by hand."""
_GOES_ON = re.compile(r"\s[a-z]")


@cache
def _saying() -> re.Pattern[str]:
    verbs = alternatives(verb for verb in load("lineage")["saying"] if not verb.startswith(("tell", "told")))
    return re.compile(rf"\b{verbs}\s(?:that\s)?(?:both\s)?(?:the\s)?$", re.IGNORECASE)


def _not_told_of(passage: Passage, heard: Heard) -> OutletMention | None:
    """The outlet named last that is not only told of."""
    start = passage.source[0].start
    near = heard.press.within(Span(max(0, start - _OUTLET_REACH), start))
    others = (m for m in reversed(near) if m.outlet.name not in heard.press.own)
    return next((m for m in others if not _is_only_told_of(m, heard)), None)


@cache
def _own_piece() -> re.Pattern[str]:
    """A piece behind its outlet's name: "the Herald's latest story"."""
    return re.compile(rf"(?:['’]s?)?\s(?:\w+\s)?{alternatives(roles('single_pieces') | {'piece'})}\b")


def _is_agency(passage: Passage, named: OutletMention) -> bool:
    """Whether the outlet is a news agency, by the table or by the word after its name."""
    after = passage.text[named.span.end : named.span.end + 20].lower()
    agency = named.outlet.kind == OutletKind.AGENCY or "Agency" in named.outlet.name
    return agency or re.match(r"\s(?:news\s)?agency\b", after) is not None


_OUTLET_REACH = 700
"""Characters back to the outlet that "the paper" may mean: three or four paragraphs of news."""
