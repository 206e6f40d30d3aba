"""What somebody who says nothing does, by the words: silence by itself is no refusal."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.model import Stance
from sayso.spans import hull

if TYPE_CHECKING:
    from sayso.lineage.ways.statements import Statement
    from sayso.model import Attribution

SILENT = "not_yet_commented"
"""The detail of who has not spoken of a claim."""
NOT_SAID = "has_not_said"
"""That of who only left something out, or has not said it, and was not asked."""
NOT_CONFIRMED = "has_not_confirmed"
"""That of who has not confirmed it, and did not refuse to."""
NO_REPLY = "did_not_respond"
"""That of who was asked and has not answered."""
WOULD_NOT_CONFIRM = "refuses_to_confirm"


def detail_of(statement: Statement, attribution: Attribution) -> str | None:
    """The reading's detail, but for what only a question makes a refusal: where no words tell of one, who has
    not spoken, has not said or has not confirmed it.

    Records, sentences and gaps all go by this detail.
    """
    if statement.stance is not Stance.DECLINES:
        return attribution.detail
    read, words = plain_detail(attribution.detail), _words(statement, attribution)
    if read == WOULD_NOT_CONFIRM:
        return read if _that("refusing").search(words) else NOT_CONFIRMED
    asked = was_asked(statement, attribution)
    if read == SILENT:
        return NO_REPLY if asked else SILENT
    if not asked and any(_that(kind).search(words) for kind in ("silent", "left_out")):
        return SILENT if read in keeping_all() else NOT_SAID
    return attribution.detail


def was_asked(statement: Statement, attribution: Attribution) -> bool:
    """Whether words show that somebody asked: a question, a request, or that it was declined."""
    return _that("asking").search(_words(statement, attribution)) is not None


def plain_detail(detail: str | None) -> str:
    """The detail as lists have it: "no_comment", be it read as "no comment"."""
    return (detail or "").replace(" ", "_")


@cache
def not_answering() -> frozenset[str]:
    """Details of those who gave no answer, by `lexicons/record.toml`."""
    return frozenset(lexicons.load("record")["no_answer"])


@cache
def keeping_all() -> frozenset[str]:
    """Details of those who keep all back, whatever was asked."""
    return not_answering() | frozenset(lexicons.load("record")["no_comment"])


def _words(statement: Statement, attribution: Attribution) -> str:
    """Who does it and how, with what stands between, and without the content: what the matter is, and that
    somebody calls or asks for something in it, is no question to the speaker."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    if not spans:
        return ""
    text, whole = statement.filed.report.text, hull(spans)
    parts, start = [], whole.start
    for content in sorted(attribution.content):
        parts.append(text[start : content.start])
        start = max(start, content.end)
    parts += [text[start : whole.end], statement.words(attribution.cue)]
    return " ".join(" ; ".join(parts).split()).replace("’", "'")


@cache
def _that(name: str) -> re.Pattern[str]:
    """A pattern of `lexicons/record.toml`."""
    return re.compile(lexicons.load("record")[name], re.IGNORECASE)
