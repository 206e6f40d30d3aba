"""Statement figures as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.evaluation.measure import percent, score_heading, score_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.evaluation.measure import Agreement
    from sayso.evaluation.statement_figures import StatementFigures


def statement_table(figures: StatementFigures, *, per_report: bool) -> str:
    """All figures, in percent."""
    return "\n".join(_lines(figures, per_report=per_report))


def _lines(figures: StatementFigures, *, per_report: bool) -> Iterator[str]:
    yield f"{len(figures.reports)} reports, {figures.predicted} with a prediction"
    yield score_heading()
    yield score_row("statements", figures.statements)
    yield score_row("  and stance right", figures.stance_end_to_end)
    yield f"of {figures.statements.right} matched statements"
    yield (
        f"  source mention {percent(figures.source.value)} (gold has one: "
        f"{percent(figures.source_given.value)}), speaker {percent(figures.speaker.value)}"
    )
    for name, agreement in figures.labels.items():
        yield f"  {name:<10} accuracy {percent(agreement.equal.value):>5}, kappa {_kappa(agreement)}"
        yield from _confusion(agreement)
    yield f"  stance by label (macro F1 {percent(figures.stance_macro_f1)})"
    for name, score in figures.labels["stance"].labels().items():
        yield score_row(f"    {name}", score)
    yield score_row("  via, names", figures.via)
    yield (
        f"  via, all names right {percent(figures.via_exact.value)} "
        f"(gold has some: {percent(figures.via_given.value)})"
    )
    yield score_row("  responds to", figures.responds_to)
    yield f"headline check {percent(figures.headline.value)} of {figures.headline.of}"
    for name, score in figures.headline_labels.labels().items():
        yield score_row(f"    {name}", score)
    for case in figures.headlines:
        if case.gold != case.predicted:
            yield f"  {case.id}: {case.gold}, read as {case.predicted or 'nothing'}"
    yield score_row("origin chains", figures.origins)
    yield score_row("  softly", figures.origins_soft)
    if per_report:
        yield from _per_report(figures)


def _kappa(agreement: Agreement) -> str:
    return "-" if agreement.kappa is None else f"{agreement.kappa:.3f}"


def _confusion(agreement: Agreement) -> Iterator[str]:
    taken = [f"{gold} as {predicted} ({n})" for (gold, predicted), n in agreement.confusion().items()]
    if taken:
        yield f"    {', '.join(taken)}"


def _per_report(figures: StatementFigures) -> Iterator[str]:
    yield score_heading("by report", width=34)
    for report in figures.reports:
        row = score_row(f"  {report.id}", report.statements, width=34)
        yield f"{row}; missed {list(report.missed)}, extra {list(report.extra)}"
