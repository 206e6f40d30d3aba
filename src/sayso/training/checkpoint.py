"""Where a training run is kept, to go on from."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import torch

from sayso.errors import SaysoError

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import DataclassInstance

State = dict[str, Any]
"""All that a run goes on from, by names of its own."""


def save(checkpoint: Path, state: State, *, plan: DataclassInstance, design: DataclassInstance) -> None:
    """Keep how a run stands, with its plan and design, in the place of how it stood."""
    beside = checkpoint.with_suffix(".new")
    torch.save({"plan": asdict(plan), "design": asdict(design), **state}, beside)
    beside.replace(checkpoint)


def take_up(
    checkpoint: Path,
    into: Callable[[State], None],
    *,
    plan: DataclassInstance,
    design: DataclassInstance,
) -> None:
    """Hand what the checkpoint keeps to ``into``.

    Raises `SaysoError` where it is damaged, or of a run with another plan or design.
    """
    try:
        state = torch.load(checkpoint, weights_only=True)
        same = (state["plan"], state["design"]) == (asdict(plan), asdict(design))
        if same:
            into(state)
    except (RuntimeError, EOFError, ValueError, KeyError, TypeError, pickle.UnpicklingError) as error:
        raise SaysoError(f"{checkpoint} is damaged; delete it to train from the start") from error
    if not same:
        raise SaysoError(
            f"{checkpoint.parent} holds a run with another plan; name another folder, or delete it"
        )
