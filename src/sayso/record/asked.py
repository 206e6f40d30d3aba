"""Whether somebody who says nothing was asked: silence by itself is no refusal."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.lineage.statements import hull
from sayso.model import Stance

if TYPE_CHECKING:
    from sayso.lineage.statements import Statement
    from sayso.model import Attribution

SILENT = "not_yet_commented"
"""The detail of who has not spoken of a claim."""
_MERELY_SILENT = frozenset({"would_not_say", "no_comment", "did_not_respond"})
"""Details of answers that ask for a question."""


def detail_of(statement: Statement, attribution: Attribution) -> str | None:
    """The reading's detail; of a refusal that nobody asked for, that he has not spoken."""
    if statement.stance is not Stance.DECLINES or attribution.detail not in _MERELY_SILENT:
        return attribution.detail
    return attribution.detail if was_asked(statement) else SILENT


def was_asked(statement: Statement) -> bool:
    """Whether somebody asked: not where the words tell mere silence, and nothing of a question."""
    words = _words(statement)
    return _that("silent").search(words) is None or _that("asking").search(words) is not None


def left_out(statement: Statement) -> bool:
    """Whether the words only tell what was not said, and nothing of a question."""
    words = _words(statement)
    return _that("left_out").search(words) is not None and _that("asking").search(words) is None


def would_not(statement: Statement) -> bool:
    """Whether the words tell that somebody refused, and not only that he has not done it."""
    return _that("refusing").search(_words(statement)) is not None


def _words(statement: Statement) -> str:
    attribution = statement.attribution
    spans = (*attribution.source, *attribution.cue, *attribution.content) if attribution else ()
    return statement.words((hull(spans),)).replace("’", "'") if spans else ""


@cache
def _that(name: str) -> re.Pattern[str]:
    """A pattern of `lexicons/record.toml`."""
    return re.compile(lexicons.load("record")[name], re.IGNORECASE)
