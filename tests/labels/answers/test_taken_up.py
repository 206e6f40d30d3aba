"""What takes up another's words: a table of the ways in which reports write it, and of what looks like it."""

from time import perf_counter

import pytest

from sayso.labels.answers import taken_up

SAID = "{s1:Senator Lyle Hobart} {c1:said} {q1:the poor should eat less}. "
TOLD = "{s1:The Calder Herald} {c1:reported} {q1:that the mine at Torvik would close}. "

TAKEN_UP = [
    # replies, with and without what they reply to
    SAID + "In response, {s2:the bishop} {c2:said} {q2:bread was dear}.",
    SAID + "Reacting to the speech, {s2:the bishop} {c2:said} {q2:bread was dear}.",
    SAID + "Asked about the remarks, {s2:the bishop} {c2:said} {q2:bread was dear}.",
    SAID + "{s2:The bishop} {c2:said in reply} {q2:that bread was dear}.",
    SAID + "{s2:The bishop} hit back, {c2:saying} {q2:he should look in the mirror}.",
    SAID + "{s2:The bishop} took issue with that, {c2:saying} {q2:bread was dear}.",
    # how words are met
    SAID + "{s2:Charities} {c2:condemned} {q2:his remarks}.",
    SAID + "{s2:Charities} {c2:described} {q2:the comments as cruel}.",
    SAID + "{s2:The bakers} {c2:mocked} {q2:the senator's statement}.",
    "{s1:The board} {c1:proposed} {q1:a common fund}. {s2:The guild} {c2:welcomed} {q2:the proposal}.",
    SAID + "{s2:The bishop} {c2:demanded} {q2:an apology}.",
    # called wrong
    "{s1:Oren Vale} {c1:said} {q1:the wall had moved}. {s2:Ada Lorne} {c2:said} {q2:Vale was lying}.",
    SAID + "{s2:The bishop} {c2:told} him {q2:he was mistaken}.",
    SAID + "“{q2:Not so},” {c2:said} {s2:Lea Brandt}.",
    # the verb left out, or said again with no
    "{s1:The port} {c1:says} {q1:the barge had sunk}. {s2:The crew} {c2:insists} {q2:it had not}.",
    "{s1:Residents} {c1:said} {q1:guards had fired}. {s2:The army} {c2:said} {q2:no shots were fired}.",
    # what is pointed at, and what is denied in half of its words
    "{s1:The rebels} {c1:said} {q1:a barge had sunk}. {s2:Reuters} {c2:could not verify} {q2:the claim}.",
    "{s1:The rebels} {c1:said} {q1:guests were hit}. {s2:The inn} {c2:denied} {q2:that guests were harmed}.",
    "{s1:The rebels} {c1:said} {q1:a barge had sunk}. {s2:The port} {c2:offered} {q2:a flat denial}.",
    # those called upon
    "{s1:The union} {c1:accused} {q1:Venn Hydro of a leak}. {s2:Venn Hydro} {c2:said} {q2:the dam was dry}.",
    "{s1:Ms Lunt} {c1:said} {q1:the firm owed her money}, but {s2:the firm} {c2:said} {q2:she was paid}.",
    # those who have it in hand
    TOLD + "{s2:The ministry} {c2:said} {q2:it was looking into the report}.",
    TOLD + "{s2:A minister} {c2:said} {q2:she had seen no evidence that corroborated the claim}.",
    # those asked who answer with an order
    "{s1:Reporters} {c1:asked} {q1:whether he would run}. “{q2:Ask me in spring},” {s2:Oren Vale} {c2:said}.",
]


@pytest.mark.parametrize("marked", TAKEN_UP)
def test_words_that_say_so_take_up_what_another_has_just_said(labelled, marked):
    assert labelled(marked)[-1].responds_to == "a1"


OF_THEIR_OWN = [
    SAID + "{s2:The bishop} {c2:said} {q2:the roof of the chapel leaks}.",
    SAID + "In response to the flood, {s2:the bishop} {c2:opened} {q2:the chapel}.",
    SAID + "{s2:The bishop} {c2:condemned} {q2:the calls for a strike}.",
    SAID + "{s2:The bishop} {c2:condemned} {q2:the killing of a fox}.",
    SAID + "{s2:Senator Hobart} {c2:said} {q2:he had not}.",
    TOLD + "{s2:The ministry} {c2:denied} {q2:that wages had been cut last summer}.",
    TOLD + "{s2:The Harbour Post} {c2:said} {q2:the ministry was looking into the report}.",
    TOLD + "{s2:A minister} {c2:said} {q2:she had read the report of the coroner}.",
    "{s1:The union} {c1:praised} {q1:Venn Hydro for care}. {s2:Venn Hydro} {c2:said} {q2:the dam was dry}.",
]


@pytest.mark.parametrize("marked", OF_THEIR_OWN)
def test_a_matter_of_its_own_takes_up_nothing(labelled, marked):
    assert labelled(marked)[-1].responds_to is None


BEFORE = [
    "{s1:The ministry} {c1:denied} {q1:that it lost files}, after {s2:the Herald} {c2:told} of {q2:a theft}.",
    "{s1:Apple} {c1:declined to comment} after {s2:the Journal} {c2:said} {q2:it would build a car}.",
    "{s1:The club} {c1:confirmed} {q1:that Marlow left}, hours after {s2:the BBC} {c2:said} {q2:he was out}.",
]


@pytest.mark.parametrize("marked", BEFORE)
def test_a_response_comes_upon_what_its_sentence_tells_behind_it(labelled, marked):
    assert [one.responds_to for one in labelled(marked)] == ["a2", None]


def test_who_stands_by_a_story_answers_those_who_call_it_a_lie(labelled):
    said = labelled(
        "{s1:The Calder Herald} {c1:reported} {q1:that the mayor had taken gifts}. "
        "{s2:The mayor} {c2:called} {q2:the report a lie}. "
        "{s3:The Calder Herald} {c3:said} {q3:it stood by its story}."
    )
    assert [one.responds_to for one in said] == [None, "a1", "a2"]


def test_a_long_word_is_looked_through_once():
    start = perf_counter()
    assert taken_up._wrong().search("a-" * 32_000) is None
    assert perf_counter() - start < 2  # where every part of it was a beginning, ten times as long
