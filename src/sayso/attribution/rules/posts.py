"""Posts pasted into a report, signed as networks embed them: "... — Ida Lorne (@idalorne) May 2, 2014"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.attribution.rules.draft import Draft
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.attribution.rules.tree import Tree

_SIGNATURE = re.compile(
    r"\s?[—–]\s?(?P<name>[^—–\n()@]{1,60}?)\s?\(@\w{1,30}\)\s+"
    r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}),?\s\d{4}\b"
)
_TAIL = re.compile(r"(?:\S{0,200}(?:\w://|\bpic\.\w)\S{0,200}|@\w{1,30}|[:—–\s]{1,9})$")
"""What a post ends in beside its words: addresses, pictures, whom it is sent to."""
_ADDRESSES = 12
"""Most of them at one post's end."""
_INTRODUCED = re.compile(r"(?:[\w'’]{1,40},?\s){4,60}[\w'’]{1,40}:\s")
"""The writer's words before a post in the same paragraph; a post's own "BREAKING:" is shorter."""
_FEWEST = 3
"""Letters of the shortest post: what is less is a picture."""


def signed_posts(trees: Sequence[Tree]) -> Iterator[Draft]:
    """Every signed post, whose text stands in its signature's block or is all of the block before."""
    for number, tree in enumerate(trees):
        text, start = tree.parsed.doc.text, tree.parsed.start
        left = 0
        for signature in _SIGNATURE.finditer(text):
            name = Span(*signature.span("name")).shifted(start)
            words = _words(text, left, signature.start())
            if words is not None:
                yield _post(tree, words.shifted(start), name)
            elif not text[left : signature.start()].strip() and left == 0 and number:
                yield from _before(trees[number - 1], tree, name)
            left = signature.end()


def _before(tree: Tree, signed: Tree, name: Span) -> Iterator[Draft]:
    words = _words(tree.parsed.doc.text, 0, len(tree.parsed.doc.text))
    if words is not None and not _SIGNATURE.search(tree.parsed.doc.text):
        yield _post(signed, words.shifted(tree.parsed.start), name)


def _words(text: str, first: int, last: int) -> Span | None:
    """The post's own words between two places, if there are any."""
    first = max((found.end() for found in _INTRODUCED.finditer(text, first, last)), default=first)
    for _ in range(_ADDRESSES):
        tail = _TAIL.search(text, max(first, last - 400), last)
        if tail is None or tail.start() == tail.end():
            break
        last = tail.start()
    while first < last and text[first].isspace():
        first += 1
    return Span(first, last) if sum(char.isalpha() for char in text[first:last]) >= _FEWEST else None


def _post(tree: Tree, words: Span, name: Span) -> Draft:
    return Draft(block=tree.number, head=0, rule="signed", content=(words,), cue=(), source=(name,))
