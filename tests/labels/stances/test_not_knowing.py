"""Who does not know, has a report in hand or shows no proof, and what only looks like it."""

import pytest

CERTAINLY_NOT = [
    ("{s:Two pilots} {c:said} {q:they were clearly not aware of the new buoy}.", "unaware"),
    ("{s:The council} {c:said} {q:it was currently not able to confirm the figures}.", "unaware"),
    ("{s:The ministry} {c:is still not commenting} on {q:the sale}.", "declines"),
    ("{s:The ministry} {c:has still not responded}.", "declines"),
    ("{s:The envoy} {c:had also not been told of} {q:the plan}.", "unaware"),
    ("{s:The firm} {c:would simply not say} {q:who had paid}.", "declines"),
    ("{s:The firm} {c:said} {q:the report was certainly not a hoax}.", "confirms"),
    ("{s:The ministry} {c:said} {q:the dam is certainly not new}.", "asserts"),
]

NONE_OF_IT = [
    ("“{q:What is clear to me is that none of the information was accurate},” {s:she} {c:said}.", "denies"),
    ("“{q:None of those reports were correct},” {s:she} {c:said}.", "denies"),
    ("{s:The firm} {c:said} {q:none of it is true}.", "denies"),
    ("{s:The firm} {c:said} {q:none of the information was secret}.", "asserts"),
    ("{s:The firm} {c:said} {q:the reports were accurate}.", "confirms"),
]

IN_HAND = [
    ("{s:The Velmark army} {c:is assessing} {q:whether the strike killed Tarn}.", "unaware"),
    ("{s:Experts} {c:were examining} {q:whether the bones were those of Reeve}.", "unaware"),
    ("{s:The harbour board} {c:is investigating reports} {q:that the ferry leaks}.", "asserts"),
    ("{s:Two wardens} {c:said} {q:they are still looking into those reports}.", "asserts"),
    ("{s:Two wardens} {c:said} {q:they are investigating the report of a burglary}.", "asserts"),
    ("{s:The council} {c:said} {q:it was studying the report}.", "asserts"),
    ("{s:The council} {c:said} {q:it was looking into the sale}.", "asserts"),
    ("{s:Officials} {c:said} {q:they were investigating the claim that Reeve had fled}.", "asserts"),
    ("“{q:We are looking into whether that happened},” {s:an aide} {c:said}.", "unaware"),
    ("{s:The council} {c:is deciding} {q:whether to close the bridge}.", "asserts"),
    ("{s:The auditor} {c:said} {q:he had investigated the claims and found leaks}.", "asserts"),
    ("{s:The minister} {c:said} {q:police were investigating the claim}.", "asserts"),
    ("{s:The film} {c:investigates} {q:how the dam broke}.", "asserts"),
    ("{s:The firm} {c:said} {q:it is examining the bridge next week}.", "asserts"),
    ("{s:The firm} {c:sees a problem if} {q:the bridge is closed}.", "asserts"),
]

NOT_SEEN = [
    ("“{q:We have not to date been shown any proof of a leak},” {s:the lock keeper} {c:said}.", "unaware"),
    ("“{q:We haven't received any confirmation that he left},” {s:an aide} {c:said}.", "unaware"),
    ("{s:The clerk} {c:said} {q:the jury had not seen any evidence}.", "asserts"),
]

NOT_SHOWN = [
    ("{s:The Brigade} {c:did not provide} {q:evidence of Tarn's death}.", "asserts"),
    ("{s:The Brigade} {c:has not shown} {q:footage or photographs of the captives}.", "asserts"),
    ("{s:The Brigade} {c:did not provide} {q:the names of the captives}.", "declines"),
    ("{s:The Brigade} {c:would not provide} {q:evidence of Tarn's death}.", "declines"),
]

NOT_UNTIL = [
    ("{s:They} {c:did not confirm} {q:that Tarn had been killed until Friday}.", "confirms"),
    ("{s:The army} {c:had not confirmed} {q:the death until late on Monday}.", "confirms"),
    ("{s:The army} {c:did not confirm} {q:the death}.", "declines"),
    ("{s:The army} {c:did not confirm} {q:that he would be held until Friday}.", "declines"),
    ("{s:The army} {c:will not confirm} {q:the death until the family is told}.", "declines"),
]

GRANTED = [
    ("“{q:We are aware of the rumours and cannot confirm any of it, and ask},” {s:she} {c:said}.", "unaware"),
    ("“{q:We have seen the reports but cannot confirm them},” {s:Ada Lorne} {c:said}.", "unaware"),
    ("“{q:We don't have confirmation that the ship sank},” {s:Ada Lorne} {c:said}.", "unaware"),
    ("“{q:We have found the ferry but cannot confirm who sank it},” {s:Ada Lorne} {c:said}.", "asserts"),
    ("“{q:The ferry sank, but we cannot confirm the number of dead},” {s:Ada Lorne} {c:said}.", "asserts"),
]

ONLY_SPOKEN_OF = [
    (
        "{s:Reeve} {c:explained} {q:that “can't confirm” was never meant to deny it}.",
        "asserts",
    ),
    ("“{q:They shrug it off by saying ‘oh, we can't confirm it’},” {s:Reeve} {c:said}.", "asserts"),
    ("{s:Reeve} {c:said} {q:she “cannot confirm” the losses}.", "unaware"),
    ("{s:Reeve} {c:said} {q:the army “could not confirm” the losses}.", "unaware"),
]

YET_TO = [
    ("{s:Velmark} has shown stills but {c:has yet to release} {q:video}.", "asserts"),
    ("{s:The ministry} {c:has yet to make} {q:the new ferries}.", "asserts"),
    ("{s:The ministry} {c:has yet to publish} {q:any photographs of the wreck}.", "asserts"),
    ("{s:The ministry} {c:has yet to release a statement}.", "declines"),
    ("{s:The ministry} {c:has yet to release a video statement}.", "declines"),
    ("{s:The ministry} {c:has yet to release} {q:details of the crash}.", "declines"),
    ("{s:The ministry} {c:has yet to give} {q:a cause of the fire}.", "declines"),
    ("{s:Velmark} {c:is looking into} {q:intervening in the harbour}.", "asserts"),
    ("{s:Velmark} {c:is looking into} {q:reports that the ferry sank}.", "unaware"),
]


ALL = (
    CERTAINLY_NOT
    + IN_HAND
    + NOT_SEEN
    + NOT_SHOWN
    + NOT_UNTIL
    + GRANTED
    + ONLY_SPOKEN_OF
    + YET_TO
    + NONE_OF_IT
)


@pytest.mark.parametrize(("marked", "stance"), ALL)
def test_stance_of_who_does_not_know_or_has_not_shown(labelled, marked, stance):
    assert labelled(marked)[0].stance == stance


def test_who_looks_into_the_report_answers_the_claim_however_far_before(labelled):
    statements = labelled(
        "{s1:The Brigade} {c1:claimed} {q1:that a captive was killed in Tarn}. "
        "{c2:Allegedly} {q2:its photos showed a house}.\n"
        "{s3:Officials} {c3:said} {q3:they were looking into the claim}."
    )
    assert statements[2].responds_to == "a1"


def test_who_does_not_know_and_says_that_it_is_not_so_denies(labelled):
    asked = "{s:Ada Lorne} {c:said} {q:she had no idea where the figure came from"
    (found,) = labelled(asked + " and that it's not accurate}.")
    assert found.stance == "denies"
    (found,) = labelled(asked + " and that it rained}.")
    assert found.stance == "unaware"
