"""``sayso schema``: the JSON contracts."""

from __future__ import annotations

import json

import click

from sayso.contract import Json, report_schema
from sayso.story_contract import story_schema


def _api_schema() -> Json:
    from sayso.web.api_schema import api_schema

    return api_schema()


_SCHEMAS = {"api": _api_schema, "report": report_schema, "story": story_schema}


@click.command()
@click.argument("what", type=click.Choice(sorted(_SCHEMAS)), default="report")
def schema(*, what: str) -> None:
    """Print the JSON Schema of a report, as `sayso read --json` prints it, of a story, as
    `sayso story --json` does, or the OpenAPI schema of what `sayso serve` answers under /api/v1."""
    click.echo(json.dumps(_SCHEMAS[what](), indent=2, ensure_ascii=False))
