"""Whether a statement surely says what the claim says, on the speaker's own word."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons.clauses import is_clause, without_owners
from sayso.lexicons.patterns import any_of
from sayso.lineage.naming.names import listed, plain_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.lineage.ways.statements import Statement
    from sayso.story import Claim

_STEM = 4
"""Letters by which two forms of a word are held to be one; shorter words say little."""
_ENOUGH = 0.25
"""The part of the claim's words, or of the statement's where these are fewer, that both must have. Set by
hand: in 60 lists of origins that were looked at, those who spoke of another matter had fewer."""


def states(statement: Statement, claim: Claim) -> bool:
    """Whether it does: it has words of the claim, does not only name them, and does not tell of reports or
    rumours, ask or suppose.

    What is only shown ("@handle ...") may be anybody's, and says nothing of who knows.
    """
    attribution = statement.attribution
    if attribution is None or not attribution.cue:
        return False
    words = statement.words(attribution.content)
    if not _is_plain(statement.words(attribution.cue), words):
        return False
    if words.rstrip("\"'”’ ").endswith("?") or not listed("hearsay").isdisjoint(plain_words(words)):
        return False
    return speaks_of(words, claim)


def _is_plain(cue: str, words: str) -> bool:
    """Whether the cue says so, or the words are a clause, and it is not only hinted at or feared."""
    used = set(plain_words(cue))
    if used & listed("supposing"):
        return False
    plain = words.replace("’", "'")
    return bool(used & listed("saying")) or is_clause(without_owners(f"{plain} "))


def speaks_of(words: str, claim: Claim) -> bool:
    """Whether the words have enough of the claim's to be of the same matter."""
    claimed, said = beginnings(plain_words(claim.text)), beginnings(plain_words(words))
    least = min(len(claimed), len(said))
    return not claimed or (least > 0 and len(claimed & said) >= _ENOUGH * least)


def disputes(headline: str | None, claim: Claim) -> bool:
    """Whether a headline on the claim's matter sets itself against the claim: "That ferry does not leak".

    Such a report is no unsourced word for the claim, whoever it says has put it forward.
    """
    if not headline or _disputing().search(claim.text):
        return False
    return speaks_of(headline, claim) and _disputing().search(headline) is not None


@cache
def _disputing() -> re.Pattern[str]:
    words = any_of("lineage", "disputing")
    return re.compile(rf"^no,|\b{words}\b(?!\?)|\b(?:is|are|do|does|did|has|have|wo)n['’]t\b", re.IGNORECASE)


def beginnings(words: Iterable[str]) -> set[str]:
    """The words' first letters, by which their forms are compared; without short and small words."""
    return {word[:_STEM] for word in words if len(word) >= _STEM and word not in listed("small")}
