"""Days as options name them."""

from __future__ import annotations

import re

import click

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def day(option: str, words: str | None) -> str | None:
    """A day that was named; anything else is an error of the command line."""
    if words is not None and not _DAY.fullmatch(words):
        raise click.BadParameter(f"{words!r} is no day; write 2016-10-05", param_hint=option)
    return words
