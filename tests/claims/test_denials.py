"""Whose words deny a claim: those that say no of its own predicate, and denials of the story as a whole."""

from __future__ import annotations

import pytest

from sayso.claims import claims_of
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.negating import negates
from sayso.claims.propositions.units import units_of
from sayso.model import Form, Polarity, Stance
from sayso.story import Claim

from .conftest import Said, Story, WordCounts

OPENED = "the council of Lund opened the sluice of the upper mill"
PLUS, MINUS = Polarity.POSITIVE, Polarity.NEGATIVE


def stances(claim: Claim) -> dict[str, Stance]:
    return {str(one.ref): one.stance for one in claim.members}


def test_a_no_of_one_happening_among_many_other_words_is_of_another(report: Story) -> None:
    died = report("x", Said("the painter Ilo Marn died in the fire at Lund"))
    none = report("y", Said("nobody died as two wagons collided beside an old quarry", polarity=MINUS))
    known = known_of([died, none])
    (one,), (other,) = (list(units_of(filed, known)) for filed in (none, died))
    assert one.events == other.events
    assert not negates(one, [other])


def test_a_no_to_what_most_say_to_end_is_no_denial_of_the_end(report: Story, words: WordCounts) -> None:
    ends = Said("the port of Lund bans oak barges at the old lock")
    hauls = Said("the port of Lund hauls oak barges at the old lock")
    not_so = Said("the port of Lund never hauls oak barges at the old lock", polarity=MINUS)
    filed = [report(name, ends) for name in "uvw"] + [report("x", hauls), report("z", not_so)]
    (claim,) = claims_of(filed, words)
    assert stances(claim).get("z#a1") is not Stance.DENIES


def test_no_to_another_thing_is_no_denial(report: Story, words: WordCounts) -> None:
    barges = Said("the port of Lund hauls barges through the old lock")
    rafts = Said("the railway never hauls rafts through the old lock", polarity=MINUS)
    claim = claims_of([report("x", barges), report("y", barges), report("z", rafts)], words)[0]
    assert "z#a1" not in stances(claim)


def test_a_number_denied_to_somebody_denies_what_it_answers(report: Story, words: WordCounts) -> None:
    made = Said("the trader Ilo Marn made 40 million crowns")
    worth = Said("the trader Ilo Marn is not worth 40 million crowns", polarity=MINUS, answers="a1")
    claim = claims_of([report("x", made, worth), report("y", made)], words)[0]
    assert stances(claim)["x#a2"] is Stance.DENIES


def test_who_is_not_said_to_deny_denies_nothing_that_he_also_says(report: Story, words: WordCounts) -> None:
    both = f"{OPENED}. The council of Lund never opened the sluice of the upper mill by night."
    filed = [report("x", Said(OPENED)), report("y", Said(both, form=Form.DIRECT))]
    assert stances(claims_of(filed, words)[0])["y#a1"] is Stance.ASSERTS


def test_alive_denies_a_death_and_a_lie_about_it_does_not(report: Story, words: WordCounts) -> None:
    died = Said("the painter Ilo Marn died in the fire at Lund")
    alive = Said("the painter Ilo Marn is alive after the fire at Lund")
    lied = Said("they lied that the painter Ilo Marn is alive, he died in the fire at Lund")
    claim = claims_of([report("w", died), report("x", died), report("y", alive), report("z", lied)], words)[0]
    assert stances(claim)["y#a1"] is Stance.DENIES
    assert stances(claim)["z#a1"] is Stance.ASSERTS


def test_a_denied_report_is_unfolded_to_what_it_says(report: Story, words: WordCounts) -> None:
    denial = Said(f"the Torv Gazette’s original report that {OPENED}", Stance.DENIES, cue="she rejected")
    claim = claims_of([report("x", Said(OPENED)), report("y", Said(OPENED)), report("z", denial)], words)[0]
    assert stances(claim)["z#a1"] is Stance.DENIES


def test_words_of_ones_own_that_say_no_are_no_denial_of_a_negation(report: Story, words: WordCounts) -> None:
    untrue = Said(f"it wasn’t true that {OPENED}", Stance.DENIES, polarity=MINUS, cue="she said")
    claim = claims_of([report("x", Said(OPENED)), report("y", Said(OPENED)), report("z", untrue)], words)[0]
    assert stances(claim)["z#a1"] is Stance.DENIES


def test_a_denial_of_the_story_is_on_what_its_report_tells_above_all(
    report: Story, words: WordCounts
) -> None:
    tea = "the mayor of Torv has bought much tea"
    story = Said("the story is rubbish", Stance.DENIES, form=Form.DIRECT, answers="a1")
    filed = [report("x", Said(tea), Said(OPENED), story), report("y", Said(OPENED))]
    claims = {claim.id: stances(claim) for claim in claims_of(filed, words)}
    assert claims["x#a2"]["x#a3"] is Stance.DENIES
    assert "x#a3" not in claims["x#a1"]


def test_what_is_denied_outright_is_on_what_its_report_tells_above_all(
    report: Story, words: WordCounts
) -> None:
    outright = Said("no such sluice was opened", polarity=MINUS)
    filed = [report("x", Said(OPENED), outright), report("y", Said(OPENED))]
    assert stances(claims_of(filed, words)[0])["x#a2"] is Stance.DENIES


HOAXES = {
    "confirms the noun": (Said("the hoax", Stance.CONFIRMS, cue="she confirmed"), Stance.DENIES),
    "confirms that it is one": (Said("all of this news was a spoof", Stance.CONFIRMS), Stance.DENIES),
    "says that it is one": (Said("the whole story was satire"), Stance.DENIES),
    "calls it so": (Said("a fake report", cue="he called it"), Stance.DENIES),
    "denied to a paper": (Said("the story to the Lund Post", Stance.DENIES), Stance.DENIES),
    "passes it on": (Said("the hoax", cue="he shared"), None),
    "is no hoax": (Said("the story is not a hoax"), None),
}


@pytest.mark.parametrize(("said", "stance"), HOAXES.values(), ids=HOAXES)
def test_who_says_or_confirms_that_the_story_is_false_denies_what_its_report_tells(
    report: Story, words: WordCounts, said: Said, stance: Stance | None
) -> None:
    filed = [report("x", Said(OPENED), said), report("y", Said(OPENED))]
    assert stances(claims_of(filed, words)[0]).get("x#a2") is stance


def test_a_denial_of_the_story_is_on_what_the_reports_open_with(report: Story, words: WordCounts) -> None:
    tea = Said("the mayor of Torv has bought much tea", form=Form.DIRECT)
    hoax = Said("the story is a hoax", Stance.DENIES)
    lead = "At Lund the council opened the sluice of its upper mill."
    filed = [
        report("w", tea, lead=lead),
        report("x", tea, Said(OPENED), hoax, lead=lead),
        report("y", tea, Said(OPENED), lead=lead),
    ]
    claims = {claim.text: stances(claim) for claim in claims_of(filed, words)}
    assert claims["The council of Lund opened the sluice of the upper mill."]["x#a3"] is Stance.DENIES


def test_who_says_no_and_then_only_supposes_it_denies(report: Story, words: WordCounts) -> None:
    spoken = (
        "The council of Lund is not even considering opening the sluice of the upper mill. "
        "If the council of Lund opened the sluice of the upper mill, the meadows would flood."
    )
    denial = Said(spoken, polarity=MINUS, form=Form.DIRECT)
    filed = [report("x", Said(OPENED)), report("y", Said(OPENED)), report("z", denial)]
    on = [stances(claim).get("z#a1") for claim in claims_of(filed, words)]
    assert on == [Stance.DENIES]


def test_good_health_denies_a_death(report: Story, words: WordCounts) -> None:
    died = Said("the painter Ilo Marn died in the fire at Lund")
    well = Said("the painter Ilo Marn is “in good health” after the fire at Lund")
    claim = claims_of([report("x", died), report("y", died), report("z", well)], words)[0]
    assert stances(claim)["z#a1"] is Stance.DENIES


@pytest.mark.parametrize("text", ["any such order was ever made", "anything of the sort took place"])
def test_a_denial_that_takes_up_what_others_tell_is_on_that(
    report: Story, words: WordCounts, text: str
) -> None:
    such = Said(text, Stance.DENIES)
    claims = claims_of([report("x", Said(OPENED), such), report("y", Said(OPENED))], words)
    assert stances(claims[0])["x#a2"] is Stance.DENIES
    assert len(claims) == 1


def test_a_denial_of_what_nobody_says_in_such_words_is_on_the_chief_claim_near_it(
    report: Story, words: WordCounts
) -> None:
    mill = "the sluice of the mill does stand in Lund as the council says"
    hall = "the council does keep black swans behind its hall in Lund"
    tea = "the mayor of Harn has bought much green tea"
    filed = [
        report("x", Said(OPENED), Said(mill, Stance.DENIES), lead=f"{OPENED}."),
        report("y", Said(OPENED), Said(tea, Stance.DENIES), Said(hall, Stance.DENIES), lead=f"{OPENED}."),
    ]
    on = stances(claims_of(filed, words)[0])
    assert on["x#a2"] is Stance.DENIES
    assert "y#a2" not in on
    assert "y#a3" not in on


@pytest.mark.parametrize("handling", ["wearing of", "use of", "possession of"])
def test_a_thing_banned_is_the_thing_whose_use_is(report: Story, words: WordCounts, handling: str) -> None:
    banned = Said("the abbey of Torv forbids wooden clogs")
    not_so = Said(f"the abbey of Torv never forbids the {handling} clogs", polarity=MINUS)
    claim = claims_of([report("x", banned), report("y", banned), report("z", not_so)], words)[0]
    assert stances(claim)["z#a1"] is Stance.DENIES


def test_a_short_verb_is_the_same_with_its_ending(report: Story, words: WordCounts) -> None:
    flies = Said("the widow at Torv will sew new sails by lamplight")
    not_so = Said("the widow at Torv isn't sewing new sails by lamplight", polarity=MINUS)
    claim = claims_of([report("x", flies), report("y", flies), report("z", not_so)], words)[0]
    assert stances(claim)["z#a1"] is Stance.DENIES


ONE_STORY = {
    "that article": ("that article was false", False),
    "all of it": ("the entire story was false", True),
}


@pytest.mark.parametrize(("text", "of_the_chief"), ONE_STORY.values(), ids=ONE_STORY)
def test_a_denial_of_one_article_is_on_what_that_article_says(
    report: Story, words: WordCounts, text: str, of_the_chief: bool
) -> None:
    tea = Said("the mayor of Harn has bought much green tea", cue="x")
    false = Said(text, Stance.DENIES, answers="a2")
    lead = f"{OPENED}."
    filed = [
        report("x", Said(OPENED), tea, false, lead=lead),
        report("y", Said(OPENED), lead=lead),
        report("z", tea, lead=lead),
    ]
    on = {claim.text: stances(claim) for claim in claims_of(filed, words)}
    assert on["The mayor of Harn has bought much green tea."]["x#a3"] is Stance.DENIES
    assert ("x#a3" in on["The council of Lund opened the sluice of the upper mill."]) is of_the_chief


SUCH = {
    "another matter": ("the mayor of Harn has bought much green tea", False),
    "the same": ("the council opened the sluice of the upper mill at night", True),
}


@pytest.mark.parametrize("pointing", ["such allegations", "that rumour"])
@pytest.mark.parametrize(("before", "of_the_chief"), SUCH.values(), ids=SUCH)
def test_such_allegations_are_those_told_just_before(
    report: Story, words: WordCounts, before: str, of_the_chief: bool, pointing: str
) -> None:
    told, such = Said(before, cue="x"), Said(pointing, Stance.DENIES, answers="a2")
    lead = f"{OPENED}."
    filed = [report("x", Said(OPENED), told, such, lead=lead), report("y", Said(OPENED), lead=lead)]
    on = {claim.text: stances(claim) for claim in claims_of(filed, words)}
    assert ("x#a3" in on["The council of Lund opened the sluice of the upper mill."]) is of_the_chief
    assert any("x#a3" in members for members in on.values())


def test_a_denial_farther_off_is_on_the_chief_claim_too(report: Story, words: WordCounts) -> None:
    tea = Said("the mayor of Harn has bought much green tea", cue="x")
    between, false = (
        Said("geese cross the river early"),
        Said("that article was false", Stance.DENIES, answers="a2"),
    )
    lead = f"{OPENED}."
    filed = [
        report("x", Said(OPENED), tea, between, false, lead=lead),
        report("y", Said(OPENED), lead=lead),
        report("z", tea, lead=lead),
    ]
    on = {claim.text: stances(claim) for claim in claims_of(filed, words)}
    assert on["The council of Lund opened the sluice of the upper mill."]["x#a4"] is Stance.DENIES


@pytest.mark.parametrize(
    "cue",
    [
        "she was warned",
        "he has been tipped off",
        "they were later assured",
        "they had long known",
        "he knew",
        "she was aware",
    ],
)
def test_who_is_told_or_knows_that_it_is_a_hoax_denies_nothing(
    report: Story, words: WordCounts, cue: str
) -> None:
    told = Said("that these rumours were a hoax", cue=cue)
    claims = claims_of([report("x", Said(OPENED), told), report("y", Said(OPENED))], words)
    assert "x#a2" not in stances(claims[0])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Quist retracted the statement she made in May", False),
        ("the mayor has withdrawn her remarks about the owners of Orsa Lines", False),
        ("the engineer took back his earlier testimony", False),
        ("the engineer retracted his claim that the weir of Harn is unsafe", True),
        ("the bakery withdrew the fish paste from the shops of Torv", True),
        ("the council took back the keys of the reporting office", True),
    ],
)
def test_that_words_were_taken_back_is_no_claim_that_is_denied(report: Story, words: str, told: bool) -> None:
    filed = report("r", Said(words, Stance.DENIES, "Oda Quist"))
    assert bool(list(units_of(filed, known_of([filed])))) is told
    asserted = report("r", Said(words, Stance.ASSERTS, "Oda Quist"))
    assert list(units_of(asserted, known_of([asserted])))


@pytest.mark.parametrize(
    ("promise", "polarity", "stance"),
    [
        ("the council of Lund will not sell the upper mill", MINUS, Stance.DENIES),
        ("the council of Lund will never sell the upper mill", MINUS, Stance.DENIES),
        ("the council of Lund will sell the upper mill", PLUS, Stance.PLEDGES),
    ],
)
def test_who_promises_not_to_do_it_denies_that_he_will(
    report: Story, words: WordCounts, promise: str, polarity: Polarity, stance: Stance
) -> None:
    told = "the council of Lund will sell the upper mill"
    filed = [
        report("x", Said(told)),
        report("y", Said(told)),
        report("z", Said(promise, Stance.PLEDGES, polarity=polarity)),
    ]
    chief, *_ = claims_of(filed, words)
    assert {member.stance for member in chief.members if member.ref.report == "z"} == {stance}


@pytest.mark.parametrize(("cue", "of_the_chief"), [("we first reported", False), ("we walked", True)])
def test_your_story_is_the_one_that_the_writer_tells_of_having_brought(
    report: Story, words: WordCounts, cue: str, of_the_chief: bool
) -> None:
    tea = Said("the mayor of Harn has bought much green tea", cue=cue, source="we")
    yours = Said("your story was wrong", Stance.DENIES, form=Form.DIRECT)
    lead = f"{OPENED}."
    filed = [report("x", Said(OPENED), tea, yours, lead=lead), report("y", Said(OPENED), lead=lead)]
    on = {claim.text: stances(claim) for claim in claims_of(filed, words)}
    assert ("x#a3" in on["The council of Lund opened the sluice of the upper mill."]) is of_the_chief
    assert ("x#a3" in on["The mayor of Harn has bought much green tea."]) is not of_the_chief


def test_a_denial_of_the_story_is_on_the_whole_storys_claim_where_what_it_answers_is_nearer_to_that(
    report: Story, words: WordCounts
) -> None:
    tea = Said("the mayor of Harn has bought much green tea")
    blamed = Said("the sluice of the mill broke while geese and herons swam by")
    false = Said("the claim is entirely false", Stance.DENIES, answers="a2")
    filed = [
        report("x", tea, blamed, false, lead="The mayor of Harn has bought much green tea."),
        *(report(name, Said(OPENED), tea, lead=f"{OPENED}.") for name in "vw"),
        *(report(name, Said(OPENED), lead=f"{OPENED}.") for name in "yz"),
    ]
    on = {claim.text: stances(claim) for claim in claims_of(filed, words)}
    assert on["The council of Lund opened the sluice of the upper mill."]["x#a3"] is Stance.DENIES
    assert "x#a3" not in on["The mayor of Harn has bought much green tea."]


@pytest.mark.parametrize(
    ("said", "stance"),
    [
        (
            "he did not make nine crowns by selling old boats; that he made two crowns by selling old boats",
            Stance.DENIES,
        ),
        (
            "Odern made nine crowns by selling old boats; that he did not make merry by selling old boats",
            Stance.ASSERTS,
        ),
    ],
    ids=["another number", "nothing that is counted"],
)
def test_who_says_not_nine_but_two_denies_that_it_was_nine(
    report: Story, words: WordCounts, said: str, stance: Stance
) -> None:
    nine = "Rolf Odern made nine crowns by selling old boats"
    filed = [report("x", Said(nine)), report("y", Said(nine)), report("z", Said(said, speaker="Rolf Odern"))]
    first = claims_of(filed, words)[0]
    assert stances(first)["z#a1"] is stance


@pytest.mark.parametrize(("word", "denied"), [("this", "z#a2"), ("it", "z#a1")])
def test_this_is_what_was_said_right_before(report: Story, words: WordCounts, word: str, denied: str) -> None:
    told = [report(name, Said(OPENED)) for name in "xy"]
    said = [Said(OPENED), Said("a heron nested beside the chapel"), Said(word, Stance.DENIES, answers="a1")]
    claims = claims_of([*told, report("z", *said)], words)
    assert [stances(one).get("z#a3") for one in claims if denied in stances(one)] == [Stance.DENIES]
    assert sum("z#a3" in stances(one) for one in claims) == 1


@pytest.mark.parametrize(
    ("promise", "polarity", "apart"),
    [
        ("no baker would lose silver of the upper mill at Lund", MINUS, True),
        ("the upper mill would lose silver at Lund", PLUS, False),
    ],
)
def test_a_promise_that_nobody_will_lose_is_no_word_on_who_lost(
    report: Story, words: WordCounts, promise: str, polarity: Polarity, apart: bool
) -> None:
    told = [report(name, Said("the upper mill had lost silver at Lund")) for name in "xy"]
    promised = report("z", Said(promise, Stance.PLEDGES, polarity=polarity))
    chief = next(one for one in claims_of([*told, promised], words) if "x#a1" in stances(one))
    assert (stances(chief).get("z#a1") is None) == apart
