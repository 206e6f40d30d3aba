"""``sayso eval``: figures that anyone can measure again."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import click

from sayso.batch import read_all
from sayso.cli.session import model_options, settings
from sayso.document import Document, Media
from sayso.evaluation.attributions import evaluate_attributions
from sayso.evaluation.changes import compare_readings, load_reports
from sayso.evaluation.corpus import Article, load_attributed, load_corpora
from sayso.evaluation.floors import Floors, hold, load_floors, raised, save_floors
from sayso.evaluation.gold_files import load_gold_folder
from sayso.evaluation.lineage import Claims, check_articles, evaluate_lineages
from sayso.evaluation.lineage_gold import load_gold_lineages
from sayso.evaluation.memory import peak_memory
from sayso.evaluation.pages import evaluate_pages, load_pages
from sayso.evaluation.sample import evaluate_sample, sample_digest
from sayso.evaluation.sample_origins import sample_origins
from sayso.evaluation.speed import measure_speed
from sayso.evaluation.statements import evaluate_statements
from sayso.intake import documents
from sayso.model import Report
from sayso.page.reader import read_page
from sayso.pipeline import ReportReader
from sayso.render.safety import for_terminal
from sayso.settings import MAX_TEXT, settings_from

Command = Callable[..., Any]
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
as_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def _texts_option(help_: str, *, required: bool = False) -> Callable[[Command], Command]:
    return click.option(
        "--texts", metavar="CORPUS.jsonl", type=_FILE, multiple=True, required=required, help=help_
    )


class Figures(Protocol):
    """What every evaluation gives."""

    def to_json(self) -> dict[str, Any]:
        """The figures as plain data."""

    def table(self) -> str:
        """The figures as text."""


@click.group("eval")
def evaluate() -> None:
    """Measure readings against gold, against each other, or against the clock."""


@evaluate.command()
@click.argument("gold", metavar="GOLD.jsonl", type=_FILE)
@click.option("--bootstrap", default=0, metavar="N", help="95 % intervals from N resamples of the documents.")
@as_json_option
@model_options
def attributions(*, gold: Path, bootstrap: int, as_json: bool, **chosen: Any) -> None:
    """Spans against a corpus in PolNeAR's form: a line {"id", "text", "attributions"} a document."""
    reader = ReportReader(settings(**chosen))
    _print(evaluate_attributions(load_attributed(gold), reader.read, resamples=bootstrap), as_json=as_json)


@evaluate.command()
@click.argument("folder", metavar="FOLDER", type=_FOLDER)
@_texts_option("Where gold without texts takes them from, by id; may be given several times.")
@click.option("--strict", is_flag=True, help="Count captions and pull quotes like any other text.")
@click.option("--per-report", is_flag=True, help="Also what was missed and added in each report.")
@as_json_option
@model_options
def statements(
    *, folder: Path, texts: tuple[Path, ...], strict: bool, per_report: bool, as_json: bool, **chosen: Any
) -> None:
    """Spans and labels against a folder of gold reports."""
    reader = ReportReader(settings(**chosen))
    gold = load_gold_folder(folder, texts=load_corpora(texts) if texts else None)
    figures = evaluate_statements(gold, reader.read, strict=strict)
    _print(figures, as_json=as_json, per_report=per_report)


@evaluate.command()
@click.argument("expected", metavar="EXPECTED.jsonl", type=_FILE)
@click.option("--verbose", is_flag=True, help="Also list, page by page, what differs.")
@as_json_option
def pages(*, expected: Path, verbose: bool, as_json: bool) -> None:
    """Extraction against pages whose text is known; needs the extra `eval`."""
    figures = evaluate_pages(load_pages(expected), documents, _read_page)
    _print(figures, as_json=as_json, verbose=verbose)


@evaluate.command()
@click.option("--verbose", is_flag=True, help="Also list what differs on each page and in each report.")
@as_json_option
@model_options
def sample(*, verbose: bool, as_json: bool, **chosen: Any) -> None:
    """Everything against the gold of the bundled story."""
    reader = ReportReader(settings(**chosen))
    figures = evaluate_sample(documents, reader.read)
    _print(figures, as_json=as_json, verbose=verbose)


@evaluate.command()
@click.argument("file", metavar="FLOORS.json", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--raise", "lift", is_flag=True, help="Write the floors anew, each where it is now higher.")
@click.option("--lower", is_flag=True, help="Write the floors anew as the figures are, up or down.")
@model_options
def gate(*, file: Path, lift: bool, lower: bool, **chosen: Any) -> None:
    """Hold the figures of the bundled story against floors, which only ever rise."""
    figures = evaluate_sample(documents, ReportReader(settings(**chosen)).read).floor_figures()
    corpus = sample_digest()
    if lift or lower:
        floors = load_floors(file) if file.exists() else Floors(corpus)
        save_floors(file, raised(figures, floors, corpus=corpus, lower=lower))
        click.echo(f"floors written: {file}", err=True)
        return
    held = hold(figures, load_floors(file), corpus=corpus)
    click.echo(held.table())
    sys.exit(0 if held.passed else 1)


@evaluate.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--rounds", default=5, show_default=True, help="Turns of each; medians are given.")
@click.option("--memory", is_flag=True, help="Also the peak memory of reading all in one process.")
@as_json_option
@model_options
def speed(*, sources: tuple[str, ...], rounds: int, memory: bool, as_json: bool, **chosen: Any) -> None:
    """Words a second of the whole reading on one core, beside the bare parse in the same run."""
    reader = ReportReader(settings(**chosen))
    found = [item for item in documents(sources) if isinstance(item, Document)]
    _print(measure_speed(found, reader.read, reader.parser.parse, rounds=rounds), as_json=as_json)
    if memory:
        options = [word for name, value in chosen.items() if value for word in (f"--{name}", value)]
        command = ["-m", "sayso", "read", "--jsonl", "--jobs", "1", *options, *sources]
        _print(peak_memory(command), as_json=as_json)


@evaluate.command()
@click.argument("before", metavar="BEFORE.jsonl", type=_FILE)
@click.argument("after", metavar="AFTER.jsonl", type=_FILE)
@click.option("--gold", metavar="GOLD.jsonl", type=_FILE, help="Say of each change whether gold has it.")
@as_json_option
def changes(*, before: Path, after: Path, gold: Path | None, as_json: bool) -> None:
    """What a change gained and lost: two outputs of `sayso read --jsonl` over the same texts."""
    known = load_attributed(gold) if gold else ()
    _print(compare_readings(load_reports(before), load_reports(after), gold=known), as_json=as_json)


@evaluate.command()
@click.argument("folder", metavar="FOLDER", type=_FOLDER)
@_texts_option("Where the articles are, by id; may be given several times.", required=True)
@click.option("--readings", metavar="READINGS.jsonl", type=_FILE, help="Reports read before, by id.")
@click.option(
    "--members",
    type=click.Choice(["claims", "gold"]),
    default="claims",
    show_default=True,
    help="Whose the claim's members are: the pipeline's, or what overlaps gold's spans (lineage alone).",
)
@click.option("--verbose", is_flag=True, help="Also list the edges missed and added.")
@as_json_option
@model_options
def lineage(
    *,
    folder: Path,
    texts: tuple[Path, ...],
    readings: Path | None,
    members: str,
    verbose: bool,
    as_json: bool,
    **chosen: Any,
) -> None:
    """Edges and bounds on origins against a folder of annotated rumours, and the bundled story's."""
    gold = load_gold_lineages(folder)
    articles = load_corpora(texts)
    check_articles(gold, articles)
    wanted = sorted({article for rumour in gold for article in rumour.articles})
    reports = _reports(wanted, articles, readings, chosen)
    figures = evaluate_lineages(gold, reports, _claims() if members == "claims" else None)
    _print(figures, as_json=as_json, verbose=verbose)
    if not as_json:
        click.echo(sample_origins().table())


def _reports(
    wanted: list[str], articles: dict[str, Article], readings: Path | None, chosen: dict[str, Any]
) -> dict[str, Report]:
    """The articles' readings: those read before as far as they are there, the rest read now."""
    known = load_reports(readings) if readings else {}
    missing = [article for article in wanted if article not in known]
    given = [Document(name, Media.GIVEN, articles[name].text, id=name) for name in missing]
    read = (one for one in read_all(given, settings=settings(**chosen)) if isinstance(one, Report))
    return known | {report.id: report for report in read}


def _claims() -> Claims:
    """The pipeline's claims; what they need is loaded here, since other measures do without."""
    from sayso.claims import claims_of
    from sayso.embedding import Embedder
    from sayso.matching import comparer_for

    vectors = Embedder()
    matches = comparer_for(settings_from(), vectors)
    return lambda filed: claims_of(filed, vectors, matches=matches)


def _read_page(document: Document) -> Report:
    return read_page(document, max_text=MAX_TEXT)


def _print(figures: Any, *, as_json: bool, **asked: bool) -> None:
    """The figures as JSON, or as a table that quotes what differs: nothing in it steers the terminal."""
    click.echo(_json(figures) if as_json else for_terminal(figures.table(**asked)))


def _json(figures: Any) -> str:
    return json.dumps(figures.to_json(), ensure_ascii=False, indent=2)
