"""One report as a sheet of Markdown."""

from __future__ import annotations

from sayso.model import Report
from sayso.phrasing import counted
from sayso.render.day_words import day
from sayso.render.sheet import Sheet, sheet_markdown
from sayso.render.statement_words import role_of, what, who
from sayso.render.wording import headline_verdict, stance_phrase


def report_markdown(report: Report) -> str:
    """The report's byline, its headline check, and who says what in it, as Markdown."""
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
