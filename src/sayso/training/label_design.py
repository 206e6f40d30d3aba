"""What goes into the label network and what comes out of it, and how wide it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from torch import Tensor


@dataclass(frozen=True, slots=True)
class LabelDesign:
    """What can be chosen about the network; ``hidden``, ``heads`` and ``inner`` are the encoder's.

    ``dropout`` is that of the layers and ``drop`` that of what the heads take. In training a piece is
    ``unseen`` and a statement's verdict ``unread`` this often. Chosen by hand.
    """

    layers: int = 2
    width: int = 256
    hidden: int = 384
    heads: int = 12
    inner: int = 1536
    dropout: float = 0.1
    drop: float = 0.15
    unread: float = 0.15
    unseen: float = 0.1


class Given(NamedTuple):
    """A stretch of a report as `sayso.weighing.inputs.Inputs` has it: S statements, N names, P pieces.

    ``parts`` [S, 3, P] and ``at`` [N, P] are 0 or 1, ``shapes`` [N, 4], ``distance`` [S, N], ``verdicts``
    [S, 5], ``speaker`` [S, N + 2], ``via`` [S, N], ``answers`` [S, S + 1]; whole numbers are ``distance`` and
    ``verdicts``.
    """

    parts: Tensor
    at: Tensor
    shapes: Tensor
    distance: Tensor
    verdicts: Tensor
    speaker: Tensor
    via: Tensor
    answers: Tensor

    def in_floats(self) -> Given:
        """With the marks as numbers, where they were kept as bits."""
        return self._replace(parts=self.parts.float(), at=self.at.float())


class Outputs(NamedTuple):
    """Logits: of each label's values [S, values]; of each statement as what is answered, the last for nothing
    [S, S + 1]; of each name as the speaker, then for the source's own words and for nobody known [S, N + 2];
    and of each name as a relay, each by itself [S, N]."""

    stance: Tensor
    kind: Tensor
    certainty: Tensor
    polarity: Tensor
    answers: Tensor
    speaker: Tensor
    via: Tensor
