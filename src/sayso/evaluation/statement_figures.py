"""The figures of `sayso.evaluation.statements`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.evaluation.measure import Agreement, Score, Share
from sayso.evaluation.statement_table import statement_table

if TYPE_CHECKING:
    from sayso.contract import Json


@dataclass(frozen=True, slots=True)
class ReportFigures:
    """One report's matches; ``missed`` and ``extra`` are indexes of gold and predicted statements alone."""

    id: str
    statements: Score
    missed: tuple[int, ...]
    extra: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class HeadlineCase:
    """A report's gold headline label and the predicted one."""

    id: str
    gold: str
    predicted: str | None


@dataclass(frozen=True, slots=True)
class StatementFigures:
    """How read statements stand to gold ones; figures of single reports add up.

    ``source_given`` and ``via_given`` leave out gold statements without a source or relay; ``via`` counts
    names, ``via_exact`` statements with all of them right.
    """

    reports: tuple[ReportFigures, ...]
    predicted: int
    statements: Score
    source: Share
    source_given: Share
    speaker: Share
    labels: dict[str, Agreement]
    via: Score
    via_exact: Share
    via_given: Share
    responds_to: Score
    headlines: tuple[HeadlineCase, ...]
    origins: Score
    origins_soft: Score

    def __add__(self, other: StatementFigures) -> StatementFigures:
        return StatementFigures(
            reports=self.reports + other.reports,
            predicted=self.predicted + other.predicted,
            statements=self.statements + other.statements,
            source=self.source + other.source,
            source_given=self.source_given + other.source_given,
            speaker=self.speaker + other.speaker,
            labels={name: Agreement(a.pairs + other.labels[name].pairs) for name, a in self.labels.items()},
            via=self.via + other.via,
            via_exact=self.via_exact + other.via_exact,
            via_given=self.via_given + other.via_given,
            responds_to=self.responds_to + other.responds_to,
            headlines=self.headlines + other.headlines,
            origins=self.origins + other.origins,
            origins_soft=self.origins_soft + other.origins_soft,
        )

    @property
    def stance_end_to_end(self) -> Score:
        """Matches whose stance is right too, of all predicted and gold statements."""
        right = self.labels["stance"].equal.right
        return Score(right, self.statements.predicted, self.statements.gold)

    @property
    def headline(self) -> Share:
        """How many headline labels are right, of those that gold has."""
        return Share(sum(case.gold == case.predicted for case in self.headlines), len(self.headlines))

    @property
    def headline_labels(self) -> Agreement:
        """Each label of a headline against the predicted one."""
        return Agreement(tuple((case.gold, case.predicted) for case in self.headlines))

    @property
    def stance_macro_f1(self) -> float | None:
        """Mean F1 over the stances that occur."""
        scores = self.labels["stance"].labels().values()
        return sum(score.f1 for score in scores) / len(scores) if scores else None

    def to_json(self) -> Json:
        """Every figure with its counts."""
        return {
            "reports": len(self.reports),
            "with_prediction": self.predicted,
            "statements": self.statements.to_json(),
            "source": self.source.to_json(),
            "source_given": self.source_given.to_json(),
            "speaker": self.speaker.to_json(),
            **{name: agreement.to_json() for name, agreement in self.labels.items()},
            "stance_macro_F1": self.stance_macro_f1,
            "stance_end_to_end": self.stance_end_to_end.to_json(),
            "via": self.via.to_json(),
            "via_exact": self.via_exact.to_json(),
            "via_given": self.via_given.to_json(),
            "responds_to": self.responds_to.to_json(),
            "headline_check": self.headline.to_json(),
            "headline_labels": self.headline_labels.to_json(),
            "origins": self.origins.to_json(),
            "origins_soft": self.origins_soft.to_json(),
            "per_report": {
                report.id: report.statements.to_json()
                | {"missed": list(report.missed), "extra": list(report.extra)}
                for report in self.reports
            },
        }

    def floor_figures(self) -> dict[str, float]:
        """What a floor can be set under; only figures that were measured."""
        shares = {"source": self.source, "speaker": self.speaker, "headline check": self.headline}
        shares |= {name: agreement.equal for name, agreement in self.labels.items()}
        scores = {
            "statements F1": self.statements,
            "stance end to end F1": self.stance_end_to_end,
            "via F1": self.via,
            "responds_to F1": self.responds_to,
            "origins F1": self.origins,
        }
        return {name: share.value for name, share in shares.items() if share.value is not None} | {
            name: score.f1 for name, score in scores.items() if score.gold
        }

    def table(self, *, per_report: bool = False) -> str:
        """The figures as text, in percent; ``per_report`` adds a line for each report."""
        return statement_table(self, per_report=per_report)
