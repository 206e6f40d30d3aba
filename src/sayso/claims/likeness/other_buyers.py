"""Who buys: that the central bank takes Kelda over is not that Brandvik does."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.wordforms import plain_marks

if TYPE_CHECKING:
    from sayso.claims.propositions.units import Unit

Deal = tuple[frozenset[str], frozenset[str]]
"""The words of who buys, and of what is bought."""


def of_other_buyers(one: Unit, other: Unit) -> bool:
    """Whether each tells who buys or takes over a thing, it is one thing, and they are two buyers by name."""
    mine, theirs = _deal(_told(one)), _deal(_told(other))
    if mine is None or theirs is None:
        return False
    if not mine[1] & theirs[1] or mine[0] & theirs[0]:
        return False
    bought = mine[1] | theirs[1]
    return not (mine[0] & (_names(_told(other)) - bought) or theirs[0] & (_names(_told(one)) - bought))


def _names(text: str) -> frozenset[str]:
    """The words of all names in the text: a buyer's owner, or its unit, is no other buyer."""
    return _words(" ".join(_NAME.findall(plain_marks(text))))


_NAME = re.compile(r"\b[A-Z][\w'&-]*")


def _told(unit: Unit) -> str:
    """The words, with the speaker's name for the "it" that opens them: "denied that it would buy Kelda"."""
    return _IT.sub(unit.speaker, unit.text) if unit.speaker[:1].isupper() else unit.text


_IT = re.compile(r"^(?:that\s)?it\b", re.IGNORECASE)


@lru_cache(maxsize=16384)
def _deal(text: str) -> Deal | None:
    """Who buys what, where both have names that are not of initials, and nobody else buys with them."""
    plain = plain_marks(text)
    found = next((found for form in _forms() if (found := form.search(plain))), None)
    if found is None or _WITH.search(plain[: found.start("who")]) or _AND.match(plain, found.end("who")):
        return None
    who, what = (_words(found[group]) for group in ("who", "what"))
    return (who, what) if who and what and not any(word.isupper() for word in found["who"].split()) else None


_WITH = re.compile(r"\b(?:and|or|with)\s(?:[Tt]he\s)?$")
_AND = re.compile(r"\s(?:and|or)\s(?:the\s)?[A-Z]")


def _words(name: str) -> frozenset[str]:
    return frozenset(word.lower().removesuffix("'s") for word in name.split()) - {"the", "of"}


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    buying = load("claims")["buying"]
    name = rf"(?!(?:{buying['no_name']})\b)[A-Z][\w'&-]*(?:\s[A-Z][\w'&-]*)*"
    who = rf"(?P<who>\b(?:{buying['bodies']}|{name}))"
    what = rf"(?:the\s)?(?P<what>{name})"
    between = rf"(?:\s(?!(?:{buying['others']})\b)[a-z'-]+){{0,8}}?"
    return (
        re.compile(rf"{who}(?:\sof\s{name})?{between}\s(?:{buying['buys']})\s{what}"),
        re.compile(rf"\b{what}{between}\s(?:{buying['bought']})\s(?:the\s)?{who}"),
    )
