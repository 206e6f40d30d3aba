"""Hearers: the outlet that was told, where a finder drew it into who speaks or into what is said.

"Said the mayor's aide to the Herald", "denied to the Herald that she had left".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.lexicons.roles import is_human
from sayso.model import Span

if TYPE_CHECKING:
    from sayso.labels.outlets.press import Press
    from sayso.labels.passage import Passage


def without_hearer(place: Passage, press: Press) -> Passage:
    """The passage without an outlet spoken to in its source's end or its content's opening."""
    return _in_content(_in_source(place, press), press)


def _in_source(place: Passage, press: Press) -> Passage:
    """ "Said the mayor's aide to the Herald"."""
    last = place.source[-1]
    heard = next((m for m in press.within(last) if m.span.end == last.end), None)
    if heard is None or not place.cue or place.cue[-1].end > last.start:
        return place
    to = _TO.search(place.text, last.start, heard.span.start)
    if to is None or not is_human(place.text[last.start : to.start()].rpartition(" ")[2]):
        return place
    return place.spoken_by(*place.source[:-1], Span(last.start, to.start()))


_TO = re.compile(r"\sto\s(?:the\s)?$", re.IGNORECASE)


def _in_content(place: Passage, press: Press) -> Passage:
    """ "Denied to the Herald that she had left": the clause alone is said."""
    if not (place.cue and place.content) or not place.cue_words.endswith(" to"):
        return place
    first = place.content[0]
    lead = _THE.match(place.text, first.start)
    heard = press.covering(Span(lead.end(), lead.end() + 1)) if lead else None
    that = _THAT.match(place.text, heard.span.end, first.end) if heard else None
    if that is None:
        return place
    content = (Span(that.start(1), first.end), *place.content[1:])
    return replace(place, finding=replace(place.finding, content=content))


_THE = re.compile(r"(?:the\s)?")
_THAT = re.compile(r"(?:\s\w+day)?,?\s(that\b|[\"“])")
