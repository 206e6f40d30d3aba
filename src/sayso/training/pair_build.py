"""From judged pairs and invented wordings to the folder of the networks that compare propositions.

    sayso read --jsonl ARTICLES > readings.jsonl
    python -m sayso.training.pair_build --readings readings.jsonl --rumours rumours/train.jsonl.gz
        --gold gold --out src/sayso/matching/model [--run FOLDER] [--teacher FILE] [--weights FILE]
        [--closer-weights FILE]

The articles are the rumours', by their ids, one a file or record; `make pairs` runs the second line. It
trains a teacher (a larger encoder over both texts, one pass, three quarters of an hour on two cores), has
it tell of judged pairs and of more that nobody judged (a quarter), trains on all behind the shipped sentence
encoder the network that holds pieces against each other (two passes, forty minutes) and the one that takes a
closer look (three passes, an hour), exports, measures on what is held out, and writes manifest and card. A
run that was interrupted goes on after its last whole pass; on one kind of processor the same seed, data and
number of threads give the same weights. With ``--teacher`` a teacher of before is taken; a network whose
weights are given, as torch keeps its state, is not trained: they are exported and measured.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from sayso.embedding import Embedder, Vectors
from sayso.errors import ModelError, SaysoError
from sayso.evaluation.judged_pairs import judged_pairs, stories_of
from sayso.ids import content_id
from sayso.matching import SHIPPED
from sayso.matching.compared import compared_of
from sayso.matching.matcher import FILES, LOOKED_AT, Matcher, write_manifest
from sayso.pipeline import ReportReader
from sayso.training.base import base_folder
from sayso.training.build import CARD, put
from sayso.training.closer_network import CloserNetwork
from sayso.training.closer_run import CloserRun
from sayso.training.pair_design import (
    CLOSER_PLAN,
    PAIR_PLAN,
    SMOOTHING,
    TEACHER_SHARE,
    CloserDesign,
    PairDesign,
)
from sayso.training.pair_examples import Shares, TextsOfPair, pair_examples
from sayso.training.pair_export import export, export_closer
from sayso.training.pair_figures import PairFigures, measured
from sayso.training.pair_network import PairNetwork, take_weights
from sayso.training.pair_run import C, ComparingRun, PairRun, logits_of
from sayso.training.pair_teacher import (
    TEACHER_PLAN,
    Teacher,
    TeacherDesign,
    TeacherRun,
    teacher_from,
)
from sayso.training.pair_texts import (
    FURTHER,
    NEAREST,
    NearPair,
    TextPair,
    drawn,
    judged_texts,
    near_texts,
    unjudged_stories,
    worded_texts,
)
from sayso.training.run import Plan, Stand
from sayso.training.sentences import EARLY
from sayso.training.teacher_base import ENCODER as TEACHER_ENCODER
from sayso.training.teacher_base import HASHES as TEACHER_SHA256
from sayso.training.teacher_base import teacher_base_folder
from sayso.weights import sha256_of

WORDED_EACH = 8
"""Of so many pairs of wordings, which are alike, a teacher learns from one: it is slow. Not tuned."""
PROPOSITIONS = "propositions.tsv"
STORIES = "unjudged-stories.jsonl"
"""Invented stories in reports, of which nothing is judged."""
WORDINGS = {"invented": "wordings/", "minimal": "wordings/minimal-"}
"""What of a folder of gold is learned from: judged pairs, and stories in wordings by what these are called,
with how the names of their files begin."""


@dataclass(frozen=True, slots=True)
class PairTexts:
    """What is learned from, of the rumours' reports and of invented stories, what else is ``near`` in those
    reports, for a teacher to tell of, what is a little ``further`` off there, of which a closer look learns
    what may be one, and what is only ``held`` to measure on, by what it is of."""

    judged: Sequence[TextPair]
    worded: Sequence[TextPair]
    near: Sequence[NearPair]
    held: Mapping[str, Sequence[TextPair]]
    further: Sequence[NearPair] = ()

    @property
    def fit(self) -> list[TextPair | NearPair]:
        """All that is learned from."""
        return [*self.judged, *self.worded, *self.near]

    @property
    def for_teacher(self) -> list[TextPair]:
        """What a teacher learns from: all that is judged, and one in `WORDED_EACH` of the wordings."""
        return [*self.judged, *self.worded[::WORDED_EACH]]


@dataclass(frozen=True, slots=True)
class PairBuild:
    """What is to be built, from what, and where.

    ``run`` keeps checkpoints and the curve, ``out`` becomes the networks' folder; ``weights`` and
    ``closer_weights`` are files of them to export in the place of training, ``teacher`` one of a teacher's to
    ask in the place of one trained by the ``teacher_plan``; ``base`` is a folder of all-MiniLM-L6-v2,
    ``teacher_base`` one of all-mpnet-base-v2 (None: the installed packages').
    """

    texts: PairTexts
    run: Path
    out: Path
    base: Path | None = None
    teacher_base: Path | None = None
    weights: Path | None = None
    closer_weights: Path | None = None
    teacher: Path | None = None
    embedder: Embedder = field(default_factory=Embedder)
    design: PairDesign = field(default_factory=PairDesign)
    closer_design: CloserDesign = field(default_factory=CloserDesign)
    plan: Plan = PAIR_PLAN
    closer_plan: Plan = CLOSER_PLAN
    teacher_plan: Plan = TEACHER_PLAN
    threads: int = 2


def texts_of(gold: Path, *, rumours: Path, readings: Path, vectors: Vectors | None, seed: int) -> PairTexts:
    """The pairs in a folder of ``gold``, their texts from ``readings`` of the articles in ``rumours``, and
    of these, and of the invented stories there, what is near by its texts' ``vectors`` (None: nothing is).

    Raises `SaysoError` where a file is not what it should be, or no judged pair is in the readings;
    `ModelError` where the encoder is missing or damaged.
    """
    pairs = list(judged_pairs(gold / PROPOSITIONS))
    stories = stories_of(rumours, readings)
    judged, held = (
        list(judged_texts((pair for pair in pairs if pair.held == held), stories)) for held in (False, True)
    )
    if not judged or not held:
        raise SaysoError(f"{readings} has none of the judged pairs: read the rumours' articles")
    worded = [
        pair
        for kind in WORDINGS.values()
        for pair in drawn(worded_texts(gold / f"{kind}fit.jsonl"), seed=seed)
    ]
    invented = {name: worded_texts(gold / f"{kind}held.jsonl") for name, kind in WORDINGS.items()}
    learned = {pair.story for pair in judged}
    fit = {name: filed for name, filed in stories.items() if name in learned}
    near, further = list[NearPair](), list[NearPair]()
    if vectors is not None:
        unjudged = unjudged_stories(gold / STORIES, ReportReader().read)
        near, further = (
            [
                *near_texts(fit, judged, vectors, seed=seed, nearest=nearest),
                *near_texts(unjudged, (), vectors, seed=seed, nearest=nearest),
            ]
            for nearest in (NEAREST, FURTHER)
        )
        known = set(near)
        further = [pair for pair in further if pair not in known]
    return PairTexts(judged, worded, near, {"rumours": held, **invented}, further)


def build_pairs(what: PairBuild, told: Callable[[Stand], None]) -> dict[str, PairFigures]:
    """Build the networks and give their figures on each held-out part, as they are shipped.

    Raises `ModelError` where the encoder, its base or the weights are missing or not what they should be.
    """
    torch.set_num_threads(what.threads)
    beside = what.out.with_name(f"{what.out.name}.new")
    by_pieces = _pieces_network(what, told)
    export(by_pieces, beside)
    further = _that_may_be_one(what, by_pieces)
    export_closer(_closer_network(what, further, told), beside)
    write_manifest(beside, encoder=what.embedder.version)
    matcher = Matcher(what.embedder, beside)
    figures = {name: measured(matcher, pairs) for name, pairs in what.texts.held.items()}
    (beside / CARD).write_text(_card(what, beside, figures, further=len(further)), "utf-8")
    put(beside, what.out)
    return figures


def _pieces_network(what: PairBuild, told: Callable[[Stand], None]) -> PairNetwork:
    """The network that holds pieces against each other, trained or given."""
    if what.weights is not None:
        return _given(PairNetwork(what.design), what.weights)
    run = partial(PairRun, design=what.design, plan=what.plan, base=base_folder(what.base))
    return _compared(what, told, "pairs", run, what.texts.fit)


def _that_may_be_one(what: PairBuild, by_pieces: PairNetwork) -> list[NearPair]:
    """What is further off and will be looked at more closely, by the network of pieces; nothing where the one
    that takes the closer look is given."""
    if what.closer_weights is not None:
        return []
    logits = logits_of(by_pieces, pair_examples(what.texts.further, what.embedder))
    odds = compared_of(logits.numpy()).one
    return [pair for pair, one in zip(what.texts.further, odds, strict=True) if one >= LOOKED_AT]


def _closer_network(
    what: PairBuild, further: Sequence[NearPair], told: Callable[[Stand], None]
) -> CloserNetwork:
    """The network that takes a closer look, trained or given."""
    if what.closer_weights is not None:
        return _given(CloserNetwork(what.closer_design), what.closer_weights)
    run = partial(CloserRun, design=what.closer_design, plan=what.closer_plan, base=base_folder(what.base))
    return _compared(what, told, "closer", run, [*what.texts.fit, *further])


def _compared(
    what: PairBuild,
    told: Callable[[Stand], None],
    name: str,
    started: Callable[[Path], ComparingRun[C, Any]],
    pairs: Sequence[TextPair | NearPair],
) -> C:
    """The network of a run that is started, or taken up, in a folder by its name and by what it learns."""
    said = _teacher_says(what, pairs, told)
    begun = _digest(pairs, what.embedder.version, TEACHER_SHARE, SMOOTHING, *said.values())
    run = started(what.run / f"{name}-{begun}")
    prepared = partial(pair_examples, embedder=what.embedder, early=run.above == EARLY)
    held = {part: prepared(of_part) for part, of_part in what.texts.held.items()}
    for stand in run.train(prepared(pairs, teacher_says=said), held):
        told(stand)
    return run.network


def _teacher_says(
    what: PairBuild, learned: Sequence[TextPair | NearPair], told: Callable[[Stand], None]
) -> dict[TextsOfPair, Shares]:
    """What a teacher says of those of these pairs that are judged in reports, or that nobody judged, by their
    texts; it is kept beside the teacher, and asked for once."""
    texts, worded = what.texts, set(what.texts.worded)
    asked = [pair for pair in learned if pair not in worded]
    pairs = list(dict.fromkeys((pair.one, pair.other) for pair in asked))
    given = what.teacher_plan if what.teacher is None else sha256_of(what.teacher)
    place = what.run / f"teacher-{_digest(texts.for_teacher, given, TeacherDesign(), TEACHER_SHA256)}"
    kept = place / f"says-{_digest(asked)}.npy"
    if not kept.exists():
        said = _teacher(what, place, told).shares(pairs)
        place.mkdir(parents=True, exist_ok=True)
        np.save(kept, np.array(said))
    return dict(zip(pairs, map(tuple, np.load(kept).tolist()), strict=True))


def _teacher(what: PairBuild, place: Path, told: Callable[[Stand], None]) -> Teacher:
    """The teacher whose weights are given, or one that is trained in the ``place``; its encoder's packages
    are unpacked into the run's folder."""
    base = teacher_base_folder(what.teacher_base, what.run / TEACHER_ENCODER)
    if what.teacher is None:
        return _learned(TeacherRun(place, base=base, plan=what.teacher_plan), what, told)
    teacher = teacher_from(base, TeacherDesign())
    take_weights(teacher, _kept(what.teacher), told=str(what.teacher))
    return teacher


def _learned(run: TeacherRun, what: PairBuild, told: Callable[[Stand], None]) -> Teacher:
    for stand in run.train(what.texts.for_teacher, what.texts.held):
        told(stand)
    return run.network


def _given(network: C, weights: Path) -> C:
    take_weights(network, _kept(weights), told=str(weights))
    return network


def _kept(weights: Path) -> dict[str, Tensor]:
    """The weights in a file: a network's state, or a run's checkpoint, which has one."""
    try:
        state = torch.load(weights, map_location="cpu", weights_only=True)
        return dict(state.get("network", state))
    except Exception as error:  # torch and pickle raise types of their own
        raise ModelError(f"{weights}: no weights that torch has kept ({error})") from error


def _digest(pairs: Sequence[TextPair | NearPair], *beside: object) -> str:
    """What tells a run over these pairs, with what is ``beside`` them, from another: that is not gone on
    with."""
    return content_id(*("\t".join(pair) for pair in pairs), *map(str, beside))[:12]


def _card(what: PairBuild, folder: Path, figures: Mapping[str, PairFigures], *, further: int) -> str:
    template = files("sayso.training").joinpath("pair_card.md").read_text("utf-8")
    return template.format(
        design=what.design,
        encoder=what.embedder.version,
        megabytes=sum((folder / name).stat().st_size for name in FILES) / 1e6,
        judged=f"{len(what.texts.judged):,}",
        worded=f"{len(what.texts.worded):,}",
        closer=what.closer_design,
        trained="" if what.weights else f", `{what.plan}`",
        closer_trained="" if what.closer_weights else f", `{what.closer_plan}`",
        teacher="" if what.weights and what.closer_weights else _told_of_teacher(what, further),
        **{name: found.told() for name, found in figures.items()},
    )


def _told_of_teacher(what: PairBuild, further: int) -> str:
    learned = f"`{what.teacher_plan}`, on the former and one in {WORDED_EACH} of the latter"
    return _TAUGHT.format(
        learned="its weights given" if what.teacher else learned,
        near=f"{len(what.texts.near):,}",
        further=f"{further:,}",
    )


_TAUGHT = (
    " A teacher (all-mpnet-base-v2, 110 million parameters, over both texts at once, {learned}; not shipped)"
    " told besides what it makes of the judged pairs, and of {near} more of the same reports and of the"
    " invented stories in `gold/unjudged-stories.jsonl`, which nobody judged, and for the closer look of"
    " {further} a little further off."
)


def _print(stand: Stand) -> None:
    losses = " ".join(f"{name} {value:.3f}" for name, value in stand.losses.items())
    print(f"{stand.step}/{stand.steps} {stand.seconds:.0f} s {losses}", flush=True)


def main() -> None:
    """Read, train, write, and print the curve and the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--readings", type=Path, required=True, help="reports as `sayso read --jsonl` has them"
    )
    parser.add_argument("--rumours", type=Path, required=True, help="the corpus with the rumours' articles")
    parser.add_argument("--gold", type=Path, default=Path("gold"))
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--run", type=Path, default=Path("pair-run"), help="for checkpoints and the curve")
    parser.add_argument("--weights", type=Path, help="of the network of pieces: take these, and train none")
    parser.add_argument("--closer-weights", type=Path, help="the same of the one that takes a closer look")
    parser.add_argument("--teacher", type=Path, help="take this teacher's weights and train none")
    parser.add_argument("--base", type=Path, help="a folder of all-MiniLM-L6-v2")
    parser.add_argument("--teacher-base", type=Path, help="a folder of all-mpnet-base-v2")
    parser.add_argument("--seed", type=int, default=PAIR_PLAN.seed)
    parser.add_argument("--threads", type=int, default=2)
    named = parser.parse_args()
    try:
        embedder = Embedder()
        what = PairBuild(
            texts=texts_of(
                named.gold,
                rumours=named.rumours,
                readings=named.readings,
                vectors=None if named.weights and named.closer_weights else embedder,
                seed=named.seed,
            ),
            run=named.run,
            out=named.out,
            base=named.base,
            teacher_base=named.teacher_base,
            weights=named.weights,
            closer_weights=named.closer_weights,
            teacher=named.teacher,
            embedder=embedder,
            plan=replace(PAIR_PLAN, seed=named.seed),
            closer_plan=replace(CLOSER_PLAN, seed=named.seed),
            teacher_plan=replace(TEACHER_PLAN, seed=named.seed),
            threads=named.threads,
        )
        figures = build_pairs(what, _print)
    except SaysoError as error:
        sys.exit(f"Error: {error}")
    for name, found in figures.items():
        print(f"{name}: {found.told()}")


if __name__ == "__main__":
    main()
