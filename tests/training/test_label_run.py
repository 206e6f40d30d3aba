"""The label network's run: resumed it gives what it gives uninterrupted, and it learns what it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from annotated_ferry import ANNOTATED, TEXT, reading, seen

from sayso.attribution.tagger import SHIPPED, is_there
from sayso.attribution.tagger.network import ENCODER
from sayso.document import Document
from sayso.errors import SaysoError
from sayso.evaluation.gold_form import GoldReport
from sayso.model import Report, Stance

torch = pytest.importorskip("torch", reason="training is not installed (make model installs it)")
pytest.importorskip("transformers", reason="training is not installed (make model installs it)")
pytest.importorskip("onnx", reason="training is not installed (make model installs it)")
pytestmark = pytest.mark.skipif(not is_there(SHIPPED), reason="the tagger's model is not there")
of_the_exporter = pytest.mark.filterwarnings("ignore")
"""The exporter that `export` takes warns of itself."""


def run(folder: Path, **plan: Any) -> Any:
    from sayso.training.label_design import LabelDesign
    from sayso.training.label_run import LABEL_PLAN, LabelRun

    design = LabelDesign(layers=1, width=8)
    return LabelRun(
        folder,
        design=design,
        plan=replace(LABEL_PLAN, **{"cycles": (2,), "batch": 2} | plan),
        encoder=SHIPPED / ENCODER,
    )


def trained(run: Any, until: int | None = None) -> Any:
    from sayso.training.label_examples import label_examples

    one = label_examples(ANNOTATED, reading(), seen())
    for _ in run.train([one] * 3, until=until):
        pass
    return run


def test_an_interrupted_run_ends_where_an_uninterrupted_one_does(tmp_path: Path) -> None:
    whole = trained(run(tmp_path / "whole"))
    trained(run(tmp_path / "parts"), until=1)
    parts = run(tmp_path / "parts")
    assert parts.passed == 1
    trained(parts)
    assert whole.passed == parts.passed == 2
    for one, other in zip(whole.network.parameters(), parts.network.parameters(), strict=True):
        assert torch.equal(one, other)


def test_a_finished_run_trains_no_further(tmp_path: Path) -> None:
    trained(run(tmp_path))
    assert list(trained(run(tmp_path)).train([])) == []


def test_a_folder_of_another_plan_is_refused(tmp_path: Path) -> None:
    trained(run(tmp_path), until=1)
    with pytest.raises(SaysoError, match="another plan"):
        run(tmp_path, seed=2)


def test_a_damaged_checkpoint_is_told(tmp_path: Path) -> None:
    (tmp_path / "checkpoint.pt").write_bytes(b"none")
    with pytest.raises(SaysoError, match="damaged"):
        run(tmp_path)


def test_losses_fall(tmp_path: Path) -> None:
    from sayso.training.label_examples import label_examples

    one = label_examples(ANNOTATED, reading(), seen())
    stands = list(run(tmp_path, cycles=(8,)).train([one] * 3))
    first, last = (sum(stand.losses.values()) for stand in (stands[0], stands[-1]))
    assert last < first
    assert stands[-1].step == stands[-1].steps == 16


def test_every_other_report_is_learned_as_annotated_and_then_the_rest(tmp_path: Path) -> None:
    examples: list[Any] = [("annotated 0", "read 0"), ("annotated 1", "read 1")]
    first, second = (
        {one for batch in run(tmp_path)._batches(examples, at) for one in batch} for at in (0, 1)
    )
    assert first == {"annotated 0", "read 1"}
    assert second == {"read 0", "annotated 1"}


def told_nothing(document: Document) -> Report:
    return Report(document.id, TEXT)


def read_ferry(document: Document) -> Report:
    if document.id == "unread":
        raise SaysoError("unreadable")
    return replace(reading(), blocks=blocks())


def build(folder: Path, read: Callable[[Document], Report] = read_ferry, told: Any = lambda _: None) -> Any:
    from sayso.training.label_build import LabelBuild, build_labels
    from sayso.training.label_design import LabelDesign
    from sayso.training.label_run import LABEL_PLAN

    what = LabelBuild(
        tagger=SHIPPED,
        guide=[ANNOTATED, GoldReport("unread", (), text=TEXT), GoldReport("bare", (), text=TEXT)],
        run=folder / "run",
        out=folder / "model",
        version="0",
        design=LabelDesign(layers=1, width=8),
        plan=replace(LABEL_PLAN, cycles=(1,)),
        threads=1,
    )
    return build_labels(what, read, told)


@of_the_exporter
def test_a_build_writes_a_folder_that_reading_takes(tmp_path: Path) -> None:
    from sayso.weighing import load_label_model
    from sayso.weights import sha256_of

    stands: list[Any] = []
    build(tmp_path, told=stands.append)
    assert load_label_model(tmp_path / "model").manifest.encoder == sha256_of(SHIPPED / ENCODER)
    assert [bool(stand.losses) for stand in stands] == [False, False, False, True]


@of_the_exporter
def test_a_build_tells_what_it_was_trained_on_and_what_it_could_not_read(tmp_path: Path) -> None:
    learned = build(tmp_path)
    assert (learned.read, learned.trained_on) == (2, 1)
    assert [failure.id for failure in learned.unread] == ["unread"]
    assert learned.told().startswith("2 reports read, 1 trained on, 1 not readable\n")
    assert learned.told().endswith(" could not be read: unreadable")


def test_reports_that_teach_nothing_are_told(tmp_path: Path) -> None:
    def fails(document: Document) -> Report:
        raise SaysoError(f"{document.id} is too long")

    with pytest.raises(SaysoError, match=r"nothing to learn: name other ones$"):
        build(tmp_path, told_nothing)
    with pytest.raises(SaysoError, match="3 could not be read, the first: ferry is too long"):
        build(tmp_path, fails)


@of_the_exporter
def test_a_card_written_by_hand_stays_when_the_network_is_built_again(tmp_path: Path) -> None:
    build(tmp_path)
    (tmp_path / "model" / "CARD.md").write_text("by hand", "utf-8")
    (tmp_path / "model" / "old.onnx").write_bytes(b"old")
    build(tmp_path)
    assert (tmp_path / "model" / "CARD.md").read_text("utf-8") == "by hand"
    assert not (tmp_path / "model" / "old.onnx").exists()


@of_the_exporter
def test_a_run_is_gone_on_with_only_where_the_reading_is_the_same(tmp_path: Path) -> None:
    def with_other_rules(document: Document) -> Report:
        report = read_ferry(document)
        changed = tuple(replace(one, stance=Stance.DOUBTS) for one in report.attributions)
        return replace(report, attributions=changed)

    build(tmp_path)
    build(tmp_path)
    (first,) = (tmp_path / "run").iterdir()
    assert len((first / "curve.jsonl").read_text("utf-8").splitlines()) == 1
    build(tmp_path, with_other_rules)
    assert len(list((tmp_path / "run").iterdir())) == 2


def blocks() -> tuple[Any, ...]:
    from sayso.page.plain import blocks_of_given

    return tuple(blocks_of_given(TEXT, None))
