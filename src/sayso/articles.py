"""Which of what was read is an article that a ledger can keep, and what its reader should be told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sayso.document import Failure
from sayso.errors import SaysoError
from sayso.model import Note, Report
from sayso.plain_fields import one_line

_NOTHING_THERE = "no_article"
_TOLD = frozenset({"no_page", "odd_date", "not_english"})
"""Notes on what is kept all the same: that there is only a summary, that its day is not what it says, that
nothing is found in it. What else is noted belongs to the reading itself."""


def articles(
    outcomes: Iterable[Report | Failure],
    *,
    failed: Callable[[Failure], None],
    note: Callable[[str], None],
) -> Iterator[Report]:
    """The reports among what was read; a page that held no article is told to ``failed`` with what could not
    be read, and to ``note``, in a line each, what is worth knowing of a report."""
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failed(outcome)
        elif empty := _nothing_there(outcome):
            failed(Failure(name_of(outcome), SaysoError(f"{name_of(outcome)}: {empty.text}"), outcome.id))
        else:
            for one in outcome.notes:
                if one.code in _TOLD:
                    note(f"{name_of(outcome)}: {one.text}")
            yield outcome


def holds_an_article(outcome: Report | Failure) -> bool:
    """Whether what was read is a report that a ledger can keep."""
    return isinstance(outcome, Report) and not _nothing_there(outcome)


def _nothing_there(report: Report) -> Note | None:
    return next((note for note in report.notes if note.code == _NOTHING_THERE), None)


def name_of(report: Report) -> str:
    """What a line for people calls the report."""
    return report.url or report.headline or one_line(report.id) or report.id
