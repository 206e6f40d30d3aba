"""Headlines with the opposite of what the body has, or that take for real what it calls a fake."""

import pytest

from sayso.headline.opposite import opposes, taken_for_real

CLEARED = "Merrow school cleared of fraud"
GUILTY = "Merrow school was found guilty of fraud on Monday."
REST = "The road along the shore was shut for an hour."

OPPOSITES = {
    "the body has the opposite": (CLEARED, f"{GUILTY} {REST}", True),
    "the other way round": (
        "Merrow school found guilty of fraud",
        f"Merrow school was acquitted of fraud on Monday. {REST}",
        True,
    ),
    "the body has neither": (CLEARED, f"Merrow school was tried for fraud on Monday. {REST}", False),
    "the body has both": (CLEARED, f"{GUILTY} It was cleared of theft.", False),
    "the headline has both": ("Merrow school cleared of fraud, found guilty of theft", GUILTY, False),
    "the headline's, but with a not": (CLEARED, f"{GUILTY} It has not been cleared of theft.", True),
    "the opposite, but with a not": (
        CLEARED,
        f"Merrow school was never found guilty of fraud. {REST}",
        False,
    ),
    "a not too far off": (
        CLEARED,
        f"{GUILTY} It did not ask for a new trial, and would in time be cleared of theft.",
        False,
    ),
    "the report holds back": (CLEARED, f"Merrow school was reportedly found guilty of fraud. {REST}", False),
    "hedged": ("Merrow school may be cleared of fraud", GUILTY, False),
    "negative": ("Merrow school not cleared of fraud", GUILTY, False),
    "of another": (CLEARED, f"Lev Orrin was found guilty of theft on Monday. {REST}", False),
    "of too little of the matter": (
        "Merrow school, Tarn mill, Orsa ferry, Harn bank cleared of fraud",
        "Merrow school was found guilty of fraud. Tarn mill closed. Orsa ferry sank. Harn bank moved.",
        False,
    ),
    "as much of it without the opposite": (
        CLEARED,
        f"{GUILTY} Merrow school walks away from the fraud trial a winner.",
        False,
    ),
}


@pytest.mark.parametrize(("headline", "text", "warns"), OPPOSITES.values(), ids=OPPOSITES)
def test_the_opposite(over, headline, text, warns):
    assert (opposes(*over(headline, text)) is not None) is warns


def test_the_opposite_is_shown_with_its_sentence(over):
    headline, body = over(CLEARED, f"{REST} {GUILTY}")
    found = opposes(headline, body)
    assert found.label == "contradicted"
    assert [span.of(CLEARED) for span in found.headline_spans] == ["cleared of"]
    assert [span.of(body.text) for span in found.spans] == [GUILTY]


MERMAID = "Mermaid found on Orsa beach"
FAKE = "The mermaid on Orsa beach is a fake."
OTHERS = "Rain fell. A dog ran. The wind rose. A bell rang."

FAKES = {
    "the body says it is none": (MERMAID, FAKE, True),
    "at once": (MERMAID, f"{OTHERS} {FAKE}", True),
    "later": (MERMAID, f"{OTHERS} The tide came. {FAKE}", False),
    "that it is not one": (MERMAID, "The mermaid on Orsa beach is not a fake.", False),
    "that it is no such thing": (MERMAID, "The mermaid on Orsa beach is no hoax.", False),
    "and nothing of the kind": (MERMAID, "The mermaid on Orsa beach is a seal.", False),
    "that it never was": (MERMAID, "The find of a mermaid on Orsa beach never happened.", True),
    "of something else": (MERMAID, "The gold on Orsa beach is a fake. A mermaid was found.", False),
    "negative": ("No mermaid found on Orsa beach", FAKE, False),
    "hedged": ("Mermaid reportedly found on Orsa beach", FAKE, False),
    "on somebody's word": ("Fishermen say mermaid found on Orsa beach", FAKE, False),
    "on a picture": (
        "Video shows mermaid on Orsa beach",
        "The video of a mermaid on Orsa beach is a hoax.",
        True,
    ),
    "on a picture, hedged": (
        "Video shows possible mermaid on Orsa beach",
        "The video of a mermaid on Orsa beach is a hoax.",
        False,
    ),
    "on a picture of which somebody speaks": (
        "Video confirms mermaid on Orsa beach",
        "The video of a mermaid on Orsa beach is a hoax.",
        False,
    ),
}


@pytest.mark.parametrize(("headline", "text", "warns"), FAKES.values(), ids=FAKES)
def test_a_fake_taken_for_real(over, headline, text, warns):
    assert (taken_for_real(*over(headline, text)) is not None) is warns


def test_the_fake_is_shown_with_its_sentence(over):
    headline, body = over(MERMAID, f"Rain fell. {FAKE}")
    found = taken_for_real(headline, body)
    assert found.label == "contradicted"
    assert [span.of(MERMAID) for span in found.headline_spans] == [MERMAID]
    assert [span.of(body.text) for span in found.spans] == [FAKE]
