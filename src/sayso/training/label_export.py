"""A trained label network as the graphs that `sayso.weighing` runs: its layers, and its heads."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn

from sayso.training.export import Axes, quantise, write_graph
from sayso.training.label_design import Given
from sayso.training.label_network import LabelHeads, LabelNetwork
from sayso.weighing.inputs import BUCKETS, PARTS, SHAPES
from sayso.weighing.network import HEADS, LAYERS
from sayso.weighing.verdict import GIVEN

_WINDOWS = {0: "windows", 1: "length"}
_STATEMENTS = {0: "statements"}
_NAMES = {0: "statements", 1: "names"}
_HEADS_INPUTS: Axes = {
    "deep": {0: "pieces"},
    "parts": {0: "statements", 2: "pieces"},
    "at": {0: "names", 1: "pieces"},
    "shapes": {0: "names"},
    "distance": _NAMES,
    "verdicts": _STATEMENTS,
    "given_speaker": {0: "statements", 1: "names and two"},
    "given_answers": {0: "statements", 1: "statements and one"},
}
"""`Given`'s, in its order, without the relays; what is given of a choice is told by its name from what is
chosen."""
_HEADS_OUTPUTS: Axes = {
    "stance": _STATEMENTS,
    "kind": _STATEMENTS,
    "certainty": _STATEMENTS,
    "answers": {0: "statements", 1: "statements and one"},
}
"""Of `Outputs` what takes the rules' place; polarity, speakers and relays are learned beside, and not
exported."""


def export(network: LabelNetwork, folder: Path, *, whole: bool = False) -> None:
    """Write both graphs: the layers in 8 bits, unless ``whole``; the heads, which are small, in 32."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as beside:
        plain = folder / LAYERS if whole else Path(beside) / LAYERS
        states = torch.randn(2, 12, network.design.hidden)
        write_graph(network.deep, (states,), plain, {"states": _WINDOWS}, {"deep": _WINDOWS})
        if not whole:
            quantise(plain, folder / LAYERS)
    pieces = torch.randn(12, network.design.hidden)
    given = _example(statements=3, names=4, pieces=len(pieces))
    example = (pieces, *(value for name, value in given._asdict().items() if name != "via"))
    write_graph(_HeadsGraph(network.heads).eval(), example, folder / HEADS, _HEADS_INPUTS, _HEADS_OUTPUTS)


class _HeadsGraph(nn.Module):
    """The heads with their inputs one by one, and their results as a plain tuple."""

    def __init__(self, heads: LabelHeads) -> None:
        super().__init__()
        self.heads = heads

    def forward(self, pieces: Tensor, *given: Tensor) -> tuple[Tensor, ...]:
        names = [name for name in Given._fields if name != "via"]
        by_name = dict(zip(names, given, strict=True))
        by_name["via"] = torch.zeros_like(
            by_name["distance"], dtype=torch.float
        )  # nothing exported rests on it
        found = self.heads(pieces, Given(**by_name))
        return tuple(getattr(found, name) for name in _HEADS_OUTPUTS)


def _example(*, statements: int, names: int, pieces: int) -> Given:
    """Any statements and names, for the graph to be drawn from."""
    return Given(
        parts=torch.randint(0, 2, (statements, PARTS, pieces)).float(),
        at=torch.eye(names, pieces),
        shapes=torch.rand(names, SHAPES),
        distance=torch.randint(0, BUCKETS, (statements, names)),
        verdicts=torch.zeros(statements, len(GIVEN), dtype=torch.long),
        speaker=torch.zeros(statements, names + 2),
        via=torch.zeros(statements, names),
        answers=torch.zeros(statements, statements + 1),
    )
