"""The sentence encoder as `sayso.embedding` ships it: all-MiniLM-L6-v2 unchanged, in 8 bits.

    python -m sayso.training.sentences --out FOLDER [--base FOLDER]

Nothing is trained. The same weights give the same folder; the base is found as for `sayso train`.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn

from sayso.embedding.embedder import FORMAT, GRAPH, MANIFEST, SHIPPED, VOCABULARY
from sayso.training.base import base_folder
from sayso.weights import sha256_of

SHARED = 4
"""Layers of the six whose states others go on from. The two above are trained anew for them."""
EARLY = 2
"""Layers of the six from whose states a look at two texts at once goes on: the four above are trained anew
for it. By hand; with three there would be a quarter less to do for a pair."""

_OPSET = 17
_TEXTS = {0: "texts", 1: "length"}


class _Sentence(nn.Module):
    """The mean of the last layer over a text's pieces, at length 1, as sentence-transformers takes it; and
    the states of the pieces after the layers `SHARED` and `EARLY`, behind which `sayso.matching` goes on."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        read = self.encoder(input_ids=ids, attention_mask=torch.ones_like(ids), output_hidden_states=True)
        mean = nn.functional.normalize(read.last_hidden_state.mean(dim=1), dim=-1)
        return mean, read.hidden_states[SHARED], read.hidden_states[EARLY]


def export_encoder(base: Path, folder: Path) -> None:
    """Write graph, vocabulary and manifest into the folder.

    One bit is left unused, for processors without VNNI: see `sayso.training.export`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as beside:
        plain = Path(beside) / GRAPH
        _write(base, plain)
        _quantise(plain, folder / GRAPH)
    shutil.copy(base / VOCABULARY, folder / VOCABULARY)
    manifest = {
        "format": FORMAT,
        "model": "sentence-transformers/all-MiniLM-L6-v2",
        "licence": "Apache-2.0",
        "sha256": {name: sha256_of(folder / name) for name in (GRAPH, VOCABULARY)},
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")


def _write(base: Path, path: Path) -> None:
    from transformers import AutoModel

    network = _Sentence(AutoModel.from_pretrained(str(base), attn_implementation="eager")).eval()
    with torch.no_grad():
        torch.onnx.export(
            network,
            (torch.arange(1000, 1012).reshape(1, 12),),
            str(path),
            input_names=["ids"],
            output_names=["vector", "states", "early"],
            dynamic_axes={"ids": _TEXTS, "vector": {0: "texts"}, "states": _TEXTS, "early": _TEXTS},
            opset_version=_OPSET,
            dynamo=False,
        )


def _quantise(plain: Path, to: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(plain, to, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--base", type=Path)
    named = parser.parse_args()
    export_encoder(base_folder(named.base), named.out)
