"""A headline over the notice that its own story is taken back."""

import pytest

from sayso.headline.withdrawn import withdraws

HEADLINE = "Rebel leader drowned in Tarn river"
NOTICE = "is withdrawn, and no substitute story is to follow."


@pytest.mark.parametrize(
    ("headline", "body", "taken_back"),
    [
        (HEADLINE, f'The alert and story headlined "{HEADLINE}" {NOTICE}', True),
        (
            f"ADVISORY-{HEADLINE}",
            f'ORSA, May 5 (Tarn Wire) - The story headlined "{HEADLINE}" {NOTICE}',
            True,
        ),
        (HEADLINE, "This report has been withdrawn. There will be no replacement story.", True),
        (f"Tarn Wire withdraws story: {HEADLINE}", f'The story headlined "{HEADLINE}" {NOTICE}', False),
        (HEADLINE, "The report says the bill is withdrawn and no substitute will be put forward.", False),
        (HEADLINE, "The story of the dam is told again. No substitute story has been found.", False),
        (HEADLINE, "The article that was withdrawn last year told of a fire. It is out again.", False),
        (HEADLINE, "The army has been withdrawn from Orsa, according to a report.", False),
        (HEADLINE, f'He was seen in Orsa. Some laughed. The story headlined "Mill shut" {NOTICE}', False),
        (HEADLINE, "The Harbour Post stood by the story. It will not be withdrawn.", False),
    ],
)
def test_a_notice_of_withdrawal_bears_no_headline_out(over, headline, body, taken_back):
    check = withdraws(*over(headline, body))
    assert (check is not None and check.label == "contradicted") is taken_back
