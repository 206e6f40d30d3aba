"""What nobody has confirmed, denied or thought yet is no attribution."""

import pytest

from sayso.labels.sureness import WORDED


@pytest.mark.parametrize(
    "marked",
    [
        "If {q:the sinking} {c:is confirmed}, Orsa loses its last trawler.",
        "If {c:confirmed}, {q:the leak would be the first at Orsa}.",
        "If {q:the audio} {c:is verified by} {s:detectives}, the pause could help the driver.",
        "The mill will stay shut unless {s:the ministry} {c:denies} {q:the report}.",
        "Once {q:the count} {c:is confirmed}, the council will meet.",
        "We'll see if this prompts {s:the League} {c:to make a statement denying} {q:these facts}.",
        "It is to be seen whether {s:the League} {c:will issue a statement} {q:denying the report}.",
        "It remains unclear whether {s:the reeve} {c:confirmed} {q:the report}.",
        "{s:The League} {c:is expected to confirm} {q:the sale of Tobin Reeve} on Monday.",
        "Readers of the Post want {s:the League} {c:to deny} {q:the report}.",
        "Nine in ten {s:neighbours} {c:would read it and think} {q:the hall was empty}.",
        "{s:Readers} {c:would assume} {q:that the reeve had fled}.",
        "{s:The panel} {c:will discuss} {q:the fire at the mill}.",
        "{s:The army} {c:rarely comments on} {q:such raids}.",
        "{s:The army}, which {c:never comments on} {q:raids}, sent its men home.",
        "If {s:a Brome station} {c:reported} {q:that the child had the fever}, it joined the wrong dots.",
        "If {s:the warden} {c:told you} {q:that the hall was safe}, he was mistaken.",
        "There {c:have been no confirmed reports} {q:that Ada Brome is dead}.",
        "There {c:were no reports} {q:that the ferry had sunk}.",
        "There {c:are no allegations} {q:that the reeve stole the bell}.",
        "What {s:they} {c:didn't know} {q:was that the ford was shut}.",
        "What {s:the neighbours} {c:did not realise} {q:is that the hall was empty}.",
    ],
)
def test_what_is_only_supposed_has_no_voice(labelled, marked):
    assert labelled(marked) == ()


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("If the river rises, {q:the dam will hold}, {s:the mayor} {c:confirmed}.", "confirms"),
        (
            "{s:The ministry} {c:confirmed} {q:that Orsa would lose its last trawler if she had sunk}.",
            "confirms",
        ),
        ("{s:Reeve} {c:said} {q:the mill would close if the leak is confirmed}.", "asserts"),
        ("After {s:the ministry} {c:confirmed} {q:the leak}, the mill closed.", "confirms"),
        ("{s:The reeve} met reporters {c:to deny} {q:the report}.", "denies"),
        ("The report forced {s:the bank} {c:to deny} {q:the takeover}.", "denies"),
        ("{s:The reeve} {c:did not say} {q:whether the army had confirmed the attack}.", "declines"),
        ("{s:The reeve} {c:would not confirm} {q:whether the ferry had sunk}.", "declines"),
        ("If asked, {s:the reeve} {c:denied} {q:that he had fled}.", "denies"),
        ("{s:The reeve} {c:could not believe} {q:that he had won}.", "asserts"),
        ("{s:The council} {c:will not discuss} {q:the leak}.", "declines"),
        ("{s:The reeve} {c:will say} on Monday {q:that the dam is safe}.", "asserts"),
        ("{s:The reeve} {c:never commented on} {q:the report}.", "asserts"),
        ("{s:The palace} {c:does not comment on} {q:leaks}.", "declines"),
        ("{s:Most people} {c:have never heard of} {q:him}.", "asserts"),
        ("{s:Reeve} {c:had never heard of} {q:her claims}.", "unaware"),
        ("{s:The minister} {c:had never heard of} {q:Project Falcon}.", "unaware"),
        ("{s:The ministry} {c:waited three days to confirm} {q:that the dam had cracked}.", "asserts"),
        ("{s:Mayor Olav Reeve} {c:did not wait to deny} {q:that he took bribes}.", "asserts"),
        ("{s:The club} {c:wants to confirm} {q:that Reeve has left by mutual consent}.", "asserts"),
        ("{s:The inquiry} {c:would later conclude} {q:that the captain was drunk}.", "asserts"),
        ("{s:A coroner} {c:would conclude} {q:that Lorne had drowned}.", "asserts"),
        ("{s:Ada Lorne} {c:would later read a statement saying} {q:the dam was safe}.", "asserts"),
        ("{s:Engineers} {c:would later believe} {q:that the dam had cracked}.", "asserts"),
        ("{s:Reeve} {c:could only assume} {q:that the money had been stolen}.", "asserts"),
        ("Lorne wanted the court to know that {s:she} {c:denied} {q:the charges}.", "denies"),
        ("{s:The palace} {c:never comments on} {q:private matters}.", "declines"),
        ("If {s:Reeve} {c:insists} {q:that he is well}, his doctors say he is not.", "asserts"),
        ("If {s:ministers} {c:claim} {q:that the law is fair}, the union says it is not.", "asserts"),
        ("“{q:I have never heard of any such plan},” {s:Reeve} {c:said}.", "unaware"),
        ("{s:Reeve} {c:has not heard of} {q:the plan}.", "unaware"),
        ("{s:Many people} {c:think} {q:the hall was empty}.", "asserts"),
        ("{s:The town's critics} {c:would argue} {q:that the ford is unsafe}.", "asserts"),
        ("If {q:nobody leaves}, {s:the warden} {c:said}, {q:the hall will be cleared}.", "asserts"),
        ("If {q:the hall is not emptied}, {s:Reeve} {c:said}, {q:it may burn}.", "asserts"),
        ("Even if {s:the warden} {c:said} {q:that the hall was safe}, nobody went in.", "asserts"),
        ("As if to tease them, {s:the warden} {c:said} {q:that the hall was safe}.", "asserts"),
        ("{s:Reeve} {c:said} {q:that if a station reported it, it was wrong}.", "asserts"),
        ("There {c:have been confirmed reports} {q:that Ada Brome is dead}.", "confirms"),
        ("There {c:are rumours} {q:that there is no dam}.", "asserts"),
        ("{s:Reeve} {c:said} {q:there were no reports that the ferry had sunk}.", "asserts"),
        ("What {s:they} {c:do not know} {q:is whether the reeve fled}.", "unaware"),
        ("What {s:the warden} {c:said} {q:was that the hall was empty}.", "asserts"),
        ("{s:The neighbours} {c:did not know} {q:that the hall was empty}.", "unaware"),
    ],
)
def test_what_is_said_beside_a_supposition_stays(labelled, marked, stance):
    assert [one.stance for one in labelled(marked)] == [stance]


def test_what_is_left_is_numbered_anew(labelled):
    kept = labelled(
        "If {q1:the leak} {c1:is confirmed}, the mill will close.\n"
        "{s2:The Harbour Post} {c2:reported} {q2:that the dam leaks}.\n"
        "{s3:The mayor} {c3:denied} {q3:that report}."
    )
    assert [(one.id, one.responds_to) for one in kept] == [("a1", None), ("a2", "a1")]


def test_what_could_be_confirmed_is_read_so_surely_that_the_label_network_leaves_it(labelled):
    (one,) = labelled("{s:The records} {c:could confirm} {q:the leak}.")
    (reason,) = [reason for reason in one.why if reason.label == "stance"]
    assert one.stance == "asserts"
    assert (reason.confidence or 0.0) >= WORDED
