"""A tagger's model as it lies in a folder: graphs, vocabulary, and a manifest that holds their hashes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.attribution.tagger.candidates import Evidence, Network
from sayso.attribution.tagger.confidence import Calibration
from sayso.attribution.tagger.network import ENCODER, LOOK, OnnxNetwork
from sayso.errors import ModelError
from sayso.weights import check_file, load_tokenizer, read_manifest

if TYPE_CHECKING:
    from tokenizers import Tokenizer

SHIPPED = Path(__file__).parent / "model"
"""The model that comes with the package."""

VOCABULARY = "tokenizer.json"
FILES = (ENCODER, LOOK, VOCABULARY)
FORMAT = 1
"""Of the manifest and the graphs' inputs; a model of another format is refused."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a model's folder says of itself.

    ``least_likely`` is the probability from which on a place is looked at as a cue, ``least_sure`` the
    confidence from which on a candidate is a finding; ``hashes`` are the sha256 of `FILES`.
    """

    version: str
    least_likely: float
    least_sure: float
    calibration: Calibration
    hashes: dict[str, str]

    def to_json(self) -> dict[str, Any]:
        """As it is written to `MANIFEST`."""
        return {
            "format": FORMAT,
            "version": self.version,
            "least_likely": self.least_likely,
            "least_sure": self.least_sure,
            "calibration": {
                "weights": list(self.calibration.weights),
                "no_source": self.calibration.no_source,
                "bias": self.calibration.bias,
            },
            "sha256": self.hashes,
        }


@dataclass(frozen=True, slots=True)
class TaggerModel:
    """A loaded model."""

    manifest: Manifest
    network: Network
    tokenizer: Tokenizer


def load_model(folder: Path = SHIPPED) -> TaggerModel:
    """The model in the folder. Raises `ModelError` where it is missing, damaged, or of another format."""
    manifest = read_manifest(folder, _manifest, known=FORMAT, model="tagger model")
    for name in FILES:
        _check(folder / name, manifest.hashes.get(name, ""))
    try:
        return TaggerModel(manifest, OnnxNetwork(folder), load_tokenizer(folder / VOCABULARY))
    except ImportError as error:
        raise ModelError(
            f"the tagger needs {error.name}: install Sayso again, or use --finder rules"
        ) from error
    except Exception as error:  # onnxruntime and tokenizers raise types of their own
        raise ModelError(f"{folder}: the tagger's model cannot be loaded: {error}") from error


def _manifest(data: Any) -> Manifest:
    calibration = data["calibration"]
    manifest = Manifest(
        version=str(data["version"]),
        least_likely=float(data["least_likely"]),
        least_sure=float(data["least_sure"]),
        calibration=Calibration(
            tuple(map(float, calibration["weights"])),
            float(calibration["no_source"]),
            float(calibration["bias"]),
        ),
        hashes=dict(data["sha256"]),
    )
    _check_numbers(manifest)
    return manifest


def _check_numbers(manifest: Manifest) -> None:
    """Raise `ValueError` for numbers that no reading could be made with."""
    calibration = manifest.calibration
    numbers = (*calibration.weights, calibration.no_source, calibration.bias)
    if len(calibration.weights) != len(Evidence._fields) or not all(map(math.isfinite, numbers)):
        raise ValueError("weights")
    if not (0 < manifest.least_likely < 1 and 0 <= manifest.least_sure <= 1):
        raise ValueError("thresholds")


def _check(path: Path, expected: str) -> None:
    check_file(
        path,
        expected,
        missing="install Sayso again, or train the model again",
        damaged="install Sayso again, or use --finder rules",
    )
