"""From PolNeAR to a model's folder: train, export, choose on dev, seal, write the card."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from sayso.attribution.tagger.network import ENCODER, LOOK, OnnxNetwork
from sayso.evaluation.attribution_figures import AttributionFigures
from sayso.evaluation.attributions import score_attributions
from sayso.ids import content_id
from sayso.training.augment import Augmenter
from sayso.training.base import VOCABULARY, base_folder
from sayso.training.card import Trained, card
from sayso.training.choose import Choice, Proposed, choose, predicted, propose
from sayso.training.corpus import load_polnear
from sayso.training.examples import Example, examples, guide_examples
from sayso.training.export import export, write_manifest
from sayso.training.exported import load_exported
from sayso.training.network import Design, Tagger
from sayso.training.run import Plan, Run, Stand
from sayso.weights import load_tokenizer, sha256_of

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from sayso.evaluation.gold_form import GoldReport

CARD = "CARD.md"

_SHARE = 0.4
"""The last pass's rates, as a part of the first's: near those of a cycle's restart. Set once, not tuned."""
_WEIGHT = 2 / 3
"""Of the weights after the last pass, against those before it. A half, two thirds, four fifths and all were
tried on PolNeAR dev and gold/dev with 322 reports of the guide, gone through four times each: more finds the
guide's statements more precisely, and fewer of PolNeAR's spans exactly (docs/decisions/0012-tagger.md). With
1,315 reports, each gone through once, nearly half of the windows are the guide's as well."""


@dataclass(frozen=True, slots=True)
class Build:
    """What is to be built, from what, and where.

    ``data`` is a folder that `load_polnear` reads, ``run`` keeps checkpoints and the curve, ``out`` becomes
    the model's folder; ``guide`` are reports annotated by the guide, with their texts; ``half`` says whether
    products are made in bfloat16 (None: where the processor can). ``start`` is the folder of a tagger whose
    weights stand in the place of the first run's, so that only the pass over the guide's reports is made.
    """

    data: Path
    run: Path
    out: Path
    version: str
    design: Design
    plan: Plan
    guide: Sequence[GoldReport] = ()
    base: Path | None = None
    start: Path | None = None
    threads: int = 2
    half: bool | None = None


def build(what: Build, told: Callable[[Stand], None]) -> AttributionFigures:
    """Build a model and give its dev figures; an interrupted build goes on where it stopped.

    Raises `SaysoError` where the data or the encoder are missing or not what they should be.
    """
    torch.set_num_threads(what.threads)
    base = base_folder(what.base)
    tokenizer = load_tokenizer(base / VOCABULARY)
    training, dev = load_polnear(what.data, "train"), load_polnear(what.data, "dev")
    learned = list(examples(training, tokenizer))
    tagger, seconds = trained_tagger(what, base, tokenizer, learned, told)
    beside = what.out.with_name(f"{what.out.name}.new")
    export(tagger, beside, vocabulary=base / VOCABULARY)
    proposed = propose(dev, OnnxNetwork(beside), tokenizer)
    choice = choose(proposed)
    write_manifest(beside, choice, version=what.version)
    figures = _figures(proposed, choice)
    trained = Trained(
        what.version,
        what.design,
        what.plan,
        len(training),
        sum(len(e.cues) for e in learned),
        seconds / 3600,
        len(what.guide),
        sha256_of(what.start / ENCODER)[:12] if what.start else None,
    )
    (beside / CARD).write_text(card(trained, choice, figures), "utf-8")
    put(beside, what.out)
    return figures


def trained_tagger(
    what: Build,
    base: Path,
    tokenizer: Tokenizer,
    learned: Sequence[Example],
    told: Callable[[Stand], None],
) -> tuple[Tagger, float]:
    """The trained tagger, and how many seconds that took; one to go on from replaces the first run."""
    augmenter, dtype = Augmenter(tokenizer), _dtype(what.half)
    guided = list(guide_examples(what.guide, tokenizer))
    seconds = 0.0
    if what.start:
        tagger = Tagger(what.design, base)
        load_exported(tagger, what.start)
    else:
        first = Run(what.run, design=what.design, plan=what.plan, base=base)
        for stand in first.train(learned, augmenter, dtype=dtype):
            told(stand)
        tagger, seconds = first.finished(), first.seconds
    if guided:
        last = last_pass(what, tagger.state_dict(), base)
        for stand in last.train([*learned, *guided], augmenter, dtype=dtype):
            told(stand)
        seconds += last.seconds
        tagger.load_state_dict(between(tagger.state_dict(), last.finished().state_dict()))
    return tagger, seconds


def last_pass(what: Build, start: Mapping[str, Tensor], base: Path) -> Run:
    """The run that goes once more over PolNeAR, and over the guide's reports, from the weights ``start``."""
    plan = replace(what.plan, cycles=(1,), share=_SHARE)
    begun = f"-{_start_of(what.start)}" if what.start else ""
    place = what.run / f"guide-{_digest(what.guide)}{begun}"
    return Run(place, design=what.design, plan=plan, base=base, start=start)


def between(first: Mapping[str, Tensor], last: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Weights between those before the last pass and those after it, which keep what the first were good at
    (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models")."""
    return {
        name: (1 - _WEIGHT) * value + _WEIGHT * last[name] if value.is_floating_point() else last[name]
        for name, value in first.items()
    }


def _start_of(folder: Path) -> str:
    """What tells one tagger that is gone on from from another."""
    return content_id(sha256_of(folder / ENCODER), sha256_of(folder / LOOK))[:12]


def _digest(guide: Sequence[GoldReport]) -> str:
    """What tells one set of annotations from another: a pass over one is not gone on with for the other."""
    return content_id(*(json.dumps(report.to_json(), sort_keys=True) for report in guide))[:12]


def put(beside: Path, out: Path) -> None:
    """Let the finished folder take the place of the old one, which stays whole until then.

    A card that the old one has goes over where the new one has none: it was written by hand.
    """
    if (out / CARD).exists() and not (beside / CARD).exists():
        shutil.copy(out / CARD, beside / CARD)
    if out.exists():
        shutil.rmtree(out)
    beside.rename(out)


def _figures(proposed: Proposed, choice: Choice) -> AttributionFigures:
    found = predicted(proposed, choice.calibration, least=choice.least_sure)
    return score_attributions([document for document, _ in proposed], found, resamples=1000)


def _dtype(half: bool | None) -> torch.dtype:
    able = torch.backends.mkldnn.is_available() and torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.bfloat16 if (able if half is None else half) else torch.float32
