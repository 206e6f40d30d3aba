"""The desk: what people hand in is read and added in the background, and can be followed."""

from __future__ import annotations

import io
import itertools
import logging
import queue
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from sayso.batch import attempt
from sayso.document import Document, Failure, Media
from sayso.errors import SaysoError
from sayso.intake import Limits, documents
from sayso.ledger import Ledger
from sayso.pipeline import ReportReader

MOST_WAITING = 50
"""Submissions that wait at once; a further one is refused until some are done."""

_KEPT = 500
"""Submissions whose outcome is remembered."""

_log = logging.getLogger(__name__)

Documents = Callable[[], Iterator[Document | Failure]]


@dataclass(slots=True)
class Submission:
    """Something handed in: what became of each of its reports so far."""

    id: str
    name: str
    added: list[tuple[str, str]] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    state: str = "waiting"

    @property
    def done(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state == "done"


class Desk:
    """Reads and adds in a thread of its own, so that pages are served meanwhile."""

    def __init__(self, ledger: Ledger, reader: ReportReader, *, allow_private: bool = False) -> None:
        self._ledger = ledger
        self._reader = reader
        self._limits = Limits(allow_private=allow_private)
        self._waiting: queue.Queue[tuple[Submission, Documents]] = queue.Queue(MOST_WAITING)
        self._known: OrderedDict[str, Submission] = OrderedDict()
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        threading.Thread(target=self._work, name="desk", daemon=True).start()

    def hand_in_text(
        self, text: str, *, headline: str | None, outlet: str | None, url: str | None, published: str | None
    ) -> Submission:
        """Hand in pasted text. Raises `SaysoError` where there is none, or too much waits."""
        if not text.strip():
            raise SaysoError("paste the report's text first")
        name = headline or " ".join(text.split()[:8])
        document = Document(
            name, Media.TEXT, text, url=url, headline=headline, outlet=outlet, published=published
        )
        return self._hand_in(name, lambda: iter([document]))

    def hand_in_file(self, name: str, data: bytes) -> Submission:
        """Hand in a file's bytes: a page, text, a mail, JSON lines. Raises `SaysoError` if too much waits."""
        shown = name.replace("\\", "/").rpartition("/")[2][:100] or "file"
        as_jsonl = shown.removesuffix(".gz").endswith(".jsonl")
        return self._hand_in(
            shown, lambda: documents(["-"], as_jsonl=as_jsonl, limits=self._limits, stdin=io.BytesIO(data))
        )

    def hand_in_url(self, url: str) -> Submission:
        """Hand in an address to fetch, guarded as everywhere.

        Raises `SaysoError` where it is no address on the web: never is a path on this machine opened.
        """
        url = url.strip()
        if urlsplit(url).scheme.lower() not in {"http", "https"}:
            raise SaysoError("give an address that begins with http:// or https://")
        return self._hand_in(url[:200], lambda: documents([url], limits=self._limits))

    def submission(self, id_: str) -> Submission | None:
        """What became of a submission, where it is still remembered."""
        return self._known.get(id_)

    def _hand_in(self, name: str, found: Documents) -> Submission:
        with self._lock:
            submission = Submission(f"s{next(self._numbers)}", name)
            try:
                self._waiting.put_nowait((submission, found))
            except queue.Full as error:
                raise SaysoError("too much is waiting to be read; try again in a minute") from error
            self._known[submission.id] = submission
            while len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return submission

    def _work(self) -> None:
        while True:
            submission, found = self._waiting.get()
            submission.state = "reading"
            try:
                self._add(submission, found)
            except SaysoError as error:
                submission.failed.append(str(error))
            except Exception:  # a fault of ours must not stop the desk
                _log.exception("while adding %s", submission.name)
                submission.failed.append("a fault in Sayso; the server's log says more")
            submission.state = "done"

    def _add(self, submission: Submission, found: Documents) -> None:
        for document in found():
            outcome = document if isinstance(document, Failure) else attempt(self._reader, document)
            if isinstance(outcome, Failure):
                submission.failed.append(f"{outcome.name}: {outcome.error}")
                continue
            added = self._ledger.add(outcome)
            self._ledger.story(added.id)  # told now, so that the page that follows waits for nothing
            submission.added.append((added.id, added.outcome.value))
