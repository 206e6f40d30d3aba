"""Days as options name them."""

from __future__ import annotations

import click

from sayso.errors import LedgerError


class _Day(click.ParamType):
    """A day, such as 2016-10-05; anything else is an error of the command line."""

    name = "day"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from sayso.ledger.moments import day_named

        try:
            return day_named(value)
        except LedgerError as error:
            self.fail(str(error), param, ctx)


DAY = _Day()
