"""How a claim stands on the record at a moment: who says what to it, the state that follows, and the gaps.

`docs/decisions/0016-record.md` has the rules in words. No state says whether a claim is so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.record.gaps import gaps_of
from sayso.record.history import history_of
from sayso.record.rules import LAPSE_DAYS
from sayso.record.situation import Situation
from sayso.record.voices import accounts_of
from sayso.story import Record, in_order, in_time, rank

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.record.voices import Account
    from sayso.story import Claim, Filed, Gap, Lineage

__all__ = ["LAPSE_DAYS", "record_of"]


def record_of(claim: Claim, lineage: Lineage, filed: Sequence[Filed], *, as_of: str | None = None) -> Record:
    """The claim's record out of these reports, as they stood at ``as_of``, an ISO date or moment.

    Without ``as_of`` the moment is that of the last report. A claim without any voice is untraced from the
    first report on.
    """
    reports = in_order(filed)
    accounts = accounts_of(claim, lineage, reports)
    history = history_of(claim, lineage, reports, accounts, as_of)
    voices = sorted(
        (account.voice for account in accounts),
        key=lambda one: (rank(one.at, dated=one.dated), one.ref),
        reverse=True,
    )
    return Record(
        state=history[-1].state,
        rule=history[-1].rule,
        since=history[-1].at,
        voices=tuple(voices),
        history=tuple(history),
        gaps=_gaps(claim, lineage, reports, accounts, as_of),
    )


def _gaps(
    claim: Claim, lineage: Lineage, filed: Sequence[Filed], accounts: Sequence[Account], as_of: str | None
) -> tuple[Gap, ...]:
    """What is missing at the end beside the voices that stand: nothing is asked of who was withdrawn."""
    ends = (moment for one in filed for moment in (one.at, one.withdrawn) if moment)
    end = Situation(claim, lineage, filed, accounts, as_of or max(ends, key=in_time, default=""))
    return gaps_of(claim, lineage, end.standing, confirmed=bool(end.confirmations))
