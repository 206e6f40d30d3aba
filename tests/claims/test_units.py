"""Which attributions have propositions, and what those say that only refer to what their report tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims import claims_of
from sayso.claims.propositions.known import known_of
from sayso.claims.propositions.referring import speaker_words
from sayso.claims.propositions.units import units_of
from sayso.claims.propositions.voiced import referring_stance
from sayso.model import Form, Span, Stance

from .conftest import Said, Story, WordCounts

REFERRING = {
    "denied as such": (Said("all such stories", Stance.DENIES), Stance.DENIES),
    "said to be wrong": (Said("that story is bogus", form=Form.DIRECT), Stance.DENIES),
    "confirmed to be wrong": (Said("the rumour was a hoax", Stance.CONFIRMS), Stance.DENIES),
    "confirmed as such": (Said("the rumour", Stance.CONFIRMS), None),
    "doubted": (Said("the latest rumours", Stance.DOUBTS), Stance.DOUBTS),
    "a refusal": (Said("the allegations", Stance.DECLINES), Stance.DECLINES),
    "taken back": (Said("that it had misattributed the verse", Stance.DENIES), Stance.DENIES),
    "a tale": (Said("the whole tale is “rubbish”", Stance.DENIES), Stance.DENIES),
    "somebody's story": (Said("the Gazette story false", Stance.DENIES), Stance.DENIES),
    "a verdict before more": (
        Said("the claim is wholly false, and herons do not eat fish", Stance.DENIES, form=Form.DIRECT),
        Stance.DENIES,
    ),
    "owned up to": (Said("We were wrong, and we are sorry", form=Form.DIRECT), None),
    "owned up to by oneself": (Said("I was badly mistaken", form=Form.DIRECT), None),
    "laid to others": (Said("they were wrong", form=Form.DIRECT), Stance.DENIES),
    "something wrong": (Said("there was something wrong", Stance.ASSERTS), None),
    "with a matter beside it": (Said("that story is bogus. The heron ate the goldfish."), None),
    "denied with a matter beside it": (
        Said("That story is bogus. The heron ate no goldfish.", Stance.DENIES, form=Form.DIRECT),
        Stance.DENIES,
    ),
    "a matter alone": (Said("the heron ate the goldfish", Stance.DENIES), None),
    "nothing": (Said(None, Stance.DENIES), None),
}


@pytest.mark.parametrize(("said", "stance"), REFERRING.values(), ids=REFERRING)
def test_the_stance_of_what_refers(report: Story, said: Said, stance: Stance | None) -> None:
    made = report("x", said).report
    assert referring_stance(made.attributions[0], made, speaker_words(made)) is stance


def test_the_stories_of_one_who_speaks_in_the_report_are_no_matter(report: Story) -> None:
    orrin = Said("the heron ate the goldfish", speaker="Lev Orrin")
    denial = Said("nothing in the stories that Orrin made", Stance.DENIES)
    heard, unheard = report("x", orrin, denial).report, report("y", denial).report
    assert referring_stance(heard.attributions[1], heard, speaker_words(heard)) is Stance.DENIES
    assert referring_stance(unheard.attributions[0], unheard, speaker_words(unheard)) is None


def test_what_refers_joins_the_claim_that_most_reports_tell(report: Story, words: WordCounts) -> None:
    fall, tea = "the Lund bridge has fallen into the river", "the mayor of Torv has bought much tea"
    filed = [
        report("x", Said(tea), Said(fall), Said("that story is bogus", form=Form.DIRECT)),
        report("y", Said(fall)),
    ]
    claims = {claim.id: claim for claim in claims_of(filed, words)}
    stances = {str(one.ref): one.stance for one in claims["x#a2"].members}
    assert stances == {"x#a2": Stance.ASSERTS, "x#a3": Stance.DENIES, "y#a1": Stance.ASSERTS}
    assert [str(one.ref) for one in claims["x#a1"].members] == ["x#a1"]


UNSAID = {
    "not mentioned": ("she does not mention", Stance.ASSERTS, False),
    "contracted": ("she didn’t specify", Stance.ASSERTS, False),
    "never addressed": ("it never directly addresses", Stance.ASSERTS, False),
    "no mention": ("it made no mention", Stance.ASSERTS, False),
    "mentioned": ("she mentions", Stance.ASSERTS, True),
    "not said": ("she did not say", Stance.ASSERTS, True),
    "an answer": ("she does not mention", Stance.DENIES, True),
}


@pytest.mark.parametrize(("cue", "stance", "has_one"), UNSAID.values(), ids=UNSAID)
def test_what_is_left_out_is_no_proposition(report: Story, cue: str, stance: Stance, has_one: bool) -> None:
    filed = report("x", Said("the heron of Harn ate the goldfish", stance, cue=cue))
    assert bool(list(units_of(filed, known_of([filed])))) is has_one


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("I have never met the harbour master of Torv", "Lev Orrin has never met the harbour master of Torv"),
        ("I don't own the goldfish of Torv", "Lev Orrin doesn't own the goldfish of Torv"),
        ("I am the heron's keeper at Torv", "Lev Orrin is the heron's keeper at Torv"),
        ("I fed the heron goldfish and saw Torv burn", "Lev Orrin fed the heron goldfish and saw Torv burn"),
        ("I watched the heron eat the goldfish", "Lev Orrin watched the heron eat the goldfish"),
        ("I want the goldfish of Torv back", "Lev Orrin want the goldfish of Torv back"),
    ],
)
def test_a_name_in_the_place_of_i_has_its_verb_and_names_no_claim(
    report: Story, words: str, text: str
) -> None:
    filed = report("x", Said(words, speaker="Lev Orrin", form=Form.DIRECT))
    (unit,) = units_of(filed, known_of([filed]))
    assert (unit.text, unit.sure) == (text, False)


HERON = "the heron of Harn has eaten the goldfish"


@pytest.mark.parametrize("speaker", [None, "unspecified"])
def test_a_question_that_nobody_is_named_as_putting_is_no_member(
    report: Story, words: WordCounts, speaker: str | None
) -> None:
    asked = report(
        "x",
        Said(HERON, speaker="Ida Vale"),
        Said("whether the heron of Harn has eaten the goldfish", Stance.URGES, speaker=speaker, cue="asked"),
        Said(None, Stance.DECLINES, speaker="Lev Orrin", answers="a2"),
    )
    (claim,) = claims_of([asked], words)
    assert [(member.ref.attribution, member.stance) for member in claim.members] == [
        ("a1", Stance.ASSERTS),
        ("a3", Stance.DECLINES),
    ]


def test_who_is_named_as_asking_is_a_member(report: Story, words: WordCounts) -> None:
    asks = Said(
        "that the heron of Harn should be fed goldfish", Stance.URGES, speaker="Lev Orrin", cue="asked"
    )
    (claim,) = claims_of([report("x", asks)], words)
    assert [member.stance for member in claim.members] == [Stance.URGES]


@pytest.mark.parametrize(
    "other", [(), (Said("the ferry of Torv has sunk off the mole"),)], ids=["alone", "beside"]
)
def test_a_deed_refused_is_no_claim(report: Story, words: WordCounts, other: tuple[Said, ...]) -> None:
    deed = Said("to feed the heron, which was hungry", speaker="Ida Vale", cue="refused")
    assert len(claims_of([report("x", deed, *other)], words)) == len(other)


PIECES = {
    "held, and his name told": (
        "the painter Ilo Marn was held at Orsa lock and his true name revealed to Harn",
        ["the painter Ilo Marn was held at Orsa lock", "his true name revealed to Harn"],
    ),
    "one that was no passive": (
        "the painter Ilo Marn praised the ferry and its crew rowed home to Harn",
        ["the painter Ilo Marn praised the ferry and its crew rowed home to Harn"],
    ),
    "two things": (
        "the painter was held with his brushes and his old wooden easel at Harn",
        ["the painter was held with his brushes and his old wooden easel at Harn"],
    ),
}


@pytest.mark.parametrize(("text", "pieces"), PIECES.values(), ids=PIECES)
def test_a_passive_joined_without_its_verb_is_a_piece_of_its_own(
    report: Story, text: str, pieces: list[str]
) -> None:
    filed = report("x", Said(text))
    assert [unit.words for unit in units_of(filed, known_of([filed]))] == pieces


def test_who_confirms_by_a_noun_alone_confirms_what_it_answers(report: Story, words: WordCounts) -> None:
    tea, killed = "the mayor of Torv has bought much tea", "the keeper of Harn was killed at the weir"
    confirmed = Said("the killing", Stance.CONFIRMS, cue="she confirmed", answers="a1")
    filed = [report("x", Said(killed), confirmed), *(report(name, Said(tea)) for name in "yz")]
    on = {claim.id: [str(one.ref) for one in claim.members] for claim in claims_of(filed, words)}
    assert on["x#a1"] == ["x#a1", "x#a2"]


@pytest.mark.parametrize(
    ("stance", "unvoiced"), [(Stance.DENIES, True), (Stance.DECLINES, True), (Stance.ASSERTS, False)]
)
def test_what_another_denies_within_it_is_nobodys_word_but_his(
    report: Story, stance: Stance, unvoiced: bool
) -> None:
    words = "the mate denied that the keeper of Harn stole the ferry"
    made = report("x", Said(words, cue="it was noted"))
    outer = made.report.attributions[0]
    start = outer.content[0].start + len("the mate denied that ")
    inner = replace(
        outer,
        id="a2",
        stance=stance,
        cue=(Span(start - len("denied that "), start - len(" that ")),),
        content=(Span(start, outer.content[0].end),),
    )
    both = replace(made, report=replace(made.report, attributions=(outer, inner)))
    units = {unit.ref.attribution: unit.unvoiced for unit in units_of(both, known_of([both]))}
    assert units["a1"] is unvoiced
