"""Whose text it is: "the statement said" behind "the ministry said in a statement" is the ministry."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import roles
from sayso.model import Span

if TYPE_CHECKING:
    from sayso.labels.meant.heard import Heard
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage
    from sayso.labels.voice import Voice

_REACH = 700
"""Characters back to where the text was told of first: two or three paragraphs. Set by hand, not fitted."""


def writer_of(passage: Passage, mention: Mention, heard: Heard) -> Voice | None:
    """The voice that spoke in the text the mention means; None where nobody did, or another text of the sort
    has been told of since."""
    if mention.core.lower() not in roles("own_texts") or mention.plural:
        return None
    end = passage.source[0].start
    first = max(0, end - _REACH)
    told = [
        m for m in _texts().finditer(passage.text, first, end) if m["text"].lower() == mention.core.lower()
    ]
    if not told or told[-1]["in"] is None:
        return None
    place = Span(told[-1].start(), told[-1].end())
    near = ((heard.spoken_at[at], voice) for at, voice in reversed(heard.voices))
    return next(
        (v for spoke, v in near if spoke.sentence.covers(place) and not spoke.in_content(place)), None
    )


@cache
def _texts() -> re.Pattern[str]:
    """A text as it is first told of: "in a written statement", "sent a letter"."""
    nouns = alternatives(roles("own_texts"))
    return re.compile(
        rf"(?P<in>\b(?:in|by|through|via|on)\s)?\b(?:an?|his|her|its|their|another|[\w.-]{{1,40}}['’]s)\s(?:[\w-]+\s){{0,3}}?(?P<text>{nouns})\b",
        re.IGNORECASE,
    )
