"""``sayso train``: build the attribution tagger's model again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from sayso import __version__
from sayso.cli.session import errors_console
from sayso.errors import ModelError
from sayso.training.corpus import load_polnear
from sayso.training.guide import load_guide

if TYPE_CHECKING:
    from sayso.training.run import Stand


@click.command()
@click.option(
    "--data",
    required=True,
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
    help="The model's folder; --finder takes it.",
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
    data: Path,
    run: Path,
    out: Path,
    guide: Path | None,
    texts: tuple[Path, ...],
    base: Path | None,
    epochs: int | None,
    seed: int,
    threads: int,
    no_augment: bool,
    encoder_layers: int | None,
    look_layers: int | None,
    half: bool | None,
) -> None:
    """Train the attribution tagger on PolNeAR and write its model, with figures on dev and a model card.

    Needs the extra `train` (`make model` installs it and runs this). Takes about 90 minutes on two
    quiet cores.
    """
    if texts and guide is None:
        raise click.UsageError("--texts are those of --guide: give both, or neither")
    load_polnear(data, "dev")  # a folder without it is told before anything is installed or trained
    try:
        from sayso.training.build import Build, build
        from sayso.training.network import Design
        from sayso.training.run import Plan
    except ImportError as error:
        raise ModelError(f"training needs {error.name}: run `make model`, which installs it") from error
    cycles = (epochs,) if epochs else Plan().cycles
    plan = Plan(seed=seed, augmented=not no_augment, cycles=cycles)
    what = Build(
        data=data,
        run=run,
        out=out,
        version=__version__,
        base=base,
        design=Design(**_given(encoder_layers=encoder_layers, look_layers=look_layers)),
        plan=plan,
        guide=load_guide(guide, texts) if guide else (),
        threads=threads,
        half=half,
    )
    console = errors_console()
    columns = (
        TextColumn("Training"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[loss]}"),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal) as bar:
        task = bar.add_task("train", total=None, loss="")

        def told(stand: Stand) -> None:
            losses = " ".join(f"{name} {value:.3f}" for name, value in stand.losses.items())
            bar.update(task, total=stand.steps, completed=stand.step, loss=losses)

        figures = build(what, told)
    click.echo(figures.table())
    click.echo(f"\nThe model is in {out}; read with it: sayso read --finder {out} ...")


def _given(**options: int | None) -> dict[str, int]:
    """The options that were given; the others keep what was chosen on dev."""
    return {name: value for name, value in options.items() if value is not None}
