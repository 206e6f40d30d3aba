"""Write the generated pages of the documentation: ``python docs/generate.py``.

`tests/test_docs.py` fails where a page differs from what this writes.
"""

from __future__ import annotations

import json
from pathlib import Path

import click

from sayso.cli import sayso
from sayso.render.codebook import codebook
from sayso.web.api_schema import api_schema

DOCS = Path(__file__).parent
HEAD = """\
# Commands

Written by `make docs` from the commands themselves; do not edit.

Environment: `SAYSO_MODEL` and `SAYSO_FINDER` stand for `--model` and `--finder`; `SAYSO_LABELS=rules`
has labels read by rules alone, without the network that weighs them, `SAYSO_CLAIMS=rules` propositions
compared by rules alone when stories are told;
`SAYSO_ALLOW_PRIVATE=1` for `--allow-private`; `SAYSO_LATEST_YEAR` bounds the years that a date
without one may lie in (by default this year, so that the candidates grow each January);
`SAYSO_LEDGER` stands for `--ledger`; `SAYSO_READ_TOKEN`, `SAYSO_WRITE_TOKEN` and `SAYSO_HOOK_SECRET` for
the options of `sayso serve` by these names; `NO_COLOR` turns colour off.
"""


def cli_page() -> str:
    """The reference of every command, as its ``--help`` prints it."""
    parts = [HEAD]
    for path, command in _commands((), sayso):
        context = click.Context(
            command,
            info_name=" ".join(("sayso", *path)),
            max_content_width=100,
            help_option_names=["-h", "--help"],
        )
        context.terminal_width = 100
        parts.append(f"## {' '.join(('sayso', *path))}\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(parts)


def _commands(path: tuple[str, ...], command: click.Command) -> list[tuple[tuple[str, ...], click.Command]]:
    found = [(path, command)]
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            under = command.get_command(context, name)
            found += _commands((*path, name), under) if under else []
    return found


def api_page() -> str:
    """The OpenAPI schema of the newsroom's API, as `sayso schema api` prints it."""
    return json.dumps(api_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    (DOCS / "api-1.json").write_text(api_page(), "utf-8")
    (DOCS / "cli.md").write_text(cli_page(), "utf-8")
    (DOCS / "codebook.md").write_text(codebook(), "utf-8")
