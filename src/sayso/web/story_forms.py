"""Stories, claims and reports in other forms; a claim or a report is its story with all else left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from sayso.answers import brief_of
from sayso.ledger import Ledger
from sayso.model import Report
from sayso.render.brief_markdown import brief_markdown
from sayso.render.brief_page import brief_page
from sayso.render.lineage_mermaid import mermaid
from sayso.render.page import html_page
from sayso.render.sheet import Sheet, sheet_markdown
from sayso.render.voices_table import table, voices_head, voices_lines
from sayso.render.wording import day, headline_verdict, role_of, stance_phrase, what, who
from sayso.sentences import counted
from sayso.standards import provenance, schema_org, web_annotations
from sayso.story import ClaimAccount, Story, claim_at
from sayso.web.export_forms import ExportForm
from sayso.web.shelves import no_such_claim

Texts = Mapping[str, Report]
Written = Callable[[Story, Texts], str]


def story_form(ledger: Ledger, form: ExportForm, id_: str, *, as_of: str | None) -> str:
    """The story of a report, or one claim of it ("REPORT#a1"), in a form of `STORY_FORMS`."""
    story = ledger.story(id_, as_of=as_of)
    texts = ledger.texts(story)
    if "#" in id_:
        account = claim_at(story, id_)
        if account is None:
            raise no_such_claim(id_)
        story = _of_claim(story, account)
        if form is ExportForm.ANNOTATIONS:
            return _claim_annotations(story, texts)
    return STORY_FORMS[form](story, texts)


def report_form(ledger: Ledger, form: ExportForm, id_: str, *, as_of: str | None) -> str:
    """A report in a form of `REPORT_FORMS`, as of a moment in the version of that moment."""
    story = ledger.story(id_, as_of=as_of)
    texts = ledger.texts(story)
    return REPORT_FORMS[form](_of_report(story, id_), texts)


def as_json(value: object) -> str:
    """The value as JSON that people can read as well."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def _of_claim(story: Story, account: ClaimAccount) -> Story:
    carriers = {member.ref.report for member in account.claim.members}
    reports = tuple(one for one in story.reports if one.id in carriers)
    return replace(story, title=account.claim.text, reports=reports, claims=(account,))


def _of_report(story: Story, report: str) -> Story:
    """The story as far as this report carries it: its claims, with its own voices and appearances alone."""
    claims = [
        _carried(account, report)
        for account in story.claims
        if any(member.ref.report == report for member in account.claim.members)
    ]
    reports = tuple(one for one in story.reports if one.id == report)
    return replace(story, reports=reports, claims=tuple(claims))


def _carried(account: ClaimAccount, report: str) -> ClaimAccount:
    members = tuple(one for one in account.claim.members if one.ref.report == report)
    voices = tuple(one for one in account.record.voices if one.ref.report == report)
    edges = tuple(
        edge for edge in account.lineage.edges if any(found.report == report for found in edge.evidence)
    )
    ends = {end for edge in edges for end in (edge.start, edge.end)}
    nodes = tuple(node for node in account.lineage.nodes if node.id in ends or node.report == report)
    return replace(
        account,
        claim=replace(account.claim, members=members),
        record=replace(account.record, voices=voices),
        lineage=replace(account.lineage, nodes=nodes, edges=edges),
    )


def _markdown(story: Story, texts: Texts) -> str:
    return brief_markdown(brief_of(story, texts), draw=mermaid)


def _page(story: Story, texts: Texts) -> str:
    return brief_page([brief_of(story, texts)])


def _table(story: Story, texts: Texts) -> str:
    return "".join((voices_head(), *voices_lines(story, texts)))


def _schema_org(story: Story, texts: Texts) -> str:
    return as_json(schema_org(story, texts))


def _provenance(story: Story, texts: Texts) -> str:
    return as_json(provenance(story, texts))


def _annotations(story: Story, texts: Texts) -> str:
    return as_json([web_annotations(texts[one.id], one) for one in story.reports])


def _claim_annotations(story: Story, texts: Texts) -> str:
    """The attributions that speak to the claim, and no others."""
    refs = [member.ref for account in story.claims for member in account.claim.members]
    return as_json(
        [
            web_annotations(
                texts[one.id], one, only={ref.attribution for ref in refs if ref.report == one.id}
            )
            for one in story.reports
        ]
    )


def _report_markdown(story: Story, texts: Texts) -> str:
    report = texts[story.reports[0].id]
    outlet = report.outlet.name if report.outlet else ""
    published = day(report.published) if report.published else ""
    check = report.headline_check
    byline = " · ".join(filter(None, (outlet, published, report.url or "")))
    verdict = f"{headline_verdict(check.label)} {check.why}" if check else ""
    said = tuple(
        f"{who(report, one)}{f' ({role})' if (role := role_of(one.speaker)) else ''} "
        f"{stance_phrase(one)}: {what(report, one)}"
        f"{f' (through {names})' if (names := ', '.join(relay.name for relay in one.via)) else ''}"
        for one in report.attributions
    )
    heading = counted(len(said), "statement")
    title = report.headline or "A report without a headline"
    return sheet_markdown(Sheet(title, tuple(filter(None, (byline, verdict))), ((heading, said),)))


def _report_page(story: Story, texts: Texts) -> str:
    return html_page([texts[story.reports[0].id]])


_REPORT_COLUMNS = (
    "report",
    "attribution",
    "speaker",
    "speaker_kind",
    "role",
    "stance",
    "detail",
    "via",
    "words",
)


def _report_table(story: Story, texts: Texts) -> str:
    report = texts[story.reports[0].id]
    rows = (
        (
            report.id,
            one.id,
            who(report, one),
            one.speaker.kind or "",
            role_of(one.speaker),
            one.stance or "",
            one.detail or "",
            " > ".join(relay.name for relay in one.via),
            what(report, one),
        )
        for one in report.attributions
    )
    return table(_REPORT_COLUMNS, rows)


def _report_annotations(story: Story, texts: Texts) -> str:
    listed = story.reports[0]
    return as_json(web_annotations(texts[listed.id], listed))


STORY_FORMS: dict[ExportForm, Written] = {
    ExportForm.MARKDOWN: _markdown,
    ExportForm.PAGE: _page,
    ExportForm.TABLE: _table,
    ExportForm.SCHEMA_ORG: _schema_org,
    ExportForm.PROVENANCE: _provenance,
    ExportForm.ANNOTATIONS: _annotations,
}
REPORT_FORMS: dict[ExportForm, Written] = {
    **STORY_FORMS,
    ExportForm.MARKDOWN: _report_markdown,
    ExportForm.PAGE: _report_page,
    ExportForm.TABLE: _report_table,
    ExportForm.ANNOTATIONS: _report_annotations,
}
