"""Pages without an article: what they say instead, in one honest line."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons.patterns import any_of
from sayso.model import BlockKind, Note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.page.assemble import Piece

_CODE = "no_article"
_SHORT = 120
"""Words below which a text can be a notice; error pages and consent walls have fewer, reports hardly ever."""
_LEAST_WORDS = 25
"""A page that does not call itself an article needs this much prose to be taken for one: two sentences."""
_LEAST_DECLARED = 8
"""A page that calls itself an article may be a single line of breaking news."""


def why_absent(
    pieces: Sequence[Piece], *, title: str | None, heading: str | None, says_article: bool, frames: bool
) -> Note | None:
    """Why these pieces are no article, or None where they are one."""
    prose = [p.text for p in pieces if p.kind in (BlockKind.PARAGRAPH, BlockKind.LIST)]
    words = sum(len(text.split()) for text in prose)
    short = words < _SHORT
    if short and not says_article and (sign := _sign("not_found", title, heading)):
        return _note(f'the page says "{sign}"')
    if short and (sign := _sign("refused", title, heading)) and not (says_article and words >= _LEAST_WORDS):
        return _note(f'the page says "{sign}" in place of an article')
    if short and _is_consent(" ".join(prose)):
        return _note("the page asks for consent to cookies and shows no article")
    if frames and words < _LEAST_WORDS:
        return _note("the page is made of frames; read the page inside the frame")
    if 0 < words < (_LEAST_DECLARED if says_article else _LEAST_WORDS):
        return _note(f"the page holds only {words} words of running text, too few to tell from a notice")
    if words == 0:
        return _note(
            "the page holds no running text: a list of links, a front page, or an article that scripts load"
        )
    return None


def _note(text: str) -> Note:
    return Note(_CODE, f"no article found: {text}")


def _sign(kind: str, *texts: str | None) -> str | None:
    """The words by which a title or heading says so. A headline of news that merely mentions them is long."""
    for text in texts:
        found = _pattern(kind).search((text or "")[:300])
        if found and len((text or "").split()) <= 12:
            return found.group()
    return None


def _is_consent(text: str) -> bool:
    return len(set(map(str.lower, _pattern("consent").findall(text[:20_000])))) >= 2


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of('absence', kind)}(?!\w)", re.IGNORECASE)
