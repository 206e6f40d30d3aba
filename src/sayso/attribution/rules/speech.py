"""Quotations and the cue beside them, read off the surface: the parse is weakest where the marks are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.grammar import (
    cue_range,
    inverted_subject,
    is_passive,
    is_verb,
    noun_phrase,
    subject,
    verb_with_particle,
)
from sayso.attribution.ground.tree import Range
from sayso.attribution.rules.announced import is_announced, statement_from
from sayso.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.attribution.ground.lexicon import Cues
    from sayso.attribution.ground.tree import Quoted, Tree

_WINDOW = 40
"""How many tokens beside a quotation are searched for its cue; few speakers in PolNeAR are longer."""
_NEAR = 3
"""How close to the quotation the cue, or its subject, must begin when the cue follows."""
_NAME = 8
"""Longest speaker before a bare colon, in tokens."""
_SHORT = 3
"""Quoted words below this number, with no comma or full stop inside, are a term and not speech."""
_SET_APART = frozenset([BlockKind.POST, BlockKind.PULL_QUOTE, BlockKind.LIST])
"""Blocks whose kind shows, without quotation marks, that they hold what the colon before them announces."""
_MARKS = frozenset("\"'“”‘’„‟«»`＂‚‹›") | {"''", "``", "‘‘", "’’"}
_STOPS = frozenset([".", "!", "?", ";"])
_LEADS = frozenset([",", ":", "—", "–", "--", "-", ";", ".", "!", "?", "…", "..."])


def speech_drafts(tree: Tree, cues: Cues) -> Iterator[tuple[int, Draft]]:
    """For each quotation of the block that a cue stands beside: its index in the block, and the draft."""
    for index, quoted in enumerate(tree.quoted):
        if not is_speech(tree, quoted):
            continue
        found = _after(tree, index, cues) or _before(tree, index, cues)
        if found is not None:
            yield index, found


def is_speech(tree: Tree, quoted: Quoted) -> bool:
    """Whether the quotation stands by itself, and is not a term or a fragment of the writer's sentence."""
    first, last = quoted.range
    if first > 0 and not tree.is_quoted(first - 1) and tree.lower[first - 1] not in _LEADS:
        return False
    inside = [at for at in range(first, last + 1) if tree.lower[at] not in _MARKS]
    if not inside:
        return False
    return len(inside) >= _SHORT or tree.lower[inside[-1]] in _LEADS


def last_word(tree: Tree, quoted: Quoted) -> str:
    """The last token before the closing mark."""
    for at in range(quoted.range.last, quoted.range.first - 1, -1):
        if tree.lower[at] not in _MARKS:
            return tree.lower[at]
    return ""


def _after(tree: Tree, index: int, cues: Cues) -> Draft | None:
    """ "...," X said / said X / according to X."""
    quoted = tree.quoted[index]
    if not quoted.last_piece:
        return None
    first = quoted.range.last + 1
    if first < len(tree) and tree.lower[first] in (",", "-", "—", "–"):
        first += 1
    last = _window_end(tree, first)
    if last < first:
        return None
    if last_word(tree, quoted).endswith(".") and tree.parsed.doc[first].is_title:
        return None
    for verb in range(first, last + 1):
        if not _may_introduce(tree, verb, cues):
            continue
        source = _source_after(tree, verb, Range(first, last))
        near = verb - first <= _NEAR or (source is not None and source.first - first <= _NEAR)
        if source is None or not near:
            return None
        return draft(
            tree,
            verb,
            "quotation-before",
            content=[quoted.range],
            cue=[cue_range(tree, verb)],
            source=[source],
        )
    return None


def _window_end(tree: Tree, first: int) -> int:
    last = first - 1
    while (
        last + 1 < min(len(tree), first + _WINDOW)
        and not tree.is_quoted(last + 1)
        and tree.lower[last + 1] not in _STOPS
    ):
        last += 1
    return last


def _may_introduce(tree: Tree, verb: int, cues: Cues, *, relative: bool = False) -> bool:
    """Whether the verb may be a quotation's cue; with ``relative`` also in a clause on its speaker."""
    if not is_verb(tree, verb) or tree.dep[verb] in ("acl", "amod", "aux", "auxpass", "pcomp"):
        return False
    if tree.dep[verb] == "relcl" and not relative:
        return False
    known = verb_with_particle(tree, verb) in cues.quotation or tree.lemma[verb] in cues.quotation
    hurried = tree.dep[verb] == "xcomp" and tree.lower[min(verb + 1, len(tree) - 1)] == ":"
    return known and (tree.tag[verb] != "VB" or hurried) and not is_passive(tree, verb)


def _source_after(tree: Tree, verb: int, window: Range) -> Range | None:
    found = subject(tree, verb)
    if found is not None and window.first <= found.first and found.last <= window.last + 1:
        return Range(found.first, min(found.last, window.last))
    return _noun_before(tree, verb, window.first) or inverted_subject(tree, verb, window.last)


def _noun_before(tree: Tree, verb: int, first: int) -> Range | None:
    """The phrase between the quotation and the cue, by shape."""
    for noun in range(first, verb):
        outside = not first <= tree.head[noun] < verb
        if (
            outside
            and tree.pos[noun] in ("NOUN", "PROPN", "PRON")
            and tree.dep[noun] not in ("npadvmod", "pobj")
        ):
            phrase = noun_phrase(tree, noun, without=verb)
            return Range(max(first, phrase.first), min(phrase.last, verb - 1))
    return None


def _before(tree: Tree, index: int, cues: Cues) -> Draft | None:
    """X said: "..." / X told Y, "..."."""
    quoted = tree.quoted[index]
    last = quoted.range.first - 1
    if not quoted.first_piece or last < 0 or tree.lower[last] not in (",", ":", "—", "–", "--", "-"):
        return None
    first = last
    while (
        first > max(0, last - _WINDOW)
        and not tree.is_quoted(first - 1)
        and tree.lower[first - 1] not in _STOPS
    ):
        first -= 1
    verbs = [verb for verb in range(first, last) if _may_introduce(tree, verb, cues)]
    for verb in reversed(verbs):
        if tree.lower[last] == "," and _says_something_else(tree, verb, last):
            return None
        source = subject(tree, verb)
        if source is None or tree.is_quoted(source.first):
            source = inverted_subject(tree, verb, last - 1)
        if source is not None:
            return draft(
                tree,
                verb,
                "quotation-after",
                content=[quoted.range],
                cue=[cue_range(tree, verb)],
                source=[source],
            )
    return _colon(tree, quoted, Range(first, last)) if tree.lower[last] == ":" else None


def _says_something_else(tree: Tree, verb: int, comma: int) -> bool:
    """Whether a clause stands between the cue and the comma, so that the quotation is a part of that."""
    return any(tree.dep[at] == "ccomp" or tree.tag[at] == "MD" for at in range(verb + 1, comma))


def _colon(tree: Tree, quoted: Quoted, window: Range) -> Draft | None:
    """Minister: "...", or a sentence of any verb that ends in a colon."""
    colon = window.last
    for verb in range(colon - 1, window.first - 1, -1):
        if tree.pos[verb] in ("VERB", "AUX") and tree.dep[verb] in ("ROOT", "conj"):
            source = subject(tree, verb)
            if source is None:
                return None
            return draft(
                tree,
                colon,
                "colon-sentence",
                content=[quoted.range],
                cue=[Range(colon, colon)],
                source=[source],
            )
    if colon - window.first > _NAME or window.first == colon:
        return None
    name = Range(window.first, colon - 1)
    return draft(tree, colon, "colon-name", content=[quoted.range], cue=[Range(colon, colon)], source=[name])


def introduced_block(tree: Tree, following: Tree, cues: Cues) -> Draft | None:
    """ "NHK reported:" ends a block: the quotation that opens the next block is what was said.

    Without quotation marks that is so of a block set apart, such as a post, and of a paragraph that is
    announced (`sayso.attribution.rules.announced`); another paragraph goes on in the writer's own words.
    """
    last = len(tree) - 1
    if last < 2 or len(following) < _SHORT or tree.lower[last] != ":" or tree.is_quoted(last):
        return None
    first = max(tree.sentence_of(last).first, last - _WINDOW)
    quoted = following.quoted[0] if following.quoted and following.quoted[0].range.first == 0 else None
    said = Range(0, len(following) - 1) if quoted is None else quoted.range
    found = _introduction(tree, Range(first, last), cues)
    if quoted is None and following.parsed.block.kind not in _SET_APART:
        announced = found is not None and is_announced(tree, found[0], following, cues)
        found = found if announced else statement_from(tree, following, cues)
    if found is None:
        return None
    head, cue, source = found
    return Draft(
        block=tree.number,
        head=head,
        rule="colon-block",
        content=following.spans([said]),
        cue=tree.spans([cue]),
        source=tree.spans([source]),
        quotation=None if quoted is None else quoted.number,
    )


def _introduction(tree: Tree, window: Range, cues: Cues) -> tuple[int, Range, Range] | None:
    """The head, cue and source of the words before a block's closing colon: "X said", "According to X"."""
    first, colon = window
    if tree.words(Range(first, min(first + 1, colon))) == ["according", "to"] and first + 2 < colon:
        return first, Range(first, first + 1), Range(first + 2, colon - 1)
    for verb in range(colon - 1, first - 1, -1):
        if tree.is_quoted(verb) or not _may_introduce(tree, verb, cues, relative=True):
            continue
        source = subject(tree, verb)
        if source is not None:
            return verb, cue_range(tree, verb), source
    return None
