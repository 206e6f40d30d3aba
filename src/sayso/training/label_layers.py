"""The label network's own layers over each window, which start as the last ones of the tagger's encoder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from torch import Tensor, nn
from torch.nn import functional

from sayso.errors import ModelError
from sayso.training.exported import weights_of
from sayso.training.network import TAPPED
from sayso.training.whole_attention import whole_attention

if TYPE_CHECKING:
    from sayso.training.label_design import LabelDesign


class EncoderLayer(nn.Module):
    """A layer as the encoder's (Devlin et al. 2019)."""

    def __init__(self, design: LabelDesign) -> None:
        super().__init__()
        hidden = design.hidden
        self.heads, self.dropout = design.heads, design.dropout
        self.query, self.key, self.value = (nn.Linear(hidden, hidden) for _ in range(3))
        self.attended = nn.Linear(hidden, hidden)
        self.attended_norm = nn.LayerNorm(hidden, 1e-12)
        self.widened = nn.Linear(hidden, design.inner)
        self.narrowed = nn.Linear(design.inner, hidden)
        self.norm = nn.LayerNorm(hidden, 1e-12)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """``states`` [W, T, hidden]; ``mask`` [W, T] says what can be seen; None: all of it."""
        found = self.attended(self._attention(states, mask))
        states = self.attended_norm(states + functional.dropout(found, self.dropout, self.training))
        found = self.narrowed(functional.gelu(self.widened(states)))
        normed: Tensor = self.norm(states + functional.dropout(found, self.dropout, self.training))
        return normed

    def _attention(self, states: Tensor, mask: Tensor | None) -> Tensor:
        asked, key, value = self.query(states), self.key(states), self.value(states)
        if mask is None:
            return whole_attention(asked, key, value, self.heads)
        rows, length, _ = states.shape
        parts = (part.view(rows, length, self.heads, -1).transpose(1, 2) for part in (asked, key, value))
        found = functional.scaled_dot_product_attention(*parts, attn_mask=mask[:, None, None, :])
        return found.transpose(1, 2).reshape(rows, length, -1)


class DeepLayers(nn.Module):
    """The layers over each window."""

    def __init__(self, design: LabelDesign) -> None:
        super().__init__()
        self.layers = nn.ModuleList(EncoderLayer(design) for _ in range(design.layers))

    def forward(self, states: Tensor, mask: Tensor | None = None) -> Tensor:
        """``states`` [W, T, hidden] to as many; ``mask`` [W, T] where windows are padded."""
        for layer in self.layers:
            states = layer(states, mask)
        return states


_AS_IN_BERT = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "attended_norm": "attention.output.LayerNorm",
    "widened": "intermediate.dense",
    "narrowed": "output.dense",
    "norm": "output.LayerNorm",
}
"""What the parts of an `EncoderLayer` are called in the encoder's graph."""


def start_from(layers: DeepLayers, encoder: Path) -> None:
    """Give the layers the weights of those that follow the tapped one in a tagger's ``encoder``, an 8-bit
    graph: training may mend what rounding took from them.

    Raises `ModelError` where the graph has no such layers.
    """
    weights = weights_of(encoder)
    for number, layer in enumerate(layers.layers, TAPPED):
        for name, value in layer.state_dict().items():
            part, kind = name.rsplit(".", 1)
            key = f"encoder.bert.encoder.layer.{number}.{_AS_IN_BERT[part]}.{kind}"
            if key not in weights or weights[key].shape != value.shape:
                raise ModelError(
                    f"{encoder} has no {key} to start from: labels need an encoder of six layers"
                )
            value.copy_(weights[key])
