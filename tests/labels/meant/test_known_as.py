"""Under which name whom a report's opening describes is known."""

import pytest

OPENING = "{s1:A Brome customer} {c1:says} {q1:the firm had him sacked}.\n\n"
NEXT = [
    (
        "The customer, known in the account only as “Joss,” rang twice. {s2:He} {c2:said} {q2:it hung up}.",
        "Joss",
    ),
    ("The customer — identified as Joss Tarn — rang. {s2:He} {c2:said} {q2:it hung up}.", "Joss Tarn"),
    ("The Harbour Post reports that a customer known as Joss rang. {s2:He} {c2:said} {q2:so}.", "Joss"),
    ("The army held a customer known as Joss. {s2:The guild} {c2:said} {q2:it was wrong}.", None),
    ("The clerk, known as Joss, hung up. {s2:The guild} {c2:said} {q2:it was wrong}.", None),
]


@pytest.mark.parametrize(("after", "name"), NEXT)
def test_the_name_under_which_somebody_is_known(labelled, after, name):
    found = labelled(OPENING + after)[0]
    assert found.speaker.name == (name or "anonymous Brome customer")


BEHIND = [
    ("{s1:The diver}, identified only as Basha, {c1:said} {q1:it was well water}.", "Basha"),
    ("{s1:The diver}, named only as ‘Basha’, {c1:said} {q1:it was well water}.", "Basha"),
    ("{s1:The diver}, identified by police as “Basha,” {c1:said} {q1:it was cold}.", "Basha"),
    ("“{q1:It was cold},” {c1:said} {s1:the diver}, identified only as Basha. She left.", "Basha"),
    ("“{q1:It was cold},” {c1:said} {s1:the diver}, identified only as Basha", "Basha"),
    ("{s1:The diver}, identified only as Ada Mary Lorne, {c1:said} {q1:it was cold}.", "Ada Mary Lorne"),
    ("{s1:The diver}, identified only as J. Lorne, {c1:said} {q1:it was cold}.", "J. Lorne"),
    ("{s1:The diver}, who gave her name as Mrs. Lorne, {c1:said} {q1:it was cold}.", "Lorne"),
    ("{s1:The drifter}, who gave his name as Basha, {c1:said} {q1:it was cold}.", "Basha"),
    ("{s1:The drifter}, calling himself Basha, {c1:said} {q1:it was cold}.", "Basha"),
    ("{s1:The drifter}, going by the name of Basha, {c1:said} {q1:it was cold}.", "Basha"),
    ("{s1:The diver}, known only as Basha, {c1:said} {q1:it was cold}.", "Basha"),
    ("{s1:The diver}, known as Basha, {c1:said} {q1:it was cold}.", "anonymous diver"),
    ("{s1:The supplier}, identified only as Orvel Mining, {c1:said} {q1:it was cold}.", "anonymous supplier"),
    ("{s1:The owner}, identified only as Orvel Mining Group Ltd, {c1:said} {q1:it was cold}.", "owner"),
    ("{s1:The firm}, going by the name of Orvel, {c1:said} {q1:it was cold}.", "firm"),
    ("{s1:The diver}, identified only as Basha’s aunt, {c1:said} {q1:it was cold}.", "anonymous diver"),
    ("{s1:The diver}, identified only as Ada of Lorne, {c1:said} {q1:it was cold}.", "anonymous diver"),
    ("{s1:A diver}, who gave her name as Ada Lorne, {c1:said} {q1:it was cold}.", "Ada Lorne"),
    ("{s1:The union}, known only as Brome, {c1:said} {q1:it was cold}.", "union"),
]


@pytest.mark.parametrize(("marked", "name"), BEHIND)
def test_the_name_right_behind_a_mention(labelled, marked, name):
    assert labelled("It was a long day in Tarn. " * 30 + marked)[0].speaker.name == name
