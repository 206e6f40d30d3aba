"""Input that is hostile or damaged, and output that must not depend on chance, at the commands themselves."""

import json
import os
import socket
import subprocess
import sys
from importlib.resources import as_file
from pathlib import Path

import httpcore
import pytest
from click.testing import CliRunner

from sayso.cli import sayso
from sayso.samples import sample_files

PUBLIC, PRIVATE = "93.184.215.14", "10.0.0.7"
NAMES = {"news.example": PUBLIC, "inside.example": PRIVATE, PRIVATE: PRIVATE}

UNCLOSED = """The harbour master of Ostrand said the ferry had left on Monday.

“There was nobody on the quay, he told the Vellmar Post. The lamps were out.

Mayor Ida Brenn denied the report.

The transport ministry declined to comment on the ferry, "which is not ours.

A sailor said that the ferry was old.
"""


class OneReply(httpcore.NetworkBackend):
    """A network on which every address gives the same answer; remembers where it led."""

    def __init__(self, reply: bytes) -> None:
        self.reply = reply
        self.addresses: list[str] = []

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: object = None,
        local_address: object = None,
        socket_options: object = None,
    ) -> httpcore.NetworkStream:
        self.addresses.append(host)
        return httpcore.MockStream([self.reply, b""])


@pytest.mark.parametrize(
    "target", ["http://inside.example/admin", f"http://{PRIVATE}:8080/", "//inside.example/"]
)
def test_a_redirect_to_a_private_address_is_one_line_and_status_1(
    monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    wire = OneReply(f"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\n\r\n".encode())
    kind = socket.SOCK_STREAM
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, port, **_: [(socket.AF_INET, kind, 6, "", (NAMES[host], port))]
    )
    monkeypatch.setattr(httpcore, "SyncBackend", lambda: wire)
    result = CliRunner().invoke(sayso, ["read", "--jsonl", "http://news.example/port"])
    assert result.exit_code == 1
    assert wire.addresses == [PUBLIC]
    (line,) = result.stderr.splitlines()
    assert "is not a public address" in line
    assert "error" in json.loads(result.stdout)


def test_quotes_that_never_close_cost_no_other_statement(tmp_path: Path) -> None:
    source = tmp_path / "unclosed.txt"
    source.write_text(UNCLOSED, "utf-8")
    result = CliRunner().invoke(sayso, ["read", "--json", str(source)])
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    found = {(a["speaker"]["name"], a["stance"]) for a in report["attributions"]}
    assert ("Ida Brenn", "denies") in found
    assert {stance for _, stance in found} >= {"asserts", "denies", "declines"}
    said = [report["text"][s:e] for a in report["attributions"] for s, e in a["content"]]
    assert "the ferry had left on Monday" in said
    assert any("the ferry was old" in words for words in said)


def test_the_output_does_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    first, second = (outputs(tmp_path / seed, seed) for seed in ("1", "2"))
    assert first.keys() == second.keys() == {"lines", "page"}
    for name, output in first.items():
        assert output == second[name]
        assert len(output) > 10_000


def outputs(folder: Path, seed: str) -> dict[str, bytes]:
    """What a process with this hash seed prints and writes for two pages of the bundled story."""
    folder.mkdir()
    with as_file(sample_files()[2]) as first, as_file(sample_files()[6]) as second:
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "sayso",
                "read",
                "--jsonl",
                "--jobs",
                "1",
                "--html",
                "out.html",
                first,
                second,
            ],
            capture_output=True,
            check=True,
            cwd=folder,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
    return {"lines": done.stdout, "page": (folder / "out.html").read_bytes()}
