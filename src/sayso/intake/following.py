"""The pages that a feed's summaries link to, in the place of the summaries.

A page stands for one report only where one link leads to it. Sign-in pages, walls of consent and front pages
are where many links end, and then each item's summary says more of its report than they do.
"""

from __future__ import annotations

import time
from collections import Counter, deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from sayso.document import Document, Failure
from sayso.errors import SaysoError, TooSlowError
from sayso.ids import content_id
from sayso.intake.arrivals import page_of
from sayso.intake.feeds import is_front_page
from sayso.intake.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.intake.fetch import Fetcher
    from sayso.intake.guard import Clock
    from sayso.intake.records import Note

_DEFAULT = Limits()

_HELD = 64
"""Pages of a feed that wait for what its further links lead to: most feeds have fewer items, and so many
pages take some 20 MB."""

_SLOW_PAGES = 2
"""Pages of a host that may be too slow before its other links are left: the first may be one bad page."""

_IN_VAIN = 300.0
"""Seconds that a run waits in all for pages that do not come. By hand: as long as somebody may watch."""

_SHORTEST_WAY_BACK = 4
"""Characters of an address's path that, found in a query, say that the page leads back there: "/en" is in
many."""


def followed(
    found: Iterable[Document | Failure],
    *,
    limits: Limits = _DEFAULT,
    note: Note = lambda _: None,
    clock: Clock = time.monotonic,
) -> Iterator[Document | Failure]:
    """The same documents, with the page in the place of each feed's summary that links to one.

    The page keeps the address that the feed gives it, wherever that leads, and has the summary with it. Where
    no page can be had, or several links lead to one, the summary stays, and ``note`` hears why.
    """
    from sayso.intake.fetch import Fetcher  # an HTTP client, which files do without

    links = _Links(Fetcher(limits), limits, note, clock)
    held: deque[_Item] = deque()
    for one in found:
        held.append(links.item(one))
        while held and (held[0].page is None or held[0].feed != held[-1].feed or len(held) > _HELD):
            yield held.popleft().document
    yield from (item.document for item in held)


_SHARED = "{} leads to the same page as another link of the feed"


@dataclass(slots=True)
class _Item:
    """An item of a feed, or any other document, and the page that stands in its place if one does."""

    given: Document | Failure
    feed: str
    page: Document | None = None
    end: str = ""
    """The address where its link ended."""

    @property
    def document(self) -> Document | Failure:
        return self.page or self.given

    @property
    def link(self) -> str | None:
        return self.given.url if isinstance(self.given, Document) else None

    def is_where(self, other: _Item) -> bool:
        """Whether the other's link ended at this one's own address."""
        own = (self.link or "").partition("#")[0]
        return own == self.end == other.end


class _Links:
    """Follows the links of one run: it knows where others led, and which hosts were too slow."""

    def __init__(self, fetcher: Fetcher, limits: Limits, note: Note, clock: Clock) -> None:
        self._fetcher = fetcher
        self._limits = limits
        self._note = note
        self._clock = clock
        self._first: dict[tuple[str, str], _Item] = {}
        self._slow: Counter[str] = Counter()
        self._in_vain = 0.0

    def item(self, one: Document | Failure) -> _Item:
        """The document with the page in its place, if it is a summary whose page can be had."""
        item = _Item(one, one.name.rpartition(":")[0])
        if isinstance(one, Failure) or not one.is_summary:
            return item
        if not one.url:
            self._keep(one, "it links to no page of its own")
        elif not self._is_left(one.url):
            item.page = self._page(one, one.url, item)
        return item

    def _page(self, summary: Document, link: str, item: _Item) -> Document | None:
        began = self._clock()
        try:
            arrival = self._fetcher.fetch(link)
            page = page_of(arrival)
        except (SaysoError, OSError) as error:
            self._keep(summary, str(error))
            self._in_vain += self._clock() - began
            self._reckon(link, too_slow=isinstance(error, TooSlowError))
            return None
        self._reckon(link, too_slow=self._clock() - began > self._limits.read_seconds)
        end = (arrival.url or link).partition("#")[0]
        if why := _no_page_of_its_own(link, end):
            self._keep(summary, f"{link} leads to {end}, {why}")
            return None
        if self._is_shared(item, end, page):
            self._keep(summary, _SHARED.format(link))
            return None
        return _as_the_feed_says(page, summary)

    def _is_shared(self, item: _Item, end: str, page: Document) -> bool:
        """Whether another link of the feed led to this address, or to just this page; the other loses
        it too. Where one of them is itself that address, the page is that one's."""
        item.end = end
        keys = ((item.feed, end), (item.feed, content_id(page.content)))
        first = {id(one): one for one in (self._first.setdefault(key, item) for key in keys)}
        others = [one for one in first.values() if one.link != item.link]
        for other in others:
            if other.page and isinstance(other.given, Document) and not other.is_where(item):
                other.page = None
                self._keep(other.given, _SHARED.format(other.link))
        if all(item.is_where(other) for other in others):
            self._first.update(dict.fromkeys(keys, item))
            return False
        return True

    def _is_left(self, link: str) -> bool:
        return self._in_vain > _IN_VAIN or self._slow[_host(link)] >= _SLOW_PAGES

    def _reckon(self, link: str, *, too_slow: bool) -> None:
        """Count a host that was too slow, and tell where it, or the whole run, is followed no further."""
        host = _host(link)
        self._slow[host] += too_slow
        if too_slow and self._slow[host] == _SLOW_PAGES:
            self._note(f"{host} is too slow: of its other links only the summaries are read")
        if self._in_vain > _IN_VAIN:
            self._note(
                f"pages were waited for in vain for {_IN_VAIN / 60:g} minutes: "
                "of all other links only the summaries are read"
            )

    def _keep(self, summary: Document, why: str) -> None:
        self._note(f"{summary.name}: only its summary is read: {why}")


def _no_page_of_its_own(link: str, end: str) -> str:
    """Why the page where a link ends is not the one that it names, where its address shows that."""
    if end == link:
        return ""
    if is_front_page(end):
        return "which is the front page"
    way = urlsplit(link).path
    if len(way) >= _SHORTEST_WAY_BACK and any(way in value for _, value in parse_qsl(urlsplit(end).query)):
        return "which is on the way there, for signing in or the like"
    return ""


def _as_the_feed_says(page: Document, summary: Document) -> Document:
    """The page that a summary links to, under the address by which the feed knows it, and with what the feed
    knows of it where the page was given nothing."""
    return replace(
        page,
        url=summary.url,
        headline=page.headline or summary.headline,
        outlet=page.outlet or summary.outlet,
        published=page.published or summary.published,
        authors=page.authors or summary.authors,
        summary=summary,
    )


def _host(link: str) -> str:
    return urlsplit(link).netloc.lower()
