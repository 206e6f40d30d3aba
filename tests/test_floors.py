"""The figures on the bundled story do not fall below the floors that are kept beside the benchmarks."""

from pathlib import Path

from sayso.evaluation.floors import hold, load_floors
from sayso.evaluation.sample import evaluate_sample, sample_digest
from sayso.intake import documents
from sayso.pipeline import ReportReader

FLOORS = Path(__file__).parents[1] / "benchmarks" / "floors.json"


def test_no_figure_of_the_bundled_story_is_below_its_floor(reader: ReportReader) -> None:
    figures = evaluate_sample(documents, reader.read).floor_figures()
    gate = hold(figures, load_floors(FLOORS), corpus=sample_digest())
    assert gate.passed, gate.table()
    assert not gate.unfloored, gate.table()
