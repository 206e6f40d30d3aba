"""The shipped network: two ONNX graphs, run on one core without anything of the training's."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from sayso.attribution.tagger.candidates import Encoding, Looked, Scores
from sayso.attribution.tagger.stack import Crops, Stack
from sayso.weights import load_graph

ENCODER, LOOK = "encoder.onnx", "look.onnx"

_LOOKS = 64
"""Cues looked at together: a hostile text may have a likely one at every piece, and each costs 160 kB."""


class OnnxNetwork:
    """A `Network` from a folder with `ENCODER` and `LOOK`."""

    def __init__(self, folder: Path) -> None:
        """Load both graphs; onnxruntime's own errors pass through."""
        self._encoder = load_graph(folder / ENCODER)
        self._look = load_graph(folder / LOOK)
        given = {output.name for output in self._encoder.get_outputs()}
        self._outputs = [name for name in Encoding._fields if name in given]

    def encode(self, stack: Stack) -> Encoding:
        """A score for each piece as the first of a cue, and what the second look needs.

        The graph has no mask: all windows of the stack must be of one length, or `ValueError` is raised.
        """
        if not stack.mask.all():
            raise ValueError("the encoder takes windows of one length together")
        inputs = {"ids": stack.ids, "features": stack.features}
        return Encoding(*self._encoder.run(self._outputs, inputs))

    def look(self, asks: Scores, tells: Scores, around: Crops) -> Looked:
        """The second look at each cue, a few at a time."""
        parts = [
            self._look_at(asks[at : at + _LOOKS], tells[at : at + _LOOKS], around, slice(at, at + _LOOKS))
            for at in range(0, len(asks), _LOOKS)
        ]
        return Looked(np.concatenate([p.roles for p in parts]), np.concatenate([p.accept for p in parts]))

    def _look_at(self, asks: Scores, tells: Scores, around: Crops, rows: slice) -> Looked:
        inputs = {
            "asks": asks,
            "tells": tells,
            "place": around.place[rows],
            "together": around.together[rows],
            "mask": around.mask[rows],
        }
        return Looked(*self._look.run(["roles", "accept"], inputs))
