"""Labelling marked text."""

import pytest

from marked_report import read_marked
from sayso.parse import Parser


@pytest.fixture(scope="session")
def parser():
    return Parser()


@pytest.fixture(scope="session")
def read(parser):
    """Marked text -> the report with its attributions labelled, and its parse."""
    return lambda marked, **fields: read_marked(parser, marked, **fields)


@pytest.fixture(scope="session")
def labelled(read):
    """Marked text -> its attributions."""
    return lambda marked, **fields: read(marked, **fields)[0].attributions
