"""A larger encoder that reads a report's own windows, and teaches the network that weighs its labels.

It is never shipped: it has 110 million parameters, and reads a window in more time than all else takes. It
learns from the annotated reports; what it then makes of these, and of reports that nobody annotated, the
network learns beside the annotations (Hinton et al. 2015, "Distilling the knowledge in a neural network").
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from transformers import AutoModel

from sayso.training.base import VOCABULARY
from sayso.training.half_frozen import HalfFrozen
from sayso.training.label_design import LabelDesign, Outputs
from sayso.training.label_network import LabelReader
from sayso.training.label_run import LABEL_PLAN, turns
from sayso.training.label_steps import label_losses
from sayso.training.passes import PassRun
from sayso.weights import load_tokenizer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from tokenizers import Tokenizer

    from sayso.training.label_examples import LabelExample, LabelExamples
    from sayso.training.run import Plan, Stand

TEACHER_DESIGN = LabelDesign(layers=6, hidden=768, heads=12, inner=3072)
"""``layers`` are the encoder's upper ones, which learn; the lower six stay as they are, which saves time. Not
tuned."""

TEACHER_PLAN = replace(LABEL_PLAN, cycles=(3,), encoder_rate=5e-5, head_rate=5e-4)
"""Three passes, some 50 minutes on two cores; rates as fine-tuning of encoders of its size commonly takes.
Not tuned."""

_MARKS = "<s>", "</s>"
"""What frames a window in the encoder's vocabulary."""


class LabelTeacher(LabelReader):
    """An MPNet over each window, and the heads."""

    def __init__(self, encoder: nn.Module, ids: Tensor, marks: tuple[int, int], design: LabelDesign) -> None:
        """``encoder`` is an MPNet as transformers builds it, ``ids`` has the number in its vocabulary of each
        piece of the tagger's, and ``marks`` are those that frame a window."""
        super().__init__(design)
        self.encoder = HalfFrozen(encoder, frozen=len(encoder.encoder.layer) - design.layers)
        self._ids, self._marks, self._fill = ids, marks, encoder.config.pad_token_id

    def windows_of(self, example: LabelExample) -> Sequence[Tensor]:
        """The pieces by the tagger's vocabulary."""
        return example.ids

    def deep_of(self, windows: Sequence[Tensor]) -> list[Tensor]:
        """``windows`` [P] each, side by side."""
        first, last = (torch.tensor([mark]) for mark in self._marks)
        framed = [torch.cat([first, self._ids[window.long()], last]) for window in windows]
        ids = nn.utils.rnn.pad_sequence(framed, batch_first=True, padding_value=self._fill)
        has = torch.arange(ids.shape[1]) < torch.tensor(list(map(len, framed)))[:, None]
        return [one[: len(window)] for one, window in zip(self.encoder(ids, has.long()), framed, strict=True)]

    def says(self, example: LabelExample) -> Outputs:
        """What it makes of an example, in 16 bits, with nothing left out by chance and nothing learned."""
        self.eval()
        with torch.no_grad():
            (found,) = self([example.ids], [example.given])
        return Outputs(*(logits.half() for logits in found))

    def told(self, examples: LabelExamples) -> LabelExamples:
        """The examples with what it says of each."""
        annotated, read = examples
        said = replace(annotated, said=self.says(annotated))
        return type(examples)(said, said if read is annotated else replace(read, said=self.says(read)))


def teacher_from(base: Path, tagger: Tokenizer, design: LabelDesign) -> LabelTeacher:
    """A teacher before it has learned anything, on the encoder in the folder; ``tagger`` is the vocabulary of
    the windows' pieces."""
    vocabulary = load_tokenizer(base / VOCABULARY).get_vocab()
    pieces = tagger.get_vocab()
    ids = torch.full((max(pieces.values()) + 1,), vocabulary["[UNK]"])
    for piece, number in pieces.items():
        if piece in vocabulary:
            ids[number] = vocabulary[piece]
    first, last = (vocabulary[mark] for mark in _MARKS)
    return LabelTeacher(AutoModel.from_pretrained(str(base)), ids, (first, last), design)


class LabelTeacherRun(PassRun[LabelTeacher, LabelDesign, "LabelExample"]):
    """A teacher's training run in a folder, which goes on after the last pass that it finished."""

    def __init__(
        self,
        folder: Path,
        *,
        base: Path,
        tagger: Tokenizer,
        design: LabelDesign = TEACHER_DESIGN,
        plan: Plan = TEACHER_PLAN,
    ) -> None:
        """Start on the ``base``, or take up what the folder holds.

        Raises `SaysoError` where the folder holds a run with another plan or design.
        """
        torch.manual_seed(plan.seed)
        network = teacher_from(base, tagger, design)
        super().__init__(folder, network, tuned=network.encoder.parameters(), plan=plan, design=design)

    def train(self, examples: Sequence[LabelExamples]) -> Iterator[Stand]:
        """Train to the plan's end, telling how it stands every few steps."""
        per_pass = -(-len(examples) // self.plan.batch)
        return self._trained(partial(turns, examples, self.plan), per_pass=per_pass, until=None)

    def _losses(self, batch: Sequence[LabelExample]) -> tuple[Tensor, Mapping[str, Tensor]]:
        found = label_losses(self.network, batch)
        return found.total(), found._asdict()
