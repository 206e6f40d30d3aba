"""Which body "it" stands for at the head of what is said: "Orsa Lines said it will sell its ferry"; and who
speaks where another does something to "it" or "him": "Orsa Lines denied that Reeve had bought it up"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.claims.propositions.words import words_that
from sayso.dates import DAY_NAMES
from sayso.model import Form, SpeakerKind
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from collections.abc import Callable

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


_TO_A_BODY = frozenset({"it"})
_TO_A_PERSON = {"him": "male", "her": "female"}


def with_the_speaker_named(
    words: str, span: Span, attribution: Attribution, text: str, may_be: Callable[[str, str], bool]
) -> str:
    """The words with the speaker's name for the "it", "him" or "her" to whom another does something, and the
    verb's particle before it: "was going to buy up Orsa Lines" for "was going to buy it up".

    Only where no other thing is named that could be meant: between who does it and the pronoun is no
    word for a definite thing. ``may_be`` tells whether a name can be a man's or a woman's.
    """
    speaker = attribution.speaker
    if attribution.form is not Form.INDIRECT or len(attribution.source) != 1 or not speaker.name:
        return words
    (source,) = attribution.source
    if source.end > span.start or speaker.name not in source.of(text):
        return words
    if _STOPS.search(text[source.end : span.start]):
        return words
    found = words_that("done_to").match(plain_marks(words))
    if found is None or speaker.name.split()[-1] in words[: found.start("whom")].split():
        return words
    whom = found["whom"].lower()
    if speaker.kind is SpeakerKind.ORGANIZATION:
        meant = whom in _TO_A_BODY
    else:
        meant = speaker.kind is SpeakerKind.PERSON and may_be(speaker.name, _TO_A_PERSON.get(whom, "thing"))
    if not meant:
        return words
    verb = " ".join((words[: found.start("whom")].rstrip() + (found["particle"] or "")).split())
    return f"{verb} {speaker.name}{words[found.end() :]}"


_STOPS = re.compile(r"[.!?;\n]")
