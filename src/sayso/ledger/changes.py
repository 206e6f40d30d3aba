"""Changes of claims' states, noted as stories are told anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select, update

from sayso.ledger.portions import at_most_held
from sayso.ledger.readings import storable
from sayso.ledger.tables import changes, hooks
from sayso.story import AttributionRef, ClaimAccount, Story, as_told


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim's change of state: ``at`` is when it took place, in its own zone, None where only an undated
    report tells of it; ``seen`` is when the ledger came to know.

    ``before`` is the state that it had, None for a claim that is new. Numbers grow in the order of seeing.
    """

    number: int
    story: str
    claim: str
    text: str
    before: str | None
    state: str
    rule: str
    at: str | None
    seen: str
    dated: bool = True


def note_changes(connection: Connection, before: Story | None, after: Story, *, seen: str) -> None:
    """Note every claim that is new, or whose state is another than when the story was last told."""
    earlier = earlier_of(before.claims if before else (), after.claims)
    rows = []
    for account in after.claims:
        known = earlier.get(account.claim.id)
        was = known.record.state.value if known else None
        record = account.record
        if was != record.state.value:
            rows.append(
                {
                    "story": after.id,
                    "claim": account.claim.id,
                    "text": storable(account.claim.text),
                    "before": was,
                    "state": record.state.value,
                    "rule": storable(record.rule),
                    "at": record.since,
                    "seen": seen,
                    "dated": record.dated,
                }
            )
    if rows:
        connection.execute(insert(changes), rows)


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


def changes_after(connection: Connection, number: int, *, limit: int) -> list[Seen]:
    """The changes that were seen after the one of this number, the oldest first."""
    later = changes.c.number > at_most_held(number)
    wanted = select(changes).where(later).order_by(changes.c.number).limit(at_most_held(limit))
    return [
        Seen(**{**row._mapping, "at": as_told(row.at) if row.dated else None})
        for row in connection.execute(wanted)
    ]


def told_to(connection: Connection, url: str) -> int:
    """The number of the last change that an address was told; a new one hears of what comes from now on."""
    known = connection.scalar(select(hooks.c.told).where(hooks.c.url == url))
    if known is None:
        known = connection.scalar(select(func.max(changes.c.number))) or 0
        connection.execute(insert(hooks).values(url=url, told=known))
    return known


def mark_told(connection: Connection, url: str, number: int) -> None:
    """Note that this address was told all changes up to this number."""
    connection.execute(update(hooks).where(hooks.c.url == url).values(told=number))
