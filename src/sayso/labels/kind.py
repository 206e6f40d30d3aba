"""Kind: what sort of source an unnamed mention is, by its head noun and by how openly it speaks.

Definitions are the annotation guide's: a spokesman is official, "a source" anonymous, experts and rumours a
group, and bare "officials" anonymous, because no body stands behind them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.labels.nouns import is_of
from sayso.labels.officials import Judged, is_veiled, official
from sayso.labels.patterns import any_of
from sayso.labels.unnamed import by_shape, human, is_title_cased
from sayso.labels.words import roles, singular
from sayso.model import SpeakerKind

if TYPE_CHECKING:
    from sayso.labels.mention import Mention

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

_ACCOUNTS = re.compile(rf"\b{any_of('mentions', 'networks')}\saccounts$", re.IGNORECASE)
"""Accounts of many who write there."""
_NO_ONE = re.compile(r"no one\b", re.IGNORECASE)


def read_kind(mention: Mention, context: str) -> Judged:
    """The kind of an unnamed mention; ``context`` is its sentence, where anonymity may be granted."""
    if by_words := _by_words(mention):
        return by_words
    head = mention.head
    veiled = is_veiled(mention, context)
    if head in roles("sources"):
        return SpeakerKind.ANONYMOUS, f"unnamed {head}", 0.95
    if head == "percent" or re.match(r"\d[\d.,]*\s?%", mention.core):
        return SpeakerKind.GROUP, "a share of those asked", 0.8
    if any(singular(word.lower()) in roles("mouthpieces") for word in mention.core.split()):
        return SpeakerKind.OFFICIAL, f"{head} speaks for a body", 0.9
    if head in roles("official"):
        return official(mention, context)
    reports = mention.plural and not mention.body and _REPORTS.match(mention.core)
    if (head == "report" and reports) or (head in ("report", "account") and _PRESS.search(mention.core)):
        return SpeakerKind.OUTLET, "reports of the press", 0.75
    if _NEWS_BODY.search(mention.core):
        return SpeakerKind.OUTLET, "a news body", 0.9
    if head in roles("press_pieces") or (head == "report" and _is_news(mention)):
        return SpeakerKind.OUTLET, f"a {head} of nobody named", 0.5
    if is_of(head, "document"):
        return SpeakerKind.DOCUMENT, f"a {head} is a document", 0.8
    if mention.core.lower().endswith(f" {head}") and _last_two(mention) in roles("organization"):
        return SpeakerKind.ORGANIZATION, f"{head} names a body", 0.85
    return _body(mention) or human(mention, veiled) or by_shape(mention)


def _body(mention: Mention) -> Judged | None:
    """An outlet or a body by its noun; several bodies of which none is named are a group."""
    head, last = mention.head, mention.core.rpartition(" ")[2].lower()
    if is_of(head, "outlet") or is_of(last, "outlet"):
        return SpeakerKind.OUTLET, f"{head} names outlet", 0.85
    if head == "authority" and mention.plural:
        return SpeakerKind.OFFICIAL, "the authorities: whoever holds office", 0.7
    if _are_several_bodies(mention):
        return SpeakerKind.GROUP, f"{last}: several, none named", 0.7
    if is_of(head, "organization") or is_of(last, "organization"):
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
    if _ACCOUNTS.search(mention.core) or _NO_ONE.match(mention.words):
        return SpeakerKind.GROUP, "whoever it is", 0.7
    if mention.head in roles("collective") and not is_title_cased(mention):
        return SpeakerKind.GROUP, f"{mention.head}: many people", 0.8
    if mention.head in ("team", "group", "crew", "coalition", "panel", "band") and _OF_PEOPLE.match(
        mention.rest
    ):
        return SpeakerKind.GROUP, f"{mention.head} of people", 0.8
    if _NEWS_SOURCE.search(mention.core):
        return SpeakerKind.OUTLET, "a source of news", 0.8
    return None


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


def is_news_body(mention: Mention) -> bool:
    """Whether the mention's noun is that of an outlet: "newspaper", "news agency"."""
    return _NEWS_BODY.search(mention.core) is not None or mention.head in roles("outlet")
