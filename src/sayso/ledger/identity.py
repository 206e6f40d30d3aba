"""Which report of the ledger a report is another version of: by its id, or by its address.

An id may be no more than the number of a row, and then two tables have different reports by one id. Words
tell these apart, and nothing of what is there is written over.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import category

from sqlalchemy import Connection, select

from sayso.errors import LedgerError
from sayso.ledger.readings import storable, unpacked_report
from sayso.ledger.tables import reports, versions
from sayso.model import Report
from sayso.plain_fields import web_address
from sayso.story import AttributionRef

_NO_TEXT = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Unicode's categories of what an id cannot have: it stands in addresses, tables and commands."""
_SHOWN = 60
_WORD = re.compile(r"[^\W\d_]{4,}")
"""Words that may tell two reports apart; shorter ones are in all of them."""
_COMMON = 0.4
"""Share of the shorter text's words in the other from which two texts may be wordings of one report. Of pairs
from 287 collected reports, 99 of 100 share less than 0.34; corrected wordings share nearly all."""


class Known(NamedTuple):
    """A report of the ledger, and the number of its newest version."""

    id: str
    version: int


def known_as(connection: Connection, report: Report) -> Known | None:
    """The report of the ledger that this one is a version of.

    Raises `LedgerError` where the ledger has another report by its id.
    """
    wanted = select(reports.c.id, reports.c.version)
    by_id = connection.execute(wanted.where(reports.c.id == report.id)).first()
    if by_id:
        known = Known(*by_id)
        _refuse_another(report, newest_of(connection, known))
        return known
    address = address_of(report)
    by_url = (
        address and connection.execute(wanted.where(reports.c.url == address).order_by(reports.c.id)).first()
    )
    return Known(*by_url) if by_url else None


def newest_of(connection: Connection, known: Known) -> Report:
    """A report as it stands in the ledger."""
    newest = select(versions.c.reading).where(
        versions.c.report == known.id, versions.c.number == known.version
    )
    return unpacked_report(connection.execute(newest).scalar_one())


def address_of(report: Report) -> str | None:
    """The report's address without a fragment: one address is one report, and its texts are versions. None
    where it has none that is one in all the world."""
    address = web_address(report.url)
    return storable(address.partition("#")[0]) if address else None


def is_less(report: Report, held: Report) -> bool:
    """Whether this is a feed's summary of a report that the ledger holds as a whole: no version of it."""
    return _is_summary(report) and not _is_summary(held)


def check_id(id_: str) -> None:
    """Raise `LedgerError` for an id that nobody could type, or that is written as a statement's address."""
    if any(category(letter) in _NO_TEXT for letter in id_) or id_ != id_.strip():
        raise LedgerError(
            f"the id {shown(id_)} holds line breaks, control characters or outer spaces; give another"
        )
    if AttributionRef.parse(id_):
        raise LedgerError(f"the id {shown(id_)} is written as the address of a statement; give another")


def shown(id_: str) -> str:
    """An id that is refused, so that a line can show it."""
    return repr(id_ if len(id_) <= _SHOWN else f"{id_[:_SHOWN]}…")


def _is_summary(report: Report) -> bool:
    return any(note.code == "summary" for note in report.notes)


def _refuse_another(report: Report, held: Report) -> None:
    """Raise `LedgerError` where two reports have one id over other words: a plain number, or one whose outlet
    and address do not say that it is the same report."""
    address, other = address_of(report), address_of(held)
    if address and address == other:
        return
    differ = (report.outlet, address) != (held.outlet, other)
    if (differ or report.id.isdecimal()) and not _share_words(report, held):
        name = held.outlet.name if held.outlet else held.url
        of = ", ".join(filter(None, (name, held.headline and f"“{held.headline}”"))) or "other words"
        raise LedgerError(
            f"the ledger has another report by the id {shown(report.id)} ({of}), which stays as it is; "
            "give ids that no other report has, such as the file's name before each number, or give none"
        )


def _share_words(one: Report, other: Report) -> bool:
    few, many = sorted((_words(one), _words(other)), key=len)
    return len(few & many) >= _COMMON * len(few)


def _words(report: Report) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(report.text))
