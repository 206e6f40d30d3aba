"""A report that is an agency's notice that it takes a story back, under the headline of that very story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.headline.why import quote
from sayso.lexicons.patterns import pattern
from sayso.model import HeadlineCheck, HeadlineLabel, Span

if TYPE_CHECKING:
    from sayso.headline.body import Body
    from sayso.headline.wording import Wording

_NOTICE = pattern("headlines", "withdrawn", "notice")
"""The form of such notices: "the story headlined ... is withdrawn and no substitute story will be issued"."""
_OPENING = 2
"""Sentences in which a notice says so: the second where the first is its dateline. Set by hand."""


def withdraws(headline: Wording, body: Body) -> HeadlineCheck | None:
    """The body takes back the story whose headline it bears; a headline that says so itself is borne out."""
    if _SAYS_SO.search(headline.text):
        return None
    opening = body.sentences[:_OPENING]
    if not opening:
        return None
    found = _NOTICE.search(body.text, opening[0].span.start, opening[-1].span.end)
    if found is None:
        return None
    notice = (Span(*found.span()),)
    why = f"the headline states it; the body takes it back: “{quote(notice, body.text)}”"
    return HeadlineCheck(HeadlineLabel.CONTRADICTED, why, (), (Span(0, len(headline.text)),), notice)


_SAYS_SO = re.compile(
    r"\b(?:with(?:drawn|draws|drew|drawal)|retract\w*|correct(?:ion|ed|s))\b", re.IGNORECASE
)
