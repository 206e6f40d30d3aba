"""Names that "and" joins: whether they are speakers each, or together one name or one family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.lexicons.countries import states
from sayso.outlets import outlets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.attribution.ground.tree import Range, Tree


def are_apart(tree: Tree, names: Sequence[Range]) -> bool:
    """Whether each of the joined phrases names somebody by itself.

    Not so where the first is one word and such words among them are not known for names of their own:
    "Marks and Spencer", "Ida and Lev Brenn".
    """
    lone = [name for name in names if name.first == name.last]
    return names[0] not in lone or all(_stands_alone(tree, name) for name in lone)


def _stands_alone(tree: Tree, name: Range) -> bool:
    """Whether the word is an outlet's, a country's or a capital's name, or initials: "FBI"."""
    word = tree.parsed.doc[name.first].text
    return word.isupper() or word in states() or outlets().by_name(word) is not None
