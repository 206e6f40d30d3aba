"""Looking an outlet up by name: its reports, and what they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, literal_column, select

from sayso.answers import OutletAccount, account_of
from sayso.bare import bare_words
from sayso.corrections import corrected
from sayso.errors import NotInLedgerError
from sayso.ledger.anchors import applying
from sayso.ledger.judging import standing
from sayso.ledger.lookups import filed_by_id, outlet_names, outlets_named, stories_of, told
from sayso.ledger.moments import in_time_sql
from sayso.ledger.tables import reports
from sayso.outlets import outlet_key
from sayso.story import not_withdrawn

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger
    from sayso.story import Filed

_MOST = 2_000
"""Reports that are looked at, the newest: some weeks of a busy outlet."""
_NAMES_OFFERED = 3
_FITS_OFFERED = 8
_SHORTEST = 3
"""Letters that a part of a name needs: fewer are part of nearly every outlet's."""
_IN_TIME: ColumnElement[str] = literal_column(in_time_sql("reports.at"))


def outlet(ledger: Ledger, name: str) -> OutletAccount:
    """What the reports of the outlet rest on; it may be named by any of its names, or by a part of one
    that no other has.

    Raises `LedgerError` where the ledger has no report of it; the line offers names that are like it.
    """
    with ledger.reading() as connection:
        here = outlets_named(connection, name) or _only_fit(name, outlet_names(connection))
        wanted = (
            select(reports.c.id)
            .where(reports.c.outlet.in_(here))
            .order_by(_IN_TIME.desc(), reports.c.id)
            .limit(_MOST)
        )
        judged = applying(connection, standing(connection))
        found = filed_by_id(connection, connection.scalars(wanted).all())
        homes = stories_of(connection, found)
    stories = told(ledger, homes)
    others = {report.id for story in stories for report in story.reports} - found.keys()
    with ledger.reading() as connection:
        right = corrected(list(filed_by_id(connection, others).values()), judged)
    citing = _citing(right, {outlet_key(one) for one in here})
    return account_of(corrected(list(found.values()), judged), stories, citing)


def _citing(others: Sequence[Filed], names: set[str]) -> list[tuple[str, int]]:
    """The outlets of these reports that name the outlet as a relay, with how many statements, where they
    stand."""
    found: Counter[str] = Counter()
    for one in not_withdrawn(others):
        cited = sum(any(outlet_key(relay.name) in names for relay in a.via) for a in one.report.attributions)
        if cited and one.report.outlet:
            found[one.report.outlet.name] += cited
    return list(found.items())


def _only_fit(name: str, names: list[str]) -> list[str]:
    """The names of the one outlet that this is part of: "Guardian" of "theguardian.com".

    Raises `NotInLedgerError` where it is part of none or of several; the line names them.
    """
    part = bare_words(name).replace(" ", "")
    fits = [one for one in names if len(part) >= _SHORTEST and part in bare_words(one).replace(" ", "")]
    if len({outlet_key(one) for one in fits}) == 1:
        return fits
    if not fits:
        raise NotInLedgerError(_none_such(name, names))
    offered = sorted(fits, key=lambda one: (len(one), one))
    more = f" and {len(fits) - _FITS_OFFERED} more" if len(fits) > _FITS_OFFERED else ""
    several = f"{', '.join(offered[:_FITS_OFFERED])}{more}"
    raise NotInLedgerError(f"the ledger has no outlet {name!r}; it fits {several}: name one of them")


def _none_such(name: str, names: list[str]) -> str:
    known = {outlet_key(one): one for one in names}
    near = [known[key] for key in get_close_matches(outlet_key(name), known, _NAMES_OFFERED)]
    offer = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"the ledger has no report of {name!r}{offer}"
