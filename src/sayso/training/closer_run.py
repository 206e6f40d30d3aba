"""The training run of the network that takes a closer look at pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from sayso.training.closer_network import CloserNetwork
from sayso.training.pair_design import CLOSER_PLAN
from sayso.training.pair_examples import passed_over
from sayso.training.pair_run import ComparingRun
from sayso.training.run import Plan
from sayso.training.sentences import EARLY

if TYPE_CHECKING:
    from sayso.training.pair_design import CloserDesign
    from sayso.training.pair_examples import PairExample


class CloserRun(ComparingRun[CloserNetwork, "CloserDesign"]):
    """The run of the network that takes a closer look."""

    above = EARLY

    def __init__(
        self, folder: Path, *, design: CloserDesign, base: Path | None, plan: Plan = CLOSER_PLAN
    ) -> None:
        """See `ComparingRun`."""
        torch.manual_seed(plan.seed)
        super().__init__(folder, CloserNetwork(design), base=base, plan=plan, design=design)

    def _batches(self, examples: Sequence[PairExample], number: int) -> Iterator[list[PairExample]]:
        """A pass over the pairs in random batches of similar length, each either way round."""
        return passed_over(examples, size=self.plan.batch, seed=self.plan.seed, number=number)
