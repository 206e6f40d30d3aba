"""The figures of `sayso.evaluation.attributions`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sayso.evaluation.measure import Interval, Score, Share, percent, score_heading, score_row

if TYPE_CHECKING:
    from sayso.contract import Json

MATCHES = ("soft", "exact", "full")


@dataclass(frozen=True, slots=True)
class FormFigures:
    """One form of content: soft matches, and the recall of full and exact ones."""

    soft: Score
    full: Share
    exact: Share

    def __add__(self, other: FormFigures) -> FormFigures:
        return FormFigures(self.soft + other.soft, self.full + other.full, self.exact + other.exact)

    def to_json(self) -> Json:
        """The figures and their counts."""
        return self.soft.to_json() | {"full_R": self.full.value, "exact_R": self.exact.value}


@dataclass(frozen=True, slots=True)
class AttributionFigures:
    """How predicted attributions stand to gold ones; figures of single documents add up.

    ``scores`` has soft, exact and full and, for each role, "chars ROLE" and "span ROLE"; ``missing`` counts
    gold documents without a prediction, which count as ones without attributions; ``unknown`` are
    predicted documents that the gold lacks, left out.
    """

    documents: int
    scores: dict[str, Score]
    source: Share
    cue: Share
    forms: dict[str, FormFigures]
    missing: int = 0
    unknown: int = 0
    intervals: dict[str, Interval] = field(default_factory=dict)

    def __add__(self, other: AttributionFigures) -> AttributionFigures:
        return AttributionFigures(
            documents=self.documents + other.documents,
            scores={name: score + other.scores[name] for name, score in self.scores.items()},
            source=self.source + other.source,
            cue=self.cue + other.cue,
            forms={name: figures + other.forms[name] for name, figures in self.forms.items()},
        )

    def to_json(self) -> Json:
        """Every figure with its counts."""
        return {
            "documents": self.documents,
            "missing": self.missing,
            "unknown": self.unknown,
            **{name: score.to_json() for name, score in self.scores.items()},
            "source": self.source.to_json(),
            "cue": self.cue.to_json(),
            "forms": {name: figures.to_json() for name, figures in self.forms.items()},
            "intervals": {name: list(interval) for name, interval in self.intervals.items()},
        }

    def floor_figures(self) -> dict[str, float]:
        """What a floor can be set under."""
        return {f"{name} F1": self.scores[name].f1 for name in MATCHES}

    def table(self) -> str:
        """The figures as text, in percent."""
        lines = [
            f"{self.documents} documents, {self.missing} without a prediction, "
            f"{self.unknown} predicted ones left out",
            score_heading(),
            *(score_row(name, score) + self._interval(name) for name, score in self.scores.items()),
            f"of soft pairs: source right {percent(self.source.value)}, cue right {percent(self.cue.value)}",
            score_heading("by form") + "   full R, exact R",
        ]
        for name, figures in self.forms.items():
            recalls = f"{percent(figures.full.value)}, {percent(figures.exact.value)}"
            lines.append(f"{score_row('  ' + name, figures.soft)}; {recalls}")
        return "\n".join(lines)

    def _interval(self, name: str) -> str:
        if name not in self.intervals:
            return ""
        low, high = self.intervals[name]
        return f"  [{percent(low)}, {percent(high)}]"
