"""A ledger as programs use it: it reads what it is given, keeps it, and answers.

Nothing is reckoned here: every answer is the object that the commands, the pages and the API show as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from os import PathLike, fspath
from typing import Self, TypeVar

from sayso.answers.tables import STORY_TABLES
from sayso.articles import articles, name_of
from sayso.batch import read_all
from sayso.document import Document, Failure
from sayso.errors import LedgerError, SaysoError
from sayso.exports.forms import WHOLE, ExportForm, form_named
from sayso.exports.parties import outlet_form, source_form
from sayso.exports.stories import Part, parts_of, story_form
from sayso.intake import Limits, documents, followed
from sayso.ledger import Ledger, add_in_order, judged
from sayso.ledger import open_ledger as opened_store
from sayso.ledger.adding import Adding, changed_by
from sayso.ledger.moments import moment_of
from sayso.model import Report
from sayso.opened.asked import Asked
from sayso.opened.given import Moment, checked, in_words
from sayso.pipeline import ReportReader
from sayso.settings import Settings
from sayso.story import Filed, Judgement, JudgementKind, Story

_Piece = TypeVar("_Piece")
Addable = str | PathLike[str] | Document | Report
"""What can be added: a path, folder, glob or URL as `sayso add` takes them, a document, or a reading."""


def open_ledger(
    where: str | PathLike[str], *, settings: Settings | None = None, make: bool = True
) -> OpenLedger:
    """The ledger in a file, or in a PostgreSQL database by its URL; ``settings`` say how reports are read.

    Raises `LedgerError` where it cannot be opened, or there is none and none is to be made.
    """
    if not isinstance(where, str | PathLike) or not isinstance(settings, Settings | None):
        raise SaysoError("a ledger is opened by its path or its URL, as a text, and with sayso.Settings")
    chosen = settings or Settings()
    return OpenLedger(opened_store(fspath(where), settings=chosen, make=make), chosen)


def statement_rows(report: Report) -> Iterator[dict[str, str]]:
    """The table of statements of one report that need be in no ledger: each cell under its column's name."""
    if not isinstance(report, Report):
        raise SaysoError(f"there are rows of a sayso.Report, and not of a {type(report).__name__}")
    listed = Filed(report, *moment_of(report, seen=""), version=1, withdrawn=None).listed
    alone = Story(id="", title="", reports=(listed,), claims=(), copies=())
    return STORY_TABLES["statements"].records(alone, {report.id: report})


class OpenLedger(Asked):
    """A ledger that was opened; as a context manager it is closed at the end.

    Addresses are as everywhere: a story is named by the id of any of its reports, a claim by that of any of
    its statements ("REPORT#a1"). ``as_of`` is a day or moment at which to look, a text or one of Python's.
    Each method raises `LedgerError` for what the ledger does not hold, and `SaysoError` for what is not of
    the kind that is asked for.
    """

    def __init__(self, ledger: Ledger, settings: Settings) -> None:
        super().__init__(ledger)
        self._settings = settings

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database: nothing is answered any more."""
        if self._store is not None:
            self._store.close()
            self._store = None

    @cached_property
    def _reader(self) -> ReportReader:
        return ReportReader(self._settings)

    @checked
    def add(self, *sources: Addable, follow: bool = False, jobs: int | None = None) -> Adding:
        """Read these and keep them; what is there already is kept once. The stories that change are told.

        One that cannot be read or kept costs itself: see ``failed``. ``follow`` reads the pages that a feed's
        summaries link to. Many are read on ``jobs`` processes (default: one a core), which in a script asks
        for `if __name__ == "__main__":`.
        """
        for one in sources:
            if not isinstance(one, str | PathLike | Document | Report):
                raise SaysoError(
                    f"what is added is a path, a URL, a sayso.Document or a sayso.Report, and not a "
                    f"{type(one).__name__}; several are given one by one: add(*several)"
                )
        failed, notes = list[str](), list[str]()

        def not_added(report: Report, error: SaysoError) -> None:
            failed.append(f"{name_of(report)}: not added: {error}")

        def not_told(story: str, error: Exception) -> None:
            failed.append(f"story {story}: not told: {error}")

        readings = self._readings(sources, failed, notes, follow=follow, jobs=jobs)
        added = tuple(add_in_order(self._ledger, readings, failed=not_added, note=notes.append))
        for _ in self._ledger.tell_changed(failed=not_told):
            pass
        return Adding(added, tuple(failed), tuple(notes), tuple(changed_by(self._ledger, added)))

    @checked
    def judge(  # noqa: PLR0913 - what is judged, who judges, and what the judge may add
        self,
        kind: str,
        subject: str,
        other: str | None = None,
        *,
        by: str,
        note: str | None = None,
        field: str | None = None,
        value: str | None = None,
    ) -> Judgement:
        """Keep what somebody judged, of the kinds of `sayso judge` ("same claim", "wrong reading"); what
        rests on it follows. ``field`` and ``value`` say what is right instead of a wrong reading."""
        if kind not in set(JudgementKind):
            raise SaysoError(f"nothing is judged as {kind!r}, but as {', '.join(JudgementKind)}")
        made = judged(JudgementKind(kind), subject, other, by=by, note=note, field=field, value=value)
        return self._ledger.judge(made)

    @checked
    def undo(self, judgement: str, *, by: str) -> Judgement:
        """Undo a judgement of this id, which stays on record."""
        return self._ledger.undo(judgement, by=by)

    @checked
    def withdraw(self, id_: str, *, by: str, at: Moment | None = None, note: str | None = None) -> Judgement:
        """Note that the publisher withdrew a report, now or at a moment: a judgement, undone as any other."""
        return self._ledger.withdraw(id_, at=in_words(at), by=by, note=note)

    @checked
    def rows(self, table: str, *addresses: str, as_of: Moment | None = None) -> Iterator[dict[str, str]]:
        """The rows of a table, each cell under its column's name, of these stories and claims, or of all.

        The tables are voices, statements, reports, claims and edges, as `sayso export --format csv` has them
        and docs/codebook.md says. What is not known is an empty cell.
        """
        if table not in STORY_TABLES:
            raise LedgerError(f"there is no table {table!r}; there are {', '.join(STORY_TABLES)}")
        return self._rows(table, self._parts(addresses, as_of))

    def _rows(self, table: str, parts: Iterable[Part]) -> Iterator[dict[str, str]]:
        for part in parts:
            yield from STORY_TABLES[table].records(part.story, part.texts_for(table))

    @checked
    def export(
        self,
        form: str,
        *addresses: str,
        what: str | None = None,
        as_of: Moment | None = None,
        source: str | None = None,
        outlet: str | None = None,
    ) -> Iterator[str]:
        """These stories and claims, or all, in a form of `sayso export`, in pieces that make one text; or
        what a ``source`` said, or what an ``outlet``'s reports rest on.

        All are written as lines or tables alone. Raises `SaysoError` for a form that there is not, or a kind
        (``what``) that it has not.
        """
        wanted = form_named(form)
        if wanted is None:
            raise SaysoError(f"there is no form {form!r}; there are {', '.join(ExportForm)}")
        of_party = source is not None or outlet is not None
        if (source is not None and outlet is not None) or (of_party and (addresses or what or as_of)):
            raise SaysoError("an export is of addresses, or of a source or an outlet as it stands")
        if source is not None:
            return self._while_open(source_form(self._ledger, wanted, source))
        if outlet is not None:
            return self._while_open(outlet_form(self._ledger, wanted, outlet))
        if not addresses and wanted not in WHOLE:
            raise SaysoError(f"{wanted} is of a story or a claim: name its address")
        return story_form(wanted, self._parts(addresses, as_of), what)

    def _parts(self, addresses: Iterable[str], as_of: Moment | None) -> Iterator[Part]:
        """What is named, or all, as long as the ledger is open."""
        return self._while_open(parts_of(self._ledger, addresses, as_of=in_words(as_of)))

    def _while_open(self, pieces: Iterator[_Piece]) -> Iterator[_Piece]:
        return (one for one in pieces if self._ledger)

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
