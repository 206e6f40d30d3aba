"""Answers, dates, and the reasons and confidence of every label."""

import pytest

from sayso.attribution.finder import Finding
from sayso.labels.answers import answered, matters, told
from sayso.labels.passage import Passage
from sayso.labels.stances.position import Position
from sayso.labels.voice import Voice
from sayso.model import Dateline, Span, SpeakerKind, Stance

STORY = (
    "{q1:Two doctors may have fled to Norrland}, {c1:according to} {s1:Tarn media}, but "
    "{s2:Norrland} {c2:denied} {q2:the claims}.\n"
    "{s3:A source who spoke to Yonhap} {c3:said} {q3:the two doctors fled with their families}.\n"
    "{s4:Ada Lorne} {c4:said} {q4:the weather was fine}, NHK reported.\n"
    "{s5:Ada Lorne} {c5:does not know} {q5:any doctor who fled}, she said in response to a report from "
    "JoongAng Ilbo that {c6:quoted} {s6:a source} {c6:as saying} {q6:the doctors were planning to sail}.\n"
    "{s7:The palace} {c7:declined to comment}."
)


def test_a_denial_of_the_claims_answers_the_first_claim(labelled):
    said = {a.id: a for a in labelled(STORY)}
    assert said["a2"].responds_to == "a1"


def test_in_response_to_names_what_is_answered(labelled):
    assert labelled(STORY)[4].responds_to == "a6"


def test_a_no_comment_answers_the_claim_and_a_plain_statement_nothing(labelled):
    said = labelled(STORY)
    assert said[6].responds_to == "a1"
    assert said[3].responds_to is None


def test_a_refusal_to_elaborate_answers_nobody_else(labelled):
    _, _, refusal = labelled(
        "{s1:NHK} {c1:said} {q1:it rained}. "
        "{s2:Lorne} {c2:said} {q2:it snowed}. {s3:He} {c3:refused to elaborate}."
    )
    assert refusal.responds_to is None


def test_a_denial_of_another_matter_answers_nothing(labelled):
    _, denial = labelled(
        "{s1:NHK} {c1:said} {q1:the bridge had cracked}. "
        "{s2:Ada Lorne} {c2:denied} {q2:that wages were cut last summer}."
    )
    assert denial.responds_to is None


def test_said_is_resolved_against_publication(labelled):
    (attribution,) = labelled("{s:Lorne} {c:said} Wednesday {q:it rained}.", published="2016-10-06")
    assert (attribution.said.date, attribution.said.words) == ("2016-10-05", "Wednesday")


def test_said_opens_the_sentence(labelled):
    (attribution,) = labelled("On Wednesday, {s:Ada Lorne} {c:said} {q:it rained}.", published="2016-10-06")
    assert attribution.said.date == "2016-10-05"


def test_said_keeps_candidates_where_the_year_is_open(labelled):
    dateline = Dateline(words="Oct. 5", candidates=("2011-10-05", "2016-10-05"))
    (attribution,) = labelled("{s:Lorne} {c:said} Wednesday {q:it rained}.", dateline=dateline)
    assert attribution.said.date is None
    assert attribution.said.candidates == ("2011-10-05", "2016-10-05")


def test_a_date_right_after_the_cue_counts_though_a_finder_took_it_into_the_content(labelled):
    (attribution,) = labelled("{s:Lorne} {c:said} {q:Wednesday it rained}.", published="2016-10-06")
    assert attribution.said.date == "2016-10-05"


def test_the_dateline_is_not_when_it_was_said(labelled):
    dateline = Dateline(place="TARN", words="Oct. 5", candidates=("2016-10-05",))
    (attribution,) = labelled("TARN, Oct. 5 (UPI) -- {s:Lorne} {c:said} {q:it rained}.", dateline=dateline)
    assert attribution.said is None


def test_a_date_in_the_content_is_not_when_it_was_said(labelled):
    assert labelled("{s:Lorne} {c:said} {q:it rained on Wednesday}.")[0].said is None


def test_every_label_has_one_reason_and_ids_count_up(labelled):
    said = labelled(STORY)
    expected = [
        "spans",
        "form",
        "stance",
        "certainty",
        "polarity",
        "speaker",
        "kind",
        "via",
        "said",
        "responds_to",
    ]
    assert [a.id for a in said] == [f"a{n}" for n in range(1, len(said) + 1)]
    for attribution in said:
        assert [reason.label for reason in attribution.why] == expected
        assert 0 <= attribution.confidence <= 1


ANSWERS = [
    # what was asked about has no word of its own: the first claim, news leads with it
    ("{s1:A source} {c1:said} {q1:the wall moved}. {s2:The ministry} {c2:declined to comment}.", "a1"),
    # a bare "that" points at the claim just before
    (
        "{s1:A source} {c1:said} {q1:the wall moved}. {s3:Oren Vale} {c3:said} {q3:buses were booked}. "
        "{s4:Ada Lorne} {c4:denied} {q4:that}.",
        "a2",
    ),
    # of two claims, the one whose rarer words it shares
    (
        "{s1:A source} {c1:said} {q1:the chief inspector of the dam was removed}. "
        "{s2:NHK} {c2:said} {q2:the inspector found a crack in the dam}. "
        "{s3:Ada Lorne} {c3:denied} {q3:that the inspector of the dam saw a crack}.",
        "a2",
    ),
    # a denial of a matter that nobody here has claimed answers nothing
    ("{s1:A source} {c1:said} {q1:the wall moved}. {s2:Ada Lorne} {c2:denied} {q2:taking bribes}.", None),
    # a reply answers what was said right before
    (
        "{s1:A source} {c1:said} {q1:the wall moved}. {s2:Oren Vale} {c2:asked} {q2:who knew}. "
        "{s3:Ada Lorne} {c3:replied} {q3:that everybody did}.",
        "a2",
    ),
    (
        "{s1:A source} {c1:said} {q1:the wall moved}. {s2:Oren Vale} {c2:asked} {q2:who knew}. "
        "{s3:Ada Lorne} {c3:responded} {q3:that everybody did}.",
        "a2",
    ),
    # who says a thing behind a question answers it; behind a request he does not
    (
        "{s1:Oren Vale} {c1:asked} {q1:whether the wall had moved}. {s2:Ada Lorne} {c2:said} {q2:it rained}.",
        "a1",
    ),
    (
        "{s1:Oren Vale} {c1:asked} {q1:the crew to hold the wall}. {s2:Ada Lorne} {c2:said} {q2:it rained}.",
        None,
    ),
    # who speaks of "the rumours" takes up one
    (
        "{s1:Neighbours} {c1:rumoured} {q1:the wall moved}. "
        "{s2:Ada Lorne} {c2:said} {q2:the rumours came from a jealous neighbour}.",
        "a1",
    ),
    # whose claim it is may stand before it
    (
        "{s1:A source} {c1:said} {q1:the wall moved}. {s2:Oren Vale} {c2:said} {q2:buses were booked}. "
        "{s3:The ministry} {c3:denied} {q3:the Vale claim}.",
        "a2",
    ),
    ("{s1:A source} {c1:said} {q1:the wall moved}. {s2:Ada Lorne} {c2:said} {q2:it rained}.", None),
    # a retraction takes back its speaker's own words
    (
        "{s1:A source} {c1:said} {q1:the wall moved}. {s2:NHK} {c2:reported} {q2:the fall of the dam}. "
        "{s3:NHK} {c3:retracted} {q3:its report}.",
        "a2",
    ),
    # "this claim" is the one just before, "the claim" the first of its sort
    (
        "{s1:NHK} {c1:claims} {q1:the wall moved}. {s2:Yonhap} {c2:claims} {q2:buses were booked}. "
        "{s3:Ada Lorne} {c3:denied} {q3:this claim}.",
        "a2",
    ),
    # who holds back more of what another says in the same sentence
    (
        "{q1:The sum} {c1:is believed} to be large, but {s2:Ada Lorne} {c2:declined to be more specific}.",
        "a1",
    ),
    # those who post among reactions answer what the report opens with; others who post do not
    (
        "{s1:A cleric} {c1:said} {q1:snow is forbidden}. This provoked responses from Twitter users. "
        "{s2:One Twitter user} {c2:wrote} {q2:that he was cold}.",
        "a1",
    ),
    (
        "{s1:A cleric} {c1:said} {q1:snow is forbidden}. The sun came out. "
        "{s2:One Twitter user} {c2:wrote} {q2:that he was cold}.",
        None,
    ),
    # nobody answers himself
    ("{s1:Ada Lorne} {c1:said} {q1:the wall moved}. {s2:Ada Lorne} {c2:denied} {q2:any guilt}.", None),
]


@pytest.mark.parametrize(("marked", "answered"), ANSWERS)
def test_what_the_last_statement_answers(labelled, marked, answered):
    assert labelled(marked)[-1].responds_to == answered


def test_a_denial_does_not_answer_what_is_said_only_further_down(labelled):
    said = labelled(
        "{s1:Ada Lorne} {c1:denied} {q1:that the east wall moved}. "
        "{s2:Oren Vale} {c2:said} {q2:that the east wall cost a lot}."
    )
    assert said[0].responds_to is None


def test_a_claim_is_not_answered_from_within(labelled):
    said = labelled("{s1:The mayor} {c1:said} {q1:that {s2:Ada Lorne} {c2:denied} {q2:the rumours}}.")
    assert said[1].responds_to is None


def test_a_statement_issued_on_a_day_is_said_that_day(labelled):
    marked = "{s:A letter sent to staff on Wednesday} {c:said} {q:the bridge would close}."
    assert labelled(marked, published="2016-10-06")[0].said.date == "2016-10-05"


def test_a_month_beside_the_content_dates_what_is_told(labelled):
    assert labelled("{s:Lorne} {c:said} of the crack found in March {q:that it was dry}.")[0].said is None


def _many(contents):
    """Passages without a parse, each a line of its own: as many speakers as contents, the last denies."""
    text, passages = "", []
    for index, content in enumerate(contents):
        start = len(text)
        text += f"{content}\n"
        passages.append((index, Span(start, start + len(content))))
    places = [
        Passage(index, Finding((span,), (), (), "marked"), text, None, span) for index, span in passages
    ]
    voices = [Voice(f"v{index}", f"V{index}", SpeakerKind.PERSON) for index, _ in passages]
    stances = [Position(Stance.ASSERTS, None)] * (len(places) - 1) + [Position(Stance.DENIES, None)]
    return places, voices, stances


def test_a_response_is_held_against_a_bounded_number_of_claims(monkeypatch):
    """Else a text of nothing but claims and denials costs the square of its length."""
    compared = []
    shared_of = matters.shared_of
    monkeypatch.setattr(matters, "shared_of", lambda *topics: compared.append(topics) or shared_of(*topics))
    places, voices, stances = _many([f"wall{n} moved{n}" for n in range(2000)] + ["wall3 moved3 north"])
    found = answered.read_answers(places, voices, stances)
    assert found[-1].value == 3
    assert 0 < len(compared) <= 500


@pytest.mark.parametrize("count", [3, 99, 100, 101, 199, 200, 299, 300, 301, 450])
def test_every_claim_near_enough_is_looked_at_once(count):
    places, voices, stances = _many(["the wall moved"] * count)
    report = told.Told(places, voices, stances)
    for place in (places[0], places[count // 2], places[-1]):
        seen = [claim.index for claim in report.claims_for(place)]
        assert seen == sorted(set(seen))
        near = set(range(max(0, place.index - 200), min(count - 1, place.index + 200)))
        assert set(range(min(100, count - 1))) | near <= set(seen)


CLAIM = "{s1:A source} {c1:said} {q1:the wall moved}. "
LINKS = [
    # pairs: one answers, its near twin does not
    (CLAIM + "{s2:Ada Lorne} {c2:denied} {q2:the report}.", "a1"),
    (CLAIM + "{s2:Ada Lorne} {c2:denied} {q2:entry to the press}.", None),
    (CLAIM + "{s2:Ada Lorne} {c2:dismissed} {q2:the rumours}.", "a1"),
    (CLAIM + "{s2:Ada Lorne} {c2:dismissed} {q2:a junior clerk}.", None),
    (CLAIM + "{s2:Ada Lorne} {c2:confirmed} {q2:that the wall had moved}.", "a1"),
    (CLAIM + "{s2:Ada Lorne} {c2:confirmed} {q2:that wages were cut last summer}.", None),
    (CLAIM + "“{q2:We can't confirm that},” {s2:Ada Lorne} {c2:said}.", "a1"),
    (CLAIM + "“{q2:We can't find the other ferry},” {s2:Ada Lorne} {c2:said}.", None),
    # a plain statement that what another has told is not so
    (CLAIM + "{s2:Ada Lorne} {c2:said} {q2:the wall never moved}.", "a1"),
    (CLAIM + "{s2:Ada Lorne} {c2:said} {q2:the wall moved at night}.", None),
    (CLAIM + "{s2:Ada Lorne} {c2:said} {q2:the ferry never left}.", None),
    # the sort of claim that a noun names
    (
        "{s1:Tarn Radio} {c1:reported} {q1:that the mill had shut}. "
        "{s2:A source} {c2:claimed} {q2:that the wall moved}. {s3:Ada Lorne} {c3:denied} {q3:the claim}.",
        "a2",
    ),
    (
        "{s1:A source} {c1:claimed} {q1:that the wall moved}. "
        "{s2:The newspaper} {c2:reported} {q2:that the mill had shut}. "
        "{s3:Ada Lorne} {c3:denied} {q3:the report}.",
        "a2",
    ),
    # the thing that it is about
    (
        "{s1:Ada Lorne} {c1:announced} {q1:a truce with the union}. "
        "{s2:A source} {c2:said} {q2:buses were booked}. "
        "{s3:Experts} {c3:doubted} {q3:that the truce would hold}.",
        "a1",
    ),
    # who is named as having said it
    (
        "{s1:A source} {c1:said} {q1:buses were booked}. {s2:Oren Vale} {c2:said} {q2:the wall moved}. "
        "{s3:Ada Lorne} {c3:denied} {q3:the claims by Oren Vale}.",
        "a2",
    ),
    # what stands in its own sentence
    (
        "{s1:A source} {c1:said} {q1:buses were booked}. {s2:Oren Vale} {c2:says} {q2:the wall moved}, "
        "but {s3:Ada Lorne} {c3:denied} {q3:it}.",
        "a2",
    ),
    # a question and the answer to it
    ("“{q1:Did the wall move?}” {s1:Oren Vale} {c1:asked}. “{q2:It did},” {s2:Ada Lorne} {c2:said}.", "a1"),
    ("“{q1:The wall moved},” {s1:Oren Vale} {c1:said}. “{q2:It snowed},” {s2:Ada Lorne} {c2:said}.", None),
    # no-comments of whom a claim is about
    (
        "{s1:A source} {c1:said} {q1:buses were booked}. "
        "{s2:A guard} {c2:said} {q2:Venn Hydro had moved the wall}. "
        "{s3:Venn Hydro} {c3:declined to comment}.",
        "a2",
    ),
]


@pytest.mark.parametrize(("marked", "answered"), LINKS)
def test_a_link_is_given_where_the_words_show_one(labelled, marked, answered):
    assert labelled(marked)[-1].responds_to == answered


def test_what_itself_answers_is_not_what_is_answered(labelled):
    said = labelled(
        "{s1:NHK} {c1:said} {q1:the mill had shut}. {s2:Oren Vale} {c2:said} {q2:the mill never shut}. "
        "{s3:Ada Lorne} {c3:denied} {q3:that the mill shut}."
    )
    assert [one.responds_to for one in said] == [None, "a1", "a1"]


def test_the_charge_is_the_claim_just_before(labelled):
    said = labelled(
        "{s1:NHK} {c1:said} {q1:the bridge had cracked}. {s2:Oren Vale} {c2:said} {q2:the mayor knew}. "
        "{s3:Ada Lorne} {c3:dismissed} {q3:the idea}."
    )
    assert said[2].responds_to == "a2"


def test_yes_answers_the_claim_just_before(labelled):
    said = labelled(
        "{s1:Oren Vale} {c1:said} {q1:it was the harbour guild}.\n"
        "{q2:Yes, we did it}, {c2:said} {s2:Ada Lorne}."
    )
    assert said[1].responds_to == "a1"


def test_a_request_behind_which_a_question_word_stands_is_no_question(labelled):
    text = "{s1:The police} {c1:%s} {q1:%s}.\n{s2:Ada Lorne} {c2:said} {q2:the harbour wall had moved}."
    asked = labelled(text % ("asked", "Oren Vale about the wall"))
    request = labelled(text % ("asked", "Oren Vale to pass a word on"))
    assert [a.responds_to for a in asked] == [None, "a1"]
    assert [a.responds_to for a in request] == [None, None]


def test_such_allegations_behind_however_are_those_of_the_paragraph_before(labelled):
    told = (
        "{s1:The Harbour Post} {c1:claims} {q1:that the dam leaks}. {s2:Reeve} {c2:says} {q2:he stole}.\n"
        "%s{s3:the ministry} {c3:denies} {q3:such allegations}."
    )
    assert labelled(told % "However, ")[2].responds_to == "a2"
    assert labelled(told % "After a week of rain, ")[2].responds_to == "a1"
