"""Findings out of the words of an invented text, for the tests of what is made of findings."""

from __future__ import annotations

from sayso.attribution.finder import Finding
from sayso.attribution.ground.lexicon import cues
from sayso.attribution.rules import RuleFinder
from sayso.document import Document, Media
from sayso.model import Block, BlockKind, Report, Span, Spans
from sayso.parse import Parser
from sayso.pipeline import ReportReader

COMPLETING = min(cues().completing)


def at(text: str, *words: str) -> Spans:
    return tuple(Span(text.index(word), text.index(word) + len(word)) for word in words)


def finding(text: str, source: str, cue: str, content: str, rule: str = "tagger") -> Finding:
    return Finding(
        source=at(text, source) if source else (),
        cue=at(text, cue) if cue else (),
        content=at(text, content) if content else (),
        rule=rule,
    )


def found_by_rules(
    parser: Parser, text: str, rule: str | None = None, *, between: str = " "
) -> list[tuple[str, ...]]:
    """Source, cue and content of what rules find in one paragraph, or of what this rule does; the pieces of
    each stand ``between`` one another."""
    parsed = parser.parse(Report(id="r", text=text, blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),)))
    return [
        tuple(between.join(span.of(text) for span in part) for part in (one.source, one.cue, one.content))
        for one in RuleFinder().find(parsed)
        if rule in (None, one.rule)
    ]


def told(reader: ReportReader, text: str) -> list[tuple[str | None, str, str]]:
    """Speaker, stance and content of each statement that is read in the text."""
    report = reader.read(Document("report", Media.GIVEN, text))
    return [
        (one.speaker.name, one.stance.value, " ".join(span.of(text) for span in one.content))
        for one in report.attributions
    ]


DENIED = "Ida Brenn denied the report, Radio Nord said."
FRAME = finding(DENIED, "Radio Nord", "said", "Ida Brenn denied the report")
DENIAL = finding(DENIED, "Ida Brenn", "denied", "the report", COMPLETING)
