"""The training run: seeds, checkpoints, the curve."""

from __future__ import annotations

import json
import pickle
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from sayso.errors import SaysoError
from sayso.training.augment import Augmenter
from sayso.training.examples import Example
from sayso.training.network import Design, Tagger
from sayso.training.steps import Losses, batches, losses

_TELL_EVERY = 20
_SAVE_EVERY = 100
"""Steps between checkpoints: an interruption costs a few minutes at most."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train. Rates are what fine-tuning of small encoders commonly takes; only ``epochs`` was chosen
    on dev."""

    epochs: int = 7
    batch: int = 12
    seed: int = 1
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    warm_up: float = 0.06
    decay: float = 0.01
    augmented: bool = True


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a run stands, after ``step`` of ``steps``; losses are means since the last word."""

    step: int
    steps: int
    seconds: float
    losses: dict[str, float]


class _Since:
    """Sums of losses and the time since the last word."""

    def __init__(self, step: int) -> None:
        self._step = step
        self._began = time.monotonic()
        self._sums: dict[str, float] = {}

    def add(self, found: Losses) -> None:
        for name, value in found._asdict().items():
            self._sums[name] = self._sums.get(name, 0.0) + float(value.detach())

    def stand(self, step: int, steps: int) -> Stand:
        done = step - self._step
        means = {name: value / done for name, value in self._sums.items()}
        return Stand(step, steps, time.monotonic() - self._began, means)


class Run:
    """A training run in a folder, which goes on where it stopped."""

    def __init__(self, folder: Path, *, design: Design, plan: Plan, base: Path) -> None:
        """Start, or take up what the folder holds.

        Raises `SaysoError` where the folder holds a run with another plan or design.
        """
        folder.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(plan.seed)
        self.plan, self.design = plan, design
        self.tagger = Tagger(design, base)
        self.step = 0
        self.seconds = 0.0
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
            self._take_up()

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
        steps = self._epoch(examples) * self.plan.epochs
        since, began = _Since(self.step), time.monotonic()
        for batch in self._left(examples):
            since.add(self._train_on(batch, augmenter, steps=steps, dtype=dtype))
            self.step += 1
            self.seconds += time.monotonic() - began
            began = time.monotonic()
            ends = self.step in {steps, until}
            if ends or self.step % _SAVE_EVERY == 0:
                self._save()
            if ends or self.step % _TELL_EVERY == 0:
                yield self._told(since.stand(self.step, steps))
                since = _Since(self.step)
            if ends:
                return

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
        self, batch: Sequence[Example], augmenter: Augmenter, *, steps: int, dtype: torch.dtype
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
        share = self.step / steps
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * min((self.step + 1) / (self.plan.warm_up * steps), max(0.02, 1 - share))
        self._optimiser.step()
        return found

    def _told(self, progress: Stand) -> Stand:
        self._note(seconds=round(progress.seconds, 1), **{k: round(v, 5) for k, v in progress.losses.items()})
        return progress

    def _state(self) -> dict[str, Any]:
        return {
            "plan": asdict(self.plan),
            "design": asdict(self.design),
            "step": self.step,
            "seconds": self.seconds,
            "tagger": self.tagger.state_dict(),
            "optimiser": self._optimiser.state_dict(),
        }

    def _save(self) -> None:
        beside = self._checkpoint.with_suffix(".new")
        torch.save(self._state(), beside)
        beside.replace(self._checkpoint)

    def _take_up(self) -> None:
        try:
            state = torch.load(self._checkpoint, weights_only=True)
            same = (state["plan"], state["design"]) == (asdict(self.plan), asdict(self.design))
            if same:
                self.step, self.seconds = int(state["step"]), float(state["seconds"])
                self.tagger.load_state_dict(state["tagger"])
                self._optimiser.load_state_dict(state["optimiser"])
        except (RuntimeError, EOFError, ValueError, KeyError, TypeError, pickle.UnpicklingError) as error:
            raise SaysoError(f"{self._checkpoint} is damaged; delete it to train from the start") from error
        if not same:
            raise SaysoError(
                f"{self._checkpoint.parent} holds a run with another plan; name another folder, or delete it"
            )
