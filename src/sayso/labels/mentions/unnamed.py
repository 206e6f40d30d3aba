"""People without a name: one is anonymous, several are a group, the holder of an office its official."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.mentions.officials import Judged, granted, is_of_named_body
from sayso.lexicons.countries import adjectives
from sayso.lexicons.roles import PERSON_ENDING, is_of, roles
from sayso.model import SpeakerKind
from sayso.wordforms import singular

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention

_ONE = re.compile(r"(?:an?|another|one)\s(?:\S+\s){0,2}[A-Z][a-z]+(?:ist|i|an|er|or|ite|ese|ish|crat)$")
_PERSONAL = re.compile(r"(?:[A-Z]\.?\s){1,3}[A-Z][a-z]+$|(?:Mr|Mrs|Ms|Dr)\.?\s")
_AFTER_ARTICLE = re.compile(r"[a-z]{2}-[A-Z]")
"""A name with its Arabic article: "al-Velma"."""
_ONE_OF = re.compile(r"(?:one|another)\sof\s", re.IGNORECASE)


def human(mention: Mention, veiled: bool) -> Judged | None:
    """The kind of people without a name."""
    head = mention.head
    if mention.plural and head in roles("staff") and is_of_named_body(mention):
        return SpeakerKind.OFFICIAL, f"{head}s of a named body", 0.7
    if head in ("executive", "exec") and mention.body and not veiled:
        return SpeakerKind.OFFICIAL, "executive of a body that is told", 0.6
    if is_of(head, "anonymous"):
        return _unnamed(mention, veiled)
    named = head in roles("rumours") and is_title_cased(mention)
    if is_of(head, "group") and not (named or _rules_a_state(mention)):
        if mention.plural or not _is_single(mention):
            return SpeakerKind.GROUP, f"{head}: a group", 0.85
        return SpeakerKind.ANONYMOUS, f"one unnamed {head}", 0.7
    if is_of(head, "callings") and not is_of(head, "offices"):
        if mention.plural:
            return SpeakerKind.GROUP, f"several {head}s", 0.7
        if not veiled and {"chief", "head"} & set(mention.core.lower().split()):
            return SpeakerKind.OFFICIAL, f"{head}: one holder of an office", 0.6
        return SpeakerKind.ANONYMOUS, f"one unnamed {head}", 0.6
    if is_of(head, "offices") or head in roles("private"):
        if mention.plural:
            return SpeakerKind.GROUP, f"several {head}s", 0.7
        if not mention.definite and granted().search(mention.words):
            return SpeakerKind.ANONYMOUS, f"{head} who is not to be named", 0.8
        if head in roles("private"):
            return SpeakerKind.PERSON, f"one {head}", 0.6
        return SpeakerKind.OFFICIAL, f"{head}: one holder of an office", 0.6
    return None


def _rules_a_state(mention: Mention) -> bool:
    """ "The Jordanian leader", who speaks for the state; "the protest leader" is one of a group."""
    of_state = any(mention.core == f"{name} {mention.head}" for name in adjectives())
    return mention.definite and of_state and mention.head in roles("offices")


def is_title_cased(mention: Mention) -> bool:
    """Whether every word has a capital, as in a name: "The Tarn Gossip"."""
    words = mention.core.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _unnamed(mention: Mention, veiled: bool) -> Judged:
    if mention.plural and not veiled and mention.head != "one":
        return SpeakerKind.GROUP, f"unnamed {mention.head}, several", 0.6
    return SpeakerKind.ANONYMOUS, f"unnamed {mention.head}", 0.8


def _is_single(mention: Mention) -> bool:
    owned = mention.owned and not mention.plural
    return owned or _SINGLE.match(mention.words) is not None


_SINGLE = re.compile(r"(?:an?|one|another|the|this|that|his|her|its|their|my|our)\s", re.IGNORECASE)


def _is_told_a_person(mention: Mention) -> bool:
    """Whether what only people are follows the name: "Quill, the captain's lawyer", not "the owner"."""
    told = _TOLD.match(mention.rest)
    return told is not None and told[1].lower() in roles("holders", "housed", "inner", "relations")


_TOLD = re.compile(r",\s(?:an?|the|his|her|its|their)\s(?:(?!who|which|that)[\w'’-]+\s){0,3}?([\w-]+)\W*$")


def by_shape(mention: Mention) -> Judged:
    """For a noun that no list has: capitals make a body, a plural a group, an -er or -ist a person."""
    words = mention.core.split()
    if not words:
        return None, "no noun", 0.3
    if mention.common and mention.plural and len(words) == 1:
        return SpeakerKind.GROUP, "plural noun", 0.6
    if _ONE_OF.match(mention.words) and singular(words[-1]) != words[-1]:
        return SpeakerKind.ANONYMOUS, "one of several", 0.7
    if words[-1] in adjectives() or singular(words[-1]) in adjectives():
        return SpeakerKind.GROUP, "a people", 0.6
    if len(words) == 1 and mention.plural and PERSON_ENDING.search(mention.head) and words[0][1:].islower():
        return SpeakerKind.GROUP, "several people", 0.6
    if words[-1][0].isupper() and not mention.plural and _ONE.match(mention.words):
        return SpeakerKind.ANONYMOUS, "one of a people or party", 0.6
    if _PERSONAL.match(mention.core) and not mention.common:
        return SpeakerKind.PERSON, "initials or a form of address before a name", 0.6
    if words[-1][0].isupper() and _is_told_a_person(mention):
        return SpeakerKind.PERSON, "capitalised name, told of as a person behind it", 0.7
    if (words[-1][0].isupper() or _AFTER_ARTICLE.match(words[-1])) and not mention.common:
        return SpeakerKind.ORGANIZATION, "capitalised name that is no person's", 0.6
    if mention.plural:
        return SpeakerKind.GROUP, "plural noun", 0.5
    if PERSON_ENDING.search(mention.head):
        return SpeakerKind.ANONYMOUS, "unnamed person", 0.4
    return None, "noun of no known sort", 0.3
