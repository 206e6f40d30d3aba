"""Looking a source up by name: its attributions in all reports, and what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, func, literal_column, select

from sayso.answers import Source, sources_of
from sayso.answers.contract import source_to_json
from sayso.answers.spellings import beside
from sayso.answers.words import is_no_name, without_title
from sayso.bare import bare_words
from sayso.contract import Json
from sayso.corrections import corrected
from sayso.errors import LedgerError, NotInLedgerError
from sayso.ledger.anchors import applying
from sayso.ledger.attribution_rows import NAMES_APART
from sayso.ledger.judging import standing
from sayso.ledger.lookups import filed_by_id
from sayso.ledger.moments import in_time_sql
from sayso.ledger.portions import at_most_held, portions
from sayso.ledger.query import with_lists
from sayso.ledger.speakers import called, goes_by
from sayso.ledger.story_rows import stories_of
from sayso.ledger.tables import attributions
from sayso.story import AttributionRef, Judgement, JudgementKind

if TYPE_CHECKING:
    from sayso.ledger.store import Ledger

MOST = 500
"""Attributions that are looked at in one go. Each may be in a story of its own, and reading one takes some
milliseconds: so many take seconds, and are more than anybody reads at once."""
_NAMES_OFFERED = 3
_IN_TIME: ColumnElement[str] = literal_column(in_time_sql("attributions.at"))


@dataclass(frozen=True, slots=True)
class Named:
    """The sources of a name, by some of the ``spoken`` attributions that go by it: ``looked_at`` from
    ``offset`` on, the newest first.

    ``sources`` have more than is counted there: what judgements and lineages lay to the same sources under
    other names is told beside each part that touches it.
    """

    sources: tuple[Source, ...]
    spoken: int
    looked_at: int
    offset: int

    @property
    def earlier(self) -> int | None:
        """The offset of what was said before, if there is such."""
        end = self.offset + self.looked_at
        return end if end < self.spoken else None

    @property
    def later(self) -> int | None:
        """The offset of what was said after, if there is such."""
        return max(0, self.offset - MOST) if self.offset else None


def named_to_json(found: Named) -> Json:
    """The sources as plain data, with the offsets of what was said before and after."""
    return {
        "sources": list(map(source_to_json, found.sources)),
        "spoken": found.spoken,
        "looked_at": found.looked_at,
        "offset": found.offset,
        "earlier": found.earlier,
        "later": found.later,
    }


def who(ledger: Ledger, name: str) -> tuple[Source, ...]:
    """The sources that `named` finds first."""
    return named(ledger, name).sources


def named(ledger: Ledger, name: str, *, offset: int = 0, whole: bool = False) -> Named:
    """The sources that go by a name or part of it ("Suga" finds "Yoshihide Suga"), with what they said: of
    very much the newest, or that from ``offset`` on, in one part; where ``whole``, all.

    Raises `LedgerError` for words that are part of any name ("the"), and where nobody in the ledger goes by
    it; the line then offers names that are like it.
    """
    if is_no_name(name):
        raise LedgerError(f"{name!r} is no name: give a name, or a part of one that is its own")
    with ledger.reading() as connection:
        spoken, refs = _spoken(connection, name, offset=offset, whole=whole)
        if not spoken and (bare := without_title(name)):
            spoken, refs = _spoken(connection, bare, offset=offset, whole=whole)
            name = bare if spoken else name
        if not spoken:
            raise NotInLedgerError(_nobody(connection, name))
        judged = applying(connection, standing(connection))
        together = _judged_with(refs, judged)
        found = filed_by_id(connection, {ref.report for ref in together})
        homes = sorted(set(stories_of(connection, found).values()))
    stories = ledger.told(homes)
    others = beside(together, stories)
    with ledger.reading() as connection:
        others = _by_other_names(connection, others, name)
        found = filed_by_id(connection, {ref.report for ref in others}) | found
    together += others
    right = {one.id: one for one in corrected(list(found.values()), judged)}
    sources = sources_of(together, right, stories, judged, sought=name)
    return Named(sources, spoken, len(refs), offset)


def _spoken(
    connection: Connection, name: str, *, offset: int, whole: bool
) -> tuple[int, list[AttributionRef]]:
    """How many attributions go by the name, and those from ``offset`` on."""
    speaking = called(connection, name, column="attributions.speaker_key")
    theirs = with_lists(speaking.where, speaking.values).bindparams(**speaking.values)
    spoken = connection.scalar(select(func.count()).select_from(attributions).where(theirs)) or 0
    wanted = (
        select(attributions.c.report, attributions.c.id)
        .where(theirs)
        .order_by(_IN_TIME.desc(), attributions.c.report, attributions.c.id)
        .offset(at_most_held(offset))
        .limit(None if whole else MOST)
    )
    return spoken, [AttributionRef(row.report, row.id) for row in connection.execute(wanted)]


def _by_other_names(
    connection: Connection, refs: Sequence[AttributionRef], name: str
) -> tuple[AttributionRef, ...]:
    """Those that do not go by the name: the rest are told in the part that counts them."""
    counted = set[AttributionRef]()
    keys = select(attributions.c.report, attributions.c.id, attributions.c.speaker_key)
    for some in portions({ref.report for ref in refs}):
        rows = connection.execute(keys.where(attributions.c.report.in_(some)))
        counted |= {
            AttributionRef(row.report, row.id)
            for row in rows
            if row.speaker_key and goes_by(row.speaker_key, name)
        }
    return tuple(ref for ref in refs if ref not in counted)


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
    spoken = (attributions.c.speaker_key, attributions.c.speaker)
    names = connection.execute(select(*spoken).distinct().order_by(*spoken))
    known = {
        key: row.speaker for row in names if row.speaker_key for key in row.speaker_key.split(NAMES_APART)
    }
    near = [known[key] for key in get_close_matches(bare_words(name), known, _NAMES_OFFERED)]
    offer = f"; did you mean {' or '.join(dict.fromkeys(near))}?" if near else ""
    return f"nobody in the ledger speaks by the name {name!r}{offer}"
