"""A trained tagger as the folder that `sayso.attribution.tagger` loads: ONNX graphs, vocabulary, manifest."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from sayso.attribution.tagger.network import ENCODER, LOOK
from sayso.attribution.tagger.weights import FILES, VOCABULARY, Manifest
from sayso.training.choose import LEAST_LIKELY, Choice
from sayso.training.network import Tagger
from sayso.training.whole_attention import with_whole_attention
from sayso.weights import MANIFEST, sha256_of

_OPSET = 17
_LAYER = re.compile(r"/layers?\.")
"""In the names of all that belongs to the layers of the look."""
_SCORE = re.compile(r"/(?:anchor|regardless)/")
"""In the names of the encoder's products that score a piece by themselves."""
_WINDOWS = {0: "windows", 1: "length"}
_CUES = {0: "cues"}
_AROUND = {0: "cues", 1: "width"}
_ENCODER_INPUTS = {"ids": _WINDOWS, "features": _WINDOWS}
_ENCODER_OUTPUTS = dict.fromkeys(("anchor", "asks", "tells", "regardless", "states"), _WINDOWS)
_LOOK_INPUTS = {"asks": _CUES, "tells": _AROUND, "place": _AROUND, "together": _AROUND, "mask": _AROUND}
_LOOK_OUTPUTS = {"roles": _AROUND, "accept": _CUES}

Axes = dict[str, dict[int, str]]
"""Names of a graph's inputs or outputs, with those of the axes whose length is open."""


def export(tagger: Tagger, folder: Path, *, vocabulary: Path, whole: bool = False) -> None:
    """Write the graphs and the vocabulary: both graphs in 8 bits, unless ``whole``.

    One bit is left unused: processors without VNNI add two products in 16 bits, which 8 bits would overflow.
    The encoder's own scores and what the look does outside its layers stay in 32 bits: they are small, and
    they decide (docs/decisions/0012-tagger.md).
    """
    tagger.eval()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as beside:
        plain = Path(beside)
        write_graph(
            _EncoderGraph(tagger), _encoder_inputs(), plain / ENCODER, _ENCODER_INPUTS, _ENCODER_OUTPUTS
        )
        write_graph(tagger.look, _look_inputs(tagger), plain / LOOK, _LOOK_INPUTS, _LOOK_OUTPUTS)
        if whole:
            for name in (ENCODER, LOOK):
                shutil.copy(plain / name, folder / name)
        else:
            quantise(plain / ENCODER, folder / ENCODER, whole=products(plain / ENCODER, _SCORE))
            quantise(plain / LOOK, folder / LOOK, only=products(plain / LOOK, _LAYER))
    shutil.copy(vocabulary, folder / VOCABULARY)


def write_manifest(folder: Path, choice: Choice, *, version: str) -> None:
    """Seal the folder: what was chosen, and the hashes of its files."""
    manifest = Manifest(
        version=version,
        least_likely=LEAST_LIKELY,
        least_sure=choice.least_sure,
        calibration=choice.calibration,
        hashes={name: sha256_of(folder / name) for name in FILES},
    )
    (folder / MANIFEST).write_text(json.dumps(manifest.to_json(), indent=1) + "\n", "utf-8")


class _EncoderGraph(nn.Module):
    """The encoder for windows of one length, with its results as a plain tuple."""

    def __init__(self, tagger: Tagger) -> None:
        super().__init__()
        self.encoder = with_whole_attention(tagger.encoder)

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.encoder(ids, torch.ones_like(ids), features))


def write_graph(
    module: nn.Module, example: tuple[Tensor, ...], path: Path, inputs: Axes, outputs: Axes
) -> None:
    """Write the module as an ONNX graph, drawn from an example of its inputs."""
    with torch.no_grad():
        torch.onnx.export(
            module,
            example,
            str(path),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=inputs | outputs,
            opset_version=_OPSET,
            dynamo=False,
        )


def _encoder_inputs() -> tuple[Tensor, ...]:
    ids = torch.arange(1000, 1024).reshape(2, 12)
    return ids, torch.zeros(2, 12, 4, dtype=torch.long)


def _look_inputs(tagger: Tagger) -> tuple[Tensor, ...]:
    double = tagger.encoder.asks.out_features
    whole = torch.zeros(3, 12, dtype=torch.long)
    return torch.randn(3, double), torch.randn(3, 12, double), whole, whole, torch.ones_like(whole)


def products(graph: Path, name: re.Pattern[str]) -> list[str]:
    """The graph's matrix products whose names have ``name`` in them."""
    import onnx

    nodes = onnx.load(str(graph)).graph.node
    return [node.name for node in nodes if node.op_type in {"MatMul", "Gemm"} and name.search(node.name)]


def quantise(plain: Path, to: Path, *, only: Sequence[str] = (), whole: Sequence[str] = ()) -> None:
    """In 8 bits: ``only`` these nodes where any are named, else all tables and products but ``whole``."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        plain,
        to,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        nodes_to_quantize=list(only),
        nodes_to_exclude=list(whole),
    )
