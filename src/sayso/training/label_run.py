"""The label network's training run: seeds, checkpoints, the curve."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch

from sayso.training.checkpoint import State, save, take_up
from sayso.training.label_layers import start_from
from sayso.training.label_network import LabelNetwork
from sayso.training.label_steps import LabelLosses, label_losses
from sayso.training.run import Plan, Since, Stand

if TYPE_CHECKING:
    from sayso.training.label_design import LabelDesign
    from sayso.training.label_examples import LabelExample, LabelExamples

LABEL_PLAN = Plan(cycles=(7,), batch=5, encoder_rate=1.5e-4, head_rate=6e-4, augmented=False)
"""The rates are near the tagger's; a batch is of reports, with several windows each. Chosen by hand, as
the network was designed."""

_TELL_EVERY = 20


class LabelRun:
    """A training run in a folder, which goes on after the last pass that it finished."""

    def __init__(self, folder: Path, *, design: LabelDesign, plan: Plan, encoder: Path) -> None:
        """Start, the layers from the last ones of the tagger's ``encoder``, or take up what the folder holds.

        Raises `ModelError` where the encoder has no such layers, `SaysoError` where the folder holds a run
        with another plan or design.
        """
        folder.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(plan.seed)
        self.plan, self.design = plan, design
        self.network = LabelNetwork(design)
        start_from(self.network.deep, encoder)
        self.passed = 0
        self._checkpoint = folder / "checkpoint.pt"
        self._curve = folder / "curve.jsonl"
        self._optimiser = torch.optim.AdamW(
            [
                {"params": list(self.network.deep.parameters()), "lr": plan.encoder_rate},
                {"params": list(self.network.heads.parameters()), "lr": plan.head_rate},
            ],
            weight_decay=plan.decay,
        )
        self._rates = [group["lr"] for group in self._optimiser.param_groups]
        if self._checkpoint.exists():
            take_up(self._checkpoint, self._go_on_from, plan=plan, design=design)

    def train(self, examples: Sequence[LabelExamples], *, until: int | None = None) -> Iterator[Stand]:
        """Train to the plan's end, or ``until`` so many passes are over, telling how it stands every few
        steps.

        The same seed and data give the same steps, interrupted or not.
        """
        per_pass = -(-len(examples) // self.plan.batch)
        steps = per_pass * self.plan.epochs
        last = self.plan.epochs if until is None else until
        for number in range(self.passed, last):
            since = Since(number * per_pass)
            for step, batch in enumerate(self._batches(examples, number), number * per_pass):
                since.add(self._train_on(batch, step, per_pass=per_pass)._asdict())
                ends = step + 1 == (number + 1) * per_pass
                if ends:
                    self.passed = number + 1
                    self._save()
                if ends or (step + 1) % _TELL_EVERY == 0:
                    yield self._told(since.stand(step + 1, steps))
                    since = Since(step + 1)

    def _batches(self, examples: Sequence[LabelExamples], number: int) -> Iterator[list[LabelExample]]:
        """A pass over the reports in random order, every other one as annotated and the rest as read; the
        next pass takes them the other way."""
        taken = [one[(at + number) % 2] for at, one in enumerate(examples)]
        order = np.random.default_rng([self.plan.seed, number]).permutation(len(taken)).tolist()
        for at in range(0, len(order), self.plan.batch):
            yield [taken[place] for place in order[at : at + self.plan.batch]]

    def _train_on(self, batch: Sequence[LabelExample], step: int, *, per_pass: int) -> LabelLosses:
        torch.manual_seed(self.plan.seed * 1_000_003 + step)
        self.network.train()
        found = label_losses(self.network, batch)
        self._optimiser.zero_grad()
        found.total().backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        part = self.plan.rate(step, per_epoch=per_pass)
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * part
        self._optimiser.step()
        return found

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
