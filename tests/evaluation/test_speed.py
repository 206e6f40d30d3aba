from __future__ import annotations

import os
from types import SimpleNamespace

import pytest

from sayso.document import Document, Media
from sayso.errors import FormatError, SaysoError
from sayso.evaluation import speed
from sayso.evaluation.speed import SpeedFigures, Timing, measure_speed, one_core
from sayso.model import Report

DOCUMENTS = [Document("a", Media.TEXT, "Ships came in. ADVERT"), Document("bad", Media.TEXT, "")]


class Clock:
    """Goes on by the work alone; of every two seconds on the wall the processor is busy for one."""

    def __init__(self) -> None:
        self.wall = 0.0

    def work(self, seconds: float) -> None:
        self.wall += 2 * seconds

    def read(self, document: Document) -> Report:
        if not document.content:
            raise FormatError("empty")
        self.work(0.5)
        return Report(document.name, document.content.removesuffix(" ADVERT"))


def test_both_are_timed_over_the_texts_that_could_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    times = SimpleNamespace(perf_counter=lambda: clock.wall, process_time=lambda: clock.wall / 2)
    monkeypatch.setattr(speed, "time", times)
    figures = measure_speed(DOCUMENTS, clock.read, lambda report: clock.work(0.125), rounds=3)
    assert (figures.documents, figures.words) == (1, 3)
    assert (figures.whole.seconds, figures.whole.processor) == ((1.0,) * 3, (0.5,) * 3)
    assert figures.ratio == 4
    assert (figures.whole.words_per_second(3), figures.whole.words_per_processor_second(3)) == (3, 6)


def test_the_two_take_turns() -> None:
    turns: list[str] = []

    def note_read(document: Document) -> Report:
        turns.append("whole")
        return Report(document.name, document.content)

    measure_speed(DOCUMENTS[:1], note_read, lambda report: turns.append("parse"), rounds=2)
    assert turns == ["whole", "parse", "whole", "parse", "whole", "parse"]


def test_medians_and_their_ratio_are_shown() -> None:
    slow, fast = Timing((4.0, 2.0, 9.0), (4.0, 2.0, 8.0)), Timing((2.0, 2.0, 3.0), (2.0, 2.0, 2.0))
    figures = SpeedFigures(documents=2, words=4000, whole=slow, parse=fast, pinned=True)
    assert figures.ratio == 2.0
    assert figures.to_json()["whole reading"]["words_per_second"] == 1000
    assert "1,000 words/s" in figures.table()
    assert "2.00 times the bare parse" in figures.table()


def test_nothing_to_time_is_said() -> None:
    with pytest.raises(SaysoError, match="nothing to time"):
        measure_speed(DOCUMENTS[1:], Clock().read, lambda report: None)


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="this system cannot pin a process to a core")
def test_the_process_is_kept_on_one_core_and_let_go() -> None:
    before = os.sched_getaffinity(0)
    with one_core() as pinned:
        assert pinned
        assert len(os.sched_getaffinity(0)) == 1
    assert os.sched_getaffinity(0) == before
