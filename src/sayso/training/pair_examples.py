"""Pairs of texts as the network gets them: the pieces of each, in the shipped encoder's states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor

from sayso.evaluation.judged_pairs import Relation
from sayso.matching.pieces import kept

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.embedding import Embedder
    from sayso.training.pair_texts import TextPair

RELATIONS = tuple(Relation)
"""In the order of the network's logits."""


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """The ``ids`` of a text's pieces [n], a mark before and behind them, and their ``states`` [n, hidden] in
    16 bits. One text is one object, so that it goes through the network once for all its pairs."""

    ids: Tensor
    states: Tensor

    def __len__(self) -> int:
        return len(self.ids)

    def shared_with(self, other: Text) -> Tensor:
        """Which of its pieces the other has too [n], as whole numbers; the marks are none."""
        found = torch.zeros(len(self), dtype=torch.long)
        found[1:-1] = torch.isin(self.ids[1:-1], other.ids[1:-1]).long()
        return found


class PairExample(NamedTuple):
    """Two texts of a story, and the place of their relation in `RELATIONS`."""

    story: str
    relation: int
    one: Text
    other: Text


def pair_examples(pairs: Iterable[TextPair], embedder: Embedder) -> list[PairExample]:
    """The pairs with their texts' states. Raises `ModelError` where the encoder is missing or damaged."""
    known: dict[str, Text] = {}
    for pair in pairs:
        for text in (pair.one, pair.other):
            if text not in known:
                known[text] = _text(text, embedder)
    return [
        PairExample(pair.story, RELATIONS.index(pair.relation), known[pair.one], known[pair.other])
        for pair in pairs
    ]


def _text(text: str, embedder: Embedder) -> Text:
    """The text's first pieces and the mark behind its last, as when it is compared."""
    ids, states = embedder.states(text)
    rows = kept(len(ids))
    return Text(torch.from_numpy(ids[rows]), torch.from_numpy(states[rows]).half())
