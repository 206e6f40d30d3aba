"""Whether words have a verb that makes a sentence of them, told by their looks and without a parser."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicons import load
from sayso.lexicons.patterns import alternatives
from sayso.wordforms import irregular_pasts

_BEFORE_PARTICIPLE = "".join(
    rf"(?<!\b{word})" for word in ("the", "a", "an", "of", "to", "by", "its", "his", "her", "being")
)


@cache
def finite() -> re.Pattern[str]:
    """Verbs that make a sentence, in words with plain marks; rather one too many than one too few."""
    forms = load("claims")["finite"]
    doubtful, plain = alternatives(forms["doubtful"]), alternatives(forms["plain"])
    following = rf"(?:{alternatives(forms['particles'])}\b|{forms['to_whom']}\b)"
    return re.compile(
        rf"{finite_form()}|n't\b|'(?:s|re|ve|ll|d|m)\s"
        rf"|\b(?:[Hh]e|[Ss]he|[Ii]t|I|[Ww]e|[Tt]hey|who|which|that|[A-Z]\w+|\w+s)\s{doubtful}\b"
        rf"|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur)\s(?:(?!to\s|an?\s)[\w-]+\s){{1,2}}"
        rf"(?:{doubtful}\s{following}|{plain}(?=\s?{forms['going_on']}))"
        rf"|{_BEFORE_PARTICIPLE}(?<=\w)\s(?!need)\w{{2,}}(?<!ne)ed\b"
        r"|(?:\b(?:[Hh]e|[Ss]he|[Ii]t|who|which|that)|\b[A-Z]\w+)\s[a-z]{2,}s\s"
        r"|\b(?:the|an?|his|her|its|their|our)\s(?:\w+\s){1,2}[a-z]{2,}s"
        r"\s(?:the|an?|to|that|it|his|her|its|their|no|not|\w+ly)\b"
    )


@cache
def finite_form() -> str:
    """The pattern of what is a finite verb by its form: auxiliaries, and pasts that are nothing else."""
    forms = load("claims")["finite"]
    pasts = sorted({*irregular_pasts(), *forms["others"]} - set(forms["doubtful"]))
    return rf"\b(?:{forms['auxiliaries']}|{alternatives(pasts)})\b"


def is_clause(plain: str) -> bool:
    """Whether words with plain marks have such a verb, and are no infinitive, unless that is its subject."""
    if plain[:3].lower() == "to ":
        return _WITH_INFINITIVE.search(plain) is not None
    return finite().search(plain) is not None


_WITH_INFINITIVE = re.compile(
    r"^to\s(?:(?!(?:that|who|which|whether)\b)[\w'-]+\s){1,15}(?:is|was|would\sbe|means|meant)\s(?:not\s)?to\s",
    re.IGNORECASE,
)
"""A clause of two infinitives ("to build a dam is to offend the river"). The length is a long subject's."""


def without_owners(plain: str) -> str:
    """The words without the "'s" of those who own something, which looks like "is"."""
    return _owned().sub("", plain)


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(load("put_forward")["owned"], re.IGNORECASE)
