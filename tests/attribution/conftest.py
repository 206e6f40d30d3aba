"""The language pipeline of the default settings, loaded once for all tests of attribution."""

from __future__ import annotations

import pytest

from sayso.parse import Parser
from sayso.pipeline import ReportReader


@pytest.fixture(scope="session")
def parser(reader: ReportReader) -> Parser:
    return reader.parser
