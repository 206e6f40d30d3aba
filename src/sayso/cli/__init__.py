"""The command line: each command parses its words, calls inward, and prints. No logic lives here."""

from __future__ import annotations

import logging
import sys
from typing import TextIO, cast

import click

from sayso import __version__
from sayso.cli.files import Shown
from sayso.cli.on_demand import OnDemand
from sayso.errors import SaysoError
from sayso.render.safety import for_terminal

__all__ = ["PLACES", "main", "sayso"]

_log = logging.getLogger(__name__)

PLACES = {
    "add": "sayso.cli.add:add",
    "changes": "sayso.cli.changes:changes",
    "claim": "sayso.cli.story:claim",
    "context": "sayso.cli.context:context",
    "copy": "sayso.cli.copy:copy",
    "demo": "sayso.cli.demo:demo",
    "diff": "sayso.cli.diff:diff",
    "eval": "sayso.cli.evaluate:evaluate",
    "explain": "sayso.cli.explain:explain",
    "export": "sayso.cli.export:export",
    "judge": "sayso.cli.judge:judge",
    "lineage": "sayso.cli.lineage:lineage",
    "map": "sayso.cli.map:relay_map",
    "outlet": "sayso.cli.who:outlet",
    "outlets": "sayso.cli.outlets:outlets",
    "read": "sayso.cli.read:read",
    "reindex": "sayso.cli.reindex:reindex",
    "schema": "sayso.cli.schema:schema",
    "search": "sayso.cli.search:search",
    "serve": "sayso.cli.serve:serve",
    "stories": "sayso.cli.stories:stories",
    "story": "sayso.cli.story:story",
    "train": "sayso.cli.train:train",
    "version": "sayso.cli.version:version",
    "who": "sayso.cli.who:who",
    "withdraw": "sayso.cli.withdraw:withdraw",
}
"""Where each command stands, by its name."""


@click.group(
    cls=OnDemand,
    places=PLACES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="sayso")
def sayso() -> None:
    """Read news reports and lay out who claims what, on whose word.

    Exit status: 0 all was read; 1 something failed; 2 the command was not understood; 3 nothing failed, but
    a source held no English report to read.
    """


def main() -> None:
    """Run the command line; what goes wrong on the way is one line on standard error, never a traceback."""
    try:
        sys.exit(sayso.main(prog_name="sayso", standalone_mode=False))
    except click.ClickException as error:
        error.show(cast(TextIO, Shown(sys.stderr)))
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("sayso: stopped", err=True)
        sys.exit(130)
    except SaysoError as error:
        click.echo(f"sayso: {for_terminal(str(error))}", err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"sayso: {for_terminal(error.strerror or str(error))}", err=True)
        sys.exit(1)
    except Exception as error:  # a fault of ours is one line too; the log has the rest for who wants it
        _log.debug("a fault", exc_info=True)
        told = for_terminal(" ".join(str(error).split())[:200])
        click.echo(f"sayso: a fault in Sayso ({type(error).__name__}: {told}); please report it", err=True)
        sys.exit(1)
