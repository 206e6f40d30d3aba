"""Many documents on all cores: results in the order of the input, and never more in memory than a window.

A document that cannot be read costs only itself, also where reading it kills the process.
"""

from __future__ import annotations

import itertools
import logging
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from sayso.document import Document, Failure
from sayso.errors import LexiconError, ModelError, SaysoError
from sayso.model import Report
from sayso.pipeline import ReportReader
from sayso.settings import Settings

Outcome = Report | Failure

SERIAL_UP_TO = 8
"""So few reports are read in this process: another needs some two seconds to start and load the language
pipeline, in which this one reads 4,000 words (docs/figures.md), some eight reports."""

WINDOW_PER_JOB = 4
"""Documents handed out ahead of the one awaited, per process: enough to keep all busy while one is slow."""

_log = logging.getLogger(__name__)


def read_all(
    inputs: Iterable[Document | Failure],
    *,
    settings: Settings,
    jobs: int | None = None,
    reader: ReportReader | None = None,
) -> Iterator[Outcome]:
    """Read every document, on ``jobs`` processes (default: one a core), in the order of ``inputs``.

    ``reader``, with these very settings, reads what is read in this process, where one is at hand.
    """
    reader = reader or ReportReader(settings)  # a finder that there is not is told here, not by each process
    inputs = iter(inputs)
    jobs = jobs or _cores()
    if jobs == 1:
        yield from _read_here(inputs, reader)
        return
    first = list(itertools.islice(inputs, SERIAL_UP_TO + 1))
    everything = itertools.chain(first, inputs)
    if len(first) <= SERIAL_UP_TO:
        yield from _read_here(everything, reader)
        return
    with _Workers(settings, jobs) as workers:
        if workers.ready():
            yield from workers.read(everything)
            return
    _log.warning(
        "no process can be started to read with, so all is read in this one; a script that reads many "
        'reports must do so below `if __name__ == "__main__":`'
    )
    yield from _read_here(everything, reader)


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def attempt(reader: ReportReader, document: Document) -> Outcome:
    """Read one document; what is wrong with it becomes its failure.

    Raises `ModelError` or `LexiconError`, without which no document can be read.
    """
    try:
        return reader.read(document)
    except (ModelError, LexiconError):
        raise  # nothing can be read without them: one line is enough
    except SaysoError as error:
        return Failure(document.name, error, document.id)
    except Exception as error:  # a fault of ours must not cost the rest of the batch
        _log.debug("while reading %s", document.name, exc_info=True)
        fault = SaysoError(
            f"{document.name}: could not be read, by a fault in Sayso ({type(error).__name__}: "
            f"{' '.join(str(error).split())[:200]}); please report it"
        )
        return Failure(document.name, fault, document.id)


def _read_here(inputs: Iterable[Document | Failure], reader: ReportReader) -> Iterator[Outcome]:
    for item in inputs:
        yield item if isinstance(item, Failure) else attempt(reader, item)


class _Workers:
    """A pool that is started afresh when one of its processes dies."""

    def __init__(self, settings: Settings, jobs: int) -> None:
        self._settings = settings
        self._jobs = jobs
        self._pool = self._start(jobs)

    def __enter__(self) -> _Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def ready(self) -> bool:
        """Whether a process can be started at all."""
        try:
            return self._pool.submit(_is_started).result()
        except BrokenProcessPool:
            return False

    def read(self, inputs: Iterator[Document | Failure]) -> Iterator[Outcome]:
        window: deque[tuple[Document, Future[Outcome]] | Failure] = deque()
        for item in inputs:
            window.append(item if isinstance(item, Failure) else (item, self._submit(item)))
            if len(window) >= self._jobs * WINDOW_PER_JOB:
                yield self._result(window)
        while window:
            yield self._result(window)

    def _submit(self, document: Document) -> Future[Outcome]:
        try:
            return self._pool.submit(_attempt_in_worker, document)
        except BrokenProcessPool as error:
            broken: Future[Outcome] = Future()
            broken.set_exception(error)
            return broken

    def _result(self, window: deque[tuple[Document, Future[Outcome]] | Failure]) -> Outcome:
        item = window.popleft()
        if isinstance(item, Failure):
            return item
        document, future = item
        try:
            return future.result()
        except BrokenProcessPool:
            return self._recover(document, window)

    def _recover(
        self, document: Document, window: deque[tuple[Document, Future[Outcome]] | Failure]
    ) -> Outcome:
        """A process died, and with it all that was under way. Read this document alone, to see whether it is
        the one that kills; hand the others out again."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        outcome = self._read_alone(document)
        self._pool = self._start(self._jobs)
        for _ in range(len(window)):
            item = window.popleft()
            window.append(item if isinstance(item, Failure) else (item[0], self._again(*item)))
        return outcome

    def _again(self, document: Document, future: Future[Outcome]) -> Future[Outcome]:
        done = future.done() and not future.cancelled() and future.exception() is None
        return future if done else self._submit(document)

    def _read_alone(self, document: Document) -> Outcome:
        with self._start(1) as pool:
            try:
                return pool.submit(_attempt_in_worker, document).result()
            except BrokenProcessPool:
                killed = SaysoError(
                    f"{document.name}: the process that read it was killed, perhaps for want of memory"
                )
                return Failure(document.name, killed, document.id)

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            jobs,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_INITIALIZER,
            initargs=(self._settings,),
        )


_reader: ReportReader | None = None
"""A worker process's own reader, set once when the process starts."""


def _start_worker(settings: Settings) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to answer
    threading.Thread(target=_end_with_parent, daemon=True).start()
    global _reader  # noqa: PLW0603  the pool offers no other place for what a process keeps
    _reader = ReportReader(settings)


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, however it went."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _is_started() -> bool:
    return _reader is not None


def _attempt_in_worker(document: Document) -> Outcome:
    if _reader is None:
        raise RuntimeError("the worker was not started")
    return attempt(_reader, document)


_INITIALIZER = _start_worker
"""What a process does first; tests put one in its place that dies."""
