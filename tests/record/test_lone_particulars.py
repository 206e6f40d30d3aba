"""Which number is on whose word: only where another gives another."""

from __future__ import annotations

import pytest

from sayso.lineage import lineage_of
from sayso.model import Attribution, Certainty, Form, Polarity, Report, Span, Speaker, SpeakerKind, Stance
from sayso.record import record_of
from sayso.story import (
    AttributionRef,
    Claim,
    Evidence,
    Filed,
    GapKind,
    Member,
    Particular,
    Relation,
    RelationType,
)


def filed(name: str, speaker: str, words: str) -> Filed:
    text = f"{words}, said {speaker}."
    said = text.index("said")
    statement = Attribution(
        id="a1",
        content=(Span(0, len(words)),),
        cue=(Span(said, said + 4),),
        source=(Span(said + 5, len(text) - 1),),
        form=Form.INDIRECT,
        stance=Stance.ASSERTS,
        detail=None,
        certainty=Certainty.CERTAIN,
        polarity=Polarity.POSITIVE,
        speaker=Speaker(speaker, SpeakerKind.PERSON),
        responds_to=None,
    )
    return Filed(Report(name, text, (), attributions=(statement,)), "2024-05-01")


@pytest.mark.parametrize("contested", [True, False])
def test_a_number_is_told_where_another_gives_another(contested: bool) -> None:
    told = [filed("x", "Ida Vale", "nine herons ate"), filed("y", "Lev Orrin", "six herons ate")]
    nine, six = (
        Particular("how many", words, Evidence(name, Span(0, len(words))))
        for name, words in (("x", "nine herons"), ("y", "six herons"))
    )
    own = Relation(RelationType.CONTRADICTS, "x#a1", ((nine, six),))
    claim = Claim(
        id="x#a1",
        text="Nine herons ate.",
        text_from=AttributionRef("x", "a1"),
        members=tuple(Member(AttributionRef(name, "a1"), Stance.ASSERTS, 1.0, "says it") for name in "xy"),
        particulars=(nine, six),
        relations=(own,) if contested else (),
    )
    found = record_of(claim, lineage_of(claim, told, (), ()), told)
    texts = [gap.text for gap in found.gaps if gap.kind is GapKind.PARTICULAR]
    expected = [
        "How many: “nine herons” is on the word of Ida Vale alone.",
        "How many: “six herons” is on the word of Lev Orrin alone.",
    ]
    assert texts == (expected if contested else [])
