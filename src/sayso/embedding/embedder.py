"""The shipped sentence encoder."""

from __future__ import annotations

import json
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.weights import check_file, load_graph, load_tokenizer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

SHIPPED = Path(__file__).parent / "model"
"""The encoder that comes with the package."""

WIDTH = 384
"""Numbers in a vector."""

GRAPH, VOCABULARY, MANIFEST = "encoder.onnx", "tokenizer.json", "manifest.json"
FORMAT = 3
"""Of the manifest and of the graph's input; an encoder of another format is refused."""

_PIECES = 256
"""Word pieces that are read of a text, as the encoder was trained; the rest is cut off."""
_CHARACTERS = 16 * _PIECES
"""Of a text that are given to the tokenizer, so that a hostile one costs no more."""
_MEND = "install Sayso again"

_MARKS = 2
"""Pieces that every text gets, one before it and one behind."""
_REMEMBERED = 512
"""Texts whose states are remembered, at some 20 kilobytes each: who asks for a text's vector often asks for
its states next."""

_Part = TypeVar("_Part")


class _Read(NamedTuple):
    ids: NDArray[np.int64]
    vector: NDArray[np.float32]
    states: NDArray[np.float16]


class Vectors(Protocol):
    """Whatever gives texts their vectors: the encoder itself, or a store that remembers."""

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row a text, each of `WIDTH` numbers and of length 1, so that a product is the cosine."""
        ...


class Encoder(Vectors, Protocol):
    """What makes vectors anew, and says which it is: those of two encoders must not be compared."""

    @property
    def version(self) -> str:
        """Another for each encoder whose vectors differ."""
        ...


class Embedder:
    """The encoder in a folder; graph and vocabulary are loaded at the first text.

    A text's vector does not depend on the texts beside it: they are read one at a time, since in 8 bits
    each batch has a scale of its own.
    """

    def __init__(self, folder: Path = SHIPPED) -> None:
        self._folder = folder
        self._read = lru_cache(_REMEMBERED)(self._run)
        self._early = lru_cache(_REMEMBERED)(self._run_early)

    def of(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row a text, of length 1; zeros for a text without a word. Raises `ModelError` at first use."""
        rows = np.zeros((len(texts), WIDTH), np.float32)
        for at, text in enumerate(texts):
            read = self._read(text)
            if len(read.ids) > _MARKS:
                rows[at] = read.vector
        return rows

    def states(self, text: str) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The ids of a text's pieces [n], a mark before and behind them, and their states after the encoder's
        fourth layer [n, `WIDTH`]. Raises `ModelError` at first use."""
        read = self._read(text)
        return read.ids, read.states.astype(np.float32)

    def early(self, ids: Sequence[int]) -> NDArray[np.float32]:
        """The states after the encoder's second layer [n, `WIDTH`] of pieces by their ids.

        Raises `ModelError` at first use.
        """
        return self._early(tuple(ids)).astype(np.float32)

    def _run_early(self, ids: tuple[int, ...]) -> NDArray[np.float16]:
        (states,) = self._graph.run(["early"], {"ids": np.array([ids], np.int64)})
        return np.asarray(states[0], np.float16)

    def _run(self, text: str) -> _Read:
        sound = text[:_CHARACTERS].encode("utf-8", "replace").decode()  # single surrogates are no text
        ids = self._tokenizer.encode(sound).ids
        if len(ids) > _PIECES:
            ids = [*ids[: _PIECES - 1], ids[-1]]
        vector, states = self._graph.run(["vector", "states"], {"ids": np.array([ids], np.int64)})
        return _Read(np.array(ids), vector[0], states[0].astype(np.float16))

    @property
    def version(self) -> str:
        """Which encoder this is: vectors of two versions must not be compared."""
        return self._hashes[GRAPH][:12]

    @cached_property
    def _hashes(self) -> dict[str, str]:
        path = self._folder / MANIFEST
        try:
            data = json.loads(path.read_bytes())
            hashes = {name: str(data["sha256"][name]) for name in (GRAPH, VOCABULARY)}
            known = data["format"] == FORMAT
        except OSError as error:
            raise ModelError(f"{path} is missing; {_MEND}") from error
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise ModelError(f"{path} is damaged; {_MEND}") from error
        if not known:
            raise ModelError(f"{path} is of another format than {FORMAT}; {_MEND}")
        return hashes

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return _loaded(self._checked(VOCABULARY), load_tokenizer)

    @cached_property
    def _graph(self) -> InferenceSession:
        return _loaded(self._checked(GRAPH), load_graph)

    def _checked(self, name: str) -> Path:
        path = self._folder / name
        check_file(path, self._hashes[name], missing=_MEND, damaged=_MEND)
        return path


def _loaded(path: Path, load: Callable[[Path], _Part]) -> _Part:
    try:
        return load(path)
    except ImportError as error:
        raise ModelError(f"comparing sentences needs {error.name}: {_MEND}") from error
    except Exception as error:  # tokenizers and onnxruntime raise types of their own
        raise ModelError(f"{path} cannot be loaded: {error}") from error
