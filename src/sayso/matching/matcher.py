"""The shipped network that compares propositions: three ONNX graphs behind the sentence encoder's."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.matching.closer import CloserLook
from sayso.matching.compared import Compared, Floats, compared_of
from sayso.matching.pieces import STEPS, Pieces, kept, pieces_of, shared
from sayso.settings import CLAIMS
from sayso.weights import MANIFEST, check_file, load_graph, read_manifest, sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onnxruntime import InferenceSession

    from sayso.embedding import Embedder
    from sayso.settings import Settings

SHIPPED = Path(__file__).parent / "model"
"""The networks that come with the package."""

STATES, PAIRS, CLOSER = "states.onnx", "pairs.onnx", "closer.onnx"
FILES = (STATES, PAIRS, CLOSER)
FORMAT = 2
"""Of the manifest and of the graphs' inputs; a network of another format is refused."""

_AT_ONCE = 32
"""Pairs that go through the network together; those of like length, so that little is filled up."""

LOOKED_AT = -2.0
"""Log-odds by pieces from which on a pair is looked at more closely: of the pairs asked about in the small
stories' part "dev" 44 in a hundred, among them 400 of the 441 that the teacher surely holds for one. From -1
on (a quarter of the pairs) .516 of what is one there is put on one claim, so .525, from -3 on .555, but with
.895 of what is put on one rightly so for .912."""

Pair = tuple[int, int]


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
        """The pairs of them compared: by their pieces, and those that may be one by a closer look. Of two
        that are in 8 bits figures are the same on any machine to some thousandths, but for what is so near
        to `LOOKED_AT` that one machine looks closer and another does not."""
        ordered = [_ordered(pieces, *pair) for pair in pairs]
        one, opposed = self._by_pieces(pieces, ordered)
        (closer,) = np.nonzero(one >= LOOKED_AT)
        ids = [text.ids for text in pieces]
        one[closer], opposed[closer] = self._closer.between(ids, [ordered[at] for at in closer])
        return Compared(one, opposed)

    @property
    def version(self) -> str:
        """Which network this is, all graphs of it, and behind which encoder."""
        return f"{self.embedder.version}+{''.join(self._hashes[name][:4] for name in FILES)}"

    def _pieces(self, text: str) -> Pieces:
        ids, states = self.embedder.states(text)
        rows = kept(len(ids))
        (found,) = self._states.run(["pieces"], {"states": states[None, rows]})
        return pieces_of(ids[rows], found[0])

    def _by_pieces(self, pieces: Sequence[Pieces], pairs: Sequence[Pair]) -> Compared:
        one, opposed = np.zeros(len(pairs), np.float32), np.zeros(len(pairs), np.float32)
        lengths = [(len(pieces[i].ids), len(pieces[j].ids)) for i, j in pairs]
        order = sorted(range(len(pairs)), key=lambda at: (lengths[at], pairs[at]))
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            one[some], opposed[some] = self._run(
                [pieces[pairs[at][0]] for at in some], [pieces[pairs[at][1]] for at in some]
            )
        return Compared(one, opposed)

    def _run(self, firsts: Sequence[Pieces], seconds: Sequence[Pieces]) -> Compared:
        given = {
            "one": _padded(firsts),
            "other": _padded(seconds),
            "one_has": _had(firsts),
            "other_has": _had(seconds),
            "one_shared": _shared(firsts, seconds),
            "other_shared": _shared(seconds, firsts),
        }
        (logits,) = self._pairs.run(["logits"], given)
        return compared_of(np.asarray(logits, np.float32))

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

    @cached_property
    def _closer(self) -> CloserLook:
        return CloserLook(self.embedder, partial(self._loaded, CLOSER))

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


def _ordered(pieces: Sequence[Pieces], i: int, j: int) -> Pair:
    """The two in an order of their own, the shorter first, so that who asks first is no matter."""
    own = [(len(text.ids), text.ids.tobytes()) for text in (pieces[i], pieces[j])]
    return (i, j) if own[0] <= own[1] else (j, i)


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
    """Which pieces the other of the pair has too [pairs, pieces]."""
    found = np.zeros((len(pieces), max(len(one.ids) for one in pieces)), np.int64)
    for row, one, other in zip(found, pieces, others, strict=True):
        row[: len(one.ids)] = shared(one.ids, other.ids)
    return found
