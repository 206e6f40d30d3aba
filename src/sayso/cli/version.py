"""``sayso version``: what makes readings here, to cite it and to run it again."""

from __future__ import annotations

import click

from sayso import __version__
from sayso.cli.ledgers import json_option, print_json
from sayso.cli.session import model_options, settings


@click.command()
@json_option
@model_options
def version(*, as_json: bool, model: str | None, finder: str | None, min_confidence: float | None) -> None:
    """Show what makes readings here: Sayso, its models by their hashes, and the language pipeline.

    It is what `made` says in the JSON of reports and stories, and in the table of reports: with the same of
    all of it, the same documents give the same readings.
    """
    from sayso.contract import made_to_json
    from sayso.embedding import Embedder
    from sayso.matching import comparer_for
    from sayso.pipeline import ReportReader

    chosen = settings(model=model, finder=finder, min_confidence=min_confidence)
    made, embedder = ReportReader(chosen).made, Embedder()
    comparer = comparer_for(chosen, embedder)
    encoder = comparer.version if comparer else embedder.version
    if as_json:
        print_json({"sayso": __version__, "encoder": encoder, "readings": [made_to_json(made)]})
        return
    click.echo(f"{made.words}; sentence encoder {encoder}")
