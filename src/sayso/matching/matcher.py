"""The shipped network that compares propositions: two ONNX graphs behind the sentence encoder's."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.matching.pieces import STEPS, Pieces, kept, pieces_of
from sayso.settings import CLAIMS
from sayso.weights import MANIFEST, check_file, load_graph, read_manifest, sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onnxruntime import InferenceSession

    from sayso.embedding import Embedder
    from sayso.settings import Settings

SHIPPED = Path(__file__).parent / "model"
"""The network that comes with the package."""

STATES, PAIRS = "states.onnx", "pairs.onnx"
FILES = (STATES, PAIRS)
FORMAT = 1
"""Of the manifest and of the graphs' inputs; a network of another format is refused."""

_AT_ONCE = 32
"""Pairs that go through the network together; those of like length, so that little is filled up."""

Floats = NDArray[np.float32]
Pair = tuple[int, int]


class Compared(NamedTuple):
    """What the network makes of pairs, an entry each: the log-odds of their being one proposition, said or
    denied, against being two; and how likely, if they are one, the one says that the other is not so."""

    one: Floats
    opposed: Floats


class Matches(Protocol):
    """Whatever compares texts two by two: the network itself, or a store that remembers its pieces."""

    def of(self, texts: Sequence[str], pairs: Sequence[Pair]) -> Compared:
        """The pairs of texts, each by its two numbers, compared; which comes first is no matter."""
        ...


class Comparer(Matches, Protocol):
    """What compares, by pieces that can be kept, and says which it is: those of two must not be compared."""

    @property
    def version(self) -> str:
        """Another for each network whose pieces, or whose figures of them, differ."""
        ...

    def pieces(self, texts: Iterable[str]) -> list[Pieces]:
        """The texts as they are compared."""
        ...

    def between(self, pieces: Sequence[Pieces], pairs: Sequence[Pair]) -> Compared:
        """The pairs of them compared."""
        ...


@dataclass(frozen=True)
class Matcher:
    """The network in a folder, behind an encoder; graphs are loaded when the first text is compared."""

    embedder: Embedder
    folder: Path = SHIPPED

    def of(self, texts: Sequence[str], pairs: Sequence[Pair]) -> Compared:
        """See `Matches`. Raises `ModelError` at first use where the network is missing or damaged, or was
        trained behind another encoder."""
        return self.between(self.pieces(texts), pairs)

    def pieces(self, texts: Iterable[str]) -> list[Pieces]:
        """The texts as they are compared; those of an empty text have the two marks around them alone."""
        return [self._pieces(text) for text in texts]

    def between(self, pieces: Sequence[Pieces], pairs: Sequence[Pair]) -> Compared:
        """The pairs of them compared. Of two that are in 8 bits the network's figures are the same on any
        machine to some thousandths."""
        one, opposed = np.zeros(len(pairs), np.float32), np.zeros(len(pairs), np.float32)
        lengths = [sorted((len(pieces[i].ids), len(pieces[j].ids))) for i, j in pairs]
        order = sorted(range(len(pairs)), key=lambda at: (lengths[at], pairs[at]))
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            one[some], opposed[some] = self._run([_ordered(pieces, *pairs[at]) for at in some])
        return Compared(one, opposed)

    @property
    def version(self) -> str:
        """Which network this is, both graphs of it, and behind which encoder."""
        return f"{self.embedder.version}+{self._hashes[STATES][:6]}{self._hashes[PAIRS][:6]}"

    def _pieces(self, text: str) -> Pieces:
        ids, states = self.embedder.states(text)
        rows = kept(len(ids))
        (found,) = self._states.run(["pieces"], {"states": states[None, rows]})
        return pieces_of(ids[rows], found[0])

    def _run(self, pairs: Sequence[tuple[Pieces, Pieces]]) -> tuple[Floats, Floats]:
        firsts, seconds = [one for one, _ in pairs], [other for _, other in pairs]
        given = {
            "one": _padded(firsts),
            "other": _padded(seconds),
            "one_has": _had(firsts),
            "other_has": _had(seconds),
            "one_shared": _shared(firsts, seconds),
            "other_shared": _shared(seconds, firsts),
        }
        (logits,) = self._pairs.run(["logits"], given)
        same, negated, *two = np.asarray(logits, np.float32).T
        return np.logaddexp(same, negated) - np.logaddexp(*two), 1 / (1 + np.exp(same - negated))

    @cached_property
    def _hashes(self) -> Mapping[str, str]:
        def read(data: Mapping[str, Mapping[str, str]]) -> tuple[str, Mapping[str, str]]:
            return str(data["encoder"]), {name: str(data["sha256"][name]) for name in FILES}

        encoder, hashes = read_manifest(self.folder, read, known=FORMAT, model="network of propositions")
        if encoder != self.embedder.version:
            raise ModelError(f"{self.folder}: trained behind another encoder; {_MEND}")
        return hashes

    @cached_property
    def _states(self) -> InferenceSession:
        return self._loaded(STATES)

    @cached_property
    def _pairs(self) -> InferenceSession:
        return self._loaded(PAIRS)

    def _loaded(self, name: str) -> InferenceSession:
        path = self.folder / name
        check_file(path, self._hashes[name], missing=_MEND, damaged=_MEND)
        try:
            return load_graph(path)
        except Exception as error:  # onnxruntime raises types of its own
            raise ModelError(f"{path} cannot be loaded: {error}") from error


def comparer_for(settings: Settings, embedder: Embedder) -> Matcher | None:
    """The shipped network behind the shipped encoder; None where claims are to be made by rules alone."""
    return Matcher(embedder) if settings.claims == CLAIMS[0] else None


_MEND = "install Sayso again, or set SAYSO_CLAIMS=rules"


def write_manifest(folder: Path, *, encoder: str) -> None:
    """Seal the folder: the encoder behind which it was trained, and the hashes of its files."""
    hashes = {name: sha256_of(folder / name) for name in FILES}
    told = {"format": FORMAT, "encoder": encoder, "sha256": hashes}
    (folder / MANIFEST).write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def _ordered(pieces: Sequence[Pieces], i: int, j: int) -> tuple[Pieces, Pieces]:
    """The two in an order of their own, the shorter first, so that who asks first is no matter."""
    one, other = pieces[i], pieces[j]
    own = [(len(text.ids), text.ids.tobytes()) for text in (one, other)]
    return (one, other) if own[0] <= own[1] else (other, one)


def _padded(pieces: Sequence[Pieces]) -> Floats:
    """Their states [pairs, pieces, `WIDTH`], filled up with zeros."""
    length = max(len(one.ids) for one in pieces)
    rows = np.zeros((len(pieces), length, pieces[0].states.shape[1]), np.float32)
    for row, one in zip(rows, pieces, strict=True):
        row[: len(one.ids)] = one.states / STEPS
    return rows


def _had(pieces: Sequence[Pieces]) -> Floats:
    """Where there is a piece [pairs, pieces]."""
    lengths = np.array([len(one.ids) for one in pieces])
    return (np.arange(lengths.max()) < lengths[:, None]).astype(np.float32)


def _shared(pieces: Sequence[Pieces], others: Sequence[Pieces]) -> NDArray[np.int64]:
    """Which pieces the other of the pair has too [pairs, pieces]; the marks are none."""
    found = np.zeros((len(pieces), max(len(one.ids) for one in pieces)), np.int64)
    for row, one, other in zip(found, pieces, others, strict=True):
        row[1 : len(one.ids) - 1] = np.isin(one.ids[1:-1], other.ids[1:-1])
    return found
