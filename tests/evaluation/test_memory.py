from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.evaluation.memory import PeakMemory, peak_memory

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="this system has no wait4")

MIB = 1024**2


def test_the_peak_is_the_commands_own_and_not_ours() -> None:
    ours = bytearray(150 * MIB)
    small, large = peak_memory(["-c", "pass"]).peak, peak_memory(["-c", "bytearray(80 * 1024**2)"]).peak
    assert len(ours) > small
    assert 75 * MIB < large - small < 90 * MIB


def test_the_command_reads_the_file_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "in").write_text("x" * 9, "utf-8")
    command = "import sys; assert sys.stdin.read() == 'x' * 9"
    assert peak_memory(["-c", command], stdin=tmp_path / "in").peak > 0


def test_a_command_that_fails_gives_its_last_line() -> None:
    with pytest.raises(SaysoError, match="exit code 1: ValueError: no ships"):
        peak_memory(["-c", "raise ValueError('no ships')"])


def test_the_figure_is_shown_in_mebibytes() -> None:
    assert PeakMemory(1500 * MIB).table() == "peak memory 1,500 MiB"
