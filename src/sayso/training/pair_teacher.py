"""A whole encoder over two texts at once, which teaches the network that compares them by their pieces.

It reads both texts through all layers for every pair, where the other reads each text once, and is never
shipped: it has 110 million parameters, and a story of many reports would take it an hour. What it makes of
pairs, judged or not, is learned beside the judgements (Hinton et al. 2015, "Distilling the knowledge in a
neural network").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

from sayso.training.base import VOCABULARY
from sayso.training.pair_design import PAIR_PLAN, SMOOTHING
from sayso.training.pair_examples import RELATIONS, passed_over
from sayso.training.pair_figures import figures_of_logits, with_areas
from sayso.training.pair_layers import mean_over
from sayso.training.passes import PassRun
from sayso.weights import load_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tokenizers import Tokenizer

    from sayso.training.pair_examples import Shares, TextsOfPair
    from sayso.training.pair_figures import PairFigures
    from sayso.training.pair_texts import TextPair
    from sayso.training.run import Plan, Stand

TEACHER_PLAN = replace(PAIR_PLAN, cycles=(1,), batch=32, encoder_rate=5e-5, head_rate=4e-4)
"""One pass, three quarters of an hour on two cores; rates as fine-tuning of encoders of its size commonly
takes. Not tuned."""

_AT_ONCE = 32
"""Pairs that are read together where nothing is learned."""


@dataclass(frozen=True, slots=True)
class TeacherDesign:
    """What can be chosen: ``head`` is the width before the four logits, ``pieces`` the most that are read of
    a pair, ``frozen`` how many of the encoder's lowest layers, beside its embeddings, stay as they are, which
    saves time. None of it was tuned."""

    head: int = 256
    pieces: int = 96
    frozen: int = 3
    dropout: float = 0.1


class Teacher(nn.Module):
    """The encoder, and a ``head`` over its first state and the mean of all."""

    def __init__(self, encoder: nn.Module, vocabulary: Tokenizer, design: TeacherDesign) -> None:
        """``encoder`` is an MPNet as transformers builds it, which has no types of texts (a BERT is taken,
        too, and reads both texts as its first); ``vocabulary`` is set to cut and to fill up."""
        super().__init__()
        vocabulary.enable_truncation(design.pieces)
        vocabulary.enable_padding(pad_id=encoder.config.pad_token_id)
        for part in (encoder.embeddings, *encoder.encoder.layer[: design.frozen]):
            part.requires_grad_(requires_grad=False)
        self._vocabulary = vocabulary
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.head = nn.Sequential(
            nn.Dropout(design.dropout),
            nn.Linear(2 * width, design.head),
            nn.GELU(),
            nn.Linear(design.head, len(RELATIONS)),
        )

    def forward(self, pairs: Sequence[TextsOfPair]) -> Tensor:
        """The logits [pairs, 4] of each relation.

        The encoder works in 16 bits (bfloat16), which takes a third of the time where a processor has them.
        """
        read = self._vocabulary.encode_batch(list(pairs))
        has = torch.tensor([one.attention_mask for one in read])
        ids = torch.tensor([one.ids for one in read])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.encoder(input_ids=ids, attention_mask=has).last_hidden_state.float()
        logits: Tensor = self.head(torch.cat([states[:, 0], mean_over(states, has)], -1))
        return logits

    def shares(self, pairs: Sequence[TextsOfPair]) -> list[Shares]:
        """How likely each relation is to it, a row a pair."""
        return [tuple(row) for row in functional.softmax(self.logits(pairs), -1).tolist()]

    def logits(self, pairs: Sequence[TextsOfPair]) -> Tensor:
        """The logits [pairs, 4], with nothing left out by chance and nothing learned."""
        self.eval()
        found = torch.zeros(len(pairs), len(RELATIONS))
        order = sorted(range(len(pairs)), key=lambda at: sum(map(len, pairs[at])))
        with torch.no_grad():
            for first in range(0, len(order), _AT_ONCE):
                run = order[first : first + _AT_ONCE]
                found[run] = self([pairs[at] for at in run])
        return found


def teacher_from(base: Path, design: TeacherDesign) -> Teacher:
    """A teacher before it has learned anything, on the encoder in the folder."""
    return Teacher(AutoModel.from_pretrained(str(base)), load_tokenizer(base / VOCABULARY), design)


class TeacherRun(PassRun[Teacher, TeacherDesign, "TextPair"]):
    """A training run of a teacher in a folder, which goes on after the last pass that it finished."""

    def __init__(
        self, folder: Path, *, base: Path, design: TeacherDesign | None = None, plan: Plan = TEACHER_PLAN
    ) -> None:
        """Start on the ``base``, or take up what the folder holds.

        Raises `SaysoError` where the folder holds a run with another plan or design.
        """
        torch.manual_seed(plan.seed)
        design = design or TeacherDesign()
        network = teacher_from(base, design)
        super().__init__(folder, network, tuned=network.encoder.parameters(), plan=plan, design=design)

    def train(self, pairs: Sequence[TextPair], held: Mapping[str, Sequence[TextPair]]) -> Iterator[Stand]:
        """Train to the plan's end, telling how it stands every few steps, and after each pass the areas
        under the curve on what is ``held``, by its names."""
        per_pass = -(-len(pairs) // self.plan.batch)
        return self._trained(
            partial(self._batches, pairs),
            per_pass=per_pass,
            until=None,
            ended=partial(with_areas, held=held, figures=self.figures),
        )

    def figures(self, pairs: Sequence[TextPair]) -> PairFigures:
        """How well the teacher tells these apart as it stands."""
        logits = self.network.logits([(pair.one, pair.other) for pair in pairs])
        return figures_of_logits([pair.relation for pair in pairs], logits)

    def _batches(self, pairs: Sequence[TextPair], number: int) -> Iterator[list[TextPair]]:
        """A pass over the pairs in random batches of similar length, each either way round."""
        return passed_over(pairs, size=self.plan.batch, seed=self.plan.seed, number=number)

    def _losses(self, batch: Sequence[TextPair]) -> tuple[Tensor, Mapping[str, Tensor]]:
        wanted = torch.tensor([RELATIONS.index(pair.relation) for pair in batch])
        logits = self.network([(pair.one, pair.other) for pair in batch])
        loss = functional.cross_entropy(logits, wanted, label_smoothing=SMOOTHING)
        return loss, {"relation": loss}
