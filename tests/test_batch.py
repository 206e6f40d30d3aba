"""Many documents: the order is kept, a bad one costs only itself, memory holds a window."""

import os
import signal
from collections.abc import Iterator

import pytest

from sayso import batch
from sayso.batch import SERIAL_UP_TO, read_all
from sayso.document import Document, Failure, Media
from sayso.errors import FormatError, SaysoError
from sayso.model import Report
from sayso.pipeline import ReportReader
from sayso.settings import Settings

SETTINGS = Settings()


def document(number: int, text: str | None = None) -> Document:
    words = text or f"The mayor said the bridge on road {number} was closed."
    return Document(f"d{number}", Media.GIVEN, words, id=str(number))


def ids(outcomes: Iterator[Report | Failure]) -> list[str | None]:
    return [outcome.id for outcome in outcomes]


def test_a_few_are_read_in_this_process_in_order() -> None:
    failure = Failure("x", FormatError("x is empty"), "2")
    found = list(read_all([document(1), failure, document(3)], settings=SETTINGS))
    assert [outcome.id for outcome in found] == ["1", "2", "3"]
    assert found[1] is failure


def test_many_are_read_by_several_processes_in_order() -> None:
    many = [document(n) for n in range(SERIAL_UP_TO + 20)]
    found = list(read_all(many, settings=SETTINGS, jobs=2))
    assert [outcome.id for outcome in found] == [d.id for d in many]
    assert all(isinstance(o, Report) and o.attributions for o in found)


def test_two_ways_of_reading_give_the_same() -> None:
    many = [document(n) for n in range(SERIAL_UP_TO + 2)]
    assert list(read_all(many, settings=SETTINGS, jobs=2)) == list(read_all(many, settings=SETTINGS, jobs=1))


def test_only_a_window_is_read_ahead() -> None:
    taken = 0

    def endless() -> Iterator[Document]:
        nonlocal taken
        while True:
            taken += 1
            yield document(taken)

    outcomes = read_all(endless(), settings=SETTINGS, jobs=2)
    for _ in range(3):
        next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert taken <= SERIAL_UP_TO + 2 * batch.WINDOW_PER_JOB + 4


def test_a_fault_of_ours_becomes_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: ReportReader, document: Document) -> Report:
        raise RecursionError("too deep")

    monkeypatch.setattr(ReportReader, "read", fail)
    (found,) = read_all([document(1)], settings=SETTINGS)
    assert isinstance(found, Failure)
    assert "fault in Sayso" in str(found.error)
    assert found.id == "1"


class _Killer(ReportReader):
    """Dies on one document, as a process that runs out of memory does."""

    def read(self, document: Document) -> Report:
        if document.id == "5":
            os.kill(os.getpid(), signal.SIGKILL)
        return super().read(document)


def _start_killer(settings: Settings) -> None:
    batch._start_worker(settings)
    batch._reader = _Killer(settings)


def test_a_document_that_kills_its_process_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_INITIALIZER", _start_killer)
    many = [document(n) for n in range(SERIAL_UP_TO + 8)]
    found = list(read_all(many, settings=SETTINGS, jobs=2))
    assert [outcome.id for outcome in found] == [d.id for d in many]
    failed = [outcome for outcome in found if isinstance(outcome, Failure)]
    assert [failure.id for failure in failed] == ["5"]
    assert "killed" in str(failed[0].error)


def test_an_unknown_finder_is_told_before_anything_is_read() -> None:
    with pytest.raises(SaysoError, match="no finder 'oracle'; choose from: tagger, rules"):
        list(read_all([document(1)], settings=Settings(finder="oracle")))


def test_an_unknown_finder_is_told_before_any_process_is_started() -> None:
    many = (document(number) for number in range(30))
    with pytest.raises(SaysoError, match="no finder 'oracle'"):
        list(read_all(many, settings=Settings(finder="oracle"), jobs=2))
