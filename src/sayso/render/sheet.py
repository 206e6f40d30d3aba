"""A sheet: a title, some sentences, and lists under headings, as Markdown or as one HTML file.

For what is no story and no report: a source, an outlet. Everything from reports is escaped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from sayso.render.brief_page import policy_of
from sayso.render.markdown import markdown_line
from sayso.render.page import reading_style
from sayso.render.templating import plain_environment

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on it; ``sections`` are headings with their points."""

    title: str
    lead: tuple[str, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]


def sheet_markdown(sheet: Sheet) -> str:
    """The sheet as Markdown."""
    return "\n".join(_lines(sheet)).rstrip() + "\n"


def sheet_page(sheet: Sheet) -> str:
    """The sheet as an HTML file that needs nothing else."""
    style = reading_style()
    shown = {"sheet": sheet, "style": Markup(style), "policy": policy_of(style)}  # noqa: S704 - our own file
    return plain_environment().get_template("sheet.html.j2").render(shown)


def _lines(sheet: Sheet) -> Iterator[str]:
    yield from (f"# {markdown_line(sheet.title)}", "")
    for sentence in sheet.lead:
        yield from (markdown_line(sentence), "")
    for heading, points in sheet.sections:
        yield from (f"## {markdown_line(heading)}", "")
        yield from (f"- {markdown_line(point)}" for point in points)
        yield ""
