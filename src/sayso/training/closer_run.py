"""The training run of the network that takes a closer look at pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from sayso.training.closer_network import CloserNetwork
from sayso.training.pair_design import CLOSER_PLAN
from sayso.training.pair_examples import turned
from sayso.training.pair_network import take_layers
from sayso.training.pair_run import ComparingRun
from sayso.training.run import Plan
from sayso.training.sentences import EARLY
from sayso.training.steps import batches

if TYPE_CHECKING:
    from sayso.training.pair_design import CloserDesign
    from sayso.training.pair_examples import PairExample


class CloserRun(ComparingRun[CloserNetwork, "CloserDesign"]):
    """A training run in a folder, which goes on after the last pass that it finished."""

    early = True

    def __init__(
        self, folder: Path, *, design: CloserDesign, base: Path | None, plan: Plan = CLOSER_PLAN
    ) -> None:
        """See `PairRun`."""
        torch.manual_seed(plan.seed)
        network = CloserNetwork(design)
        if base is not None:
            take_layers(network.upper, base, above=EARLY)
        super().__init__(folder, network, tuned=network.upper.parameters(), plan=plan, design=design)

    def _batches(self, examples: Sequence[PairExample], number: int) -> Iterator[list[PairExample]]:
        """A pass over the pairs in random batches of similar length, each either way round."""
        chance = np.random.default_rng([self.plan.seed, number])
        sizes = [len(example.one) + len(example.other) for example in examples]
        for batch in batches(sizes, size=self.plan.batch, chance=chance):
            turns = chance.random(len(batch)) < 0.5
            yield [
                turned(examples[at]) if turn else examples[at] for at, turn in zip(batch, turns, strict=True)
            ]
