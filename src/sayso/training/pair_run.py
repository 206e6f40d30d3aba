"""The training run of the network that compares propositions: seeds, checkpoints, the curve."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from sayso.training.checkpoint import State, save, take_up
from sayso.training.pair_design import PAIR_PLAN, SMOOTHING, TOGETHER
from sayso.training.pair_examples import RELATIONS
from sayso.training.pair_figures import figures_of
from sayso.training.pair_network import PairNetwork, start_from
from sayso.training.run import Plan, Since, Stand

if TYPE_CHECKING:
    from sayso.training.pair_design import PairDesign
    from sayso.training.pair_examples import PairExample
    from sayso.training.pair_figures import PairFigures

_TELL_EVERY = 20
_AT_ONCE = 64
"""Held-out pairs that go through the network together."""


class PairRun:
    """A training run in a folder, which goes on after the last pass that it finished."""

    def __init__(
        self, folder: Path, *, design: PairDesign, base: Path | None, plan: Plan = PAIR_PLAN
    ) -> None:
        """Start, the upper layers from the ``base``'s (None: from chance), or take up what the folder holds.

        Raises `ModelError` where the base has no such layers, `SaysoError` where the folder holds a run with
        another plan or design.
        """
        folder.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(plan.seed)
        self.plan, self.design = plan, design
        self.network = PairNetwork(design)
        if base is not None:
            start_from(self.network, base)
        self.passed = 0
        self._checkpoint = folder / "checkpoint.pt"
        self._curve = folder / "curve.jsonl"
        upper = set(self.network.upper.parameters())
        self._optimiser = torch.optim.AdamW(
            [
                {"params": list(self.network.upper.parameters()), "lr": plan.encoder_rate},
                {"params": [p for p in self.network.parameters() if p not in upper], "lr": plan.head_rate},
            ],
            weight_decay=plan.decay,
        )
        self._rates = [group["lr"] for group in self._optimiser.param_groups]
        if self._checkpoint.exists():
            take_up(self._checkpoint, self._go_on_from, plan=plan, design=design)

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
        steps = per_pass * self.plan.epochs
        last = self.plan.epochs if until is None else until
        for number in range(self.passed, last):
            since = Since(number * per_pass)
            for step, batch in enumerate(self._batches(examples, number), number * per_pass):
                since.add({"relation": self._train_on(batch, step, per_pass=per_pass)})
                ends = step + 1 == (number + 1) * per_pass
                if ends:
                    self.passed = number + 1
                    self._save()
                if ends or (step + 1) % _TELL_EVERY == 0:
                    stand = since.stand(step + 1, steps)
                    yield self._told(self._with_areas(stand, held) if ends else stand)
                    since = Since(step + 1)

    def figures(self, examples: Sequence[PairExample]) -> PairFigures:
        """How well the network tells these apart as it stands."""
        self.network.eval()
        with torch.no_grad():
            rows = [
                self.network([(example.one, example.other) for example in examples[at : at + _AT_ONCE]])
                for at in range(0, len(examples), _AT_ONCE)
            ]
        same, negated, *two = torch.cat(rows).numpy().T
        relations = [RELATIONS[example.relation] for example in examples]
        return figures_of(relations, np.logaddexp(same, negated) - np.logaddexp(*two), negated - same)

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
        turned = chance.random(len(mixed)) < 0.5
        turns = [_turned(one) if turn else one for one, turn in zip(mixed, turned, strict=True)]
        for at in range(0, len(turns), self.plan.batch):
            yield turns[at : at + self.plan.batch]

    def _train_on(self, batch: Sequence[PairExample], step: int, *, per_pass: int) -> Tensor:
        torch.manual_seed(self.plan.seed * 1_000_003 + step)
        self.network.train()
        logits = self.network([(example.one, example.other) for example in batch])
        wanted = torch.tensor([example.relation for example in batch])
        loss = functional.cross_entropy(logits, wanted, label_smoothing=SMOOTHING)
        self._optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        part = self.plan.rate(step, per_epoch=per_pass)
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * part
        self._optimiser.step()
        return loss

    def _with_areas(self, stand: Stand, held: Mapping[str, Sequence[PairExample]]) -> Stand:
        areas = {f"area {name}": self.figures(examples).area for name, examples in held.items() if examples}
        return replace(stand, losses=stand.losses | areas)

    def _told(self, stand: Stand) -> Stand:
        """Add a line to the curve."""
        losses = {name: round(value, 5) for name, value in stand.losses.items()}
        line = {"step": stand.step, "seconds": round(stand.seconds, 1), **losses}
        with self._curve.open("a", encoding="utf-8") as curve:
            curve.write(json.dumps(line) + "\n")
        return stand

    def _save(self) -> None:
        state = {
            "passed": self.passed,
            "network": self.network.state_dict(),
            "optimiser": self._optimiser.state_dict(),
        }
        save(self._checkpoint, state, plan=self.plan, design=self.design)

    def _go_on_from(self, state: State) -> None:
        self.passed = int(state["passed"])
        self.network.load_state_dict(state["network"])
        self._optimiser.load_state_dict(state["optimiser"])


def _turned(example: PairExample) -> PairExample:
    return example._replace(one=example.other, other=example.one)
