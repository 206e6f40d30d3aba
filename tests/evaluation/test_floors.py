from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import FormatError, SourceError
from sayso.evaluation.floors import Floors, hold, load_floors, raised, save_floors

FLOORS = Floors("d1", {"full F1": 0.5, "stance": 0.8})


def test_equal_or_better_figures_pass() -> None:
    gate = hold({"full F1": 0.5, "stance": 0.9, "via F1": 0.4}, FLOORS, corpus="d1")
    assert gate.passed
    assert gate.risen == {"stance": (0.9, 0.8)}
    assert gate.unfloored == ("via F1",)
    assert "stance: 0.900, above its floor 0.800" in gate.table()


def test_a_figure_below_its_floor_or_not_measured_fails() -> None:
    gate = hold({"full F1": 0.4999}, FLOORS, corpus="d1")
    assert not gate.passed
    assert gate.fallen == {"full F1": (0.4999, 0.5), "stance": (None, 0.8)}
    assert "stance: not measured, floor 0.800" in gate.table()


def test_floors_only_rise() -> None:
    new = raised({"full F1": 0.61239, "stance": 0.1, "via F1": 1.0}, FLOORS, corpus="d1")
    assert new == Floors("d1", {"full F1": 0.612, "stance": 0.8, "via F1": 1.0})


def test_floors_fall_only_when_asked() -> None:
    assert raised({"stance": 0.1}, FLOORS, corpus="d2", lower=True) == Floors("d2", {"stance": 0.1})


@pytest.mark.parametrize("value", [0.29, 0.57, 0.7, 1 / 3, 1.0])
def test_a_figure_never_falls_below_the_floor_it_set(value: float) -> None:
    floors = raised({"x": value}, Floors("d"), corpus="d")
    assert hold({"x": value}, floors, corpus="d").passed
    assert floors.floors["x"] == pytest.approx(value, abs=0.001)


def test_figures_on_other_gold_are_not_compared() -> None:
    for act in (hold, raised):
        with pytest.raises(FormatError, match="gold has changed"):
            act({"stance": 1.0}, FLOORS, corpus="d2")


def test_floors_come_back_as_they_were_saved(tmp_path: Path) -> None:
    save_floors(tmp_path / "floors.json", FLOORS)
    assert load_floors(tmp_path / "floors.json") == FLOORS


@pytest.mark.parametrize(
    "content", ["{", "[]", '{"corpus": "d"}', '{"floors": {}}', '{"corpus": "d", "floors": {"x": "1"}}']
)
def test_a_wrong_file_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "floors.json").write_text(content, "utf-8")
    with pytest.raises(FormatError, match=r"floors\.json"):
        load_floors(tmp_path / "floors.json")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        load_floors(tmp_path / "floors.json")
