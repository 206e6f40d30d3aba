"""Kind: what sort of source an unnamed mention is, by its head noun and by how openly it speaks.

Definitions are the annotation guide's: a spokesman is official, "a source" anonymous, experts and rumours a
group, and bare "officials" anonymous, because no body stands behind them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.nouns import is_noun
from sayso.labels.words import adjectives, countries, roles, singular
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.mention import Mention

_PERSON_ENDING = re.compile(r"(?:er|or|ist|ian|ant|(?<!m)ent|ee|man|woman|year-old)$")
_PRESS = re.compile(
    r"\b(?:media|press|newspaper|news|TV|television|tabloid|radio|local|unconfirmed)\b", re.IGNORECASE
)
_NEWS_BODY = re.compile(
    r"\b(?:news|press|media|wire)\s(?:agency|service|outlet|site|website|network|organi[sz]ation|channel)s?$",
    re.IGNORECASE,
)

_OF_PEOPLE = re.compile(
    r"\sof\s(?:[\w-]+\s){0,2}(?:experts|scientists|researchers|politicians|people|[A-Z]\w+ians|[a-z]+(?:ists|ers))\b"
)
_NEWS_SOURCE = re.compile(r"\b(?:news|media|press)\s(?:sources?|reports?)$", re.IGNORECASE)
_ONE = re.compile(r"(?:an?|another|one)\s(?:\S+\s){0,2}[A-Z][a-z]+(?:ist|i|an|er|or|ite|ese|ish|crat)$")
_ONE_OF = re.compile(r"(?:one|another)\sof\s", re.IGNORECASE)
_THOSE_WHO = re.compile(
    r"(?:those|all|anyone|anybody|everyone)\s(?:who|that|with|in|of|close|familiar|near|over|under|aged|between)\b",
    re.IGNORECASE,
)
_MANY_OF = re.compile(
    r"(?:many|most|some|several|(?:a\s)?few|half|both|dozens|hundreds)\sof(?:\s(?:them|us|those|these|whom))?$",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"\b(?:social media|social networks?|internet|blogosphere|online forums?)"
    r"(?:\s(?:outlets?|sites?|platforms?))?$",
    re.IGNORECASE,
)
"""Places where anybody writes: what is said there is said by many."""

Judged = tuple[SpeakerKind | None, str, float]
"""A kind, the rule that sets it, its confidence."""


def read_kind(mention: Mention, context: str) -> Judged:
    """The kind of an unnamed mention; ``context`` is its sentence, where anonymity may be granted."""
    if by_words := _by_words(mention):
        return by_words
    head = mention.head
    veiled = _is_veiled(mention, context)
    if head in roles("sources"):
        return SpeakerKind.ANONYMOUS, f"unnamed {head}", 0.95
    if head == "percent" or re.match(r"\d[\d.,]*\s?%", mention.core):
        return SpeakerKind.GROUP, "a share of those asked", 0.8
    if any(singular(word.lower()) in roles("mouthpieces") for word in mention.core.split()):
        return SpeakerKind.OFFICIAL, f"{head} speaks for a body", 0.9
    if head in roles("official"):
        return _official(mention, context)
    reports = mention.plural and not mention.body and _REPORTS.match(mention.core)
    if (head == "report" and reports) or (head in ("report", "account") and _PRESS.search(mention.core)):
        return SpeakerKind.OUTLET, "reports of the press", 0.75
    if _NEWS_BODY.search(mention.core):
        return SpeakerKind.OUTLET, "a news body", 0.9
    if head in roles("press_pieces") or (head == "report" and _is_news(mention)):
        return SpeakerKind.OUTLET, f"a {head} of nobody named", 0.5
    if _has(head, "document"):
        return SpeakerKind.DOCUMENT, f"a {head} is a document", 0.8
    if mention.core.lower().endswith(f" {head}") and _last_two(mention) in roles("organization"):
        return SpeakerKind.ORGANIZATION, f"{head} names a body", 0.85
    return _body(mention) or _human(mention, veiled) or _by_shape(mention)


def _body(mention: Mention) -> Judged | None:
    """An outlet or a body by its noun; several bodies of which none is named are a group."""
    head, last = mention.head, mention.core.rpartition(" ")[2].lower()
    if _has(head, "outlet") or _has(last, "outlet"):
        return SpeakerKind.OUTLET, f"{head} names outlet", 0.85
    if _are_several_bodies(mention):
        return SpeakerKind.GROUP, f"several {head}s, none named", 0.7
    if _has(head, "organization") or _has(last, "organization"):
        return SpeakerKind.ORGANIZATION, f"{head} names organization", 0.85
    return None


def _are_several_bodies(mention: Mention) -> bool:
    """Whether they are bodies of a sort, no one of them told: "component makers", "each company"."""
    body = mention.head in roles("organization") and mention.head not in roles("manned")
    opens = mention.common and mention.words == mention.core and mention.core[1:].islower()
    several = mention.plural and mention.core.endswith("s") and (mention.core.islower() or opens)
    return body and (several or mention.words.lower().startswith("each "))


def _by_words(mention: Mention) -> Judged | None:
    """The kind that wordings give, whatever the noun is elsewhere."""
    if _PUBLIC.search(mention.core) or _THOSE_WHO.match(mention.words) or _MANY_OF.match(mention.words):
        return SpeakerKind.GROUP, "whoever writes there", 0.8
    if mention.core.startswith("@"):
        return SpeakerKind.ANONYMOUS, "an account, nobody named", 0.5
    if mention.head in roles("collective") and not _is_title(mention):
        return SpeakerKind.GROUP, f"{mention.head}: many people", 0.8
    if mention.head in ("team", "group", "crew", "coalition", "panel", "band") and _OF_PEOPLE.match(
        mention.rest
    ):
        return SpeakerKind.GROUP, f"{mention.head} of people", 0.8
    if _NEWS_SOURCE.search(mention.core):
        return SpeakerKind.OUTLET, "a source of news", 0.8
    return None


def _is_title(mention: Mention) -> bool:
    """Whether every word has a capital, as in a name: "The Tarn Gossip"."""
    words = mention.core.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _last_two(mention: Mention) -> str:
    """The noun with the word before it: "think tank"."""
    return " ".join(mention.core.lower().split()[-2:])


def _is_news(mention: Mention) -> bool:
    """Whether it is a report of which nothing is told but that it is new, or where it comes from."""
    told = {word.lower() for word in mention.core.split()[:-1]} - roles("untelling_reports")
    return not (_OF_SOMEBODY.match(mention.rest) or told or mention.owned)


_OF_SOMEBODY = re.compile(
    r"\s(?:(?:\w+ed|written)\s)?(?:by|of|for|to)\b|\sfrom\s(?:the\s)?[A-Z]\w*\s[a-z]*[A-Z]"
)
"""After a report: whose it is, or of what; one from a place or a paper is the press's."""

_REPORTS = re.compile(
    r"(?:(?:[Ee]arl|[Ll]at|[Ii]nitial|[Rr]ecent|[Ff]irst|[Nn]ew|[Pp]revious|[Ff]urther|[Vv]arious|[Mm]ultiple|[Cc]onflicting"
    r"|[Oo]ther|[Mm]ore|[Dd]iscredited|[Uu]nverified|[Uu]nsubstantiated|[Ss]cattered|[A-Z])[\w-]*\s){0,3}[Rr]eports"
)
"""Reports that no body has made: those of the press."""


def _human(mention: Mention, veiled: bool) -> Judged | None:
    """The kind of people without a name."""
    head = mention.head
    if mention.plural and head in roles("staff") and _is_of_named_body(mention):
        return SpeakerKind.OFFICIAL, f"{head}s of a named body", 0.7
    if _has(head, "anonymous"):
        return _unnamed(mention, veiled)
    named = head in roles("rumours") and _is_title(mention)
    if _has(head, "group") and not (named or _rules_a_state(mention)):
        if mention.plural or not _is_single(mention):
            return SpeakerKind.GROUP, f"{head}: a group", 0.85
        return SpeakerKind.ANONYMOUS, f"one unnamed {head}", 0.7
    if _has(head, "callings") and not _has(head, "offices"):
        if mention.plural:
            return SpeakerKind.GROUP, f"several {head}s", 0.7
        if not veiled and {"chief", "head"} & set(mention.core.lower().split()):
            return SpeakerKind.OFFICIAL, f"{head}: one holder of an office", 0.6
        return SpeakerKind.ANONYMOUS, f"one unnamed {head}", 0.6
    if _has(head, "offices") or head in roles("private"):
        if mention.plural:
            return SpeakerKind.GROUP, f"several {head}s", 0.7
        if not mention.definite and _GRANTED.search(mention.words):
            return SpeakerKind.ANONYMOUS, f"{head} who is not to be named", 0.8
        if head in roles("private"):
            return SpeakerKind.PERSON, f"one {head}", 0.6
        return SpeakerKind.OFFICIAL, f"{head}: one holder of an office", 0.6
    return None


def _rules_a_state(mention: Mention) -> bool:
    """ "The Jordanian leader", who speaks for the state; "the protest leader" is one of a group."""
    of_state = any(mention.core == f"{name} {mention.head}" for name in adjectives())
    return mention.definite and of_state and mention.head in roles("offices")


def _has(head: str, section: str) -> bool:
    return head in roles(section) or singular(head) in roles(section) or f"{head}s" in roles(section)


def _official(mention: Mention, context: str) -> Judged:
    veiled = _is_veiled(mention, context)
    only_ranked = not (_words("hidden").search(mention.words) or _GRANTED.search(context))
    nation = any(mention.core.startswith(name) for name in (*adjectives(), *countries()))
    openly = (nation and mention.plural) or _speaks_at_named_body(mention)
    if veiled and not (openly and only_ranked):
        return SpeakerKind.ANONYMOUS, "official who is not to be named", 0.85
    bare = not mention.body and not nation and len(mention.core.split()) < 2
    if bare and mention.head in roles("vague_officials"):
        if mention.definite:
            return SpeakerKind.OFFICIAL, "the official", 0.6
        return SpeakerKind.ANONYMOUS, "bare officials", 0.75
    if not mention.plural and not mention.definite and _GOVERNMENT.match(mention.core):
        return SpeakerKind.ANONYMOUS, "one official of a government, of no named office", 0.6
    if nation and not mention.plural and len(mention.core.split()) <= 3 and not _speaks_at_body(mention):
        return SpeakerKind.ANONYMOUS, "one official of a state, of no named office", 0.6
    return SpeakerKind.OFFICIAL, "official of a body", 0.8


_GOVERNMENT = re.compile(r"(?:(?:senior|top|former|local|state|federal)\s)*government\sofficial$")


def _speaks_at_body(mention: Mention) -> bool:
    body = (
        () if (mention.body or "") in (*countries(), *adjectives()) else (mention.body or "").lower().split()
    )
    return any(_has(word, "organization") for word in body)


def _is_of_named_body(mention: Mention) -> bool:
    """Whether the name of a body stands right before the noun: "Tarn employees"."""
    before = mention.core.split()[-2:-1]
    return any(word[:1].isupper() and not (is_noun(word) or word in adjectives()) for word in before)


def _speaks_at_named_body(mention: Mention) -> bool:
    """Whether a body with a capital stands beside the official: "a senior Tarn Department official"."""
    body = mention.body or ""
    return body[:1].isupper() and body not in countries() and body not in adjectives()


def _unnamed(mention: Mention, veiled: bool) -> Judged:
    if mention.plural and not veiled and mention.head != "one":
        return SpeakerKind.GROUP, f"unnamed {mention.head}, several", 0.6
    return SpeakerKind.ANONYMOUS, f"unnamed {mention.head}", 0.8


def _is_single(mention: Mention) -> bool:
    return bool(
        re.match(
            r"(?:an?|one|another|the|this|that|his|her|its|their|my|our)\s", mention.words, re.IGNORECASE
        )
    )


def _by_shape(mention: Mention) -> Judged:
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
    if len(words) == 1 and mention.plural and _PERSON_ENDING.search(mention.head) and words[0][1:].islower():
        return SpeakerKind.GROUP, "several people", 0.6
    if words[-1][0].isupper() and not mention.plural and _ONE.match(mention.words):
        return SpeakerKind.ANONYMOUS, "one of a people or party", 0.6
    if words[-1][0].isupper() and not mention.common:
        return SpeakerKind.ORGANIZATION, "capitalised name that is no person's", 0.6
    if mention.plural:
        return SpeakerKind.GROUP, "plural noun", 0.5
    if _PERSON_ENDING.search(mention.head):
        return SpeakerKind.ANONYMOUS, "unnamed person", 0.4
    return None, "noun of no known sort", 0.3


@cache
def _words(section: str) -> re.Pattern[str]:
    """Any wording of the section, as whole words."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in roles(section))})\b", re.IGNORECASE)


def is_news_body(mention: Mention) -> bool:
    """Whether the mention's noun is that of an outlet: "newspaper", "news agency"."""
    return _NEWS_BODY.search(mention.core) is not None or mention.head in roles("outlet")


_GRANTED = re.compile(
    r"\b(?:anonymity|not (?:be|to be) (?:named|identified)|asked not to|not authori[sz]ed)\b", re.IGNORECASE
)


def _is_veiled(mention: Mention, context: str) -> bool:
    worded = any(_words(section).search(mention.words) for section in ("hidden", "ranked"))
    return worded or _GRANTED.search(context) is not None
