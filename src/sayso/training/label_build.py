"""From reports annotated by the guide to the label network's folder: read, train, export, seal."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from sayso.attribution.tagger import TaggerFinder, load_model
from sayso.attribution.tagger.network import ENCODER
from sayso.errors import SaysoError
from sayso.evaluation.gold_files import document_of
from sayso.evaluation.reading import read_each
from sayso.training.build import digest_of, put
from sayso.training.label_design import LabelDesign
from sayso.training.label_examples import LabelExamples, label_examples
from sayso.training.label_export import export
from sayso.training.label_run import LABEL_PLAN, LabelRun
from sayso.training.run import Plan, Stand
from sayso.weighing.weights import Thresholds, write_manifest

if TYPE_CHECKING:
    from sayso.evaluation.gold_form import GoldReport
    from sayso.evaluation.reading import Read

THRESHOLDS = Thresholds(
    stance=2.5,
    kind=1.0,
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


def build_labels(what: LabelBuild, read: Read, told: Callable[[Stand], None]) -> None:
    """Build a label network; an interrupted build reads again, and trains on where it stopped.

    ``read`` reads a report with the tagger, and labels it by rules alone. ``told`` hears of steps and their
    losses, and before, of reports that are read, without any. Raises `SaysoError` where no report gives
    anything to learn, or the tagger's encoder is not one to start from.
    """
    torch.set_num_threads(what.threads)
    tagger = TaggerFinder(load_model(what.tagger))
    encoder = tagger.manifest.hashes[ENCODER]
    examples = list(_examples(what.guide, read, tagger, told))
    if not examples:
        raise SaysoError("the guide's reports give the label network nothing to learn: name other ones")
    run = LabelRun(
        what.run / f"labels-{digest_of(what.guide)}-{encoder[:12]}",
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


def _examples(
    guide: Sequence[GoldReport], read: Read, tagger: TaggerFinder, told: Callable[[Stand], None]
) -> Iterator[LabelExamples]:
    """The examples of every report that can be read."""
    began = time.monotonic()
    for number, gold in enumerate(guide, 1):
        readings, _ = read_each([document_of(gold)], read)
        for reading in readings:
            if found := label_examples(gold, reading, tagger.seen(reading)):
                yield found
        told(Stand(number, len(guide), time.monotonic() - began, {}))
