"""The label network's training run: seeds, checkpoints, the curve."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from sayso.training.label_layers import start_from
from sayso.training.label_network import LabelNetwork
from sayso.training.label_steps import label_losses
from sayso.training.passes import PassRun
from sayso.training.run import Plan, Stand

if TYPE_CHECKING:
    from sayso.training.label_design import LabelDesign
    from sayso.training.label_examples import LabelExample, LabelExamples

LABEL_PLAN = Plan(cycles=(7,), batch=5, encoder_rate=1.5e-4, head_rate=6e-4, augmented=False)
"""The rates are near the tagger's; a batch is of reports, with several windows each. Chosen by hand, as
the network was designed."""


class LabelRun(PassRun[LabelNetwork, "LabelDesign", "LabelExample"]):
    """A training run in a folder, which goes on after the last pass that it finished."""

    def __init__(self, folder: Path, *, design: LabelDesign, plan: Plan, encoder: Path) -> None:
        """Start, the layers from the last ones of the tagger's ``encoder``, or take up what the folder holds.

        Raises `ModelError` where the encoder has no such layers, `SaysoError` where the folder holds a run
        with another plan or design.
        """
        torch.manual_seed(plan.seed)
        network = LabelNetwork(design)
        start_from(network.deep, encoder)
        super().__init__(
            folder,
            network,
            tuned=network.deep.parameters(),
            plan=plan,
            design=design,
        )

    def train(self, examples: Sequence[LabelExamples], *, until: int | None = None) -> Iterator[Stand]:
        """Train to the plan's end, or ``until`` so many passes are over, telling how it stands every few
        steps.

        The same seed and data give the same steps, interrupted or not.
        """
        per_pass = -(-len(examples) // self.plan.batch)
        return self._trained(partial(self._batches, examples), per_pass=per_pass, until=until)

    def _batches(self, examples: Sequence[LabelExamples], number: int) -> Iterator[list[LabelExample]]:
        """A pass over the reports in random order, every other one as annotated and the rest as read; the
        next pass takes them the other way."""
        taken = [one[(at + number) % 2] for at, one in enumerate(examples)]
        order = np.random.default_rng([self.plan.seed, number]).permutation(len(taken)).tolist()
        for at in range(0, len(order), self.plan.batch):
            yield [taken[place] for place in order[at : at + self.plan.batch]]

    def _losses(self, batch: Sequence[LabelExample]) -> tuple[Tensor, Mapping[str, Tensor]]:
        found = label_losses(self.network, batch)
        return found.total(), found._asdict()
