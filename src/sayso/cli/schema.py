"""``sayso schema``: the JSON contracts."""

from __future__ import annotations

import json

import click

from sayso.contract import report_schema
from sayso.story_contract import story_schema

_SCHEMAS = {"report": report_schema, "story": story_schema}


@click.command()
@click.argument("what", type=click.Choice(sorted(_SCHEMAS)), default="report")
def schema(*, what: str) -> None:
    """Print the JSON Schema of a report, as `sayso read --json` prints it, or of a story, as
    `sayso story --json` does."""
    click.echo(json.dumps(_SCHEMAS[what](), indent=2, ensure_ascii=False))
