"""A training run: resumed it gives what it gives uninterrupted, and what it exports is what it learned.

These need what `make model` installs and skip, loudly, without it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sayso.attribution.tagger.candidates import Encoding, Looked, Scores, candidates, encoded
from sayso.attribution.tagger.network import LOOK, OnnxNetwork
from sayso.attribution.tagger.pieces import windows
from sayso.attribution.tagger.stack import Crops, Stack, stacked
from sayso.errors import ModelError, SaysoError
from sayso.evaluation.corpus import AttributedText, Triple
from sayso.model import Span
from sayso.training.base import VOCABULARY, base_folder
from sayso.weights import load_tokenizer

torch = pytest.importorskip("torch", reason="training is not installed (make model installs it)")
pytest.importorskip("transformers", reason="training is not installed (make model installs it)")

SENTENCES = ("Hall said the ferry sank. ", "It rained. ", "“It is over,” the coach said. ")


@pytest.fixture(scope="module")
def base() -> Path:
    try:
        return base_folder()
    except ModelError as error:
        pytest.skip(str(error))


def corpus() -> list[AttributedText]:
    text = "".join(SENTENCES)
    first = Triple((Span(0, 4),), (Span(5, 9),), (Span(10, 24),))
    return [AttributedText(str(number), text, (first,)) for number in range(8)]


def run(folder: Path, base: Path, **plan: Any) -> Any:
    from sayso.training.network import Design
    from sayso.training.run import Plan, Run

    return Run(
        folder, design=Design(encoder_layers=1), plan=Plan(**{"cycles": (1,), "batch": 2} | plan), base=base
    )


def trained(run: Any, base: Path, *, steps: int | None = None) -> Any:
    from sayso.training.augment import Augmenter
    from sayso.training.examples import examples

    tokenizer = load_tokenizer(base / VOCABULARY)
    learned = list(examples(corpus(), tokenizer))
    for _ in run.train(learned, Augmenter(tokenizer), dtype=torch.float32, until=steps):
        pass
    return run


def test_an_interrupted_run_ends_where_an_uninterrupted_one_does(base: Path, tmp_path: Path) -> None:
    whole = trained(run(tmp_path / "whole", base), base)
    trained(run(tmp_path / "parts", base), base, steps=2)
    parts = trained(run(tmp_path / "parts", base), base)
    assert whole.step == parts.step == 4
    for one, other in zip(whole.tagger.parameters(), parts.tagger.parameters(), strict=True):
        assert torch.equal(one, other)


def test_the_finished_tagger_has_the_mean_of_the_cycles_ends(base: Path, tmp_path: Path) -> None:
    one = trained(run(tmp_path / "one", base, cycles=(1, 1)), base, steps=4)
    first = {name: value.clone() for name, value in one.tagger.state_dict().items()}
    two = trained(run(tmp_path / "one", base, cycles=(1, 1)), base)
    second = {name: value.clone() for name, value in two.tagger.state_dict().items()}
    mean = two.finished().state_dict()
    name = "look.accept.weight" if "look.accept.weight" in mean else next(iter(mean))
    assert not torch.equal(first[name], second[name])
    assert torch.allclose(mean[name], (first[name] + second[name]) / 2)


def test_the_last_pass_goes_on_from_the_weights_it_is_given(base: Path, tmp_path: Path) -> None:
    from sayso.evaluation.gold_form import GoldReport
    from sayso.training.build import Build, last_pass
    from sayso.training.network import Design
    from sayso.training.run import Plan

    design, plan = Design(encoder_layers=1), Plan(cycles=(1,), batch=2)
    what = Build(
        tmp_path, tmp_path / "run", tmp_path / "out", "0", design, plan, [GoldReport("a", (), text="A")]
    )
    start = trained(run(tmp_path / "first", base), base).tagger.state_dict()
    last = last_pass(what, start, base)
    name = "look.accept.weight" if "look.accept.weight" in start else next(iter(start))
    assert torch.equal(last.tagger.state_dict()[name], start[name])
    trained(last, base)
    assert not torch.equal(last.tagger.state_dict()[name], start[name])
    assert not torch.equal(
        last_pass(replace(what, guide=()), start, base).tagger.state_dict()[name],
        last.tagger.state_dict()[name],
    )


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the exporter that `export` takes
def test_a_build_from_a_tagger_makes_only_the_last_pass(base: Path, tmp_path: Path) -> None:
    from sayso.evaluation.gold_form import GoldReport
    from sayso.training.build import Build, last_pass, trained_tagger
    from sayso.training.examples import examples
    from sayso.training.export import export
    from sayso.training.network import Design, Tagger
    from sayso.training.run import Plan

    start, place = tmp_path / "start", tmp_path / "run"
    export(
        trained(run(tmp_path / "first", base), base).tagger, start, vocabulary=base / VOCABULARY, whole=True
    )
    tokenizer = load_tokenizer(base / VOCABULARY)
    learned = list(examples(corpus(), tokenizer))
    what = Build(
        data=tmp_path,
        run=place,
        out=tmp_path / "out",
        version="0",
        design=Design(encoder_layers=1),
        plan=Plan(cycles=(1,), batch=4),
        guide=[GoldReport("a", (), text="A")],
        half=False,
    )
    stands: list[Any] = []
    trained_tagger(replace(what, start=start), base, tokenizer, learned, stands.append)
    assert [one.name[:6] for one in place.iterdir()] == ["guide-"]
    assert 0 < stands[-1].step == stands[-1].steps
    (start / LOOK).write_bytes((start / LOOK).read_bytes() + b"\x00")
    last_pass(replace(what, start=start), Tagger(what.design, base).state_dict(), base)
    assert len(list(place.iterdir())) == 2  # what was gone on from is told by its second look too
    trained_tagger(replace(what, run=tmp_path / "whole"), base, tokenizer, learned, stands.append)
    assert len(list((tmp_path / "whole").glob("*.pt"))) == 1


def test_rates_fall_in_each_cycle_and_rise_less_in_the_next() -> None:
    from sayso.training.run import Plan

    plan = Plan(cycles=(2, 1), restart=0.5, warm_up=0.1)
    rates = [plan.rate(step, per_epoch=10) for step in range(30)]
    assert rates[1] == 0.95
    assert max(rates[20:]) == pytest.approx(0.5 * 0.9, abs=0.06)
    assert rates[19] == pytest.approx(0.05)
    assert plan.ends(per_epoch=10) == [20, 30]
    with pytest.raises(ValueError, match="after the plan's end"):
        plan.rate(30, per_epoch=10)


def test_a_folder_of_another_plan_is_refused(base: Path, tmp_path: Path) -> None:
    trained(run(tmp_path / "run", base), base)
    with pytest.raises(SaysoError, match="another plan"):
        run(tmp_path / "run", base, seed=2)


class TorchNetwork:
    """A tagger in training as the `Network` that reading uses."""

    def __init__(self, tagger: Any) -> None:
        self._tagger = tagger.eval()

    def encode(self, stack: Stack) -> Encoding:
        """As `Network.encode`."""
        from sayso.training.steps import encode

        with torch.inference_mode():
            return Encoding(*(scores.numpy() for scores in encode(self._tagger, stack)))

    def look(self, asks: Scores, tells: Scores, around: Crops) -> Looked:
        """As `Network.look`."""
        given = (asks, tells, around.place, around.together, around.mask)
        with torch.inference_mode():
            look = self._tagger.look(*map(torch.from_numpy, given))
        return Looked(look.roles.numpy(), look.accept.numpy())


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the exporter that `export` takes
def test_the_exported_graphs_say_what_the_tagger_says(base: Path, tmp_path: Path) -> None:
    from sayso.training.export import export

    tagger = trained(run(tmp_path / "run", base), base).tagger
    export(tagger, tmp_path / "model", vocabulary=base / VOCABULARY, whole=True)
    tokenizer = load_tokenizer(base / VOCABULARY)
    text = "".join(SENTENCES) * 3
    window = windows(text, [Span(0, len(text))], tokenizer)
    here, there = TorchNetwork(tagger), OnnxNetwork(tmp_path / "model")
    stack = stacked(window)
    assert np.allclose(here.encode(stack).anchor, there.encode(stack).anchor, atol=1e-3)
    assert len(candidates(encoded(window, here), here, least_likely=1e-6)) == len(
        candidates(encoded(window, there), there, least_likely=1e-6)
    )


def test_weights_lie_two_thirds_of_the_way_and_counts_are_the_last() -> None:
    from sayso.training.build import between

    first = {"weight": torch.tensor([0.0, 3.0]), "places": torch.tensor([1, 2])}
    last = {"weight": torch.tensor([3.0, 3.0]), "places": torch.tensor([5, 6])}
    found = between(first, last)
    assert torch.allclose(found["weight"], torch.tensor([2.0, 3.0]))
    assert torch.equal(found["places"], last["places"])
