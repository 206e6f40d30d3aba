"""Stance and detail: every stance, every detail, and what must not be mistaken for a denial."""

import pytest

from sayso.lexicons.responses import phrases
from sayso.model import Stance

AT_CUE = [
    ("{s:The ministry} {c:declined to comment}.", "declines", "no_comment"),
    ("{s:The ministry} {c:declined} {q:to comment on the reports}.", "declines", "no_comment"),
    ("{s:The ministry} {c:refused to discuss} {q:the leak}.", "declines", "no_comment"),
    ("{s:The palace} {c:had no comment}.", "declines", "no_comment"),
    ("{s:The palace} {c:offered no immediate comment}.", "declines", "no_comment"),
    ("{s:Ms Orrin} {c:would not comment} on {q:the claim}.", "declines", "no_comment"),
    ("{s:The firm} {c:did not comment} on {q:the sale}.", "declines", "no_comment"),
    (
        "{s:The force} {c:said there was nothing to confirm} about {q:the arrest}.",
        "declines",
        "nothing_to_confirm",
    ),
    (
        "{s:The mayor} {c:would neither confirm nor deny} {q:the visit}.",
        "declines",
        "neither_confirms_nor_denies",
    ),
    (
        "{s:The mayor} {c:declined to confirm or deny} {q:the visit}.",
        "declines",
        "neither_confirms_nor_denies",
    ),
    ("{s:He} {c:did not confirm or deny} {q:it}.", "declines", "neither_confirms_nor_denies"),
    ("{s:Harbin} {c:refused to elaborate}.", "declines", "refuses_to_elaborate"),
    ("{s:Harbin} {c:declined to comment further}.", "declines", "refuses_to_elaborate"),
    ("{s:Harbin} {c:declined to give further details}.", "declines", "refuses_to_elaborate"),
    ("{s:The embassy} {c:did not respond} to requests for comment.", "declines", "did_not_respond"),
    ("{s:The embassy} {c:did not immediately return} calls.", "declines", "did_not_respond"),
    ("{s:Calls to the embassy} {c:went unanswered}.", "declines", "did_not_respond"),
    ("{s:Dr Pell} {c:could not be reached} for comment.", "declines", "unreachable"),
    ("{s:A spokesman} {c:was not immediately available} for comment.", "declines", "unreachable"),
    ("{s:Veltin} {c:has not yet commented on} {q:the fire}.", "declines", "not_yet_commented"),
    ("{s:Veltin} {c:has yet to comment}.", "declines", "not_yet_commented"),
    ("{s:The police} {c:would not confirm} {q:the name}.", "declines", "refuses_to_confirm"),
    ("{s:The police} {c:have not confirmed} {q:the name}.", "declines", "refuses_to_confirm"),
    ("{s:The company} {c:did not say} {q:whether anyone was hurt}.", "declines", "would_not_say"),
    ("{s:The company} {c:did not address} {q:the claims}.", "declines", "not_yet_commented"),
    ("{s:Police} {c:did not report} {q:any injuries}.", "asserts", None),
    ("{s:She} {c:refused to say} {q:who had paid}.", "declines", "would_not_say"),
    ("{s:The governor} {c:did not deny} {q:the report}.", "declines", "did_not_deny"),
    ("{s:Officials in Tarn} {c:could not confirm} {q:the crash}.", "unaware", "cannot_verify"),
    ("{s:The agency} {c:was unable to independently verify} {q:the video}.", "unaware", "cannot_verify"),
    ("{q:The footage} {c:could not be verified}.", "unaware", "cannot_verify"),
    ("{s:She} {c:does not know} {q:who called}.", "unaware", "does_not_know"),
    ("{s:The envoy} {c:was not aware of} {q:any talks}.", "unaware", "does_not_know"),
    ("{s:The union} {c:was never told of} {q:the plan}.", "unaware", "not_told"),
    ("{s:The army} {c:is looking into} {q:the reports}.", "unaware", "checking"),
    ("{s:The firm} {c:partly denied} {q:the report}.", "denies", "denies_in_part"),
    ("{s:The firm} {c:denied} {q:parts of the report}.", "denies", "denies_in_part"),
    ("{s:The firm} {c:denied} {q:another claim}.", "denies", "denies_other"),
    ("{s:The firm} {c:denied} {q:a separate report}.", "denies", "denies_other"),
    ("{s:Orrin} {c:denied} {q:having told anyone that the dam leaks}.", "denies", "denies_other"),
    ("{s:Orrin} {c:denied} {q:telling the police that the boat was his}.", "denies", "denies_other"),
    ("{s:Orrin} {c:denied} {q:telling lies}.", "denies", None),
    ("{s:Orrin} {c:denied} {q:that he had said that the boat was his}.", "denies", None),
    ("{s:The paper} {c:retracted} {q:its story}.", "denies", "retracts"),
    ("{s:The witness} {c:took back} {q:her account}.", "denies", "retracts"),
    ("{s:The paper} {c:withdrew} {q:the report}.", "denies", "retracts"),
    ("{s:The paper} {c:corrected} {q:its report}.", "denies", "corrects"),
    ("{s:The paper} {c:issued a correction} of {q:its report}.", "denies", "corrects"),
    ("{c:Neither} {s:the mayor} nor the council {c:had responded}.", "declines", "did_not_respond"),
    ("{c:Neither} {s:firm} {c:wanted to comment} on {q:the sale}.", "declines", "no_comment"),
    ("{s:The county} {c:has been approached for comment}.", "declines", "not_yet_commented"),
    ("{s:Nobody at the palace} {c:confirmed} {q:the visit}.", "declines", "refuses_to_confirm"),
    ("Not {s:a single minister} {c:confirmed} {q:the visit}.", "declines", "refuses_to_confirm"),
    ("{s:Hardly anyone} {c:denied} {q:the visit}.", "declines", "did_not_deny"),
    ("{s:The mayor} {c:did not explicitly say} {q:that he would go}.", "declines", "would_not_say"),
]

BY_VERB = [
    ("{s:Orrin} {c:did not believe} {q:a word of it}.", "doubts"),
    ("{s:The source} {c:stood by} {q:the account}.", "confirms"),
    ("{s:Orrin} {c:dismissed} {q:the claims}.", "denies"),
    ("{s:The ministry} {c:said} {q:two trains were late}.", "asserts"),
    ("{q:Two trains were late}, {c:according to} {s:the ministry}.", "asserts"),
    ("{s:Norrland} {c:denied} {q:the report}.", "denies"),
    ("{s:No 10} {c:denied} {q:the report}.", "denies"),
    ("{s:No Quarter Press} {c:denied} {q:the report}.", "denies"),
    ("{s:Norrland} {c:rejected} {q:the accusation}.", "denies"),
    ("{s:She} {c:confirmed} {q:the sale}.", "confirms"),
    ("{s:Analysts} {c:doubted} {q:the figures}.", "doubts"),
    ("{s:The source} {c:played down} {q:talk of a split}.", "doubts"),
    ("{s:The union} {c:urged} {q:the bank to wait}.", "urges"),
    ("{s:The union} {c:called for} {q:a strike}.", "urges"),
    ("{s:The union} {c:called} {q:the offer generous}.", "asserts"),
    ("{s:The chairman} {c:vowed} {q:to fight on}.", "pledges"),
    ("{s:The chairman} {c:threatened} {q:to sue}.", "pledges"),
    ("{s:The suspect} {c:pleaded not guilty to} {q:arson}.", "denies"),
]

IN_CONTENT = [
    ("“{q:Nobody has told us a thing},” {s:Orrin} {c:said}.", "unaware", "not_told"),
    ("“{q:Nobody told me about the plan},” {s:Orrin} {c:said}.", "unaware", "not_told"),
    ("“{q:Nobody told me to go. I went},” {s:Orrin} {c:said}.", "denies", None),
    ("{s:Orrin} {c:said} {q:no one had asked him to sign}.", "denies", None),
    ("{s:Orrin} {c:said} {q:he had not been told to sign}.", "asserts", None),
    ("{s:The troops} {c:said} {q:they had yet to receive word at the fort}.", "unaware", "not_told"),
    ("“{q:What became of it, I don't know},” {s:Orrin} {c:said}.", "unaware", "does_not_know"),
    ("{s:Some} {c:claim} {q:the beast is nothing more than a stunt}.", "denies", None),
    ("“{q:That is rumours, all of it},” {s:Orrin} {c:said}.", "denies", None),
    ("{s:The paper} {c:warns} {q:that the page is not credible}.", "doubts", None),
    ("“{q:It's unlikely that he fled},” {s:Orrin} {c:said}.", "doubts", None),
    ("{s:The editor} {c:said} {q:the paper stands by its story}.", "confirms", None),
    ("{s:Police} {c:said} {q:they are appealing to neighbours for help}.", "urges", None),
    (
        '{s:The ministry} {c:said} {q:there was "nothing to confirm" about the defections}.',
        "declines",
        "nothing_to_confirm",
    ),
    ("{s:The council} {c:said} {q:it would not comment on the case}.", "declines", "no_comment"),
    ("{s:The council} {c:said} {q:it had no information on the case}.", "unaware", "does_not_know"),
    ("{s:Mr Adeyl} {c:said} {q:he was not aware of any meeting}.", "unaware", "does_not_know"),
    ("“{q:We can’t confirm that},” {s:he} {c:said}.", "unaware", "cannot_verify"),
    ("{s:The council} {c:said} {q:it had not been informed}.", "unaware", "not_told"),
    ("{s:The army} {c:said} {q:it was checking the reports}.", "unaware", "checking"),
    ("{s:The firm} {c:said} {q:the report was untrue}.", "denies", None),
    ("{s:The firm} {c:said} {q:the report was not entirely accurate}.", "denies", "denies_in_part"),
    ("{s:The firm} {c:said} {q:the report was exaggerated}.", "denies", "denies_in_part"),
    ("{s:The paper} {c:said} {q:it retracts the story}.", "denies", "retracts"),
    ("{s:The firm} {c:said} {q:the rumours were completely baseless}.", "denies", None),
    ('{s:The firm} {c:said} {q:the story was "not true"}.', "denies", None),
    ("{s:The firm} {c:said} {q:there was no truth in the claims}.", "denies", None),
    ("“{q:It’s a nonsense},” {s:an aide} {c:said}.", "denies", None),
    (
        "{s:A spokesman} {c:said} {q:no such meeting had taken place, and there was no such plan}.",
        "denies",
        None,
    ),
    ("{s:The editor} {c:dismissed} {q:the story as propaganda}.", "denies", None),
    ("{s:The firm} {c:said} {q:the report was accurate}.", "confirms", None),
    ("“{q:There is no proof or basis for this},” {s:she} {c:said}.", "doubts", None),
    ("{s:The airline} {c:said} {q:it would respond shortly}.", "pledges", None),
    ("{s:The doctor} {c:said} {q:patients should stay at home}.", "urges", None),
    ("“{q:Who paid for this?}” {s:the mayor} {c:asked}.", "urges", None),
]

NOT_A_RESPONSE = [
    "{s:Villagers} {c:say} {q:they believe the bridge will hold}.",
    "“{q:I have no doubt that it was him},” {s:a friend} {c:said}.",
    "{s:The board} {c:rejected} {q:the offer from Venn Hydro}.",
    "{s:The firm} {c:said} {q:it had no certificate of the kind it needs to run the dam}.",
    "{s:The minister} {c:said} {q:police did not know the way}.",
    "{s:The minister} {c:said} {q:the bridge was never inspected}.",
    "{s:The editor} {c:said} {q:it would be wrong to wait}.",
    "{s:The minister} {c:predicted} {q:that he will win}.",
    "{s:The captain} {c:said} {q:the crew was checking the engine}.",
    "“{q:She had no idea},” {s:a friend} {c:said}.",
    "{s:The post} {c:said} {q:the boy was hurt, though that has not been confirmed}.",
    "{s:Olm} {c:refused} {q:to fight in the war}.",
    "{s:The coach} {c:said} {q:many doubted the team}.",
]


@pytest.mark.parametrize(("marked", "stance", "detail"), AT_CUE)
def test_a_phrase_at_the_cue_sets_stance_and_detail(labelled, marked, stance, detail):
    (attribution,) = labelled(marked)
    assert (attribution.stance, attribution.detail) == (stance, detail)


@pytest.mark.parametrize(("marked", "stance"), BY_VERB)
def test_the_cue_sets_the_stance(labelled, marked, stance):
    assert labelled(marked)[0].stance == stance


@pytest.mark.parametrize(("marked", "stance", "detail"), IN_CONTENT)
def test_the_content_carries_the_response(labelled, marked, stance, detail):
    (attribution,) = labelled(marked)
    assert (attribution.stance, attribution.detail) == (stance, detail)


@pytest.mark.parametrize("marked", NOT_A_RESPONSE)
def test_what_only_looks_like_a_response_is_asserted(labelled, marked):
    assert labelled(marked)[0].stance is Stance.ASSERTS


@pytest.mark.parametrize("marked", [row[0] for row in AT_CUE if row[1] != "denies"])
def test_nobody_who_declines_or_does_not_know_is_said_to_deny(labelled, marked):
    assert labelled(marked)[0].stance is not Stance.DENIES


def test_every_detail_of_the_lexicon_is_tested():
    tested = {row[2] for row in AT_CUE} | {row[2] for row in IN_CONTENT if row[2]}
    assert {phrase.detail for phrase in phrases() if phrase.detail} <= tested


def test_every_stance_is_tested():
    rows = [row[1] for row in (*AT_CUE, *BY_VERB, *IN_CONTENT)]
    assert set(rows) == {stance.value for stance in Stance}


def test_an_admission_confirms_only_what_is_in_circulation(labelled):
    before, admitted, fresh = labelled(
        "{s1:The Harbour Post} {c1:said} {q1:the dam had cracked in March}. "
        "{s2:The operator} {c2:admitted} {q2:the dam had cracked}. "
        "{s3:Its head} {c3:admitted} {q3:he slept badly}."
    )
    assert [a.stance for a in (before, admitted, fresh)] == ["asserts", "confirms", "asserts"]


MENDED = [
    ('{s:Orrin} {c:wrote}: "{q:I hope this is not true}."', "asserts"),
    ("{s:Orrin} {c:pled guilty} to {q:theft}.", "confirms"),
    ("{s:Orrin} {c:even calling} {q:one reporter a fool}.", "asserts"),
    ("{s:The firm} {c:denied} {q:the visitors access to the yard}.", "asserts"),
    ("{s:The paper} {c:notes} {q:the new engine should enable a lighter frame}.", "asserts"),
    ("{s:The source} {c:said} {q:that there might need to be two more votes}.", "asserts"),
    ("{s:The diver} {c:said} {q:it is still not clear if any barge sank}.", "unaware"),
    ("{s:Officials} {c:said} {q:the army has no information to confirm the claim}.", "unaware"),
    ('{s:She} {c:said}: "{q:We have not seen any papers that corroborate his tale}."', "unaware"),
    ("{s:Marsh's source} {c:was not clear on} {q:whether it was final}.", "unaware"),
    ("{s:Orrin} {c:is very, very doubtful of} {q:a link}.", "doubts"),
    ("{s:Orrin} {c:said} {q:it remains to be seen how well it works}.", "doubts"),
    ("{s:Orrin} {c:said} {q:the account does not add up}.", "doubts"),
    ('{s:The maker} {c:tweeted}: "{q:Leave the shaving to the barbers}."', "urges"),
    ('{s:The force} {c:said}: "{q:Do not go near the river tonight}."', "urges"),
    ('{s:Orrin} {c:said}: "{q:Leaving was easy}."', "asserts"),
    ('{s:Orrin} {c:wrote}: "{q:Thank you for all of it}."', "asserts"),
]


@pytest.mark.parametrize(("marked", "stance"), MENDED)
def test_wordings_that_unseen_reports_brought(labelled, marked, stance):
    assert labelled(marked)[0].stance == Stance(stance)


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("there was no truth in the claims", Stance.DENIES),
        ("the rumours were not true", Stance.DENIES),
        ("the now famous story is a hoax", Stance.DENIES),
        ("that it will not sell the ferry", Stance.CONFIRMS),
        ("that no ferry was sold", Stance.CONFIRMS),
        ("that it was a hoax", Stance.CONFIRMS),
        ("that the report was not finished", Stance.CONFIRMS),
        ("that the report was true", Stance.CONFIRMS),
    ],
)
def test_who_confirms_that_a_claim_is_false_denies_it(labelled, content, stance):
    _, found = labelled(
        "{s1:Pell} {c1:said} {q1:the ferry was sold}. {s2:The firm} {c2:confirmed} {q2:" + content + "}."
    )
    assert found.stance is stance


STAYS_CONFIRMED = [
    "{s:The firm} {c:confirmed} {q:that it had rejected claims from clients}.",
    "{s:The bank} {c:confirmed} {q:that it had dismissed the claim}.",
    "{s:The agency} {c:confirmed} {q:that the news site was a fake}.",
]


@pytest.mark.parametrize("marked", STAYS_CONFIRMED)
def test_who_confirms_that_it_rejected_something_confirms_it(labelled, marked):
    assert labelled(marked)[0].stance == "confirms"
