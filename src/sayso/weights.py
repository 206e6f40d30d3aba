"""Weights that come with the package: checked by their sha256, loaded for one core."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from sayso.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

M = TypeVar("M")

MANIFEST = "manifest.json"
"""What a model's folder says of itself."""


def is_there(folder: Path) -> bool:
    """Whether a model lies in the folder, whole or damaged."""
    return (folder / MANIFEST).exists()


def read_manifest(folder: Path, read: Callable[[Any], M], *, known: int, model: str) -> M:
    """What ``read`` makes of the folder's manifest, where it is of the format ``known``.

    Raises `ModelError` where there is none ("holds no ``model``"), it is of another format, or ``read`` does
    not find in it what it looks for.
    """
    path = folder / MANIFEST
    try:
        data = json.loads(path.read_bytes())
        if data["format"] != known:
            raise ModelError(
                f"{folder}: a model of format {data['format']}; this version reads {known}: train it again"
            )
        return read(data)
    except OSError as error:
        raise ModelError(f"{folder} holds no {model} ({MANIFEST} cannot be read)") from error
    except (ArithmeticError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ModelError(f"{path} is damaged; install Sayso again, or train the model again") from error


def sha256_of(path: Path) -> str:
    """A file's hash, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def model_hash(folder: Path) -> str:
    """Which model lies in the folder: the sha256 of its manifest, which holds those of its files."""
    return sha256_of(folder / MANIFEST)


def check_file(path: Path, expected: str, *, missing: str, damaged: str) -> None:
    """Raise `ModelError` where the file is missing or its sha256 is another, with what to do about it."""
    try:
        found = sha256_of(path)
    except OSError as error:
        raise ModelError(f"{path} is missing; {missing}") from error
    if found != expected:
        raise ModelError(f"{path} is damaged (its sha256 is another); {damaged}")


def load_tokenizer(path: Path) -> Tokenizer:
    """The vocabulary, set to neither cut nor pad."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


_SLOWER = ["SkipLayerNormFusion"]
"""What onnxruntime does to a graph and had better leave: on a CPU its sum-and-norm in one step takes four
times as long as the two steps."""


def load_graph(path: Path) -> InferenceSession:
    """An ONNX graph, to be run on one core: reports share the cores, not matrices."""
    import onnxruntime  # slow to import; `import sayso` stays light

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )
