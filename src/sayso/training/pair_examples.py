"""Pairs of texts as the network gets them: the pieces of each, in the shipped encoder's states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np
import torch
from torch import Tensor

from sayso.evaluation.judged_pairs import Relation
from sayso.matching.pieces import kept
from sayso.training.pair_design import SMOOTHING, TEACHER_SHARE
from sayso.training.steps import batches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sayso.embedding import Embedder
    from sayso.training.pair_texts import NearPair, TextPair

RELATIONS = tuple(Relation)
"""In the order of the network's logits."""

Shares = tuple[float, ...]
"""How likely each of `RELATIONS` is, together 1."""

P = TypeVar("P", "TextPair", "PairExample")

TextsOfPair = tuple[str, str]
"""The one text and the other."""


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
    """Two texts of a story, the place of their relation in `RELATIONS` where it was judged, and what a
    teacher makes of them where it was asked; one of both is there."""

    story: str
    relation: int | None
    one: Text
    other: Text
    teacher_says: Shares | None = None

    @property
    def wanted(self) -> Shares:
        """What is to be learned: the judgement, smoothed, and what the teacher says, each for its part.

        Raises `ValueError` where there is neither.
        """
        if self.relation is None:
            if self.teacher_says is None:
                raise ValueError("a pair that was neither judged nor shown to a teacher")
            return self.teacher_says
        rest = SMOOTHING / len(RELATIONS)
        judged = [rest + (1 - SMOOTHING) * (at == self.relation) for at in range(len(RELATIONS))]
        if self.teacher_says is None:
            return tuple(judged)
        return tuple(
            (1 - TEACHER_SHARE) * own + TEACHER_SHARE * said
            for own, said in zip(judged, self.teacher_says, strict=True)
        )


def turned(pair: P) -> P:
    """The pair the other way round."""
    return pair._replace(one=pair.other, other=pair.one)


def passed_over(pairs: Sequence[P], *, size: int, seed: int, number: int) -> Iterator[list[P]]:
    """A pass over the pairs, by its number, in random batches of similar length, each either way round."""
    chance = np.random.default_rng([seed, number])
    for batch in batches([len(pair.one) + len(pair.other) for pair in pairs], size=size, chance=chance):
        turns = chance.random(len(batch)) < 0.5
        yield [turned(pairs[at]) if turn else pairs[at] for at, turn in zip(batch, turns, strict=True)]


def pair_examples(
    pairs: Iterable[TextPair | NearPair],
    embedder: Embedder,
    teacher_says: Mapping[TextsOfPair, Shares] | None = None,
    *,
    early: bool = False,
) -> list[PairExample]:
    """The pairs with their texts' states, ``early`` or late ones, and with what a teacher says of their
    texts, where it was asked.

    Raises `ModelError` where the encoder is missing or damaged.
    """
    known: dict[str, Text] = {}
    said = teacher_says or {}
    found = []
    for pair in pairs:
        for text in (pair.one, pair.other):
            if text not in known:
                known[text] = _early(text, embedder) if early else _text(text, embedder)
        relation = None if pair.relation is None else RELATIONS.index(pair.relation)
        shares = said.get((pair.one, pair.other))
        found.append(PairExample(pair.story, relation, known[pair.one], known[pair.other], shares))
    return found


def _text(text: str, embedder: Embedder) -> Text:
    """The text's first pieces and the mark behind its last, as when it is compared."""
    ids, states = embedder.states(text)
    rows = kept(len(ids))
    return Text(torch.from_numpy(ids[rows]), torch.from_numpy(states[rows]).half())


def _early(text: str, embedder: Embedder) -> Text:
    """The same with the states of the encoder's early layers, which read no more than is compared."""
    ids, _ = embedder.states(text)
    shown = ids[kept(len(ids))]
    return Text(torch.from_numpy(shown), torch.from_numpy(embedder.early(shown.tolist())).half())
