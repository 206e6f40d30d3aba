"""Structural furniture: parts of a page that their tags, roles, names or links show to be no article.

The class words are those that page systems all over the web use, whatever the outlet; a part goes only
where it does not hold the article itself, so a wrapper with an odd name costs nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.page.tree import markup, name_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.page.tree import Element

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ARTICLE_SHARE = 0.4
"""A part with more of the page's prose than this is no furniture, whatever it is called. Real boxes met while
this was written hold under a fifth, wrappers of whole articles over nine tenths."""
_PROSE = 80
"""A paragraph this long outside links is prose: navigation, teasers and buttons are shorter."""
_CARD_PARTS = 12
"""Elements for each link in a box of links: picture, title, kicker, time and their wrappers."""
_LINKED = 0.9
"""Share of letters in links where a box is nothing but links; dates and numbers are the rest."""


@dataclass(slots=True)
class Weight:
    """What one element holds, its descendants included: letters, letters in links, prose, parts, links."""

    text: int = 0
    linked: int = 0
    prose: int = 0
    parts: int = 1
    links: int = 0
    headline: bool = False

    def add(self, other: Weight) -> None:
        """Count in what a child holds."""
        self.text += other.text
        self.linked += other.linked
        self.prose += other.prose
        self.parts += other.parts
        self.links += other.links
        self.headline |= other.headline


Weights = dict["Element", Weight]


def weigh(tree: Element) -> Weights:
    """The weight of every element, from the leaves up in one pass over the reversed document order."""
    weights: Weights = {}
    for element in reversed(list(tree.iter())):
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        weight = weights.setdefault(element, Weight())
        _weigh_own(element, weight)
        parent = element.getparent()
        if parent is not None and isinstance(parent.tag, str):
            weights.setdefault(parent, Weight()).add(weight)
    return weights


def _weigh_own(element: Element, weight: Weight) -> None:
    own = len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
    weight.text += own
    if element.tag == "a":
        weight.linked = weight.text
        weight.links += 1
    said = weight.text - weight.linked if element.tag == "p" else own
    if said >= _PROSE and not (element.tag == "p" and weight.prose):
        weight.prose += said
    weight.headline |= element.tag == "h1"


def remove_furniture(tree: Element, *, keep: Iterable[Element] = ()) -> None:
    """Take furniture out of the tree; elements of ``keep`` stay, with all that holds them."""
    weights = weigh(tree)
    most = _ARTICLE_SHARE * max(1, weights[tree].prose)
    names = markup("furniture", "names") - _names_of_prose(weights, most)
    kept = {holder for element in keep for holder in (element, *element.iterancestors())}
    for element in list(tree.iter()):
        if element not in weights or element in kept or element.tag in _NEVER:
            continue
        weight = weights[element]
        if weight.headline or weight.prose > most or element.getparent() is None:
            continue
        if name_words(element) & names or _is_furniture(element, weight):
            element.drop_tree()


def _names_of_prose(weights: Weights, most: float) -> set[str]:
    """Names that this page gives to the paragraphs of its article, whatever they mean elsewhere."""
    prose: Counter[str] = Counter()
    for element, weight in weights.items():
        if weight.prose and element.tag in ("p", "ul", "ol", "blockquote", "section"):
            prose.update(dict.fromkeys(name_words(element) & markup("furniture", "names"), weight.prose))
    return {name for name, letters in prose.items() if letters > most}


_NEVER = frozenset(("html", "body", "head", "main", "h1"))


def _is_furniture(element: Element, weight: Weight) -> bool:
    """By tag, role, or because readers do not see it. Paragraphs behind a blurred paywall are hidden from
    screen readers alone; they are text."""
    return (
        element.tag in markup("furniture", "tags")
        or element.get("role", "").strip().lower() in markup("furniture", "roles")
        or element.get("hidden") is not None
        or (element.get("aria-hidden", "").lower() == "true" and element.tag != "p")
        or _HIDDEN.search(element.get("style", "")[:2_000]) is not None
        or _is_card(element, weight)
    )


def _is_card(element: Element, weight: Weight) -> bool:
    """An article inside the article, or a list or section, that is nothing but links to other articles."""
    if not weight.links or weight.parts > _CARD_PARTS * weight.links or weight.linked < _LINKED * weight.text:
        return False
    if element.tag == "article":
        return next(element.iterancestors("article"), None) is not None
    return element.tag in ("section", "ul", "ol")
