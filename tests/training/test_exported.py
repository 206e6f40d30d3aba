"""The weights of an exported tagger: whole, they are those it was exported with; in 8 bits, near them."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pytest

from sayso.attribution.tagger.network import ENCODER, LOOK
from sayso.errors import ModelError
from sayso.training.base import VOCABULARY, base_folder

torch = pytest.importorskip("torch", reason="training is not installed (make model installs it)")
pytest.importorskip("transformers", reason="training is not installed (make model installs it)")
pytest.importorskip("onnx", reason="training is not installed (make model installs it)")


@pytest.fixture(scope="module")
def base() -> Path:
    try:
        return base_folder()
    except ModelError as error:
        pytest.skip(str(error))


def tagger(base: Path, *, seed: int, layers: int = 1) -> Any:
    from sayso.training.network import Design, Tagger

    torch.manual_seed(seed)
    return Tagger(Design(encoder_layers=layers), base)


def exported(folder: Path, base: Path, *, whole: bool) -> Any:
    from sayso.training.export import export

    made = tagger(base, seed=1)
    with torch.no_grad():
        for parameter in made.parameters():
            parameter.add_(0.01 * torch.randn_like(parameter))
    with warnings.catch_warnings(action="ignore"):  # of the exporter that `export` takes
        export(made, folder, vocabulary=base / VOCABULARY, whole=whole)
    return made


@pytest.mark.parametrize(("whole", "off"), [(True, 1e-6), (False, 0.02)])
def test_weights_come_back_as_they_were_exported(
    base: Path, tmp_path: Path, *, whole: bool, off: float
) -> None:
    from sayso.training.exported import load_exported

    made = exported(tmp_path, base, whole=whole)
    found = tagger(base, seed=2)
    load_exported(found, tmp_path)
    for (name, one), other in zip(made.named_parameters(), found.parameters(), strict=True):
        assert (one - other).abs().max() <= off * one.abs().max(), name


def test_a_tagger_of_another_design_is_refused(base: Path, tmp_path: Path) -> None:
    from sayso.training.exported import load_exported

    exported(tmp_path, base, whole=True)
    with pytest.raises(ModelError, match="another design"):
        load_exported(tagger(base, seed=2, layers=2), tmp_path)


def test_a_tagger_whose_weights_have_another_shape_is_refused(base: Path, tmp_path: Path) -> None:
    from sayso.training.exported import load_exported

    exported(tmp_path, base, whole=True)
    found = tagger(base, seed=2)
    found.look.accept[2] = torch.nn.Linear(3, 1)
    with pytest.raises(ModelError, match="another shape"):
        load_exported(found, tmp_path)


def test_products_are_called_after_what_is_added_to_them(base: Path, tmp_path: Path) -> None:
    from sayso.training.exported import weights_of

    exported(tmp_path, base, whole=False)
    encoder, look = weights_of(tmp_path / ENCODER), weights_of(tmp_path / LOOK)
    assert encoder["encoder.bert.encoder.layer.0.attention.self.query.weight"].shape == (384, 384)
    assert look["layers.0.self_attn.in_proj_weight"].shape == (384, 128)
