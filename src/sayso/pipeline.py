"""The whole way of one report: document -> page -> parse -> findings -> labels -> headline check.

The only module that knows all the stages.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property

from sayso.attribution.finder import Finder
from sayso.attribution.rules import RuleFinder
from sayso.document import Document
from sayso.errors import SaysoError
from sayso.headline import check_headline
from sayso.labels import label
from sayso.model import Report
from sayso.page.reader import read_page
from sayso.parse import Parser
from sayso.settings import Settings

FINDERS: Mapping[str, Callable[[], Finder]] = {"rules": RuleFinder}
"""What can find spans, by the name that ``--finder`` takes."""


class ReportReader:
    """Reads documents one at a time; the language pipeline is loaded at the first that needs it."""

    def __init__(self, settings: Settings | None = None) -> None:
        """Raises `SaysoError` where the settings name a finder that there is not."""
        self.settings = settings or Settings()
        if self.settings.finder not in FINDERS:
            known = ", ".join(sorted(FINDERS))
            raise SaysoError(f"there is no finder {self.settings.finder!r}; choose from: {known}")
        self._finder = FINDERS[self.settings.finder]()

    @cached_property
    def parser(self) -> Parser:
        """The language pipeline. Raises `ModelError` at first use where it cannot be loaded."""
        return Parser(self.settings.model)

    def read(self, document: Document) -> Report:
        """The report with everything that is attributed in it.

        Raises `SaysoError` where the document cannot be read. Text in another language than English comes
        back with a note and without attributions.
        """
        page = read_page(document, max_text=self.settings.max_text, latest_year=self.settings.latest_year)
        return self.attribute(page)

    def attribute(self, report: Report) -> Report:
        """The same report with its attributions found and labelled, and its headline checked."""
        if report.language not in {None, "en"} or not report.blocks:
            return report
        parsed = self.parser.parse(report)
        attributions = label(parsed, self._finder.find(parsed), latest_year=self.settings.latest_year)
        return replace(report, attributions=attributions, headline_check=check_headline(parsed, attributions))
