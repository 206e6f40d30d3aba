"""The network that compares two texts, each as the pieces that the sentence encoder has made of it.

First each text goes by itself through the encoder's last layers, tuned for this, and down to a narrow state a
piece: that is done once for a text. Then the pieces of both look at one another in narrow layers, and a head
says how the texts stand to each other.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor, nn
from transformers import AutoModel, BertModel

from sayso.errors import ModelError
from sayso.training.pair_examples import RELATIONS
from sayso.training.pair_layers import JointLayer, filled, highest_over, layers_config, mean_over, unseen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sayso.training.pair_design import PairDesign
    from sayso.training.pair_examples import Text

_RUNS = 4
"""Runs into which texts or pairs of a batch are parted by length, so that little is filled up."""
_LEAST = 8
"""Texts or pairs in a run, where there are so many."""


class Sides(NamedTuple):
    """Two texts a row, filled up: the ``one`` and the ``other`` [pairs, pieces, width], where they ``have`` a
    piece [pairs, pieces] (1 or 0), and which pieces are ``shared`` [pairs, pieces] (whole numbers)."""

    one: Tensor
    other: Tensor
    one_has: Tensor
    other_has: Tensor
    one_shared: Tensor
    other_shared: Tensor


class TunedAbove(nn.Module):
    """A network of which the ``upper`` layers are an encoder's last ones, tuned."""

    upper: nn.ModuleList


class PairNetwork(TunedAbove):
    """Both parts. ``upper`` are the encoder's last layers, ``proj`` and ``lnp`` lead down from them;
    ``segw`` and ``samew`` mark of a piece whose it is and whether the other text has it, ``normw`` and
    ``inter`` are the layers over both, and ``head`` gives the logits."""

    def __init__(self, design: PairDesign) -> None:
        super().__init__()
        width, drop = design.width, design.dropout
        self.design = design
        self.upper = BertModel(layers_config(design), add_pooling_layer=False).encoder.layer
        self.proj, self.lnp = nn.Linear(design.hidden, width), nn.LayerNorm(width)
        self.segw, self.samew = nn.Embedding(2, width), nn.Embedding(2, width)
        for marks in (self.segw, self.samew):
            nn.init.normal_(marks.weight, std=0.1)
        self.normw = nn.LayerNorm(width)
        self.inter = nn.ModuleList(JointLayer(design) for _ in range(design.joint))
        self.head = nn.Sequential(
            nn.Linear(6 * width, design.head),
            nn.GELU(),
            nn.Dropout(drop),
            nn.Linear(design.head, len(RELATIONS)),
        )
        self.drop = nn.Dropout(drop)

    def forward(self, pairs: Sequence[tuple[Text, Text]]) -> Tensor:
        """The logits [pairs, 4] of each relation; a text of several pairs is read once."""
        texts = list(dict.fromkeys(text for pair in pairs for text in pair))
        pieces = dict(zip(texts, self.read_each(texts), strict=True))
        order = sorted(range(len(pairs)), key=lambda at: sum(map(len, pairs[at])))
        found = [self.compare(sides_of([pairs[at] for at in run], pieces)) for run in _runs(order)]
        back = torch.tensor(order).argsort()
        return torch.cat(found)[back]

    def read_each(self, texts: Sequence[Text]) -> list[Tensor]:
        """The narrow states [n, width] of each text's pieces."""
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        found: dict[int, Tensor] = {}
        for run in _runs(order):
            states = filled([texts[at].states.float() for at in run])
            has = filled([torch.ones(len(texts[at])) for at in run])
            read = self.read(self.drop(states), has)
            found |= {at: row[: len(texts[at])] for at, row in zip(run, read, strict=True)}
        return [found[at] for at in range(len(texts))]

    def read(self, states: Tensor, has: Tensor | None = None) -> Tensor:
        """``states`` [texts, pieces, hidden] to [texts, pieces, width]; ``has`` [texts, pieces] says where
        there is a piece, None: everywhere."""
        mask = None if has is None else unseen(has)
        for layer in self.upper:
            found = layer(states, mask)
            states = found[0] if isinstance(found, tuple) else found
        narrow: Tensor = self.lnp(self.proj(states))
        return narrow

    def compare(self, sides: Sides) -> Tensor:
        """The logits [pairs, 4] of narrow states side by side."""
        one = sides.one + self.samew(sides.one_shared) + self.segw.weight[0]
        other = sides.other + self.samew(sides.other_shared) + self.segw.weight[1]
        mask = unseen(torch.cat([sides.one_has, sides.other_has], 1))
        states = self.drop(self.normw(torch.cat([one, other], 1)))
        for layer in self.inter:
            states = layer(states, mask)
        length = sides.one.shape[1]
        one, other = states[:, :length], states[:, length:]
        u, v = mean_over(one, sides.one_has), mean_over(other, sides.other_has)
        before_u, before_v = mean_over(sides.one, sides.one_has), mean_over(sides.other, sides.other_has)
        highest = torch.maximum(highest_over(one, sides.one_has), highest_over(other, sides.other_has))
        seen = [u + v, (u - v).abs(), u * v, highest, before_u * before_v, (before_u - before_v).abs()]
        logits: Tensor = self.head(torch.cat(seen, -1))
        return logits


def take_layers(upper: nn.Module, base: Path, *, above: int) -> None:
    """Give these layers the weights of the encoder's ``above`` so many.

    Raises `ModelError` where the ``base`` has no such layers.
    """
    layers = AutoModel.from_pretrained(str(base)).encoder.layer[above:]
    take_weights(upper, layers.state_dict(), told=str(base))


def take_weights(network: nn.Module, weights: Mapping[str, Tensor], *, told: str) -> None:
    """Give the network these weights. Raises `ModelError` where they are another network's."""
    try:
        network.load_state_dict(weights)
    except RuntimeError as error:
        raise ModelError(f"{told}: weights of another design ({error})") from error


def sides_of(pairs: Sequence[tuple[Text, Text]], pieces: Mapping[Text, Tensor]) -> Sides:
    """The pairs side by side, with the narrow states of their texts."""
    ones, others = [one for one, _ in pairs], [other for _, other in pairs]
    return Sides(
        filled([pieces[one] for one in ones]),
        filled([pieces[other] for other in others]),
        filled([torch.ones(len(one)) for one in ones]),
        filled([torch.ones(len(other)) for other in others]),
        filled([one.shared_with(other) for one, other in pairs]),
        filled([other.shared_with(one) for one, other in pairs]),
    )


def _runs(order: Sequence[int]) -> list[Sequence[int]]:
    size = max(_LEAST, -(-len(order) // _RUNS))
    return [order[at : at + size] for at in range(0, len(order), size)]
