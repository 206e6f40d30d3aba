"""Accounts and feeds that speak: the holder is the speaker ("the Twitter account of the institute")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.labels.clause import straightened
from sayso.model import Span

if TYPE_CHECKING:
    from sayso.labels.mention import Mention
    from sayso.labels.passage import Passage

_NETWORK = r"(?:(?:official|verified|personal|own)\s)*(?:twitter|facebook|instagram|weibo|telegram|youtube)"
_HOLDER = re.compile(
    rf"(?:{_NETWORK}\s)?(?:account|feed|page|channel)\s(?:of|for|belonging\sto)\s(?P<after>(?:the\s)?[A-Z].*)$"
    rf"|^(?:the\s)?(?P<before>[A-Z][^,]*?)(?:'s)?\s{_NETWORK}\s(?:account|feed|page|channel)$",
    re.IGNORECASE,
)


def account_holder(passage: Passage, mention: Mention) -> Passage | None:
    """The passage with the account's named holder as its source; None where there is none."""
    if mention.head not in ("account", "feed", "page", "channel") or len(passage.source) != 1:
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
    return replace(passage, finding=replace(passage.finding, source=(holder,)))
