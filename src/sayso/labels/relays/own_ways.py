"""Ways of a speaker's own, by which a channel named before ends: a post, the report's own outlet, a news
conference."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.outlets.channels import leading, opening, told_own
from sayso.lexicons.patterns import any_of
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from sayso.labels.outlets.press import Press
    from sayso.labels.passage import Passage
    from sayso.model import Span


def is_posted(passage: Passage) -> bool:
    """Whether the speaker published it on a platform: a channel of its own, though no outlet."""
    return bool(passage.cue_lemmas & {"tweet", "retweet"} or _on_platform().search(_unquoted(passage)))


@cache
def _on_platform() -> re.Pattern[str]:
    names = any_of("roles", "platforms")
    return re.compile(
        rf"\b(?:(?:on|to|via|in|from)\s(?:[\w']+\s){{0,3}}{names}\b|in\s(?:an?|his|her|their)\s(?:\w+\s)?tweet\b)",
        re.IGNORECASE,
    )


def is_own(passage: Passage, press: Press) -> bool:
    """Whether the speaker spoke to the report's own outlet ("told this newspaper")."""
    words = _unquoted(passage)
    if told_own().search(words):
        return True
    return any(
        mention.outlet.name in press.own and _is_spoken_to(passage, mention.span)
        for mention in press.within(passage.sentence)
    )


def _is_spoken_to(passage: Passage, span: Span) -> bool:
    before = leading(straightened(passage.text[max(passage.sentence.start, span.start - 90) : span.start]))
    return before is not None and bool(before["told"])


def is_open(passage: Passage) -> bool:
    """Whether it was said where everybody hears it: a news conference, a statement, reporters at large."""
    return opening().search(_unquoted(passage)) is not None


def _unquoted(passage: Passage) -> str:
    """The sentence with blanks for what is said in it, of the same length."""
    words = list(passage.sentence_words)
    for piece in passage.content:
        for at in range(max(piece.start, passage.sentence.start), min(piece.end, passage.sentence.end)):
            words[at - passage.sentence.start] = " "
    return "".join(words)
