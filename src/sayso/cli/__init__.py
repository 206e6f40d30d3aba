"""The command line: each command parses its words, calls inward, and prints. No logic lives here."""

from __future__ import annotations

import logging
import sys
from typing import TextIO, cast

import click

from sayso import __version__
from sayso.cli.add import add
from sayso.cli.changes import changes
from sayso.cli.context import context
from sayso.cli.copy import copy
from sayso.cli.demo import demo
from sayso.cli.diff import diff
from sayso.cli.evaluate import evaluate
from sayso.cli.explain import explain
from sayso.cli.export import export
from sayso.cli.files import Shown
from sayso.cli.judge import judge
from sayso.cli.lineage import lineage
from sayso.cli.map import relay_map
from sayso.cli.outlets import outlets
from sayso.cli.read import read
from sayso.cli.reindex import reindex
from sayso.cli.schema import schema
from sayso.cli.search import search
from sayso.cli.serve import serve
from sayso.cli.stories import stories
from sayso.cli.story import claim, story
from sayso.cli.train import train
from sayso.cli.version import version
from sayso.cli.who import outlet, who
from sayso.cli.withdraw import withdraw
from sayso.errors import SaysoError
from sayso.render.safety import for_terminal

__all__ = ["main", "sayso"]

_log = logging.getLogger(__name__)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="sayso")
def sayso() -> None:
    """Read news reports and lay out who claims what, on whose word.

    Exit status: 0 all was read; 1 something failed; 2 the command was not understood; 3 nothing failed, but
    a source held no English report to read.
    """


sayso.add_command(read)
sayso.add_command(explain)
sayso.add_command(demo)
sayso.add_command(add)
sayso.add_command(stories)
sayso.add_command(story)
sayso.add_command(claim)
sayso.add_command(lineage)
sayso.add_command(who)
sayso.add_command(outlet)
sayso.add_command(outlets)
sayso.add_command(relay_map)
sayso.add_command(search)
sayso.add_command(context)
sayso.add_command(diff)
sayso.add_command(changes)
sayso.add_command(judge)
sayso.add_command(withdraw)
sayso.add_command(export)
sayso.add_command(copy)
sayso.add_command(reindex)
sayso.add_command(serve)
sayso.add_command(schema)
sayso.add_command(version)
sayso.add_command(evaluate)
sayso.add_command(train)


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
