"""Days as options name them."""

from __future__ import annotations

import click

from sayso.errors import LedgerError


def day(words: str) -> str:
    """A day, such as 2016-10-05; anything else is an error of the command line."""
    from sayso.ledger.moments import day_named

    try:
        return day_named(words)
    except LedgerError as error:
        raise click.BadParameter(str(error)) from error
