"""A report out of marked text: {s:source} {c:cue} {q:content}; a number joins marks of one attribution."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from sayso.attribution.finder import Finding
from sayso.labels import label
from sayso.model import Block, BlockKind, Report, Span
from sayso.parse import ParsedReport, Parser

_MARK = re.compile(r"\{([scq])(\d?):|\}")


def unmarked(marked: str) -> tuple[str, dict[int, dict[str, list[Span]]]]:
    """The plain text and, by attribution number, the spans of source, cue and content."""
    text, end = "", 0
    opened: list[tuple[str, int, int]] = []
    spans: dict[int, dict[str, list[Span]]] = {}
    for mark in _MARK.finditer(marked):
        text += marked[end : mark.start()]
        end = mark.end()
        if mark.group() == "}":
            kind, number, start = opened.pop()
            spans.setdefault(number, {"s": [], "c": [], "q": []})[kind].append(Span(start, len(text)))
        else:
            opened.append((mark[1], int(mark[2] or 1), len(text)))
    return text + marked[end:], dict(sorted(spans.items()))


def read_marked(parser: Parser, marked: str, **fields: Any) -> tuple[Report, ParsedReport]:
    """The report with its attributions labelled, a paragraph a line, and its parse."""
    text, spans = unmarked(marked)
    blocks = tuple(Block(BlockKind.PARAGRAPH, m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    report = Report("r", text, blocks, **fields)
    parsed = parser.parse(report)
    findings = [
        Finding(tuple(sorted(s["q"])), tuple(sorted(s["c"])), tuple(sorted(s["s"])), "marked")
        for s in spans.values()
    ]
    return replace(report, attributions=label(parsed, findings)), parsed
