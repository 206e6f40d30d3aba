"""The turns of an interview that is printed as a transcript: "TAPPER: Do you think so?"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sayso.attribution.ground.draft import Draft, draft
from sayso.attribution.ground.tree import Range

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sayso.attribution.ground.tree import Tree

_CAPITALS = 4
"""Longest name of a transcript's speaker, in tokens."""
_SHORT = 3
"""Tokens behind the colon that are no sentence."""
_VOICES = 2
"""Fewest names that recur in a transcript; capitals that do not are labels ("UPDATE:", "BETRAYED:")."""


def transcript_drafts(trees: Sequence[Tree]) -> Iterator[Draft]:
    """ "TAPPER: Do you think so?": the turns of an interview, where two names in capitals recur."""
    turns = [(tree, colon) for tree in trees if (colon := _turn(tree)) is not None]
    times = Counter(tree.parsed.doc[:colon].text for tree, colon in turns)
    if sum(number > 1 for number in times.values()) < _VOICES:
        return
    for tree, colon in turns:
        yield draft(
            tree,
            colon,
            "colon-name",
            content=[Range(colon + 1, len(tree) - 1)],
            cue=[Range(colon, colon)],
            source=[Range(0, colon - 1)],
        )


def _turn(tree: Tree) -> int | None:
    """The colon behind the name in capitals that the block begins with, if the rest is a sentence."""
    colon = next((at for at in range(1, min(len(tree), _CAPITALS + 1)) if tree.lower[at] == ":"), None)
    if colon is None or len(tree) - colon <= _SHORT or tree.is_quoted(colon + 1):
        return None
    named = all(
        tree.parsed.doc[at].text.isupper() and tree.pos[at] in ("PROPN", "NOUN", "PUNCT")
        for at in range(colon)
    )
    letter = len(tree.lower[0]) == 1 and tree.lower[0] not in ("q", "a")
    return colon if named and not letter else None
