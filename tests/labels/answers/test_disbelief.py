"""Words of disbelief that point at a claim, and the same words for other things."""

import pytest

DISBELIEVED = [
    ("“{q:That tale about the lock is illogical},” {s:a pilot} {c:said}.", "denies"),
    ("{s:The miller} {c:said} {q:reports of a flooded cellar were frankly outlandish}.", "denies"),
    ("{s:The guild} {c:said} {q:the letter was just another cheap ploy}.", "denies"),
    ("{s:The guild} {c:called} {q:the Front's photo “a clumsy publicity gimmick”}.", "denies"),
    ("“{q:Ask the ferrymen and you will hear that they are all lying},” {s:a pilot} {c:said}.", "denies"),
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
    "{s:The mayor} {c:said} {q:the circus did a stunt at the lock}.",
]


@pytest.mark.parametrize(("marked", "stance"), DISBELIEVED)
def test_who_disbelieves_a_claim_denies_or_doubts_it(labelled, marked, stance):
    assert labelled(marked)[0].stance == stance


@pytest.mark.parametrize("marked", OF_OTHER_THINGS)
def test_the_same_words_of_other_things_are_statements(labelled, marked):
    assert labelled(marked)[0].stance == "asserts"
