"""What a page says of itself: dates, address, the outlet's name for itself, its summaries.

Sources in order of trust: the article's JSON-LD node, meta elements of the usual vocabularies, marked-up
elements of the page, and for the date, last, htmldate (Barbaresi 2020).
"""

from __future__ import annotations

import re
from collections import defaultdict
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from itertools import dropwhile, islice
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from sayso.dates.calendar import MONTH_STEMS, day_of
from sayso.lexicons import load
from sayso.page import linked_data
from sayso.page.posts import find_posts
from sayso.page.title import outlet_in_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.page.linked_data import Node
    from sayso.page.tree import Element

_NEAR_HEADLINE = 60
"""Elements between a headline and the line with byline and date: pictures, summary, buttons to share."""
_COMPACT_OFFSET = re.compile(r"([+-]\d\d)(\d\d)$")
SHOWN = 40
"""Characters of what a page gives as its date that a note shows."""
_DATE_IN_FRONT = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?"
)


@dataclass(frozen=True)
class Metadata:
    """A page's meta elements, by name in lower case, and the JSON-LD node of its article."""

    tree: Element
    metas: dict[str, list[str]]
    article: Node

    def first(self, *names: str) -> str | None:
        """The first value that any of the meta elements named has."""
        return next((value for name in names for value in self.metas.get(name, ())), None)

    def every(self, kind: str) -> list[str]:
        """All values of the meta elements that the lexicon lists under ``kind``, in its order."""
        return [value for name in load("markup")["meta"][kind] for value in self.metas.get(name, ())]

    @cached_property
    def says_article(self) -> bool:
        """Whether the page declares itself an article: in JSON-LD, Open Graph or microdata."""
        kind = (self.first("og:type") or "").lower()
        marked = self.tree.find(".//*[@itemprop='articleBody']") is not None
        return bool(self.article) or "article" in kind or marked or bool(self.first("article:published_time"))

    @cached_property
    def descriptions(self) -> tuple[str, ...]:
        """The summaries that the page gives of itself; some pages print one of them below the headline."""
        linked = [linked_data.text(self.article.get(key)) for key in ("description", "alternativeHeadline")]
        return tuple(dict.fromkeys(text for text in [*linked, *self.every("description")] if text))


def read_metadata(tree: Element) -> Metadata:
    """Everything in the head that later steps ask for, read once."""
    metas: dict[str, dict[str, None]] = defaultdict(dict)
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or _own_itemprop(meta)
        value = " ".join((meta.get("content") or "")[:5_000].split())
        if name and value:
            metas[name.lower()[:100]][value] = None
    listed = {name: list(values) for name, values in metas.items()}
    return Metadata(tree, listed, linked_data.article_node(tree))


def _own_itemprop(meta: Element) -> str | None:
    """The property a meta element gives to the page, not to a picture or a person described inside it."""
    holder = meta.getparent()
    while holder is not None and holder.get("itemscope") is None:
        holder = holder.getparent()
    if holder is not None and not re.search(r"(?:Article|Posting|WebPage)$", holder.get("itemtype", "")):
        return None
    found: str | None = meta.get("itemprop")
    return found


def published(data: Metadata, *, latest_year: int | None = None) -> str | None:
    """When the article came out, ISO 8601. Where the page gives one moment both in UTC and in the outlet's
    own time, its own is kept: the day in the text is the outlet's day. A date that is only found somewhere on
    the page lies in ``latest_year`` at the latest (default: before today)."""
    times = list(_isos(_published_words(data)))
    if not times:
        return _by_htmldate(data.tree, latest_year, but=no_date(data))
    return next((other for other in times[1:] if _same_moment_at_home(times[0], other)), times[0])


def no_date(data: Metadata) -> str | None:
    """What the page gives as its day of publication, where it gives no other and no calendar has it, in
    whatever order its numbers are; a month alone is no day either."""
    words = [one.strip() for one in _published_words(data) if one and one.strip()]
    odd = next((one for one in words if _is_no_day(one)), None)
    return odd if odd and not any(_isos(words)) else None


def _is_no_day(words: str) -> bool:
    """Whether the words give a day that no calendar has, or a month alone."""
    given = _day_given(words)
    return _MONTH_ALONE.fullmatch(words) is not None or (given is not None and not _is_a_day(*given))


_MONTH_ALONE = re.compile(rf"(?:{MONTH_STEMS})[a-z]*[.,]{{0,2}}\s\d{{4}}", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?!\d)")
_YEAR_FIRST = re.compile(r"((?:1[6-9]|2\d)\d\d)(\d\d)(\d\d)(?!\d)")
"""Eight digits that open with a year of reports."""
_IN_WORDS = re.compile(
    rf"(?:[A-Z][a-z]{{2,8}},?\s)?(?:(\d{{1,2}})(?:st|nd|rd|th)?[\s-]({MONTH_STEMS})"
    rf"|({MONTH_STEMS})[a-z]*\.?\s(\d{{1,2}})(?:st|nd|rd|th)?)[a-z]*[.,]{{0,2}}[\s-](\d{{4}})(?!\d)",
    re.IGNORECASE,
)
"""A day with its month in words, before or behind it: "31 February 2025", "Sun, 30 Feb 2025"."""


def _day_given(words: str) -> tuple[int, int, int] | None:
    """The three numbers of a day, in whatever order; a month's name counts as its number."""
    if found := _NUMBERS.match(words) or _YEAR_FIRST.match(words):
        one, two, three = map(int, found.groups())
        return one, two, three
    if found := _IN_WORDS.match(words):
        day, month, year = found[1] or found[4], found[2] or found[3], found[5]
        return int(day), 1 + MONTH_STEMS.split("|").index(month.lower()), int(year)
    return None


def _is_a_day(first: int, middle: int, last: int) -> bool:
    """Whether a calendar has the day, written with the year first or last."""
    orders = ((first, middle, last), (last, middle, first), (last, first, middle))
    return any(day_of(year, month, day) for year, month, day in orders)


def odd_time(data: Metadata) -> str | None:
    """The time of publication that the page gives first, where it is one that no clock has."""
    words = next((one.strip() for one in _published_words(data) if one and iso_time(one)), "")
    found = _DATE_IN_FRONT.match(words)
    return words[:SHOWN] if found and found[2] and "T" not in (iso_time(words) or "") else None


def modified(data: Metadata) -> str | None:
    """When the article was last changed, as the page says."""
    words = [linked_data.text(data.article.get("dateModified")), *data.every("modified")]
    return next(_isos(words), None)


def _published_words(data: Metadata) -> Iterator[str | None]:
    yield linked_data.text(data.article.get("datePublished"))
    yield from data.every("published")
    yield linked_data.text(data.article.get("dateCreated"))
    for element in data.tree.iter("time"):
        named = "published" in f"{element.get('itemprop', '')} {element.get('class', '')}".lower()
        if named or element.get("pubdate") is not None:
            yield element.get("datetime")
    yield from _times_below_headline(data.tree)


def _times_below_headline(tree: Element) -> Iterator[str | None]:
    """The first times that follow the headline closely, where nothing says what they are."""
    below = dropwhile(lambda element: element.tag != "h1", tree.iter())
    return (e.get("datetime") for e in islice(below, _NEAR_HEADLINE) if e.tag == "time")


def _isos(words: Iterable[str | None]) -> Iterator[str]:
    return (iso for word in words if word and (iso := iso_time(word)))


def iso_time(words: str) -> str | None:
    """ "2024-04-28 07:00:00Z", "2024-08-28T07:26:02-0400" or "Wed, 28 Aug 2024 11:26:02 GMT" as ISO 8601; of
    a time that no clock has its day."""
    words = words.strip()[:60]
    found = _DATE_IN_FRONT.match(words)
    if found:
        date, time, offset = found.groups()
        zone = _COMPACT_OFFSET.sub(r"\1:\2", offset or "")
        iso = f"{date}T{time}{zone}" if time else date
        return next((one for one in (iso, date) if _moment(one)), None)
    try:
        return parsedate_to_datetime(words).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _moment(iso: str) -> datetime | None:
    try:
        return datetime.fromisoformat(iso)
    except ValueError:
        return None


def _same_moment_at_home(first: str, other: str) -> bool:
    one, two = _moment(first), _moment(other)
    if one is None or two is None or one.tzinfo is None or two.tzinfo is None:
        return False
    at_home = not one.utcoffset() and bool(two.utcoffset())
    return at_home and abs((one - two).total_seconds()) < 60


def _by_htmldate(tree: Element, latest_year: int | None, *, but: str | None) -> str | None:
    """The date that is found on the page, ``but`` words that look like one and are none."""
    from htmldate import find_date

    latest = None if latest_year is None else f"{latest_year}-12-31"
    own = deepcopy(tree)
    for post in find_posts(own):
        post.drop_tree()  # its date is the post's, not the report's
    if but:
        _drop_given(own, but)
    try:
        found = find_date(own, original_date=True, max_date=latest)
    except Exception:  # htmldate meets pages it was not written for; a page without a date is no error
        return None
    return str(found) if found else None


def _drop_given(tree: Element, words: str) -> None:
    """Drop what gives these words as a date."""
    for element in list(tree.iter("meta", "time", "script")):
        if words in f"{element.get('content', '')} {element.get('datetime', '')} {element.text or ''}":
            element.drop_tree()


def address(data: Metadata) -> str | None:
    """The page's own address for itself: canonical link, else Open Graph's."""
    links = [e.get("href") for e in data.tree.iter("link") if "canonical" in e.get("rel", "").lower().split()]
    base = data.first("og:url") or ""
    for found in [*links, *data.metas.get("og:url", ())]:
        url = _absolute(base, found or "")
        if url:
            return url
    return None


def _absolute(base: str, found: str) -> str | None:
    try:
        url = urljoin(base, found.strip())
        parts = urlsplit(url)
        return url if parts.scheme in ("http", "https") and parts.hostname and len(url) < 2_000 else None
    except ValueError:
        return None


def site_name(data: Metadata) -> str | None:
    """What the page calls its outlet: Open Graph's site name, else the publisher of the article, else
    the name that its title shares with its masthead or its line of copyright."""
    name = data.first("og:site_name")
    if name:
        return name
    publisher = data.article.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    named = linked_data.text(publisher.get("name")) if isinstance(publisher, dict) else None
    return named or next(iter(data.every("site")), None) or outlet_in_title(data.tree)


def marked(tree: Element, *, itemprop: str) -> Iterator[Element]:
    """The elements that microdata names so."""
    return (e for e in tree.iter() if isinstance(e.tag, str) and itemprop in e.get("itemprop", "").split())
