"""Stories, claims and reports in other forms; a claim or a report is its story with all else left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from sayso.answers import brief_of
from sayso.answers.narrowed import of_claim, of_report
from sayso.answers.tables import STORY_TABLES
from sayso.ledger import Ledger
from sayso.ledger.claim_addresses import claim_of
from sayso.model import Report
from sayso.render.brief_markdown import brief_markdown
from sayso.render.brief_page import brief_page
from sayso.render.lineage_mermaid import mermaid
from sayso.render.page import html_page
from sayso.render.report_sheet import report_markdown, report_table
from sayso.render.voices_table import story_head, story_lines
from sayso.standards import provenance, schema_org, web_annotations
from sayso.story import Story
from sayso.web.export_forms import ExportForm

Texts = Mapping[str, Report]
Written = Callable[[Story, Texts], str]


def story_form(ledger: Ledger, form: ExportForm, id_: str, *, as_of: str | None) -> str:
    """The story of a report, or one claim of it ("REPORT#a1"), in a form of `STORY_FORMS`."""
    if "#" not in id_:
        story = ledger.story(id_, as_of=as_of)
        return STORY_FORMS[form](story, ledger.texts(story))
    story, account = claim_of(ledger, id_, as_of=as_of)
    texts, alone = ledger.texts(story), of_claim(story, account)
    if form is ExportForm.ANNOTATIONS:
        return _claim_annotations(alone, texts)
    return STORY_FORMS[form](alone, texts)


def report_form(ledger: Ledger, form: ExportForm, id_: str, *, as_of: str | None) -> str:
    """A report in a form of `REPORT_FORMS`, as of a moment in the version of that moment."""
    story = ledger.story(id_, as_of=as_of)
    texts = ledger.texts(story)
    return REPORT_FORMS[form](of_report(story, id_), texts)


def as_json(value: object) -> str:
    """The value as JSON that people can read as well."""
    return json.dumps(value, ensure_ascii=False, indent=1)


def _markdown(story: Story, texts: Texts) -> str:
    return brief_markdown(brief_of(story, texts), draw=mermaid)


def _page(story: Story, texts: Texts) -> str:
    return brief_page([brief_of(story, texts)])


def _table(story: Story, texts: Texts) -> str:
    voices = STORY_TABLES["voices"]
    return "".join((story_head(voices), *story_lines(voices, story, texts)))


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


def _one(story: Story, texts: Texts) -> Report:
    """The report that a story was narrowed to."""
    return texts[story.reports[0].id]


def _report_annotations(story: Story, texts: Texts) -> str:
    return as_json(web_annotations(_one(story, texts), story.reports[0]))


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
    ExportForm.MARKDOWN: lambda story, texts: report_markdown(_one(story, texts)),
    ExportForm.PAGE: lambda story, texts: html_page([_one(story, texts)]),
    ExportForm.TABLE: lambda story, texts: report_table(_one(story, texts)),
    ExportForm.ANNOTATIONS: _report_annotations,
}
