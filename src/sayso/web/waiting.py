"""What was handed in, kept in files until it is read, so that no end of the server loses it.

Each submission is one file, written whole before the hand-in is answered, and held locked by the server that
reads it: a server that starts takes up what no living one holds. Reading something twice does no harm, since
the ledger keeps what it has once.
"""

from __future__ import annotations

import base64
import fcntl
import hashlib
import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

MOST_STARTS = 3
"""A submission that servers began to read this often is given up: it may be what ends them."""

MOST_DONE = 500
"""Submissions whose outcome is remembered."""

_ENDING = ".json"
_LEFT_AFTER = 600.0
"""Seconds after which a half-written file is nobody's: writing the largest takes less than one."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """Something handed in, as it came: pasted text, a file's bytes, or an address."""

    id: str
    name: str
    kind: Literal["text", "file", "url"]
    text: str = ""
    data: bytes = b""
    said: dict[str, str | None] = field(default_factory=dict)
    """Of pasted text: url, headline, outlet, published."""
    starts: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a submission: reports with "new", "new version" or "known"; a line for each failure, and
    for what is worth knowing of what was added."""

    id: str
    name: str
    added: tuple[tuple[str, str], ...]
    failed: tuple[str, ...]
    notes: tuple[str, ...] = ()


def waiting_place(where: str) -> Path:
    """The folder for a ledger's submissions: beside a file, else in the user's own folder for such things."""
    if "://" not in where:
        return Path(f"{where}.waiting")
    kept = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return kept / "sayso" / hashlib.sha256(where.encode()).hexdigest()[:16]


class WaitingRoom:
    """The folder of submissions, for one desk; several processes may share it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, int] = {}

    def keep(self, one: HandedIn) -> None:
        """Write it down. Raises `OSError` where the folder cannot be written to."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        told = asdict(one) | {"data": base64.b64encode(one.data).decode()}
        self._write(one.id, {"state": "waiting", **told})

    def begin(self, one: HandedIn) -> None:
        """Note that it is being read. Raises `OSError` as `keep`."""
        self.keep(replace(one, starts=one.starts + 1))

    def end(self, done: Done) -> None:
        """Note what became of it, in place of what it was."""
        self._write(done.id, {"state": "done", **asdict(done)})
        self._let_go(done.id)

    def close(self) -> None:
        """Leave what is not done to others, as the end of the process does."""
        for id_ in list(self._held):
            self._let_go(id_)

    def take_up(self) -> Iterator[HandedIn | Done]:
        """What an earlier server left, the oldest first: what it had not read, and outcomes to remember."""
        self._clear_halves()
        done = []
        for path in self._oldest_first():
            told = self._taken(path)
            if told is None:
                continue
            try:
                found = _done(told) if told["state"] == "done" else _handed_in(told)
            except (KeyError, TypeError, ValueError):
                self._let_go(path.stem)
                continue
            if isinstance(found, Done):
                self._let_go(found.id)
                done.append(path)
            yield found
        for path in done[:-MOST_DONE]:
            path.unlink(missing_ok=True)

    def _clear_halves(self) -> None:
        """Remove what a server that ended while writing left; what is being written now is younger."""
        for half in self._folder.glob("*.new"):
            with suppress(OSError):
                if time.time() - half.stat().st_mtime > _LEFT_AFTER:
                    half.unlink()

    def _oldest_first(self) -> list[Path]:
        found = []
        for path in self._folder.glob(f"*{_ENDING}") if self._folder.is_dir() else ():
            with suppress(OSError):
                found.append((path.stat().st_mtime_ns, path))
        return [path for _, path in sorted(found)]

    def _taken(self, path: Path) -> dict[str, Any] | None:
        """What the file says, where no other server holds it; None where one does, or it says nothing."""
        try:
            handle = os.open(path, os.O_RDONLY)
        except OSError:
            return None
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.fstat(handle).st_ino != path.stat().st_ino:
                raise OSError("its holder wrote it anew meanwhile")
            told = json.loads(path.read_bytes())
        except (OSError, ValueError):
            os.close(handle)
            return None
        self._held[path.stem] = handle
        return told if isinstance(told, dict) else None

    def _write(self, id_: str, told: dict[str, Any]) -> None:
        """All of it or nothing, locked before it can be seen."""
        path = self._path(id_)
        beside = path.with_suffix(".new")
        handle = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            with os.fdopen(os.dup(handle), "wb") as file:
                file.write(json.dumps(told).encode())
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
            _settle(self._folder)
        except BaseException:
            os.close(handle)
            raise
        self._let_go(id_)
        self._held[id_] = handle

    def _path(self, id_: str) -> Path:
        """Ids are ours: no part of a request becomes a path."""
        return self._folder / f"{id_}{_ENDING}"

    def _let_go(self, id_: str) -> None:
        handle = self._held.pop(id_, None)
        if handle is not None:
            os.close(handle)


def _settle(folder: Path) -> None:
    """Have the folder itself know its new file, should the machine stop."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _handed_in(told: dict[str, Any]) -> HandedIn:
    if told["kind"] not in {"text", "file", "url"}:
        raise ValueError(told["kind"])
    return HandedIn(
        id=str(told["id"]),
        name=str(told["name"]),
        kind=told["kind"],
        text=str(told["text"]),
        data=base64.b64decode(told["data"]),
        said=dict(told["said"]),
        starts=int(told["starts"]),
    )


def _done(told: dict[str, Any]) -> Done:
    added = tuple((str(report), str(novelty)) for report, novelty in told["added"])
    lines = (tuple(map(str, told.get(kind, ()))) for kind in ("failed", "notes"))
    return Done(str(told["id"]), str(told["name"]), added, *lines)
