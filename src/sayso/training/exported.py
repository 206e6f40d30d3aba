"""The weights of exported graphs, in 32 bits again, so that training can go on from them.

What rounding to 8 bits took is not given back; training mends it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from sayso.attribution.tagger.network import ENCODER, LOOK
from sayso.errors import ModelError

if TYPE_CHECKING:
    from sayso.training.network import Tagger

_PRODUCTS = frozenset({"MatMul", "MatMulInteger"})
_RESCALING = frozenset({"Cast", "Mul"})
"""What stands between a product in 8 bits and what is added to it: its sums, times the scales."""
_TURNED = "_Transposed"
"""What the rounding adds to the name of a product's weights that it turned."""


def load_exported(tagger: Tagger, folder: Path) -> None:
    """Give the tagger the weights of the one that was exported to ``folder``.

    Raises `ModelError` where the graphs there are not of the tagger's design.
    """
    look = {f"look.{name}": value for name, value in weights_of(folder / LOOK).items()}
    found = weights_of(folder / ENCODER) | look
    own = tagger.state_dict()
    unlike = [name for name, value in own.items() if name in found and found[name].shape != value.shape]
    missing = [name for name in _trained(tagger) if name not in found]
    if missing:
        raise ModelError(f"{folder} has no {missing[0]} to go on from: its network is of another design")
    if unlike:
        raise ModelError(f"{folder} has a {unlike[0]} of another shape: its network is of another design")
    tagger.load_state_dict(own | {name: value for name, value in found.items() if name in own})


def _trained(tagger: Tagger) -> list[str]:
    return [name for name, _ in tagger.named_parameters()]


def weights_of(graph: Path) -> dict[str, Tensor]:
    """A graph's weights by the names that they had when it was drawn, products' transposed, as in torch.

    The drawing keeps all names but those of products; a product is called after the bias that is added to it.
    """
    import onnx

    drawn = onnx.load(str(graph)).graph
    stored = {one.name: _tensor(onnx.numpy_helper.to_array(one)) for one in drawn.initializer}
    found = {}
    for name in stored:
        whole = name.removesuffix("_quantized")
        if not whole.endswith(("_scale", "_zero_point")) and not whole.startswith("onnx::"):
            value = _whole(whole, stored)
            found[whole.removesuffix(_TURNED)] = value.T if whole.endswith(_TURNED) else value
    taken = {node.input[place]: node for node in drawn.node for place in range(len(node.input))}
    for node in drawn.node:
        weight = node.input[1].removesuffix("_quantized") if node.op_type in _PRODUCTS else ""
        if weight.startswith("onnx::") and (bias := _bias_behind(node, taken, stored)):
            found[f"{bias.removesuffix('bias')}weight"] = _whole(weight, stored).T
    return found


def _bias_behind(node: Any, taken: Mapping[str, Any], stored: Mapping[str, Tensor]) -> str | None:
    """The name of what is added to a product, or to the product as the rounding scales it back."""
    node = taken.get(node.output[0])
    while node is not None and node.op_type in _RESCALING:
        node = taken.get(node.output[0])
    if node is None or node.op_type != "Add":
        return None
    return next((name for name in node.input if name in stored), None)


def _whole(name: str, stored: Mapping[str, Tensor]) -> Tensor:
    """A table or product in 32 bits, whether it is kept in 8 or not."""
    if name in stored:
        return stored[name]
    return (stored[f"{name}_quantized"] - stored[f"{name}_zero_point"]) * stored[f"{name}_scale"]


def _tensor(array: Any) -> Tensor:
    return torch.from_numpy(array.copy()).float()
