"""What neither speaks nor is said: a dateline, and what another says before a semicolon."""

from __future__ import annotations

import pytest

from sayso.pipeline import ReportReader

from .found import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ORSA, Velmark — Velmark's government on Tuesday denied that its minister had resigned, but would"
            " not discuss whether he had been dismissed.",
            [
                ("Velmark's government", "denies", "that its minister had resigned"),
                ("Velmark's government", "declines", "whether he had been dismissed"),
            ],
        ),
        (
            "HARN, Velmark — The palace did not respond to a request for comment.",
            [("palace", "declines", "")],
        ),
        (
            "ORSA, Velmark — Velmark's king has died, the palace said on Tuesday.",
            [("palace", "asserts", "Velmark's king has died")],
        ),
        ("Harn (AP) — The palace denied it on Tuesday.", [("palace", "denies", "it")]),
        (
            "BASO — the harbour office — said the ferry was lost.",
            [("harbour office", "asserts", "the ferry was lost")],
        ),
    ],
)
def test_dateline(reader: ReportReader, text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(reader, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The mayor of Osk said the "ferry" had sunk; nobody was hurt, police said.',
            [("mayor of Osk", 'the "ferry" had sunk'), ("police", "nobody was hurt")],
        ),
        (
            "The minister told reporters that the dam was leaking; two villages were cleared, the army said.",
            [("minister", "that the dam was leaking"), ("army", "two villages were cleared")],
        ),
        (
            "The union said that pay had fallen; that hours had risen; and that nobody came, Ida Lorne said.",
            [
                ("union", "that pay had fallen"),
                ("Ida Lorne", "that hours had risen; and that nobody came"),
            ],
        ),
        (
            "He had been ill for a month; he died on Monday, the palace said.",
            [("palace", "He had been ill for a month; he died on Monday")],
        ),
    ],
)
def test_semicolon(reader: ReportReader, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(speaker, content) for speaker, _, content in told(reader, text)] == expected
