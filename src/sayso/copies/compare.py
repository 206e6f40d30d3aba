"""Holding two reports side by side: is one a copy of the other, which, and what shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from sayso.copies.credits import (
    Credit,
    credits_of,
    full_name,
    is_agency,
    is_marked_as_agencys,
    named_in,
    names,
    writer_of,
)
from sayso.copies.shingles import Words, taken, words_of
from sayso.outlets import same_outlet
from sayso.story import Copy, CopyReason, Evidence, day_of, in_order, is_after

if TYPE_CHECKING:
    from sayso.model import Outlet
    from sayso.story import Filed

LEAST_SHARE = 0.5
"""Of the words outside quotation marks, in the report that has more of them from the other. Pairs of rumour
articles from here on print one text, cut or touched up; from .3 to .5 they tell it anew (by eye)."""

LEAST_WORDS = 40
"""Words outside quotation marks that must be taken: fewer may be a caption, a notice or a chain of titles."""


@dataclass(frozen=True)
class _Side:
    """One of the two reports, and which of its words the other has too."""

    filed: Filed
    words: Words
    taken: tuple[bool, ...]

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """Whom the report credits."""
        return credits_of(self.filed.report)

    @cached_property
    def writer(self) -> Outlet | None:
        """Whose words the report's are, if that is known."""
        return writer_of(self.filed.report)

    @property
    def share(self) -> float:
        """The part of its words that the other has."""
        return sum(self.taken) / max(1, len(self.taken))

    @property
    def told_taken(self) -> int:
        """How many of its words outside quotation marks the other has."""
        return sum(had and not quoted for had, quoted in zip(self.taken, self.words.quoted, strict=True))

    @property
    def told_share(self) -> float:
        """The part of its words outside quotation marks that the other has."""
        return self.told_taken / max(1, self.words.told)


def compare(one: Filed, other: Filed) -> Copy | None:
    """The copy among two reports, or None; the same whichever is named first.

    Counted outside quotation marks, so that two reports which quote one statement are no copies. Two
    reports of one outlet are none: an outlet that prints its own words again has not relayed anything.
    """
    first, second = in_order((one, other))
    if first.id == second.id or _one_outlet(first, second):
        return None
    words = words_of(first.report), words_of(second.report)
    sides = (
        _Side(first, words[0], taken(words[0], words[1])),
        _Side(second, words[1], taken(words[1], words[0])),
    )
    if max(side.told_share for side in sides) < LEAST_SHARE:
        return None
    if min(side.told_taken for side in sides) < LEAST_WORDS:
        return None
    return _copy(*sides)


def _copy(first: _Side, second: _Side) -> Copy:
    """Which is the copy: a credit says so, an agency's text is the original, else the later one."""
    both = (first, second), (second, first)
    for original, copy in both:
        credit = _credit(copy, original)
        if credit is not None and _credit(original, copy) is None:
            return _of_writer(original, copy, CopyReason.CREDIT, credit)
    wire = _same_wire(first, second)
    if wire is not None:
        edge = _edge(first, second, CopyReason.SAME_WIRE, False, *wire)
        return replace(edge, agency=full_name(wire[0].name))
    for original, copy in both:
        if is_agency(original.writer) and not is_agency(copy.writer):
            return _of_writer(original, copy, CopyReason.REPRINT)
    if _is_before(first.filed, second.filed):
        return _edge(first, second, CopyReason.REPRINT, True)
    marked = [is_marked_as_agencys(side.filed.report) for side in (first, second)]
    if marked == [False, True]:
        return _edge(second, first, CopyReason.REPRINT, True)
    return _edge(first, second, CopyReason.REPRINT, marked == [True, False])


def _of_writer(original: _Side, copy: _Side, reason: CopyReason, *shown: Credit) -> Copy:
    """The copy of a report by its writer, or where that came out on a later day, of what is not here."""
    edge = _edge(original, copy, reason, True, *shown)
    if _is_before(copy.filed, original.filed) and day_of(copy.filed.at) != day_of(original.filed.at):
        edge = replace(_edge(copy, original, CopyReason.SAME_WIRE, False), evidence=edge.evidence)
    return replace(edge, agency=original.writer.name if original.writer else None)


def _edge(original: _Side, copy: _Side, reason: CopyReason, directed: bool, *shown: Credit) -> Copy:
    sides = (copy, original)
    evidence = [
        Evidence(side.filed.id, credit.span)
        for side, credit in zip(sides, shown, strict=False)
        if credit.span is not None
    ]
    return Copy(
        original=original.filed.id,
        copy=copy.filed.id,
        share=round(copy.share, 3),
        reason=reason,
        directed=directed,
        evidence=tuple(evidence),
    )


def _credit(copy: _Side, original: _Side) -> Credit | None:
    """Where ``copy`` credits the other's outlet: in a credit line, or by naming it in words of its own."""
    outlet = original.writer
    if outlet is None:
        return None
    for credit in copy.credits:
        if names(credit.name, outlet):
            return credit
    own = [span for span, had in zip(copy.words.spans, copy.taken, strict=True) if not had]
    for span in named_in(copy.words.text, outlet):
        if any(word.overlaps(span) for word in own):
            return Credit(outlet.name, span)
    return None


def _same_wire(first: _Side, second: _Side) -> tuple[Credit, Credit] | None:
    """An agency that both credit, the later report's credit first."""
    for mine in second.credits:
        for theirs in first.credits:
            if same_outlet(mine.name, theirs.name):
                return mine, theirs
    return None


def _is_before(first: Filed, second: Filed) -> bool:
    """Whether the first was surely published before the second: both dated, by day where one has no time."""
    if not (first.dated and second.dated):
        return False
    return is_after(second.at, first.at)


def _one_outlet(one: Filed, other: Filed) -> bool:
    mine, theirs = one.report.outlet, other.report.outlet
    return mine is not None and theirs is not None and names(mine.name, theirs)
