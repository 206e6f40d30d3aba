"""``sayso train``: build the models again: the attribution tagger's, and the label network's behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from sayso import __version__
from sayso.cli.session import errors_console
from sayso.errors import ModelError
from sayso.pipeline import ReportReader
from sayso.settings import settings_from
from sayso.training.corpus import load_polnear
from sayso.training.guide import load_guide

if TYPE_CHECKING:
    from sayso.training.run import Stand


@click.command()
@click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="PolNeAR: a folder with train.jsonl.gz and dev.jsonl.gz, or a clone of networkdynamics/PolNeAR.",
)
@click.option(
    "--run",
    default=Path("tagger-run"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Checkpoints and the curve; an interrupted run goes on from here.",
)
@click.option(
    "--out",
    default=Path("tagger-model"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The tagger's folder; --finder takes it.",
)
@click.option(
    "--labels-out",
    default=Path("label-model"),
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The label network's folder; it is trained where there is --guide.",
)
@click.option(
    "--labels-only",
    is_flag=True,
    help="Train the label network behind the tagger that is in --out; --data is not needed.",
)
@click.option(
    "--guide",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Reports annotated by the guide, to train on as well (gold/train).",
)
@click.option(
    "--texts",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A corpus with the texts of --guide; may be given several times.",
)
@click.option(
    "--base",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of all-MiniLM-L6-v2 (default: the installed package's).",
)
@click.option(
    "--from",
    "start",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Go on from this tagger's folder: only the last pass, over PolNeAR and --guide, is made.",
)
@click.option(
    "--epochs",
    type=click.IntRange(min=1),
    help="Passes over the data, in one cycle (default: the cycles that were chosen on dev).",
)
@click.option(
    "--seed", default=1, show_default=True, type=click.IntRange(min=0), help="Of all that is random."
)
@click.option("--threads", default=2, show_default=True, type=click.IntRange(min=1), help="Cores to use.")
@click.option("--no-augment", is_flag=True, help="Without copies in other quotation marks and cases.")
@click.option(
    "--encoder-layers", type=click.IntRange(1, 6), help="Of the encoder's six, from below (default: all)."
)
@click.option(
    "--look-layers", type=click.IntRange(0, 6), help="Attention layers of the second look at each cue."
)
@click.option(
    "--half/--no-half", default=None, help="Multiply in bfloat16 (default: where the processor can)."
)
def train(
    *,
    data: Path | None,
    run: Path,
    out: Path,
    labels_out: Path,
    labels_only: bool,
    guide: Path | None,
    texts: tuple[Path, ...],
    base: Path | None,
    start: Path | None,
    epochs: int | None,
    seed: int,
    threads: int,
    no_augment: bool,
    encoder_layers: int | None,
    look_layers: int | None,
    half: bool | None,
) -> None:
    """Train the attribution tagger on PolNeAR and write its model, with figures on dev and a model card.

    Behind it, where there are reports annotated by the guide, the network is trained that weighs the labels.
    Needs the extra `train` (`make model` installs it and runs this). Takes an estimated 90 minutes on two
    quiet cores (13 of them with --from), and about an hour more for the labels.
    """
    if texts and guide is None:
        raise click.UsageError("--texts are those of --guide: give both, or neither")
    if labels_only and guide is None:
        raise click.UsageError("labels are learned from reports annotated by the guide: give --guide")
    if start and guide is None:
        raise click.UsageError("--from goes on over reports annotated by the guide: give --guide")
    if start and labels_only:
        raise click.UsageError("--labels-only trains no tagger to go on --from another: give one of them")
    if start and epochs:
        raise click.UsageError("--from leaves out the passes that --epochs counts: give one of them")
    if labels_only:
        data = None
    elif data is None:
        raise click.UsageError("the tagger is trained on PolNeAR: give --data, or --labels-only")
    else:
        load_polnear(data, "dev")  # a folder without it is told before anything is installed or trained
    try:
        from sayso.training.build import Build, build
        from sayso.training.label_build import LabelBuild, build_labels
        from sayso.training.label_run import LABEL_PLAN
        from sayso.training.network import Design
        from sayso.training.run import Plan
    except ImportError as error:
        raise ModelError(f"training needs {error.name}: run `make model`, which installs it") from error
    reports = load_guide(guide, texts) if guide else ()
    if data is not None:
        what = Build(
            data=data,
            run=run,
            out=out,
            version=__version__,
            base=base,
            start=start,
            design=Design(**_given(encoder_layers=encoder_layers, look_layers=look_layers)),
            plan=Plan(seed=seed, augmented=not no_augment, cycles=(epochs,) if epochs else Plan().cycles),
            guide=reports,
            threads=threads,
            half=half,
        )
        with _progress() as told:
            figures = build(what, told)
        click.echo(figures.table())
        click.echo(f"\nThe model is in {out}; read with it: sayso read --finder {out} ...")
    if reports:
        labels = LabelBuild(
            tagger=out,
            guide=reports,
            run=run,
            out=labels_out,
            version=__version__,
            plan=replace(LABEL_PLAN, seed=seed, cycles=(epochs,) if epochs else LABEL_PLAN.cycles),
            threads=threads,
        )
        reader = ReportReader(replace(settings_from(), finder=str(out), labels="rules"))
        with _progress() as told:
            learned = build_labels(labels, reader.read, told)
        click.echo(learned.told())
        click.echo(f"The label network is in {labels_out}.")


@contextmanager
def _progress() -> Iterator[Callable[[Stand], None]]:
    """A bar of how a run stands, of which the reports that are read before are the first part."""
    console = errors_console()
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[loss]}"),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("Training", total=None, loss="")

        def told(stand: Stand) -> None:
            losses = " ".join(f"{name} {value:.3f}" for name, value in stand.losses.items())
            doing = "Training" if losses else "Reading"
            bar.update(task, description=doing, total=stand.steps, completed=stand.step, loss=losses)

        yield told


def _given(**options: int | None) -> dict[str, int]:
    """The options that were given; the others keep what was chosen on dev."""
    return {name: value for name, value in options.items() if value is not None}
