"""Whether a statement is of another place than the claim names, so that it confirms something else.

What a body confirms of one town confirms nothing of another. The place is looked for in the statement's
paragraph, since who confirms seldom says again where; where that names none, in the whole report.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sayso.dates import MONTHS, WEEKDAYS
from sayso.lineage.statements import hull

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.lineage.statements import Statement
    from sayso.story import Claim, Filed

_BETWEEN = 25
"""Characters between two places of which the one lies in or by the other: "Torv, in the east of Lund". By
hand."""


def is_elsewhere(statement: Statement, claim: Claim, filed: Iterable[Filed]) -> bool:
    """Whether the claim's sentence names a place, and the statement's words and report only others."""
    claimed = _places(claim.text)
    if not claimed or statement.attribution is None:
        return False
    near = _paragraph(statement)
    here = near if _places(near) else statement.filed.report.text
    if not _places(here) or any(place in here for place in claimed):
        return False
    texts = [one.report.text for one in filed]
    return not any(_go_together(a, b, text) for a in _places(here) for b in claimed for text in texts)


_PLACE = re.compile(
    r"\b(?:in|at|near|outside|inside|off|around)\s(?:the\s)?([A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*)"
)
_TIMES = frozenset([*MONTHS, *WEEKDAYS, *(month[:3] for month in MONTHS), "sept"])


def _places(text: str) -> set[str]:
    """What the text names after a word of place, but days and months."""
    names = (re.sub(r"['’]s$", "", found[1]) for found in _PLACE.finditer(text))
    return {name for name in names if name.split(maxsplit=1)[0].casefold() not in _TIMES}


def _paragraph(statement: Statement) -> str:
    """The lines of the report in which the statement stands."""
    attribution, text = statement.attribution, statement.filed.report.text
    spans = (*attribution.content, *attribution.cue, *attribution.source) if attribution else ()
    if not spans:
        return ""
    whole = hull(spans)
    end = text.find("\n", whole.end)
    return text[text.rfind("\n", 0, whole.start) + 1 : end if end >= 0 else len(text)]


def _go_together(one: str, other: str, text: str) -> bool:
    """Whether the text has the two side by side, as places of which one lies in or near the other are."""
    return one == other or _beside(one, other).search(text) is not None


@lru_cache(maxsize=1024)
def _beside(one: str, other: str) -> re.Pattern[str]:
    ours, theirs = re.escape(one), re.escape(other)
    between = rf"[^.;\n]{{1,{_BETWEEN}}}"
    return re.compile(rf"\b{ours}\b{between}\b{theirs}\b|\b{theirs}\b{between}\b{ours}\b")
