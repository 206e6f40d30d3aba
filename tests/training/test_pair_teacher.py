"""The teacher of the network that compares propositions: what it learns, and what is learned from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sayso.embedding import SHIPPED, Embedder
from sayso.errors import ModelError
from sayso.evaluation.judged_pairs import Relation
from sayso.training.base import base_folder
from sayso.training.pair_texts import NearPair, TextPair
from sayso.weights import is_there

torch = pytest.importorskip("torch", reason="training is not installed (make model installs it)")
transformers = pytest.importorskip(
    "transformers", reason="training is not installed (make model installs it)"
)

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "ferry", "sank", "not", "did", "sink", "mayor", "knew"]
PAIRS = [
    TextPair("ferry", Relation.SAME, "the ferry sank", "the ferry did sink"),
    TextPair("ferry", Relation.NEGATED, "the ferry sank", "the ferry did not sink"),
    TextPair("ferry", Relation.PART, "the mayor knew", "the ferry sank"),
    TextPair("ferry", Relation.OTHER, "the mayor", "the ferry"),
]


def teacher() -> Any:
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace
    from tokenizers.processors import TemplateProcessing

    from sayso.training.pair_teacher import Teacher, TeacherDesign

    vocabulary = Tokenizer(WordLevel({word: at for at, word in enumerate(WORDS)}, unk_token="[UNK]"))
    vocabulary.pre_tokenizer = Whitespace()
    vocabulary.post_processor = TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=len(WORDS),
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
    )
    return Teacher(transformers.BertModel(config), vocabulary, TeacherDesign(head=16, frozen=0))


@pytest.mark.parametrize("frozen", [0, 1])
def test_an_mpnet_learns_above_its_frozen_layers_and_pairs_do_not_move_each_other(frozen: int) -> None:
    from sayso.training.pair_teacher import Teacher, TeacherDesign

    vocabulary = teacher()._vocabulary
    config = transformers.MPNetConfig(
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        pad_token_id=1,
    )
    taught = Teacher(transformers.MPNetModel(config), vocabulary, TeacherDesign(head=16, frozen=frozen))
    pairs = [("the ferry sank", "the mayor knew"), ("sank", "the ferry did not sink the mayor")]
    beside = taught.logits(pairs)
    for at in (0, 1):
        assert torch.allclose(taught.logits(pairs[at : at + 1])[0], beside[at], atol=0.02)
    before = {name: value.clone() for name, value in taught.named_parameters()}
    taught.train()
    taught(pairs).square().sum().backward()
    torch.optim.SGD(taught.parameters(), 1.0).step()
    moved = {name for name, value in taught.named_parameters() if not torch.equal(value, before[name])}
    layers = [any(f"layer.{at}." in name for name in moved) for at in (0, 1)]
    assert layers == [frozen == 0, True]
    assert not any("embeddings" in name for name in moved)


def run(folder: Path, monkeypatch: pytest.MonkeyPatch, **plan: Any) -> Any:
    from sayso.training import pair_teacher as module

    monkeypatch.setattr(module, "teacher_from", lambda *_: teacher())
    chosen: dict[str, Any] = {"cycles": (120,), "batch": 2, "encoder_rate": 2e-3, "head_rate": 4e-3} | plan
    return module.TeacherRun(folder, base=folder, plan=replace(module.TEACHER_PLAN, **chosen))


def test_it_learns_the_relations_whichever_text_is_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    going = run(tmp_path, monkeypatch)
    stands = list(going.train(PAIRS, {"rumours": PAIRS, "invented": []}))
    assert stands[-1].losses["relation"] < stands[0].losses["relation"]
    assert stands[-1].losses["area rumours"] == 1
    assert "area invented" not in stands[-1].losses
    for way in ([(pair.one, pair.other) for pair in PAIRS], [(pair.other, pair.one) for pair in PAIRS]):
        assert np.argmax(going.network.shares(way), 1).tolist() == [0, 1, 2, 3]


def test_what_it_makes_of_a_pair_hangs_on_no_other() -> None:
    taught = teacher()
    pairs = [("the ferry sank", "the mayor knew"), ("sank", "the ferry did not sink the mayor")] * 20
    beside = taught.shares(pairs)
    for at in (0, 1):
        (alone,) = taught.shares(pairs[at : at + 1])
        assert alone == pytest.approx(beside[at], abs=1e-5)
        assert sum(alone) == pytest.approx(1, abs=1e-5)
    assert beside[0] != pytest.approx(beside[1], abs=1e-3)
    assert taught.shares([]) == []


def test_an_interrupted_run_ends_where_an_uninterrupted_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run(tmp_path / "whole", monkeypatch, cycles=(2,))
    list(whole.train(PAIRS, {}))
    for stand in run(tmp_path / "parts", monkeypatch, cycles=(2,)).train(PAIRS, {}):
        if stand.step == stand.steps // 2:
            break
    parts = run(tmp_path / "parts", monkeypatch, cycles=(2,))
    assert parts.passed == 1
    list(parts.train(PAIRS, {}))
    for one, other in zip(whole.network.parameters(), parts.network.parameters(), strict=True):
        assert torch.equal(one, other)


@pytest.mark.skipif(not is_there(SHIPPED), reason="the sentence encoder is not there")
def test_a_judged_pair_is_learned_from_judgement_and_teacher_and_another_from_the_teacher() -> None:
    from sayso.training.pair_examples import pair_examples

    pairs = [*PAIRS[:2], NearPair("ferry", "the ferry", "the mayor")]
    told = {(one.one, one.other): (0.1, 0.2, 0.3, 0.4) for one in (pairs[0], pairs[2])}
    taught, judged, near = (example.wanted for example in pair_examples(pairs, Embedder(), told))
    assert near == (0.1, 0.2, 0.3, 0.4)
    assert np.argmax(judged) == 1
    assert (sum(judged), sum(taught)) == pytest.approx((1, 1))
    assert taught[0] == pytest.approx((0.1 + judged[1]) / 2)
    assert taught[3] == pytest.approx((0.4 + judged[0]) / 2)
    (unknown,) = pair_examples([pairs[2]], Embedder())
    with pytest.raises(ValueError, match="neither"):
        _ = unknown.wanted


def test_a_teacher_on_the_base_starts_as_the_base() -> None:
    from sayso.training.pair_teacher import TeacherDesign, teacher_from

    try:
        base = base_folder()
    except ModelError as error:
        pytest.skip(str(error))
    found = teacher_from(base, TeacherDesign())
    again = transformers.AutoModel.from_pretrained(str(base))
    assert torch.equal(
        found.encoder.embeddings.word_embeddings.weight, again.embeddings.word_embeddings.weight
    )
    long = "the ferry sank " * 200
    assert len(found.shares([(long, long)])[0]) == len(Relation)
