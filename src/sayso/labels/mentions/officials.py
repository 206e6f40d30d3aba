"""Officials: whether one who is not named speaks openly for a body, or must be hidden behind a rank."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.countries import adjectives, countries
from sayso.lexicons.patterns import any_of, pattern
from sayso.lexicons.roles import is_noun, is_of, roles
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention

Judged = tuple[SpeakerKind | None, str, float]
"""A kind, the rule that sets it, its confidence."""


def official(mention: Mention, context: str) -> Judged:
    """An official of a body, or anonymous where the wording hides her or no office is told."""
    veiled = is_veiled(mention, context)
    only_ranked = not (_words("hidden").search(mention.words) or granted().search(context))
    nation = any(mention.core.startswith(name) for name in (*adjectives(), *countries()))
    region = mention.core.split()[0].lower() in load("kinds")["regions"] if mention.core else False
    openly = (nation and mention.plural) or _speaks_at_named_body(mention)
    if veiled and not (openly and only_ranked):
        return SpeakerKind.ANONYMOUS, "official who is not to be named", 0.85
    bare = not mention.body and not nation and len(mention.core.split()) < 2
    if bare and mention.head in roles("vague_officials"):
        if mention.definite:
            return SpeakerKind.OFFICIAL, "the official", 0.6
        return SpeakerKind.ANONYMOUS, "bare officials", 0.75
    if not mention.plural and not mention.definite and _government().match(mention.core):
        return SpeakerKind.ANONYMOUS, "one official of a government, of no named office", 0.6
    if (
        (nation or region)
        and not mention.plural
        and len(mention.core.split()) <= 3
        and not _speaks_at_body(mention)
    ):
        return SpeakerKind.ANONYMOUS, "one official of a state, of no named office", 0.6
    return SpeakerKind.OFFICIAL, "official of a body", 0.8


@cache
def _government() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('kinds', 'governments')}\s)*government\sofficial$")


def _speaks_at_body(mention: Mention) -> bool:
    body = (
        () if (mention.body or "") in (*countries(), *adjectives()) else (mention.body or "").lower().split()
    )
    return any(is_of(word, "organization") for word in body)


def is_of_named_body(mention: Mention) -> bool:
    """Whether the name of a body stands right before the noun: "Tarn employees"."""
    before = mention.core.split()[-2:-1]
    common = roles("openers")
    return any(
        word[:1].isupper() and not (is_noun(word) or word in adjectives() or word.lower() in common)
        for word in before
    )


def _speaks_at_named_body(mention: Mention) -> bool:
    """Whether a body with a capital stands beside the official: "a senior Tarn Department official"."""
    body = mention.body or ""
    return body[:1].isupper() and body not in countries() and body not in adjectives()


@cache
def granted() -> re.Pattern[str]:
    """Where a sentence grants that no name is given: "who asked not to be named"."""
    return re.compile(rf"\b{any_of('kinds', 'granted')}\b", re.IGNORECASE)


def is_veiled(mention: Mention, context: str) -> bool:
    """Whether the mention's words or its sentence say that no name is to be given."""
    words = _OF_OTHERS.sub("", mention.words)
    worded = any(_words(section).search(words) for section in ("hidden", "ranked"))
    return worded or granted().search(context) is not None


_OF_OTHERS = pattern("mentions", "unnamed", "of_others")
"""Who is unnamed beside the source: "the doctor of the unidentified patient"."""


@cache
def _words(section: str) -> re.Pattern[str]:
    """Any wording of the section, as whole words."""
    return re.compile(rf"\b{any_of('roles', section)}\b", re.IGNORECASE)
