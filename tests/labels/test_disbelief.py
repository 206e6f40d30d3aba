"""Words of disbelief that point at a claim, and the same words for other things."""

import pytest

DISBELIEVED = [
    ("“{q:The claim is illogical},” {s:an aide} {c:said}.", "denies"),
    ("“{q:As a first reaction, we think it's illogical},” {s:an aide} {c:said}.", "denies"),
    ("{s:The minister} {c:said} {q:the claim was “an old and sick trick”}.", "denies"),
    ("{s:The minister} {c:called} {q:the Brigade's claim “an old and sick trick”}.", "denies"),
    (
        "“{q:An old and sick trick used by despots: claiming that captives die},” {s:Reeve} {c:said}.",
        "denies",
    ),
    ("“{q:The Brigade is being unwise and they're lying},” {s:an aide} {c:said}.", "denies"),
    ("“{q:It's part of their criminal propaganda},” {s:an aide} {c:said}.", "denies"),
    ("{s:An official} {c:said} {q:the story was a publicity ploy}.", "denies"),
    ("{s:The editors} {c:said} {q:they remain sceptical about his identity}.", "doubts"),
]

OF_OTHER_THINGS = [
    "{s:The nurse} {c:said} {q:they are lying in ward six}.",
    "{s:The minister} {c:said} {q:they were not lying}.",
    "{s:The magician} {c:said} {q:it is a neat trick}.",
    "{s:The magician} {c:said} {q:the report was about a trick with cards}.",
    "{s:The farmer} {c:said} {q:it was part of a propaganda film}.",
    "{s:The teacher} {c:said} {q:the order of the rooms was illogical}.",
    "{s:The teacher} {c:said} {q:it is illogical to wait}.",
    "{s:The clerk} {c:said} {q:an old trick used by thieves is to ring the bell}.",
]


@pytest.mark.parametrize(("marked", "stance"), DISBELIEVED)
def test_who_disbelieves_a_claim_denies_or_doubts_it(labelled, marked, stance):
    assert labelled(marked)[0].stance == stance


@pytest.mark.parametrize("marked", OF_OTHER_THINGS)
def test_the_same_words_of_other_things_are_statements(labelled, marked):
    assert labelled(marked)[0].stance == "asserts"
