"""Who cannot or will not tell, in clauses beside what they do tell, and answers whose speaker stands last."""

from __future__ import annotations

import pytest

from sayso.parse import Parser

from .found import found_by_rules


@pytest.mark.parametrize(
    ("text", "silence"),
    [
        (
            "The harbour pilot, while unable to verify the sighting, thanked both crews.",
            ("The harbour pilot", "unable to verify", "the sighting"),
        ),
        (
            "Though unable to confirm the claim, the police said they had heard of it.",
            ("the police", "unable to confirm", "the claim"),
        ),
        (
            "Edda Reeve, a surveyor, who could not confirm the depth, blamed her lead line.",
            ("Edda Reeve, a surveyor", "could not confirm", "the depth"),
        ),
        (
            "Ole Breck, a clerk at the mill, who would not confirm the sale, said it was bad.",
            ("Ole Breck, a clerk at the mill", "would not confirm", "the sale"),
        ),
        (
            "The minister, who did not say when it would open, called it a triumph.",
            ("The minister, who", "did not say", "when it would open"),
        ),
        (
            "The mission said the shells came from the north. It could not establish who had fired.",
            ("It", "could not establish", "who had fired"),
        ),
        (
            "Police could not determine whether anybody was on board.",
            ("Police", "could not determine", "whether anybody was on board"),
        ),
    ],
)
def test_who_cannot_tell_says_so_beside_what_he_says(
    parser: Parser, text: str, silence: tuple[str, ...]
) -> None:
    assert silence in found_by_rules(parser, text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, who could not swim, left the river.",
        "The mayor spoke to clerks who would not confirm the sale.",
        "The tests, which did not confirm the leak, were cheap.",
        "The boat, not able to sail, was sold.",
        "The army could not establish a base on the hill.",
        "The voters could determine who would win.",
        "The law cannot determine what people wear.",
        "The club could not establish itself in the league.",
        "The court did not establish who had fired.",
    ],
)
def test_what_only_looks_like_it(parser: Parser, text: str) -> None:
    words = ("confirm", "able", "establish", "determine")
    assert [one for one in found_by_rules(parser, text) if any(word in one[1] for word in words)] == []


def test_who_answers_behind_a_clause_is_no_object(parser: Parser) -> None:
    text = "The van was sold in a yard owned by Velmark Motors, denied Ole Breck, its manager."
    assert found_by_rules(parser, text) == [
        ("Ole Breck, its manager", "denied", "The van was sold in a yard owned by Velmark Motors")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Monday and confirmed Ida Lorne, a judge.",
        "The council confirmed Ida Lorne, a judge.",
    ],
)
def test_who_is_confirmed_in_office_says_nothing(parser: Parser, text: str) -> None:
    assert all("Ida Lorne" not in source for source, _, _ in found_by_rules(parser, text))
