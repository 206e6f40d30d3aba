"""The network that compares propositions: exported it is what was trained, and it starts as the encoder."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sayso.errors import ModelError
from sayso.matching.matcher import PAIRS, STATES
from sayso.training.base import base_folder
from sayso.weights import load_graph

torch = pytest.importorskip("torch", reason="training is not installed (make model installs it)")
pytest.importorskip("transformers", reason="training is not installed (make model installs it)")
pytest.importorskip("onnx", reason="training is not installed (make model installs it)")

MARK = 101


def network(**design: int) -> Any:
    from sayso.training.pair_design import PairDesign
    from sayso.training.pair_network import PairNetwork

    torch.manual_seed(1)
    small = {"layers": 1, "joint": 1, "width": 8, "joint_heads": 2, "head": 8}
    encoder = {"hidden": 12, "heads": 2, "inner": 16}
    return PairNetwork(PairDesign(**{**small, **encoder, **design})).eval()


def text(*ids: int) -> Any:
    from sayso.training.pair_examples import Text

    chance = torch.Generator().manual_seed(sum(ids))
    return Text(torch.tensor([MARK, *ids, MARK]), torch.randn(len(ids) + 2, 12, generator=chance).half())


def sides(pairs: Any, net: Any) -> Any:
    from sayso.training.pair_network import sides_of

    texts = [text for pair in pairs for text in pair]
    return sides_of(pairs, dict(zip(texts, net.read_each(texts), strict=True)))


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from sayso.training.pair_export import export

    folder = tmp_path_factory.mktemp("pairs")
    with warnings.catch_warnings(action="ignore"):  # of the exporter that `export` takes
        export(network(), folder, whole=True)
    return folder


@pytest.mark.parametrize("pairs", [1, 2, 9])
@pytest.mark.parametrize("length", [1, 30])
def test_the_exported_pairs_say_what_the_network_says(exported: Path, pairs: int, length: int) -> None:
    net = network()
    rows = [(text(*range(at, at + length)), text(at, 7, 8)) for at in range(1, pairs + 1)]
    with torch.no_grad():
        given = sides(rows, net)
        here = net.compare(given)
    graph = load_graph(exported / PAIRS)
    assert [one.name for one in graph.get_inputs()] == list(given._fields)
    (there,) = graph.run(["logits"], {name: value.numpy() for name, value in given._asdict().items()})
    assert here.shape == there.shape == (pairs, 4)
    assert np.allclose(here.numpy(), there, atol=1e-4)


@pytest.mark.parametrize("length", [2, 40])
def test_the_exported_states_say_what_the_network_says(exported: Path, length: int) -> None:
    states = torch.randn(1, length, 12)
    (there,) = load_graph(exported / STATES).run(["pieces"], {"states": states.numpy()})
    with torch.no_grad():
        assert np.allclose(network().read(states).numpy(), there, atol=1e-4)


def test_a_pair_is_compared_alike_alone_and_beside_others() -> None:
    net = network()
    short, long = (text(1, 2), text(2, 3, 4)), (text(*range(30)), text(2, *range(50, 70)))
    with torch.no_grad():
        beside = net([long, short, (short[0], long[0]), *[short] * 40])
        assert torch.allclose(net([short])[0], beside[1], atol=1e-5)
        assert torch.allclose(net([long])[0], beside[0], atol=1e-5)


def test_pieces_that_the_other_has_are_marked_and_the_marks_are_not() -> None:
    assert text(5, 6, 7).shared_with(text(7, 5)).tolist() == [0, 1, 0, 1, 0]
    assert text().shared_with(text(1)).tolist() == [0, 0]


def test_a_joint_layer_is_torchs_own_with_its_names() -> None:
    from sayso.training.pair_design import PairDesign
    from sayso.training.pair_layers import JointLayer, unseen

    torch.manual_seed(2)
    ours = JointLayer(PairDesign(width=8, joint_heads=2)).eval()
    theirs = torch.nn.TransformerEncoderLayer(8, 2, 24, activation="gelu", batch_first=True).eval()
    theirs.load_state_dict(ours.state_dict())
    states, has = torch.randn(2, 5, 8), torch.tensor([[1.0, 1, 1, 1, 1], [1, 1, 0, 0, 0]])
    with torch.enable_grad():  # else torch takes another way
        wanted = theirs(states, src_key_padding_mask=has == 0)
    found = ours(states, unseen(has))
    assert torch.allclose(found[has == 1], wanted[has == 1], atol=1e-5)


def test_the_upper_layers_start_as_the_encoders_last() -> None:
    from transformers import AutoModel

    from sayso.training.pair_network import take_layers
    from sayso.training.sentences import SHARED

    try:
        base = base_folder()
    except ModelError as error:
        pytest.skip(str(error))
    net = network(layers=2, hidden=384, heads=12, inner=1536)
    take_layers(net.upper, base, above=SHARED)
    last = AutoModel.from_pretrained(str(base)).encoder.layer[5].output.dense.weight
    assert torch.equal(net.upper[1].output.dense.weight, last)
    with pytest.raises(ModelError, match="another design"):
        take_layers(network().upper, base, above=SHARED)


def test_weights_of_another_design_are_refused() -> None:
    from sayso.training.pair_network import take_weights

    with pytest.raises(ModelError, match=r"kept\.pt: weights of another design"):
        take_weights(network(), network(width=16).state_dict(), told="kept.pt")
