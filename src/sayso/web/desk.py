"""The desk: what people hand in is read and added in the background, and can be followed."""

from __future__ import annotations

import io
import logging
import secrets
import threading
from collections import OrderedDict, deque
from collections.abc import Iterator
from dataclasses import asdict, replace
from urllib.parse import urlsplit

from sayso.articles import articles
from sayso.batch import attempt
from sayso.document import Document, Failure, Media
from sayso.errors import SaysoError
from sayso.intake import Limits, documents
from sayso.intake.fetch import Fetcher
from sayso.intake.files import Taking, read_stream
from sayso.intake.kinds import Kind, kind_of_name
from sayso.ledger import Ledger, add_in_order
from sayso.model import Report
from sayso.pipeline import ReportReader
from sayso.web.at_work import AtWork
from sayso.web.submissions import NOTHING_SAID, Said, Submission
from sayso.web.waiting import MOST_DONE, MOST_STARTS, Done, HandedIn, WaitingRoom

MOST_WAITING = 50
"""Submissions that wait at once; a further one is refused until some are done."""


_log = logging.getLogger(__name__)


class Desk:
    """Reads and adds in the background, so that pages are served meanwhile.

    What is handed in is written down in ``room`` first, where there is one; what an earlier server left there
    is read now.
    """

    def __init__(
        self,
        ledger: Ledger,
        reader: ReportReader,
        *,
        allow_private: bool = False,
        room: WaitingRoom | None = None,
    ) -> None:
        self._ledger = ledger
        self._reader = reader
        self._limits = Limits(allow_private=allow_private)
        self._room = room
        self._waiting: deque[HandedIn] = deque()
        self._known: OrderedDict[str, Submission] = OrderedDict()
        self._lock = threading.Lock()
        self._reading = AtWork(self._read_all, name="desk")
        for left in room.take_up() if room else ():
            self._take_up(left)
        self._reading.soon()

    def hand_in_text(self, text: str, said: Said, *, url: str | None = None) -> Submission:
        """Hand in pasted text. Raises `SaysoError` where there is none, ``said`` holds no date or no id where
        it gives one, or too much waits."""
        if not text.strip():
            raise SaysoError("paste the report's text first")
        said.check()
        name = said.headline or " ".join(text.split()[:8])
        return self._hand_in(HandedIn(_new_id(), name, "text", text=text, said={**asdict(said), "url": url}))

    def hand_in_file(self, name: str, data: bytes) -> Submission:
        """Hand in a file's bytes: a page, text, a mail, JSON lines. Raises `SaysoError` if too much waits."""
        shown = name.replace("\\", "/").rpartition("/")[2][:100] or "file"
        return self._hand_in(HandedIn(_new_id(), shown, "file", data=data))

    def hand_in_url(self, url: str, said: Said = NOTHING_SAID) -> Submission:
        """Hand in an address to fetch, guarded as everywhere.

        Raises `SaysoError` where it is no address on the web, or a private one: never is a path on this
        machine opened; and as `hand_in_text` for what is ``said``.
        """
        said.check()
        url = url.strip()
        if urlsplit(url).scheme.lower() not in {"http", "https"}:
            raise SaysoError("give an address that begins with http:// or https://")
        Fetcher(self._limits).check(url)
        told = asdict(said) if said != NOTHING_SAID else {}
        return self._hand_in(HandedIn(_new_id(), url[:200], "url", text=url, said=told))

    def ahead_of(self, id_: str) -> int:
        """How many submissions are read before this one."""
        before = list(self._known)
        found = before[: before.index(id_)] if id_ in before else []
        return sum(1 for one in found if (known := self._known.get(one)) and not known.done)

    def submission(self, id_: str) -> Submission | None:
        """What became of a submission, where it is still remembered."""
        return self._known.get(id_)

    def _hand_in(self, one: HandedIn) -> Submission:
        with self._lock:
            if len(self._waiting) >= MOST_WAITING:
                raise SaysoError("too much is waiting to be read; try again in a minute")
            self._write_down(one)
            submission = self._remember(Submission(one.id, one.name))
            self._waiting.append(one)
        self._reading.soon()
        return submission

    def _write_down(self, one: HandedIn) -> None:
        try:
            if self._room:
                self._room.keep(one)
        except OSError as error:
            raise SaysoError(f"it could not be kept until it is read: {error.strerror or error}") from error

    def _take_up(self, left: HandedIn | Done) -> None:
        submission = self._remember(Submission(left.id, left.name))
        if isinstance(left, Done):
            submission.added, submission.failed = list(left.added), list(left.failed)
            submission.notes = list(left.notes)
            submission.state = "done"
        else:
            self._waiting.append(left)

    def _remember(self, submission: Submission) -> Submission:
        self._known[submission.id] = submission
        while len(self._known) > MOST_DONE:
            self._known.popitem(last=False)
        return submission

    def _read_all(self) -> None:
        while self._waiting:
            one = self._waiting.popleft()
            submission = self._known.get(one.id) or Submission(one.id, one.name)
            try:
                self._read(one, submission)
            except SaysoError as error:
                submission.failed.append(error.on_page)
            except Exception:  # a fault of ours must not stop the desk
                _log.exception("while adding %s", submission.name)
                submission.failed.append("a fault in Sayso; the server's log says more")
            submission.state = "done"
            self._write_outcome(submission)

    def _read(self, one: HandedIn, submission: Submission) -> None:
        if one.starts >= MOST_STARTS:
            raise SaysoError(f"given up: the server ended {one.starts} times while reading it")
        self._note_start(one)
        submission.state = "reading"

        def failed(_: Report, error: SaysoError) -> None:
            submission.failed.append(error.on_page)

        readings, note = self._readings(one, submission), submission.notes.append
        for added in add_in_order(self._ledger, readings, failed=failed, note=note):
            self._ledger.story(added.id)  # told now, so that the page that follows waits for nothing
            submission.added.append((added.id, added.novelty.value))

    def _readings(self, one: HandedIn, submission: Submission) -> Iterator[Report]:
        """The articles in what was handed in; what else there is to tell goes to the submission."""
        outcomes = (
            document if isinstance(document, Failure) else attempt(self._reader, document)
            for document in self._documents(one)
        )
        return articles(
            outcomes,
            failed=lambda failure: submission.failed.append(_told(failure)),
            note=submission.notes.append,
        )

    def _note_start(self, one: HandedIn) -> None:
        try:
            if self._room:
                self._room.begin(one)
        except OSError:
            _log.exception("that %s is being read could not be noted", one.name)

    def _documents(self, one: HandedIn) -> Iterator[Document | Failure]:
        if one.kind == "text":
            return iter([Document(one.name, Media.TEXT, one.text, **one.said)])  # type: ignore[arg-type]
        if one.kind == "url":
            found = documents([one.text], limits=self._limits)
            return _as_said(list(found), one.said) if one.said else found
        as_jsonl = one.name.removesuffix(".gz").endswith(".jsonl")
        data = io.BytesIO(one.data)
        kind = Kind.TABLE if kind_of_name(one.name) is Kind.TABLE else Kind.UNKNOWN
        return read_stream(one.name, data, kind, Taking(self._limits, as_jsonl))

    def _write_outcome(self, submission: Submission) -> None:
        if not self._room:
            return
        told = Done(
            submission.id,
            submission.name,
            tuple(submission.added),
            tuple(submission.failed),
            tuple(submission.notes),
        )
        try:
            self._room.end(told)
        except OSError:
            _log.exception("the outcome of %s could not be noted", submission.name)


def _as_said(found: list[Document | Failure], said: dict[str, str | None]) -> Iterator[Document | Failure]:
    """What an address gave, with what was said of it. Raises `SaysoError` where that are several reports."""
    if len(found) > 1:
        raise SaysoError("several reports are at this address, and an id or a headline is of one: give none")
    given = {name: value for name, value in said.items() if value}
    return (one if isinstance(one, Failure) else replace(one, **given) for one in found)  # type: ignore[arg-type]


def _told(failure: Failure) -> str:
    """A line on what could not be read: most errors begin with its name, and it stands there once."""
    line = failure.error.on_page
    return line if line.startswith(failure.name) else f"{failure.name}: {line}"


def _new_id() -> str:
    return f"s{secrets.token_hex(6)}"
