"""The shipped label network: two ONNX graphs, run on one core without anything of the training's.

Two layers of an encoder go on from the tagger's states, window by window; heads weigh all statements of a
stretch together, each by the means of its parts' states, and hold each against the names and each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from sayso.weights import load_graph

if TYPE_CHECKING:
    from pathlib import Path

    from sayso.weighing.inputs import Floats, Inputs

LAYERS, HEADS = "layers.onnx", "heads.onnx"


class Weighed(NamedTuple):
    """Log-probabilities of S statements: for each label of `sayso.weighing.verdict.WEIGHED` of each value
    [S, values]; and of each statement of the stretch, and of none, being answered [S, S + 1]."""

    stance: Floats
    kind: Floats
    certainty: Floats
    answers: Floats


class LabelNetwork:
    """Weighs statements by a model from a folder with `LAYERS` and `HEADS`."""

    def __init__(self, folder: Path) -> None:
        """Load both graphs; onnxruntime's own errors pass through."""
        self._layers = load_graph(folder / LAYERS)
        self._heads = load_graph(folder / HEADS)

    def deepened(self, states: Floats) -> Floats:
        """The tagger's states of a framed window [1, pieces + 2, 384], after the further layers
        [pieces, 384]."""
        (deep,) = self._layers.run(["deep"], {"states": states})
        return np.asarray(deep[0, 1:-1], np.float32)

    def weigh(self, deep: Floats, given: Inputs) -> Weighed:
        """What the heads make of a stretch's statements; ``deep`` [P, 384] are the states of its pieces."""
        found = self._heads.run(
            list(Weighed._fields),
            {
                "deep": deep,
                "parts": given.parts.astype(np.float32),
                "at": given.at.astype(np.float32),
                "shapes": given.shapes,
                "distance": given.distance,
                "verdicts": given.verdicts,
                "given_speaker": given.speaker,
                "given_answers": given.answers,
            },
        )
        return Weighed(*map(_log_softmax, found))


def _log_softmax(logits: Floats) -> Floats:
    shifted = logits - logits.max(-1, keepdims=True)
    found: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return found
