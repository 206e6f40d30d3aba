"""Who tells what another told: "Reeve told his staff that the mill would close, a former manager said".

All of it is the manager's word, and Reeve's within it, as where he comes first ("A manager said Reeve told
..."). An outlet, or its correspondent, that follows so only passes the statement on, and makes none; so does
a spokesman of no body of his own: "Police said two men were held, a spokesman said" has police once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.attribution.findings.nearby import Nearby
from sayso.attribution.ground.lexicon import cues
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.roles import is_human, is_noun, is_of, mouthpieces, roles
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
    reports = any(span.of(text).lower().startswith("report") for span in frame.cue)
    return opens and between.strip() == "," and not reports and _speaks_for_itself(frame.source[0].of(text))


def _widened(frame: Finding, others: Sequence[Finding], text: str) -> Finding:
    for inner in others:
        if is_inside(frame.content, inner.content) and governs(frame, inner, text):
            return replace(frame, content=(Span(inner.source[0].start, inner.content[-1].end),))
    return frame


def _speaks_for_itself(source: str) -> bool:
    """Whether the words are a person with a given name, or people, a body or a document by a noun: a name
    alone may be an outlet's."""
    words = source.replace(",", "").split()
    if not words or any(_may_be_press(word) for word in words) or _only_carries(words):
        return False
    named = len(words) > 1 and given_name_gender(words[0]) is not None
    last = words[-1]
    told = last.islower() and (is_noun(last) or is_of(last, "document"))
    return named or told or any(is_human(word) for word in words)


def _may_be_press(word: str) -> bool:
    lower, one = word.lower(), singular(word.lower())
    return (
        word in roles("outlet_names")
        or is_of(lower, "outlet")
        or one in cues().silence.askers
        or one in roles("press_work")
    )


def _only_carries(words: list[str]) -> bool:
    """Whether it is "a spokesman", or "officials", and nobody says whose."""
    return len(words) <= _BARE and (
        words[-1].lower() in mouthpieces() or singular(words[-1].lower()) == "official"
    )


_BARE = 2
"""Words of a mention that has an article at most."""
