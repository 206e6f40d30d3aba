"""Streams and bytes that may be compressed, read no further than a limit."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, cast

from sayso.errors import FormatError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.intake.limits import Limits

_GZIP = b"\x1f\x8b"


@contextmanager
def unzipped(name: str, stream: BinaryIO) -> Iterator[io.BufferedReader]:
    """The stream's content, through gzip where it begins as a gzip file does.

    Damage that shows while reading becomes a `SourceError`.
    """
    lent = None if hasattr(stream, "peek") else io.BufferedReader(cast("io.RawIOBase", stream))
    buffered = cast("io.BufferedReader", lent or stream)
    try:
        if buffered.peek(2).startswith(_GZIP):
            yield cast("io.BufferedReader", gzip.GzipFile(fileobj=buffered, mode="rb"))
        else:
            yield buffered
    except (gzip.BadGzipFile, zlib.error) as error:
        raise SourceError(f"{name} is a damaged gzip file: pack it again, or fetch it again") from error
    except EOFError as error:
        raise SourceError(f"{name} is a gzip file that breaks off: fetch it again") from error
    finally:
        if lent:
            lent.detach()  # the stream is its owner's to close


def read_within(name: str, stream: BinaryIO, limits: Limits) -> bytes:
    """All that is left in the stream. Raises `FormatError` where that is more than the limit."""
    data = stream.read(limits.document_bytes + 1)
    if len(data) > limits.document_bytes:
        raise too_large(name, limits)
    return data


def too_large(name: str, limits: Limits) -> FormatError:
    """The error for what is over the size limit."""
    return FormatError(f"{name} is larger than {limits.size}, the limit for one report")


def inflated(name: str, data: bytes, coding: str, limits: Limits) -> bytes:
    """A response's body with its Content-Encoding undone. Raises `SourceError` or `FormatError`."""
    match coding.strip().lower():
        case "" | "identity":
            return data
        case "gzip" | "x-gzip":
            with unzipped(name, io.BytesIO(data)) as stream:
                return read_within(name, stream, limits)
        case "deflate":
            return _undeflated(name, data, limits)
    raise SourceError(f"{name} came packed as {coding.strip()[:40]!r}, which was not asked for")


def _undeflated(name: str, data: bytes, limits: Limits) -> bytes:
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):  # as the standard has it, and as some servers send it
        unpacker = zlib.decompressobj(window)
        try:
            content = unpacker.decompress(data, limits.document_bytes + 1)
        except zlib.error:
            continue
        if len(content) > limits.document_bytes:
            raise too_large(name, limits)
        if unpacker.eof:
            return content
    raise SourceError(f"{name} arrived damaged: try again")
