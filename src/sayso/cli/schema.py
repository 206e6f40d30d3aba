"""``sayso schema``: the JSON contract."""

from __future__ import annotations

import json

import click

from sayso.contract import report_schema


@click.command()
def schema() -> None:
    """Print the JSON Schema of a report."""
    click.echo(json.dumps(report_schema(), indent=2, ensure_ascii=False))
