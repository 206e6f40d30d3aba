"""What the page of a source shows: who goes by the name, and what each said, in parts."""

from __future__ import annotations

from typing import Any

from sayso.answers import Source
from sayso.answers.who import Statement
from sayso.ledger import Ledger
from sayso.ledger.lookups import undated
from sayso.ledger.who import named
from sayso.model import Stance
from sayso.render.party_words import about_words, claim_words
from sayso.render.wording import stance_word
from sayso.web.addresses import source_address
from sayso.web.paging import Stretch, stretch_of
from sayso.web.report_names import Named, ReportNames

STATEMENTS_SHOWN = 50
"""Statements that are listed at once, the oldest first."""


def source_page(ledger: Ledger, name: str, offset: int) -> dict[str, Any]:
    """The sources of a name, with their statements from this one on; of very many the last said."""
    found = named(ledger, name)
    sources = found.sources
    part = stretch_of(offset, STATEMENTS_SHOWN, sum(len(one.statements) for one in sources))
    shown = _shown(sources, part)
    said = [one for _, statements in shown for one in statements]
    reversals = (one for source, _ in shown for one in source.reversals)
    said += [one for reversal in reversals for one in (reversal.first, reversal.later)]
    return {
        "name": name,
        "about": about_words,
        "says": {one: stance_word(one).word for one in Stance},
        "to_claim": claim_words,
        "shown": shown,
        "part": part,
        "names": _names(ledger, {one.refs[0].report for one in said}),
        "here": source_address(name),
        "looked_at": found.looked_at,
        "spoken": found.spoken,
        "earlier": found.earlier,
    }


def _shown(sources: tuple[Source, ...], part: Stretch) -> list[tuple[Source, tuple[Statement, ...]]]:
    """The sources of which some statement is in this part, each with those."""
    found, passed = [], 0
    for source in sources:
        first = max(part.start - passed, 0)
        statements = source.statements[first : max(part.end - passed, 0)]
        passed += len(source.statements)
        if statements or not source.statements:
            found.append((source, statements))
    return found


def _names(ledger: Ledger, reports: set[str]) -> ReportNames:
    without = undated(ledger, reports)
    return ReportNames({one: Named(one, one, one not in without, 1) for one in reports})
