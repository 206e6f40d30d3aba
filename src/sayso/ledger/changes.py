"""Changes of claims' states, noted as stories are told anew."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select, update

from sayso.ledger.readings import storable
from sayso.ledger.tables import changes, hooks
from sayso.story import Story


@dataclass(frozen=True, slots=True)
class Seen:
    """A claim's change of state: ``at`` is when it took place, ``seen`` when the ledger came to know.

    ``before`` is the state that it had, None for a claim that is new. Numbers grow in the order of seeing.
    """

    number: int
    story: str
    claim: str
    text: str
    before: str | None
    state: str
    rule: str
    at: str
    seen: str


def note_changes(connection: Connection, before: Story | None, after: Story, *, seen: str) -> None:
    """Note every claim that is new, or whose state is another than when the story was last told."""
    states = {one.claim.id: one.record.state.value for one in before.claims} if before else {}
    rows = []
    for account in after.claims:
        members = [str(member.ref) for member in account.claim.members]
        was = next((states[one] for one in members if one in states), None)
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
                }
            )
    if rows:
        connection.execute(insert(changes), rows)


def changes_after(connection: Connection, number: int, *, limit: int) -> list[Seen]:
    """The changes that were seen after the one of this number, the oldest first."""
    wanted = select(changes).where(changes.c.number > number).order_by(changes.c.number).limit(limit)
    return [Seen(**row._mapping) for row in connection.execute(wanted)]


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
