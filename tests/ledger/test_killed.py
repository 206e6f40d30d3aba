"""A ledger that is killed, and one that two write to, holds each report once and whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from invented import report

from sayso.ledger import Ledger, Novelty, open_ledger
from sayso.model import Report
from sayso.story import Story

REPORTS = 60

WRITER = """
import sys
sys.path.insert(0, {root!r})
from sayso.ledger import open_ledger
from test_killed import several

with open_ledger({where!r}) as ledger:
    for one in several():
        ledger.add(one)
        print(one.id, flush=True)
"""


def several() -> list[Report]:
    towns = ("Quenby", "Ister", "Marl", "Oxley", "Tarn")
    return [
        report(
            f"r{number:02}",
            f"Ada Brock said the harbour of {towns[number % 5]} lost {number} boats in the storm of Monday. "
            f"Tom Vale said the mayor of {towns[number % 5]} was told on Tuesday.",
            published=f"2024-03-{1 + number % 28:02}",
        )
        for number in range(REPORTS)
    ]


def writer(where: str) -> subprocess.Popen[str]:
    root = str(Path(__file__).parent)
    return subprocess.Popen(
        [sys.executable, "-c", WRITER.format(root=root, where=where)], stdout=subprocess.PIPE, text=True
    )


def as_told(ledger: Ledger) -> dict[str, tuple[tuple[str, ...], Story]]:
    return {story.id: (story.reports, ledger.story(story.id)) for story in ledger.stories()}


def test_killed_in_the_middle_of_a_batch_it_goes_on_to_the_same_end(where: str, tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "whole.db")) as ledger:
        for one in several():
            ledger.add(one)
        whole = as_told(ledger)
    for stop_after in (5, 9, 14):
        with writer(where) as process:
            assert process.stdout
            for _ in range(stop_after):
                process.stdout.readline()
            time.sleep(0.003 * stop_after)  # somewhere inside the next report
            os.kill(process.pid, signal.SIGKILL)
    with open_ledger(where) as ledger:
        outcomes = [ledger.add(one).novelty for one in several()]
        assert outcomes[:14] == [Novelty.KNOWN] * 14
        assert ledger.counts()[0] == REPORTS
        assert as_told(ledger) == whole


def test_two_writers_at_once_lose_and_double_nothing(where: str, tmp_path: Path) -> None:
    open_ledger(where).close()
    two = [writer(where), writer(where)]
    for process in two:
        out, _ = process.communicate(timeout=100)
        assert process.returncode == 0
        assert len(out.split()) == REPORTS
    with open_ledger(str(tmp_path / "whole.db")) as ledger:
        for one in several():
            ledger.add(one)
        whole = as_told(ledger)
    with open_ledger(where) as ledger:
        assert ledger.counts()[0] == REPORTS
        assert {story.reports for story in ledger.stories()} == {reports for reports, _ in whole.values()}
