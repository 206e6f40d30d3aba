"""A source and an outlet as sheets, and as tables that spreadsheets open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.answers import OutletAccount, Source, Statement
from sayso.answers.party_tables import COUNTED, SAID, counted_rows, outlet_rows, said_rows
from sayso.model import HeadlineLabel
from sayso.phrasing import counted
from sayso.render.day_words import day
from sayso.render.party_words import NO_OUTLET, about_words, claim_words
from sayso.render.quoting import quoted_words
from sayso.render.sheet import Sheet
from sayso.render.voices_table import table
from sayso.render.wording import headline_verdict, stance_word
from sayso.story import Filed


def source_sheet(name: str, sources: Sequence[Source]) -> Sheet:
    """What the sources of a name said, and which statements do not go together."""
    sections = []
    for source in sources:
        roles = f" ({'; '.join(source.roles)})" if source.roles else ""
        reversals = tuple(f"{one.kind}: {_told(one.first)} / {_told(one.later)}" for one in source.reversals)
        said = tuple(map(_told, source.statements))
        sections.append((f"{source.name}{roles}", said))
        if reversals:
            sections.append((f"{source.name}: statements that do not go together", reversals))
    return Sheet(name, (), tuple(sections))


def _told(one: Statement) -> str:
    carried = f" ({', '.join(one.outlets)})" if one.outlets else ""
    to_claim = claim_words(one)
    does = f"{to_claim}: {about_words(one)}" if to_claim else stance_word(one.stance).word
    return f"{day(one.at) if one.dated else 'undated'}: {quoted_words(one.words)}{carried}; {does}"


def source_table(sources: Iterable[Source]) -> str:
    """A row for each statement."""
    return table([name for name, _ in SAID], said_rows(sources))


def outlet_sheet(account: OutletAccount, filed: Iterable[Filed]) -> Sheet:
    """An outlet's counts, the headlines to check, and its reports."""
    days = f" from {day(account.first)} to {day(account.last)}" if account.first and account.last else ""
    undated = f", {account.undated} undated" if account.undated else ""
    lead = f"{counted(account.reports, 'report')}{days}{undated}. Counts, and no score."
    counts = tuple(
        f"{section}, {what or NO_OUTLET}: {value}" for section, what, value in counted_rows(account)
    )
    warned = tuple(
        f"“{headline}” {headline_verdict(HeadlineLabel(label))} {why}".rstrip()
        for _, headline, label, why in account.headline_warnings
    )
    reports = tuple(
        f"{day(one.at) if one.dated else 'undated'}: {one.report.headline or one.id}" for one in filed
    )
    sections = (("Counts", counts), ("Headlines to check", warned), ("Reports", reports))
    return Sheet(account.name, (lead,), tuple(one for one in sections if one[1]))


def outlet_table(account: OutletAccount) -> str:
    """A row for each count."""
    return table([name for name, _ in COUNTED], outlet_rows(account))
