"""What a report says in its own voice that nobody could check, and what only looks like it."""

from __future__ import annotations

import pytest

from sayso.parse import Parser

from .found import found_by_rules

RULE = "what the report itself says was not checked"


def found(parser: Parser, text: str) -> list[tuple[str, ...]]:
    """Source, cue and content of what the report says was not checked."""
    return found_by_rules(parser, text, RULE, between=" | ")


@pytest.mark.parametrize(
    ("text", "unchecked"),
    [
        (
            "The claims could not be independently verified.",
            ("", "could not be independently verified", "The claims"),
        ),
        ("That had not been independently confirmed.", ("", "had not been independently confirmed", "That")),
        (
            "Neither the image nor the link have been verified.",
            ("", "have been verified", "Neither the image nor the link"),
        ),
        ("The tape has yet to be authenticated.", ("", "has yet to be authenticated", "The tape")),
        ("The report remains unconfirmed, however.", ("", "remains unconfirmed", "The report")),
        (
            "The road was shut, Ada Lorne said, although her claim is unverified.",
            ("", "is unverified", "her claim"),
        ),
        (
            "There was no independent confirmation of the deaths.",
            ("", "no independent confirmation", "the deaths"),
        ),
        (
            "It was not possible to confirm the date of the footage.",
            ("", "It was not possible to confirm", "the date of the footage"),
        ),
        (
            "It could not be confirmed that the water had reached the town.",
            ("", "It could not be confirmed", "that the water had reached the town"),
        ),
        (
            "Rebels put the dead at twelve, a figure that could not be verified.",
            ("", "could not be verified", "a figure"),
        ),
        ("We could not verify the claim.", ("", "could not verify", "the claim")),
        (
            "The rebels' claims could not be verified by the Harbour Post.",
            ("the Harbour Post", "could not be verified", "The rebels' claims"),
        ),
    ],
)
def test_it_is_the_reports_own_word(parser: Parser, text: str, unchecked: tuple[str, ...]) -> None:
    assert found(parser, text) == [unchecked]


@pytest.mark.parametrize(
    "text",
    [
        "The claim could not be confirmed, police said.",
        "Police said that the claim could not be confirmed.",
        "If the claim cannot be verified, it goes.",
        "The tape was not run because it could not be verified.",
        "The report should not be confirmed.",
        "The nominee has not been confirmed. The treaty has not been confirmed.",
        "She has not been verified.",
        "There was no confirmation from the rebels.",
        '"The report could not be verified," Ada Lorne said.',
        "The claim has been verified.",
        "We did not respond to the letter.",
    ],
)
def test_what_only_looks_like_it(parser: Parser, text: str) -> None:
    assert found(parser, text) == []
