"""Fields that stand on one line: names, headlines, and addresses of the web."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

_BREAK = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""Control characters, and what ends a line or a paragraph: a field that held them would make lines of its own
wherever it is printed."""


def one_line(text: str | None) -> str | None:
    r"""The text without line ends and control characters; None where nothing is left.

    >>> one_line("Dam holds\n[2] All is well"), one_line(" \x1b ")
    ('Dam holds [2] All is well', None)
    """
    if text and _BREAK.search(text):
        text = " ".join(_BREAK.sub(" ", text).split())
    return text.strip() or None if text else None


def web_address(words: str | None, base: str | None = None) -> str | None:
    """The address of a page on the web, without user name and password; None where the words are none.

    Words without a host of their own are joined to ``base``, the address of what they stand in.

        >>> web_address("/news/1"), web_address("/news/1", "https://post.example/feed.xml")
        (None, 'https://post.example/news/1')
        >>> web_address("http://me:secret@post.example/a b"), web_address("javascript:alert(1)")
        ('http://post.example/a%20b', None)
    """
    address = "%20".join(_BREAK.sub("", words or "").split())
    try:
        joined = urljoin(base, address) if base and address else address
        parts = urlsplit(joined)
        port_is_one = parts.port is None or parts.port >= 0
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.hostname or not port_is_one:
        return None
    place = parts.netloc.rpartition("@")[2]
    return joined if place == parts.netloc else urlunsplit(parts._replace(netloc=place))
