"""The network: one encoding of a window, and for each cue a narrow second look at its surroundings.

The encoder is MiniLM-L6 (Wang et al. 2020, as fine-tuned for all-MiniLM-L6-v2) with what its uncased
vocabulary loses added to its input. A score for each piece says whether a cue begins there. For each such
place a small network reads the pieces around it, conditioned on the cue by sums and products of projections
(the terms of a biaffine score, Dozat and Manning 2017) and by distance, and gives each piece a role in that
cue's attribution, and the cue itself a score of acceptance.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from sayso.attribution.tagger.pieces import Case, Quoted
from sayso.attribution.tagger.roles import Role
from sayso.attribution.tagger.stack import PLACES

_HEADS = 4
_FAR_BELOW = -10_000.0
"""Added to scores of what is not to be seen: far below any real one."""


@dataclass(frozen=True, slots=True)
class Design:
    """What can be chosen about the network; docs/decisions/0012-tagger.md compares them on dev."""

    width: int = 128
    look_layers: int = 2
    encoder_layers: int = 6
    dropout: float = 0.1


class LockedDropout(nn.Module):
    """Dropout that takes the same channels from all pieces of a window (Gal and Ghahramani 2016).

    Ordinary dropout's random numbers took a third of all training time on a processor.
    """

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate

    def forward(self, states: Tensor) -> Tensor:
        """``states`` [N, T, channels]."""
        if not self.training or not self.rate:
            return states
        kept = torch.rand(states.shape[0], 1, states.shape[2], dtype=states.dtype) >= self.rate
        return states * (kept.to(states.dtype) / (1 - self.rate))


def _lock_dropout(module: nn.Module, rate: float) -> None:
    for name, child in module.named_children():
        if isinstance(child, nn.Dropout) and child.p:
            setattr(module, name, LockedDropout(rate))
        else:
            _lock_dropout(child, rate)


class Encoded(NamedTuple):
    """For each piece of a window: whether a cue begins there (a logit), what the second look needs of it as a
    cue's first piece (``asks``) and as a piece near one (``tells``), both twice the design's width,
    whether it is a source and whether it is content of anything, ``regardless`` of the cue (two logits), and
    its ``states`` after `TAPPED` layers."""

    anchor: Tensor
    asks: Tensor
    tells: Tensor
    regardless: Tensor
    states: Tensor


TAPPED = 4
"""Layers of the encoder that labels are weighed behind (`sayso.training.label_network`): its last two are the
finder's own, those of the labels begin from a copy of them."""


class WindowEncoder(nn.Module):
    """Windows [N, T] to `Encoded`."""

    def __init__(self, design: Design, base: Path) -> None:
        """Start from the weights in the folder ``base``."""
        super().__init__()
        bert = BertModel.from_pretrained(
            str(base), add_pooling_layer=False, attn_implementation="eager", attention_probs_dropout_prob=0.0
        )
        _lock_dropout(bert, design.dropout)
        bert.encoder.layer = bert.encoder.layer[: design.encoder_layers]
        self.bert = bert
        hidden = bert.config.hidden_size
        self.features = nn.ModuleList(nn.Embedding(size, hidden) for size in (len(Case), len(Quoted), 2, 2))
        for embedding in self.features:
            nn.init.normal_(embedding.weight, std=0.01)
        self.drop = LockedDropout(design.dropout)
        self.anchor = nn.Sequential(nn.Linear(hidden, design.width), nn.GELU(), nn.Linear(design.width, 1))
        self.asks = nn.Linear(hidden, 2 * design.width)
        self.tells = nn.Linear(hidden, 2 * design.width)
        self.regardless = nn.Linear(hidden, 2)

    def forward(self, ids: Tensor, mask: Tensor, features: Tensor) -> Encoded:
        """``ids``, ``mask`` [N, T], ``features`` [N, T, 4]: `sayso.attribution.tagger.stack.Stack`."""
        words = self.bert.embeddings.word_embeddings(ids)
        for column, embedding in enumerate(self.features):
            words = words + embedding(features[:, :, column])
        states = self.bert.embeddings(inputs_embeds=words)
        hidden = (1.0 - mask[:, None, None, :].to(states.dtype)) * _FAR_BELOW
        for layer in self.bert.encoder.layer[:TAPPED]:
            states = layer(states, hidden)
        tapped = states
        for layer in self.bert.encoder.layer[TAPPED:]:
            states = layer(states, hidden)
        states = self.drop(states)
        return Encoded(
            self.anchor(states).squeeze(-1),
            self.asks(states),
            self.tells(states),
            self.regardless(states),
            tapped,
        )


class Look(NamedTuple):
    """For each cue: a logit for each role of each piece around it, and one for accepting it."""

    roles: Tensor
    accept: Tensor


class _Layer(nn.TransformerEncoderLayer):
    """The same layer, step by step, since the fused one cannot be exported to ONNX."""

    def forward(self, states: Tensor, hidden: Tensor) -> Tensor:
        """``states`` [K, W, width]; ``hidden`` [K, 1, 1, W] is added to the scores of what is to be seen."""
        states = states + self._attended(self.norm1(states), hidden)
        return states + self.linear2(self.activation(self.linear1(self.norm2(states))))

    def _attended(self, states: Tensor, hidden: Tensor) -> Tensor:
        attention = self.self_attn
        rows, length = states.shape[:2]
        projected = functional.linear(states, attention.in_proj_weight, attention.in_proj_bias)
        asked, key, value = (
            part.reshape(rows, length, _HEADS, -1).transpose(1, 2) for part in projected.chunk(3, -1)
        )
        shares = (asked * attention.head_dim**-0.5 @ key.transpose(2, 3) + hidden).softmax(-1)
        found: Tensor = attention.out_proj((shares @ value).transpose(1, 2).reshape(rows, length, -1))
        return found


class SecondLook(nn.Module):
    """The pieces around each cue, given the cue, to `Look`."""

    def __init__(self, design: Design) -> None:
        super().__init__()
        width = design.width
        self.place = nn.Embedding(PLACES, width)
        self.together = nn.Embedding(2, width)
        for embedding in (self.place, self.together):
            nn.init.normal_(embedding.weight, std=0.1)
        self.norm = nn.LayerNorm(width)
        self.drop = LockedDropout(design.dropout)
        self.near = nn.Conv1d(width, width, 5, padding=2)
        self.layers = nn.ModuleList(
            _Layer(width, _HEADS, 2 * width, 0.0, "gelu", batch_first=True, norm_first=True)
            for _ in range(design.look_layers)
        )
        self.role = nn.Linear(width, len(Role))
        self.accept = nn.Sequential(nn.Linear(2 * width, width), nn.GELU(), nn.Linear(width, 1))

    def forward(self, asks: Tensor, tells: Tensor, place: Tensor, together: Tensor, mask: Tensor) -> Look:
        """``asks`` [K, 2 width]; ``tells`` [K, W, 2 width]; the rest [K, W]: `Crops`."""
        sum_of, product_of = asks.chunk(2, -1)
        plain, scaled = tells.chunk(2, -1)
        states = sum_of[:, None] + plain + product_of[:, None] * scaled
        states = functional.gelu(self.norm(states + self.place(place) + self.together(together)))
        states = states + functional.gelu(self.near(states.transpose(1, 2)).transpose(1, 2))
        states = self.drop(states)
        hidden = ((1.0 - mask.to(states.dtype)) * _FAR_BELOW)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, hidden)
        at_cue = (states * (place == 0)[:, :, None].to(states.dtype)).sum(1)
        highest = (states + hidden[:, 0, 0, :, None]).amax(1)
        return Look(self.role(states), self.accept(torch.cat([at_cue, highest], -1)).squeeze(-1))


class Tagger(nn.Module):
    """Both parts, trained as one."""

    def __init__(self, design: Design, base: Path) -> None:
        super().__init__()
        self.encoder = WindowEncoder(design, base)
        self.look = SecondLook(design)
