"""``sayso explain``: why an attribution is labelled as it is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import click
from rich.console import Console

from sayso.batch import attempt
from sayso.cli.session import reading_options, settings
from sayso.contract import report_from_json
from sayso.document import Failure
from sayso.errors import FormatError, SaysoError
from sayso.intake import Limits, documents
from sayso.model import SCHEMA, Attribution, Report
from sayso.pipeline import ReportReader
from sayso.render.explain import print_explanation
from sayso.settings import Settings


@click.command()
@click.argument("source", metavar="FILE")
@click.argument("attribution", metavar="[ATTRIBUTION]", required=False)
@reading_options
def explain(
    *,
    source: str,
    attribution: str | None,
    model: str | None,
    finder: str | None,
    min_confidence: float | None,
    allow_private: bool,
) -> None:
    """Say why: the rule, the quoted words and the confidence behind each label of ATTRIBUTION.

    FILE is whatever `sayso read` takes, holding one report, or a report as `sayso read --json` printed it.
    ATTRIBUTION is an id such as a3; without it, all are explained.
    """
    chosen = settings(model=model, finder=finder, min_confidence=min_confidence, allow_private=allow_private)
    report = _saved(source) or _read(source, chosen)
    console = Console(highlight=False)
    for number, found in enumerate(_chosen(report, attribution)):
        if number:
            console.print()
        print_explanation(report, found, console)


def _chosen(report: Report, attribution: str | None) -> Sequence[Attribution]:
    if attribution is None:
        return report.attributions
    found = [a for a in report.attributions if a.id == attribution]
    if not found:
        known = f"a1 to a{len(report.attributions)}" if report.attributions else "none"
        raise SaysoError(f"there is no attribution {attribution!r} in this report; it has {known}")
    return found


def _saved(source: str) -> Report | None:
    """The report in a file that ``--json`` wrote, or None where the file is something else."""
    path = Path(source)
    if path.suffix != ".json" or not path.is_file():
        return None
    try:
        data = json.loads(path.read_text("utf-8"))
        if not (isinstance(data, dict) and "schema" in data):
            return None
        if data["schema"] != SCHEMA:
            raise FormatError(f"{source}: a report of schema {data['schema']!r}, and this is {SCHEMA}")
        return report_from_json(data)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise FormatError(f"{source}: not a report as `sayso read --json` writes it ({error})") from error


def _read(source: str, chosen: Settings) -> Report:
    """The one report that a source holds."""
    limits = Limits(allow_private=chosen.allow_private)
    found = list(islice(documents([source], limits=limits), 2))
    if len(found) != 1:
        raise SaysoError(
            f"{source} holds {'several reports' if found else 'no report'}; name a source with one"
        )
    document = found[0]
    outcome = document if isinstance(document, Failure) else attempt(ReportReader(chosen), document)
    if isinstance(outcome, Failure):
        raise outcome.error
    return outcome
