"""Stance and polarity by classes of wording: rows of a class that unseen reports brought, and look-alikes."""

import pytest

from sayso.model import Stance

SILENCES = [
    ("{s:Sources} {c:gave no details of} {q:the grain stolen}.", "declines"),
    ("{s:The firm} {c:offered little explanation} for {q:the closure}.", "declines"),
    ("{s:The coach} {c:was giving nothing away}.", "declines"),
    ("{s:The maker} {c:wasn't exactly forthcoming}.", "declines"),
    ("{s:The maker} {c:has yet to say} {q:whether it will ship}.", "declines"),
    ("{s:The club} {c:has yet to announce} {q:its next captain}.", "declines"),
    ('{s:He} {c:said}: "{q:I don\'t talk about other clubs}."', "declines"),
    ('{s:She} {c:said}: "{q:I have learned not to answer that}."', "declines"),
    ('{s:The firm} {c:said}: "{q:We look forward to saying more when there is more to say}."', "declines"),
    ('{s:The firm} {c:said}: "{q:Once there is something to tell, you will hear it}."', "declines"),
    ('{s:The firm} {c:said}: "{q:We have shared the news with all towns}."', "asserts"),
    ("{s:The firm} {c:gave details of} {q:the sale}.", "asserts"),
    ('{s:The firm} {c:said}: "{q:That is news to us}."', "unaware"),
    ('{s:The firm} {c:said}: "{q:That is good news for us}."', "asserts"),
    ("{s:The firm} {c:was mum on} {q:the closure}.", "declines"),
    ("{s:The choir} {c:hasn't provided a single detail} of {q:the tour}.", "declines"),
    ("{s:The choir} {c:provided a single detail} of {q:the tour}.", "asserts"),
    ("{s:The club} {c:issued no public statement} about {q:the fire}.", "declines"),
    ("{s:The harbour board} {c:can't yet comment} about {q:the sunken barge}.", "declines"),
    ("{s:The baker} {c:was not really prepared to discuss} {q:the burnt oven}.", "declines"),
    ('{s:The chief} {c:said}: "{q:We\'re not prepared to confirm names}."', "declines"),
    ('{s:The chief} {c:said}: "{q:They went to the quay}."', "asserts"),
    ('{s:The chief} {c:said}: "{q:We can confirm that Orrin drowned}."', "confirms"),
]

REJECTIONS = [
    ("{s:The mayor} {c:hit back, branding} {q:the story a load of old rope}.", "denies"),
    ("{s:Orrin} {c:dubbed} {q:the theory 'bonkers'}.", "denies"),
    ("{s:Orrin} {c:called} {q:the tale bull****}.", "denies"),
    ("{s:Orrin} {c:called} {q:the claims crazy}.", "denies"),
    ("{s:Orrin} {c:called} {q:the weather crazy}.", "asserts"),
    ("{s:A rival} {c:alleged} {q:it was a trick by Orrin, who dubbed the theory nonsense}.", "asserts"),
    ("{s:Orrin} {c:issued a note} {q:calling the report untrue}.", "denies"),
    ("{s:Data} {c:would help Tarn confirm} {q:when it fell}.", "asserts"),
    ("{s:Data} {c:helped, and Tarn confirmed} {q:when it fell}.", "confirms"),
    ("{s:Orrin} {c:disputed} {q:the figures}.", "denies"),
    ("{s:Her deputy} {c:disagreed}.", "denies"),
    ("{s:Pell} {c:begged to differ}: {q:the bank had left a door open}.", "asserts"),
    ("{s:Pell} {c:dismissed} {q:the rumours}.", "denies"),
    ("{s:Pell} {c:dismissed} {q:her as a fool}.", "asserts"),
    ('{s:Pell} {c:said}: "{q:There is no way we are making this up}."', "denies"),
    ('{s:Pell} {c:said}: "{q:That is far from the truth}."', "denies"),
    ('{s:Pell} {c:said}: "{q:The sinking of the ferry is a hoax}."', "denies"),
    ("{s:A paper} {c:stated} {q:that Pell had been the butt of an elaborate death hoax}.", "denies"),
    ("{q:The fire at the quay} {c:was confirmed to be an utter hoax}.", "denies"),
    ("{q:The fire at the quay} {c:was confirmed to be arson}.", "confirms"),
    ("{s:A paper} {c:stated} {q:that a hoax costs less than a ferry}.", "asserts"),
    ("{s:A paper} {c:stated} {q:that there had been no such fire}.", "denies"),
    ("{s:Pell} {c:said} {q:contrary to reports in the Mail, the quay had no crane}.", "denies"),
]

DOUBTS = [
    ("{s:The leaker} {c:isn't buying} {q:the screen size}.", "doubts"),
    ("{s:The leaker} {c:is buying} {q:the old mill}.", "asserts"),
    ("{s:Councillors} {c:said} {q:they could not trust the figures}.", "doubts"),
    ("{s:Councillors} {c:said} {q:they could trust the figures}.", "asserts"),
    ("{s:Orrin} {c:said there was no doubt} {q:that the dam leaks}.", "asserts"),
]

ORDERS = [
    ("{s:The judge} {c:warned} jurors {c:against} {q:searching the web}.", "urges"),
    ("{s:The judge} {c:told} {q:jurors to put it out of their minds}.", "urges"),
    ("{s:The judge} {c:told} {q:jurors that it was late}.", "asserts"),
    ("{q:Fishermen} {c:were advised} {q:not to go out to sea}.", "urges"),
    ("{s:The envoy} {c:stressed} {q:the urgent need for tents}.", "urges"),
    ('{s:She} {c:said}: "{q:We ask that our family be left in peace}."', "urges"),
    ('{s:She} {c:said}: "{q:We ask ourselves how it came}."', "asserts"),
    ("{s:Lorne} {c:gave him an ultimatum}: {q:the drums or me}.", "urges"),
    ("{s:The plans} {c:call for} {q:two new towers}.", "asserts"),
    ("{s:Residents} {c:call for} {q:two new towers}.", "urges"),
    ("{s:A paper} {c:proposed} {q:that the dust blocks the light}.", "asserts"),
    ("{s:A panel} {c:proposed} {q:that the dam be closed}.", "urges"),
    ("{s:Lorne} {c:challenged} {q:him to a debate}.", "urges"),
    ('{s:He} {c:said}: "{q:I ought to have known}."', "asserts"),
    ("{s:The grower} {c:said} {q:the melons would need to ripen indoors}.", "asserts"),
    ("{s:The grower} {c:said} {q:buyers need to ripen them indoors}.", "urges"),
    ("{s:Pell} {c:filed for} {q:divorce}.", "urges"),
    ('{s:He} {c:said}: "{q:It looks like rain, who knows?}"', "asserts"),
    ('{s:He} {c:said}: "{q:And who will pay for it?}"', "urges"),
    ('{s:He} {c:says} {q:he was there when the hit "How Do You Swim?" was filmed}.', "asserts"),
]

PROMISES = [
    ("{s:The police} {c:said} {q:they'll look into it}.", "pledges"),
    ('{s:The youth} {c:said}: "{q:I\'m going to give him a hundred coins}."', "pledges"),
    ('{s:The youth} {c:said}: "{q:It\'s going to cost a hundred coins}."', "asserts"),
    ("{s:The ministry} {c:said} {q:the ministry would build two dams}.", "pledges"),
    ("{s:The ministry} {c:said} {q:the wind would break two dams}.", "asserts"),
    ("{s:Villagers} {c:say} {q:they believe the bridge will hold}.", "asserts"),
    ("{s:A poll} {c:found} {q:that he would draw a crowd}.", "asserts"),
    ("{s:Orrin} {c:said} {q:he will be racing again in May}.", "pledges"),
    ("{s:Orrin} {c:said} {q:he will be late}.", "asserts"),
]


@pytest.mark.parametrize(("marked", "stance"), SILENCES + REJECTIONS + DOUBTS + ORDERS + PROMISES)
def test_stance_of_a_class_of_wording(labelled, marked, stance):
    assert labelled(marked)[0].stance == Stance(stance)


def test_accepting_confirms_what_somebody_said_before(labelled):
    told = "{s1:Lorne} {c1:said} {q1:the dam had cracked}. {s2:The operator} {c2:accepted} {q2:%s}."
    circulating = labelled(told % "that the dam had cracked")[1]
    fresh = labelled(told % "that he slept badly")[1]
    assert (circulating.stance, fresh.stance) == (Stance.CONFIRMS, Stance.ASSERTS)


POLARITIES = [
    ("{s:The paper} {c:said} {q:Orrin found that he was not made for farming}.", "+"),
    ("{s:Orrin} {c:said} {q:he was not made for farming}.", "-"),
    ("{s:Orrin} {c:said} {q:she thinks he was not made for farming}.", "-"),
    ("{s:He} {c:said} {q:I fed the geese and I saw nothing}.", "+"),
    ("{s:He} {c:said} {q:I saw nothing}.", "-"),
    ("{s:He} {c:posted} {q:a photo of the car with no dents}.", "+"),
    ("{s:He} {c:said} {q:at no point was the car moved}.", "-"),
    ("{s:The minister} {c:pledged} {q:that no effort would be spared}.", "+"),
    ("{s:The minister} {c:said} {q:that no bridge would be spared}.", "-"),
    ("{s:He} {c:said}: '{q:You couldn't make it up}.'", "+"),
    ("{s:They} {c:urged} {q:visitors not to feed the gulls}.", "-"),
    ("{s:They} {c:urged} {q:visitors to feed the gulls}.", "+"),
    ('{s:The embassy} {c:said}: "{q:That is false. No letter was sent}."', "-"),
    ('{s:The embassy} {c:said}: "{q:That is false. A letter was sent}."', "+"),
    ("{s:They} {c:call} {q:themselves judges, not arbiters}.", "+"),
]


@pytest.mark.parametrize(("marked", "polarity"), POLARITIES)
def test_polarity_is_that_of_the_main_clause(labelled, marked, polarity):
    assert labelled(marked)[0].polarity == polarity
