"""JSON-LD: what a page says of its article in schema.org's words."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.page.tree import Element

Node = dict[str, Any]

_MAX_SCRIPT = 4_000_000
_MAX_NODES = 5_000
_OPENING = re.compile(r"\s*(?:/\*|//)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*/)?")
_CLOSING = re.compile(r"(?:/\*|//)?\s*(?:-->|\]\]>)\s*(?:\*/)?\s*$")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,80}>")
_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Review)$")


def article_node(tree: Element) -> Node:
    """The node that describes the page's article, references to other nodes filled in; empty without one.

    Where several nodes are articles the one with a headline and most of body, author and date is taken,
    and the first of equals: pages list their own article before those that they recommend.
    """
    nodes = list(_nodes(tree))
    articles = [node for node in nodes if is_article(node)]
    if not articles:
        return {}
    best = max(articles, key=_fullness)
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return {key: _resolved(value, known) for key, value in best.items()}


def is_article(node: Node) -> bool:
    """Whether schema.org would call it an article: any type that ends so, and a live blog."""
    return any(_ARTICLE.search(kind) for kind in types(node))


def types(node: Node) -> list[str]:
    """The node's types, "https://schema.org/NewsArticle" as "NewsArticle"."""
    found = node.get("@type")
    listed = found if isinstance(found, list) else [found]
    return [kind.rsplit("/", 1)[-1] for kind in listed if isinstance(kind, str)]


def text(value: object) -> str | None:
    """A text property as plain words: entities undone, tags gone, white space folded."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    return " ".join(_TAG.sub("", unescape(unescape(value))).split()) or None


def _fullness(node: Node) -> int:
    return sum(
        bool(node.get(key)) for key in ("headline", "headline", "articleBody", "author", "datePublished")
    )


def _nodes(tree: Element) -> Iterator[Node]:
    found = 0
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        waiting = [_parsed(script.text or "")]
        while waiting and found < _MAX_NODES:
            item = waiting.pop()
            if isinstance(item, list):
                waiting.extend(reversed(item[:_MAX_NODES]))
            elif isinstance(item, dict):
                found += 1
                yield item
                waiting.extend(
                    item[key] for key in ("mainEntity", "mainEntityOfPage", "@graph") if key in item
                )


def _parsed(source: str) -> object:
    if len(source) > _MAX_SCRIPT:
        return None
    try:
        opening = _OPENING.match(source)
        bare = source[opening.end() if opening else 0 :]
        closing = _CLOSING.search(bare, max(0, len(bare) - 40))
        return json.loads((bare[: closing.start()] if closing else bare).rstrip(" \n\t\r;"), strict=False)
    except (ValueError, RecursionError):
        return None


def _resolved(value: object, known: dict[str, Node]) -> object:
    """A property whose value only points at another node, with that node instead: one step, no cycles."""
    if isinstance(value, list):
        return [_resolved(item, known) for item in value[:200]]
    if isinstance(value, dict) and "name" not in value and value.get("@id") in known:
        return known[value["@id"]]
    return value
