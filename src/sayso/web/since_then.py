"""What publishers took back or changed after the moment as of which a page is shown."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sayso.render.wording import day
from sayso.story import Story
from sayso.web.addresses import report_address
from sayso.web.report_names import ReportNames


@dataclass(frozen=True, slots=True)
class Since:
    """A report that is not any more what the page shows: its name, what became of it, and its newest text."""

    name: str
    what: str
    address: str


def since_then(
    shown: Story, present: Story, names: ReportNames, *, of: Collection[str] | None = None
) -> tuple[Since, ...]:
    """The reports shown that were changed or withdrawn since then; ``of`` names those that count."""
    now = {one.id: one for one in present.reports}
    found = []
    for then in shown.reports:
        one = now.get(then.id)
        if one is None or (of is not None and then.id not in of):
            continue
        told = []
        if one.version > then.version:
            told.append("changed")
        if one.withdrawn and not then.withdrawn:
            told.append(f"withdrawn on {day(one.withdrawn)}")
        if told:
            found.append(Since(names.name(one.id), " and ".join(told), report_address(one.id)))
    return tuple(found)
