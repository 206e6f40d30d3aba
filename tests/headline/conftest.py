"""Headlines over marked text, for the check as a whole and for one rule of it."""

import pytest

from marked_report import read_marked
from sayso.headline.body import Body
from sayso.headline.wording import read_over
from sayso.parse import Parser


@pytest.fixture(scope="session")
def parser():
    return Parser()


@pytest.fixture(scope="session")
def over(parser):
    """A headline and the marked text below it -> what the rules are given: the wording and the body."""

    def run(headline, marked):
        report, parsed = read_marked(parser, marked, headline=headline)
        return read_over(headline, report.text), Body.below(parsed, report.attributions)

    return run
