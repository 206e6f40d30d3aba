"""One step of training: a batch of examples to a loss."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from sayso.attribution.tagger.pieces import Integers
from sayso.attribution.tagger.roles import Role
from sayso.attribution.tagger.stack import Crops, Stack, crops, stacked
from sayso.training.examples import Example
from sayso.training.network import Encoded, Look, Tagger

MOST_FALSE = 3
LEAST_LIKELY = 0.02
"""False cues of a window that the second look is trained to refuse: the likeliest three that the network
itself believes in at least a little. (4.9 true ones a window stand against them.)"""

_WEIGHTS = {"anchor": 15.0, "regardless": 1.0, "roles": 5.0, "accept": 0.5}
"""So that, at the start of training, no part drowns another; not tuned."""


class Losses(NamedTuple):
    """The parts of a batch's loss, unweighted."""

    anchor: Tensor
    regardless: Tensor
    roles: Tensor
    accept: Tensor

    def total(self) -> Tensor:
        """Their weighted sum."""
        return sum((_WEIGHTS[name] * value for name, value in self._asdict().items()), torch.zeros(()))


def batches(sizes: Sequence[int], *, size: int, chance: np.random.Generator) -> Iterator[Sequence[int]]:
    """The examples' numbers in random batches of similar length, so that little is padded."""
    order = chance.permutation(len(sizes))
    pool = size * 20
    found = []
    for at in range(0, len(order), pool):
        alike = sorted(order[at : at + pool].tolist(), key=lambda number: sizes[number])
        found += [alike[first : first + size] for first in range(0, len(alike), size)]
    for number in chance.permutation(len(found)):
        yield found[number]


def losses(tagger: Tagger, batch: Sequence[Example], *, dtype: torch.dtype) -> Losses:
    """What the tagger gets wrong about the batch."""
    stack = stacked([example.window for example in batch])
    rows = np.concatenate([np.full(len(e.cues), row) for row, e in enumerate(batch)]).astype(np.int64)
    columns = np.concatenate([example.cues + 1 for example in batch]).astype(np.int64)
    with torch.autocast("cpu", dtype=dtype, enabled=dtype != torch.float32):
        encoded = encode(tagger, stack)
    pieces = torch.from_numpy(stack.mask).bool()
    begins = torch.zeros(stack.ids.shape)
    begins[rows, columns] = 1.0
    false_rows, false_columns = _false_cues(encoded.anchor.detach(), begins, pieces)
    all_rows, all_columns = np.concatenate([rows, false_rows]), np.concatenate([columns, false_columns])
    anchor = functional.binary_cross_entropy_with_logits(encoded.anchor.float()[pieces], begins[pieces])
    regardless = functional.binary_cross_entropy_with_logits(
        encoded.regardless.float()[pieces], _regardless(batch, stack)[pieces]
    )
    if not len(all_rows):
        return Losses(anchor, regardless, torch.zeros(()), torch.zeros(()))
    around = crops(stack, all_rows, all_columns)
    with torch.autocast("cpu", dtype=dtype, enabled=dtype != torch.float32):
        look = look_at(tagger, encoded, all_rows, all_columns, around)
    right = torch.cat([torch.ones(len(rows)), torch.zeros(len(false_rows))])
    accept = functional.binary_cross_entropy_with_logits(look.accept.float(), right)
    return Losses(anchor, regardless, _roles_loss(look, batch, around, len(rows)), accept)


def encode(tagger: Tagger, stack: Stack) -> Encoded:
    """The stack through the encoder."""
    found: Encoded = tagger.encoder(
        torch.from_numpy(stack.ids), torch.from_numpy(stack.mask), torch.from_numpy(stack.features)
    )
    return found


def look_at(tagger: Tagger, encoded: Encoded, rows: Integers, columns: Integers, around: Crops) -> Look:
    """The second look at the cues whose first pieces are at ``[rows, columns]``."""
    at, of = torch.from_numpy(rows), torch.from_numpy(columns)
    found: Look = tagger.look(
        encoded.asks[at, of],
        encoded.tells[at[:, None], torch.from_numpy(around.column)],
        torch.from_numpy(around.place),
        torch.from_numpy(around.together),
        torch.from_numpy(around.mask),
    )
    return found


def _false_cues(anchor: Tensor, begins: Tensor, pieces: Tensor) -> tuple[Integers, Integers]:
    likely = anchor.float().sigmoid().masked_fill((begins == 1) | ~pieces, 0.0)
    highest, columns = likely.topk(min(MOST_FALSE, likely.shape[1]), 1)
    rows, ranks = (highest > LEAST_LIKELY).nonzero(as_tuple=True)
    return rows.numpy(), columns[rows, ranks].numpy()


def _regardless(batch: Sequence[Example], stack: Stack) -> Tensor:
    """Whether each piece is a source and whether it is content, of any attribution."""
    wanted = torch.zeros((*stack.ids.shape, 2))
    for row, example in enumerate(batch):
        for column, role in enumerate((Role.SOURCE, Role.CONTENT)):
            any_cue = (example.roles == role).any(0)
            wanted[row, 1 : len(example.window) + 1, column] = torch.from_numpy(any_cue).float()
    return wanted


def _roles_loss(look: Look, batch: Sequence[Example], around: Crops, cues: int) -> Tensor:
    if not cues:
        return torch.zeros(())
    column = around.column[:cues]
    wanted = np.zeros_like(column)
    at = 0
    for example in batch:
        framed = np.pad(example.roles, ((0, 0), (1, around.column.max() + 1)))
        for roles in framed:
            wanted[at] = roles[column[at]]
            at += 1
    pieces = torch.from_numpy(around.mask[:cues]).bool()
    return functional.cross_entropy(look.roles[:cues].float()[pieces], torch.from_numpy(wanted)[pieces])
