"""Parties that turn or speak of elsewhere, silence without a question, and what needs no confirming."""

from __future__ import annotations

from dataclasses import replace

import pytest
from told import CONFIRMS, DECLINES, DENIES, EXPERT, LINES, SAYS, SOURCE, Told, filed, record, record_of_filed

from sayso.model import Outlet, Relay, Span, Speaker, SpeakerKind
from sayso.story import GapKind, State

TURNS = {
    "denied later": ([Told(1, LINES, CONFIRMS), Told(2, LINES, DENIES)], State.WITHDRAWN),
    "denied later, said by another": (
        [Told(1, EXPERT, SAYS), Told(2, LINES, CONFIRMS), Told(3, LINES, DENIES)],
        State.DENIED,
    ),
    "confirmed later": ([Told(1, LINES, DENIES), Told(2, LINES, CONFIRMS)], State.CONFIRMED),
    "on one day": ([Told(1, LINES, CONFIRMS), Told(1, LINES, DENIES)], State.CONTESTED),
    "no telling when": ([Told(1, LINES, CONFIRMS), Told(None, LINES, DENIES)], State.CONTESTED),
    "never dated": ([Told(None, LINES, DENIES), Told(None, LINES, CONFIRMS)], State.CONTESTED),
}


@pytest.mark.parametrize(("told", "state"), TURNS.values(), ids=TURNS)
def test_a_party_that_denies_elsewhere_confirms_nothing(told: list[Told], state: State) -> None:
    assert record(*told).state is state


IN_HARN = "The Orsa Lines ferry leaks in Harn."
PLACES = {
    "the same place": (Told(2, LINES, CONFIRMS, rest=" It lies in Harn."), True),
    "no place": (Told(2, LINES, CONFIRMS), True),
    "another place": (Told(2, LINES, CONFIRMS, rest=" It lies in Torv."), False),
    "a place by it": (
        Told(2, LINES, CONFIRMS, rest=" It lies in Torv.\nThe port of Torv, near Harn, is shut."),
        True,
    ),
    "a month": (Told(2, LINES, CONFIRMS, rest=" It was so in March."), True),
    "another place that opens a sentence": (
        Told(2, LINES, CONFIRMS, rest=" In Torv the quay is shut."),
        False,
    ),
    "a place whose name goes on": (Told(2, LINES, CONFIRMS, rest=" It lies in Harnsby."), False),
    "a place too far from it to be in it": (
        Told(2, LINES, CONFIRMS, rest=" It lies in Torv.\nThe port of Torv has had no ferry at all to Harn."),
        False,
    ),
    "a place beside it in another sentence": (
        Told(2, LINES, CONFIRMS, rest=" It lies in Torv.\nIt left Torv. Harn is shut."),
        False,
    ),
    "a language": (Told(2, LINES, CONFIRMS, rest=" It told so in English."), True),
    "an outlet": (Told(2, LINES, CONFIRMS, rest=" It told so at Reuters."), True),
    "somebody who speaks": (Told(2, LINES, CONFIRMS, rest=" It looked in Tarn's log."), True),
    "somebody with a title": (Told(2, LINES, CONFIRMS, rest=" In Ms Quill's log it stands."), True),
    "another place elsewhere in the report": (Told(2, LINES, CONFIRMS, rest="\nA ship sank in Torv."), False),
}


@pytest.mark.parametrize(("told", "confirmed"), PLACES.values(), ids=PLACES)
def test_what_is_of_another_place_confirms_nothing(told: Told, confirmed: bool) -> None:
    found = record(Told(1, SOURCE, SAYS), told, Told(3, EXPERT, SAYS), text=IN_HARN)
    assert (found.state is State.CONFIRMED) is confirmed
    assert (GapKind.UNCONFIRMED in {gap.kind for gap in found.gaps}) is not confirmed


def test_a_state_that_holds_by_another_rule_is_no_step() -> None:
    told = [
        Told(1, SOURCE, SAYS),
        Told(2, LINES, CONFIRMS),
        Told(2, LINES, DENIES),
        Told(3, Speaker("Ida Orsa", SpeakerKind.PERSON), DENIES),
    ]
    before, after = record(*told[:3]), record(*told)
    assert [change.state for change in after.history] == [State.SINGLE_ORIGIN, State.CONTESTED]
    assert (before.rule, after.rule) == (
        "a party concerned confirms it on record, and denies it on record in another report",
        "one party concerned confirms it on record, another denies it",
    )
    assert after.history[-1].rule == after.rule


def test_the_cause_is_the_voice_that_makes_the_state() -> None:
    told = [Told(None, SOURCE, SAYS), Told(None, LINES, CONFIRMS), Told(None, EXPERT, SAYS)]
    cause = record(*told).history[-1].cause
    assert cause is not None
    assert cause.report == "r1"


def test_the_cause_of_a_withdrawal_is_who_took_it_back() -> None:
    told = [Told(1, EXPERT, SAYS), Told(2, LINES, DECLINES, "no_comment")]
    taken = record(*told, Told(2, EXPERT, DENIES, "retracts")).history[-1]
    assert taken.state is State.WITHDRAWN
    assert taken.cause is not None
    assert taken.cause.report == "r2"


def test_a_state_that_a_withdrawal_makes_has_no_voice_for_its_cause() -> None:
    reports = [
        filed(0, Told(1, SOURCE, SAYS)),
        filed(1, Told(2, LINES, DENIES)),
        filed(2, Told(3, EXPERT, SAYS, withdrawn="2024-03-05")),
    ]
    change = record_of_filed(*reports).history[-1]
    assert (change.at, change.state) == ("2024-03-05", State.DENIED)
    assert (change.cause, change.report) == (None, "r2")


def told_of_silence(cue: str, content: str, detail: str) -> Told:
    return Told(2, LINES, DECLINES, detail, cue=cue, content=content)


SILENCE = {
    "of another matter": (told_of_silence("has not said", "what dinner costs", "would_not_say"), None),
    "not said": (
        told_of_silence("has not said", "whether its ferry leaks", "would_not_say"),
        "Orsa Lines has not said.",
    ),
    "what others ask for": (
        told_of_silence("has not commented on", "requests to the crew for help", "no_comment"),
        "Orsa Lines has not spoken of it.",
    ),
    "talks of the matter": (
        told_of_silence("has not said", "if the ferry leaks or if an answer was reached", "would_not_say"),
        "Orsa Lines has not said.",
    ),
    "more of the same": (
        told_of_silence("has not announced", "further leaks of its ferry", "would_not_say"),
        "Orsa Lines has not said.",
    ),
    "is yet to": (
        told_of_silence("is yet to comment on", "the leak", "not_yet_commented"),
        "Orsa Lines has not spoken of it.",
    ),
    "no remark made": (
        told_of_silence("did not provide", "a comment", "no_comment"),
        "Orsa Lines has not spoken of it.",
    ),
    "mute, and no reply": (
        told_of_silence("has stayed silent on", "the leak", "did_not_respond"),
        "Orsa Lines has not spoken of it.",
    ),
    "no comment given": (
        told_of_silence("has not commented on", "the leak", "not_yet_commented"),
        "Orsa Lines has not spoken of it.",
    ),
    "no public comment": (
        told_of_silence("made no public comments on", "the leak", "no_comment"),
        "Orsa Lines has not spoken of it.",
    ),
    "asked": (
        told_of_silence("has not commented, though asked, on", "the leak", "not_yet_commented"),
        "Orsa Lines was asked and has not answered.",
    ),
    "declined, as read in words": (
        told_of_silence("declined to comment on", "dinner", "no comment"),
        "Orsa Lines was asked and would not say.",
    ),
    "declined": (
        told_of_silence("declined to comment on", "the leak", "no_comment"),
        "Orsa Lines was asked and would not say.",
    ),
    "a request": (
        told_of_silence("did not respond to", "a request for comment", "did_not_respond"),
        "Orsa Lines was asked and has not answered.",
    ),
    "not confirmed": (
        told_of_silence("has not confirmed", "that its ferry leaks", "refuses_to_confirm"),
        "Orsa Lines has not confirmed it.",
    ),
    "would not confirm": (
        told_of_silence("would not confirm", "that its ferry leaks", "refuses_to_confirm"),
        "Orsa Lines would not confirm it.",
    ),
    "asked to confirm": (
        told_of_silence("was asked, and would not confirm", "that its ferry leaks", "refuses_to_confirm"),
        "Orsa Lines was asked and would not confirm it.",
    ),
    "no comment from": (
        told_of_silence("gave no immediate comment from its head on", "the leak", "no_comment"),
        "Orsa Lines has not spoken of it.",
    ),
    "did not address": (
        told_of_silence("did not address", "the leak of the ferry", "no_comment"),
        "Orsa Lines has not spoken of it.",
    ),
    "had nothing to add": (
        told_of_silence("had nothing to add", "to word of the leak", "no_comment"),
        "Orsa Lines would not say.",
    ),
    "left out": (
        told_of_silence("did not reveal", "where the Orsa Lines ferry leaks", "would_not_say"),
        "Orsa Lines has not said.",
    ),
}


@pytest.mark.parametrize(("told", "gap"), SILENCE.values(), ids=SILENCE)
def test_silence_is_a_refusal_only_where_somebody_asked(told: Told, gap: str | None) -> None:
    found = [one.text for one in record(Told(1, SOURCE, SAYS), told).gaps if one.kind is GapKind.NO_ANSWER]
    assert found == ([gap] if gap else [])


DETAILS = {
    "no public comment": ("made no public comments on", "no_comment", "not_yet_commented"),
    "not said": ("has not said of", "would_not_say", "has_not_said"),
    "not revealed": ("did not reveal", "would_not_say", "has_not_said"),
    "not confirmed": ("has not confirmed", "refuses_to_confirm", "has_not_confirmed"),
    "would not confirm": ("would not confirm", "refuses_to_confirm", "refuses_to_confirm"),
    "asked": ("has not commented, though asked, on", "not_yet_commented", "did_not_respond"),
    "declined": ("declined to comment on", "no_comment", "no_comment"),
    "not addressed": ("did not address", "no_comment", "not_yet_commented"),
    "as read": ("had no news of", "nothing to confirm", "nothing to confirm"),
}


@pytest.mark.parametrize(("cue", "read", "detail"), DETAILS.values(), ids=DETAILS)
def test_a_voice_tells_whether_somebody_refused_or_only_has_not_spoken(
    cue: str, read: str, detail: str
) -> None:
    found = record(Told(1, SOURCE, SAYS), told_of_silence(cue, "the leak of the ferry", read))
    assert found.voices[0].detail == detail


def test_stories_kept_under_the_old_name_of_that_gap_are_read() -> None:
    assert GapKind("asked and did not answer") is GapKind.NO_ANSWER
    with pytest.raises(ValueError, match="no such gap"):
        GapKind("no such gap")


NAMES = {
    "no official": (Speaker("no ferry line", SpeakerKind.ORGANIZATION), False),
    "none of a place": (Speaker("No Harn official", SpeakerKind.OFFICIAL), False),
    "a house": (Speaker("No 10", SpeakerKind.ORGANIZATION), True),
    "its spokesman": (Speaker("No 10 spokesman", SpeakerKind.OFFICIAL), True),
    "a firm": (Speaker("No Frills", SpeakerKind.ORGANIZATION), True),
    "a firm of nobody's": (Speaker("Nobody's Quay", SpeakerKind.ORGANIZATION), True),
}


@pytest.mark.parametrize(("speaker", "listed"), NAMES.values(), ids=NAMES)
def test_who_is_nobody_has_kept_nothing_back(speaker: Speaker, listed: bool) -> None:
    told = Told(2, speaker, DECLINES, "no_comment", cue="declined to comment on", content="the leak")
    gaps = record(Told(1, SOURCE, SAYS), told).gaps
    assert (GapKind.NO_ANSWER in {gap.kind for gap in gaps}) is listed


CONFIRMABLE = {
    "a deed": ("The Orsa Lines ferry left Harn.", True),
    "what somebody was told": ("The crew was told that it must leave the Orsa Lines ferry.", True),
    "of oneself": ("“We have a ferry here, and it leaks at Orsa.”", False),
    "a question": ("Does the Orsa Lines ferry leak?", False),
    "a demand": ("The Orsa Lines ferry must be shut down.", False),
    "a judgement": ("The Orsa Lines ferry is really ridiculous.", False),
    "to somebody": ("You have to know the Orsa Lines ferry.", False),
    "what a court found": ("The court found Orsa Lines must repay the fares.", True),
    "what was to be done": ("Orsa Lines should have shut the ferry.", True),
    "who was to do it": ("The mate who should watch the Orsa Lines ferry is ill.", True),
    "what can only be so": ("The Orsa Lines ferry must have sunk.", True),
    "a deed and a demand": ("The Orsa Lines ferry leaks, and its owner must pay.", True),
    "a king": ("King Karl I sold Orsa Lines the quay.", True),
    "of oneself, later": ("When I sold Orsa Lines the quay, it was dry.", False),
    "a firm called so": ("My Ferry Ltd bought Orsa Lines.", True),
    "of what one owns": ("My ferry was sold to Orsa Lines.", False),
    "a sort": ("The Orsa Lines ferry is kind of a raft.", True),
    "a kindness": ("Orsa Lines is very kind.", False),
    "who came through": ("The crew of Orsa Lines was lucky to get ashore.", True),
    "the country": ("The US bought the Orsa Lines ferry.", True),
}


@pytest.mark.parametrize(("text", "listed"), CONFIRMABLE.values(), ids=CONFIRMABLE)
def test_only_what_somebody_could_confirm_is_unconfirmed(text: str, listed: bool) -> None:
    content = text.strip(".“”")
    found = record(Told(1, SOURCE, SAYS, content=content), Told(2, EXPERT, SAYS, content=content), text=text)
    assert (GapKind.UNCONFIRMED in {gap.kind for gap in found.gaps}) is listed


MAYOR = Speaker("Ada Vale", SpeakerKind.PERSON, "mayor")
ANNOUNCED = {
    "a body of its own": (Told(1, LINES, SAYS, cue="announced", content="its ferry leaks"), State.CONFIRMED),
    "an office": (
        Told(1, MAYOR, SAYS, cue="announced", content="that the Orsa Lines ferry leaks"),
        State.CONFIRMED,
    ),
    "acknowledged": (
        Told(1, LINES, SAYS, cue="acknowledged", content="that its ferry leaks"),
        State.CONFIRMED,
    ),
    "only said": (Told(1, LINES, SAYS, cue="said", content="that its ferry leaks"), State.SINGLE_ORIGIN),
    "moved to": (
        Told(1, LINES, SAYS, cue="to announce", content="that its ferry leaks"),
        State.SINGLE_ORIGIN,
    ),
    "by somebody else": (
        Told(1, EXPERT, SAYS, cue="announced", content="that the ferry leaks"),
        State.SINGLE_ORIGIN,
    ),
}


@pytest.mark.parametrize(("told", "state"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_a_party_that_announces_it_confirms_it(told: Told, state: State) -> None:
    assert record(told).state is state


def test_what_an_outlet_passes_on_as_announced_confirms_nothing() -> None:
    own = filed(
        0, Told(1, LINES, SAYS, cue="announced", content="that its ferry leaks", rest=" Yonhap has it.")
    )
    (attribution,) = own.report.attributions
    at = own.report.text.index("Yonhap")
    told = replace(attribution, via=(Relay("Yonhap", (Span(at, at + 6),)),))
    relayed = replace(own, report=replace(own.report, outlet=Outlet("Harn Post"), attributions=(told,)))
    assert record_of_filed(own).state is State.CONFIRMED
    assert record_of_filed(relayed).state is State.SINGLE_ORIGIN


def test_what_is_announced_and_denied_is_not_confirmed() -> None:
    announced = Told(1, MAYOR, SAYS, cue="announced", content="that the Orsa Lines ferry leaks")
    assert record(announced, Told(1, EXPERT, DENIES)).state is State.DENIED
    assert record(announced, Told(None, EXPERT, DENIES)).state is State.CONTESTED


OBSERVED = Speaker("Tarn Think Tank", SpeakerKind.ORGANIZATION)
DISCLOSED = {
    "of another": (Told(1, OBSERVED, SAYS, cue="revealed"), State.SINGLE_ORIGIN),
    "of the teller": (Told(1, LINES, SAYS, cue="revealed"), State.CONFIRMED),
    "of itself": (
        Told(1, OBSERVED, SAYS, cue="disclosed", content="that its Orsa Lines ferry leaks"),
        State.CONFIRMED,
    ),
    "announced": (Told(1, OBSERVED, SAYS, cue="announced"), State.CONFIRMED),
}


@pytest.mark.parametrize(("told", "state"), DISCLOSED.values(), ids=DISCLOSED)
def test_who_discloses_what_is_of_others_confirms_nothing(told: Told, state: State) -> None:
    assert record(told).state is state


def test_that_something_was_announced_is_not_confirmed_by_announcing_it() -> None:
    announced = Told(1, LINES, SAYS, cue="announced", content="that its ferry leaks")
    assert record(announced, text="Orsa Lines announced that its ferry leaks.").state is State.SINGLE_ORIGIN


ELSE = {
    "much of it": (
        Told(1, LINES, SAYS, cue="announced", content="that the ferry leaks badly"),
        "The Orsa Lines ferry leaks.",
        True,
    ),
    "the move": (
        Told(1, LINES, SAYS, cue="announced", content="it"),
        "The Orsa Lines ferry leaks.",
        True,
    ),
    "another thing of the kind": (
        Told(1, LINES, SAYS, cue="announced", content="it had sold a captured Tarn ferry"),
        "A Velmark ferry ran over a swimmer of Brome.",
        False,
    ),
}


@pytest.mark.parametrize(("told", "text", "confirmed"), ELSE.values(), ids=ELSE)
def test_an_announcement_confirms_only_what_it_tells(told: Told, text: str, confirmed: bool) -> None:
    assert (record(told, text=text).state is State.CONFIRMED) is confirmed


OWN_THING = {
    "it was his": ("it was his boat in the picture", Speaker("Ida Brenn", SpeakerKind.PERSON), True),
    "his": ("that his boat had been sold", Speaker("Ida Brenn", SpeakerKind.PERSON), True),
    "ours": ("“That is our boat”", Speaker("Ida Brenn", SpeakerKind.PERSON), True),
    "hers, of another": ("Mara Tarn sold her boat", Speaker("Ida Brenn", SpeakerKind.PERSON), False),
    "his, of whom he speaks for": (
        "it was his boat",
        Speaker("Ida Brenn", SpeakerKind.PERSON, "friend", "Lev Reeve"),
        False,
    ),
    "his death": ("his death", Speaker("Ida Brenn", SpeakerKind.PERSON), False),
    "the boat": ("that the boat had been sold", Speaker("Ida Brenn", SpeakerKind.PERSON), False),
}


@pytest.mark.parametrize(("content", "speaker", "confirmed"), OWN_THING.values(), ids=OWN_THING)
def test_who_confirms_what_is_theirs_is_a_party(content: str, speaker: Speaker, confirmed: bool) -> None:
    told = Told(1, speaker, CONFIRMS, cue="confirmed", content=content)
    said = replace(told, stance=SAYS, cue="said")
    assert (record(told, text="The boat in the picture was sold.").state is State.CONFIRMED) is confirmed
    assert record(said, text="The boat in the picture was sold.").state is State.SINGLE_ORIGIN


def test_an_outlet_that_takes_its_report_back_takes_with_it_what_it_passed_on() -> None:
    post = Speaker("Harbour Post", SpeakerKind.OUTLET)
    passed_on = Told(1, LINES, CONFIRMS, cue="confirmed", via="Harbour Post")
    recall = Told(2, post, DENIES, "retracts", cue="withdrew", content="that report")
    assert record(passed_on).state is State.CONFIRMED
    assert record(passed_on, recall).state is State.WITHDRAWN
    heard = Told(1, SOURCE, SAYS)
    assert record(heard, passed_on, recall).state is State.SINGLE_ORIGIN
    elsewhere = replace(passed_on, via="Tarn Times")
    assert record(elsewhere, recall).state is State.CONFIRMED
    assert record(heard, replace(recall, detail=None)).state is State.DENIED
