"""How the label network chooses among a report's names and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional

from sayso.weighing.inputs import BUCKETS

if TYPE_CHECKING:
    from sayso.training.label_design import LabelDesign

_NEAR = 20
"""Statements up and down to which one of them may be an answer, told apart; further ones count as these."""
_APART = 64
_ANSWER = 128
_SCORE = 160
"""Widths of the tables and the hidden layers; chosen by hand."""
FAR_BELOW = -10_000.0
"""In place of what is not to be chosen: far below any real score."""


class Pairing(nn.Module):
    """A score for each statement with each name."""

    def __init__(self, design: LabelDesign) -> None:
        super().__init__()
        self._sizes = [design.width] * 3 + [_APART, 1]
        self.apart = nn.Embedding(BUCKETS, _APART)
        self.all = nn.Linear(sum(self._sizes), _SCORE)
        self.drop = nn.Dropout(design.dropout)
        self.score = nn.Linear(_SCORE, 1)

    def forward(self, asked: Tensor, names: Tensor, distance: Tensor, chosen: Tensor) -> Tensor:
        """``asked`` [S, width], ``names`` [N, width], ``distance`` and what rules have ``chosen`` [S, N] to
        [S, N].

        The layer over all that is known of a pair is taken part by part, as what is known of the statement
        alone, or of the name alone, need not be multiplied for each pair.
        """
        one, other, both, apart, rules = self.all.weight.split(self._sizes, 1)
        sums = functional.linear(asked, one, self.all.bias)[:, None] + functional.linear(names, other)
        sums = sums + functional.linear(asked[:, None] * names, both)
        sums = (
            sums
            + functional.linear(self.apart.weight, apart)[distance]
            + chosen[:, :, None] * rules.squeeze(1)
        )
        found: Tensor = self.score(self.drop(functional.gelu(sums))).squeeze(-1)
        return found


class Answering(nn.Module):
    """A score for each statement as what each other one answers, and for its answering nothing."""

    def __init__(self, design: LabelDesign) -> None:
        super().__init__()
        self.answer, self.answered = (nn.Linear(design.width, _ANSWER) for _ in range(2))
        self.apart = nn.Embedding(2 * _NEAR + 1, _ANSWER)
        nn.init.normal_(self.apart.weight, std=0.1)
        self.score = nn.Sequential(
            nn.Linear(3 * _ANSWER + 1, _ANSWER), nn.GELU(), nn.Dropout(design.dropout), nn.Linear(_ANSWER, 1)
        )
        self.nothing = nn.Linear(design.width, 1)
        self.trust = nn.Parameter(torch.ones(1))

    def forward(self, statements: Tensor, chosen: Tensor) -> Tensor:
        """``statements`` [S, width], what rules have ``chosen`` [S, S + 1] to [S, S + 1]."""
        count = statements.shape[0]  # `len` would be drawn into an exported graph as a number
        place = torch.arange(count)
        apart = place[:, None] - place
        answer, answered = self.answer(statements), self.answered(statements)
        known = torch.cat(
            [
                functional.gelu(answer[:, None] + self.apart(apart.clamp(-_NEAR, _NEAR) + _NEAR)),
                functional.gelu(answered).expand(count, count, -1),
                answer[:, None] * answered,
                chosen[:, :-1, None],
            ],
            -1,
        )
        scores = self.score(known).squeeze(-1).masked_fill(apart == 0, FAR_BELOW)
        return torch.cat([scores, self.nothing(statements) + self.trust * chosen[:, -1:]], -1)
