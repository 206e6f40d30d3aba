"""Looking an outlet up by name: its reports, and what they rest on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, literal_column, select

from sayso.answers import OutletAccount, account_of
from sayso.bare import bare_words
from sayso.corrections import corrected
from sayso.errors import NotInLedgerError
from sayso.ledger.anchors import applying
from sayso.ledger.attribution_rows import NAMES_APART
from sayso.ledger.judging import standing
from sayso.ledger.lookups import filed_by_id, outlet_names, outlets_named, stories_of
from sayso.ledger.moments import in_time_sql
from sayso.ledger.relayed import Relayed, judged_reports, relayed
from sayso.ledger.tables import attributions, reports
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
        here = outlets_named(connection, name)
        citing = _citing(connection, name)
        if not here and not citing:
            here = _only_fit(name, outlet_names(connection))
            citing = _citing(connection, here[0])
        wanted = (
            select(reports.c.id)
            .where(reports.c.outlet.in_(here))
            .order_by(_IN_TIME.desc(), reports.c.id)
            .limit(_MOST)
        )
        judged = applying(connection, standing(connection))
        found = filed_by_id(connection, connection.scalars(wanted).all())
        homes = stories_of(connection, found)
    stories = ledger.told(homes)
    account = account_of(corrected(list(found.values()), judged), stories, _by_outlet(citing))
    name = account.name or _called(citing, name)
    return replace(account, name=name, cited_in=len({row.report for row in citing}))


def _citing(connection: Connection, name: str) -> list[Relayed]:
    """What reports that stand have through the outlet; an outlet's own are not among them."""
    key = outlet_key(name)
    known = connection.scalars(select(attributions.c.via).where(attributions.c.via.is_not(None)).distinct())
    theirs = [via for via in known if any(outlet_key(one) == key for one in via.split(NAMES_APART))]
    judged = judged_reports(connection)
    return [
        row
        for row in relayed(connection, judged, through=theirs)
        if any(outlet_key(one) == key for one in row.named)
        and (not row.outlet or outlet_key(row.outlet) != key)
    ]


def _by_outlet(citing: Sequence[Relayed]) -> list[tuple[str, int]]:
    """Whose reports these are, each outlet once under its first name, with how many statements."""
    names, counts = dict[str, str](), Counter[str]()
    for row in citing:
        counts[names.setdefault(outlet_key(row.outlet or ""), row.outlet or "")] += row.statements
    return list(counts.items())


def _called(citing: Sequence[Relayed], name: str) -> str:
    """What those who name the outlet most often call it."""
    key = outlet_key(name)
    names = Counter(one for row in citing for one in row.named if outlet_key(one) == key)
    return names.most_common(1)[0][0] if names else name


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
