"""Sources and outlets in other forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.answers import OutletAccount, Source
from sayso.answers.who import Statement
from sayso.ledger import Ledger, Query
from sayso.ledger.lookups import reports_by_id
from sayso.ledger.outlet import outlet as outlet_account
from sayso.ledger.who import who
from sayso.model import Outlet
from sayso.render.sheet import Sheet, sheet_markdown, sheet_page
from sayso.render.voices_table import table
from sayso.render.wording import day, stance_word
from sayso.sentences import counted
from sayso.standards import web_annotations
from sayso.standards.parties import (
    outlet_provenance,
    outlet_schema_org,
    source_provenance,
    source_schema_org,
)
from sayso.story import Filed, StoryReport
from sayso.web.export_forms import ExportForm
from sayso.web.story_forms import as_json
from sayso.web.words import HEADLINES

MOST_REPORTS = 100
"""Reports of an outlet, the newest, that an export lists."""

_SAID = (
    "source",
    "at",
    "stance",
    "detail",
    "words",
    "outlets",
    "via",
    "claim",
    "claim_text",
    "report",
    "attribution",
)
_COUNTED = ("of", "what", "count")


@dataclass(frozen=True, slots=True)
class _Sources:
    """Sources, and the reports in which they speak."""

    name: str
    sources: Sequence[Source]
    filed: dict[str, Filed]

    @property
    def listed(self) -> dict[str, StoryReport]:
        """The reports as stories list them."""
        return {id_: _listed(one) for id_, one in self.filed.items()}


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


def _listed(filed: Filed) -> StoryReport:
    report = filed.report
    return StoryReport(
        filed.id,
        report.headline,
        report.outlet,
        report.url,
        filed.at,
        filed.dated,
        filed.version,
        filed.withdrawn,
    )


def _source_sheet(of: _Sources) -> Sheet:
    sections = []
    for source in of.sources:
        roles = f" ({'; '.join(source.roles)})" if source.roles else ""
        turns = tuple(f"{turn.kind}: {_told(turn.first)} / {_told(turn.later)}" for turn in source.turns)
        said = tuple(map(_told, source.statements))
        sections.append((f"{source.name}{roles}", said))
        if turns:
            sections.append((f"{source.name}: statements that do not go together", turns))
    return Sheet(of.name, (), tuple(sections))


def _told(one: Statement) -> str:
    carried = f" ({', '.join(one.outlets)})" if one.outlets else ""
    return f"{day(one.at)}, {stance_word(one.stance).word}: {one.words}{carried}"


def _source_table(of: _Sources) -> str:
    rows = (
        (
            source.name,
            one.at,
            one.stance or "",
            one.detail or "",
            one.words,
            "; ".join(one.outlets),
            " > ".join(one.via),
            one.claim or "",
            one.claim_text,
            *one.refs[0],
        )
        for source in of.sources
        for one in source.statements
    )
    return table(_SAID, rows)


def _source_annotations(of: _Sources) -> str:
    refs = [ref for one in of.sources for said in one.statements for ref in said.refs]
    return as_json(
        [
            web_annotations(
                one.report, _listed(one), only={ref.attribution for ref in refs if ref.report == id_}
            )
            for id_, one in of.filed.items()
        ]
    )


def _outlet_sheet(of: _Outlet) -> Sheet:
    account = of.account
    days = f"from {day(account.first)} to {day(account.last)}"
    lead = f"{counted(account.reports, 'report')} {days}. Counts, and no score."
    counts = tuple(f"{section}, {what}: {count}" for section, what, count in _counts(account))
    warned = tuple(
        f"{HEADLINES[label]}: {headline} – {why}"  # type: ignore[index]
        for _, headline, label, why in account.headline_warnings
    )
    reports = tuple(
        f"{day(one.at) if one.dated else 'undated'}: {one.report.headline or one.id}"
        for one in of.filed.values()
    )
    sections = (("Counts", counts), ("Headlines to mind", warned), ("Newest reports", reports))
    return Sheet(account.name, (lead,), tuple(one for one in sections if one[1]))


def _counts(account: OutletAccount) -> list[tuple[str, str, str]]:
    """Every count of the account: what it is of, what is counted, how many."""
    found = [
        (section, name.replace("_", " "), str(getattr(counted_, name)))
        for section, counted_ in (("claims carried", account.carried), ("statements", account.statements))
        for name in counted_.__slots__
    ]
    for section, counts in (
        ("cites", account.cites),
        ("cited by", account.cited_by),
        ("headlines", account.headlines),
    ):
        found += [(section, name, str(count)) for name, count in counts]
    found += [
        ("reports", name.replace("_", " "), str(getattr(account, name)))
        for name in ("reports", "copies", "copied_by", "changed", "withdrawn")
    ]
    return found


def _outlet_annotations(of: _Outlet) -> str:
    return as_json([web_annotations(one.report, _listed(one)) for one in of.filed.values()])


def _listed_of(of: _Outlet) -> list[StoryReport]:
    return [_listed(one) for one in of.filed.values()]


SOURCE_FORMS: dict[ExportForm, Callable[[_Sources], str]] = {
    ExportForm.MARKDOWN: lambda of: sheet_markdown(_source_sheet(of)),
    ExportForm.PAGE: lambda of: sheet_page(_source_sheet(of)),
    ExportForm.TABLE: _source_table,
    ExportForm.SCHEMA_ORG: lambda of: as_json(source_schema_org(of.sources, of.listed)),
    ExportForm.PROVENANCE: lambda of: as_json(source_provenance(of.sources, of.listed)),
    ExportForm.ANNOTATIONS: _source_annotations,
}
OUTLET_FORMS: dict[ExportForm, Callable[[_Outlet], str]] = {
    ExportForm.MARKDOWN: lambda of: sheet_markdown(_outlet_sheet(of)),
    ExportForm.PAGE: lambda of: sheet_page(_outlet_sheet(of)),
    ExportForm.TABLE: lambda of: table(_COUNTED, _counts(of.account)),
    ExportForm.SCHEMA_ORG: lambda of: as_json(outlet_schema_org(of.outlet, _listed_of(of))),
    ExportForm.PROVENANCE: lambda of: as_json(outlet_provenance(of.outlet, _listed_of(of))),
    ExportForm.ANNOTATIONS: _outlet_annotations,
}
