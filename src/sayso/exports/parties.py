"""Sources and outlets in other forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.answers import OutletAccount, Source
from sayso.exports.forms import ExportForm
from sayso.exports.stories import as_json, lines
from sayso.ledger import Ledger, Query
from sayso.ledger.lookups import reports_by_id
from sayso.ledger.outlet import outlet as outlet_account
from sayso.ledger.who import who
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

MOST_REPORTS = 100
"""Reports of an outlet, the newest, that an export lists."""


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
    """An outlet, and its newest reports."""

    account: OutletAccount
    filed: dict[str, Filed]

    @property
    def outlet(self) -> Outlet:
        """The outlet as a report names it."""
        return Outlet(self.account.name)


def source_form(ledger: Ledger, form: ExportForm, name: str) -> str:
    """The sources of a name in a form of `SOURCE_FORMS`."""
    sources = who(ledger, name)
    ids = dict.fromkeys(ref.report for one in sources for said in one.statements for ref in said.refs)
    return SOURCE_FORMS[form](_Sources(name, sources, reports_by_id(ledger, ids)))


def outlet_form(ledger: Ledger, form: ExportForm, name: str) -> str:
    """An outlet in a form of `OUTLET_FORMS`."""
    account = outlet_account(ledger, name)
    hits = ledger.search(Query(outlet=account.name), limit=MOST_REPORTS)
    return OUTLET_FORMS[form](_Outlet(account, reports_by_id(ledger, [hit.report for hit in hits])))


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
    return as_json([web_annotations(one.report, one.listed) for one in of.filed.values()])


def _listed_of(of: _Outlet) -> list[StoryReport]:
    return [one.listed for one in of.filed.values()]


def _lines(filed: dict[str, Filed]) -> str:
    return "".join(lines(one.report for one in filed.values()))


SOURCE_FORMS: dict[ExportForm, Callable[[_Sources], str]] = {
    ExportForm.LINES: lambda of: _lines(of.filed),
    ExportForm.MARKDOWN: lambda of: sheet_markdown(source_sheet(of.name, of.sources)),
    ExportForm.PAGE: lambda of: sheet_page(source_sheet(of.name, of.sources)),
    ExportForm.TABLE: lambda of: source_table(of.sources),
    ExportForm.SCHEMA_ORG: lambda of: as_json(source_schema_org(of.sources, of.listed)),
    ExportForm.PROVENANCE: lambda of: as_json(source_provenance(of.sources, of.listed)),
    ExportForm.ANNOTATIONS: _source_annotations,
}
OUTLET_FORMS: dict[ExportForm, Callable[[_Outlet], str]] = {
    ExportForm.LINES: lambda of: _lines(of.filed),
    ExportForm.MARKDOWN: lambda of: sheet_markdown(outlet_sheet(of.account, of.filed.values())),
    ExportForm.PAGE: lambda of: sheet_page(outlet_sheet(of.account, of.filed.values())),
    ExportForm.TABLE: lambda of: outlet_table(of.account),
    ExportForm.SCHEMA_ORG: lambda of: as_json(outlet_schema_org(of.outlet, _listed_of(of))),
    ExportForm.PROVENANCE: lambda of: as_json(outlet_provenance(of.outlet, _listed_of(of))),
    ExportForm.ANNOTATIONS: _outlet_annotations,
}
