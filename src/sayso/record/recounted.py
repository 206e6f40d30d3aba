"""What a report only tells again: who "had denied it before" is dated when that was first reported.

Told on the day on which a firm gives in, "two weeks after it denied any such plan" is no newer denial than
the one it speaks of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.lexicons.patterns import pattern
from sayso.record.order import UNKNOWN, came_after

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sayso.record.voices import Account

_BEFORE = 30
"""Characters before the cue in which its helping verbs and adverbs stand: "which had earlier denied"."""


def as_first_told(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The voices, one that is told as said before being of the moment at which the same speaker was last
    reported to say so; one whose earlier word no report has is as new as its report."""
    return tuple(_dated(accounts))


def _dated(accounts: Iterable[Account]) -> Iterator[Account]:
    last: dict[tuple[str, bool], str] = {}
    for account in accounts:
        kind = (account.who, account.denies)
        if not account.denies and not account.puts_forward:
            yield account
        elif kind in last and _is_recounted(account) and came_after(account.when, last[kind]):
            yield replace(account, voice=replace(account.voice, at=last[kind], dated=True))
        else:
            if account.when != UNKNOWN:
                last[kind] = account.when
            yield account


def _is_recounted(account: Account) -> bool:
    """Whether it is told as said before: "had previously denied", "two weeks after it denied"."""
    attribution, text = account.statement.attribution, account.statement.filed.report.text
    if attribution is None or not attribution.cue:
        return False
    cue, end = attribution.cue[0].start, attribution.cue[-1].end
    start = min([cue, *(span.start for span in attribution.source if span.end <= cue)])
    behind = _AFTER.search(text, max(0, start - _BEFORE), start) or _AFTER.search(
        text, max(0, cue - _BEFORE), cue
    )
    return bool(behind or _EARLIER.search(text, max(start, cue - _BEFORE), end))


_EARLIER = pattern("record", "earlier")
_AFTER = pattern("record", "after")
