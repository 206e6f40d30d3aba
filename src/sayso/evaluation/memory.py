"""Peak memory of a command, measured in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.errors import SaysoError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sayso.contract import Json

_LAUNCHER = """
import json, os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
print(json.dumps([os.waitstatus_to_exitcode(status), usage.ru_maxrss]), file=sys.stderr)
"""
"""A process's peak begins with that of the one it was forked from, so a small one stands between."""

_UNIT = 1 if sys.platform == "darwin" else 1024
"""`ru_maxrss` is in bytes on macOS, in KiB elsewhere."""


@dataclass(frozen=True, slots=True)
class PeakMemory:
    """The most memory that a command had resident, in bytes; of its child processes the largest counts."""

    peak: int

    def to_json(self) -> Json:
        """The figure in bytes."""
        return {"peak_bytes": self.peak}

    def table(self) -> str:
        """The figure as text."""
        return f"peak memory {self.peak / 1024**2:,.0f} MiB"


def peak_memory(arguments: Sequence[str], *, stdin: Path | None = None) -> PeakMemory:
    """Run ``python ARGUMENTS`` (["-m", "sayso", "read", ...]) with this interpreter and measure its peak.

    ``stdin`` is the file it reads from; what it writes is thrown away. Raises `SaysoError` where it cannot be
    run or does not succeed.
    """
    source = stdin.open("rb") if stdin else None
    try:
        done = subprocess.run(  # noqa: S603 -- this interpreter, with the caller's own arguments
            [sys.executable, "-I", "-S", "-c", _LAUNCHER, sys.executable, *arguments],
            stdin=source or subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        if source:
            source.close()
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or [""]
    if done.returncode:
        raise SaysoError(f"the command to measure could not be started: {lines[-1]}")
    exit_code, peak = json.loads(lines[-1])
    if exit_code:
        said = lines[-2] if len(lines) > 1 else "it said nothing"
        raise SaysoError(f"the command to measure failed with exit code {exit_code}: {said}")
    return PeakMemory(peak * _UNIT)
