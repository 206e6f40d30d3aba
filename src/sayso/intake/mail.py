"""A message saved as .eml: a newsletter, or a report that somebody mailed on."""

from __future__ import annotations

import email
import email.policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from sayso.document import Document, Media
from sayso.errors import FormatError
from sayso.intake.decode import decode, page_label
from sayso.intake.plain import unix_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_LONGEST_HEADER = 2_000
"""Characters of a header that are read: twice the longest line that RFC 5322 allows."""


def document_of_mail(name: str, data: bytes) -> Document:
    """The message's page, or else its plain text, with subject, date and sender. Raises `FormatError`."""
    try:
        # The old policy keeps headers as they are; the new one parses each by a recursive grammar.
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        part = _body(message)
        content = part.get_payload(decode=True) if part else None
    except (RecursionError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise FormatError(f"{name} is not a message that can be taken apart") from error
    if part is None or not isinstance(content, bytes) or not content.strip():
        raise FormatError(f"{name} is a message without text")
    html = part.get_content_type() == "text/html"
    text = decode(content, labels=[_charset(part), page_label(content) if html else None])
    sender = _sender(message)
    return Document(
        name=name,
        media=Media.HTML if html else Media.TEXT,
        content=text if html else unix_lines(text),
        headline=_words(message, "subject"),
        authors=(sender,) if sender else (),
        published=_date(message),
    )


def _body(message: Message) -> Message | None:
    texts = [part for part in _parts(message) if part.get_content_disposition() != "attachment"]
    for wanted in ("text/html", "text/plain"):
        for part in texts:
            if part.get_content_type() == wanted:
                return part
    return None


def _parts(message: Message) -> Iterator[Message]:
    """The message's leaves, without recursion, for they may be nested deep."""
    stack = [message]
    while stack:
        part = stack.pop()
        inner = part.get_payload()
        if isinstance(inner, list):
            stack.extend(child for child in reversed(inner) if not isinstance(child, str))
        else:
            yield part


def _charset(part: Message) -> str | None:
    charset = part.get_param("charset")
    return charset[2] if isinstance(charset, tuple) else charset


def _words(message: Message, field: str) -> str | None:
    """A header's words, decoded, on one line."""
    value = message.get(field)
    if value is None:
        return None
    raw = str(value)[:_LONGEST_HEADER]
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        pieces = [(raw, None)]
    words = "".join(_piece(text, charset) for text, charset in pieces)
    return " ".join(words.split()) or None


def _piece(text: bytes | str, charset: str | None) -> str:
    return decode(text if isinstance(text, bytes) else text.encode("utf-8", "replace"), labels=[charset])


def _sender(message: Message) -> str | None:
    try:
        return parseaddr(_words(message, "from") or "")[0] or None
    except RecursionError:  # brackets in brackets in brackets
        return None


def _date(message: Message) -> str | None:
    try:
        return parsedate_to_datetime(str(message.get("date", ""))[:_LONGEST_HEADER]).isoformat()
    except (ValueError, TypeError, OverflowError):
        return None
