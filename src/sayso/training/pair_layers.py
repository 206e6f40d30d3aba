"""The narrow layers in which the pieces of two texts look at one another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

if TYPE_CHECKING:
    from sayso.training.pair_design import PairDesign

_UNSEEN = -1e4
"""Added to what nobody is to look at: far below any product, and still a number in 16 bits."""


def unseen(has: Tensor) -> Tensor:
    """What is added to attention where there is no piece: ``has`` [rows, pieces] to [rows, 1, 1, pieces]."""
    return (1 - has[:, None, None, :]) * _UNSEEN


def mean_over(states: Tensor, has: Tensor) -> Tensor:
    """The mean of the pieces that are there: [rows, pieces, width] and [rows, pieces] to [rows, width]."""
    return (states * has[..., None]).sum(1) / has.sum(1)[:, None]


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
