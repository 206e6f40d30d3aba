"""The role that a mention gives a speaker, and the body that it names beside the speaker."""

from __future__ import annotations

import re
from functools import cache

from sayso.labels.nouns import is_noun, is_rank
from sayso.labels.patterns import any_of
from sayso.labels.words import adjectives, countries, full_title, roles, singular


def role_of(title: str, rest: str, person: str | None) -> str | None:
    """The title before a person's name, or the description after it."""
    if person is None:
        return None
    if title.strip(" .") and (role := _titled(title)):
        return role
    for segment in rest.split(",")[1:3]:
        described = determiner().sub("", segment.strip())
        if re.match(r"who|which|that", described) or _names_body(described):
            continue
        if any(is_noun(word) for word in described.split()[:6]):
            return described
    return None


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
    return bool(words) and singular(words[-1].lower()) in roles("organization") | roles("outlet")


def _lowered(role: str) -> str:
    """The role without the capital of a sentence's start; names and acronyms keep theirs."""
    first, _, others = role.partition(" ")
    return f"{first.lower()} {others}".strip() if is_noun(first) and not others[:1].isupper() else role


def body_of(owner: str | None, title: str, rest: str, person: str | None) -> str | None:
    """The organisation that the mention names beside the speaker."""
    if owner:
        return _plain(owner)
    described = [title]
    if person is not None and rest.startswith(","):
        described.append(determiner().sub("", rest[1:].strip()).split(",")[0])
    for words in described:
        if re.match(r"(?:who|which|that)\b", words):
            continue
        if body := _body_before_role(words.split()):
            return _plain(body)
    found = _body_named().search(re.split(r"\s(?:who|which|that|whose|where)\b", rest)[0])
    return _if_body(_plain(found["body"])) if found else None


def _plain(body: str) -> str:
    bare = _veil().sub("", determiner().sub("", body.strip()))
    return bare.removesuffix("'s").removesuffix("'")


def _body_before_role(words: list[str]) -> str | None:
    """ "Ministry spokesman": the words before the role, where they name a body."""
    at = next((i for i, word in enumerate(words) if singular(word.lower()) in _speaking()), None)
    if not at:
        return None
    before = [word for word in words[:at] if word.lower() not in roles("ranks")]
    body = " ".join(before).removesuffix(" and").removeprefix("and ")
    if singular(words[at].lower()) in roles("mouthpieces") and body[:1].isupper():
        return body
    return _if_body(body)


def _if_body(words: str) -> str | None:
    """The words, if they name an organisation: by its noun, an acronym, or as a capitalised name."""
    parts = words.split()
    nouns = roles("organization") | roles("outlet")
    if any(part.lower() in nouns or (part.isupper() and 2 <= len(part) <= 6) for part in parts):
        return words
    known = words in adjectives() or words in countries()
    return (
        words
        if known or (len(parts) > 1 and all(part[:1].isupper() or len(part) < 4 for part in parts))
        else None
    )


@cache
def _speaking() -> frozenset[str]:
    return roles("official") | roles("offices") | roles("mouthpieces")


@cache
def _veil() -> re.Pattern[str]:
    """What says that somebody is not named, before the body: "unnamed ministry"."""
    return re.compile(rf"^{any_of('anonymity', 'words')}\s+", re.IGNORECASE)


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


@cache
def _body_named() -> re.Pattern[str]:
    return re.compile(
        rf"\s{any_of('mentions', 'body_after')}\s(?P<body>(?:the\s)?[^,()]+?)"
        rf"(?:$|[,()]|\s{any_of('mentions', 'body_ends')}\b)",
        re.IGNORECASE,
    )
