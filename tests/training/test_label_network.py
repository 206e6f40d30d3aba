"""The label network: what is exported is what was trained, and it starts as the tagger's encoder."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sayso.attribution.tagger import SHIPPED, is_there
from sayso.attribution.tagger.network import ENCODER
from sayso.errors import ModelError
from sayso.weighing.inputs import BUCKETS
from sayso.weighing.network import HEADS, LAYERS, Weighed
from sayso.weighing.verdict import UNREAD
from sayso.weights import load_graph

torch = pytest.importorskip("torch", reason="training is not installed (make model installs it)")
pytest.importorskip("transformers", reason="training is not installed (make model installs it)")
pytest.importorskip("onnx", reason="training is not installed (make model installs it)")


def network(**design: int) -> Any:
    from sayso.training.label_design import LabelDesign
    from sayso.training.label_network import LabelNetwork

    torch.manual_seed(1)
    small = {"layers": 1, "width": 8, "hidden": 12, "heads": 2, "inner": 16}
    return LabelNetwork(LabelDesign(**{**small, **design})).eval()


def given(statements: int, names: int, pieces: int) -> Any:
    from sayso.training.label_design import Given

    chance = torch.Generator().manual_seed(statements + names + pieces)

    def bits(*shape: int) -> Any:
        return (torch.rand(*shape, generator=chance) < 0.2).float()

    at = torch.zeros(names, pieces)
    at[range(names), [name % pieces for name in range(names)]] = 1
    return Given(
        parts=bits(statements, 3, pieces),
        at=at,
        shapes=torch.rand(names, 4, generator=chance),
        distance=torch.randint(0, BUCKETS, (statements, names), generator=chance),
        verdicts=torch.tensor([UNREAD] * statements),
        speaker=bits(statements, names + 2),
        via=bits(statements, names),
        answers=bits(statements, statements + 1),
    )


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from sayso.training.label_export import export

    folder = tmp_path_factory.mktemp("labels")
    with warnings.catch_warnings(action="ignore"):  # of the exporter that `export` takes
        export(network(), folder, whole=True)
    return folder


@pytest.mark.parametrize(
    ("statements", "names", "pieces"), [(1, 0, 3), (1, 1, 9), (2, 0, 9), (5, 7, 40), (70, 3, 60)]
)
def test_the_exported_heads_say_what_the_network_says(
    exported: Path, statements: int, names: int, pieces: int
) -> None:
    states, what = torch.randn(pieces, 12), given(statements, names, pieces)
    graph = load_graph(exported / HEADS)
    put = [value for name, value in what._asdict().items() if name != "via"]
    inputs = zip(graph.get_inputs(), (states, *put), strict=True)
    there = graph.run(None, {into.name: values.numpy() for into, values in inputs})
    with torch.no_grad():
        here = network().heads(states, what)
    names = [output.name for output in graph.get_outputs()]
    assert names == list(Weighed._fields)
    for name, other in zip(names, there, strict=True):
        one = getattr(here, name)
        assert one.shape == other.shape
        assert np.allclose(one.numpy(), other, atol=1e-4)


def test_the_exported_layers_say_what_the_network_says(exported: Path) -> None:
    graph = load_graph(exported / LAYERS)
    for length in (3, 40):
        states = torch.randn(1, length, 12)
        (there,) = graph.run(["deep"], {"states": states.numpy()})
        with torch.no_grad():
            assert np.allclose(network().deep(states).numpy(), there, atol=1e-4)


def test_a_report_is_weighed_alike_alone_and_beside_a_longer_one() -> None:
    both = network()
    short, long = [torch.randn(6, 12)], [torch.randn(9, 12), torch.randn(20, 12)]
    with torch.no_grad():
        (alone,) = both([short], [given(2, 3, 4)])
        beside, _ = both([short, long], [given(2, 3, 4), given(4, 1, 25)])
    for one, other in zip(alone, beside, strict=True):
        assert torch.allclose(one, other, atol=1e-5)


def test_no_statement_answers_itself() -> None:
    with torch.no_grad():
        answers = network().heads(torch.randn(9, 12), given(3, 0, 9)).answers
    assert (answers[range(3), range(3)] < -1000).all()
    assert (answers[0, 1:] > -1000).all()


@pytest.mark.skipif(not is_there(SHIPPED), reason="the tagger's model is not there")
def test_the_layers_start_as_the_encoders_last() -> None:
    import onnx

    from sayso.training.label_layers import start_from

    layers = network(layers=2, hidden=384, heads=12, inner=1536).deep
    start_from(layers, SHIPPED / ENCODER)
    stored = {one.name: one for one in onnx.load(str(SHIPPED / ENCODER)).graph.initializer}
    for number, layer in enumerate(layers.layers, 4):
        (name,) = [name for name in stored if name.endswith(f"layer.{number}.attention.self.query.bias")]
        assert np.array_equal(onnx.numpy_helper.to_array(stored[name]), layer.query.bias.detach().numpy())
        assert 0.01 < layer.widened.weight.std() < 0.2


@pytest.mark.skipif(not is_there(SHIPPED), reason="the tagger's model is not there")
def test_an_encoder_without_such_layers_is_refused() -> None:
    from sayso.training.label_layers import start_from

    with pytest.raises(ModelError, match=r"layer\.4"):
        start_from(network().deep, SHIPPED / ENCODER)
