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
    reported to say so; one whose earlier word no report has stays as it is."""
    last: dict[tuple[str, Stance], str] = {}
    found = []
    for account in accounts:
        kind = (account.who, account.voice.stance)
        if _is_recounted(account) and kind in last and came_after(account.when, last[kind]):
            found.append(replace(account, voice=replace(account.voice, at=last[kind])))
        else:
            last[kind] = later(last.get(kind), account.when)
            found.append(account)
    return tuple(found)


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
