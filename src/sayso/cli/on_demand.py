"""Commands that are imported when they are asked for.

Each needs a few of the modules that all of them need, which take over a second to import.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Mapping


class OnDemand(click.Group):
    """A group whose commands stand in modules: ``places`` has each one's by its name, as
    "module:attribute".

    Its ``commands`` are there for their names alone, which click lists and suggests from; `get_command` has
    what they do.
    """

    def __init__(self, *named: Any, places: Mapping[str, str], **settings: Any) -> None:
        super().__init__(*named, **settings)
        self.commands.update((name, click.Command(name)) for name in places)
        self._places = places

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, None where there is none."""
        place = self._places.get(cmd_name)
        if place is None:
            return super().get_command(ctx, cmd_name)
        module, _, attribute = place.partition(":")
        found: click.Command = getattr(import_module(module), attribute)
        return found
