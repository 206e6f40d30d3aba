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


@pytest.mark.parametrize(
    ("headline", "body", "holds"),
    [
        (
            "Mayor did not flee Orsa",
            "Despite reports in the Harbour Post, the mayor did not flee Orsa.",
            False,
        ),
        ("Mayor did not flee Orsa", "Contrary to published reports, the mayor did not flee Orsa.", False),
        ("Mayor leaves Orsa", "The mayor left Orsa on Monday amid rumours of an inquiry.", False),
        ("Mayor leaves Orsa", "In spite of reports from Tarn, the mayor left Orsa on Monday.", False),
        ("Mayor flees Orsa", "Despite reports that the mayor fled Orsa, his office was open.", True),
        ("Mayor flees Orsa", "Markets fell amid rumours that the mayor had fled Orsa.", True),
        ("Mayor flees Orsa", "Unlike his deputy, the mayor reportedly fled Orsa.", True),
        ("Mayor flees Orsa", "Despite the storm, reports say the mayor fled Orsa.", True),
        ("Mayor flees Orsa", "The mayor reportedly fled Orsa despite a ban.", True),
        ("Mayor flees Orsa", "Despite fears he may flee Orsa, nobody watched his house.", True),
        ("Mayor flees Orsa", "There are reports that the mayor fled Orsa.", True),
    ],
)
def test_reports_against_which_a_sentence_says_what_it_says_hold_nothing_else_back(
    over, headline, body, holds
):
    found = carriage(*over(headline, body))
    assert (found.held > 0) is holds
    assert (found.own > 0) is not holds
