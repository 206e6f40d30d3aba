"""Looking a source up by name: its attributions in all reports, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from sayso.answers import Source, sources_of
from sayso.bare import bare_words
from sayso.corrections import corrected
from sayso.errors import NotInLedgerError
from sayso.ledger.anchors import applying
from sayso.ledger.filing import NAMES_APART
from sayso.ledger.judging import standing
from sayso.ledger.lookups import filed_by_id, stories_of, told
from sayso.ledger.portions import portions
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
        judged = applying(connection, standing(connection))
        refs = _judged_with(refs, judged)
        found = filed_by_id(connection, {ref.report for ref in refs})
        homes = stories_of(connection, found)
    right = {one.id: one for one in corrected(list(found.values()), judged)}
    return sources_of(refs, right, told(ledger, homes), judged)


def _spoken(connection: Connection, name: str) -> list[AttributionRef]:
    key = bare_words(name)
    found = list[tuple[str, str, str]]()
    for some in portions(_keys_with(connection, key) if key else ()):
        wanted = (
            select(attributions.c.at, attributions.c.report, attributions.c.id)
            .where(attributions.c.speaker_key.in_(some))
            .order_by(attributions.c.at.desc(), attributions.c.report, attributions.c.id)
            .limit(_MOST)
        )
        found += (tuple(row) for row in connection.execute(wanted))
    newest = sorted(sorted(found, key=lambda one: one[1:]), key=lambda one: one[0], reverse=True)
    return [AttributionRef(report, attribution) for _, report, attribution in newest[:_MOST]]


def _keys_with(connection: Connection, key: str) -> list[str]:
    """The keys of speakers in one of whose names these words stand, whole and in this order.

    Asked of the index of keys alone, which is far smaller than the attributions.
    """
    column = attributions.c.speaker_key
    likely = connection.scalars(select(column).where(column.contains(key, autoescape=True)).distinct())
    return [one for one in likely if any(f" {key} " in f" {each} " for each in one.split(NAMES_APART))]


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
        found |= {address: ref for address in new if (ref := AttributionRef.parse(address))}
        grew = bool(new)
    return list(found.values())


def _nobody(connection: Connection, name: str) -> str:
    names = connection.execute(select(attributions.c.speaker_key, attributions.c.speaker).distinct())
    known = {
        key: row.speaker for row in names if row.speaker_key for key in row.speaker_key.split(NAMES_APART)
    }
    near = [known[key] for key in get_close_matches(bare_words(name), known, _NAMES_OFFERED)]
    offer = f"; did you mean {' or '.join(dict.fromkeys(near))}?" if near else ""
    return f"nobody in the ledger speaks by the name {name!r}{offer}"
