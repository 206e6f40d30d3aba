"""Answers over all of a ledger, kept until something is written."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

from sqlalchemy import Connection, func, select

from sayso.ledger.tables import judgements, reports, stories, versions

_Answer = TypeVar("_Answer")
_Stamp = tuple[object, ...]
_MOST = 32
"""Answers that are kept: the whole map and those of some weeks and stories, a megabyte or two."""


class Reckoned:
    """What was reckoned of a whole ledger, by the question: an answer that is read in parts, or asked for by
    many, is reckoned once, and anew where the ledger is another."""

    def __init__(self) -> None:
        self._kept = dict[Hashable, tuple[_Stamp, object]]()

    def of(
        self, connection: Connection, question: Hashable, reckon: Callable[[Connection], _Answer]
    ) -> _Answer:
        """The answer to a question, which has to follow from reports, copies and judgements alone."""
        stamp = _stamp(connection)
        kept = self._kept.get(question)
        if kept and kept[0] == stamp:
            return cast(_Answer, kept[1])
        found = reckon(connection)
        if len(self._kept) >= _MOST:
            self._kept.clear()
        self._kept[question] = stamp, found
        return found

    def forget(self) -> None:
        """Keep nothing: for what is written without a trace in what is held against each other."""
        self._kept.clear()


def _stamp(connection: Connection) -> _Stamp:
    """What is another after whatever is written: an added version, a judgement, one undone, a withdrawal, and
    links made anew, after which their stories have changed."""
    wanted = (
        select(func.count()).select_from(versions),
        select(func.count()).select_from(judgements),
        select(func.count()).where(judgements.c.undone_at.is_not(None)),
        select(func.count()).where(reports.c.withdrawn.is_not(None)),
        select(func.max(stories.c.changed)),
    )
    return tuple(connection.execute(select(*(one.scalar_subquery() for one in wanted))).one())
