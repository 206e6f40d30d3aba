"""Set against: what somebody brought and another says is not so: "14 died, not 40 as the Herald had said"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons.patterns import any_of
from sayso.model import Span

if TYPE_CHECKING:
    from sayso.attribution.finder import Finding

_REACH = 120
"""Characters before who brought it in which it stands: a figure or a clause, and what sets it apart."""


def as_brought(text: str, one: Finding) -> Finding:
    """The finding with what its source brought, without the "not" of who sets himself against it."""
    if not one.source or not one.content or not one.cue or one.content[0].start > one.source[0].start:
        return one
    start = max(0, one.source[0].start - _REACH)
    match = _set_against().search(text[start : one.source[0].start].replace("’", "'"))
    if match is None or one.content[0].start < start + match.start():
        return one
    brought = Span(start + match.start("brought"), start + match.end("brought"))
    return replace(one, content=(brought,))


@cache
def _set_against() -> re.Pattern[str]:
    return re.compile(
        rf"{any_of('channels', 'contrasts', 'not')}\s(?P<brought>[^,;.\n]{{1,60}}?),?\sas\s$", re.IGNORECASE
    )
