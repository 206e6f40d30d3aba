"""What is signed: posts as networks embed them ("... — Ida Lorne (@idalorne) May 2, 2014"), and paragraphs
that are a quotation with its speaker's name behind a dash, as in letters and vox pops ('"No." — Ida Lorne').
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft
from sayso.attribution.ground.ground import tokens_in
from sayso.attribution.rules.extent import has_finite_verb
from sayso.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.attribution.ground.tree import Tree

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
_QUOTED = re.compile(
    r"\s{0,9}(?P<words>[\"“”«„][^\"“”«»„]{15,9999}[\"“”»])\s{0,3}(?P<dash>[―—–]|--?)\s{0,3}"
    r"(?P<name>[^\W\d_][^\n―—–\"“”«»„:;!?]{1,99}?)\s{0,3}\.?\s{0,9}"
)
"""A paragraph that is one quotation, a dash and who is quoted; marks may be turned the wrong way."""
_NAME = re.compile(r"[A-ZÀ-Þ][^\s,]{0,30}(?:\s[^\s,]{1,30}){0,4}(?=,|$)")
"""A name, before a comma and what its bearer is."""


def signed_posts(trees: Sequence[Tree]) -> Iterator[Draft]:
    """Every signed post, whose text stands in its signature's block or is all of the block before."""
    for number, tree in enumerate(trees):
        text, start = tree.parsed.text, tree.parsed.start
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
    words = _words(tree.parsed.text, 0, len(tree.parsed.text))
    if words is not None and not _SIGNATURE.search(tree.parsed.text):
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


def signed_quotations(trees: Sequence[Tree]) -> Iterator[Draft]:
    """Every paragraph that is a quotation with its speaker's name behind a dash."""
    for tree in trees:
        signed = _QUOTED.fullmatch(tree.parsed.text)
        name = signed and _NAME.match(signed["name"])
        if not signed or not name:
            continue
        first = signed.start("name")
        speaker = Span(first, first + name.end()).shifted(tree.parsed.start)
        if not has_finite_verb(tree, tokens_in(tree, speaker)):
            words, dash = (Span(*signed.span(part)).shifted(tree.parsed.start) for part in ("words", "dash"))
            yield Draft(
                block=tree.number, head=0, rule="signature", content=(words,), cue=(dash,), source=(speaker,)
            )
