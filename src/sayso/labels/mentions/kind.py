"""Kind: what sort of source an unnamed mention is, by its head noun and by how openly it speaks.

Definitions are the annotation guide's: a spokesman is official, "a source" anonymous, experts and rumours a
group, and bare "officials" anonymous, because no body stands behind them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso.dates import CALENDAR
from sayso.labels.mentions.officials import Judged, is_veiled, official
from sayso.labels.mentions.unnamed import by_shape, human, is_title_cased
from sayso.lexicons import load
from sayso.lexicons.given_names import given_name_gender
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import is_of, roles
from sayso.model import SpeakerKind
from sayso.wordforms import singular

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention

_ACCOUNTS = re.compile(rf"\b{any_of('mentions', 'networks')}\saccounts$", re.IGNORECASE)
"""Accounts of many who write there."""
_NO_ONE = re.compile(r"no one\b", re.IGNORECASE)
_OF_SOMEBODY = re.compile(
    r"\s(?:(?:\w+ed|written)\s)?(?:by|of|for|to)\b|\sfrom\s(?:the\s)?[A-Z]\w*\s[a-z]*[A-Z]"
)
"""After a report: whose it is, or of what; one from a place or a paper is the press's."""

_OF_A_DAY = re.compile(rf"(?:{CALENDAR}|(?:this|last)\s\w+|today|yesterday)['’]s\s", re.IGNORECASE)


_FIRM = r"(?P<first>[A-Z][\w.'’-]*)(?:\s[A-Z][\w.'’-]*){0,3}\s&\s[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,2}"
_IS_FIRM = re.compile(_FIRM)
_FIRM_BESIDE = re.compile(rf",\s{_FIRM}(?:,|$)")


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
    reports = mention.plural and not mention.body and _reports().match(mention.core)
    if (head == "report" and reports) or (head in ("report", "account") and _press().search(mention.core)):
        return SpeakerKind.OUTLET, "reports of the press", 0.75
    if _news_body().search(mention.core):
        return SpeakerKind.OUTLET, "a news body", 0.9
    if head in roles("press_pieces") or (head == "report" and _is_news(mention)):
        return SpeakerKind.OUTLET, f"a {head} of nobody named", 0.5
    if is_title_cased(mention) and " " in mention.core and _last(mention) in roles("trades"):
        return SpeakerKind.ORGANIZATION, "a trade ends its name", 0.75
    if is_of(head, "document") or _last_two(mention) in roles("document"):
        return SpeakerKind.DOCUMENT, f"a {head} is a document", 0.8
    if mention.core.lower().endswith(f" {head}") and _last_two(mention) in roles("organization"):
        return SpeakerKind.ORGANIZATION, f"{head} names a body", 0.85
    return _body(mention) or human(mention, veiled) or by_shape(mention)


def _body(mention: Mention) -> Judged | None:
    """An outlet or a body by its noun; several bodies of which none is named are a group."""
    head, last = mention.head, _last(mention)
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
    firm = _IS_FIRM.fullmatch(mention.core) or _FIRM_BESIDE.match(mention.rest)
    if firm and not given_name_gender(firm["first"]):
        return SpeakerKind.ORGANIZATION, "the name of a firm", 0.9
    if _public().search(mention.core) or _whoever().match(mention.words):
        return SpeakerKind.GROUP, "whoever writes there", 0.8
    if mention.core.startswith("@"):
        return SpeakerKind.ANONYMOUS, "an account, nobody named", 0.5
    if _ACCOUNTS.search(mention.core) or _NO_ONE.match(mention.words):
        return SpeakerKind.GROUP, "whoever it is", 0.7
    if mention.head in roles("collective") and not is_title_cased(mention):
        return SpeakerKind.GROUP, f"{mention.head}: many people", 0.8
    if mention.head in load("kinds")["bands"] and _of_people().match(mention.rest):
        return SpeakerKind.GROUP, f"{mention.head} of people", 0.8
    if _news_source().search(mention.core):
        return SpeakerKind.OUTLET, "a source of news", 0.8
    return None


def _last(mention: Mention) -> str:
    return mention.core.rpartition(" ")[2].lower()


def _last_two(mention: Mention) -> str:
    """The noun with the word before it: "think tank"."""
    return " ".join(mention.core.lower().split()[-2:])


def _is_news(mention: Mention) -> bool:
    """Whether it is a report of which nothing is told but that it is new, or where it comes from."""
    told = {word.lower() for word in mention.core.split()[:-1]} - roles("untelling_reports")
    owned = mention.owned and not _OF_A_DAY.match(mention.words)
    return not (_OF_SOMEBODY.match(mention.rest) or told or owned)


def is_news_body(mention: Mention) -> bool:
    """Whether the mention's noun is that of an outlet: "newspaper", "news agency"."""
    return _news_body().search(mention.core) is not None or mention.head in roles("outlet")


@cache
def _press() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('kinds', 'press')}\b", re.IGNORECASE)


@cache
def _news_body() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('kinds', 'news_bodies')}$", re.IGNORECASE)


@cache
def _news_source() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('kinds', 'news_sources')}$", re.IGNORECASE)


@cache
def _reports() -> re.Pattern[str]:
    """Reports that no body has made: those of the press."""
    return re.compile(rf"(?:(?:(?i:{any_of('kinds', 'reports')})|[A-Z][\w-]*)\s){{0,3}}[Rr]eports")


@cache
def _whoever() -> re.Pattern[str]:
    """ "Those who live there", "most of them": whose words the kind is, whatever their noun."""
    them = r"(?:them|us|those|these|whom)"
    return re.compile(
        rf"{any_of('kinds', 'whoever')}\b|{any_of('kinds', 'shares')}\sof(?:\s{them})?$", re.IGNORECASE
    )


@cache
def _public() -> re.Pattern[str]:
    places, sites = any_of("kinds", "public_places"), any_of("kinds", "public_sites")
    return re.compile(rf"\b{places}(?:\s{sites})?$", re.IGNORECASE)


@cache
def _of_people() -> re.Pattern[str]:
    """After a band: "of experts", "of Norrlandians", "of tunnel diggers"."""
    people = rf"(?:{any_of('kinds', 'banded')}|[A-Z]\w+ians|[a-z]+(?:ists|ers))"
    return re.compile(rf"\sof\s(?:[\w-]+\s){{0,2}}{people}\b")
