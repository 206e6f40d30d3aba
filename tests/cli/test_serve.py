"""The server as a process of its own: how it ends."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path


def test_nothing_of_the_sample_is_left_behind_by_sigterm(tmp_path: Path) -> None:
    meanwhile = tmp_path / "meanwhile"
    meanwhile.mkdir()
    command = [sys.executable, "-m", "sayso", "serve", "--ledger", str(tmp_path / "ledger.db"), "--port", "0"]
    with subprocess.Popen(
        command,
        env={**os.environ, "TMPDIR": str(meanwhile)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout
        (address,) = re.findall(r"http://[^/]+", server.stdout.readline())
        with urllib.request.urlopen(f"{address}/healthz", timeout=60) as answer:
            assert answer.status == 200
        assert list(meanwhile.glob("sayso-*/sample.db"))
        server.send_signal(signal.SIGTERM)
        _, told = server.communicate(timeout=60)
    assert server.returncode == 130
    assert told.splitlines()[-1].strip() == "sayso: stopped"
    assert not list(meanwhile.glob("sayso-*"))
