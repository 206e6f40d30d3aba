"""Stance and polarity by classes of wording: rows of a class that unseen reports brought, and look-alikes."""

import pytest

from sayso.model import Stance

SILENCES = [
    ("Neither {s:the club} nor the agent {c:has confirmed} {q:the move}.", "declines"),
    ("Neither the club nor {s:the player's agent} {c:will confirm} {q:the move}.", "declines"),
    ("Both the club and {s:the agent} {c:have confirmed} {q:the move}.", "confirms"),
    ("Neither side paid, and {s:the club} {c:confirmed} {q:the move}.", "confirms"),
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
    ("{s:Officials} {c:confirmed} {q:that the report was a hoax}.", "denies"),
    ("{s:Officials} {c:confirmed} {q:the claim that the documents were forged}.", "confirms"),
    ("{s:The lab} {c:confirmed} {q:the story that the paintings were fakes}.", "confirms"),
    ("{s:The mayor} {c:chose not to respond to} {q:the claims}.", "declines"),
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


EVASIONS = [
    ("{s:Orrin} {c:dodged a straight answer on} {q:the barge}.", "declines"),
    ("{s:Orrin} {c:gave a straight answer on} {q:the barge}.", "asserts"),
    ("{s:The mayor} {c:did at one point mention} {q:the cracked dam}.", "asserts"),
    ("{s:Pell} {c:said} {q:he was not qualified to judge bones}.", "declines"),
    ("{s:The paper} {c:doesn't have details on} {q:how tall the tower will be}.", "unaware"),
    ("{s:The clerk} {c:said} {q:she did not have numbers for the ferry}.", "unaware"),
    ("{s:The clerk} {c:said} {q:she did not have a boat}.", "asserts"),
    ('{s:The clerk} {c:said}: "{q:I have not heard that worry}."', "unaware"),
    ("{s:The army} {c:said} {q:it was investigating the leak}.", "asserts"),
    ("{s:The army} {c:said} {q:it was verifying the claim}.", "unaware"),
]

YES_AND_NO = [
    ('{s:Orrin} {c:said}: "{q:Yes, we sank it}."', "confirms"),
    ('{s:Orrin} {c:said}: "{q:We sank it}."', "asserts"),
    ('{s:Orrin} {c:replied}: "{q:With oars, yes, with oars}."', "confirms"),
    ('{s:Orrin} {c:replied}: "{q:Yes, I will}."', "pledges"),
    ("{s:The firm} {c:pushed back against} {q:the attack on its ferries}.", "denies"),
    ("{s:The firm} {c:pushed back} {q:the launch of its ferries}.", "asserts"),
    ("{s:A blogger} {c:took down} {q:the hoax}.", "denies"),
    ('{s:Orrin} {c:said}: "{q:She just made it up}."', "denies"),
    ('{s:Orrin} {c:said}: "{q:She just made it home}."', "asserts"),
    ('{s:The agency} {c:described} {q:reports of a flood as "rumour"}.', "denies"),
    ("{s:Orrin} {c:called} {q:the feast a sham}.", "asserts"),
    ("{s:Orrin} {c:called} {q:the report a sham}.", "denies"),
    ("{s:Orrin} {c:said} {q:the idea of moving the dam is absurd}.", "asserts"),
    ("{s:Orrin} {c:said} {q:the rumour is absurd}.", "denies"),
    ("{s:Orrin} {c:said} {q:the crew were aware that the story was untrue}.", "asserts"),
    ('{s:The firm} {c:said}: "{q:It is a fake account}."', "asserts"),
    ('{s:The firm} {c:said}: "{q:It is a fake}."', "denies"),
    ('{s:The site} {c:admits} {q:its tales are "complete fiction"}.', "asserts"),
    ("{s:An official} {c:is said} {q:to have denied any such sale}.", "denies"),
]

PLANS = [
    ("{s:The firm} {c:announced plans} {q:to build a mill}.", "pledges"),
    ("{s:The firm} {c:announced} {q:plans for a mill}.", "pledges"),
    ("{s:The firm} {c:announced} {q:the death of its founder}.", "asserts"),
    ('{s:Pell} {c:said}: "{q:Of course we\'re going to open the books}."', "pledges"),
    ('{s:Pell} {c:said}: "{q:With this key, we will open every gate}."', "pledges"),
    ("{s:Pell} {c:said} {q:that even if it rained, he would not move the feast}.", "pledges"),
    ("{s:An ally} {c:suggested} {q:she would open the gates}.", "asserts"),
    ("{s:Pell} {c:pledged} {q:that Orrin is fond of geese}.", "asserts"),
    ("{s:Pell} {c:pledged} {q:that Orrin would feed the geese}.", "pledges"),
    ("{s:Tarn} {c:offered a reward} for {q:the lost goat}.", "pledges"),
    ("{s:Tarn} {c:said} {q:they would vote for Pell}.", "asserts"),
    ("{s:Pell} {c:suggested} {q:that the board look into the leak}.", "urges"),
    ("{s:Pell} {c:suggested} {q:that the board looked into the leak}.", "asserts"),
    ("{s:Pell} {c:had a word of advice}: {q:Don't underestimate the geese}.", "urges"),
    ('{s:Pell} {c:said}: "{q:I sleep badly. That is true all over the valley.}"', "asserts"),
    ("{s:President Orrin Pell} {c:announced} {q:that the army would guard the dam}.", "pledges"),
    ("{s:The reporter} {c:announced} {q:that the army would guard the dam}.", "asserts"),
    ('{s:Pell} {c:said} {q:that if he found rot, "I would mend it"}.', "asserts"),
    ("{c:Clerks were told to reject} {q:any deeds in that name}.", "urges"),
    ("{s:A poll} {c:found} {q:that the mill should be sold}.", "asserts"),
    ("{s:Pell} {c:said} {q:that the mill should be sold}.", "urges"),
    ('{s:Pell} {c:said}: "{q:Does she not know who built the dam?}"', "asserts"),
    ('{s:Pell} {c:said}: "{q:What would a flood cost? The answer is plain.}"', "asserts"),
    ('{s:Pell} {c:said}: "{q:Who will pay for the dam?}"', "urges"),
    ("{s:Pell} {c:was pressed on} {q:why he sold the mill}.", "urges"),
]


SECOND_HAND = [
    ("{s:A paper} {c:wrote} {q:that the clerk paid for a barge that never existed}.", "asserts"),
    ("{s:A paper} {c:wrote} {q:that the barge never existed}.", "denies"),
    ("{s:The owners} {c:had known} {q:that the story was false}.", "asserts"),
    ("{s:The owners} {c:said} {q:that the story was false}.", "denies"),
    ("{s:The owners} {c:said} {q:some reports that the barge has a leak are false}.", "denies"),
    ("{q:A memo going round that says the barge has a leak is a fake}, {s:the owners} {c:said}.", "denies"),
    (
        "{s:The owners} {c:said} {q:the letter which claims the barge will be sold is a poor forgery}.",
        "denies",
    ),
    ("{s:The owners} {c:said} {q:they had a letter that says the count was a fake}.", "asserts"),
    ("{s:The owners} {c:said} {q:the emails that were leaked show the minister was wrong}.", "asserts"),
    ("{s:The owners} {c:said} {q:a letter that says the barge is a fake surfaced on Monday}.", "asserts"),
    ("{s:The crew} {c:wished} {q:it were true}.", "asserts"),
    ('{s:A note} {c:says}: "{q:A few of our tales are works of complete fiction}."', "asserts"),
    ("{s:Orrin} has {c:described as} {q:rubbish a story that he sold the mill}.", "denies"),
    ("{s:Orrin} has {c:described as} {q:handsome a mill that he sold}.", "asserts"),
    ("{s:Orrin} {c:has denied} {q:that two cases of plague were found at the mill}.", "denies"),
    ("{s:Orrin} {c:has denied} {q:the geese access to the mill}.", "asserts"),
    ("{s:The agency} has not been {c:able to confirm} {q:the leak}.", "unaware"),
    ("{s:The agency} has been {c:able to confirm} {q:the leak}.", "confirms"),
    ("It is unclear how {s:the agency} would be {c:able to confirm} {q:the leak}.", "asserts"),
    ("{q:The leak} {c:is confirmed}.", "confirms"),
    ("{s:The ministry} {c:did not have any immediate comment}.", "declines"),
    ("{s:The ministry} {c:had failed to comment on} {q:the leak}.", "declines"),
    ("{s:The ministry} {c:said} {q:it would not address single barges}.", "declines"),
    ('{s:The ministry} {c:said}: "{q:We are looking into it and have nothing more to say}."', "declines"),
    ('{s:The ministry} {c:said}: "{q:We are looking into it and have a boat}."', "asserts"),
    ("{s:Experts} {c:said} {q:that the audiotape was genuine}.", "confirms"),
    ("{c:Check out} {q:the geese of Tarn}.", "asserts"),
    ("{s:The minister} {c:issued orders} {q:to close the mill}.", "urges"),
    ('{s:Pell} {c:said}: "{q:Let me put it this way: the mill is old}."', "asserts"),
    ('{s:Pell} {c:said}: "{q:Let\'s be clear. The mill is old}."', "asserts"),
    ('{s:Pell} {c:said}: "{q:Let\'s close the mill}."', "urges"),
    ('{s:Pell} {c:wrote}: "{q:The mill is a poor choice, I\'d build a dam}."', "asserts"),
    ('{s:Pell} {c:wrote}: "{q:The mill is a poor choice, I\'ll build a dam}."', "pledges"),
]

CLASSES = SILENCES + REJECTIONS + DOUBTS + ORDERS + PROMISES + EVASIONS + YES_AND_NO + PLANS + SECOND_HAND


@pytest.mark.parametrize(("marked", "stance"), CLASSES)
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
    ("{s:He} {c:said} {q:the barge was nowhere near the dam}.", "-"),
    ('{s:She} {c:posted}: "{q:The geese have never been stronger}."', "+"),
    ("{s:He} {c:said} {q:it's not a barge, it's a raft}.", "+"),
    ("{s:He} {c:said} {q:it's not a barge}.", "-"),
    ("{s:He} {c:said} {q:it was not about gold but about bread}.", "+"),
    ("{s:He} {c:vowed} {q:not to buy the geese}.", "-"),
    ("{s:He} {c:said} {q:a guest who came to the hall for the feast does not have a boat}.", "-"),
    ("{s:He} {c:said} {q:a guest who does not have a boat came to the feast}.", "+"),
]


@pytest.mark.parametrize(("marked", "polarity"), POLARITIES)
def test_polarity_is_that_of_the_main_clause(labelled, marked, polarity):
    assert labelled(marked)[0].polarity == polarity


CERTAINTIES = [
    ("{s:He} {c:said} {q:he expects a flood}.", "probable"),
    ("{s:He} {c:said} {q:the crew feared nothing}.", "certain"),
    ("{s:The agency} {c:forecasts} {q:a dry spring}.", "probable"),
    ("{s:The agency} {c:said} {q:it appeared that the spring was dry}.", "probable"),
    ("{c:It is understood} {q:that the mill was sold}.", "certain"),
    ("{s:The paper} {c:wrote} {q:the mill was reportedly sold}.", "certain"),
    ("{s:The paper} {c:wrote} {q:the mill was probably sold}.", "probable"),
    ("{s:The poll} {c:found} {q:Pell ahead among likely voters}.", "certain"),
    ("{s:The poll} {c:found} {q:Pell likely ahead among voters}.", "probable"),
    ("{s:She} {c:asked} {q:what he thought of the geese}.", "certain"),
]


@pytest.mark.parametrize(("marked", "certainty"), CERTAINTIES)
def test_certainty_is_the_speakers_own(labelled, marked, certainty):
    assert labelled(marked)[0].certainty == certainty
