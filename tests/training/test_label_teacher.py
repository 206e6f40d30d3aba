"""The teacher of the label network: what it learns, and what is learned from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from annotated_ferry import ANNOTATED, TEXT, reading, seen

from sayso.attribution.tagger import SHIPPED, is_there
from sayso.attribution.tagger.network import ENCODER

torch = pytest.importorskip("torch", reason="training is not installed (make model installs it)")
transformers = pytest.importorskip(
    "transformers", reason="training is not installed (make model installs it)"
)
pytest.importorskip("onnx", reason="training is not installed (make model installs it)")
pytestmark = pytest.mark.skipif(not is_there(SHIPPED), reason="the tagger's model is not there")

PIECES, WORDS = 30_522, 50
"""Of the tagger's vocabulary, and of the small encoder's."""


def design(**changed: Any) -> Any:
    from sayso.training.label_design import LabelDesign

    return LabelDesign(**{"layers": 1, "width": 8, "hidden": 16, "heads": 2, "inner": 32} | changed)


def teacher(layers: int = 2, **changed: Any) -> Any:
    from sayso.training.label_teacher import LabelTeacher

    torch.manual_seed(1)
    config = transformers.MPNetConfig(
        vocab_size=WORDS,
        hidden_size=16,
        num_hidden_layers=layers,
        num_attention_heads=2,
        intermediate_size=32,
        pad_token_id=1,
    )
    ids = torch.arange(PIECES) % (WORDS - 3) + 3
    return LabelTeacher(transformers.MPNetModel(config), ids, (0, 2), design(**changed))


def examples() -> Any:
    from sayso.training.label_examples import label_examples

    found = label_examples(ANNOTATED, reading(), seen())
    assert found
    return found


def unlabelled() -> Any:
    from sayso.training.label_examples import unlabelled_examples

    found = unlabelled_examples(reading(), seen())
    assert found
    return found


def test_only_what_is_above_the_frozen_layers_learns() -> None:
    from sayso.training.label_steps import label_losses

    taught = teacher(layers=3)
    before = {name: value.clone() for name, value in taught.encoder.named_parameters()}
    taught.train()
    label_losses(taught, list(examples())).total().backward()
    torch.optim.SGD(taught.parameters(), 1.0).step()
    moved = {
        name for name, value in taught.encoder.named_parameters() if not torch.equal(value, before[name])
    }
    assert moved and all(".layer.2." in name for name in moved)


def test_a_window_is_read_alike_alone_and_beside_a_longer_one() -> None:
    taught = teacher().eval()
    windows = examples().read.ids
    assert len({len(one) for one in windows}) > 1
    for beside, one in zip(taught.deep_of(windows), windows, strict=True):
        (alone,) = taught.deep_of([one])
        assert alone.shape == (len(one) + 2, 16)
        assert torch.allclose(alone, beside, atol=0.05)


def test_what_it_says_is_of_each_example_and_the_same_each_time() -> None:
    taught = teacher()
    annotated, read = taught.told(examples())
    for one in (annotated, read):
        assert one.said.stance.shape[0] == len(one.wanted.told)
        assert torch.equal(one.said.stance, taught.says(one).stance)


def test_of_what_nobody_annotated_only_what_it_says_is_learned() -> None:
    from sayso.training.label_network import LabelNetwork
    from sayso.training.label_steps import label_losses

    network = LabelNetwork(design(hidden=384, heads=12, inner=16)).eval()
    bare, _ = unlabelled()
    assert not bare.wanted.told.any()
    assert label_losses(network, [bare]).total() == 0
    taught, again = teacher().told(unlabelled())
    assert taught is again
    assert label_losses(network, [taught]).total() > 0


def test_a_network_comes_nearer_to_what_its_teacher_says(tmp_path: Path) -> None:
    from sayso.training.label_run import LABEL_PLAN, LabelRun

    run = LabelRun(
        tmp_path,
        design=design(hidden=384, heads=12, inner=1536),
        plan=replace(LABEL_PLAN, cycles=(40,), batch=1),
        encoder=SHIPPED / ENCODER,
    )
    taught = teacher().told(unlabelled())
    stands = list(run.train([taught]))
    assert stands[-1].losses["stance"] < stands[0].losses["stance"]


def test_what_is_annotated_and_what_is_said_count_alike() -> None:
    from sayso.training.label_network import LabelNetwork
    from sayso.training.label_steps import label_losses

    network = LabelNetwork(design(hidden=384, heads=12, inner=16)).eval()
    one = examples().annotated
    with torch.no_grad():
        (own,) = network([one.states], [one.given])
    alone = label_losses(network, [one]).stance.detach()
    entropy = torch.distributions.Categorical(logits=own.stance).entropy().mean()
    both = label_losses(network, [replace(one, said=own)]).stance.detach()
    assert float(both) == pytest.approx(float(alone + entropy) / 2, rel=1e-4)


@pytest.mark.filterwarnings("ignore")  # of the exporter
def test_a_build_with_unlabelled_reports_has_a_teacher_tell_of_all(
    tmp_path: Path,
) -> None:
    from sayso.document import Document, Media
    from sayso.training.label_build import LabelBuild, build_labels
    from sayso.training.label_run import LABEL_PLAN
    from sayso.weighing import load_label_model

    one_pass = replace(LABEL_PLAN, cycles=(1,))
    what = LabelBuild(
        tagger=SHIPPED,
        guide=[ANNOTATED],
        run=tmp_path / "run",
        out=tmp_path / "model",
        version="0",
        unlabelled=[Document("more", Media.GIVEN, TEXT, id="more")],
        teacher_base=small_base(tmp_path / "base"),
        design=design(hidden=384, heads=12, inner=1536),
        plan=one_pass,
        teacher_design=design(),
        teacher_plan=one_pass,
        threads=1,
    )
    learned = build_labels(what, lambda page: replace(reading(), id=page.id, blocks=blocks()), lambda _: None)
    assert (learned.read, learned.trained_on, learned.taught_on) == (2, 1, 1)
    assert "1 trained on, a teacher asked of 1 more" in learned.told()
    assert load_label_model(tmp_path / "model").manifest.version == "0"
    assert sorted(one.name.split("-")[0] for one in (tmp_path / "run").iterdir()) == ["labels", "teacher"]


def small_base(folder: Path) -> Path:
    """A folder of an encoder of two layers, with a vocabulary of a few pieces."""
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel

    teacher().encoder.encoder.save_pretrained(folder)
    words = ["<s>", "<pad>", "</s>", "[UNK]", "the", "ferry", "sank", "office"]
    numbered = {word: at for at, word in enumerate(words)}
    Tokenizer(WordLevel(numbered, unk_token="[UNK]")).save(str(folder / "tokenizer.json"))
    return folder


def blocks() -> tuple[Any, ...]:
    from sayso.page.plain import blocks_of_given

    return tuple(blocks_of_given(TEXT, None))
