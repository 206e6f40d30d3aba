"""What somebody may say of itself, so that a headline may tell it without the saying."""

from dataclasses import replace

import pytest

from sayso.headline.theirs import is_theirs_to_say
from sayso.model import Certainty, Speaker, SpeakerKind, Stance

PERSON, BODY, OFFICIAL = SpeakerKind.PERSON, SpeakerKind.ORGANIZATION, SpeakerKind.OFFICIAL

ROVERS = Speaker("Harwick Rovers", BODY)
UNITED = Speaker("Tarn United", BODY)
SIGN = "Rovers sign striker Okoro"

OWN = {
    "its own doings": (SIGN, ROVERS, True),
    "another's": (SIGN, UNITED, False),
    "by its place alone": ("Harwick signs striker Okoro", ROVERS, False),
    "not the headline's subject": ("Okoro leaves Tarn after years at Rovers", ROVERS, False),
    "without its trade": ("Venn agrees to close dam", Speaker("Venn Hydro", BODY), True),
    "a place of its name": ("Venn dam leaks at the wall", Speaker("Venn Hydro", BODY), False),
    "another of the trade": ("Venn agrees to close dam", Speaker("Tarn Hydro", BODY), False),
    "who speaks for it": (SIGN, Speaker("Ada Lorne", PERSON, "coach", "Harwick Rovers"), True),
    "an official of it": (SIGN, Speaker("club official", OFFICIAL, None, "Harwick Rovers"), True),
    "of oneself": ("Orr signs with rivals", Speaker("Ada Orr", PERSON), False),
    "one's own plan": ("Orr to run again", Speaker("Ada Orr", PERSON), True),
    "another's plan": ("Orr to run again", Speaker("Lev Tarn", PERSON), False),
    "without a name": (SIGN, Speaker("Rovers insider", SpeakerKind.ANONYMOUS), False),
    "a crowd": (SIGN, Speaker("Rovers", SpeakerKind.GROUP), False),
    "of no known kind": (SIGN, Speaker("Rovers", None), True),
    "nobody": (SIGN, Speaker(None, None), False),
}

PLAIN = "{s:The club} {c:said} {q:it had signed a striker}. Rain fell."


@pytest.mark.parametrize(("headline", "speaker", "theirs"), OWN.values(), ids=OWN)
def test_what_is_ones_own_to_say(over, headline, speaker, theirs):
    wording, body = over(headline, PLAIN)
    assert is_theirs_to_say(wording, body, replace(body.attributions[0], speaker=speaker)) is theirs


STANCES = {
    "said": (Stance.ASSERTS, BODY, False),
    "confirmed": (Stance.CONFIRMS, BODY, True),
    "pledged": (Stance.PLEDGES, PERSON, True),
    "urged": (Stance.URGES, BODY, False),
    "confirmed without a name": (Stance.CONFIRMS, SpeakerKind.ANONYMOUS, False),
    "confirmed by what is of no known kind": (Stance.CONFIRMS, None, False),
}


@pytest.mark.parametrize(("stance", "kind", "theirs"), STANCES.values(), ids=STANCES)
def test_who_confirms_or_pledges_stands_for_it_whoevers_it_is(over, stance, kind, theirs):
    wording, body = over(SIGN, PLAIN)
    told = replace(body.attributions[0], speaker=Speaker("Tarn United", kind), stance=stance)
    assert is_theirs_to_say(wording, body, told) is theirs


@pytest.mark.parametrize("certainty", [Certainty.PROBABLE, Certainty.POSSIBLE, None])
def test_what_is_not_sure_is_nobodys_to_say(over, certainty):
    wording, body = over(SIGN, PLAIN)
    told = replace(body.attributions[0], speaker=ROVERS, stance=Stance.CONFIRMS, certainty=certainty)
    assert not is_theirs_to_say(wording, body, told)


@pytest.mark.parametrize(("cue", "theirs"), [("announced", True), ("claimed", False)])
def test_nor_what_the_report_stands_back_from(over, cue, theirs):
    wording, body = over(SIGN, f"{{s:The club}} {{c:{cue}}} {{q:it had signed a striker}}. Rain fell.")
    assert is_theirs_to_say(wording, body, replace(body.attributions[0], speaker=ROVERS)) is theirs


POLICE = Speaker("Tarn police", BODY)
FIRE = "{s:Tarn police} {c:said} {q:two men were arrested over the fire and left}. Rain fell."

ACTS = {
    "done by saying so": ("Two men arrested over harbour fire", POLICE, True),
    "by who holds an office": (
        "Two men arrested over harbour fire",
        Speaker("Lev Orr", PERSON, "sheriff"),
        True,
    ),
    "by a private person": ("Two men arrested over harbour fire", Speaker("Lev Orr", PERSON), False),
    "no act of theirs": ("Two men fled from harbour fire", POLICE, False),
    "not the act alone": ("Two men arrested after they fled from harbour fire", POLICE, False),
    "no verb at all": ("Two men over harbour fire", POLICE, False),
}


@pytest.mark.parametrize(("headline", "speaker", "theirs"), ACTS.values(), ids=ACTS)
def test_what_is_done_by_saying_so(over, headline, speaker, theirs):
    wording, body = over(headline, FIRE)
    assert is_theirs_to_say(wording, body, replace(body.attributions[0], speaker=speaker)) is theirs


SPEAKS_FOR = {
    "the one body that speaks": (Speaker("Ada Lorne", PERSON, "spokeswoman"), True),
    "another of whom it is told": (Speaker("Ada Lorne", PERSON, "spokeswoman", "Tarn United"), False),
    "who holds another office": (Speaker("Ada Lorne", PERSON, "coach"), False),
}


@pytest.mark.parametrize(("speaker", "theirs"), SPEAKS_FOR.values(), ids=SPEAKS_FOR)
def test_who_speaks_for_a_body_may_speak_for_one_of_the_report(over, speaker, theirs):
    text = "{s1:Ada Lorne} {c1:said} {q1:a striker had signed}. {s2:Harwick Rovers} {c2:said} {q2:it rained}."
    wording, body = over(SIGN, text)
    first, other = body.attributions
    first, other = replace(first, speaker=speaker), replace(other, speaker=ROVERS)
    assert is_theirs_to_say(wording, replace(body, attributions=(first, other)), first) is theirs


def test_who_speaks_for_a_body_that_the_report_lets_not_speak_has_none(over):
    wording, body = over(SIGN, PLAIN)
    first = replace(body.attributions[0], speaker=Speaker("Ada Lorne", PERSON, "spokeswoman"))
    assert not is_theirs_to_say(wording, replace(body, attributions=(first,)), first)
