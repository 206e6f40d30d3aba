"""What a user names, one by one: files, folders, globs, URLs and standard input.

No file is opened here; folders are read one at a time, so that a large tree costs no more than its widest.
"""

from __future__ import annotations

import errno
import glob
import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.document import Failure
from sayso.errors import SourceError
from sayso.intake.kinds import Kind, kind_of_name
from sayso.intake.names import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STANDARD_INPUT = "-"

_COMPANIONS = frozenset({"readme", "license", "licence", "copying", "changelog", "contributing"})
"""What files are called that tell of the others in a folder. Named themselves, they are read as any other."""

PassedOver = Callable[[str], None]
"""What hears of files that a folder or a pattern has and that are no reports, by a line each."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file, named or found in a folder."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class UrlSource:
    """An address on the web, as it was given."""

    name: str


@dataclass(frozen=True, slots=True)
class StreamSource:
    """Standard input."""

    name: str = "standard input"


Source = FileSource | UrlSource | StreamSource


def expand(sources: Iterable[str], *, passed_over: PassedOver = lambda _: None) -> Iterator[Source | Failure]:
    """What each name stands for, in the order given; one that stands for nothing is a failure there.

    A folder's or a pattern's README, licence and the like are no reports, and ``passed_over`` hears of them.
    """
    for source in sources:
        try:
            yield from _expanded(source, passed_over)
        except (OSError, ValueError) as error:
            yield Failure(shown(source), SourceError(f"{shown(source)}: {reason(error)}"))


def reason(error: Exception) -> str:
    """An operating system's complaint in plain words."""
    if isinstance(error, OSError):
        match error.errno:
            case errno.ENOENT:
                return "no such file or folder"
            case errno.EACCES | errno.EPERM:
                return "may not be read: check its permissions"
            case errno.ELOOP:
                return "a link that leads back to itself"
            case errno.ENAMETOOLONG:
                return "too long for a file's name"
        return (error.strerror or type(error).__name__).lower()
    return "not a name that a file can have"


def _expanded(source: str, passed_over: PassedOver) -> Iterator[Source | Failure]:
    if source == STANDARD_INPUT:
        yield StreamSource()
    elif scheme := _SCHEME.match(source):
        yield _address(source, scheme[1].lower())
    elif os.path.lexists(source):
        yield from _existing(Path(source), passed_over)
    elif glob.has_magic(source):
        yield from _matching(source, passed_over)
    elif source.strip():
        yield _failure(Path(source), "no such file or folder")
    else:
        yield _failure(
            f'"{source}"', "an empty name: name a file, a folder or an address, or - to read what is piped"
        )


def _address(source: str, scheme: str) -> Source | Failure:
    if scheme in {"http", "https"}:
        return UrlSource(source)
    advice = "give the file's path instead" if scheme == "file" else "only http and https can be fetched"
    return _failure(source, advice)


def _matching(pattern: str, passed_over: PassedOver) -> Iterator[Source | Failure]:
    # With "**", a folder's files are matched themselves, and the folder would give them a second time.
    paths = [Path(match) for match in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207
    wanted = [path for path in paths if not ("**" in pattern and path.is_dir())]
    for path in wanted:
        if path.is_file() and _is_companion(path.name):
            passed_over(_companion(path))
        else:
            yield from _existing(path, passed_over)
    if not wanted:
        yield _failure(pattern, "nothing matches")


def _existing(path: Path, passed_over: PassedOver) -> Iterator[Source | Failure]:
    if path.is_symlink() and not path.exists():
        yield _broken_link(path)
    elif not path.is_dir():
        yield FileSource(shown(str(path)), path)
    else:
        yield from _folder(path, passed_over)


def _is_companion(name: str) -> bool:
    """Whether a file's name says that it tells of others: "README.md", "licence.txt"."""
    return name.partition(".")[0].lower() in _COMPANIONS


def _companion(path: Path) -> str:
    return f"{shown(str(path))}: passed over, it tells of other files; name it itself to have it read"


def _folder(path: Path, passed_over: PassedOver) -> Iterator[Source | Failure]:
    empty = True
    for found in _Walk(path, passed_over):
        empty = False
        yield found
    if empty:
        yield _failure(
            path, "no reports in this folder (.html, .txt, .md, .jsonl, .csv, .eml, feeds; each also .gz)"
        )


def _broken_link(path: Path) -> Failure:
    try:
        path.stat()
    except OSError as error:
        if error.errno == errno.ELOOP:
            return _failure(path, reason(error))
    return _failure(path, "a link to something that is not there")


def _failure(path: str | Path, why: str) -> Failure:
    name = shown(str(path))
    return Failure(name, SourceError(f"{name}: {why}"))


class _Walk:
    """A folder's reports in sorted order, folder by folder.

    Hidden files and files whose names promise nothing readable are passed over, and so are those that tell
    of the others, of which ``passed_over`` hears. Links to folders are followed, each folder once; one that
    leads back to where it stands is a failure.
    """

    def __init__(self, top: Path, passed_over: PassedOver) -> None:
        self._top = top
        self._passed_over = passed_over
        self._seen: set[tuple[int, int]] = set()

    def __iter__(self) -> Iterator[Source | Failure]:
        # An explicit stack: folders may be nested deeper than Python calls may.
        stack = [self._entries(self._top)]
        above = [_identity(self._top)]
        self._seen.update(above)
        while stack:
            found = next(stack[-1], None)
            if found is None:
                stack.pop()
                above.pop()
            elif not isinstance(found, Path):
                yield found
            elif (identity := _identity(found)) in above:
                yield _failure(found, "a link that leads back to a folder it lies in")
            elif identity not in self._seen:
                self._seen.add(identity)
                above.append(identity)
                stack.append(self._entries(found))

    def _entries(self, folder: Path) -> Iterator[Path | Source | Failure]:
        """The folder's reports and, as paths, the folders in it."""
        try:
            with os.scandir(folder) as listing:
                names = sorted(entry.name for entry in listing if not entry.name.startswith("."))
        except OSError as error:
            yield _failure(folder, reason(error))
            return
        for name in names:
            yield from self._entry(folder / name)

    def _entry(self, path: Path) -> Iterator[Path | Source | Failure]:
        try:
            mode = path.stat().st_mode
        except OSError:
            if kind_of_name(path.name) is not Kind.UNKNOWN or path.is_symlink():
                yield _broken_link(path)
            return
        if stat.S_ISDIR(mode):
            yield path
        elif kind_of_name(path.name) is Kind.UNKNOWN:
            return
        elif _is_companion(path.name):
            self._passed_over(_companion(path))
        else:
            yield FileSource(shown(str(path)), path)


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino
