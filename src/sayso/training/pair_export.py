"""Trained networks as the graphs that `sayso.matching` runs: what is done once for a text, what is done for
each pair, and the closer look."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn

from sayso.matching.matcher import CLOSER, PAIRS, STATES
from sayso.training.closer_network import CloserNetwork
from sayso.training.export import Axes, products, quantise, write_graph
from sayso.training.pair_network import PairNetwork, Sides

_ONE = {0: "pairs", 1: "pieces"}
_OTHER = {0: "pairs", 1: "other pieces"}
_SIDES: Axes = {name: _ONE if name.startswith("one") else _OTHER for name in Sides._fields}
_LOGITS: Axes = {"logits": {0: "pairs"}}
_TEXT = {1: "pieces"}
_PIECES: Axes = dict.fromkeys(("states", "whose", "shared"), _TEXT)
_LAYER = re.compile(r"/upper\.")
"""In the names of all that belongs to the layers of the closer look."""


def export(network: PairNetwork, folder: Path, *, whole: bool = False) -> None:
    """Write both graphs: that of a text's states in 8 bits, unless ``whole``; that of the pairs, which is
    small and decides, in 32."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as beside:
        plain = folder / STATES if whole else Path(beside) / STATES
        states = torch.randn(1, 12, network.design.hidden)
        write_graph(_StatesGraph(network).eval(), (states,), plain, {"states": _TEXT}, {"pieces": _TEXT})
        if not whole:
            quantise(plain, folder / STATES)
        write_graph(_PairsGraph(network).eval(), tuple(_example(network)), folder / PAIRS, _SIDES, _LOGITS)


def export_closer(network: CloserNetwork, folder: Path, *, whole: bool = False) -> None:
    """Write the graph for one pair, its layers in 8 bits, unless ``whole``."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as beside:
        plain = folder / CLOSER if whole else Path(beside) / CLOSER
        marks = torch.tensor([[0] * 5 + [1] * 7])
        given = (torch.randn(1, 12, network.design.hidden), marks, torch.ones_like(marks))
        write_graph(_CloserGraph(network).eval(), given, plain, _PIECES, {"logits": {}})
        if not whole:
            quantise(plain, folder / CLOSER, only=products(plain, _LAYER))


class _CloserGraph(nn.Module):
    """A closer look at one pair, all of whose pieces are there."""

    def __init__(self, network: CloserNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, states: Tensor, whose: Tensor, shared: Tensor) -> Tensor:
        logits: Tensor = self.network.head(self.network.look(states, whose, shared))
        return logits


class _StatesGraph(nn.Module):
    """What is done once for a text, all of whose pieces are there."""

    def __init__(self, network: PairNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, states: Tensor) -> Tensor:
        return self.network.read(states)


class _PairsGraph(nn.Module):
    """What is done for each pair, with its inputs one by one."""

    def __init__(self, network: PairNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, *sides: Tensor) -> Tensor:
        return self.network.compare(Sides(*sides))


def _example(network: PairNetwork) -> Sides:
    """Any pairs, for the graph to be drawn from."""
    pairs, length, longer, width = 3, 7, 11, network.design.width
    return Sides(
        torch.randn(pairs, length, width),
        torch.randn(pairs, longer, width),
        torch.ones(pairs, length),
        torch.ones(pairs, longer),
        torch.randint(0, 2, (pairs, length)),
        torch.randint(0, 2, (pairs, longer)),
    )
