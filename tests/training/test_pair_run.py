"""The run of the network that compares propositions: resumed it gives what it gives uninterrupted, it learns
what it is shown, and a build writes what `sayso.matching` reads."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sayso.embedding import SHIPPED, Embedder
from sayso.errors import ModelError, SaysoError
from sayso.evaluation.judged_pairs import Relation
from sayso.matching.closer import SHARPER
from sayso.matching.matcher import PAIRS, Matcher
from sayso.matching.pieces import MOST
from sayso.training.base import base_folder
from sayso.training.pair_figures import figures_of, measured
from sayso.training.pair_texts import NearPair, TextPair
from sayso.weights import is_there

torch = pytest.importorskip("torch", reason="training is not installed (make model installs it)")
pytest.importorskip("transformers", reason="training is not installed (make model installs it)")
pytest.importorskip("onnx", reason="training is not installed (make model installs it)")
pytestmark = pytest.mark.skipif(not is_there(SHIPPED), reason="the sentence encoder is not there")
of_the_exporter = pytest.mark.filterwarnings("ignore")
"""The exporter that `export` takes warns of itself."""

TEXTS = [
    TextPair("ferry", Relation.SAME, "the ferry sank off Wenlow", "the boat went down"),
    TextPair("ferry", Relation.NEGATED, "the ferry sank off Wenlow", "the ferry is afloat"),
    TextPair("ferry", Relation.PART, "the boat went down", "Brome blamed the harbour office"),
    TextPair("dam", Relation.PART, "the dam at Orsel cracked", "divers looked at the wall"),
    TextPair("dam", Relation.SAME, "the dam at Orsel cracked", "a crack runs through the dam"),
    TextPair("dam", Relation.OTHER, "divers looked at the wall", "lunch was served at noon"),
]
NEAR = [NearPair("ferry", "the ferry sank off Wenlow", "Brome blamed the harbour office")]


def design() -> Any:
    from sayso.matching.pieces import WIDTH
    from sayso.training.pair_design import PairDesign

    return PairDesign(layers=2, joint=1, width=WIDTH, head=16)


def closer_design(layers: int = 1) -> Any:
    from sayso.training.pair_design import CloserDesign

    return CloserDesign(layers=layers, head=16)


def examples(*, closer: bool = False) -> Any:
    from sayso.training.pair_examples import pair_examples

    return pair_examples(TEXTS, Embedder(), early=closer)


def run(folder: Path, *, closer: bool = False, **plan: Any) -> Any:
    from sayso.training.closer_run import CloserRun
    from sayso.training.pair_design import PAIR_PLAN
    from sayso.training.pair_run import PairRun

    chosen = replace(PAIR_PLAN, **({"cycles": (2,), "batch": 4} | plan))
    if closer:
        return CloserRun(folder, design=closer_design(), plan=chosen, base=None)
    return PairRun(folder, design=design(), plan=chosen, base=None)


def trained(run: Any, until: int | None = None, *, closer: bool = False) -> Any:
    for _ in run.train(examples(closer=closer), {}, until=until):
        pass
    return run


@pytest.mark.parametrize("closer", [False, True])
def test_an_interrupted_run_ends_where_an_uninterrupted_one_does(tmp_path: Path, closer: bool) -> None:
    whole = trained(run(tmp_path / "whole", closer=closer), closer=closer)
    trained(run(tmp_path / "parts", closer=closer), until=1, closer=closer)
    parts = run(tmp_path / "parts", closer=closer)
    assert parts.passed == 1
    trained(parts, closer=closer)
    assert whole.passed == parts.passed == 2
    for one, other in zip(whole.network.parameters(), parts.network.parameters(), strict=True):
        assert torch.equal(one, other)


def test_a_folder_of_another_plan_is_refused(tmp_path: Path) -> None:
    trained(run(tmp_path), until=1)
    with pytest.raises(SaysoError, match="another plan"):
        run(tmp_path, seed=2)


@pytest.mark.parametrize("closer", [False, True])
def test_losses_fall_and_areas_are_told_after_each_pass(tmp_path: Path, closer: bool) -> None:
    learned = examples(closer=closer)
    going = run(tmp_path, closer=closer, cycles=(12,), encoder_rate=5e-4, head_rate=2e-3)
    stands = list(going.train(learned, {"rumours": learned, "invented": []}))
    first, last = stands[0].losses, stands[-1].losses
    assert last["relation"] < first["relation"]
    assert last["area rumours"] > 0.8
    assert "area invented" not in last
    assert stands[-1].step == stands[-1].steps == 24
    assert len((tmp_path / "curve.jsonl").read_text("utf-8").splitlines()) == len(stands)


@pytest.mark.parametrize("closer", [False, True])
def test_a_pass_has_every_pair_once_and_some_the_other_way_round(tmp_path: Path, closer: bool) -> None:
    learned = examples() * 10
    going = run(tmp_path, closer=closer)
    passes = [[one for batch in going._batches(learned, at) for one in batch] for at in (0, 1)]
    sets = Counter(frozenset([one.one, one.other]) for one in learned)
    assert [Counter(frozenset([one.one, one.other]) for one in found) for found in passes] == [sets, sets]
    assert passes[0] != passes[1]
    turned = sum(one in learned for one in passes[0])
    assert 0 < turned < len(learned)


def test_a_long_text_has_as_many_pieces_as_when_it_is_compared() -> None:
    from sayso.training.pair_examples import pair_examples

    long = "the ferry sank " * 40
    (found,) = pair_examples([TextPair("ferry", Relation.SAME, long, "it sank")], Embedder())
    assert len(found.one) == MOST
    assert (found.one.ids[0], found.one.ids[-1]) == (found.other.ids[0], found.other.ids[-1])


@pytest.fixture(autouse=True)
def smaller_base(monkeypatch: pytest.MonkeyPatch) -> None:
    """The teacher starts from the encoder that is installed for training: its own has 400 megabytes."""
    from sayso.training import pair_build

    monkeypatch.setattr(pair_build, "teacher_base_folder", lambda *_: base_folder())


def build(folder: Path, **changed: Any) -> Any:
    from sayso.training.pair_build import PairBuild, PairTexts, build_pairs
    from sayso.training.pair_design import PAIR_PLAN
    from sayso.training.pair_teacher import TEACHER_PLAN

    held = {"rumours": TEXTS[:3], "invented": TEXTS[3:], "minimal": TEXTS[1:5]}
    texts = PairTexts(TEXTS[:3], TEXTS[3:], NEAR, held)
    what = PairBuild(
        texts=texts,
        run=folder / "run",
        out=folder / "model",
        design=design(),
        closer_design=closer_design(layers=4),
        plan=replace(PAIR_PLAN, cycles=(1,)),
        closer_plan=replace(PAIR_PLAN, cycles=(1,)),
        teacher_plan=replace(TEACHER_PLAN, cycles=(1,)),
        threads=1,
    )
    stands: list[Any] = []
    return build_pairs(replace(what, **changed), stands.append), stands


@of_the_exporter
def test_a_build_writes_a_folder_that_matching_takes(tmp_path: Path) -> None:
    try:
        base_folder()
    except ModelError as error:
        pytest.skip(str(error))
    figures, stands = build(tmp_path)
    assert [stand.steps for stand in stands] == [1, 1, 1], "the teacher's, and the networks' own"
    matcher = Matcher(Embedder(), tmp_path / "model")
    assert measured(matcher, TEXTS[:3]) == figures["rumours"]
    card = (tmp_path / "model" / "CARD.md").read_text("utf-8")
    assert all(figures[name].told() in card for name in ("rumours", "invented", "minimal"))
    assert "Plan(" in card
    build(tmp_path)
    assert len(list((tmp_path / "run").iterdir())) == 3


@of_the_exporter
def test_a_teacher_of_before_is_taken_and_says_what_is_learned(tmp_path: Path) -> None:
    from sayso.training.pair_design import PAIR_PLAN
    from sayso.training.pair_teacher import TeacherDesign, teacher_from

    try:
        base = base_folder()
    except ModelError as error:
        pytest.skip(str(error))
    likeliest = {"same": [9.0, 0, 0, 0], "other": [0.0, 0, 0, 9]}
    found = {}
    for name, bias in likeliest.items():
        kept = teacher_from(base, TeacherDesign())
        with torch.no_grad():
            kept.head[-1].bias.copy_(torch.tensor(bias))
        torch.save({"network": kept.state_dict(), "passed": 2}, tmp_path / f"{name}.pt")  # as a run keeps it
        _, stands = build(
            tmp_path,
            teacher=tmp_path / f"{name}.pt",
            out=tmp_path / name,
            plan=replace(PAIR_PLAN, cycles=(20,), encoder_rate=5e-4, head_rate=2e-3),
            closer_plan=replace(PAIR_PLAN, cycles=(20,), encoder_rate=5e-4, head_rate=2e-3),
        )
        assert {stand.steps for stand in stands} == {20}, "the networks' own runs alone"
        found[name] = Matcher(Embedder(), tmp_path / name).of(list(NEAR[0][1:]), [(0, 1)]).one[0]
    assert found["same"] > found["other"]
    for name in ("pairs", "closer"):
        assert len(list((tmp_path / "run").glob(f"{name}-*"))) == 2, "each learns in a folder of its own"
    with pytest.raises(ModelError, match="no weights"):
        build(tmp_path / "none", teacher=tmp_path / "same" / PAIRS)


@of_the_exporter
def test_a_closer_look_learns_what_is_further_off_and_may_be_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sayso.training.pair_build import PairTexts

    try:
        base_folder()
    except ModelError as error:
        pytest.skip(str(error))
    held = {"rumours": TEXTS[:3], "invented": TEXTS[3:], "minimal": TEXTS[1:5]}
    further = [NearPair("ferry", "the ferry is afloat", "Brome blamed the harbour office")] * 5
    for least in (-1e3, 1e3):
        monkeypatch.setattr("sayso.training.pair_build.LOOKED_AT", least)
        build(tmp_path, texts=PairTexts(TEXTS[:3], TEXTS[3:], NEAR, held, further))
    assert len(list((tmp_path / "run").glob("pairs-*"))) == 1
    assert len(list((tmp_path / "run").glob("closer-*"))) == 2, "one with the pairs further off"


def far_apart(network: Any) -> Any:
    """The network, whose odds are all near even untrained, with odds that tell one pair from another."""
    with torch.no_grad():
        network.head[-1].weight.mul_(10)
    return network.eval()


def off(found: Any, network: Any, *, closer: bool) -> Any:
    """How far log-odds of `TEXTS` are from the network's own, by the nearer of each pair's two orders."""
    ones = examples(closer=closer)
    with torch.no_grad():
        ways = [[(one.one, one.other) for one in ones], [(one.other, one.one) for one in ones]]
        logits = torch.stack([network(way) for way in ways])
    own = torch.logsumexp(logits[..., :2], -1) - torch.logsumexp(logits[..., 2:], -1)
    sharper = SHARPER if closer else 1
    return np.abs(sharper * own.numpy() - found).min(0)


@of_the_exporter
@pytest.mark.parametrize(("closer", "looked_at"), [(False, 1e3), (True, -1e3)])
def test_weights_that_are_there_are_exported_without_training(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closer: bool, looked_at: float
) -> None:
    monkeypatch.setattr("sayso.matching.matcher.LOOKED_AT", looked_at)
    kept = [far_apart(run(tmp_path / f"run{look}", closer=look).network) for look in (False, True)]
    for network, name in zip(kept, ("pieces.pt", "closer.pt"), strict=True):
        torch.save(network.state_dict(), tmp_path / name)
    given = {"weights": tmp_path / "pieces.pt", "closer_weights": tmp_path / "closer.pt"}
    figures, stands = build(tmp_path, closer_design=closer_design(), **given)
    assert stands == []
    assert figures["rumours"].pairs == 3
    assert "Plan(" not in (tmp_path / "model" / "CARD.md").read_text("utf-8")
    texts = [text for pair in TEXTS for text in (pair.one, pair.other)]
    pairs = [(at, at + 1) for at in range(0, len(texts), 2)]
    found = Matcher(Embedder(), tmp_path / "model").of(texts, pairs).one
    rounding = 0.2
    ours = kept[closer]
    assert off(found, ours, closer=closer).max() < rounding
    assert off(np.roll(found, 1), ours, closer=closer).mean() > rounding, "of another pair"
    other = far_apart(run(tmp_path / "other", closer=closer, seed=2).network)
    assert off(found, other, closer=closer).mean() > rounding, "of other weights"


def test_a_file_that_keeps_no_weights_is_told(tmp_path: Path) -> None:
    (tmp_path / "kept.pt").write_bytes(b"none")
    with pytest.raises(ModelError, match="no weights"):
        build(tmp_path, weights=tmp_path / "kept.pt")


def test_figures_count_by_even_odds() -> None:
    relations = [Relation.SAME, Relation.NEGATED, Relation.SAME, Relation.PART, Relation.OTHER]
    one, opposed = np.array([2.0, 1, -1, 0.5, -3], np.float32), np.array([0.1, 0.9, 0.2, 1, 1], np.float32)
    found = figures_of(relations, one, opposed)
    assert (found.pairs, found.one_claim) == (5, 3)
    assert found.area == pytest.approx(5 / 6)
    assert found.denied == 1
    assert found.precision == found.recall == pytest.approx(2 / 3)
