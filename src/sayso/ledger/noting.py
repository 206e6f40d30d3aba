"""Noting how claims came to stand, as stories are told anew: each change once, with whose words caused it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, insert

from sayso.answers.brief import history_of
from sayso.answers.narrowed import of_claim
from sayso.ledger.filing import readings_of
from sayso.ledger.readings import storable
from sayso.ledger.tables import changes
from sayso.story import AttributionRef, Change, ClaimAccount, Record, Story, in_time


def note_changes(connection: Connection, before: Story | None, after: Story, *, seen: str) -> None:
    """Note how every new claim came to stand so, and how every other came to since it was last told."""
    earlier = earlier_of(before.claims if before else (), after.claims)
    there = {(one.id, one.version) for one in before.reports} if before else set[tuple[str, int]]()
    came = {one.id for one in after.reports if (one.id, one.version) not in there}
    rows = [
        row
        for account in after.claims
        for row in _rows(connection, after, account, earlier.get(account.claim.id), came)
    ]
    if rows:
        connection.execute(insert(changes), [row | {"seen": seen} for row in rows])


def _rows(
    connection: Connection, story: Story, account: ClaimAccount, known: ClaimAccount | None, came: set[str]
) -> Iterator[dict[str, Any]]:
    before = known.record.state if known else None
    steps = steps_since(known.record, account.record, came) if known else range(len(account.record.history))
    if not steps:
        return
    its = of_claim(story, account)
    texts = readings_of(connection, {one.id: one.version for one in its.reports})
    told = history_of(story, account, texts)
    for place in steps:
        change, turning = account.record.history[place], told[place]
        words = turning.cause
        yield {
            "story": story.id,
            "claim": account.claim.id,
            "text": storable(account.claim.text),
            "before": before.value if before else None,
            "state": change.state.value,
            "rule": storable(change.rule),
            "at": change.at,
            "dated": change.dated,
            "by": storable(turning.whose) or None,
            "words": storable(words.words) if words else None,
            "report": words.report if words else change.report,
        }
        before = change.state


def steps_since(known: Record, record: Record, came: set[str]) -> list[int]:
    """The places, in the claim's history, of what is to be noted of one that is known: the steps after the
    last one it had, where reports that ``came`` to the story made any.

    What comes late, and what people judge, may give it another state by another past, in which it lay silent
    or stood otherwise for a while that nobody was told of: then the last step alone is what changed.
    """
    history = record.history
    steps, state = list[int](), known.state
    for place in range(first_after(known.history, history), len(history)):
        if history[place].state is not state:
            steps.append(place)
            state = history[place].state
    if state is record.state and any(history[place].report in came for place in steps):
        return steps
    return [len(history) - 1] if history and record.state is not known.state else []


def first_after(known: Sequence[Change], history: Sequence[Change]) -> int:
    """The place of the first step after the last known one; where that is gone, of the first at a later
    moment: most moments are whole days, which may bring several steps."""
    if not known:
        return 0
    last = _in_order(known[-1])
    moments = [_in_order(step) for step in history]
    same = [
        place
        for place, step in enumerate(history)
        if moments[place] == last and step.state is known[-1].state
    ]
    return same[-1] + 1 if same else sum(moment <= last for moment in moments)


def _in_order(step: Change) -> tuple[bool, str]:
    return not step.dated, in_time(step.at)


def earlier_of(before: Sequence[ClaimAccount], after: Sequence[ClaimAccount]) -> dict[str, ClaimAccount]:
    """Which claim of an earlier telling each claim is, by its id; new claims are left out.

    A claim with the same id is the same; each other earlier one is the one that shares most members with it,
    and no claim is two.
    """
    known = {one.claim.id: one for one in before}
    found = {one.claim.id: known[one.claim.id] for one in after if one.claim.id in known}
    left = [one for one in before if one.claim.id not in found]
    pairs = sorted(
        (-shared, new, old)
        for old, one in enumerate(left)
        for new, other in enumerate(after)
        if other.claim.id not in found and (shared := len(_members(one) & _members(other)))
    )
    used = set[int]()
    for _, new, old in pairs:
        claim = after[new].claim.id
        if claim not in found and old not in used:
            found[claim] = left[old]
            used.add(old)
    return found


def _members(account: ClaimAccount) -> set[AttributionRef]:
    return {member.ref for member in account.claim.members}
