"""The source behind each attribution, by a key that is the same for all that is one source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.lineage.naming.names import Words, outlet_words

if TYPE_CHECKING:
    from sayso.lineage.ways.parties import Party
    from sayso.story import AttributionRef

Key = tuple[str, ...]
"""What is the same for all that is one source or one outlet; sorts as text."""

NOBODY: Key = ("",)
"""The key of an attribution whose source is not known: of no sort that keys begin with."""

Outlets = Mapping[Words, Words]
"""The name that each outlet's name goes under."""


@dataclass(frozen=True, slots=True)
class Identities:
    """The source behind each attribution, and which sources a text tells apart."""

    outlets: Outlets
    by_ref: Mapping[AttributionRef, Key]
    different: frozenset[frozenset[Key]] = frozenset()

    def outlet(self, name: str) -> Key:
        """The outlet's key."""
        words = outlet_words(name)
        return ("outlet", *self.outlets.get(words, words))

    def of(self, party: Party) -> Key:
        """The key of whoever stands on a way."""
        return self.outlet(party.name) if party.is_outlet else self.by_ref[party.ref]
