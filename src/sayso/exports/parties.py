"""Sources and outlets in other forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.answers import OutletAccount, Source
from sayso.exports.forms import ExportForm
from sayso.exports.stories import as_json, lines
from sayso.ledger import Ledger
from sayso.ledger.lookups import reports_by_id
from sayso.ledger.outlet import outlet as outlet_account
from sayso.ledger.outlet import reports_of
from sayso.ledger.who import named
from sayso.model import Outlet
from sayso.render.party_sheet import outlet_sheet, outlet_table, source_sheet, source_table
from sayso.render.sheet import sheet_markdown, sheet_page
from sayso.standards import web_annotations
from sayso.standards.parties import (
    outlet_provenance,
    outlet_schema_org,
    source_provenance,
    source_schema_org,
)
from sayso.story import Filed, StoryReport

_AT_ONCE = 100
"""Readings of an outlet that are held at once where they are written one by one: some megabytes."""


@dataclass(frozen=True, slots=True)
class _Sources:
    """Sources, and the reports in which they speak."""

    name: str
    sources: Sequence[Source]
    filed: dict[str, Filed]

    @property
    def listed(self) -> dict[str, StoryReport]:
        """The reports as stories list them."""
        return {id_: one.listed for id_, one in self.filed.items()}


@dataclass(frozen=True, slots=True)
class _Outlet:
    """An outlet, and its reports, the newest first."""

    account: OutletAccount
    ledger: Ledger

    def filed(self) -> Iterator[Filed]:
        """The reports, fetched some at a time."""
        ids = reports_of(self.ledger, self.account)
        for first in range(0, len(ids), _AT_ONCE):
            yield from reports_by_id(self.ledger, ids[first : first + _AT_ONCE]).values()

    def listed(self) -> Iterator[StoryReport]:
        """The reports as stories list them."""
        return (one.listed for one in self.filed())

    @property
    def outlet(self) -> Outlet:
        """The outlet as a report names it."""
        return Outlet(self.account.name)


def source_form(ledger: Ledger, form: ExportForm, name: str) -> Iterator[str]:
    """The sources of a name in a form of `SOURCE_FORMS`, with all that they said."""
    sources = named(ledger, name, whole=True).sources
    ids = dict.fromkeys(ref.report for one in sources for said in one.statements for ref in said.refs)
    return iter(SOURCE_FORMS[form](_Sources(name, sources, reports_by_id(ledger, ids))))


def outlet_form(ledger: Ledger, form: ExportForm, name: str) -> Iterator[str]:
    """An outlet in a form of `OUTLET_FORMS`, with all of its reports."""
    return iter(OUTLET_FORMS[form](_Outlet(outlet_account(ledger, name), ledger)))


def _source_annotations(of: _Sources) -> str:
    refs = [ref for one in of.sources for said in one.statements for ref in said.refs]
    return as_json(
        [
            web_annotations(
                one.report, one.listed, only={ref.attribution for ref in refs if ref.report == id_}
            )
            for id_, one in of.filed.items()
        ]
    )


def _outlet_annotations(of: _Outlet) -> str:
    return as_json([web_annotations(one.report, one.listed) for one in of.filed()])


def _lines(filed: Iterable[Filed]) -> Iterator[str]:
    return lines(one.report for one in filed)


SOURCE_FORMS: dict[ExportForm, Callable[[_Sources], Iterable[str]]] = {
    ExportForm.LINES: lambda of: _lines(of.filed.values()),
    ExportForm.MARKDOWN: lambda of: [sheet_markdown(source_sheet(of.name, of.sources))],
    ExportForm.PAGE: lambda of: [sheet_page(source_sheet(of.name, of.sources))],
    ExportForm.TABLE: lambda of: [source_table(of.sources)],
    ExportForm.SCHEMA_ORG: lambda of: [as_json(source_schema_org(of.sources, of.listed))],
    ExportForm.PROVENANCE: lambda of: [as_json(source_provenance(of.sources, of.listed))],
    ExportForm.ANNOTATIONS: lambda of: [_source_annotations(of)],
}
OUTLET_FORMS: dict[ExportForm, Callable[[_Outlet], Iterable[str]]] = {
    ExportForm.LINES: lambda of: _lines(of.filed()),
    ExportForm.MARKDOWN: lambda of: [sheet_markdown(outlet_sheet(of.account, of.filed()))],
    ExportForm.PAGE: lambda of: [sheet_page(outlet_sheet(of.account, of.filed()))],
    ExportForm.TABLE: lambda of: [outlet_table(of.account)],
    ExportForm.SCHEMA_ORG: lambda of: [as_json(outlet_schema_org(of.outlet, of.listed()))],
    ExportForm.PROVENANCE: lambda of: [as_json(outlet_provenance(of.outlet, of.listed()))],
    ExportForm.ANNOTATIONS: lambda of: [_outlet_annotations(of)],
}
