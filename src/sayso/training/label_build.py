"""From reports annotated by the guide to the label network's folder: read, train, export, seal."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from sayso.attribution.tagger import TaggerFinder, load_model
from sayso.attribution.tagger.network import ENCODER
from sayso.errors import SaysoError
from sayso.evaluation.gold_files import document_of
from sayso.evaluation.reading import read_each
from sayso.training.build import put
from sayso.training.label_design import LabelDesign
from sayso.training.label_examples import LabelExamples, label_examples
from sayso.training.label_export import export
from sayso.training.label_run import LABEL_PLAN, LabelRun
from sayso.training.run import Plan, Stand
from sayso.weighing.weights import Thresholds, write_manifest

if TYPE_CHECKING:
    from sayso.document import Failure
    from sayso.evaluation.gold_form import GoldReport
    from sayso.evaluation.reading import Read

THRESHOLDS = Thresholds(
    stance=2.5,
    kind=3.0,
    certainty=1.0,
    answer=0.5,
    no_answer=0.1,
)
"""How sure the network must be against the rules, as it is written into the manifest. Each was tried by
itself on gold/dev-2 and gold/dev, on which the network is not trained: docs/decisions/0019-weighing.md."""


@dataclass(frozen=True, slots=True)
class LabelBuild:
    """What is to be built, from what, and where.

    ``tagger`` is the folder of the tagger behind which the network is trained, ``guide`` are reports
    annotated by the guide, with their texts, ``run`` keeps checkpoints and the curve, and ``out`` becomes the
    network's folder.
    """

    tagger: Path
    guide: Sequence[GoldReport]
    run: Path
    out: Path
    version: str
    design: LabelDesign = field(default_factory=LabelDesign)
    plan: Plan = LABEL_PLAN
    threads: int = 2


@dataclass(frozen=True, slots=True)
class Learned:
    """What a label network was trained on: how many of the guide's reports were ``read``, how many of those
    gave it something to learn, and the ``unread`` ones, with what hindered it."""

    read: int
    trained_on: int
    unread: tuple[Failure, ...]

    def told(self) -> str:
        """As lines: the numbers, then each report that could not be read."""
        numbers = f"{self.read} reports read, {self.trained_on} trained on, {len(self.unread)} not readable"
        return "\n".join([numbers, *(f"{one.name} could not be read: {one.error}" for one in self.unread)])


def build_labels(what: LabelBuild, read: Read, told: Callable[[Stand], None]) -> Learned:
    """Build a label network; an interrupted build reads again, and trains on where it stopped, unless what
    is read is no longer the same.

    ``read`` reads a report with the tagger, and labels it by rules alone; one that it cannot read is passed
    over, and told at the end. ``told`` hears of steps and their losses, and before, of reports that are read,
    without any. Raises `SaysoError` where no report gives anything to learn, or the tagger's encoder is not
    one to start from.
    """
    torch.set_num_threads(what.threads)
    tagger = TaggerFinder(load_model(what.tagger))
    encoder = tagger.encoder
    examples, learned = _learned(what.guide, read, tagger, told)
    if not examples:
        first = learned.unread[:1]
        hindered = f" ({len(learned.unread)} could not be read, the first: {first[0].error})" if first else ""
        raise SaysoError(
            f"the guide's reports give the label network nothing to learn: name other ones{hindered}"
        )
    run = LabelRun(
        what.run / f"labels-{digest_of_examples(examples)}-{encoder[:12]}",
        design=what.design,
        plan=what.plan,
        encoder=what.tagger / ENCODER,
    )
    for stand in run.train(examples):
        told(stand)
    beside = what.out.with_name(f"{what.out.name}.new")
    export(run.network, beside)
    write_manifest(beside, version=what.version, encoder_sha256=encoder, thresholds=THRESHOLDS)
    put(beside, what.out)
    return learned


def digest_of_examples(examples: Sequence[LabelExamples]) -> str:
    """What tells one set of examples from another: they change with the guide's reports, but with the rules
    that read them too, and a run over some is not gone on with for others."""
    digest = hashlib.sha256()
    for annotated, as_read in examples:  # both have the same states
        for array in (
            *annotated.states,
            *(array for one in (annotated, as_read) for array in (*one.given, *one.wanted)),
        ):
            digest.update(f"{array.dtype} {tuple(array.shape)} ".encode())
            digest.update(array.numpy().tobytes())
    return digest.hexdigest()[:12]


def _learned(
    guide: Sequence[GoldReport], read: Read, tagger: TaggerFinder, told: Callable[[Stand], None]
) -> tuple[list[LabelExamples], Learned]:
    """The examples of every report that can be read and gives some, and what became of the reports."""
    began = time.monotonic()
    examples: list[LabelExamples] = []
    unread: list[Failure] = []
    for number, gold in enumerate(guide, 1):
        readings, failures = read_each([document_of(gold)], read)
        unread += failures
        for reading in readings:
            if found := label_examples(gold, reading, tagger.seen(reading)):
                examples.append(found)
        told(Stand(number, len(guide), time.monotonic() - began, {}))
    return examples, Learned(len(guide) - len(unread), len(examples), tuple(unread))
