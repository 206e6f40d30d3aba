"""Whether a statement surely says what the claim says, on the speaker's own word."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons.clauses import is_clause, without_owners
from sayso.lexicons.patterns import any_of
from sayso.lineage.naming.names import listed, plain_words
from sayso.sentences import SENTENCE_END

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
    """Whether it does: a sentence of it has most words of the claim, does not only name them, and does not
    tell what others say, ask or suppose.

    What is only shown ("@handle ...") may be anybody's, and says nothing of who knows.
    """
    attribution = statement.attribution
    if attribution is None or not attribution.cue:
        return False
    words = statement.words(attribution.content)
    if not _is_plain(statement.words(attribution.cue), words):
        return False
    return any(_says_it(sentence, claim) for sentence in SENTENCE_END.split(words))


def _says_it(sentence: str, claim: Claim) -> bool:
    """Whether one sentence puts it as the claim has it: by most of its words, which a sentence on the same
    matter has not, with "not" where the claim has it, and neither asked nor supposed nor had from others."""
    said = plain_words(sentence)
    if sentence.rstrip("\"'”’ ").endswith("?") or _supposed().search(sentence):
        return False
    if not listed("hearsay").isdisjoint(said) or _negates(sentence) is not _negates(claim.text):
        return False
    if _takes_for_granted(sentence, claim):
        return True
    claimed, said = beginnings(plain_words(claim.text)), plain_words(_IN_PASSING.sub("", sentence))
    return len(claimed & beginnings(said)) >= max(min(_FEW, len(claimed)), _MOST * len(claimed))


_IN_PASSING = re.compile(r"\b(?:who|whom|whose|which)\b[^,]*")
"""What a sentence says of somebody beside what it says: "the mate, who left Orsa in May"."""


def _takes_for_granted(sentence: str, claim: Claim) -> bool:
    """Whether a claim that there is something is said by whoever tells what that is like: that
    divers found a leak by "the leak measured a metre"."""
    told = _OF_THE.match(sentence)
    if told is None or _supposed().search(claim.text):
        return False
    return any(new["noun"] == told["noun"] for new in _found().finditer(claim.text))


_OF_THE = re.compile(
    r"[\"'“‘]*(?:that\s)?(?:[Tt]he|[Tt]his)\s(?P<noun>[a-z]{4,})\s(?:is|was|has|had|\w+ed)\b"
)


@cache
def _found() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('lineage', 'there_is')}\san?\s(?P<noun>[a-z]{{4,}})\b")


_FEW = 4
"""Words of the claim that a sentence must have, or all where it has fewer: two of three name a thing."""
_MOST = 0.5
"""The part of the claim's words that a sentence must have. Set by hand: of the 51 lower bounds above one in
44 stories that were read, 41 rested on who spoke of something else in fewer of them; 4 of those that were
right went with these."""


@cache
def _supposed() -> re.Pattern[str]:
    """By their case: "May" is a month."""
    return re.compile(rf"\b{any_of('lineage', 'supposed')}\b")


def _negates(words: str) -> bool:
    return not listed("negating").isdisjoint(plain_words(_CONTRACTED.sub(" not", words)))


_CONTRACTED = re.compile(r"n['’]t\b")


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
