"""What an arrival is: by what it was called, and, before that, by what it holds."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from pathlib import PurePath
from unicodedata import category

from sayso.errors import FormatError
from sayso.intake.decode import as_marked


class Kind(StrEnum):
    """How an arrival is to be taken apart."""

    HTML = "html"
    TEXT = "text"
    MARKDOWN = "markdown"
    JSONL = "jsonl"
    JSON = "json"
    MAIL = "mail"
    XML = "xml"
    TABLE = "table"
    UNKNOWN = "unknown"


_BY_SUFFIX = {
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".txt": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".jsonl": Kind.JSONL,
    ".ndjson": Kind.JSONL,
    ".json": Kind.JSON,
    ".eml": Kind.MAIL,
    ".xml": Kind.XML,
    ".rss": Kind.XML,
    ".atom": Kind.XML,
    ".csv": Kind.TABLE,
    ".tsv": Kind.TABLE,
}

_BY_TYPE = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "text/plain": Kind.TEXT,
    "text/markdown": Kind.MARKDOWN,
    "text/x-markdown": Kind.MARKDOWN,
    "text/xml": Kind.XML,
    "application/xml": Kind.XML,
    "application/rss+xml": Kind.XML,
    "application/atom+xml": Kind.XML,
    "application/rdf+xml": Kind.XML,
    "application/feed+json": Kind.JSON,
    "application/json": Kind.JSON,
    "text/csv": Kind.TABLE,
    "text/tab-separated-values": Kind.TABLE,
    "application/octet-stream": Kind.UNKNOWN,
    "": Kind.UNKNOWN,
}
"""Content types that are fetched; servers that do not know say the last two, and then the content decides."""

_SIGNATURES = (
    (rb"%PDF-", "a PDF"),
    (rb"%!PS", "a PostScript document"),
    (rb"\{\\rtf", "an RTF document"),
    (rb"\x89PNG\r\n|GIF8[79]a|\xff\xd8\xff|RIFF....WEBP|II\*\x00|MM\x00\*|....ftyp(?:avif|hei)", "an image"),
    (rb"ID3[\x02-\x04]|OggS\x00|fLaC\x00|RIFF....WAVE|\xff[\xfb\xf3]\x90", "a sound recording"),
    (rb"....ftyp|\x1aE\xdf\xa3|RIFF....AVI |FLV\x01", "a video"),
    (rb"PK(?:\x03\x04|\x05\x06)", "a zip archive or an office document"),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (rb"\x1f\x8b", "a gzip archive inside another"),
    (rb"BZh[1-9]1AY|\xfd7zXZ\x00|7z\xbc\xaf|Rar!\x1a|\x28\xb5\x2f\xfd|.{257}ustar", "an archive"),
    (rb"\x7fELF|MZ.{0,400}\x00\x00|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe", "a program"),
    (rb"SQLite format 3\x00", "a database"),
    (rb"wOF[F2]|\x00\x01\x00\x00\x00", "a font"),
)
"""How files of kinds that are no text begin; after white space, for some servers put it before a PDF."""

_SIGNED = tuple((re.compile(rb"[\t\n\r ]{0,64}" + pattern, re.DOTALL), what) for pattern, what in _SIGNATURES)

_CONTROL = bytes({*range(9), *range(14, 32)} - {0x1B})
"""Bytes that text does not hold; the escape is left out, for ISO-2022-JP is written with it."""

_LOOKED_AT = 8192
"""Bytes in which control characters are counted; git looks at as many to tell text from binary."""

_TOO_MANY = 0.05
"""Share of control characters from which bytes are no text: a tenth of random bytes are, of text a few."""

_CONTROL_CHARACTERS = frozenset(map(chr, _CONTROL))
_NO_CHARACTER = frozenset({"Cn", "Co"})
"""What is no character of anybody's text: unassigned, or of private use; of random UTF-16 a tenth is."""

_FEW = 30
"""Characters below which a text says something only where a blank, a digit or a Latin letter stands in it."""

_BEHIND_LATIN = "\u0250"

_PROLOGUE = r"\ufeff?(?>\s+|<!--.*?-->|<\?[^>]*>)*"
_PAGE = re.compile(_PROLOGUE + r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_MARKUP = re.compile(
    _PROLOGUE + r"<(?:article|main|div|section|p|h[1-6]|title|meta|link|script|style|table|br)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(_PROLOGUE + r"(?><!DOCTYPE[^>]*>\s*)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
# The groups are atomic: a comment once passed is not tried again at every other end that it might have.

_ROOT_WITHIN = 4096
"""Characters within which a document's root element is looked for."""


def kind_of_name(name: str) -> Kind:
    """The kind that a file's name promises; ``.gz`` at its end says nothing of the content.

    >>> kind_of_name("page.HTML.gz").value
    'html'
    """
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes[-2:]]
    if suffixes and suffixes[-1] == ".gz":
        suffixes.pop()
    return _BY_SUFFIX.get(suffixes[-1] if suffixes else "", Kind.UNKNOWN)


def kind_as_jsonl(kind: Kind, start: bytes) -> Kind:
    """The kind where JSON lines are asked for: what is unknown is taken for them, and text that opens so.

    >>> kind_as_jsonl(Kind.TEXT, b'{"text": "..."}').value, kind_as_jsonl(Kind.TEXT, b"LONDON -").value
    ('jsonl', 'text')
    """
    opens_so = start.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{")
    return Kind.JSONL if kind in {Kind.JSON, Kind.UNKNOWN} or (kind is Kind.TEXT and opens_so) else kind


def kind_of_type(content_type: str) -> Kind | None:
    """The kind for a Content-Type without its parameters; None for one that is no report."""
    return _BY_TYPE.get(content_type.strip().lower())


def kind_of_text(text: str, promised: Kind) -> Kind:
    """The kind of what has arrived: a page or a feed says so itself, whatever it is called."""
    start = text[:_ROOT_WITHIN]
    if promised in {Kind.TEXT, Kind.XML, Kind.UNKNOWN, Kind.MARKDOWN, Kind.JSON} and _PAGE.match(start):
        return Kind.HTML
    if promised in {Kind.HTML, Kind.TEXT, Kind.XML, Kind.UNKNOWN} and _FEED.match(start):
        return Kind.XML
    if promised is Kind.UNKNOWN and _MARKUP.match(start):
        return Kind.HTML
    return promised


def is_feed(text: str) -> bool:
    """Whether the text's root element is that of RSS or Atom."""
    return _FEED.match(text[:_ROOT_WITHIN]) is not None


def refuse_what_is_no_text(name: str, data: bytes, *, wide: bool = False) -> None:
    """Raise `FormatError` where ``data`` is empty, or a PDF, an image, a program or the like.

    ``wide`` says that the text is labelled UTF-16, in which every other byte may be NUL.
    """
    refuse_what_is_signed(name, data)
    start = data[:_LOOKED_AT]
    marked = as_marked(start)
    if not wide and (_is_binary(start) if marked is None else _is_none_so_marked(marked)):
        raise FormatError(f"{name} is binary data, not a page: give the report as HTML or text")


def _is_binary(start: bytes) -> bool:
    return len(start) - len(start.translate(None, _CONTROL)) > _TOO_MANY * len(start)


def _is_none_so_marked(text: str) -> bool:
    """Whether bytes only begin as UTF-16 does: their characters are none, or a few that any bytes may make,
    with nothing between them."""
    none = sum(one in _CONTROL_CHARACTERS or category(one) in _NO_CHARACTER for one in text)
    return none > _TOO_MANY * len(text) or (
        0 < len(text) < _FEW and all(one >= _BEHIND_LATIN for one in text)
    )


def refuse_what_is_signed(name: str, data: bytes) -> None:
    """Raise `FormatError` where ``data`` is empty or begins as a known kind of file does that is no text."""
    if not data:
        raise FormatError(f"{name} is empty")
    for signature, what in _SIGNED:
        if signature.match(data):
            raise FormatError(f"{name} is {what}, not a page: give the report as HTML or text")
