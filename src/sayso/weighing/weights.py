"""A label network's model as it lies in a folder: graphs, and a manifest with their hashes and thresholds."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.errors import ModelError
from sayso.weighing.network import HEADS, LAYERS, LabelNetwork
from sayso.weights import MANIFEST, check_file, read_manifest, sha256_of

if TYPE_CHECKING:
    from collections.abc import Mapping

SHIPPED = Path(__file__).parent / "model"
"""The model that comes with the package."""

FILES = (LAYERS, HEADS)
FORMAT = 1
"""Of the manifest and the graphs' inputs; a model of another format is refused."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How sure the network must be; `sayso.weighing.weigh` says what each is held against.

    Those of labels are differences of log-probabilities to the rules' value, the rest probabilities.
    """

    stance: float
    kind: float
    certainty: float
    answer: float
    no_answer: float


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a model's folder says of itself; ``encoder`` is the sha256 of the tagger's encoder behind which it
    was trained: behind another it weighs nothing."""

    version: str
    encoder: str
    thresholds: Thresholds
    hashes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LabelModel:
    """A loaded model."""

    manifest: Manifest
    network: LabelNetwork


def load_label_model(folder: Path = SHIPPED) -> LabelModel:
    """The model in the folder. Raises `ModelError` where it is missing, damaged, or of another format."""
    manifest = read_manifest(folder, _manifest, known=FORMAT, model="model of labels")
    for name in FILES:
        check_file(
            folder / name,
            manifest.hashes.get(name, ""),
            missing="install Sayso again, or train the model again",
            damaged="install Sayso again, or set SAYSO_LABELS=rules",
        )
    try:
        return LabelModel(manifest, LabelNetwork(folder))
    except Exception as error:  # onnxruntime raises types of its own
        raise ModelError(f"{folder}: the labels' model cannot be loaded: {error}") from error


def write_manifest(folder: Path, *, version: str, encoder_sha256: str, thresholds: Thresholds) -> None:
    """Seal the folder: what was chosen, and the hashes of its files."""
    told = {
        "format": FORMAT,
        "version": version,
        "encoder": encoder_sha256,
        "thresholds": asdict(thresholds),
        "sha256": {name: sha256_of(folder / name) for name in FILES},
    }
    (folder / MANIFEST).write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def _manifest(data: Any) -> Manifest:
    return Manifest(
        str(data["version"]), str(data["encoder"]), _thresholds(data["thresholds"]), dict(data["sha256"])
    )


def _thresholds(data: Mapping[str, Any]) -> Thresholds:
    found = Thresholds(**{field.name: float(data[field.name]) for field in fields(Thresholds)})
    if not all(map(math.isfinite, asdict(found).values())):
        raise ValueError("thresholds")
    return found
