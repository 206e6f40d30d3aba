"""Who stood beside the "he" of a report and is not meant by it."""

import pytest

BEFORE = "{s1:Ada Lorne} {c1:said} {q1:the bill was wrong}. "
PASSAGES = [
    (
        "She spoke to an agent {s2:who} {c2:promised} {q2:a call}. {s3:She} {c3:said} {q3:it came}.",
        "Ada Lorne",
    ),
    ("{s2:An agent} {c2:asked} {q2:her for the ledger}. {s3:She} {c3:said} {q3:it was lost}.", "Ada Lorne"),
    ("{s2:A witness} {c2:said} {q2:the man ran}. {s3:She} {c3:said} {q3:it was dark}.", "anonymous witness"),
]


@pytest.mark.parametrize(("marked", "name"), PASSAGES)
def test_a_bystander_is_not_meant(labelled, marked, name):
    assert labelled(BEFORE + marked)[-1].speaker.name == name


def test_who_says_that_he_was_sacked_is_no_woman(labelled):
    *_, found = labelled(
        "A customer {s1:who} {c1:says} {q1:he was sacked} rang. {s2:She} {c2:said} {q2:it was dark}."
    )
    assert found.speaker.name is None


PICTURED = [
    ("{s1:Ken Brome} {c1:said} {q1:it hurt}. Pictured is Tom Reeve, who played him in a film", "Ken Brome"),
    ("{s1:Ken Brome} {c1:said} {q1:it hurt}. Pictured here is Tom Reeve, his uncle.", "Ken Brome"),
    ("{s1:Ken Brome} {c1:said} {q1:it hurt}. Pictured are his sons. Tom Reeve owns the mill.", "Tom Reeve"),
    ("{s1:Ken Brome} {c1:said} {q1:it hurt}. Tom Reeve, pictured, owns the mill.", "Tom Reeve"),
    ("{s1:Ken Brome} {c1:said} {q1:it hurt}. Tom Reeve pictured a way out.", "Tom Reeve"),
]


@pytest.mark.parametrize(("before", "name"), PICTURED)
def test_who_is_only_pictured_is_no_he(labelled, before, name):
    assert labelled(f"{before}\n\n{{s2:He}} {{c2:said}} {{q2:it was late}}.")[1].speaker.name == name
