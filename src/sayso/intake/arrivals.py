"""Bytes that have arrived, from wherever: looked at, decoded, and taken apart into documents."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sayso.document import Document, Failure, Media
from sayso.errors import FormatError
from sayso.intake import feeds
from sayso.intake.decode import codec_of, decode, page_label
from sayso.intake.kinds import Kind, is_feed, kind_of_text, refuse_what_is_no_text
from sayso.intake.mail import document_of_mail
from sayso.intake.plain import unix_lines
from sayso.intake.records import Records, has_text
from sayso.intake.tables import documents_of_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.intake.records import Note

_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060"
"""What may be left of a text without a single letter: byte order marks and marks of no width."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """The content of one source. ``promised`` is what its name or its server says it is, ``charset`` what its
    server says of its encoding, ``url`` where it was found at last."""

    name: str
    data: bytes
    promised: Kind
    charset: str | None = None
    url: str | None = None


def documents_of(arrival: Arrival, note: Note = lambda _: None) -> Iterator[Document | Failure]:
    """The document that has arrived, or the several of a feed or a table; ``note`` hears of what is worth
    knowing. Raises `FormatError` where it is none."""
    if arrival.promised is Kind.MAIL:
        _refuse_what_is_no_text(arrival)
        yield document_of_mail(arrival.name, arrival.data)
        return
    text = _text_of(arrival)
    kind = kind_of_text(text, arrival.promised)
    if kind is Kind.XML:
        yield from _of_xml(arrival, text)
    elif _is_json(kind, text):
        yield from _of_json(arrival, text, kind, note)
    elif kind is Kind.TABLE:
        yield from documents_of_table(arrival.name, text, note)
    else:
        yield _document(arrival, text, kind)


def page_of(arrival: Arrival) -> Document:
    """The one page or text that has arrived. Raises `FormatError` where it is anything else: a feed, a table,
    records and mail are no page that somebody links to for its article."""
    if arrival.promised is not Kind.MAIL:
        text = _text_of(arrival)
        kind = kind_of_text(text, arrival.promised)
        if kind not in {Kind.XML, Kind.TABLE} and not _is_json(kind, text):
            return _document(arrival, text, kind)
    raise FormatError(f"{arrival.name} is no page but a feed, a table, a message or the like")


def _is_json(kind: Kind, text: str) -> bool:
    return kind is Kind.JSON or (kind is Kind.UNKNOWN and text.lstrip().startswith("{"))


def _text_of(arrival: Arrival) -> str:
    _refuse_what_is_no_text(arrival)
    plain = arrival.promised in {Kind.TEXT, Kind.MARKDOWN, Kind.JSON, Kind.TABLE}
    text = decode(arrival.data, labels=[arrival.charset, None if plain else page_label(arrival.data)])
    if not text.strip().strip(_INVISIBLE):
        raise FormatError(f"{arrival.name} holds nothing but white space")
    return text


def _refuse_what_is_no_text(arrival: Arrival) -> None:
    wide = (codec_of(arrival.charset) or "").startswith("utf-16")
    refuse_what_is_no_text(arrival.name, arrival.data, wide=wide)


def _document(arrival: Arrival, text: str, kind: Kind) -> Document:
    if kind is Kind.HTML:
        return Document(arrival.name, Media.HTML, text, url=arrival.url)
    media = Media.MARKDOWN if kind is Kind.MARKDOWN else Media.TEXT
    return Document(arrival.name, media, unix_lines(text), url=arrival.url)


def _of_xml(arrival: Arrival, text: str) -> Iterator[Document | Failure]:
    if not is_feed(text):
        raise FormatError(f"{arrival.name} is XML, but neither a page nor a feed (RSS or Atom)")
    yield from feeds.documents_of_feed(arrival.name, text, arrival.url)


def _of_json(arrival: Arrival, text: str, kind: Kind, note: Note) -> Iterator[Document | Failure]:
    name = arrival.name
    data, fault = _parsed(text)
    if feeds.is_json_feed(data):
        yield from feeds.documents_of_json_feed(name, data, arrival.url)
    elif isinstance(data, dict) and has_text(data):
        yield Records(name, note).read(name, data)
    elif isinstance(data, list) and any(isinstance(one, dict) for one in data):
        records = Records(name, note)
        for number, record in enumerate(data, 1):
            yield records.read(f"{name}:{number}", record)
    elif fault == "Extra data":
        raise FormatError(
            f"{name} seems to hold JSON lines",
            command="add --jsonl, or name the file .jsonl",
            newsroom="name the file .jsonl",
        )
    elif fault and kind is Kind.UNKNOWN:
        yield _document(arrival, text, Kind.TEXT)
    else:
        what = (
            f"is not JSON: {fault.lower()}"
            if fault
            else 'is JSON, but neither a feed nor records with "text"'
        )
        raise FormatError(f"{name} {what}")


def _parsed(text: str) -> tuple[Any, str]:
    """What the JSON says, and what is wrong with it; one of the two is empty."""
    try:
        return json.loads(text.removeprefix("\ufeff")), ""
    except json.JSONDecodeError as error:
        return None, error.msg
    except (RecursionError, ValueError):
        return None, "Nested too deep, or a number too long"
