"""Propositions compared two by two by the shipped network."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from sayso.embedding import Embedder
from sayso.errors import ModelError, SaysoError
from sayso.matching import SHIPPED, Matcher, Pieces, comparer_for
from sayso.matching.matcher import FILES, LOOKED_AT
from sayso.settings import Settings, settings_from

CLOSED = "the ferry line will be closed in May"
CLOSING = "the company intends to shut down its ferry service this spring"
STAYS = "the ferry line will not be closed"
STRIKE = "ferry crews had voted for a strike over pay"


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return Embedder()


@pytest.fixture(scope="module")
def matcher(embedder: Embedder) -> Matcher:
    return Matcher(embedder)


def test_other_words_for_one_thing_are_nearer_than_another_thing(matcher: Matcher) -> None:
    found = matcher.of([CLOSED, CLOSING, STRIKE], [(0, 1), (0, 2)])
    assert found.one[0] > 0 > found.one[1]


def test_what_says_that_it_is_not_so_is_one_with_it_and_opposed(matcher: Matcher) -> None:
    found = matcher.of([CLOSED, STAYS, CLOSING], [(0, 1), (0, 2)])
    assert found.one[0] > 0
    assert found.opposed[0] > 0.5 > found.opposed[1]


def test_only_what_may_be_one_gets_a_closer_look(matcher: Matcher, monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = matcher.pieces([CLOSED, CLOSING, STRIKE])
    pairs = [(0, 1), (0, 2)]
    closer = matcher.between(pieces, pairs).one
    monkeypatch.setattr("sayso.matching.matcher.LOOKED_AT", np.inf)
    alone = matcher.between(pieces, pairs).one
    assert alone[0] != closer[0]
    assert alone[1] == closer[1] < LOOKED_AT


def test_neither_order_nor_company_changes_a_pair(matcher: Matcher) -> None:
    texts = [CLOSED, CLOSING, STAYS, STRIKE]
    alone = [matcher.of(texts, [pair]).one[0] for pair in ((0, 1), (2, 3))]
    together = matcher.of(texts, [(1, 0), (0, 2), (3, 2), (1, 3)]).one
    assert np.allclose([together[0], together[2]], alone, atol=1e-3)
    assert not matcher.of(texts, []).one.size


@pytest.mark.parametrize("text", ["", " ", "\ud800", "\x00", "a", "word " * 5000, "ж" * 300])
def test_odd_texts_are_compared_too(matcher: Matcher, text: str) -> None:
    found = matcher.of([text, CLOSED], [(0, 1), (0, 0)])
    assert np.isfinite(found.one).all()
    assert np.isfinite(found.opposed).all()


def test_pieces_are_kept_as_bytes(matcher: Matcher) -> None:
    (made,) = matcher.pieces([CLOSED])
    again = Pieces.from_bytes(made.to_bytes())
    assert (again.ids == made.ids).all()
    assert (again.states == made.states).all()
    assert len(made.ids) == len(made.states)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_or_damaged_network_is_told(embedder: Embedder, tmp_path: Path, name: str) -> None:
    with pytest.raises(ModelError, match="no network of propositions"):
        Matcher(embedder, tmp_path).pieces([CLOSED])
    folder = tmp_path / "model"
    shutil.copytree(SHIPPED, folder)
    (folder / name).write_bytes(b"nothing")
    with pytest.raises(ModelError, match="SAYSO_CLAIMS=rules"):
        Matcher(embedder, folder).of([CLOSED, STAYS], [(0, 1)])


def test_a_network_trained_behind_another_encoder_is_refused(embedder: Embedder, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(SHIPPED, folder)
    told = json.loads((folder / "manifest.json").read_text("utf-8"))
    (folder / "manifest.json").write_text(json.dumps(told | {"encoder": "another"}), "utf-8")
    with pytest.raises(ModelError, match="another encoder"):
        Matcher(embedder, folder).pieces([CLOSED])


def test_settings_have_claims_made_by_rules(embedder: Embedder) -> None:
    assert comparer_for(Settings(), embedder) is not None
    assert comparer_for(settings_from({"SAYSO_CLAIMS": "rules"}), embedder) is None
    with pytest.raises(SaysoError, match="SAYSO_CLAIMS is 'network'"):
        settings_from({"SAYSO_CLAIMS": "network"})
    with pytest.raises(SaysoError, match="claims are made by one of"):
        Settings(claims="network")
