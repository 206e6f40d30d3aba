"""What else the reports of a story tell of its chief claim's matter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims.drafting.matter import TELLS_OF_IT, also_telling, signals
from sayso.model import Attribution, Form, Relay, Report, Span, Speaker, SpeakerKind, Stance
from sayso.story import AttributionRef, Filed, Member


def filed(name: str, text: str, *statements: tuple[str, str, SpeakerKind]) -> Filed:
    """A report whose statements stand word for word in its text: (content, speaker, kind)."""
    made = []
    for number, (content, speaker, kind) in enumerate(statements):
        start, by = text.index(content), text.index(speaker)
        made.append(
            Attribution(
                f"a{number}",
                content=(Span(start, start + len(content)),),
                source=(Span(by, by + len(speaker)),),
                cue=(),
                form=Form.INDIRECT,
                stance=Stance.ASSERTS,
                detail=None,
                certainty=None,
                polarity=None,
                speaker=Speaker(speaker, kind),
                confidence=0.95,
            )
        )
    return Filed(Report(name, text, attributions=tuple(made)), "2024-03-01")


FERRY = filed(
    "r1",
    "The ferry Orsa leaks at her stern, says Ada Brome, and the harbour of Tarn keeps the ferry in.",
    ("The ferry Orsa leaks at her stern", "Ada Brome", SpeakerKind.PERSON),
)
RELAYED = filed(
    "r2",
    "The Tarn Times reported the rumour of the Orsa ferry in Tarn harbour. Bakers, says Piet Holm, want rye.",
    ("the rumour of the Orsa ferry in Tarn harbour", "The Tarn Times", SpeakerKind.OUTLET),
    ("want rye", "Piet Holm", SpeakerKind.PERSON),
)
CHIEF = (Member(AttributionRef("r1", "a0"), Stance.ASSERTS, 1.0, "says the same"),)


def test_an_outlet_that_reports_the_rumour_tells_of_its_matter_and_bakers_do_not() -> None:
    found = also_telling(CHIEF, [FERRY, RELAYED])
    assert [(member.ref, member.stance, member.rule) for member in found] == [
        (AttributionRef("r2", "a0"), Stance.ASSERTS, TELLS_OF_IT)
    ]


def test_an_office_tells_of_the_matter_only_where_it_spoke_to_an_outlet() -> None:
    words = "A harbour clerk told the Tarn Times that the rumour of the Orsa ferry in Tarn is false."
    clerk = filed("r2", words, ("the rumour of the Orsa ferry", "A harbour clerk", SpeakerKind.OFFICIAL))
    (said,) = clerk.report.attributions
    start = words.index("Tarn Times")
    told = replace(said, via=(Relay("Tarn Times", (Span(start, start + 10),)),))
    asked = replace(clerk, report=replace(clerk.report, attributions=(told,)))
    assert also_telling(CHIEF, [FERRY, clerk]) == ()
    assert [one.ref.report for one in also_telling(CHIEF, [FERRY, asked])] == ["r2"]


def test_members_of_the_claim_are_not_told_beside_it() -> None:
    both = (*CHIEF, Member(AttributionRef("r2", "a0"), Stance.ASSERTS, 1.0, "says the same"))
    assert also_telling(both, [FERRY, RELAYED]) == ()


@pytest.mark.parametrize(
    ("attribution", "name", "expected"),
    [
        (0, "outlet", 1.0),
        (0, "refers", 1.0),
        (1, "outlet", 0.0),
        (1, "refers", 0.0),
        (0, "verdict", 0.0),
        (1, "common words", 0.0),
    ],
)
def test_signals_of_a_statement(attribution: int, name: str, expected: float) -> None:
    common = frozenset({"orsa", "ferry", "tarn", "harbour"})
    one = RELAYED.report.attributions[attribution]
    assert signals(one, RELAYED.report, common)[name] == expected
