"""Layers in which the pieces of two texts look at one another, and what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sayso.training.pair_design import CloserDesign, PairDesign

_UNSEEN = -1e4
"""Added to what nobody is to look at, and put where there is no piece: far below any product or state, and
still a number in 16 bits."""


def unseen(has: Tensor) -> Tensor:
    """What is added to attention where there is no piece: ``has`` [rows, pieces] to [rows, 1, 1, pieces]."""
    return (1 - has[:, None, None, :]) * _UNSEEN


def mean_over(states: Tensor, has: Tensor) -> Tensor:
    """The mean of the pieces that are there: [rows, pieces, width] and [rows, pieces] to [rows, width]."""
    return (states * has[..., None]).sum(1) / has.sum(1)[:, None]


def layers_config(design: PairDesign | CloserDesign) -> BertConfig:
    """Of ``layers`` of the sentence encoder's, which start from states: no table of pieces is asked for."""
    return BertConfig(
        vocab_size=1,
        max_position_embeddings=1,
        hidden_size=design.hidden,
        num_hidden_layers=design.layers,
        num_attention_heads=design.heads,
        intermediate_size=design.inner,
        hidden_dropout_prob=design.dropout,
        attention_probs_dropout_prob=design.dropout,
        attn_implementation="eager",  # the exporter draws it as it is written
    )


def filled(rows: Sequence[Tensor]) -> Tensor:
    """Rows of different lengths as one tensor, filled up with zeros."""
    return nn.utils.rnn.pad_sequence(list(rows), batch_first=True)


def highest_over(states: Tensor, has: Tensor) -> Tensor:
    """Each number's highest over the pieces that are there: [rows, pieces, width] to [rows, width]."""
    return states.masked_fill(has[..., None] == 0, _UNSEEN).amax(1)


class JointLayer(nn.Module):
    """A layer as torch's `TransformerEncoderLayer`, with its names of weights; that one's graph holds for one
    number of pairs alone."""

    def __init__(self, design: PairDesign) -> None:
        super().__init__()
        width, inner = design.width, 3 * design.width
        self.self_attn = _Attention(width, design.joint_heads, design.dropout)
        self.linear1, self.linear2 = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.drop = nn.Dropout(design.dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """``states`` [pairs, pieces, width] to as many; ``mask`` as of `unseen`."""
        states = self.norm1(states + self.drop(self.self_attn(states, mask)))
        found = self.linear2(self.drop(functional.gelu(self.linear1(states))))
        normed: Tensor = self.norm2(states + self.drop(found))
        return normed


class _Attention(nn.Module):
    """Scaled dot products (Vaswani et al. 2017), as torch's `MultiheadAttention` starts them."""

    def __init__(self, width: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.in_proj_weight = nn.Parameter(torch.empty(3 * width, width))
        self.in_proj_bias = nn.Parameter(torch.zeros(3 * width))
        self.out_proj = nn.Linear(width, width)
        nn.init.xavier_uniform_(self.in_proj_weight)
        nn.init.zeros_(self.out_proj.bias)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        rows, length, _ = states.shape
        joined = functional.linear(states, self.in_proj_weight, self.in_proj_bias)
        parts = (part.reshape(rows, length, self.heads, -1).transpose(1, 2) for part in joined.chunk(3, -1))
        dropped = self.dropout if self.training else 0.0
        found = functional.scaled_dot_product_attention(*parts, attn_mask=mask, dropout_p=dropped)
        attended: Tensor = self.out_proj(found.transpose(1, 2).reshape(rows, length, -1))
        return attended
