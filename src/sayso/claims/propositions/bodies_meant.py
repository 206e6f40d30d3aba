"""Which body "it" stands for at the head of what is said: "Orsa Lines said it will sell its ferry"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.propositions.words import words_that
from sayso.dates import DAY_NAMES
from sayso.model import Form, SpeakerKind
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from sayso.model import Attribution, Span

_BEFORE = 200
"""Characters before the speaker in which its sentence begins."""
_BETWEEN = 40
"""Characters between the speaker and what is said, in which nobody else is named: "said on Friday that"."""
_OPENING = re.compile(r"(?:^|[\n.!?]\s*|\s(?:--?|–|—)\s)[\"“]?(?:[Tt]he\s)?$")
"""What may stand before a speaker that opens its sentence: the end of another, or a dateline."""
_NAME = re.compile(rf"\b(?!{DAY_NAMES}\b)[A-Z][\w'’-]+")
_IT = re.compile(r"^(?:that\s)?it\s", re.IGNORECASE)


def body_meant(words: str, span: Span, attribution: Attribution, text: str) -> str:
    """The body that tells, as "it", what it does; "" where "it" could be anything else.

    Its name opens the sentence, nobody is named between, and what is told is what bodies do.
    """
    speaker = attribution.speaker
    if speaker.kind is not SpeakerKind.ORGANIZATION or not speaker.name or len(attribution.source) != 1:
        return ""
    if attribution.form is not Form.INDIRECT or words_that("acting").search(plain_marks(words)) is None:
        return ""
    (source,) = attribution.source
    between = text[source.end : span.start]
    if not _IT.match(words) or not 0 <= span.start - source.end <= _BETWEEN or _NAME.search(between):
        return ""
    named = source.of(text)
    if not speaker.name[:1].isupper() or not named.endswith(speaker.name):
        return ""
    start = source.end - len(speaker.name)
    return speaker.name if _OPENING.search(text[max(0, start - _BEFORE) : start]) else ""
