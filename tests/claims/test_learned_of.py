"""What somebody learned of is no happening that they tell of: a denial of it is not laid to them."""

from __future__ import annotations

from sayso.claims import claims_of
from sayso.claims.propositions.words import events
from sayso.model import Stance

from .conftest import Said, Story, WordCounts


def test_what_is_learned_of_is_no_event() -> None:
    assert events("engineers found cracks in the bridge")
    assert not events("the mayor had learned of the cracks from the newspaper")


def test_a_denial_goes_to_who_says_it(report: Story) -> None:
    filed = [
        report("first", Said("engineers have found cracks in the Orsa bridge at Tarn", speaker="two people")),
        report("second", Said("cracks had been found", Stance.DENIES, speaker="Brandt")),
        report("third", Said("he had learned of the cracks from the newspaper", speaker="Ada Brome")),
    ]
    denied = [c for c in claims_of(filed, WordCounts()) if any(m.stance is Stance.DENIES for m in c.members)]
    assert [m.ref.report for claim in denied for m in claim.members] == ["first", "second"]
