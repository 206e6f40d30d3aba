"""Word lists as data: each is a TOML file in this folder whose comments say where its entries came from."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from sayso.errors import LexiconError


@cache
def load(name: str) -> dict[str, Any]:
    """The lexicon ``name`` ("cues", "outlets", ...) as plain data; read once, so do not change it.

    Raises `LexiconError` when there is no such file or it is not TOML.
    """
    try:
        return tomllib.loads(resources.files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"lexicon {name!r} cannot be read: {error}") from error
