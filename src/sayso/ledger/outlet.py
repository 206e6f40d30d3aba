"""Looking an outlet up by name: its reports, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, func, literal_column, select

from sayso.answers import OutletAccount, account_of
from sayso.answers.outlet import kind_of
from sayso.bare import bare_words
from sayso.corrections import corrected
from sayso.errors import NotInLedgerError
from sayso.ledger.anchors import applying
from sayso.ledger.attribution_rows import NAMES_APART
from sayso.ledger.judging import standing
from sayso.ledger.lookups import filed_by_id
from sayso.ledger.moments import in_time_sql
from sayso.ledger.outlet_names import cited_names, names_in_use, outlet_names, outlets_named, ways
from sayso.ledger.relayed import Relayed, judged_reports, relayed
from sayso.ledger.story_rows import stories_of
from sayso.ledger.tables import reports
from sayso.outlets import outlet_key

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger

_MOST = 2_000
"""Reports that are looked at, the newest: some weeks of a busy outlet."""
_NAMES_OFFERED = 3
_FITS_OFFERED = 8
_SHORTEST = 3
"""Letters that a part of a name needs: fewer are part of nearly every outlet's."""
_IN_TIME: ColumnElement[str] = literal_column(in_time_sql("reports.at"))


def outlet(ledger: Ledger, name: str) -> OutletAccount:
    """What the reports of the outlet rest on; it may be named by any of its names, or by a part of one
    that no other has. Of one that has no report here, who names it.

    Raises `LedgerError` where the ledger knows nothing of it; the line offers names that are like it.
    """
    with ledger.reading() as connection:
        name, here, citing = _known(connection, name)
        of_it = reports.c.outlet.in_(here)
        newest = select(reports.c.id).where(of_it).order_by(_IN_TIME.desc(), reports.c.id).limit(_MOST)
        judged = applying(connection, standing(connection))
        found = filed_by_id(connection, connection.scalars(newest).all())
        number = connection.scalar(select(func.count()).select_from(reports).where(of_it)) or 0
        homes = sorted(set(stories_of(connection, found).values()))
        names = names_in_use(connection)
    stories = ledger.told(homes)
    by_others = ((row.outlet, row.statements) for row in citing)
    account = account_of(corrected(list(found.values()), judged), stories, by_others)
    called = names.of(name)
    return replace(
        account,
        name=called,
        kind=account.kind or kind_of(called),
        cites=tuple((names.of(one), count) for one, count in account.cites),
        cited_by=tuple((names.of(one), count) for one, count in account.cited_by),
        cited_in=len({row.report for row in citing}),
        older=number - len(found),
    )


def reports_of(ledger: Ledger, account: OutletAccount) -> list[str]:
    """The ids of all reports of the outlet, the newest first."""
    with ledger.reading() as connection:
        of_it = reports.c.outlet.in_(outlets_named(connection, account.name))
        wanted = select(reports.c.id).where(of_it).order_by(_IN_TIME.desc(), reports.c.id)
        return list(connection.scalars(wanted))


def _known(connection: Connection, name: str) -> tuple[str, list[str], list[Relayed]]:
    """A name of the outlet, the names that its reports here have, and what others have through it.

    Raises `NotInLedgerError` where there is neither.
    """
    here, citing = outlets_named(connection, name), _citing(connection, name)
    if here or citing:
        return name, here, citing
    in_use = names_in_use(connection)
    known = {one: in_use.of(one) for one in (*outlet_names(connection), *cited_names(connection))}
    fit = _only_fit(name, known)
    here, citing = outlets_named(connection, fit), _citing(connection, fit)
    if not here and not citing:  # only readings that were judged wrong name it
        raise _none_such(name, ())
    return fit, here, citing


def _citing(connection: Connection, name: str) -> list[Relayed]:
    """What reports that stand have through the outlet; an outlet's own are not among them."""
    key = outlet_key(name)
    theirs = [
        via for via in ways(connection) if any(outlet_key(one) == key for one in via.split(NAMES_APART))
    ]
    judged = judged_reports(connection)
    return [
        row
        for row in relayed(connection, judged, through=theirs)
        if any(outlet_key(one) == key for one in row.named)
        and (not row.outlet or outlet_key(row.outlet) != key)
    ]


def _only_fit(name: str, known: Mapping[str, str]) -> str:
    """What the one outlet is called of whose names this is part: "Guardian" of "theguardian.com".

    ``known`` has what the outlets of all names are called. Raises `NotInLedgerError` where it is part of none
    or of several; the line names them.
    """
    part = bare_words(name).replace(" ", "")
    fits = {
        called
        for one, called in known.items()
        if len(part) >= _SHORTEST and part in bare_words(one).replace(" ", "")
    }
    if len(fits) == 1:
        return fits.pop()
    if not fits:
        raise _none_such(name, known.values())
    offered = sorted(fits, key=lambda one: (len(one), one))
    more = f" and {len(fits) - _FITS_OFFERED} more" if len(fits) > _FITS_OFFERED else ""
    several = f"{', '.join(offered[:_FITS_OFFERED])}{more}"
    raise NotInLedgerError(f"the ledger has no outlet {name!r}; it fits {several}: name one of them")


def _none_such(name: str, known: Iterable[str]) -> NotInLedgerError:
    by_key = {outlet_key(one): one for one in known}
    near = [by_key[key] for key in get_close_matches(outlet_key(name), by_key, _NAMES_OFFERED)]
    offer = f"; did you mean {' or '.join(near)}?" if near else ""
    return NotInLedgerError(f"the ledger has no report of {name!r}, and none names it{offer}")
