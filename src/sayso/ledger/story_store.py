"""The stories of a ledger: told where they changed, kept as they were told."""

from __future__ import annotations

import logging
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from sqlalchemy import select

from sayso.ledger.database import LedgerDatabase
from sayso.ledger.filing import readings_of
from sayso.ledger.following import story_holding
from sayso.ledger.moments import named_moment
from sayso.ledger.stories import Listed, StoryQuery, count_of, listed, untold_left_out
from sayso.ledger.tables import stories
from sayso.ledger.tellings import last_told, story_at, told_again, told_as_of, untold, untold_among
from sayso.ledger.transactions import reading
from sayso.model import Report
from sayso.story import Story

_ALL_STORIES = StoryQuery()
_log = logging.getLogger(__name__)


class StoryStore(LedgerDatabase):
    """The stories that follow from what a ledger keeps."""

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
            return told_as_of(self._engine, self._embedder, self._comparer, address, as_of=as_of)
        return told_again(self._engine, self._embedder, self._comparer, address, clock=self._clock)

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

    def _story_if_there(self, story: str) -> Story | None:
        with reading(self._engine) as connection:
            if story_holding(connection, story) != story:
                return None
        return self.story(story)

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


def _log_untold(story: str, error: Exception) -> None:
    _log.warning("story %s is not told: %s", story, error)
    _log.debug("while telling %s", story, exc_info=error)
