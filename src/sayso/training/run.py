"""The training run: seeds, checkpoints, the curve."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import torch

from sayso.training.augment import Augmenter
from sayso.training.checkpoint import State, save, take_up
from sayso.training.examples import Example
from sayso.training.network import Design, Tagger
from sayso.training.steps import Losses, batches, losses

_TELL_EVERY = 20
_SAVE_EVERY = 100
"""Steps between checkpoints: an interruption costs a few minutes at most."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train. Rates are what fine-tuning of small encoders commonly takes; only ``cycles`` were chosen
    on dev.

    ``cycles`` are numbers of passes over the data. Each cycle lets the rates fall from their start (a later
    one from ``restart`` of it) to nearly nothing, and the model is the mean of the weights at their ends:
    they lie in one basin, and their mean generalises better than any of them (Izmailov et al. 2018,
    "Averaging weights leads to wider optima"). ``share`` scales all rates, for a run that goes on from
    another's weights.
    """

    cycles: tuple[int, ...] = (7, 4)
    restart: float = 0.5
    share: float = 1.0
    batch: int = 12
    seed: int = 1
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    decay: float = 0.01
    augmented: bool = True

    @property
    def epochs(self) -> int:
        """Passes over the data in all cycles."""
        return sum(self.cycles)

    def rate(self, step: int, *, per_epoch: int) -> float:
        """What part of the starting rates to train with at ``step``."""
        first, highest = 0, self.share
        for epochs in self.cycles:
            steps = epochs * per_epoch
            if step < first + steps:
                share = (step - first) / steps
                rise = (step - first + 1) / (self.warm_up * steps)
                return highest * min(rise, max(0.02, 1 - share))
            first, highest = first + steps, self.share * self.restart
        raise ValueError(f"step {step} is after the plan's end")

    def ends(self, *, per_epoch: int) -> list[int]:
        """The steps after which a cycle is over."""
        return [done * per_epoch for done in accumulate(self.cycles)]


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a run stands, after ``step`` of ``steps``; losses are means since the last word."""

    step: int
    steps: int
    seconds: float
    losses: dict[str, float]


class Since:
    """Sums of losses and the time since the last word, at ``step``."""

    def __init__(self, step: int) -> None:
        self._step = step
        self._began = time.monotonic()
        self._sums: dict[str, float] = {}

    def add(self, found: Mapping[str, torch.Tensor]) -> None:
        """Add a step's losses."""
        for name, value in found.items():
            self._sums[name] = self._sums.get(name, 0.0) + float(value.detach())

    def stand(self, step: int, steps: int) -> Stand:
        """How the run stands at ``step`` of ``steps``."""
        done = step - self._step
        means = {name: value / done for name, value in self._sums.items()}
        return Stand(step, steps, time.monotonic() - self._began, means)


class Run:
    """A training run in a folder, which goes on where it stopped."""

    def __init__(
        self,
        folder: Path,
        *,
        design: Design,
        plan: Plan,
        base: Path,
        start: Mapping[str, torch.Tensor] | None = None,
    ) -> None:
        """Start, from the weights ``start`` or the base's, or take up what the folder holds.

        Raises `SaysoError` where the folder holds a run with another plan or design.
        """
        folder.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(plan.seed)
        self.plan, self.design = plan, design
        self.tagger = Tagger(design, base)
        if start is not None:
            self.tagger.load_state_dict(start)
        self.step = 0
        self.seconds = 0.0
        self._ended: list[dict[str, torch.Tensor]] = []
        self._checkpoint = folder / "checkpoint.pt"
        self._curve = folder / "curve.jsonl"
        self._optimiser = torch.optim.AdamW(
            [
                {"params": list(self.tagger.encoder.bert.parameters()), "lr": plan.encoder_rate},
                {"params": self._fresh_parameters(), "lr": plan.head_rate},
            ],
            weight_decay=plan.decay,
        )
        self._rates = [group["lr"] for group in self._optimiser.param_groups]
        if self._checkpoint.exists():
            take_up(self._checkpoint, self._go_on_from, plan=plan, design=design)

    def train(
        self,
        examples: Sequence[Example],
        augmenter: Augmenter,
        *,
        dtype: torch.dtype,
        until: int | None = None,
    ) -> Iterator[Stand]:
        """Train to the plan's end, or to the step ``until``, telling how it stands every few steps.

        The same seed and data give the same steps, interrupted or not.
        """
        per_epoch = self._epoch(examples)
        steps = per_epoch * self.plan.epochs
        over = self.plan.ends(per_epoch=per_epoch)
        since, began = Since(self.step), time.monotonic()
        for batch in self._left(examples):
            found = self._train_on(batch, augmenter, per_epoch=per_epoch, dtype=dtype)
            since.add(found._asdict())
            self.step += 1
            self.seconds += time.monotonic() - began
            began = time.monotonic()
            if self.step in over:
                self._ended.append({name: value.clone() for name, value in self.tagger.state_dict().items()})
            ends = self.step in {*over, until}
            if ends or self.step % _SAVE_EVERY == 0:
                self._save()
            if ends or self.step % _TELL_EVERY == 0:
                yield self._told(since.stand(self.step, steps))
                since = Since(self.step)
            if self.step in {steps, until}:
                return

    def finished(self) -> Tagger:
        """The tagger with the mean of the weights at the cycles' ends."""
        ends = self._ended or [self.tagger.state_dict()]
        self.tagger.load_state_dict({name: _mean([end[name] for end in ends]) for name in ends[0]})
        return self.tagger

    def _note(self, **figures: Any) -> None:
        """Add a line to the curve."""
        with self._curve.open("a", encoding="utf-8") as curve:
            curve.write(json.dumps({"step": self.step, **figures}) + "\n")

    def _fresh_parameters(self) -> list[torch.nn.Parameter]:
        return [p for name, p in self.tagger.named_parameters() if not name.startswith("encoder.bert.")]

    def _epoch(self, examples: Sequence[Example]) -> int:
        """Steps in an epoch."""
        return -(-len(examples) // self.plan.batch)

    def _left(self, examples: Sequence[Example]) -> Iterator[list[Example]]:
        """The batches that are still to be trained on."""
        per_epoch = self._epoch(examples)
        sizes = [len(example.window) for example in examples]
        for epoch in range(self.step // per_epoch, self.plan.epochs):
            chance = np.random.default_rng([self.plan.seed, epoch])
            order = list(batches(sizes, size=self.plan.batch, chance=chance))
            for number in order[self.step - epoch * per_epoch :]:
                yield [examples[at] for at in number]

    def _train_on(
        self, batch: Sequence[Example], augmenter: Augmenter, *, per_epoch: int, dtype: torch.dtype
    ) -> Losses:
        torch.manual_seed(self.plan.seed * 1_000_003 + self.step)
        chance = np.random.default_rng([self.plan.seed, 7, self.step])
        if self.plan.augmented:
            batch = [replace(one, window=augmenter.changed(one.window, chance)) for one in batch]
        self.tagger.train()
        found = losses(self.tagger, batch, dtype=dtype)
        self._optimiser.zero_grad()
        found.total().backward()
        torch.nn.utils.clip_grad_norm_(self.tagger.parameters(), 1.0)
        part = self.plan.rate(self.step, per_epoch=per_epoch)
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * part
        self._optimiser.step()
        return found

    def _told(self, progress: Stand) -> Stand:
        self._note(seconds=round(progress.seconds, 1), **{k: round(v, 5) for k, v in progress.losses.items()})
        return progress

    def _save(self) -> None:
        state = {
            "step": self.step,
            "seconds": self.seconds,
            "tagger": self.tagger.state_dict(),
            "optimiser": self._optimiser.state_dict(),
            "ended": self._ended,
        }
        save(self._checkpoint, state, plan=self.plan, design=self.design)

    def _go_on_from(self, state: State) -> None:
        self.step, self.seconds = int(state["step"]), float(state["seconds"])
        self.tagger.load_state_dict(state["tagger"])
        self._optimiser.load_state_dict(state["optimiser"])
        self._ended = list(state["ended"])


def _mean(values: Sequence[torch.Tensor]) -> torch.Tensor:
    """The mean; of whole numbers (positions and the like, which training does not change) the last."""
    return torch.stack(list(values)).mean(0) if values[0].is_floating_point() else values[-1]
