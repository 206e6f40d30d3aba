"""The ledger: reports and judgements that are kept, and the stories that follow from them."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, select

from sayso.answers.context import CONTEXT_WORDS, Context
from sayso.ledger.asking import context_for
from sayso.ledger.attribution_rows import look_up_by
from sayso.ledger.change_store import ChangeStore
from sayso.ledger.filing import Added, Novelty, Standing, file_report, place_in_time, standing_of, version_of
from sayso.ledger.following import story_holding
from sayso.ledger.judgement_store import JudgementStore
from sayso.ledger.kept_vectors import KeptVectors
from sayso.ledger.linking import link
from sayso.ledger.query import Query, undated_left_out
from sayso.ledger.search import Hit, find
from sayso.ledger.tables import reports, stories
from sayso.ledger.transactions import reading, writing
from sayso.ledger.word_index import index_report
from sayso.model import Report
from sayso.story import Filed


class Ledger(JudgementStore, ChangeStore):
    """A ledger in a database; `open_ledger` makes it. Threads and processes may share the database."""

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
            self.reckoned.forget()
            yield report
