"""What its speaker takes back, or denies ever having said, and look-alikes."""

import pytest

from sayso.model import Stance

TAKEN_BACK = [
    ("{s:Oda Brink} {c:withdrew} {q:her testimony that Tarl had paid her}.", "denies", "retracts"),
    (
        "{s:The clerk} {c:has withdrawn} {q:his earlier evidence that the till was empty}.",
        "denies",
        "retracts",
    ),
    ("{s:Brink} {c:recanted} {q:her confession that she lit the barn}.", "denies", "retracts"),
    ("{s:The bank} {c:took back} {q:its remarks that the mill was lost}.", "denies", "retracts"),
    ("{s:The bank} {c:withdrew its} {q:comments that the mill was lost}.", "denies", "retracts"),
    ("{s:Brink} {c:said} {q:she withdrew her words about the mill}.", "denies", "retracts"),
    (
        "“{q:I want to make a full retraction of everything I said},” {s:Brink} {c:said}.",
        "denies",
        "retracts",
    ),
    ("“{q:But I take back what I said about the mill},” {s:Brink} {c:said}.", "denies", "retracts"),
    ("“{q:We were wrong to say that the mill was lost},” {s:the bank} {c:said}.", "denies", "retracts"),
    ("{s:Brink} {c:said} {q:he took back everything he had said}.", "denies", "retracts"),
    ("“{q:Our earlier figure of 40 tonnes was wrong},” {s:the bank} {c:said}.", "denies", "retracts"),
    ("{s:The bank} {c:said} {q:its first report on the mill had been mistaken}.", "denies", "retracts"),
    ("{s:The Post} {c:said} {q:it could no longer stand by its report}.", "denies", "retracts"),
    ("{s:The Post} {c:did not stand by} {q:its report}.", "denies", "retracts"),
    ("{s:Brink} {c:acknowledged} {q:that he had been wrong}.", "denies", "retracts"),
    ("{s:Brink} {c:conceded} {q:she was wrong to deny it}, and left.", "confirms", None),
    ("{s:The bank} {c:admitted} {q:it had been wrong to deny the sale}.", "confirms", None),
    ("{s:The bank} {c:admitted} {q:it had been wrong in not denying the sale}.", "asserts", None),
    ("“{q:I was wrong to deny it},” {s:Brink} {c:said}.", "confirms", None),
    ("{s:The bank} {c:admitted} {q:it had been wrong}.", "denies", "retracts"),
    ("“{q:We were quite wrong},” {s:Brink} {c:said}.", "denies", "retracts"),
    ("{s:Brink} {c:admitted} {q:he had been mistaken about the weather}.", "asserts", None),
    ("{s:Brink} {c:said} {q:she was wrong}.", "asserts", None),
    ("“{q:It is wrong to deny children food},” {s:Brink} {c:said}.", "asserts", None),
    ("{s:Brink} {c:said} {q:they were wrong}.", "denies", None),
    ("“{q:His first statement was false},” {s:Brink} {c:said}.", "denies", None),
    ("“{q:My original story is a mistake-free account},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:Our first report was hardly wrong},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:Our report was not wrong},” {s:the bank} {c:said}.", "asserts", None),
    ("{s:The bank} {c:said} {q:their report was false}.", "denies", None),
    ("{s:The bank} {c:said} {q:the Post's first report was wrong}.", "denies", None),
    ("“{q:I would take back everything I said if he asked},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:I will not take back what I said},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:I am not going to retract my statement},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:I want a full retraction of everything Tarl said},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:I do not think I was wrong to say that},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:They told me I was wrong to say that},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:If I was wrong to say that, sue me},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:He was wrong to say that},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:I was wrong to trust him},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:I was wrong to say yes to the job},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:I was wrong to write him off},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:I was wrong to tell my wife},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:We were wrong to claim victory},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:We were wrong to suggest a deal so early},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:We were wrong to state the figure without checking},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:I was wrong to tell people that the mill was lost},” {s:Brink} {c:said}.", "denies", "retracts"),
    ("“{q:I will withdraw everything I said if he says sorry},” {s:Brink} {c:said}.", "pledges", None),
    ("“{q:I take back all I said when I was angry},” {s:Brink} {c:said}.", "denies", "retracts"),
    ("{s:The Post} {c:said} {q:it would retract the article}.", "denies", "retracts"),
    ("{s:Brink} {c:said} {q:he would withdraw his accusation}.", "denies", "retracts"),
    ("{s:Brink} {c:said} {q:he would withdraw his accusation if Tarl paid}.", "asserts", None),
    ("{s:Brink} {c:said} {q:he would never withdraw his accusation}.", "asserts", None),
    ("{s:Brink} {c:refused to} {q:withdraw his claim}.", "confirms", None),
    ("{s:Brink} {c:refused to withdraw} {q:his claim}.", "confirms", None),
    ("{s:The Post} {c:confirmed} {q:that it had retracted its report}.", "denies", "retracts"),
    ("“{q:I stand by everything I said},” {s:Brink} {c:said}.", "asserts", None),
    ("“{q:I take my boys back to school on Monday},” {s:Brink} {c:said}.", "asserts", None),
    ("{s:Brink} {c:did not withdraw} {q:her testimony that Tarl had paid her}.", "asserts", None),
    ("{s:Brink} {c:said} {q:Tarl withdrew his words about the mill}.", "asserts", None),
    ("{s:The bank} {c:withdrew} {q:its money from the mill}.", "asserts", None),
    ("{s:Brink} {c:gave} {q:testimony that Tarl had paid her}.", "asserts", None),
]

NEVER_SAID = [
    ("{s:Wardens} {c:said} {q:they had never said that an elk was loose}.", "denies", None),
    ("{s:The reeve} {c:said} {q:she had not said that the ford was shut}.", "denies", None),
    ("{s:Brink} {c:insisted} {q:he had never claimed that the mill was lost}.", "denies", None),
    ("“{q:I never said that the mill was lost},” {s:Brink} {c:said}.", "denies", None),
    ("{s:The reeve} {c:denied ever saying} {q:that the ford was shut}.", "denies", None),
    ("{s:The reeve} {c:did not say} {q:that the ford was shut}.", "denies", None),
    ("{s:The reeve} {c:has never suggested} {q:that the ford was shut}.", "denies", None),
    ("{s:The reeve} {c:did not say} {q:whether the ford was shut}.", "declines", "would_not_say"),
    ("{s:The reeve} {c:did not say} {q:when the ford would open}.", "declines", "would_not_say"),
    ("{s:Brink} {c:said} {q:Tarl had never said that the mill was lost}.", "asserts", None),
    ("“{q:It does not say that the mill is lost},” {s:Brink} {c:said}.", "asserts", None),
    ("{s:Brink} {c:had said} {q:that the mill was lost}.", "asserts", None),
]


@pytest.mark.parametrize(("marked", "stance", "detail"), [*TAKEN_BACK, *NEVER_SAID])
def test_what_is_taken_back_or_was_never_said_is_denied(labelled, marked, stance, detail):
    (found,) = labelled(marked)
    assert (found.stance, found.detail) == (Stance(stance), detail)
