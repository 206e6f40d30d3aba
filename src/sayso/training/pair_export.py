"""A trained network as the two graphs that `sayso.matching` runs: what is done once for a text, and what is
done for each pair."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn

from sayso.matching.matcher import PAIRS, STATES
from sayso.training.export import Axes, quantise, write_graph
from sayso.training.pair_network import PairNetwork, Sides

_ONE = {0: "pairs", 1: "pieces"}
_OTHER = {0: "pairs", 1: "other pieces"}
_SIDES: Axes = {name: _ONE if name.startswith("one") else _OTHER for name in Sides._fields}
_LOGITS: Axes = {"logits": {0: "pairs"}}
_TEXT = {1: "pieces"}
_LAYER = "/inter."
"""In the names of all that belongs to the joint layers."""


def export(network: PairNetwork, folder: Path, *, whole: bool = False) -> None:
    """Write both graphs, in 8 bits unless ``whole``: all of a text's states, and of the pairs the products of
    the joint layers with their weights; the head, which is small and decides, stays in 32."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as beside:
        plain = folder if whole else Path(beside)
        states = torch.randn(1, 12, network.design.hidden)
        write_graph(
            _StatesGraph(network).eval(), (states,), plain / STATES, {"states": _TEXT}, {"pieces": _TEXT}
        )
        write_graph(_PairsGraph(network).eval(), tuple(_example(network)), plain / PAIRS, _SIDES, _LOGITS)
        if not whole:
            quantise(plain / STATES, folder / STATES)
            # Half of the time; log-odds change by .002 on average, the held-out area (.814) by .0001.
            quantise(plain / PAIRS, folder / PAIRS, only=_weight_products(plain / PAIRS))


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


def _weight_products(graph: Path) -> list[str]:
    """The joint layers' products with their weights; those of attention, of states with states, are none."""
    import onnx

    drawn = onnx.load(str(graph)).graph
    weights = {weight.name for weight in drawn.initializer}
    return [
        node.name
        for node in drawn.node
        if node.op_type == "MatMul" and _LAYER in node.name and weights.intersection(node.input)
    ]


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
