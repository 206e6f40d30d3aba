"""The page's title taken apart: the headline in it, and the outlet's name before or behind it.

What stands where differs from house to house ("Outlet :: World :: Headline", "Headline - Outlet"), so nothing
is taken from a title alone: the page itself must print those words again.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sayso.page.tree import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.page.tree import Element

LONGEST = 500
"""No headline is longer, in characters."""

SEPARATOR = re.compile(r"\s+[|\-–—·•:»«]{1,2}\s+|\s*\|\s*")
_LEAST_WORDS = 4
"""A headline mostly has more words than the name of an outlet or section; shorter ones are not looked for."""
_MOST_WORDS = 6
"""An outlet's name has no more words."""
_SMALL = 4
"""Elements in one that only styles a line."""
_HOME = re.compile(r"(?:\.{0,2}/)?(?:index\.\w{3,5}|home|#)?")
_LOGO = re.compile(r"\s*[-–|]?\s*(?:logo|home ?page|home)$", re.IGNORECASE)
_RIGHTS = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
_RIGHTS_LINE = 200
"""Letters after the sign of copyright in which the holder is named."""


def squash(text: str) -> str:
    """Letters and digits alone, lower case: what two wordings have in common when only marks differ."""
    return "".join(filter(str.isalnum, text.casefold()))


def text_of_title(tree: Element) -> str | None:
    """The title of the page itself; drawings have titles too, those are not meant."""
    title = tree.find(".//head/title")
    if title is None:
        title = tree.find(".//title")
    words = " ".join((title.text or "").split())[:LONGEST] if title is not None else ""
    return words or None


def printed_headline(tree: Element) -> str | None:
    """The part of the title that the page prints as a line of its own, where it has no heading."""
    parts = {
        squash(part): part for part in _ends(text_of_title(tree) or "") if len(part.split()) >= _LEAST_WORDS
    }
    if not parts:
        return None
    printed = {words for element in _styled(tree) if (words := squash(text_of(element)[:LONGEST])) in parts}
    return parts[max(printed, key=len)] if printed else None


def outlet_in_title(tree: Element) -> str | None:
    """The outlet's name at either end of the title, where a link to the front page bears it or the line of
    copyright names it as the holder."""
    title = text_of_title(tree) or ""
    cuts = list(SEPARATOR.finditer(title))
    if not cuts:
        return None
    ends = (title[cuts[-1].end() :], title[: cuts[0].start()])
    names = [name for name in ends if name and len(name.split()) <= _MOST_WORDS and squash(name)]
    borne_out = {*_front_links(tree), *_holders(tree, names)} if names else set()
    return next((name for name in names if squash(name) in borne_out), None)


def _ends(title: str) -> Iterator[str]:
    """What follows each separator, and what goes before it; and the whole."""
    yield title
    for cut in islice(SEPARATOR.finditer(title), 20):
        yield title[cut.end() :]
        yield title[: cut.start()]


def _styled(tree: Element) -> Iterator[Element]:
    """Elements of the page's body that hold hardly more than a line."""
    for element in tree.iter(
        "b", "strong", "span", "font", "big", "div", "td", "p", "center", "h3", "h4", "th"
    ):
        if sum(1 for _ in islice(element.iter(), _SMALL + 1)) <= _SMALL:
            yield element


def _front_links(tree: Element) -> Iterator[str]:
    for link in tree.iter("a"):
        if leads_home(link.get("href", "")):
            pictures = [image.get("alt", "") for image in islice(link.iter("img"), 3)]
            for words in (text_of(link), link.get("title", ""), *pictures):
                yield squash(_LOGO.sub("", words[:LONGEST]))


def leads_home(address: str) -> bool:
    """Whether a link's address is the front page of a site."""
    try:
        parts = urlsplit(address.strip()[:300])
    except ValueError:
        return False
    return bool(address.strip()) and not parts.query and _HOME.fullmatch(parts.path) is not None


def _holders(tree: Element, names: list[str]) -> Iterator[str]:
    for element in tree.iter():
        for words in (element.text, element.tail):
            sign = _RIGHTS.search(words) if words and isinstance(element.tag, str) else None
            if words and sign:
                line = squash(words[sign.end() : sign.end() + _RIGHTS_LINE])
                yield from (squash(name) for name in names if squash(name) in line)
