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
