"""Attention as onnxruntime's one operator, for windows that are not padded: the encoder's, and any other."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.training.network import WindowEncoder


def with_whole_attention(encoder: WindowEncoder) -> WindowEncoder:
    """A copy for export: every piece of a window sees all others, and no mask is asked for."""
    copy = deepcopy(encoder)
    for layer in copy.bert.encoder.layer:
        layer.attention.self = _WholeAttention(layer.attention.self)
    return copy


class _WholeAttention(nn.Module):
    """Stands in `BertSelfAttention`'s place."""

    def __init__(self, attention: Any) -> None:
        super().__init__()
        self.query, self.key, self.value = attention.query, attention.key, attention.value
        self.heads = attention.num_attention_heads

    def forward(self, states: Tensor, *_: object, **__: object) -> tuple[Tensor, None]:
        """``states`` [N, T, hidden]; the mask that the layer hands on is left out."""
        return whole_attention(self.query(states), self.key(states), self.value(states), self.heads), None


def whole_attention(asked: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
    """Every piece sees all of its window: [N, T, hidden] each, to as many. It has no gradient."""
    found: Tensor = _Attention.apply(asked, key, value, heads)
    return found


class _Attention(torch.autograd.Function):
    """Scaled dot products (Vaswani et al. 2017), exported as `com.microsoft.MultiHeadAttention`."""

    @staticmethod
    def forward(_: Any, asked: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        rows, length, _ = asked.shape
        parts = (part.reshape(rows, length, heads, -1).transpose(1, 2) for part in (asked, key, value))
        found = functional.scaled_dot_product_attention(*parts)
        return found.transpose(1, 2).reshape(rows, length, -1)

    @staticmethod
    def symbolic(graph: Any, asked: Any, key: Any, value: Any, heads: int) -> Any:
        found = graph.op("com.microsoft::MultiHeadAttention", asked, key, value, num_heads_i=heads)
        return found.setType(asked.type())
