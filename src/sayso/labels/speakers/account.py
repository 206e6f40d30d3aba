"""Accounts and feeds that speak: the holder is the speaker ("the Twitter account of the institute")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.lexicons.patterns import any_of
from sayso.lexicons.roles import roles
from sayso.model import Span
from sayso.wordforms import straightened

if TYPE_CHECKING:
    from sayso.labels.mentions.mention import Mention
    from sayso.labels.passage import Passage

_NETWORK = rf"(?:{any_of('mentions', 'kept_by')}\s)*{any_of('mentions', 'networks')}"
_ACCOUNT = any_of("mentions", "accounts")
_HOLDER = re.compile(
    rf"(?:{_NETWORK}\s)?{_ACCOUNT}\s(?:of|for|belonging\sto)\s(?P<after>(?:the\s)?[A-Z].*)$"
    rf"|^(?:(?:the|an?)\s)?(?P<before>[A-Z][^,]*?)(?:'s)?\s{_NETWORK}\s{_ACCOUNT}$",
    re.IGNORECASE,
)
_SAYER = re.compile(r"^.*?\s(?:from|(?<!used\s)by|of|attributed\sto)\s(?P<sayer>.+)$")
_OWNER = re.compile(
    rf"^(?:the\s(?=[A-Z]))?(?P<owner>\S.*?)'s?\s(?:{any_of('mentions', 'page_kinds')}\s)*\S+(?:\ssite)?$"
)
_SITE_OF = re.compile(
    rf"^(?:the|an?)\s(?:\w+\s)?{any_of('mentions', 'sites')}\s(?:of|for)\s(?P<owner>.+)$", re.IGNORECASE
)
_HIS = re.compile(r"^(?P<sayer>his|her|their|(?:Mr|Mrs|Ms|Dr)\.?\s\S+(?='s))(?:'s)?\s\w+$", re.IGNORECASE)
"""Whose words they are, where nothing but their owner is told: "his estimates"."""


def sayer(passage: Passage, mention: Mention) -> Passage | None:
    """The passage with who says what the mention names for source: "a comment from the mayor"."""
    if mention.head not in roles("utterances") or mention.person:
        return None
    return _narrowed(passage, _SAYER, "sayer") or _narrowed(passage, _HIS, "sayer")


def owner_of(passage: Passage) -> Passage | None:
    """The passage with whose somebody is for source: "his" of "his agent", "the singer" of "the singer's"."""
    return _narrowed(passage, _WHOSE, "owner")


_WHOSE = re.compile(r"^(?P<owner>(?:his|her|their)(?=\s)|the\s[a-z][\w-]*(?='s\s))", re.IGNORECASE)


def page_owner(passage: Passage, mention: Mention) -> Passage | None:
    """The passage with the owner of a page for source: "the institute's website"."""
    if mention.head not in roles("own_pages"):
        return None
    return _narrowed(passage, _OWNER, "owner") or _narrowed(passage, _SITE_OF, "owner")


def _narrowed(passage: Passage, pattern: re.Pattern[str], group: str) -> Passage | None:
    """The passage with a part of its source for source."""
    if len(passage.source) != 1:
        return None
    span = passage.source[0]
    match = pattern.search(straightened(span.of(passage.text))[:_LONGEST])
    if match is None:
        return None
    part = Span(span.start + match.start(group), span.start + match.end(group))
    return passage.spoken_by(part)


_LONGEST = 300
"""Characters of a mention that are looked at."""


def account_holder(passage: Passage, mention: Mention) -> Passage | None:
    """The passage with the account's named holder as its source; None where there is none."""
    if mention.head not in load("mentions")["accounts"] or len(passage.source) != 1:
        return None
    span = passage.source[0]
    match = _HOLDER.search(straightened(span.of(passage.text)))
    if match is None:
        return None
    group = "after" if match["after"] else "before"
    words = match[group].removeprefix("the ")
    if not words[:1].isupper():
        return None
    holder = Span(span.start + match.start(group), span.start + match.end(group))
    return passage.spoken_by(holder)
