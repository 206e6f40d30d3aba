"""Looking a source up by name: its attributions in all reports, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, select

from sayso.answers import Source, sources_of
from sayso.bare import bare_words
from sayso.corrections import corrected
from sayso.errors import NotInLedgerError
from sayso.ledger.judging import standing
from sayso.ledger.lookups import filed_by_id, stories_of, told
from sayso.ledger.tables import attributions
from sayso.story import AttributionRef, Judgement, JudgementKind

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger

_MOST = 5_000
"""Attributions that are looked at, the newest: more than a spokesman has in ten thousand reports."""
_NAMES_OFFERED = 3


def who(ledger: Ledger, name: str) -> tuple[Source, ...]:
    """The sources that go by a name or part of it ("Suga" finds "Yoshihide Suga"), with all they said.

    Raises `LedgerError` where nobody in the ledger goes by it; the line offers names that are like it.
    """
    with ledger.reading() as connection:
        refs = _spoken(connection, name)
        if not refs:
            raise NotInLedgerError(_nobody(connection, name))
        judged = standing(connection)
        refs = _judged_with(refs, judged)
        found = filed_by_id(connection, {ref.report for ref in refs})
        homes = stories_of(connection, found)
    right = {one.id: one for one in corrected(list(found.values()), judged)}
    return sources_of(refs, right, told(ledger, homes), judged)


def _spoken(connection: Connection, name: str) -> list[AttributionRef]:
    key = bare_words(name)
    if not key:
        return []
    wanted = (
        select(attributions.c.report, attributions.c.id)
        .where(_goes_by(key))
        .order_by(attributions.c.at.desc(), attributions.c.report, attributions.c.id)
        .limit(_MOST)
    )
    return [AttributionRef(*row) for row in connection.execute(wanted)]


def _goes_by(key: str) -> ColumnElement[bool]:
    """Whether the words of the key stand in a speaker's name, whole and in this order."""
    column = attributions.c.speaker_key
    return (
        (column == key)
        | column.startswith(f"{key} ", autoescape=True)
        | column.endswith(f" {key}", autoescape=True)
        | column.contains(f" {key} ", autoescape=True)
    )


def _judged_with(refs: list[AttributionRef], judged: Iterable[Judgement]) -> list[AttributionRef]:
    """The attributions, and those that people judged to be of the same source, on whatever way."""
    same = [one for one in judged if one.kind is JudgementKind.SAME_SOURCE and one.other]
    found = {str(ref): ref for ref in refs}
    grew = True
    while grew:
        new = {
            address
            for one in same
            for address in (one.subject, one.other)
            if address and address not in found and {one.subject, one.other} & found.keys()
        }
        found |= {address: AttributionRef(*_parted(address)) for address in new}
        grew = bool(new)
    return list(found.values())


def _parted(address: str) -> tuple[str, str]:
    report, _, attribution = address.rpartition("#")
    return report, attribution


def _nobody(connection: Connection, name: str) -> str:
    names = connection.execute(select(attributions.c.speaker_key, attributions.c.speaker).distinct())
    known = {row.speaker_key: row.speaker for row in names if row.speaker_key}
    near = [known[key] for key in get_close_matches(bare_words(name), known, _NAMES_OFFERED)]
    offer = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"nobody in the ledger speaks by the name {name!r}{offer}"
