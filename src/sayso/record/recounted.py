"""What a report only tells again: who "had denied it before" is dated when that was first reported.

Told on the day on which a firm gives in, "two weeks after it denied any such plan" is no newer denial than
the one it speaks of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sayso.lexicons.patterns import pattern
from sayso.record.order import came_after, later

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.model import Stance
    from sayso.record.voices import Account

_BEFORE = 30
"""Characters before the cue in which its helping verbs and adverbs stand: "which had earlier denied"."""


def as_first_told(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The voices, one that is told as said before being of the moment at which the same speaker was last
    reported to say so; of one whose earlier word no report has, the day is not known."""
    last: dict[tuple[str, Stance], str] = {}
    found = []
    for account in accounts:
        kind = (account.who, account.voice.stance)
        if not _is_recounted(account) or not _is_of_its_report(account):
            last[kind] = later(last.get(kind), account.when)
            found.append(account)
        elif kind not in last:
            found.append(replace(account, voice=replace(account.voice, dated=False)))
        else:
            at = last[kind] if came_after(account.when, last[kind]) else account.voice.at
            found.append(replace(account, voice=replace(account.voice, at=at)))
    return tuple(found)


def _is_of_its_report(account: Account) -> bool:
    """Whether its day is its report's, and none that the words give."""
    return account.voice.dated and account.voice.at == account.at


def _is_recounted(account: Account) -> bool:
    """Whether somebody says or denies it, and is told to have done so before: "had previously denied", "two
    weeks after it denied"."""
    attribution, text = account.statement.attribution, account.statement.filed.report.text
    if attribution is None or not attribution.cue or not (account.denies or account.puts_forward):
        return False
    cue, end = attribution.cue[0].start, attribution.cue[-1].end
    before = [span for span in attribution.source if span.end <= cue]
    start = min((span.start for span in before), default=cue)
    if any(_AFTER.search(text, max(0, at - _BEFORE), at) for at in (start, cue)):
        return True
    told = max([cue - _BEFORE, 0, *(span.end for span in before)])
    return _EARLIER.search(text, told, end) is not None


_EARLIER = pattern("record", "earlier")
_AFTER = pattern("record", "after")
