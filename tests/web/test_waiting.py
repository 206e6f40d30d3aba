"""Nothing that was handed in is lost when the server ends, and nothing is added twice."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sayso.errors import SaysoError
from sayso.ledger import Ledger, open_ledger
from sayso.pipeline import ReportReader
from sayso.web import desk as desks
from sayso.web.desk import Desk
from sayso.web.submissions import Submission
from sayso.web.waiting import MOST_STARTS, Done, HandedIn, WaitingRoom, waiting_place

TEXT = "The dam at Ister leaks, the engineer Ada Brock said on Monday. The ministry denied it."
PAGE = HandedIn("s1", "page.html", "file", data=b"<p>\xff\x00</p>")
PASTED = HandedIn(
    "s2", "Dam leaks", "text", text="The dam \u00e6", said={"headline": None, "outlet": "Ister Post"}
)


def left_by_another(folder: Path, one: HandedIn) -> None:
    room = WaitingRoom(folder)
    room.keep(one)
    room.close()


def until_done(desk: Desk, submission: Submission) -> Submission:
    for _ in range(600):
        found = desk.submission(submission.id)
        if found and found.done:
            return found
        time.sleep(0.05)
    raise AssertionError("never done")


def test_what_is_kept_comes_back_as_it_was_the_oldest_first(tmp_path: Path) -> None:
    room = WaitingRoom(tmp_path / "waiting")
    room.keep(PAGE)
    room.keep(PASTED)
    room.begin(PASTED)
    room.close()
    left = list(WaitingRoom(tmp_path / "waiting").take_up())
    assert [one.id for one in left] == ["s1", "s2"]
    assert left[0] == PAGE
    assert isinstance(left[1], HandedIn) and (left[1].text, left[1].starts) == ("The dam \u00e6", 1)


def test_what_a_living_server_holds_is_left_to_it(tmp_path: Path) -> None:
    living = WaitingRoom(tmp_path)
    living.keep(PAGE)
    living.begin(PAGE)
    assert list(WaitingRoom(tmp_path).take_up()) == []
    living.end(Done("s1", "page.html", (), ("no article",)))
    assert list(WaitingRoom(tmp_path).take_up()) == [Done("s1", "page.html", (), ("no article",))]


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    room = WaitingRoom(tmp_path / "waiting")
    room.keep(PAGE)
    assert (tmp_path / "waiting").stat().st_mode & 0o077 == 0
    assert (tmp_path / "waiting" / "s1.json").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("left", ["", "[]", "{", '{"state": "waiting"}', '{"state": "done", "added": 3}'])
def test_a_file_that_says_nothing_is_passed_over(tmp_path: Path, left: str) -> None:
    (tmp_path / "s9.json").write_text(left)
    room = WaitingRoom(tmp_path)
    room.keep(PAGE)
    room.close()
    assert list(WaitingRoom(tmp_path).take_up()) == [PAGE]


def test_where_a_ledger_keeps_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/state")
    assert waiting_place("news/sayso.db") == Path("news/sayso.db.waiting")
    kept = waiting_place("postgresql://desk:secret@host/news")
    assert kept.parent == Path("/state/sayso") and "secret" not in str(kept)


def test_what_is_left_is_read_at_the_start_and_its_outcome_remembered(
    ledger: Ledger, reader: ReportReader, tmp_path: Path
) -> None:
    left_by_another(tmp_path, HandedIn("s3", "Dam", "text", text=TEXT, said={"outlet": "Ister Post"}))
    before, _ = ledger.counts()
    desk = Desk(ledger, reader, room=WaitingRoom(tmp_path))
    found = until_done(desk, Submission("s3", "Dam"))
    assert [outcome for _, outcome in found.added] == ["new"]
    room = WaitingRoom(tmp_path)
    while not any(isinstance(one, Done) for one in room.take_up()):  # written a moment after it is done
        room.close()
    again = Desk(ledger, reader, room=WaitingRoom(tmp_path)).submission("s3")
    assert again and again.done and again.added == found.added
    assert ledger.counts()[0] == before + 1


def test_versions_of_one_page_handed_in_again_are_kept_once(ledger: Ledger, reader: ReportReader) -> None:
    wordings = (TEXT, f"{TEXT} Two sluices were opened at night.")
    lines = "\n".join(json.dumps({"id": "dam-twice", "text": text}) for text in wordings)
    desk = Desk(ledger, reader)
    outcomes = []
    for _ in range(2):
        found = until_done(desk, desk.hand_in_file("dam.jsonl", lines.encode()))
        outcomes.append([outcome for _, outcome in found.added])
    assert outcomes == [["new", "new version"], ["known", "known"]]
    assert [one.report.text for one in ledger.versions("dam-twice")] == list(wordings)


def test_what_ends_the_server_each_time_is_given_up(
    ledger: Ledger, reader: ReportReader, tmp_path: Path
) -> None:
    left_by_another(tmp_path, HandedIn("s4", "Dam", "text", text=TEXT, starts=MOST_STARTS))
    desk = Desk(ledger, reader, room=WaitingRoom(tmp_path))
    assert "given up" in until_done(desk, Submission("s4", "Dam")).failed[0]


def test_a_folder_that_cannot_be_written_to_is_told(
    ledger: Ledger, reader: ReportReader, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    desk = Desk(ledger, reader, room=WaitingRoom(tmp_path / "file" / "waiting"))
    with pytest.raises(SaysoError, match="could not be kept"):
        desk.hand_in_url("https://news.example/dam")


def test_too_much_at_once_is_refused(
    ledger: Ledger, reader: ReportReader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(desks, "MOST_WAITING", 0)
    desk = Desk(ledger, reader, room=WaitingRoom(tmp_path))
    with pytest.raises(SaysoError, match="too much"):
        desk.hand_in_url("https://news.example/dam")
    assert not list(tmp_path.glob("*.json"))


@contextmanager
def served(ledger: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    command = [sys.executable, "-m", "sayso", "serve", "--ledger", str(ledger), "--port", "0", "--no-sample"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout
            yield re.findall(r"http://[^/]+", server.stdout.readline())[0], server
        finally:
            server.send_signal(signal.SIGKILL)


def asked(address: str, given: dict[str, str] | None = None) -> dict[str, object]:
    body = json.dumps(given).encode() if given else None
    request = urllib.request.Request(address, body, {"content-type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        found: dict[str, object] = json.load(answer)
    return found


def test_a_server_that_is_killed_goes_on_at_its_next_start(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    with served(ledger) as (address, _):
        texts = [f"{TEXT} Dike {number} held, she said." for number in range(4)]
        handed = [asked(f"{address}/api/v1/reports", {"text": text})["id"] for text in texts]
    with served(ledger) as (address, _):
        for id_ in handed:
            for _ in range(600):
                progress = asked(f"{address}/api/v1/submissions/{id_}")
                if progress["state"] == "done":
                    break
                time.sleep(0.1)
            assert progress["failed"] == [] and progress["added"]
    with open_ledger(str(ledger)) as opened:
        assert opened.counts()[0] == 4


@pytest.mark.parametrize("url", ["http://127.0.0.1:8799/feed.xml", "http://[::1]/", "http://10.0.0.7/a"])
def test_a_private_address_is_refused_at_once(ledger: Ledger, reader: ReportReader, url: str) -> None:
    with pytest.raises(SaysoError, match="not a public address") as refused:
        Desk(ledger, reader).hand_in_url(url)
    assert "whoever runs this newsroom can allow private addresses" in refused.value.on_page
