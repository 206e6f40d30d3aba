"""A ledger as programs use it: `sayso.open_ledger`. It reads what it is given, keeps it, and answers.

Nothing is reckoned here: every answer is the object that the commands, the pages and the API show as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from os import PathLike, fspath
from typing import TYPE_CHECKING, Self

from sayso.answers.brief import Brief, ClaimBrief, brief_of, claim_brief
from sayso.answers.context import CONTEXT_WORDS, Context
from sayso.answers.days import Day, days_of, within
from sayso.answers.tables import STORY_TABLES
from sayso.articles import articles, name_of
from sayso.batch import read_all
from sayso.document import Document, Failure
from sayso.errors import LedgerError, SaysoError
from sayso.exports import ExportForm, Part, form_named, parts_of, story_form
from sayso.intake import Limits, documents, followed
from sayso.ledger import Hit, Ledger, Query, Seen, Sort, StoryQuery, add_in_order
from sayso.ledger import open_ledger as opened_store
from sayso.ledger.adding import Adding
from sayso.ledger.claim_addresses import claim_of
from sayso.ledger.moments import days_named, moment_of
from sayso.ledger.outlet import outlet as outlet_account
from sayso.ledger.statements import Found, StatementQuery, find_statements
from sayso.ledger.stories import story_line
from sayso.ledger.who import named
from sayso.model import Report
from sayso.pipeline import ReportReader
from sayso.settings import Settings
from sayso.story import Filed, Story

if TYPE_CHECKING:
    from sayso.answers.outlet import OutletAccount
    from sayso.answers.story_line import StoryLine
    from sayso.answers.who import Source

Addable = str | PathLike[str] | Document | Report
"""What can be added: a path, folder, glob or URL as `sayso add` takes them, a document, or a reading."""


def open_ledger(
    where: str | PathLike[str], *, settings: Settings | None = None, make: bool = True
) -> OpenLedger:
    """The ledger in a file, or in a PostgreSQL database by its URL; ``settings`` say how reports are read.

    Raises `LedgerError` where it cannot be opened, or there is none and none is to be made.
    """
    return OpenLedger(opened_store(fspath(where), make=make), settings or Settings())


def statement_rows(report: Report) -> Iterator[dict[str, str]]:
    """The table of statements of one report that need be in no ledger: each cell under its column's name."""
    listed = Filed(report, *moment_of(report, seen=""), version=1, withdrawn=None).listed
    alone = Story(id="", title="", reports=(listed,), claims=(), copies=())
    return STORY_TABLES["statements"].records(alone, {report.id: report})


class OpenLedger:
    """A ledger that was opened; as a context manager it is closed at the end.

    Addresses are as everywhere: a story is named by the id of any of its reports, a claim by that of any of
    its statements ("REPORT#a1"). ``as_of`` is a day or moment at which to look. Each method raises
    `LedgerError` for what the ledger does not hold.
    """

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        self._ledger = ledger
        self._settings = settings

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._ledger.close()

    @cached_property
    def _reader(self) -> ReportReader:
        return ReportReader(self._settings)

    def add(self, *sources: Addable, follow: bool = False, jobs: int | None = None) -> Adding:
        """Read these and keep them; what is there already is kept once. The stories that change are told.

        One that cannot be read or kept costs itself: see ``failed``. ``follow`` reads the pages that a feed's
        summaries link to. Many are read on ``jobs`` processes (default: one a core), which in a script asks
        for `if __name__ == "__main__":`.
        """
        failed, notes = list[str](), list[str]()

        def not_added(report: Report, error: SaysoError) -> None:
            failed.append(f"{name_of(report)}: not added: {error}")

        def not_told(story: str, error: Exception) -> None:
            failed.append(f"story {story}: not told: {error}")

        readings = self._readings(sources, failed, notes, follow=follow, jobs=jobs)
        added = tuple(add_in_order(self._ledger, readings, failed=not_added))
        changed = tuple(story.id for story in self._ledger.tell_changed(failed=not_told))
        return Adding(added, tuple(failed), tuple(notes), changed)

    def stories(  # noqa: PLR0913 - what narrows a list is a keyword of it
        self,
        *,
        sort: str = "changed",
        state: str | None = None,
        min_reports: int = 0,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[StoryLine]:
        """The stories as `sayso stories` lists them, each with how its chief claim stands; those that changed
        last first, or sorted by the ``day`` of the news or the number of ``reports``.

        They are told first where they changed: of many ask for a part.
        """
        if sort not in set(Sort):
            raise SaysoError(f"stories are not sorted by {sort!r}, but by {', '.join(Sort)}")
        if state:
            self._ledger.have_told()
        query = StoryQuery(Sort(sort), state, min_reports, since, until)
        found = self._ledger.stories(query, limit=limit, offset=offset)
        self._ledger.have_told(one.id for one in found)
        return [story_line(self._ledger, one) for one in found]

    def story(self, address: str, *, as_of: str | None = None) -> Story:
        """A story in full: every claim with its voices, its lineage and its record."""
        return self._ledger.story(address, as_of=as_of)

    def brief(self, address: str, *, as_of: str | None = None) -> Brief:
        """A story as its page shows it: sentences, who stands where, and what nobody has confirmed; with all
        of its claims."""
        told = self._ledger.story(address, as_of=as_of)
        return brief_of(told, self._ledger.texts(told), most=len(told.claims))

    def claim(self, address: str, *, as_of: str | None = None) -> ClaimBrief:
        """A claim as its page shows it."""
        told, account = claim_of(self._ledger, address, as_of=as_of)
        return claim_brief(told, account, self._ledger.texts(told))

    def report(self, id_: str, *, version: int | None = None) -> Report:
        """A report as it was read, its newest version unless another is named."""
        return self._ledger.report(id_, version=version).report

    def search(  # noqa: PLR0913 - what narrows a search is a keyword of it
        self,
        words: str = "",
        *,
        stance: str | None = None,
        kind: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        undated: bool = False,
        limit: int = 25,
        offset: int = 0,
    ) -> list[Hit]:
        """Reports that have all of the words, the best first; without words the newest.

        Days leave out reports that say none, unless ``undated`` asks for them.
        """
        query = Query(words, stance, kind, outlet, since, until, undated)
        return self._ledger.search(query, limit=limit, offset=offset)

    def statements(  # noqa: PLR0913 - as above
        self,
        words: str = "",
        *,
        stance: str | None = None,
        kind: str | None = None,
        speaker: str | None = None,
        claim: str | None = None,
        outlet: str | None = None,
        since: str | None = None,
        until: str | None = None,
        undated: bool = False,
        limit: int = 25,
        offset: int = 0,
    ) -> Found:
        """Statements that have any of the words, those with the most and the rarest first: its ``hits``.

        A question will do for words. ``undated`` of the answer counts reports that days left out.
        """
        query = StatementQuery(words, stance, kind, speaker, claim, outlet, since, until, undated)
        return find_statements(self._ledger, query, limit=limit, offset=offset)

    def context(self, question: str, *, words: int = CONTEXT_WORDS) -> Context:
        """What is held on a question, in about so many words: for a prompt."""
        return self._ledger.context(question, words=words)

    def changes(self, *, after: int = 0, limit: int = 100) -> list[Seen]:
        """Claims that came to stand otherwise, in the order of seeing, those after the change of a number."""
        return self._ledger.changes(after=after, limit=limit)

    def days(self, address: str, *, since: str | None = None, until: str | None = None) -> tuple[Day, ...]:
        """What each day of a story's news brought.

        Raises `LedgerError` where ``since`` or ``until`` is no day, or the last is before the first.
        """
        first, last = days_named(since, until)
        return within(days_of(self.brief(address)), since=first, until=last)

    def who(self, name: str) -> tuple[Source, ...]:
        """The sources of a name or a part of one, each with what it said; of very much what was said last."""
        return named(self._ledger, name).sources

    def outlet(self, name: str) -> OutletAccount:
        """What an outlet's reports rest on, counted."""
        return outlet_account(self._ledger, name)

    def rows(self, table: str, *addresses: str, as_of: str | None = None) -> Iterator[dict[str, str]]:
        """The rows of a table, each cell under its column's name, of these stories and claims, or of all.

        The tables are voices, statements, reports, claims and edges, as `sayso export --format csv` has them
        and docs/codebook.md says. What is not known is an empty cell.
        """
        if table not in STORY_TABLES:
            raise LedgerError(f"there is no table {table!r}; there are {', '.join(STORY_TABLES)}")
        return self._rows(table, parts_of(self._ledger, addresses, as_of=as_of))

    def _rows(self, table: str, parts: Iterable[Part]) -> Iterator[dict[str, str]]:
        for part in parts:
            yield from STORY_TABLES[table].records(part.story, part.texts_for(table))

    def export(
        self, form: str, *addresses: str, what: str | None = None, as_of: str | None = None
    ) -> Iterator[str]:
        """These stories and claims, or all, in a form of `sayso export`, in pieces that make one text.

        Raises `SaysoError` for a form that there is not, or a kind (``what``) that it has not.
        """
        wanted = form_named(form)
        if wanted is None:
            raise SaysoError(f"there is no form {form!r}; there are {', '.join(ExportForm)}")
        return story_form(wanted, parts_of(self._ledger, addresses, as_of=as_of), what)

    def _readings(
        self,
        sources: Iterable[Addable],
        failed: list[str],
        notes: list[str],
        *,
        follow: bool,
        jobs: int | None,
    ) -> Iterator[Report]:
        """Each source's reports, in order; readings that are given are taken as they are."""
        for is_reading, some in groupby(sources, key=lambda one: isinstance(one, Report)):
            if is_reading:
                yield from (one for one in some if isinstance(one, Report))
                continue
            inputs = self._documents(some, notes)
            if follow:
                inputs = followed(inputs, limits=self._limits, note=notes.append)
            read = read_all(inputs, settings=self._settings, jobs=jobs, reader=self._reader)
            yield from articles(read, failed=lambda one: failed.append(str(one.error)), note=notes.append)

    def _documents(self, sources: Iterable[Addable], notes: list[str]) -> Iterator[Document | Failure]:
        for one in sources:
            if isinstance(one, Document):
                yield one
            elif not isinstance(one, Report):
                yield from documents([fspath(one)], limits=self._limits, note=notes.append)

    @property
    def _limits(self) -> Limits:
        return Limits(allow_private=self._settings.allow_private)
