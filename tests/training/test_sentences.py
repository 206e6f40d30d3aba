"""The exported sentence encoder says what the original says, and is the one that is shipped."""

import json
from pathlib import Path

import pytest

from sayso.embedding import SHIPPED, Embedder
from sayso.errors import ModelError
from sayso.training.base import base_folder

torch = pytest.importorskip("torch", reason="training is not installed (make model installs it)")
pytest.importorskip("transformers", reason="training is not installed (make model installs it)")
pytest.importorskip("onnx", reason="training is not installed (make model installs it)")

TEXTS = [
    "The mayor of Wenlow resigned on Tuesday.",
    "Nobody at the ministry would say how long the crack is.",
    "A catfish was caught in the river Venn.",
]


@pytest.mark.filterwarnings("ignore")
def test_the_export_is_near_the_original_and_the_one_shipped(tmp_path: Path) -> None:
    from transformers import AutoModel, AutoTokenizer

    from sayso.training.sentences import export_encoder

    try:
        base = base_folder()
    except ModelError as error:
        pytest.skip(str(error))
    export_encoder(base, tmp_path)
    model, tokenizer = AutoModel.from_pretrained(str(base)).eval(), AutoTokenizer.from_pretrained(str(base))
    exported, shipped = Embedder(tmp_path).of(TEXTS), Embedder().of(TEXTS)
    for text, ours, theirs in zip(TEXTS, exported, shipped, strict=True):
        with torch.no_grad():
            last = model(**tokenizer(text, return_tensors="pt")).last_hidden_state.mean(1)[0]
        original = torch.nn.functional.normalize(last, dim=0).numpy()
        assert ours @ original > 0.97
        assert ours @ theirs > 0.999
    assert json.loads((SHIPPED / "manifest.json").read_text())["model"].endswith("all-MiniLM-L6-v2")
