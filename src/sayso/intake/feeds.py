"""RSS, Atom and JSON Feed: each item that carries text is one document.

Many feeds carry no more than a summary of each report. A summary is read as the few sentences that it is,
and the document says so, since nobody would find an article on such a page.
"""

from __future__ import annotations

import html
import io
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from sayso.document import Document, Failure, Media
from sayso.errors import FormatError
from sayso.intake.decode import without_surrogates
from sayso.intake.feed_fields import feed_line, outlet_of
from sayso.intake.plain import unix_lines
from sayso.plain_fields import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from time import struct_time

_LONGEST_FEED = 5_000_000
"""Characters of an RSS or Atom feed. The parser takes up to 4 s for a million hostile ones (measured)."""

_ENTITY = "<!ENTITY"
_PROLOG = re.compile(r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*>)*(?=<\w)", re.DOTALL)
"""What stands before the root element of a feed that declares nothing: no bracket opens in its DOCTYPE."""

_LONGEST_SUMMARY = 800
"""Characters of an item's words up to which they are a summary: a report is seldom shorter, and what feeds
give of one mostly stops within 300 to 500."""
_LONGEST_MARKUP = 20_000
"""Characters of markup in which few words are looked for: more is no summary's."""

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
            read = _given(content) if media == "text/plain" else _marked_up(title, content)
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
        read = _marked_up(title, page)
    elif isinstance(text, str) and text.strip():
        read = _given(text)
    elif isinstance(summary := item.get("summary"), str) and summary.strip():
        read = _given(summary)
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


class _Read(NamedTuple):
    """What an item has of its report, and whether that is a summary."""

    media: Media
    content: str
    is_summary: bool


def _given(text: str) -> _Read:
    """An item that is plain text."""
    return _Read(Media.TEXT, unix_lines(without_surrogates(text)), len(text) <= _LONGEST_SUMMARY)


def _marked_up(title: str | None, body: str) -> _Read:
    """An item's markup: a page, or where its words are few, these alone."""
    words = _words(body) if len(body) <= _LONGEST_MARKUP else ""
    if words and len(words) <= _LONGEST_SUMMARY:
        return _Read(Media.TEXT, words, is_summary=True)
    return _Read(Media.HTML, _page(title, body), is_summary=False)


def _words(body: str) -> str:
    """The words of a piece of markup, its paragraphs apart; nothing where it is none."""
    import lxml.etree
    import lxml.html

    try:
        tree = lxml.html.fragment_fromstring(without_surrogates(body), create_parent="div")
    except (lxml.etree.LxmlError, ValueError):
        return ""
    for element in tree.xpath("//script | //style"):
        element.drop_tree()
    for element in tree.xpath(
        ".//p | .//div | .//li | .//br | .//h1 | .//h2 | .//h3 | .//blockquote | .//tr"
    ):
        element.text = f"\n{element.text or ''}"
        element.tail = f"\n{element.tail or ''}"
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n\n".join(line for line in lines if line)


def _page(title: str | None, body: str) -> str:
    """An item's markup as the page that it is a piece of, so that it is read as pages are."""
    head = f"<title>{html.escape(title)}</title>" if title else ""
    heading = f"<h1>{html.escape(title)}</h1>" if title else ""
    return (
        f'<!doctype html><html><head><meta charset="utf-8">{head}</head>'
        f"<body><article>{heading}{without_surrogates(body)}</article></body></html>"
    )


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
