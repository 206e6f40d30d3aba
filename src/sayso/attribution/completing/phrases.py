"""Whole phrases: a mention that begins or ends within a word or a phrase, made to hold all of it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.attribution.ground.grammar import phrase_head
from sayso.attribution.ground.ground import tokens_in
from sayso.attribution.ground.tree import Range
from sayso.lexicons.roles import is_human
from sayso.model import Span
from sayso.parse import SUBJECTS
from sayso.spans import joined, overlap, without

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.attribution.finder import Finding
    from sayso.attribution.ground.ground import Ground
    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Tree
    from sayso.model import Spans

_LEANS = frozenset(["det", "amod", "compound", "nummod", "poss", "nmod", "quantmod"])
"""Relations of words that a noun after them completes: "the", "former", "Ida"."""
_NOUNS = frozenset(["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"])
_QUALIFIES = frozenset(["DET", "ADJ"])
_LONGEST = 8
"""Tokens that a phrase may grow by at each end."""
_WORD_BEFORE = re.compile(r"(?:\w+-)+$")
_WORD_AFTER = re.compile(r"(?:-\w+)+")
_HOST_BEFORE = re.compile(r"(?:[\w-]+\.)+$")
_HOST_AFTER = re.compile(r"(?:\.[a-z\d-]+)*\.[a-z]{2,4}\b(?![\w./@-])")
_HOST_END = re.compile(r"[a-z]{2,4}\b")
_COMMA = re.compile(r",[ \u00a0]")
_OWNED = re.compile(r"['’]s?\s+")
_LEAST = re.compile(r"\bat\s+$", re.IGNORECASE)
_HYPHENATED = 40
"""Characters of a hyphenated word on one side of where it was cut."""
_EDGE = " \t\n\r\u00a0,;:–—-"


def whole_phrases(text: str, one: Finding, ground: Ground, cues: Cues) -> Spans:
    """The finding's source, each piece a whole phrase; as it was where nothing of it would be left."""
    taken = joined((*one.cue, *one.content))
    words = (_with_owner(text, _whole_word(text, piece), ground, cues) for piece in one.source)
    whole = joined(_whole(piece, taken, ground, cues) for piece in words)
    pieces = _to_its_human(text, tuple(_without_edges(text, without(whole, taken))), one)
    return _over_commas(text, pieces, one, ground) or one.source


def _to_its_human(text: str, pieces: Spans, one: Finding) -> Spans:
    """The pieces, the last made whole by one word for a human that stands between it and the cue: of "Tarnish
    official names the dead" the parser may take the verb for a noun."""
    if not pieces or not one.cue or pieces[-1].end >= one.cue[0].start:
        return pieces
    between = Span(pieces[-1].end, one.cue[0].start)
    word = between.of(text).strip()
    if not word.isalpha() or not is_human(word) or overlap((between,), one.content):
        return pieces
    return (*pieces[:-1], Span(pieces[-1].start, pieces[-1].end + between.of(text).index(word) + len(word)))


def _over_commas(text: str, pieces: Spans, of: Finding, ground: Ground) -> Spans:
    """The pieces, each made one with what is said of it behind a comma: "the mayor, Ada Lorne"."""
    commas = (
        Span(one.end, two.start)
        for one, two in pairwise(pieces)
        if _COMMA.fullmatch(text, one.end, two.start) and _tells_of(two, one, of, ground)
    )
    return joined((*pieces, *(comma for comma in commas if not overlap((comma,), (*of.cue, *of.content)))))


def _tells_of(two: Span, one: Span, of: Finding, ground: Ground) -> bool:
    """Whether the second piece, more than a relative pronoun, hangs on the first, which speaks."""
    tree = ground.tree_of(one)
    if tree is None or tree is not ground.tree_of(two):
        return False
    speaker, tokens = phrase_head(tree, tokens_in(tree, one)), tokens_in(tree, two)
    head = phrase_head(tree, tokens)
    above = tree.head[speaker]
    speaks = tree.dep[speaker] in SUBJECTS or overlap((tree.parsed.span(above, above),), of.cue) > 0
    lone = tokens.first == tokens.last and tree.tag[head].startswith("W")
    return speaks and not lone and tree.head[head] == speaker and tree.dep[head] != "conj"


def _whole_word(text: str, piece: Span) -> Span:
    """The piece from the start of a hyphenated word to the end of one."""
    start, end = piece
    if text[start] == "-" or text[start - 1 : start] == "-":
        start += text[start] == "-"
        before = _WORD_BEFORE.search(text, max(0, start - _HYPHENATED), start)
        start = before.start() if before else start
    after = _WORD_AFTER.match(text, end - (text[end - 1] == "-"), end + _HYPHENATED)
    return _whole_host(text, Span(start, max(end, after.end()) if after else end))


def _whole_host(text: str, piece: Span) -> Span:
    """The piece with all of an address whose part it is: "tarnpost" of "tarnpost.com"; "least" with "at"."""
    start, end = piece
    ends = _HOST_END.match(text, start) and text[start - 1 : start] == "."
    if ends and (before := _HOST_BEFORE.search(text, max(0, start - _HOST), start)):
        start = before.start()
    if after := _HOST_AFTER.match(text, end, end + _HOST):
        end = after.end()
    if text.startswith("least ", start) and (at := _LEAST.search(text, max(0, start - 4), start)):
        start = at.start()
    return Span(start, end)


_HOST = 60
"""Characters of an address on one side of where it was cut. Set by hand, only to bound the search: hosts of
the news have fewer."""


def _with_owner(text: str, piece: Span, ground: Ground, cues: Cues) -> Span:
    """The piece that begins with a possessive's mark with its owner: "'s report" of "the Herald's report".

    Without the mark after a day: "Monday's report" is no report of Monday's.
    """
    owned = _OWNED.match(text, piece.start, piece.end)
    tree = ground.tree_of(piece) if owned else None
    if owned is None or tree is None:
        return piece
    mark = tokens_in(tree, piece).first
    owner = tree.head[mark]
    if tree.dep[mark] != "case" or not 0 < mark - tree.left[owner] <= _LONGEST or owner >= mark:
        return Span(owned.end(), piece.end)
    if tree.lower[owner] in cues.times or tree.parsed.doc[owner].ent_type_ in ("DATE", "TIME"):
        return Span(owned.end(), piece.end)
    end = piece.start if text[owned.end() : piece.end] == "own" else piece.end
    return Span(tree.parsed.span(tree.left[owner], owner).start, end)


def _without_edges(text: str, spans: Spans) -> Iterable[Span]:
    for start, end in spans:
        words = text[start:end]
        kept = words.strip(_EDGE)
        if kept:
            lead = len(words) - len(words.lstrip(_EDGE))
            yield Span(start + lead, start + lead + len(kept))


def _whole(piece: Span, taken: Spans, ground: Ground, cues: Cues) -> Span:
    tree = ground.tree_of(piece)
    if tree is None:
        return piece
    tokens = tokens_in(tree, piece)
    if tokens.last < tokens.first or tree.pos[phrase_head(tree, tokens)] not in _NOUNS:
        return piece
    whole = _from_its_start(tree, _to_its_end(tree, tokens, taken), taken, cues)
    return piece if whole == tokens else tree.parsed.span(*whole)


def _to_its_end(tree: Tree, tokens: Range, taken: Spans) -> Range:
    """Up to the noun that the last word leans on; back before a word like "last" of another phrase."""
    first, last = tokens
    while _leans(tree, last):
        noun = tree.head[last]
        if not (_is_of(tree, noun, Range(first, last)) and _is_free(tree, Range(last + 1, noun), taken)):
            break
        last = noun
    while last > first and _leans(tree, last) and tree.pos[last] in _QUALIFIES and _is_apart(tree, last):
        last -= 1
    return Range(first, last)


def _is_apart(tree: Tree, token: int) -> bool:
    """Whether it is a word of its own, and not the end of "the 30-year-old"."""
    return tree.starts[token] > tree.ends[token - 1]


def _leans(tree: Tree, token: int) -> bool:
    return tree.dep[token] in _LEANS and tree.head[token] > token


def _is_of(tree: Tree, noun: int, phrase: Range) -> bool:
    """Whether the noun belongs to the phrase: all of it hangs on the noun, or the noun on it."""
    head = phrase_head(tree, phrase)
    return tree.head[head] == noun or tree.head[noun] in phrase or head == phrase.last


def _from_its_start(tree: Tree, tokens: Range, taken: Spans, cues: Cues) -> Range:
    """From the first of the words before it that lean on its nouns."""
    first, last = tokens
    edge = first
    while edge > 0 and _leads(tree, edge - 1, Range(edge, last), cues):
        edge -= 1
    if edge < first and _is_free(tree, Range(edge, first - 1), taken):
        first = edge
    return Range(first, last)


def _leads(tree: Tree, token: int, phrase: Range, cues: Cues) -> bool:
    return (
        tree.dep[token] in _LEANS
        and tree.head[token] in phrase
        and tree.pos[token] in _NOUNS
        and tree.lower[token] not in cues.times
    )


def _is_free(tree: Tree, added: Range, taken: Spans) -> bool:
    """Whether the tokens are few, of one sentence, on one side of any mark, and of no other role."""
    if added.last < added.first:
        return True
    if added.last - added.first >= _LONGEST or tree.sentence[added.first] != tree.sentence[added.last]:
        return False
    if len({tree.quoted_in[at] for at in range(added.first, added.last + 1)}) > 1:
        return False
    return not overlap((tree.parsed.span(*added),), taken)
