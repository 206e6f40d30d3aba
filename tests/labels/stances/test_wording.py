"""Form, certainty and polarity: what the wording of the content tells."""

import pytest

FORM = [
    ("{s:Pell} {c:said} {q:the bridge is safe}.", "indirect"),
    ("“{q:The bridge is safe},” {s:Pell} {c:said}.", "direct"),
    ('{q:"The bridge is safe,"} {s:Pell} {c:said}. {q:"Trust me."}', "direct"),
    ("{q:''The bridge is safe,''} {s:Pell} {c:said}.", "direct"),
    ("{q:‘The bridge is safe,’} {s:Pell} {c:said}.", "direct"),
    ("{s:Pell} {c:said} {q:the bridge was “safe enough”}.", "mixed"),
    ("{s:Pell} {c:said} {q:it “would hold for years”}.", "mixed"),
    ("{s:Pell} {c:said} {q:that “it would hold for years”}.", "direct"),
    ('{s:Pell} {c:said there is "nothing to confirm"} about {q:the bridge}.', "mixed"),
    ("“I know that {s:Pell} {c:said} {q:the bridge would hold},” Lorne said.", "indirect"),
    ("{s:Pell} {c:said} {q:the film “The Long Tide” was late}.", "indirect"),
    ("{c:Writes} {s:Pell}: {q:Too late for all of us.}", "direct"),
    ("{s:Pell's} {c:said} {q:the board's view of it's own work}.", "indirect"),
]

CERTAINTY = [
    ("{s:Pell} {c:said} {q:the bridge is safe}.", "certain"),
    ("{s:Pell} {c:said} {q:the bridge may be unsafe}.", "possible"),
    ("{s:Pell} {c:said} {q:the bridge could fall}.", "possible"),
    ("{s:Pell} {c:said} {q:it was possible that the bridge would fall}.", "possible"),
    ("{s:Experts} {c:speculated} {q:that the bridge would fall}.", "possible"),
    ("{s:Pell} {c:said} {q:the bridge will probably fall}.", "probable"),
    ("{s:Pell} {c:said} {q:the men are believed to be safe}.", "probable"),
    ("{s:Critics} {c:think} {q:the bridge is unsafe}.", "probable"),
    ("“{q:I think the bridge is safe},” {s:Pell} {c:said}.", "probable"),
    ("{s:Pell} {c:said} {q:the officials, who may have fled, were doctors}.", "certain"),
    ("{s:Pell} {c:said} {q:the bridge would open in May}.", "certain"),
    ("{s:Pell} {c:said} {q:they could not see the bridge}.", "certain"),
    ("“{q:You could hear the bridge from here},” {s:Pell} {c:said}.", "certain"),
    ("{s:Pell} {c:said} {q:the bridge may be old, but it is sound}.", "certain"),
    ("{c:It is understood} that {q:the bridge will close}.", "certain"),
    ("{s:Pell} {c:hopes} {q:the bridge will open}.", "possible"),
    ("{s:Pell} {c:said} {q:it was unlikely that the bridge would open}.", "probable"),
]

POLARITY = [
    ("{s:Pell} {c:said} {q:the embassy was contacted}.", "+"),
    ("{s:Pell} {c:said} {q:the embassy was never contacted}.", "-"),
    ("{s:Pell} {c:said} {q:neither of the men is a diplomat}.", "-"),
    ("{s:Pell} {c:said} {q:there were no signs of a coup}.", "-"),
    ("{s:Pell} {c:denied} {q:the report}.", "+"),
    ("{s:Pell} {c:said} {q:he left because nobody came}.", "+"),
    ("“{q:It would not surprise us if the goats left},” {s:Pell} {c:said}.", "+"),
    ("{s:Pell} {c:said} {q:he won't resign}.", "-"),
    ("“{q:There was no sign of a crack and no leak,}” {s:Pell} {c:said}.", "-"),
    ("{s:Pell} {c:said} {q:this spring there were no signs of a leak}.", "-"),
    ("{s:Pell} {c:said} {q:cracks were common and did not make a bridge unsafe}.", "+"),
    ("{s:Pell} {c:said} {q:the mayor and the council did not agree}.", "-"),
    ("“{q:Nobody was forced out. A careful man made his choice},” {s:Pell} {c:said}.", "-"),
    ("“{q:There is a crack. It has not grown. It is not wet},” {s:Pell} {c:said}.", "+"),
    ("{s:Pell} {c:said} {q:the tale was nothing more than a joke}.", "+"),
    ("{s:Pell} {c:said} {q:the test was meant to help, not to judge}.", "+"),
    ("{s:Pell} {c:said} {q:it was unlikely that the bridge would open}.", "-"),
    ("{s:Pell} {c:said} {q:the no-go area was large}.", "+"),
    ("{s:Pell} {c:said} {q:not only the bridge had cracked}.", "+"),
    ("{s:Pell} {c:did not say} {q:whether the bridge was safe}.", "+"),
]


@pytest.mark.parametrize(("marked", "form"), FORM)
def test_form(labelled, marked, form):
    assert labelled(marked)[0].form == form


@pytest.mark.parametrize(("marked", "certainty"), CERTAINTY)
def test_certainty(labelled, marked, certainty):
    assert labelled(marked)[0].certainty == certainty


@pytest.mark.parametrize(("marked", "polarity"), POLARITY)
def test_polarity(labelled, marked, polarity):
    assert labelled(marked)[0].polarity == polarity
