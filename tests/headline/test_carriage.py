"""From what a sentence of the body holds back, and from what it does not."""

import pytest

from sayso.headline.carriage import carriage


@pytest.mark.parametrize(
    ("headline", "body", "holds"),
    [
        (
            "Orsa clerk sacked after twenty years away",
            "The charges were proven in May, but Lorne apparently stayed another eight years until he was "
            "sacked.",
            False,
        ),
        (
            "Orsa clerk sacked after twenty years away",
            "The clerk was apparently sacked in May. The town did not answer calls.",
            True,
        ),
        (
            "Pell shares drawing after fire",
            "Pell appears to have made a drawing after the fire in the Orsa museum.",
            True,
        ),
    ],
)
def test_a_length_of_time_is_nothing_that_a_body_holds_back_from(over, headline, body, holds):
    found = carriage(*over(headline, body))
    assert (found.hedged is not None) is holds
    assert (found.held > 0) is holds
