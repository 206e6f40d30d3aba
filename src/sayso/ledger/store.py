"""The ledger: reports and judgements that are kept, and the stories that follow from them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Self

from sqlalchemy import Connection, Engine, func, select

from sayso.answers.context import CONTEXT_WORDS, Context
from sayso.embedding import Encoder
from sayso.errors import LedgerError
from sayso.ledger.asking import context_for
from sayso.ledger.attribution_rows import look_up_by
from sayso.ledger.changes import (
    ChangeQuery,
    Seen,
    changes_after,
    mark_told,
    newest_changes,
    newest_number,
    told_to,
)
from sayso.ledger.filing import (
    Added,
    Novelty,
    Standing,
    file_report,
    place_in_time,
    readings_of,
    standing_of,
    version_of,
)
from sayso.ledger.following import follow, held, story_holding, withdrawals
from sayso.ledger.judging import (
    all_judgements,
    judged,
    latest_judgements,
    record_judgement,
    told_whether_they_apply,
    undo_judgement,
)
from sayso.ledger.kept_vectors import KeptVectors
from sayso.ledger.linking import link
from sayso.ledger.meant import of_statements
from sayso.ledger.moments import named_moment, now
from sayso.ledger.search import Hit, Query, find, index_report, undated_left_out
from sayso.ledger.stories import Listed, StoryQuery, count_of, listed, untold_left_out
from sayso.ledger.tables import reports, stories
from sayso.ledger.tellings import (
    Telling,
    last_told,
    story_at,
    told_again,
    told_as_of,
    unseen,
    untold,
    untold_among,
)
from sayso.ledger.transactions import reading, writing
from sayso.model import Report
from sayso.story import Filed, Judgement, JudgementKind, Story, is_after

UNSIGNED = "unsigned"
"""Who withdrew a report where nobody is named."""
_ALL_STORIES = StoryQuery()
_log = logging.getLogger(__name__)


class Ledger:
    """A ledger in a database; `open_ledger` makes it. Threads and processes may share the database."""

    def __init__(
        self,
        engine: Engine,
        embedder: Encoder,
        *,
        clock: Callable[[], str] = now,
        telling: Telling = unseen,
    ) -> None:
        self._engine = engine
        self._embedder = embedder
        self._clock = clock
        self._telling = telling

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees the ledger as it is at one moment, for queries of `sayso.ledger`'s own."""
        return reading(self._engine)

    def close(self) -> None:
        """Let go of the database's connections."""
        self._engine.dispose()

    def add(self, report: Report, *, looked_up: int | None = None) -> Added:
        """Keep a report's reading and link it: all of it, or nothing where it fails.

        The same content under the same id or address is kept once; other content is a new version. What the
        ledger had not when its ``standing`` was asked, with ``looked_up`` versions, may have come since.
        """
        seen = self._clock()
        with writing(self._engine) as connection:
            added = file_report(connection, report, seen=seen, looked_up=looked_up)
            if added.novelty is not Novelty.KNOWN:
                kept = version_of(connection, added.id).report
                index_report(connection, kept)
                link(connection, kept, KeptVectors(connection, self._embedder), now=seen)
        return added

    def standing(self, report: Report) -> Standing | None:
        """What the ledger holds already of the report that this is a version of, if of any."""
        with reading(self._engine) as connection:
            return standing_of(connection, report)

    def withdraw(
        self, report: str, *, at: str | None = None, by: str = UNSIGNED, note: str | None = None
    ) -> Judgement:
        """Note that the publisher withdrew a report, as a judgement; what rests on it follows.

        Raises `LedgerError` where there is no such report or ``at`` is no moment, or one to come.
        """
        when = named_moment(at) if at else self._clock()
        if is_after(when, self._clock()):
            raise LedgerError(f"{at} is to come; a withdrawal is noted when it has happened")
        return self.judge(judged(JudgementKind.WITHDRAWN, report, None, by=by, value=when, note=note))

    def restore(self, report: str, *, by: str = UNSIGNED) -> None:
        """Undo whatever says that a report was withdrawn.

        Raises `LedgerError` where there is no such report, or nothing says that it was withdrawn.
        """
        at = self._clock()
        with writing(self._engine) as connection:
            story_holding(connection, report)
            found = withdrawals(connection, report)
            if not found:
                raise LedgerError(
                    f"report {report} is not withdrawn", command="`sayso judge list` shows what is"
                )
            for one in found:
                follow(connection, undo_judgement(connection, one.id, by=by, at=at), now=at)

    def report(self, report: str, *, version: int | None = None) -> Filed:
        """A report by its id. Raises `LedgerError` where there is none, or no such version."""
        with reading(self._engine) as connection:
            return version_of(connection, report, version)

    def versions(self, report: str, *, limit: int | None = None, offset: int = 0) -> tuple[Filed, ...]:
        """A report's versions, the first first. Raises `LedgerError` where there is no such report."""
        with reading(self._engine) as connection:
            newest = version_of(connection, report).version
            last = newest if limit is None else min(newest, offset + limit)
            return tuple(version_of(connection, report, number) for number in range(offset + 1, last + 1))

    def story_of(self, report: str) -> str:
        """The id of the story that a report is in. Raises `LedgerError` where there is no such report."""
        with reading(self._engine) as connection:
            return story_holding(connection, report)

    def title_of(self, story: str) -> str | None:
        """What a story is called, None where it was never told."""
        with reading(self._engine) as connection:
            return connection.scalar(select(stories.c.title).where(stories.c.id == story))

    def stories(
        self, query: StoryQuery = _ALL_STORIES, *, limit: int | None = None, offset: int = 0
    ) -> list[Listed]:
        """The stories of a query, of none all, those that changed last first.

        Of how a story stands nothing is known until it is told: who asks for a state has stories told first
        (`have_told`), or tells how many are left out (`untold_left_out`).

        Raises `LedgerError` for a state or a day that is none.
        """
        with reading(self._engine) as connection:
            return listed(connection, query, limit=limit, offset=offset)

    def count_stories(self, query: StoryQuery) -> int:
        """How many stories a query has."""
        with reading(self._engine) as connection:
            return count_of(connection, query)

    def untold_left_out(self, query: StoryQuery) -> int:
        """How many stories a query by state leaves out only since they are not told as they stand."""
        with reading(self._engine) as connection:
            return untold_left_out(connection, query)

    def is_empty(self) -> bool:
        """Whether the ledger holds no report yet."""
        with reading(self._engine) as connection:
            return connection.scalar(select(reports.c.id).limit(1)) is None

    def counts(self) -> tuple[int, int]:
        """How many reports and stories the ledger holds."""
        with reading(self._engine) as connection:
            return (
                connection.scalar(select(func.count()).select_from(reports)) or 0,
                connection.scalar(select(func.count()).select_from(stories)) or 0,
            )

    def story(self, address: str, *, as_of: str | None = None) -> Story:
        """The story that a report or a claim is in, as it stands or as it stood at ``as_of``.

        Any report's id is an address of its story, and so is any claim's.

        Raises `LedgerError` where the ledger holds no such story, or ``as_of`` is no moment.
        """
        as_of = named_moment(as_of) if as_of else None
        with self.reading() as connection:
            known = last_told(connection, story_at(connection, address)) if as_of is None else None
        if known:
            return known
        if as_of is not None:
            return told_as_of(self._engine, self._embedder, address, as_of=as_of)
        return told_again(self._engine, self._embedder, address, clock=self._clock)

    def told(self, ids: Sequence[str]) -> list[Story]:
        """These stories as they stand."""
        self.have_told(ids)
        return [self.story(one) for one in ids]

    def have_told(self, ids: Iterable[str] | None = None) -> None:
        """Have those of the stories told that changed since they were last told, or that another Sayso told,
        where none are named all such: after an update that takes long. One that cannot be told is logged."""
        with reading(self._engine) as connection:
            wanted = untold(connection) if ids is None else untold_among(connection, ids)
        if wanted:
            for _ in self._telling(self._told_each(wanted, failed=_log_untold), len(wanted)):
                pass

    def texts(self, story: Story) -> dict[str, Report]:
        """A story's reports by id, each in the version that the story was told from."""
        with reading(self._engine) as connection:
            return readings_of(connection, {one.id: one.version for one in story.reports})

    def untold(self) -> list[str]:
        """The stories that changed since they were last told, or that another Sayso told."""
        with reading(self._engine) as connection:
            return untold(connection)

    def tell_changed(
        self, *, failed: Callable[[str, Exception], None] | None = None, but: Container[str] = ()
    ) -> Iterator[Story]:
        """Tell every story anew that is `untold`, ``but`` not these; one that is gone is passed over.

        A story that cannot be told costs itself only: ``failed`` hears of it and why. Where nobody listens,
        the first such error is raised after all others are told.
        """
        errors: list[Exception] = []
        wanted = [story for story in self.untold() if story not in but]
        yield from self._told_each(wanted, failed=failed or (lambda _, error: errors.append(error)))
        if errors:
            raise errors[0]

    def _told_each(self, ids: Iterable[str], *, failed: Callable[[str, Exception], None]) -> Iterator[Story]:
        for story in ids:
            try:
                told = self._story_if_there(story)
            except Exception as error:  # a fault of ours must not cost the other stories
                failed(story, error)
                continue
            if told:
                yield told

    def reindex(self) -> Iterator[str]:
        """Make everything anew that follows from the reports' readings, report by report, by their ids: what
        they are looked up and compared by, and their stories, which are told at the next asking.

        For a ledger that an older Sayso or another encoder made; stopped, it is simply begun again.
        """
        with reading(self._engine) as connection:
            ids = list(connection.scalars(select(reports.c.id).order_by(reports.c.id)))
        for report in ids:
            with writing(self._engine) as connection:
                place_in_time(connection, report)
                kept = version_of(connection, report).report
                look_up_by(connection, kept)
                index_report(connection, kept)
                link(connection, kept, KeptVectors(connection, self._embedder), now=self._clock())
            yield report

    def judge(self, judgement: Judgement) -> Judgement:
        """Keep what somebody judged (`judged` makes it), and let the stories that it touches follow.

        One that stands already is kept once. What is given over one of the claims of a statement is kept over
        the statements that stand for it.

        Raises `LedgerError` where the ledger does not hold what it is about, or no statement stands for it.
        """
        judgement = of_statements(judgement, self.story)
        with writing(self._engine) as connection:
            kept = record_judgement(connection, held(connection, judgement))
            follow(connection, kept, now=self._clock())
        return kept

    def undo(self, judgement: str, *, by: str) -> Judgement:
        """Undo a judgement, which stays on record. Raises `LedgerError` where there is none that stands."""
        at = self._clock()
        with writing(self._engine) as connection:
            undone = undo_judgement(connection, judgement, by=by, at=at)
            follow(connection, undone, now=at)
        return undone

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement, undone ones too, the oldest first."""
        with reading(self._engine) as connection:
            return told_whether_they_apply(connection, all_judgements(connection))

    def latest_judgements(self, *, limit: int, offset: int = 0) -> tuple[Judgement, ...]:
        """A part of the judgements, the newest first."""
        with reading(self._engine) as connection:
            found = latest_judgements(connection, limit=limit, offset=offset)
            return told_whether_they_apply(connection, found)

    def search(self, query: Query, *, limit: int = 50, offset: int = 0) -> list[Hit]:
        """Reports that match. Raises `LedgerError` for a day that is none."""
        with reading(self._engine) as connection:
            return find(connection, query, limit=limit, offset=offset)

    def undated_left_out(self, query: Query) -> int:
        """How many reports a search leaves out only since they say no day, where days are asked for."""
        with reading(self._engine) as connection:
            return undated_left_out(connection, query)

    def context(self, question: str, *, words: int = CONTEXT_WORDS) -> Context:
        """What the ledger holds on a question, in about so many words: claims to repeat as they are."""
        return context_for(self, question, self._embedder, words=words)

    def changes(self, *, after: int = 0, limit: int = 100) -> list[Seen]:
        """Changes of state in the order in which the ledger came to see them, those after a number."""
        with reading(self._engine) as connection:
            return changes_after(connection, after, limit=limit)

    def newest_changes(self, query: ChangeQuery, *, limit: int) -> list[Seen]:
        """Changes of state by the day of the news, the newest first."""
        with reading(self._engine) as connection:
            return newest_changes(connection, query, limit=limit)

    def untold_to(self, url: str, *, limit: int = 100, turns_only: bool = False) -> list[Seen]:
        """The changes that an address was not told yet; of a new address, those from now on."""
        with writing(self._engine) as connection:
            told = told_to(connection, url)
            found = changes_after(connection, told, limit=limit, turns_only=turns_only)
            if not found:  # what is not for it is passed over once
                mark_told(connection, url, newest_number(connection))
            return found

    def mark_told(self, url: str, number: int) -> None:
        """Note that an address was told all changes up to this number."""
        with writing(self._engine) as connection:
            mark_told(connection, url, number)

    def _story_if_there(self, story: str) -> Story | None:
        with reading(self._engine) as connection:
            if story_holding(connection, story) != story:
                return None
        return self.story(story)


def _log_untold(story: str, error: Exception) -> None:
    _log.warning("story %s is not told: %s", story, error)
    _log.debug("while telling %s", story, exc_info=error)
