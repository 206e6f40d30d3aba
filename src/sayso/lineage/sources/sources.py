"""Which speakers of several reports are one source.

Named ones by name (`named`), persons by the spellings of one name too (`spelt`); unnamed ones by the outlet
they spoke to and their description (`unnamed`); any two by the same long quotation (`quoted`). People's
judgements are stronger (`judged`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.lineage.naming.names import contains, outlet_words, same_outlet, united
from sayso.lineage.sources.identities import Identities, Outlets
from sayso.lineage.sources.named import named_keys
from sayso.lineage.sources.quoted import one_by_words
from sayso.lineage.sources.spelt import by_spelling
from sayso.lineage.sources.spoken_for import by_their_persons, by_who_holds_them
from sayso.lineage.sources.unnamed import Unnamed, roles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.lineage.ways.parties import Way
    from sayso.lineage.ways.statements import Copying
    from sayso.story import Filed


def identify(ways: Sequence[Way], filed: Sequence[Filed], copies: Copying) -> Identities:
    """The sources on these ways; names are held against all those in the story's reports."""
    known = Identities(_outlets(ways, filed), {})
    named = by_spelling(ways, named_keys(ways, filed), filed)
    by_ref = by_who_holds_them(ways, by_their_persons(ways, named))
    unnamed = Unnamed(known, by_ref, copies, roles_of(ways, by_ref), filed)
    for way in ways:
        unnamed.add(way)
    return one_by_words(Identities(known.outlets, by_ref, frozenset(unnamed.different)), ways)


def _outlets(ways: Iterable[Way], filed: Iterable[Filed]) -> Outlets:
    relays = {party.name for way in ways for party in way.parties if party.is_outlet}
    ours = {one.report.outlet.name for one in filed if one.report.outlet}
    return united(map(outlet_words, sorted(relays | ours)), same_outlet, contains)
