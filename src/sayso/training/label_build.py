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
from sayso.attribution.tagger.weights import VOCABULARY
from sayso.errors import SaysoError
from sayso.evaluation.gold_files import document_of
from sayso.evaluation.reading import read_each
from sayso.training.build import put
from sayso.training.label_design import LabelDesign
from sayso.training.label_examples import LabelExamples, label_examples, unlabelled_examples
from sayso.training.label_export import export
from sayso.training.label_run import LABEL_PLAN, LabelRun
from sayso.training.label_teacher import TEACHER_DESIGN, TEACHER_PLAN, LabelTeacher, LabelTeacherRun
from sayso.training.run import Plan, Stand
from sayso.weighing.weights import Thresholds, write_manifest
from sayso.weights import load_tokenizer

if TYPE_CHECKING:
    from sayso.document import Document, Failure
    from sayso.evaluation.gold_form import GoldReport
    from sayso.evaluation.reading import Read
    from sayso.model import Report

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
    network's folder. Where there is a ``teacher_base``, a folder of all-mpnet-base-v2, a teacher on it learns
    from the guide's reports, and is asked what it makes of these and of the ``unlabelled`` ones.
    """

    tagger: Path
    guide: Sequence[GoldReport]
    run: Path
    out: Path
    version: str
    unlabelled: Sequence[Document] = ()
    teacher_base: Path | None = None
    design: LabelDesign = field(default_factory=LabelDesign)
    plan: Plan = LABEL_PLAN
    teacher_design: LabelDesign = TEACHER_DESIGN
    teacher_plan: Plan = TEACHER_PLAN
    threads: int = 2


@dataclass(frozen=True, slots=True)
class Learned:
    """What a label network was trained on: how many reports were ``read``, how many of the guide's gave it
    something to learn, of how many others a teacher told, and the ``unread`` ones, with what hindered it."""

    read: int
    trained_on: int
    taught_on: int
    unread: tuple[Failure, ...]

    def told(self) -> str:
        """As lines: the numbers, then each report that could not be read."""
        taught = f", a teacher asked of {self.taught_on} more" if self.taught_on else ""
        numbers = (
            f"{self.read} reports read, {self.trained_on} trained on{taught}, {len(self.unread)} not readable"
        )
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
    torch.set_flush_denormal(True)  # shares that a teacher holds for nothing made steps six times as long
    tagger = TaggerFinder(load_model(what.tagger))
    encoder = tagger.encoder
    reading = _Reading(what, read, tagger, told)
    examples = [one for gold in what.guide if (one := reading.annotated(gold))]
    if not examples:
        first = reading.unread[:1]
        unread = f" ({len(reading.unread)} could not be read, the first: {first[0].error})" if first else ""
        raise SaysoError(
            f"the guide's reports give the label network nothing to learn: name other ones{unread}"
        )
    more = [one for page in what.unlabelled if (one := reading.unlabelled(page))]
    every = [*examples, *more]
    if what.teacher_base:
        teacher = _teacher(what, what.teacher_base, examples, told)
        every = [teacher.told(one) for one in every]
    run = LabelRun(
        what.run / f"labels-{digest_of_examples(every)}-{encoder[:12]}",
        design=what.design,
        plan=what.plan,
        encoder=what.tagger / ENCODER,
    )
    for stand in run.train(every):
        told(stand)
    beside = what.out.with_name(f"{what.out.name}.new")
    export(run.network, beside)
    write_manifest(beside, version=what.version, encoder_sha256=encoder, thresholds=THRESHOLDS)
    put(beside, what.out)
    return Learned(reading.done, len(examples), len(more), tuple(reading.unread))


def _teacher(
    what: LabelBuild, base: Path, examples: Sequence[LabelExamples], told: Callable[[Stand], None]
) -> LabelTeacher:
    """A teacher that has learned from the annotated examples."""
    run = LabelTeacherRun(
        what.run / f"teacher-{digest_of_examples(examples)}",
        base=base,
        tagger=load_tokenizer(what.tagger / VOCABULARY),
        design=what.teacher_design,
        plan=what.teacher_plan,
    )
    for stand in run.train(examples):
        told(stand)
    return run.network


def digest_of_examples(examples: Sequence[LabelExamples]) -> str:
    """What tells one set of examples from another: they change with the guide's reports, but with the rules
    that read them too, and with what a teacher says; a run over some is not gone on with for others."""
    digest = hashlib.sha256()
    for annotated, as_read in examples:  # both have the same windows
        arrays = (
            array for one in (annotated, as_read) for array in (*one.given, *one.wanted, *(one.said or ()))
        )
        for array in (*annotated.states, *annotated.ids, *arrays):
            digest.update(f"{array.dtype} {tuple(array.shape)} ".encode())
            digest.update(array.numpy().tobytes())
    return digest.hexdigest()[:12]


class _Reading:
    """The reports as they are read, one by one, with what became of them."""

    def __init__(
        self, what: LabelBuild, read: Read, tagger: TaggerFinder, told: Callable[[Stand], None]
    ) -> None:
        self._read, self._tagger, self._told = read, tagger, told
        self._began, self._all = time.monotonic(), len(what.guide) + len(what.unlabelled)
        self._asked = 0
        self.unread: list[Failure] = []

    @property
    def done(self) -> int:
        """How many could be read."""
        return self._asked - len(self.unread)

    def annotated(self, gold: GoldReport) -> LabelExamples | None:
        """The examples of an annotated report, if it can be read and gives some."""
        report = self._of(document_of(gold))
        return label_examples(gold, report, self._tagger.seen(report)) if report else None

    def unlabelled(self, page: Document) -> LabelExamples | None:
        """Those of another."""
        report = self._of(page)
        return unlabelled_examples(report, self._tagger.seen(report)) if report else None

    def _of(self, page: Document) -> Report | None:
        readings, failures = read_each([page], self._read)
        self.unread += failures
        self._asked += 1
        self._told(Stand(self._asked, self._all, time.monotonic() - self._began, {}))
        return readings[0] if readings else None
