"""The network that takes a closer look at two texts: both at once, in the encoder's full width.

What the encoder's early layers make of each text by itself is put side by side, and the layers above them,
tuned for this, look at both (MacAvaney et al. 2020, "Efficient document re-ranking for transformers by
precomputing term representations").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from transformers import BertModel

from sayso.training.pair_examples import RELATIONS
from sayso.training.pair_layers import filled, highest_over, layers_config, mean_over, unseen
from sayso.training.pair_network import TunedAbove

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.training.pair_design import CloserDesign
    from sayso.training.pair_examples import Text


class CloserNetwork(TunedAbove):
    """``upper`` are the encoder's layers above the early ones, ``whose`` and ``same`` mark of a piece whose
    it is and whether the other text has it, and ``head`` gives the logits."""

    def __init__(self, design: CloserDesign) -> None:
        super().__init__()
        self.design = design
        self.upper = BertModel(layers_config(design), add_pooling_layer=False).encoder.layer
        self.whose, self.same = nn.Embedding(2, design.hidden), nn.Embedding(2, design.hidden)
        for marks in (self.whose, self.same):
            nn.init.normal_(marks.weight, std=0.05)
        self.head = nn.Sequential(
            nn.Dropout(design.dropout),
            nn.Linear(5 * design.hidden, design.head),
            nn.GELU(),
            nn.Linear(design.head, len(RELATIONS)),
        )

    def forward(self, pairs: Sequence[tuple[Text, Text]]) -> Tensor:
        """The logits [pairs, 4] of each relation. The layers work in 16 bits (bfloat16), which takes half of
        the time where a processor has them."""
        states = filled([torch.cat([one.states, other.states]).float() for one, other in pairs])
        whose = filled([_whose(one, other) for one, other in pairs])
        shared = filled([torch.cat([one.shared_with(other), other.shared_with(one)]) for one, other in pairs])
        has = filled([torch.ones(len(one) + len(other)) for one, other in pairs])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            seen = self.look(states, whose, shared, has)
        logits: Tensor = self.head(seen)
        return logits

    def look(self, states: Tensor, whose: Tensor, shared: Tensor, has: Tensor | None = None) -> Tensor:
        """What the head goes by [pairs, 5 x hidden]: ``states`` [pairs, pieces, hidden] of both texts, one
        behind the other, ``whose`` they are (0 or 1) and which are ``shared`` [pairs, pieces]; ``has`` says
        where there is a piece, None: everywhere."""
        mask = None if has is None else unseen(has)
        states = states + self.whose(whose) + self.same(shared)
        for layer in self.upper:
            found = layer(states, mask)
            states = found[0] if isinstance(found, tuple) else found
        states = states.float()
        there = torch.ones_like(whose) if has is None else has
        u, v = mean_over(states, there * (1 - whose)), mean_over(states, there * whose)
        highest = highest_over(states, there)
        return torch.cat([states[:, 0], u + v, (u - v).abs(), u * v, highest], -1)


def _whose(one: Text, other: Text) -> Tensor:
    return torch.cat([torch.zeros(len(one), dtype=torch.long), torch.ones(len(other), dtype=torch.long)])
