"""Minimal pairs for certainty and polarity: what hedges or negates, and what only looks like it."""

import pytest

CERTAIN, PROBABLE, POSSIBLE = "certain", "probable", "possible"

CERTAINTY = [
    ("the bridge may fall", POSSIBLE, "the bridge fell in May", CERTAIN),
    ("the bridge might fall", POSSIBLE, "the bridge fell with all its might", CERTAIN),
    ("the bridge could fall", POSSIBLE, "the bridge could not be seen", CERTAIN),
    ("the men may not have left", POSSIBLE, "the men have not left", CERTAIN),
    ("it may have been a bomb", POSSIBLE, "it was a bomb", CERTAIN),
    ("it is possible he left", POSSIBLE, "it is clear he left", CERTAIN),
    ("perhaps he left", POSSIBLE, "at last he left", CERTAIN),
    ("there is a chance of rain", POSSIBLE, "there is a risk to staff", CERTAIN),
    ("he possibly left", POSSIBLE, "he quietly left", CERTAIN),
    ("he probably left", PROBABLE, "he promptly left", CERTAIN),
    ("he is likely to leave", PROBABLE, "he is free to leave", CERTAIN),
    ("he is believed to be safe", PROBABLE, "he is proved to be safe", CERTAIN),
    ("he appears to be ill", PROBABLE, "he appears on the list", CERTAIN),
    ("he seems to be ill", PROBABLE, "he is ill", CERTAIN),
    ("it looks like rain", PROBABLE, "it looks over the lake", CERTAIN),
    ("he is thought to be ill", PROBABLE, "he is sworn to be loyal", CERTAIN),
    ("he apparently fled", PROBABLE, "he openly fled", CERTAIN),
    ("he could leave on Monday", POSSIBLE, "it took all the courage he could find", CERTAIN),
    ("the crew may leave", POSSIBLE, "the crew, who may leave, are Danes", CERTAIN),
    ("that the crew may leave", POSSIBLE, "that the crew, which may leave, is here", CERTAIN),
    ("that the crew is here", CERTAIN, "that the crew might be here", POSSIBLE),
    ("it may be old and it is dear", POSSIBLE, "it is dear and it may be old", CERTAIN),
    ("it is unlikely to open", PROBABLE, "it is unable to open", CERTAIN),
    ("the ship is expected to sail", PROBABLE, "the ship is fit to sail", CERTAIN),
    ("he is presumed dead", PROBABLE, "he is declared dead", CERTAIN),
]

CUES = [
    ("{s:Pell} {c:believes} {q:it rained}.", PROBABLE, "{s:Pell} {c:knows} {q:it rained}.", CERTAIN),
    (
        "{s:Pell} {c:has not ruled out} {q:a crack}.",
        POSSIBLE,
        "{s:Pell} {c:has ruled out} {q:a crack}.",
        CERTAIN,
    ),
    (
        "{s:Pell} {c:speculated} {q:that it rained}.",
        POSSIBLE,
        "{s:Pell} {c:reported} {q:that it rained}.",
        CERTAIN,
    ),
    ("{s:Pell} {c:expects} {q:rain}.", PROBABLE, "{s:Pell} {c:denies} {q:rain}.", CERTAIN),
    ("{s:Pell} {c:suspects} {q:a crack}.", PROBABLE, "{s:Pell} {c:does not suspect} {q:a crack}.", CERTAIN),
]

POLARITY = [
    ("the men did not leave", "-", "the men did leave", "+"),
    ("the men never left", "-", "the men once left", "+"),
    ("nobody left", "-", "somebody left", "+"),
    ("no one was hurt", "-", "one was hurt", "+"),
    ("none of them left", "-", "none other than Pell left", "+"),
    ("there is nothing to see", "-", "there is nothing but water to see", "+"),
    ("he won't leave", "-", "he'll leave", "+"),
    ("he cannot leave", "-", "he can leave", "+"),
    ("he failed to leave", "-", "he managed to leave", "+"),
    ("he is unlikely to leave", "-", "he is likely to leave", "+"),
    ("he has yet to leave", "-", "he has just left", "+"),
    ("neither bridge is open", "-", "either bridge is open", "+"),
    ("it is not safe", "-", "it is not unsafe", "+"),
    ("it is not common", "-", "it is not uncommon", "+"),
    ("he could not be sad", "-", "he could not be happier", "+"),
    ("no boat sailed", "-", "no doubt a boat sailed", "+"),
    ("not one boat sailed", "-", "not only one boat sailed", "+"),
    ("it was no joke", "-", "it was no more than a joke", "+"),
    ("he left no note", "-", "he left because he had no note", "+"),
    ("that he did not leave", "-", "that he left, which is not odd", "+"),
    ("he did not leave and was glad", "-", "he was glad and did not leave", "+"),
    ("the road was not open", "-", "the no-entry road was open", "+"),
    ("he did not stay long", "-", "he stayed, not long after the fire", "+"),
    ("no ferry leaves before ten", "-", "the ferry leaves no later than ten", "+"),
    ("he doesn't live here", "-", "he does live here, doubtless", "+"),
]


def _rows(table):
    return [
        pytest.param(text, label, id=f"{number}{side}")
        for number, (one, first, other, second) in enumerate(table)
        for side, text, label in (("a", one, first), ("b", other, second))
    ]


def _told(content):
    return content if "{q:" in content else f"{{s:Lorne}} {{c:said}} {{q:{content}}}."


@pytest.mark.parametrize(("content", "certainty"), _rows(CERTAINTY))
def test_certainty_of_the_content(labelled, content, certainty):
    assert labelled(_told(content))[0].certainty == certainty


@pytest.mark.parametrize(("marked", "certainty"), _rows(CUES))
def test_certainty_of_the_cue(labelled, marked, certainty):
    assert labelled(marked)[0].certainty == certainty


@pytest.mark.parametrize(("content", "polarity"), _rows(POLARITY))
def test_polarity_of_the_content(labelled, content, polarity):
    assert labelled(_told(content))[0].polarity == polarity


def test_there_are_two_dozen_pairs_of_each():
    assert len(CERTAINTY) + len(CUES) >= 24
    assert len(POLARITY) >= 24


OPEN_BY_SOURCE = [
    ("{s:Rumours} {c:claim} {q:the mill is sold}.", "possible"),
    ("{s:The owners} {c:claim} {q:the mill is sold}.", "certain"),
    ("{s:Unconfirmed reports} {c:say} {q:the mill is sold}.", "possible"),
    ("{s:The owner} {c:played down} {q:the sale}.", "certain"),
    ("{s:The owner} {c:played down speculation over} {q:the sale}.", "certain"),
    ("{s:The owner} {c:declined to speculate} {q:whether it was sold}.", "certain"),
    ("{s:The paper} {c:says} {q:the club is considered to be a front}.", "probable"),
    ("{q:The crew is reportedly on its way}, {c:according to} {s:the source}.", "certain"),
]


@pytest.mark.parametrize(("marked", "certainty"), OPEN_BY_SOURCE)
def test_who_says_it_may_leave_it_open(labelled, marked, certainty):
    assert labelled(marked)[0].certainty == certainty


JOINED = [
    ("{s:She} {c:said} {q:he is well and there's no reason to fear}.", "+"),
    ('{s:She} {c:said}: "{q:How could they? There is no proof of this}."', "-"),
    ("{s:The cleric} {c:issued a ruling forbidding} {q:the flying of kites}.", "-"),
]


@pytest.mark.parametrize(("marked", "polarity"), JOINED)
def test_the_first_clause_that_tells_decides(labelled, marked, polarity):
    assert labelled(marked)[0].polarity == polarity
