"""How a claim's state came about: each change with its moment, its rule and what caused it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.record.rules import FINAL, LAPSE_DAYS, LAPSED, Rule, rule_for
from sayso.record.situation import Situation
from sayso.story import Change, State, by_then, day_of, in_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.record.voices import Account
    from sayso.story import Claim, Filed, Lineage


def history_of(
    claim: Claim,
    lineage: Lineage,
    filed: Sequence[Filed],
    accounts: Sequence[Account],
    as_of: str | None,
) -> list[Change]:
    """The changes of state in order, at least the first; what came after ``as_of`` is left out. The last
    one's rule is the one by which the state holds now; a state that holds by another rule is no change.

    Without ``as_of`` silence is counted up to the story's last report: the clock is no part of a ledger. What
    undated reports say has no place in the order: it counts at the end alone, without a day.
    """
    moments = _moments(filed, accounts, as_of)
    now = as_of or max((one.at for one in filed if one.dated), key=in_time, default=None)
    changes: list[Change] = []
    for moment, following in pairwise([*moments, now] if moments else []):
        situation = Situation(claim, lineage, filed, accounts, moment or "")
        rule = rule_for(situation)
        _add(changes, _change(situation, rule))
        silent = _after_silence(situation.moment, following)
        if silent and rule.state not in FINAL:
            _add(changes, Change(silent, State.LAPSED, LAPSED.words, None, None))
    undated = [one.at for one in accounts if not one.statement.filed.dated and by_then(one.at, as_of)]
    if undated or not changes:
        end = max([*moments, *(undated or [_first_added(filed, as_of)])], key=in_time)
        situation = Situation(claim, lineage, filed, accounts, end)
        is_dated = not undated and any(one.dated for one in filed if one.at == end)
        last = replace(_change(situation, rule_for(situation), undated=bool(undated)), dated=is_dated)
        if not changes or changes[-1].state is not State.LAPSED or last.state in FINAL:
            _add(changes, last)
    return changes


def _first_added(filed: Sequence[Filed], as_of: str | None) -> str:
    return min((one.at for one in filed), key=in_time, default=as_of or "")


def _add(changes: list[Change], change: Change) -> None:
    """Put a change down where the state is another; where it only holds by another rule, that rule."""
    if changes and changes[-1].state is change.state:
        changes[-1] = replace(changes[-1], rule=change.rule)
    else:
        changes.append(change)


def _moments(filed: Sequence[Filed], accounts: Sequence[Account], as_of: str | None) -> list[str]:
    """When a dated report came that speaks to the claim, or a report that did was withdrawn."""
    carrying = {account.statement.report for account in accounts}
    found = {account.at for account in accounts if account.statement.filed.dated}
    found |= {one.withdrawn for one in filed if one.withdrawn and one.id in carrying}
    return sorted((moment for moment in found if by_then(moment, as_of)), key=in_time)


def _change(situation: Situation, rule: Rule, *, undated: bool = False) -> Change:
    withdrawn = next((o.id for o in situation.filed if o.withdrawn == situation.moment), None)
    cause = _cause(situation, rule.state, undated=undated)
    if cause is None or (withdrawn and cause.at != situation.moment):
        return Change(situation.moment, rule.state, rule.words, None, withdrawn)
    return Change(situation.moment, rule.state, rule.words, cause.voice.ref, cause.statement.report)


def _cause(situation: Situation, state: State, *, undated: bool) -> Account | None:
    """The voice that made the state, of those of this moment, or of undated reports where these made it; of
    none of them, an earlier one. The first of the moment where no voice makes it."""
    now = [
        a
        for a in situation.standing
        if (not a.statement.filed.dated if undated else a.at == situation.moment)
    ]
    makers = situation.makers(state)
    made_now = [account for account in makers if account in now]
    return next(iter([*made_now, *reversed(makers), *now]), None)


def _after_silence(moment: str, following: str | None) -> str | None:
    """The day on which the claim lapses, if nothing comes before it."""
    try:
        day = date.fromisoformat(day_of(moment)) + timedelta(days=LAPSE_DAYS)
    except ValueError:
        return None
    return day.isoformat() if following and day_of(following) >= day.isoformat() else None
