"""A question put to whoever answers is laid to nobody who answers it."""

from __future__ import annotations

import pytest

from sayso.attribution.completing.put import without_question
from sayso.attribution.finder import Finding
from sayso.attribution.ground.ground import ground_of
from sayso.attribution.ground.lexicon import cues
from sayso.model import Block, BlockKind, Report, Span
from sayso.pipeline import ReportReader


def read(reader: ReportReader, text: str, parts: tuple[str, str, str]) -> tuple[str, str] | None:
    def at(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    cue, source, content = map(at, parts)
    parsed = reader.parser.parse(Report("r", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)))
    one = Finding(content, cue, source, rule="tagger", evidence=cue, confidence=0.9)
    left = without_question(text, one, ground_of(parsed), cues())
    return (left.cue[0].of(text), left.content[0].of(text)) if left else None


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        (
            "Asked about the agency's report that the wall leaks, Brome said she knew nothing.",
            ("Asked", "the agency's", "that the wall leaks"),
            ("report", "that the wall leaks"),
        ),
        (
            "Asked about the agency's report that the wall leaks, Brome said she knew nothing.",
            ("Asked", "the agency's", "report that the wall leaks"),
            ("report", "that the wall leaks"),
        ),
        (
            "When asked whether the wall leaks, she said that she did not know.",
            ("asked", "she", "whether the wall leaks"),
            None,
        ),
        (
            "Asked by a reporter whether the wall leaks, she said that she did not know.",
            ("Asked", "a reporter", "whether the wall leaks"),
            ("Asked", "whether the wall leaks"),
        ),
        (
            "Brome asked whether the wall leaks.",
            ("asked", "Brome", "whether the wall leaks"),
            ("asked", "whether the wall leaks"),
        ),
        (
            "Asked whether the wall leaks, she said that she did not know.",
            ("Asked", "", "whether the wall leaks"),
            None,
        ),
    ],
)
def test_a_question_put_to_the_source(
    reader: ReportReader,
    text: str,
    parts: tuple[str, str, str],
    expected: tuple[str, str] | None,
) -> None:
    assert read(reader, text, parts) == expected
