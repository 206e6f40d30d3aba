"""How an attribution's content is cut into propositions."""

from __future__ import annotations

import pytest

from sayso.claims.propositions.pieces import pieces_of
from sayso.model import Attribution, Certainty, Form, Polarity, Span, Speaker, Stance


def said(text: str, *marked: str) -> Attribution:
    """An attribution whose content are the ``marked`` words of ``text``."""
    starts = [text.index(one) for one in marked]
    content = tuple(Span(start, start + len(one)) for start, one in zip(starts, marked, strict=True))
    return Attribution(
        id="a1",
        content=content,
        cue=(),
        source=(),
        form=Form.INDIRECT,
        stance=Stance.ASSERTS,
        detail=None,
        certainty=Certainty.CERTAIN,
        polarity=Polarity.POSITIVE,
        speaker=Speaker(None, None),
    )


@pytest.mark.parametrize(
    ("text", "content", "pieces"),
    [
        (
            "The old keeper is reportedly held in Harn.",
            ("The old keeper is", "held in Harn"),
            ["The old keeper is reportedly held in Harn"],
        ),
        (
            "The old keeper is, allegedly, held in Harn.",
            ("The old keeper is", "held in Harn"),
            ["The old keeper is, allegedly, held in Harn"],
        ),
        (
            "“The old keeper fled,” she said. “Two boats sank.”",
            ("“The old keeper fled,”", "“Two boats sank.”"),
            ["“The old keeper fled,”", "“Two boats sank.”"],
        ),
    ],
)
def test_a_word_of_hearsay_parts_no_proposition(
    text: str, content: tuple[str, ...], pieces: list[str]
) -> None:
    assert [span.of(text) for span in pieces_of(said(text, *content), text)] == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("the mate, who was ill, and the cook left the ferry", 1),
        ("the mate rowed against the cook, called Orrin, and the boy", 1),
        ("the mate was ill that night, and the cook left the ferry", 2),
        ("Oda Quist is a baker of Harn and not the mate of the ferry", 2),
        ("Oda Quist lives on Tarn Island and not the old ferry", 1),
    ],
)
def test_what_is_joined_is_a_proposition_only_if_it_is_a_sentence_or_says_what_somebody_is_not(
    text: str, pieces: int
) -> None:
    assert len(pieces_of(said(text, text), text)) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("They are not sailors, they have stolen the ferry of Orsa", ["they have stolen the ferry of Orsa"]),
        (
            "We want the ferry back, we've paid a crew for it",
            ["We want the ferry back", "we've paid a crew for it"],
        ),
        (
            "If they are not paid, they will sink the ferry",
            ["If they are not paid, they will sink the ferry"],
        ),
        ("The mayor, he was never in Harn at night", ["The mayor, he was never in Harn at night"]),
        ("He is no sailor", ["He is no sailor"]),
    ],
)
def test_a_sentence_behind_a_comma_alone_is_another_and_no_not_turns_it(text: str, pieces: list[str]) -> None:
    assert [span.of(text) for span in pieces_of(said(text, text), text)] == pieces


def test_a_clause_behind_a_when_that_is_not_said_is_no_sentence() -> None:
    text = "She wrote when she found the ferry gone, she was in shock at the quay."
    content = "she found the ferry gone, she was in shock at the quay"
    assert [span.of(text) for span in pieces_of(said(text, content), text)] == [content]
