"""Labelling marked text: {s:source} {c:cue} {q:content}, marks of one attribution joined by a number."""

import re
from dataclasses import replace

import pytest

from sayso.attribution.finder import Finding
from sayso.labels import label
from sayso.model import Block, BlockKind, Report, Span
from sayso.parse import Parser

_MARK = re.compile(r"\{([scq])(\d?):|\}")


def unmarked(marked):
    """The plain text and, by attribution number, the spans of source, cue and content."""
    text, open_marks, spans, end = "", [], {}, 0
    for mark in _MARK.finditer(marked):
        text += marked[end : mark.start()]
        end = mark.end()
        if mark.group() == "}":
            kind, number, start = open_marks.pop()
            spans.setdefault(number, {"s": [], "c": [], "q": []})[kind].append(Span(start, len(text)))
        else:
            open_marks.append((mark[1], int(mark[2] or 1), len(text)))
    return text + marked[end:], dict(sorted(spans.items()))


@pytest.fixture(scope="session")
def parser():
    return Parser()


@pytest.fixture(scope="session")
def read(parser):
    """Marked text -> the report with its attributions labelled, and its parse."""

    def run(marked, **fields):
        text, spans = unmarked(marked)
        blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
        report = Report("r", text, blocks, **fields)
        parsed = parser.parse(report)
        findings = [
            Finding(tuple(sorted(s["q"])), tuple(sorted(s["c"])), tuple(sorted(s["s"])), "marked")
            for s in spans.values()
        ]
        return replace(report, attributions=label(parsed, findings)), parsed

    return run


@pytest.fixture(scope="session")
def labelled(read):
    """Marked text -> its attributions."""
    return lambda marked, **fields: read(marked, **fields)[0].attributions
