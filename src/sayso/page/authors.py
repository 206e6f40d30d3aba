"""Bylines: the names of those who wrote a report, and nothing else."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from sayso.lexicons import load
from sayso.outlets import outlets
from sayso.page import linked_data
from sayso.page.byline_names import (
    LONGEST_NAME,
    NO_NAME,
    byline_words,
    clean_names,
    is_organisation,
    looks_like_name,
)
from sayso.page.title import squash
from sayso.page.tree import markup, name_words, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sayso.page.metadata import Metadata
    from sayso.page.tree import Element

_BY = re.compile(r"(?:By|BY)[:\s]\s*[A-ZÀ-Þ]")
_LINES = frozenset(("p", "div", "span", "td", "font", "em", "i", "b", "strong", "h4", "h5", "h6", "li"))
_NEAR = 4
"""How far up two names may meet to stand in one byline."""
_BOX = 6
"""How far up a box of other stories can be; names higher up are of the page's grid ("with-sidebar")."""
_NEAR_HEADLINE = 60
"""Elements between a headline and the line with byline and date: pictures, summary, buttons to share."""
_MOST = 20
"""Authors of one report; longer lists are of people described, not of those who wrote."""


def find_authors(data: Metadata, *, site_name: str | None) -> tuple[str, ...]:
    """The names under which the report runs, first source that gives any: JSON-LD, meta elements, byline.

    An agency or desk stands when it is the only byline; it and the outlet's own name give way to people that
    another source names, the line under the headline among them. Roles, addresses, "Staff" and the word "by"
    are not names.
    """
    own = squash(site_name or "")
    house: tuple[str, ...] = ()
    desk: tuple[str, ...] = ()
    for source in (_linked, _from_metas, _near_bylines, _lines_with_by, _bylines):
        if source is _bylines and desk:
            break  # further down others may be named, who must not outweigh what the page says of itself
        found = _distinct(source(data))
        others = tuple(name for name in found if squash(name) != own and not _is_house(name, data))
        people = tuple(name for name in others if not is_organisation(name))
        if people:
            return people if desk else others
        house, desk = house or found, desk or others
    return desk or house


def _is_house(name: str, data: Metadata) -> bool:
    """The publisher under its own name, which is no byline where a person is named too."""
    publisher = data.article.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    house = linked_data.text(publisher.get("name")) if isinstance(publisher, dict) else None
    return house is not None and squash(house) == squash(name)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(squash(name), name)
    return tuple(list(kept.values())[:_MOST])


def _linked(data: Metadata) -> Iterator[str]:
    for key in ("author", "creator"):
        listed = data.article.get(key)
        found = [
            name for item in (listed if isinstance(listed, list) else [listed]) for name in _of_node(item)
        ]
        if found:
            yield from found
            return


def _of_node(item: object) -> Iterator[str]:
    """One author of JSON-LD. A node whose name is a list lists several; a bare string may be a byline."""
    if isinstance(item, str):
        yield from clean_names(linked_data.text(item) or "")
    elif isinstance(item, dict):
        names = item.get("name")
        if any(kind.endswith("Organization") for kind in linked_data.types(item)):
            whole = linked_data.text(names) or ""
            yield from ([whole] if whole and len(whole) <= LONGEST_NAME and not NO_NAME.search(whole) else [])
            return
        for name in names if isinstance(names, list) else [names]:
            yield from clean_names(linked_data.text(name) or "")


def _from_metas(data: Metadata) -> Iterator[str]:
    names = load("markup")["meta"]
    for meta in names["author"]:
        inverted = meta in names["author_inverted"]
        found = [n for value in data.metas.get(meta, ()) for n in clean_names(value, inverted=inverted)]
        if any(" " in name or outlets().by_name(name) for name in found):
            yield from found
            return


def _near_bylines(data: Metadata) -> Iterator[str]:
    """Names in the lines that follow the headline closely."""
    elements, heading = _elements(data.tree)
    return _first_byline(elements[heading : heading + _NEAR_HEADLINE]) if heading else iter(())


def _lines_with_by(data: Metadata) -> Iterator[str]:
    """Names in the first line below the headline that opens with "By", whatever the page calls it."""
    elements, heading = _elements(data.tree)
    for element in elements[heading : heading + _NEAR_HEADLINE] if heading else ():
        if element.tag in _LINES and len(element) <= 2 and not _elsewhere(element):
            words = text_of(element)
            names = _names_on_page(element, must_lead=True) if _BY.match(words[:200]) else []
            if names:
                yield from names
                return


def _bylines(data: Metadata) -> Iterator[str]:
    """Names anywhere on the page, those below the headline first: in menus above stand other stories'."""
    elements, heading = _elements(data.tree)
    return _first_byline(elements[heading:] + elements[:heading])


def _elements(tree: Element) -> tuple[list[Element], int]:
    """The page's elements, and which of them is its headline."""
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    return elements, next((n for n, element in enumerate(elements) if element.tag == "h1"), 0)


def _first_byline(elements: list[Element]) -> Iterator[str]:
    """Names on the page: links to authors first, then what microdata or class names call author or byline.
    Only the first byline counts, with its neighbours; further on stand the authors of other stories."""
    for test in (_is_author_link, _is_author_item, _is_byline):
        hits = [e for e in elements if test(e) and not _elsewhere(e)]
        named = [
            (e, names) for e in hits[:_MOST] if (names := _names_on_page(e, must_lead=test is _is_byline))
        ]
        if named:
            near = set(islice(named[0][0].iterancestors(), _NEAR))
            for element, names in named:
                if not near.isdisjoint(islice(element.iterancestors(), _NEAR)):
                    yield from names
            return


def _names_on_page(element: Element, *, must_lead: bool) -> list[str]:
    words = text_of(element)
    if len(words) > 200 or (
        must_lead and not byline_words().lead.match(words) and not looks_like_name(words)
    ):
        return []
    return [name for name in clean_names(words) if looks_like_name(name)]


def _is_author_link(element: Element) -> bool:
    if element.tag != "a":
        return False
    return "author" in element.get("rel", "").lower().split() or bool(
        byline_words().author_page.search(element.get("href", "")[:500])
    )


def _is_author_item(element: Element) -> bool:
    marked = {"author", "creator"} & set(element.get("itemprop", "").split())
    return bool(marked) and element.tag != "meta"


def _is_byline(element: Element) -> bool:
    words = name_words(element)
    return bool(words & markup("byline", "names")) and not words & markup("byline", "portraits")


def _elsewhere(element: Element) -> bool:
    """In a caption, a comment, a box of other articles: somebody else's name."""
    holders = list(element.iterancestors())
    return any(holder.tag in _OTHERS for holder in holders) or any(
        name_words(holder) & markup("byline", "elsewhere")
        for holder in holders[:_BOX]
        if holder.tag not in ("body", "html", "main")
    )


_OTHERS = frozenset(("figure", "figcaption", "aside", "nav", "footer", "blockquote"))
