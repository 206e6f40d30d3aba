"""One step of the label network's training: a batch of reports to a loss."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional

from sayso.training.label_design import Outputs
from sayso.training.label_examples import UNTOLD, LabelExample, Wanted
from sayso.training.label_network import LabelNetwork
from sayso.weighing.verdict import LABELS

_WEIGHTS = {"certainty": 0.5, "polarity": 0.5, "via": 0.5}
"""Of what is easy (certainty, polarity) or asked of every name (relays), beside 1 for the rest; chosen by
hand."""


class LabelLosses(NamedTuple):
    """The parts of a batch's loss, unweighted; of each the mean over the batch's statements."""

    stance: Tensor
    kind: Tensor
    certainty: Tensor
    polarity: Tensor
    answers: Tensor
    speaker: Tensor
    via: Tensor

    def total(self) -> Tensor:
        """Their weighted sum."""
        parts = self._asdict().items()
        return sum((_WEIGHTS.get(name, 1.0) * value for name, value in parts), torch.zeros(()))


def label_losses(network: LabelNetwork, batch: Sequence[LabelExample]) -> LabelLosses:
    """What the network gets wrong about the batch."""
    outputs = network([one.states for one in batch], [one.given for one in batch])
    found = [_sums(one, example.wanted) for one, example in zip(outputs, batch, strict=True)]
    statements = sum(len(example.wanted.told) for example in batch)
    return LabelLosses(*(torch.stack(parts).sum() / statements for parts in zip(*found, strict=True)))


def _sums(outputs: Outputs, wanted: Wanted) -> LabelLosses:
    """The losses of one report, each summed over its statements."""
    labels = {
        name: functional.cross_entropy(
            getattr(outputs, name), wanted.labels[:, column], ignore_index=UNTOLD, reduction="sum"
        )
        for column, name in enumerate(LABELS)
    }
    told = wanted.told
    return LabelLosses(
        **labels,
        answers=functional.cross_entropy(
            outputs.answers, wanted.answers, ignore_index=UNTOLD, reduction="sum"
        ),
        speaker=-_any_of(outputs.speaker[told], wanted.speaker[told]).sum(),
        via=functional.binary_cross_entropy_with_logits(outputs.via[told], wanted.via[told], reduction="sum"),
    )


def _any_of(logits: Tensor, right: Tensor) -> Tensor:
    """The log-probability that one of the right choices is made: [S, choices] each, to [S]."""
    return logits.log_softmax(-1).masked_fill(~right, -torch.inf).logsumexp(-1)
