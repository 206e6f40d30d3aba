"""RSS, Atom and JSON Feed: each item that carries text is one document.

Many feeds carry no more than a summary of each report. A summary is read as the few sentences that it is,
and the document says so, since nobody would find an article on such a page.
"""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sayso.document import Document, Failure
from sayso.errors import FormatError
from sayso.intake.feed_fields import feed_line, outlet_of
from sayso.intake.item_text import marked_up, plain_text
from sayso.plain_fields import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from time import struct_time

_LONGEST_FEED = 5_000_000
"""Characters of an RSS or Atom feed. The parser takes up to 4 s for a million hostile ones (measured)."""

_ENTITY = "<!ENTITY"
_PROLOG = re.compile(r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*>)*(?=<\w)", re.DOTALL)
"""What stands before the root element of a feed that declares nothing: no bracket opens in its DOCTYPE."""

_JSON_FEED = "https://jsonfeed.org/version/"


def documents_of_feed(name: str, text: str, address: str | None = None) -> Iterator[Document | Failure]:
    """The items of an RSS or Atom feed, newest first as feeds have them. Raises `FormatError`.

    Links are joined to the feed's ``address``; of a feed that is a file, to the one that it says is its
    site's.
    """
    if len(text) > _LONGEST_FEED:
        raise FormatError(f"{name} is larger than {_LONGEST_FEED / 1_000_000:g} MB, the limit for a feed")
    if _ENTITY in text and _declares_entities(text):
        raise FormatError(f"{name} is a feed that declares entities of its own, which are not expanded")
    import feedparser  # slow to import, and seldom needed

    # As a stream, for a string could be taken for an address; as UTF-8, for it has been decoded once.
    # Without its cleaning of markup, which is the page stage's work, and quadratic over "<!--<!--<!--".
    feed = feedparser.parse(
        io.BytesIO(text.encode("utf-8")),
        response_headers={
            "content-type": "application/xml; charset=utf-8",
            "content-location": address or "",
        },
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    outlet = outlet_of(feed.feed.get("title"))
    links = _Links(address, site=feed_line(feed.feed.get("link")))
    if not feed.entries:
        raise FormatError(f"{name} is a feed without items")
    for number, entry in enumerate(feed.entries, 1):
        yield _of_entry(f"{name}:{number}", entry, outlet, links)


def _declares_entities(text: str) -> bool:
    """Whether entities may be declared before the root element, where alone XML has declarations: within an
    item, these are words like others. What cannot be read up to the root is taken to declare them."""
    prolog = _PROLOG.match(text)
    return prolog is None or _ENTITY in prolog[0]


def is_json_feed(data: object) -> bool:
    """Whether parsed JSON is a JSON Feed (jsonfeed.org), any version."""
    return isinstance(data, dict) and str(data.get("version", ""))[: len(_JSON_FEED)] == _JSON_FEED


def documents_of_json_feed(
    name: str, feed: dict[str, Any], address: str | None = None
) -> Iterator[Document | Failure]:
    """The items of a JSON Feed, links joined as in `documents_of_feed`. Raises `FormatError`."""
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        raise FormatError(f"{name} is a feed without items")
    outlet = outlet_of(feed.get("title"))
    links = _Links(
        address or web_address(feed_line(feed.get("feed_url"))), site=feed_line(feed.get("home_page_url"))
    )
    for number, item in enumerate(items, 1):
        here = f"{name}:{number}"
        yield _of_item(here, item, outlet, links) if isinstance(item, dict) else _empty(here)


class _Links:
    """Where the links of a feed's items lead: None for what is no page of one report, such as the feed itself
    or the front page of a site."""

    def __init__(self, feed: str | None, *, site: str | None) -> None:
        self._feed = feed
        self._base = feed or web_address(site)

    def to(self, link: object) -> str | None:
        """The address to which an item's link leads."""
        found = web_address(feed_line(link), self._base)
        if found is None or is_front_page(found):
            return None
        return None if self._feed and found.partition("#")[0] == self._feed.partition("#")[0] else found


def is_front_page(address: str) -> bool:
    """Whether this is the address of a whole site, and so of no one report.

    >>> is_front_page("https://post.example/#top"), is_front_page("https://post.example/?p=7")
    (True, False)
    """
    parts = urlsplit(address)
    return parts.path in {"", "/"} and not parts.query


def _of_entry(name: str, entry: Any, outlet: str | None, links: _Links) -> Document | Failure:
    contents = [(part.get("value"), part.get("type")) for part in entry.get("content", [])]
    contents.append((entry.get("summary"), entry.get("summary_detail", {}).get("type")))
    title = feed_line(entry.get("title"))
    for content, media in contents:
        if content and content.strip():
            read = plain_text(content) if media == "text/plain" else marked_up(title, content)
            return Document(
                name=name,
                media=read.media,
                content=read.content,
                is_summary=read.is_summary,
                url=links.to(entry.get("link")),
                headline=title,
                authors=_authors(entry),
                outlet=outlet,
                published=_zoned(entry.get("published") or entry.get("updated"))
                or _iso(entry.get("published_parsed") or entry.get("updated_parsed")),
            )
    return _empty(name)


def _of_item(name: str, item: dict[str, Any], outlet: str | None, links: _Links) -> Document | Failure:
    page, text = item.get("content_html"), item.get("content_text")
    title = feed_line(item.get("title"))
    if isinstance(page, str) and page.strip():
        read = marked_up(title, page)
    elif isinstance(text, str) and text.strip():
        read = plain_text(text)
    elif isinstance(summary := item.get("summary"), str) and summary.strip():
        read = plain_text(summary)
    else:
        return _empty(name)
    return Document(
        name=name,
        media=read.media,
        content=read.content,
        is_summary=read.is_summary,
        url=links.to(item.get("url")),
        headline=title,
        authors=_authors(item),
        outlet=outlet,
        published=feed_line(item.get("date_published")),
    )


def _empty(name: str) -> Failure:
    return Failure(name, FormatError(f"{name}: an item without text"))


def _authors(item: Any) -> tuple[str, ...]:
    listed = item.get("authors")
    people = listed if isinstance(listed, list) else [item.get("author")]
    names = (feed_line(person.get("name") if isinstance(person, dict) else person) for person in people)
    return tuple(name for name in names if name)


def _zoned(words: str | None) -> str | None:
    """A moment as the feed writes it, with its zone; None where it is in no form of RFC 5322 or ISO 8601."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            found = read(words or "")
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if found.tzinfo:
            return found.isoformat()
    return None


def _iso(moment: struct_time | None) -> str | None:
    try:
        return datetime(*moment[:6], tzinfo=UTC).isoformat() if moment else None
    except (ValueError, TypeError):
        return None
