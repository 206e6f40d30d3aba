"""Who tells what another told: "Reeve told his staff that the mill would close, a former manager said".

All of it is the manager's word, and Reeve's within it, as where he comes first ("A manager said Reeve told
..."). An outlet that follows so only passes the statement on, and makes none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.findings.nearby import Nearby
from sayso.attribution.ground.lexicon import cues
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.roles import is_human, is_noun, is_of
from sayso.model import Span
from sayso.spans import is_inside
from sayso.wordforms import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.finder import Finding


def with_what_they_govern(text: str, findings: Sequence[Finding]) -> list[Finding]:
    """The findings; of who follows on what another told, with all of that for content."""
    nearby = Nearby(findings)
    return [
        _widened(one, [findings[at] for at in nearby.to(one.content) if at != number], text)
        for number, one in enumerate(findings)
    ]


def governs(frame: Finding, inner: Finding, text: str) -> bool:
    """Whether the frame follows on what the inner one tells from its speaker on, and is no outlet's."""
    if not (frame.source and frame.cue and inner.source and inner.cue and inner.content):
        return False
    opens = inner.source[-1].end <= inner.cue[0].start and inner.cue[-1].end <= inner.content[0].start
    between = text[inner.content[-1].end : min(*frame.source, *frame.cue).start]
    return opens and between.strip() == "," and _is_no_outlet(frame.source[0].of(text))


def _widened(frame: Finding, others: Sequence[Finding], text: str) -> Finding:
    for inner in others:
        if is_inside(frame.content, inner.content) and governs(frame, inner, text):
            return replace(frame, content=(Span(inner.source[0].start, inner.content[-1].end),))
    return frame


def _is_no_outlet(source: str) -> bool:
    """Whether the words are a person with a given name, or people, a body or a document by a noun: a name
    alone may be an outlet's."""
    words = source.replace(",", "").split()
    if any(_may_be_press(word.lower()) for word in words):
        return False
    named = len(words) > 1 and given_name_gender(words[0]) is not None
    last = words[-1]
    told = last.islower() and (is_noun(last) or is_of(last, "document"))
    return named or told or any(is_human(word) for word in words)


def _may_be_press(word: str) -> bool:
    return is_of(word, "outlet") or singular(word) in cues().silence.askers or word == "agency"
