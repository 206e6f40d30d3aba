"""RSS, Atom and JSON Feed: each item that carries text is one document.

Many feeds carry no more than a summary of each report; then the summary is what is read.
"""

from __future__ import annotations

import html
import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sayso.document import Document, Failure, Media
from sayso.errors import FormatError
from sayso.intake.decode import without_surrogates
from sayso.intake.plain import unix_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from time import struct_time

_LONGEST_FEED = 5_000_000
"""Characters of an RSS or Atom feed. The parser takes up to 4 s for a million hostile ones (measured)."""

_JSON_FEED = "https://jsonfeed.org/version/"


def documents_of_feed(name: str, text: str) -> Iterator[Document | Failure]:
    """The items of an RSS or Atom feed, newest first as feeds have them. Raises `FormatError`."""
    if "<!ENTITY" in text:
        raise FormatError(f"{name} is a feed that declares entities of its own, which are not expanded")
    if len(text) > _LONGEST_FEED:
        raise FormatError(f"{name} is larger than {_LONGEST_FEED / 1_000_000:g} MB, the limit for a feed")
    import feedparser  # slow to import, and seldom needed

    # As a stream, for a string could be taken for an address; as UTF-8, for it has been decoded once.
    # Without its cleaning of markup, which is the page stage's work, and quadratic over "<!--<!--<!--".
    feed = feedparser.parse(
        io.BytesIO(text.encode("utf-8")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    outlet = _line(feed.feed.get("title"))
    if not feed.entries:
        raise FormatError(f"{name} is a feed without items")
    for number, entry in enumerate(feed.entries, 1):
        yield _of_entry(f"{name}:{number}", entry, outlet)


def is_json_feed(data: object) -> bool:
    """Whether parsed JSON is a JSON Feed (jsonfeed.org), any version."""
    return isinstance(data, dict) and str(data.get("version", ""))[: len(_JSON_FEED)] == _JSON_FEED


def documents_of_json_feed(name: str, feed: dict[str, Any]) -> Iterator[Document | Failure]:
    """The items of a JSON Feed. Raises `FormatError`."""
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        raise FormatError(f"{name} is a feed without items")
    for number, item in enumerate(items, 1):
        here = f"{name}:{number}"
        yield _of_item(here, item, _line(feed.get("title"))) if isinstance(item, dict) else _empty(here)


def _of_entry(name: str, entry: Any, outlet: str | None) -> Document | Failure:
    contents = [(part.get("value"), part.get("type")) for part in entry.get("content", [])]
    contents.append((entry.get("summary"), entry.get("summary_detail", {}).get("type")))
    title = _line(entry.get("title"))
    for content, media in contents:
        if content and content.strip():
            plain = media == "text/plain"
            return Document(
                name=name,
                media=Media.TEXT if plain else Media.HTML,
                content=_text(content) if plain else _page(title, content),
                url=_line(entry.get("link")),
                headline=title,
                authors=_authors(entry),
                outlet=outlet,
                published=_iso(entry.get("published_parsed") or entry.get("updated_parsed")),
            )
    return _empty(name)


def _of_item(name: str, item: dict[str, Any], outlet: str | None) -> Document | Failure:
    page, text = item.get("content_html"), item.get("content_text")
    title = _line(item.get("title"))
    if isinstance(page, str) and page.strip():
        media, content = Media.HTML, _page(title, page)
    elif isinstance(text, str) and text.strip():
        media, content = Media.TEXT, _text(text)
    else:
        return _empty(name)
    return Document(
        name=name,
        media=media,
        content=content,
        url=_line(item.get("url")),
        headline=title,
        authors=_authors(item),
        outlet=outlet,
        published=_line(item.get("date_published")),
    )


def _empty(name: str) -> Failure:
    return Failure(name, FormatError(f"{name}: an item without text"))


def _page(title: str | None, body: str) -> str:
    """An item's markup as the page that it is a piece of, so that it is read as pages are."""
    head = f"<title>{html.escape(title)}</title>" if title else ""
    heading = f"<h1>{html.escape(title)}</h1>" if title else ""
    return (
        f'<!doctype html><html><head><meta charset="utf-8">{head}</head>'
        f"<body><article>{heading}{without_surrogates(body)}</article></body></html>"
    )


def _text(content: str) -> str:
    return unix_lines(without_surrogates(content))


def _line(value: object) -> str | None:
    """A field on one line; None for what is no string or holds nothing."""
    return " ".join(without_surrogates(value).split()) or None if isinstance(value, str) else None


def _authors(item: Any) -> tuple[str, ...]:
    listed = item.get("authors")
    people = listed if isinstance(listed, list) else [item.get("author")]
    names = (_line(person.get("name") if isinstance(person, dict) else person) for person in people)
    return tuple(name for name in names if name)


def _iso(moment: struct_time | None) -> str | None:
    try:
        return datetime(*moment[:6], tzinfo=UTC).isoformat() if moment else None
    except (ValueError, TypeError):
        return None
