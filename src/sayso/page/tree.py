"""Markup of any quality to a tree that later steps can walk without fear.

Everything that comes in is hostile: control characters and lone surrogates go, nesting is cut where the
parser cuts it (2,048 levels, libxml2's own limit), comments and instructions are not read, nothing is
fetched, and a tree with more elements than an article can have is refused before anything slow touches it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from lxml import etree, html

from sayso.errors import FormatError
from sayso.lexicons import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Element = Any
"""An lxml element; lxml carries no types."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SELF_CLOSED = re.compile(r"<(script|style|iframe|textarea|title)\b([^<>]{0,300})/>", re.IGNORECASE)
_CODE = ("script", "style", "noscript", "template")
_LONGEST_ATTRIBUTE = 20_000
_NEVER_READ = ("style", "svg", "math", "template", "canvas", "object", "embed", "map", "audio", "video")


@dataclass(frozen=True, slots=True)
class HtmlLimits:
    """What a page may hold at most.

    ``characters`` of markup: the heaviest page met while this was written has 2 million. ``elements``: a long
    live blog has some 20,000; three times that still reads in a few seconds. ``text``: characters outside
    scripts, as many as half a million words; the longest live blogs have a tenth. ``nesting``:
    the depths of all elements added up, which bounds every step that looks upwards; a page of 20,000 elements
    some 20 deep has 400,000.
    """

    characters: int = 64_000_000
    elements: int = 60_000
    text: int = 3_000_000
    nesting: int = 1_500_000


def parse_tree(content: str, *, name: str = "page", limits: HtmlLimits | None = None) -> Element | None:
    """The page as a tree, or None where there is nothing to read in it.

    Raises `FormatError` where the page is over the limits or cannot be parsed at all.
    """
    limits = limits or HtmlLimits()
    if len(content) > limits.characters:
        raise FormatError(
            f"{name}: {len(content):,} characters of markup are too many for one page "
            f"(at most {limits.characters:,})"
        )
    source = _SELF_CLOSED.sub(r"<\1\2></\1>", _FORBIDDEN.sub(" ", content))
    if not source.strip():
        return None
    tree = _parsed(source, name)
    if tree is None:
        return None
    _refuse_flood(tree, name, limits)
    _drop(tree.iter(*_NEVER_READ))
    _drop(s for s in tree.iter("script") if "json" not in s.get("type", "").lower())
    return tree


def _parsed(source: str, name: str) -> Element | None:
    parser = html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        collect_ids=False,
        huge_tree=True,
    )
    try:
        return html.document_fromstring(source.encode("utf-8"), parser=parser)
    except etree.ParserError:  # "Document is empty"
        return None
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise FormatError(f"{name}: not readable as HTML ({error})") from error


def _refuse_flood(tree: Element, name: str, limits: HtmlLimits) -> None:
    letters = nesting = 0
    depths: dict[Element, int] = {}
    for element in tree.iter():
        depths[element] = depths.get(element.getparent(), 0) + 1
        nesting += depths[element]
        letters += len(element.tail or "")
        letters += len(element.text or "") if element.tag not in _CODE else 0
        over = _over(limits, elements=len(depths), letters=letters, nesting=nesting)
        if over:
            raise FormatError(f"{name}: {over} on one page; save the article alone")
        _shorten(element)


def _over(limits: HtmlLimits, *, elements: int, letters: int, nesting: int) -> str | None:
    if elements > limits.elements:
        return f"more than {limits.elements:,} elements"
    if letters > limits.text:
        return f"more than {limits.text:,} characters"
    return "elements nested far too deeply" if nesting > limits.nesting else None


def _shorten(element: Element) -> None:
    """Without attributes of absurd length: pictures written out as data, and traps."""
    for name, value in element.items():
        if len(value) > _LONGEST_ATTRIBUTE:
            del element.attrib[name]


def _drop(elements: Iterable[Element]) -> None:
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()


def ancestors(element: Element) -> Iterator[Element]:
    """The elements that hold it, nearest first."""
    parent = element.getparent()
    while parent is not None:
        yield parent
        parent = parent.getparent()


def text_of(element: Element) -> str:
    """All the words inside, white space folded, scripts left out."""
    return " ".join(" ".join(_strings(element)).split())


def _strings(element: Element) -> Iterator[str]:
    for node in element.iter():
        if isinstance(node.tag, str) and node.tag not in ("script", "style", "noscript") and node.text:
            yield node.text
        if node is not element and node.tail:
            yield node.tail


_WORDS_OF_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def name_words(element: Element) -> frozenset[str]:
    """The words in an element's class and id: "c-PullQuote__text" has pull, quote, text and pullquote."""
    if not element.get("class") and not element.get("id"):
        return frozenset()
    words: set[str] = set()
    for name in f"{element.get('class', '')} {element.get('id', '')}"[:2_000].split():
        for part in re.split(r"__|--|[:.\[\]/]", name):
            found = [word.lower() for word in _WORDS_OF_NAME.findall(part)]
            words.update(found)
            words.update(a + b for a, b in pairwise(found))
    return frozenset(words)


@cache
def markup(section: str, kind: str) -> frozenset[str]:
    """The names that the lexicon of markup lists there, as a set."""
    return frozenset(load("markup")[section][kind])
