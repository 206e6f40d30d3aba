"""What somebody learned of, and whom people are called after, is no happening that is told: a denial of it is
not laid to them."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.claims.propositions.words import events
from sayso.model import Stance

from .conftest import Said, Story, WordCounts


def test_what_is_learned_of_is_no_event() -> None:
    assert events("engineers found cracks in the bridge")
    assert not events("the mayor had learned of the cracks from the newspaper")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("one of the former detainees has called his friends", set()),
        ("a freed fighter has called his friends", set()),
        ("five men released from a jail in Orsa have called their friends", set()),
        ("one of the five men released has called his friends", set()),
        ("one of the five men was released", {"release"}),
        ("the fighter was released in May and has called his friends", {"release"}),
        ("ten fighters freed", {"release"}),
        ("the army released the captured guards", {"capture", "release"}),
        ("police detained a man", {"arrest"}),
    ],
)
def test_whom_people_are_called_after_is_no_event(words: str, told: set[str]) -> None:
    assert events(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("the ministry has a close security partnership with Orsa", set()),
        ("the mayor is close to the board", set()),
        ("sources close to the mayor", set()),
        ("a fire broke out close to the school", set()),
        ("they stayed in close contact", set()),
        ("it was a close call", set()),
        ("close friends of the mayor", set()),
        ("the firm will close the mine", {"shutdown"}),
        ("the bank will close call centres in Tarn", {"shutdown"}),
        ("the council plans to close eye clinics", {"shutdown"}),
        ("Tarn will close contact centres", {"shutdown"}),
        ("the airport may close to traffic", {"shutdown"}),
        ("schools close to pupils on Friday", {"shutdown"}),
        ("the mine could close to save money", {"shutdown"}),
        ("the bridge will close to cars", {"shutdown"}),
        ("Carrow is engaged to Ida Tarn", {"wedding"}),
        ("Ada Brome got engaged in Orsa.", {"wedding"}),
        ("the couple engaged in Orsa on Monday", {"wedding"}),
        ("Carrow engaged in a quarrel", set()),
        ("Carrow engaged in Velmark politics", set()),
        ("Carrow re-engaged in smuggling", {"relapse"}),
        ("the freed men returned to the battlefield", {"relapse"}),
        ("he returned to the battlefield museum", set()),
        ("the army returned to fight the fire", set()),
        ("the mayor re-engaged with voters", set()),
        ("the sides re-engaged in talks", set()),
    ],
)
def test_what_has_another_meaning_is_no_event(words: str, told: set[str]) -> None:
    assert events(words) == told


def test_a_denial_goes_to_who_says_it(report: Story) -> None:
    filed = [
        report("first", Said("engineers have found cracks in the Orsa bridge at Tarn", speaker="two people")),
        report("second", Said("cracks had been found", Stance.DENIES, speaker="Brandt")),
        report("third", Said("he had learned of the cracks from the newspaper", speaker="Ada Brome")),
    ]
    denied = [c for c in claims_of(filed, WordCounts()) if any(m.stance is Stance.DENIES for m in c.members)]
    assert [m.ref.report for claim in denied for m in claim.members] == ["first", "second"]
