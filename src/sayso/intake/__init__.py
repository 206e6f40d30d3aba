"""Intake: what a user names becomes a stream of documents, one at a time.

It takes files, folders, globs, http(s) URLs and standard input; pages, text, Markdown, JSON lines, tables,
messages and feeds. What cannot be had is a `Failure` in its place. It decides how bytes are to be read as
text and nothing about what the text says: finding the report on a page is the page stage's work.
"""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING, BinaryIO

from sayso.document import Failure
from sayso.errors import SaysoError, SourceError
from sayso.intake.estimate import count_documents
from sayso.intake.files import Taking, read_file, read_stream
from sayso.intake.following import followed
from sayso.intake.kinds import Kind
from sayso.intake.limits import Limits
from sayso.intake.sources import FileSource, Source, UrlSource, expand, reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.document import Document
    from sayso.intake.fetch import Fetcher
    from sayso.intake.records import Note

__all__ = ["Limits", "count_documents", "documents", "followed"]

_DEFAULT = Limits()


def documents(
    sources: Iterable[str],
    *,
    as_jsonl: bool = False,
    limits: Limits = _DEFAULT,
    stdin: BinaryIO | None = None,
    note: Note = lambda _: None,
) -> Iterator[Document | Failure]:
    """Every document that the sources give, in their order; nothing is raised and nothing is read ahead.

    A source is a file's path, a folder, a glob, an http(s) URL, or ``-`` for ``stdin`` (by default the
    process's own). With ``as_jsonl``, standard input and files of unknown kind are taken as JSON lines, and
    plain text that opens with a brace. ``note`` hears, by a line each, of what went well and is worth
    knowing: a folder's README, which is no report, or fields taken under another name.

        >>> import io
        >>> [d.content for d in documents(["-"], stdin=io.BytesIO(b"The mayor denied it."))]
        ['The mayor denied it.']
    """
    reader = _Reader(Taking(limits, as_jsonl, note), stdin)
    for source in expand(sources, passed_over=note):
        if isinstance(source, Failure):
            yield source
            continue
        try:
            yield from reader.read(source)
        except SaysoError as error:
            yield Failure(source.name, error)
        except OSError as error:
            yield Failure(source.name, SourceError(f"{source.name}: {reason(error)}"))


class _Reader:
    """Reads one source after another in the same way."""

    def __init__(self, how: Taking, stdin: BinaryIO | None) -> None:
        self._how = how
        self._stdin = stdin

    def read(self, source: Source) -> Iterator[Document | Failure]:
        match source:
            case UrlSource():
                return self._fetcher.documents(source.name, self._how.note)
            case FileSource():
                return read_file(source.name, source.path, self._how)
        return read_stream(source.name, self._standard_input(), Kind.UNKNOWN, self._how)

    @cached_property
    def _fetcher(self) -> Fetcher:
        from sayso.intake.fetch import Fetcher  # an HTTP client, which files do without

        return Fetcher(self._how.limits)

    def _standard_input(self) -> BinaryIO:
        stream = self._stdin or getattr(sys.stdin, "buffer", None)
        if stream is None:
            raise SourceError("standard input is closed: name a file")
        return stream
