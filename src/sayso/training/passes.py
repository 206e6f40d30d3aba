"""A training run by whole passes over the data: the optimiser's steps, checkpoints, the curve."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

import torch
from torch import Tensor, nn

from sayso.training.checkpoint import State, save, take_up
from sayso.training.run import Plan, Since, Stand

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import DataclassInstance

_TELL_EVERY = 20

N = TypeVar("N", bound=nn.Module)
D = TypeVar("D", bound="DataclassInstance")
E = TypeVar("E")


class PassRun(ABC, Generic[N, D, E]):
    """A training run of ``network`` in a folder, which goes on after the last pass that it finished.

    ``tuned`` are the parameters of an encoder's layers; those and what is new have each their own rate.
    """

    def __init__(
        self,
        folder: Path,
        network: N,
        *,
        tuned: Iterable[nn.Parameter],
        plan: Plan,
        design: D,
    ) -> None:
        """Start, or take up what the folder holds.

        Raises `SaysoError` where the folder holds a run with another plan or design.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self.plan, self.design, self.network = plan, design, network
        self.passed = 0
        self._checkpoint = folder / "checkpoint.pt"
        self._curve = folder / "curve.jsonl"
        tuned = list(tuned)
        fresh = [one for one in network.parameters() if all(one is not other for other in tuned)]
        self._optimiser = torch.optim.AdamW(
            [
                {"params": tuned, "lr": plan.encoder_rate},
                {"params": fresh, "lr": plan.head_rate},
            ],
            weight_decay=plan.decay,
        )
        self._rates = [group["lr"] for group in self._optimiser.param_groups]
        if self._checkpoint.exists():
            take_up(self._checkpoint, self._go_on_from, plan=plan, design=design)

    @abstractmethod
    def _losses(self, batch: Sequence[E]) -> tuple[Tensor, Mapping[str, Tensor]]:
        """What is learned from on a batch, and what it is the sum of, by names."""

    def _trained(
        self,
        batches: Callable[[int], Iterator[list[E]]],
        *,
        per_pass: int,
        until: int | None,
        ended: Callable[[Stand], Stand] = lambda stand: stand,
    ) -> Iterator[Stand]:
        """Train to the plan's end, or ``until`` so many passes are over, telling how it stands every few
        steps; ``batches`` are those of a pass by its number, ``per_pass`` how many. ``ended`` adds what is
        measured after each pass."""
        steps = per_pass * self.plan.epochs
        last = self.plan.epochs if until is None else until
        for number in range(self.passed, last):
            since = Since(number * per_pass)
            for step, batch in enumerate(batches(number), number * per_pass):
                since.add(self._train_on(batch, step, per_pass=per_pass))
                ends = step + 1 == (number + 1) * per_pass
                if ends:
                    self.passed = number + 1
                    self._save()
                if ends or (step + 1) % _TELL_EVERY == 0:
                    stand = since.stand(step + 1, steps)
                    yield self._told(ended(stand) if ends else stand)
                    since = Since(step + 1)

    def _train_on(self, batch: Sequence[E], step: int, *, per_pass: int) -> Mapping[str, Tensor]:
        torch.manual_seed(self.plan.seed * 1_000_003 + step)
        self.network.train()
        total, losses = self._losses(batch)
        self._optimiser.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        part = self.plan.rate(step, per_epoch=per_pass)
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * part
        self._optimiser.step()
        return losses

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
