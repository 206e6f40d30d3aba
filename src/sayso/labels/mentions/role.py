"""The role that a mention gives a speaker: the title before her name, or the description after it."""

from __future__ import annotations

import re
from functools import cache

from sayso.dates import CALENDAR
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import PERSON_ENDING, full_title, is_noun, is_rank, roles
from sayso.wordforms import singular


def role_of(title: str, rest: str, person: str | None) -> str | None:
    """The title before a person's name, or the description after it."""
    if person is None:
        return None
    if title.strip(" .") and (role := _titled(title)):
        return _told(role)
    for segment in rest.split(",")[1:3]:
        described = determiner().sub("", segment.strip())
        if re.match(r"who|which|that", described) or _names_body(described):
            continue
        if any(is_noun(word) for word in described.split()[:6]) or _looks_a_calling(segment.strip()):
            return _told(described)
    return None


def _told(role: str) -> str | None:
    """The role without an age and without what follows it; none where it is no more than "man"."""
    told = _AFTER.sub("", _AGE.sub("", role))
    return told if set(told.lower().split()) - roles("no_roles") else None


_AGE = re.compile(r"^(?:\d+|[a-z]+(?=-year-))[- ]years?[- ]old\b\s*", re.IGNORECASE)
_AFTER = re.compile(rf"\s(?:who|which|that|whose)$|\s(?:on|last|this|late|early)\s(?:{CALENDAR})\b.*$")
"""A pronoun whose clause is the cue, and when it was said."""


def _looks_a_calling(described: str) -> bool:
    """Whether a description in small letters ends as nouns of callings do: "a dental receptionist"."""
    end = core_end().search(described)
    words = described[: end.start() if end else None].split()
    plain = len(words) > 1 and words[0] in ("a", "an", "the") and words[-1].islower()
    return plain and PERSON_ENDING.search(words[-1]) is not None


def _titled(title: str) -> str | None:
    """The title without the ranks and forms of address before the name, unless it is one and no more."""
    first, comma, _ = title.partition(",")
    if comma and any(is_noun(word) for word in first.split()):
        title = first
    words = determiner().sub("", _naming().sub("", title)).rstrip(" ,").split()
    kept = list(words)
    while kept and (is_rank(kept[-1]) or kept[-1].lower() in roles("forces")) and kept[-2:-1] != ["First"]:
        kept = kept[:-1]
    role = " ".join(kept).rstrip(" ,")
    titled = is_noun(role.rpartition(" ")[2]) and role.rpartition(" ")[2].lower() not in roles("qualifiers")
    if role and (titled or len(kept) == len(words)):
        return _lowered(role)
    ranks = [word for word in words if word.lower().strip(".") not in roles("honorifics")]
    return (
        _lowered(" ".join(full_title(word) if is_rank(word) else word for word in ranks)) if ranks else None
    )


def _names_body(described: str) -> bool:
    """Whether a description is a body's: "the company that runs the dam"."""
    end = core_end().search(described)
    words = described[: end.start() if end else None].split()
    return bool(words) and singular(words[-1].lower()) in roles("organization", "outlet")


def _lowered(role: str) -> str:
    """The role without the capital of a sentence's start; names and acronyms keep theirs."""
    first, _, others = role.partition(" ")
    named = first.isupper() or first.lower() in roles("platforms") or others[:1].isupper()
    return f"{first.lower()} {others}".strip() if is_noun(first) and not named else role


@cache
def determiner() -> re.Pattern[str]:
    """What stands before the core: "the", "a number of"."""
    return re.compile(rf"^{any_of('mentions', 'determiners')}\s+", re.IGNORECASE)


@cache
def core_end() -> re.Pattern[str]:
    """Where a mention's noun ends and what is said of it begins."""
    return re.compile(
        rf",|\(|\s\[|\s[-–—]\s|\s{any_of('mentions', 'core_ends')}\b(?!-)",
        re.IGNORECASE,
    )


@cache
def _naming() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:who\s(?:is|was)\s)?{any_of('mentions', 'naming')}\s*$")
