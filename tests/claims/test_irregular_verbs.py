"""Claims whose verb makes its past by another vowel: "met", denied by "did not meet"."""

import pytest

from sayso.claims import claims_of
from sayso.model import Polarity, Stance

from .conftest import Said, Story, WordCounts

PAIRS = {
    "met": ("Ada Brome met the king of Orsa", "she did not meet the king of Orsa"),
    "sold": ("Ada Brome sold the boathouse of Orsa", "she did not sell the boathouse of Orsa"),
    "broke": ("Ada Brome broke the seal of Orsa", "she did not break the seal of Orsa"),
}


@pytest.mark.parametrize("asserted, denied", PAIRS.values(), ids=PAIRS)
def test_a_past_is_denied_by_its_base(report: Story, asserted: str, denied: str) -> None:
    filed = [
        report("first", Said(asserted, speaker="harbour office")),
        report("second", Said(denied, speaker="Ada Brome", polarity=Polarity.NEGATIVE)),
    ]
    (claim,) = claims_of(filed, WordCounts())
    assert [member.stance for member in claim.members] == [Stance.ASSERTS, Stance.DENIES]
