"""The states a claim can be in, as a table: the first rule that holds names the state.

The same table stands in `docs/decisions/0016-record.md`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from sayso.story import State

if TYPE_CHECKING:
    from sayso.record.situation import Situation

LAPSE_DAYS = 30
"""Days without any voice after which an open claim lapses: news that nobody has taken up for a month has left
the news. Set by hand; no data here has a claim's whole life."""


class Rule(NamedTuple):
    """A state, when it holds, and that in words."""

    state: State
    holds: Callable[[Situation], bool]
    words: str


RULES = (
    Rule(
        State.WITHDRAWN,
        lambda s: s.ever_put_forward and not s.put_forward,
        "every report that put it forward was withdrawn, or everybody who asserted it took it back",
    ),
    Rule(
        State.CONTESTED,
        lambda s: bool(s.confirmations) and s.denied_by_party_since,
        "one party concerned confirms it on record, another denies it",
    ),
    Rule(
        State.CONTESTED,
        lambda s: bool(s.confirmations) and s.denied_by_itself,
        "a party concerned confirms it on record, and denies it on record in another report",
    ),
    Rule(
        State.CONFIRMED_OTHERWISE,
        lambda s: bool(s.confirmations) and s.confirmed_otherwise,
        "a party concerned confirms it on record, with other particulars than an account before",
    ),
    Rule(
        State.CONFIRMED,
        lambda s: bool(s.confirmations),
        "a party concerned confirms it on record",
    ),
    Rule(
        State.CONTESTED,
        lambda s: bool(s.denials and s.put_forward) and s.since_denial.asserted,
        "it is denied, and was put forward anew since",
    ),
    Rule(
        State.CONTESTED,
        lambda s: bool(s.denials and s.put_forward) and s.since_denial.asserted_beside,
        "one report has both who puts it forward and the denial, and neither came after the other",
    ),
    Rule(
        State.CONTESTED,
        lambda s: bool(s.denials and s.put_forward) and s.order_is_unknown,
        "it is put forward and denied, and nothing shows which came last",
    ),
    Rule(
        State.DENIED,
        lambda s: bool(s.denials) and s.since_denial.passed_on,
        "it is denied, and has since only been passed on, not put forward anew",
    ),
    Rule(
        State.DENIED,
        lambda s: bool(s.denials) and not s.since_denial.spoken_of,
        "it is denied, and no later report speaks of it",
    ),
    Rule(
        State.DENIED,
        lambda s: bool(s.denials),
        "it is denied, and nobody has put it forward anew since",
    ),
    Rule(
        State.UNTRACED,
        lambda s: not s.found,
        "no report says who puts it forward",
    ),
    Rule(
        State.SEVERAL_ORIGINS,
        lambda s: s.at_least_two,
        "at least two different origins put it forward, and no party concerned confirms it on record",
    ),
    Rule(
        State.NOT_TOLD_APART,
        lambda s: s.may_be_several,
        "nothing shows whether it has one origin or several, and no party concerned confirms it on record",
    ),
    Rule(
        State.SINGLE_ORIGIN,
        lambda _: True,
        "one origin puts it forward, and no party concerned confirms it on record",
    ),
)

FINAL = frozenset({State.CONFIRMED, State.CONFIRMED_OTHERWISE, State.WITHDRAWN})
"""States that silence does not change."""

LAPSED = Rule(State.LAPSED, lambda _: True, f"nobody has spoken to it for {LAPSE_DAYS} days")


def rule_for(situation: Situation) -> Rule:
    """The first rule that holds."""
    return next(rule for rule in RULES if rule.holds(situation))
