"""Training runs of networks that compare propositions: seeds, checkpoints, the curve."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.training.pair_design import PAIR_PLAN, TOGETHER
from sayso.training.pair_examples import RELATIONS, turned
from sayso.training.pair_figures import figures_of_logits, with_areas
from sayso.training.pair_network import PairNetwork, TunedAbove, take_layers
from sayso.training.passes import D, PassRun
from sayso.training.run import Plan, Stand
from sayso.training.sentences import SHARED

if TYPE_CHECKING:
    from sayso.training.pair_design import PairDesign
    from sayso.training.pair_examples import PairExample
    from sayso.training.pair_figures import PairFigures

_AT_ONCE = 64
"""Held-out pairs that go through the network together."""


def logits_of(network: nn.Module, examples: Sequence[PairExample]) -> Tensor:
    """The logits [pairs, 4], with nothing left out by chance and nothing learned."""
    network.eval()
    with torch.no_grad():
        rows = [
            network([(example.one, example.other) for example in examples[at : at + _AT_ONCE]])
            for at in range(0, len(examples), _AT_ONCE)
        ]
    return torch.cat(rows) if rows else torch.zeros(0, len(RELATIONS))


C = TypeVar("C", bound=TunedAbove)


class ComparingRun(PassRun[C, D, "PairExample"]):
    """A training run, in a folder, of a network that gives pairs of texts their logits, which goes on after
    the last pass that it finished. It goes on from the sentence encoder's states after so many layers as
    ``above`` says."""

    above: int

    def __init__(self, folder: Path, network: C, *, base: Path | None, plan: Plan, design: D) -> None:
        """Start, the network's upper layers from the ``base``'s (None: from chance), or take up what the
        folder holds.

        Raises `ModelError` where the base has no such layers, `SaysoError` where the folder holds a run with
        another plan or design.
        """
        if base is not None:
            take_layers(network.upper, base, above=self.above)
        super().__init__(folder, network, tuned=network.upper.parameters(), plan=plan, design=design)

    def train(
        self,
        examples: Sequence[PairExample],
        held: Mapping[str, Sequence[PairExample]],
        *,
        until: int | None = None,
    ) -> Iterator[Stand]:
        """Train to the plan's end, or ``until`` so many passes are over, telling how it stands every few
        steps, and after each pass the areas under the curve on what is ``held``, by its names.

        The same seed and data give the same steps, interrupted or not.
        """
        per_pass = -(-len(examples) // self.plan.batch)
        areas = partial(with_areas, held=held, figures=self.figures)
        return self._trained(partial(self._batches, examples), per_pass=per_pass, until=until, ended=areas)

    def figures(self, examples: Sequence[PairExample]) -> PairFigures:
        """How well the network tells those of these apart that were judged, as it stands."""
        judged = [(example, example.relation) for example in examples if example.relation is not None]
        logits = logits_of(self.network, [example for example, _ in judged])
        return figures_of_logits([RELATIONS[relation] for _, relation in judged], logits)

    @abstractmethod
    def _batches(self, examples: Sequence[PairExample], number: int) -> Iterator[list[PairExample]]:
        """A pass over the pairs, by its number, each either way round."""

    def _losses(self, batch: Sequence[PairExample]) -> tuple[Tensor, Mapping[str, Tensor]]:
        logits = self.network([(example.one, example.other) for example in batch])
        loss = functional.cross_entropy(logits, torch.tensor([example.wanted for example in batch]))
        return loss, {"relation": loss}


class PairRun(ComparingRun[PairNetwork, "PairDesign"]):
    """The run of the network that holds pieces against each other."""

    above = SHARED

    def __init__(
        self, folder: Path, *, design: PairDesign, base: Path | None, plan: Plan = PAIR_PLAN
    ) -> None:
        """See `ComparingRun`."""
        torch.manual_seed(plan.seed)
        super().__init__(folder, PairNetwork(design), base=base, plan=plan, design=design)

    def _batches(self, examples: Sequence[PairExample], number: int) -> Iterator[list[PairExample]]:
        """A pass over the pairs in random order, but for some of a story together, each either way round."""
        chance = np.random.default_rng([self.plan.seed, number])
        stories: dict[str, list[PairExample]] = {}
        for example in examples:
            stories.setdefault(example.story, []).append(example)
        parts = [
            [found[at] for at in order[first : first + TOGETHER]]
            for found in stories.values()
            for order in [chance.permutation(len(found)).tolist()]
            for first in range(0, len(order), TOGETHER)
        ]
        mixed = [example for at in chance.permutation(len(parts)).tolist() for example in parts[at]]
        turns = chance.random(len(mixed)) < 0.5
        either = [turned(one) if turn else one for one, turn in zip(mixed, turns, strict=True)]
        for at in range(0, len(either), self.plan.batch):
            yield either[at : at + self.plan.batch]
