"""Stories, claims and reports in other forms; a claim or a report is its story with all else left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from sayso.answers import brief_of
from sayso.answers.narrowed import of_report, speaking_to
from sayso.answers.tables import STORY_TABLES
from sayso.contract import report_to_json, to_line
from sayso.errors import LedgerError
from sayso.exports.forms import ExportForm, kind_of
from sayso.ledger import Ledger
from sayso.ledger.choosing import chosen
from sayso.model import Report
from sayso.render.brief_markdown import brief_markdown
from sayso.render.brief_page import brief_page
from sayso.render.lineage_mermaid import mermaid
from sayso.render.page import html_page
from sayso.render.report_sheet import report_markdown
from sayso.render.voices_table import story_head, story_lines
from sayso.standards import provenance, schema_org, web_annotations
from sayso.story import Story
from sayso.story_contract import story_to_json


class Part(NamedTuple):
    """A story, or as much of it as was asked for, with its reports' readings by id."""

    story: Story
    texts: Mapping[str, Report]
    is_claim: bool = False

    @property
    def report(self) -> Report:
        """The one report, where a story was narrowed to it."""
        return self.texts[self.story.reports[0].id]

    @property
    def spoken(self) -> Mapping[str, Report]:
        """The readings; of a claim alone, with those statements alone that speak to it."""
        return speaking_to(self.story, self.texts) if self.is_claim else self.texts

    def texts_for(self, table: str) -> Mapping[str, Report]:
        """The readings that a table is made from."""
        return self.spoken if table == "statements" else self.texts


Written = Callable[[Iterable[Part], str], Iterator[str]]
"""What writes parts in a form, of a kind of `KINDS`; a long file comes in pieces."""


def parts_of(ledger: Ledger, addresses: Iterable[str] = (), *, as_of: str | None = None) -> Iterator[Part]:
    """The stories of these addresses, or all there are; a claim's address ("REPORT#a1") is the claim alone.

    Raises `LedgerError`, before it gives the first, for an address that the ledger does not hold and for a
    moment that is none.
    """
    found = chosen(ledger, addresses, as_of=as_of)
    return (Part(story, ledger.texts(story), is_claim) for story, is_claim in found)


def report_part(ledger: Ledger, id_: str, *, as_of: str | None = None) -> Part:
    """The story of a report as far as the report carries it, as of a moment in the version of that moment.

    Raises `LedgerError` where the ledger holds no such report, or held none yet at ``as_of``.
    """
    ledger.report(id_)  # a claim's address leads to a story, but is no report's
    story = of_report(ledger.story(id_, as_of=as_of), id_)
    if not story.reports:
        raise LedgerError(f"report {id_} was not there yet on {as_of}")
    return Part(story, ledger.texts(story))


def story_form(form: ExportForm, parts: Iterable[Part], what: str | None = None) -> Iterator[str]:
    """The parts in a form of `STORY_FORMS`. Raises `SaysoError` for a kind that the form has not."""
    return STORY_FORMS[form](parts, kind_of(form, what))


def report_form(form: ExportForm, part: Part, what: str | None = None) -> Iterator[str]:
    """A report's part in a form of `REPORT_FORMS`, a table of its statements unless another is named.

    Raises `SaysoError` for a kind that the form has not.
    """
    of_statements = "statements" if form is ExportForm.TABLE else None
    return REPORT_FORMS[form]([part], kind_of(form, what or of_statements))


def without_claim(part: Part) -> int:
    """How many statements of its reports are no voice of any claim."""
    voices = {voice.ref for account in part.story.claims for voice in account.record.voices}
    there = {(ref.report, ref.attribution.partition(".")[0]) for ref in voices}
    return sum(
        (id_, one.id) not in there for id_, report in part.texts.items() for one in report.attributions
    )


def as_json(value: object) -> str:
    """The value as JSON that people can read as well."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def lines(reports: Iterable[Report]) -> Iterator[str]:
    """The readings as `sayso read --jsonl` writes them, for `sayso add --jsonl` to take again."""
    return (f"{to_line(report_to_json(report))}\n" for report in reports)


def _lines(parts: Iterable[Part], kind: str) -> Iterator[str]:
    for part in parts:
        if kind == "stories":
            yield f"{to_line(story_to_json(part.story))}\n"
        else:
            yield from lines(part.texts.values())


def _table(parts: Iterable[Part], kind: str) -> Iterator[str]:
    wanted = STORY_TABLES[kind]
    yield story_head(wanted)
    for part in parts:
        yield from story_lines(wanted, part.story, part.texts_for(kind))


def _markdown(parts: Iterable[Part], _: str) -> Iterator[str]:
    for number, part in enumerate(parts):
        if number:
            yield "\n---\n\n"
        yield brief_markdown(brief_of(part.story, part.texts), draw=mermaid)


def _page(parts: Iterable[Part], _: str) -> Iterator[str]:
    yield brief_page([brief_of(part.story, part.texts) for part in parts])


def _schema_org(parts: Iterable[Part], _: str) -> Iterator[str]:
    yield _one_or_all([schema_org(part.story, part.texts) for part in parts])


def _provenance(parts: Iterable[Part], _: str) -> Iterator[str]:
    yield _one_or_all([provenance(part.story, part.texts) for part in parts])


def _annotations(parts: Iterable[Part], _: str) -> Iterator[str]:
    found = ((part.spoken, part.story.reports) for part in parts)
    yield as_json([web_annotations(spoken[one.id], one) for spoken, reports in found for one in reports])


def _report_annotations(parts: Iterable[Part], _: str) -> Iterator[str]:
    yield _one_or_all([web_annotations(part.report, part.story.reports[0]) for part in parts])


def _one_or_all(found: list[dict[str, object]]) -> str:
    """One as it is, several as a list."""
    return as_json(found[0] if len(found) == 1 else found)


STORY_FORMS: dict[ExportForm, Written] = {
    ExportForm.LINES: _lines,
    ExportForm.TABLE: _table,
    ExportForm.MARKDOWN: _markdown,
    ExportForm.PAGE: _page,
    ExportForm.SCHEMA_ORG: _schema_org,
    ExportForm.PROVENANCE: _provenance,
    ExportForm.ANNOTATIONS: _annotations,
}
REPORT_FORMS: dict[ExportForm, Written] = {
    **STORY_FORMS,
    ExportForm.MARKDOWN: lambda parts, _: (report_markdown(part.report) for part in parts),
    ExportForm.PAGE: lambda parts, _: iter([html_page([part.report for part in parts])]),
    ExportForm.ANNOTATIONS: _report_annotations,
}
