"""Who surely is another origin, and which reports give no source for a claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.lineage import lineage_of
from sayso.model import Attribution, Form, Report, Span, Speaker, SpeakerKind, Stance
from sayso.story import AttributionRef, Claim, Filed, Member, Origins

PERSON, OFFICIAL, BODY, GROUP = (
    SpeakerKind.PERSON, SpeakerKind.OFFICIAL, SpeakerKind.ORGANIZATION, SpeakerKind.GROUP,
)  # fmt: skip
DOCUMENT = SpeakerKind.DOCUMENT
BROME = Speaker("Ada Brome", PERSON)
FRONT = Speaker("Orsa Front", BODY)
CLAIM = "The ferry Alma leaks at the bow."
SAYS = "the ferry Alma leaks"


def filed(
    number: int,
    speaker: Speaker,
    content: str = SAYS,
    *,
    stance: Stance = Stance.ASSERTS,
    cue: str = "says",
    before: str = "",
    headline: str | None = None,
) -> Filed:
    """A report of one sentence: SPEAKER says CONTENT."""
    name = speaker.name or "It"
    text = f"{before}{name} {cue} {content}."
    start, said = len(before), len(before) + len(name) + len(cue) + 2
    attribution = Attribution(
        id="a1",
        content=(Span(said, len(text) - 1),),
        cue=(Span(start + len(name) + 1, said - 1),) if cue else (),
        source=(Span(start, start + len(name)),) if speaker.name else (),
        form=Form.INDIRECT,
        stance=stance,
        detail=None,
        certainty=None,
        polarity=None,
        speaker=speaker,
    )
    report = Report(f"r{number}", text, headline=headline, attributions=(attribution,))
    return Filed(report, f"2024-05-0{number}")


def origins(*reports: Filed) -> Origins:
    members = tuple(
        Member(AttributionRef(one.id, "a1"), one.report.attributions[0].stance or Stance.ASSERTS, 1.0, "test")
        for one in reports
    )
    claim = Claim(str(members[0].ref), CLAIM, members[0].ref, members)
    return lineage_of(claim, reports, (), ()).origins


ANOTHER = {
    "another person": (filed(2, Speaker("Lev Tarn", PERSON)), 2),
    "a body of its own": (filed(2, Speaker("Orsa Lines", BODY)), 2),
    "a body of one word": (filed(2, Speaker("Pentagon", BODY)), 2),
    "another matter": (filed(2, Speaker("Lev Tarn", PERSON), "the mayor sings well"), 1),
    "what reports say": (filed(2, Speaker("Lev Tarn", PERSON), "reports have the ferry Alma leak"), 1),
    "a rumour": (filed(2, Speaker("Lev Tarn", PERSON), "rumours of the ferry Alma leaking abound"), 1),
    "a condition": (filed(2, Speaker("Lev Tarn", PERSON), "all drown if the ferry Alma leaks"), 1),
    "a text only shown": (filed(2, Speaker("Lev Tarn", PERSON), cue=""), 1),
    "another spelling": (filed(2, Speaker("Ada Brohm", PERSON)), 1),
    "consonants in another order": (filed(2, Speaker("Ada al - Bomeri", PERSON)), 1),
    "who goes by the name": (filed(2, Speaker("Brome's office", BODY)), 1),
    "no more than a rank": (filed(2, Speaker("Captain", PERSON)), 1),
    "a body without a name": (filed(2, Speaker("committee", BODY)), 1),
    "officials": (filed(2, Speaker("Velmark officials", OFFICIAL)), 1),
    "a group without a name": (filed(2, Speaker("smuggling group", BODY)), 1),
}


@pytest.mark.parametrize(("other", "at_least"), ANOTHER.values(), ids=ANOTHER)
def test_two_origins_are_different_where_it_is_sure(other: Filed, at_least: int) -> None:
    found = origins(filed(1, BROME), other)
    assert (found.at_least, found.at_most) == (at_least, 2)


def test_who_denies_it_elsewhere_does_not_surely_put_it_forward() -> None:
    lines = Speaker("Orsa Lines", BODY)
    found = origins(filed(1, BROME), filed(2, lines), filed(3, lines, stance=Stance.DENIES))
    assert (found.at_least, found.at_most) == (1, 2)


def test_whose_body_denies_it_does_not_surely_put_it_forward() -> None:
    lev = Speaker("Lev Tarn", PERSON, role="mate", affiliation="Orsa Lines")
    denial = filed(3, Speaker("Orsa Lines", BODY), stance=Stance.DENIES)
    assert origins(filed(1, BROME), filed(2, lev), denial).at_least == 1
    assert origins(filed(1, BROME), filed(2, lev)).at_least == 2


def _person(name: str, role: str | None) -> Speaker:
    return Speaker(name, PERSON, role=role)


SPELT = {
    "one sound, one office": (
        _person("Rami Odern", "harbour minister"),
        _person("Ramy Uderne", "minister"),
        1,
    ),
    "consonants, one office": (_person("Rami al-Badri", "Orsa mate"), _person("Rami al - Bredi", "mate"), 1),
    "one sound, no office": (_person("Rami Odern", "minister"), _person("Ramy Uderne", None), 2),
    "one sound, another office": (_person("Rami Odern", "minister"), _person("Ramy Uderne", "mate"), 2),
    "two mouthpieces": (_person("Ole Brenn", "spokesman"), _person("Ole Brohn", "spokesman"), 2),
    "another first name": (_person("Lucy Tarn", "minister"), _person("Luke Tarn", "minister"), 2),
    "one name alone": (_person("Odern", "minister"), _person("Uderne", "minister"), 2),
}


@pytest.mark.parametrize(("one", "other", "found"), SPELT.values(), ids=SPELT)
def test_spellings_of_one_name_are_one_person_where_the_office_is_one(
    one: Speaker, other: Speaker, found: int
) -> None:
    assert len(origins(filed(1, one), filed(2, other)).found) == found


KIN = {
    "his sister": ("his sister", "sister", 1),
    "another's kin": ("his mother", "sister", 2),
    "no kin": ("a mate", "mate", 2),
}


@pytest.mark.parametrize(("name", "role", "found"), KIN.values(), ids=KIN)
def test_kin_without_a_name_is_whom_another_report_names(name: str, role: str, found: int) -> None:
    unnamed = filed(1, Speaker(name, PERSON))
    assert len(origins(unnamed, filed(2, _person("Ida Tarn", role))).found) == found
    two = (filed(2, _person("Ida Tarn", role)), filed(3, _person("Ole Reeve", role)))
    assert len(origins(unnamed, *two).found) == 3


def test_spellings_with_one_long_quotation_are_one_person() -> None:
    words = "the ferry Alma was struck by a wave off Brome and leaks"
    two = [filed(1, _person("Rami Odern", None), words), filed(2, _person("Ramy Uderne", None), words)]
    assert len(origins(*two).found) == 2
    assert len(origins(*map(_quoting, two)).found) == 1
    (attribution,) = two[1].report.attributions
    first = two[0].report.attributions[0]
    both = replace(two[1].report, attributions=(attribution, replace(first, id="a2")))
    members = [AttributionRef("r1", "a1"), AttributionRef("r2", "a1"), AttributionRef("r2", "a2")]
    claim = Claim(
        "r1#a1", CLAIM, members[0], tuple(Member(ref, Stance.ASSERTS, 1.0, "test") for ref in members)
    )
    apart = [_quoting(two[0]), replace(two[1], report=both)]
    assert len(lineage_of(claim, apart, (), ()).origins.found) == 2


ONE_BODY = {
    "its letters": ("Orsa Harbour Board", "OHB"),
    "letters of most words": ("Coordinator of Piers and Harbours in the South", "COPAH"),
    "both spellings": ("Velmark Defence Ministry", "Velmark Defense Ministry"),
    "whose it is alone": ("Velmark forces", "Velmark Defence Ministry"),
    "what is of the land": ("Velmarkish military", "Velmark government"),
    "with and without group": ("Orsa Front group", "Orsa Front"),
    "the sort before it": ("terror group Orsa Front", "Orsa Front"),
    "names that all know": ("ISIL", "Islamic State group"),
}


@pytest.mark.parametrize(("one", "other"), ONE_BODY.values(), ids=ONE_BODY)
def test_one_body_by_several_names_may_be_one(one: str, other: str) -> None:
    assert origins(filed(1, Speaker(one, BODY)), filed(2, Speaker(other, BODY))).at_least == 1


SOME_MINISTRY = Speaker("country's harbour ministry", BODY)
SEVERAL_SORTS = {
    "a group and a body": (Speaker("harbour agencies", GROUP), Speaker("Harbour agencies", BODY), 1),
    "an office and a body": (Speaker("Head of Piers", OFFICIAL), Speaker("head of piers", BODY), 1),
    "a document and a body": (Speaker("Orsa Front", DOCUMENT), FRONT, 2),
    "the land's name left out": (SOME_MINISTRY, Speaker("Velmark harbor ministry", BODY), 1),
    "another ministry": (SOME_MINISTRY, Speaker("Velmark ministry of piers", BODY), 2),
}


@pytest.mark.parametrize(("one", "other", "found"), SEVERAL_SORTS.values(), ids=SEVERAL_SORTS)
def test_one_name_is_one_body_of_whatever_sort_it_is_read_as(
    one: Speaker, other: Speaker, found: int
) -> None:
    assert len(origins(filed(1, one), filed(2, other)).found) == found


LAST_NAMES = {
    "a last name read as a group": ("Brome", 1),
    "a group of that name's people": ("supporters of Ada Brome", 2),
    "a family": ("Bromes", 2),
}


@pytest.mark.parametrize(("name", "found"), LAST_NAMES.values(), ids=LAST_NAMES)
def test_a_group_called_by_a_persons_last_name_is_that_person(name: str, found: int) -> None:
    assert len(origins(filed(1, BROME), filed(2, Speaker(name, GROUP))).found) == found


def test_a_body_that_one_report_misspells_is_one_by_its_letters() -> None:
    right = filed(1, Speaker("Harbour Safety Board", BODY), before="The Harbour Safety Board (HSB) met. ")
    wrong = filed(2, Speaker("Harbour Savety Board", BODY), before="The Harbour Savety Board (HSB) met. ")
    bare = filed(2, Speaker("Harbour Savety Board", BODY))
    other = filed(3, Speaker("Hotel Service Bureau", BODY), before="The Hotel Service Bureau (HSB) met. ")
    assert len(origins(right, wrong).found) == 1
    assert len(origins(right, bare).found) == 2
    assert len(origins(right, other).found) == 2


def test_letters_that_a_report_writes_out_are_the_body() -> None:
    written = filed(1, Speaker("Harbour Safety Board", BODY), before="The Harbour Safety Board (HSB) met. ")
    found = origins(written, filed(2, Speaker("HSB", BODY)))
    assert len(found.found) == 1


HEADLINES = {
    "for it": ("Ferry Alma leaks", True),
    "without one": (None, True),
    "against it": ("No, the ferry Alma does not leak", False),
    "a denial": ("Harbour denies that ferry Alma leaks", False),
    "shortened": ("That ferry Alma leak isn't real", False),
    "against something else": ("Mayor will not sing", True),
    "a question": ("Does ferry Alma leak or not?", True),
}


@pytest.mark.parametrize(("headline", "untraced"), HEADLINES.values(), ids=HEADLINES)
def test_who_disputes_it_in_the_headline_gives_no_unsourced_word(
    headline: str | None, untraced: bool
) -> None:
    nobody = filed(2, Speaker(None, GROUP), headline=headline)
    found = origins(filed(1, BROME), nobody)
    assert bool(found.untraced) is untraced
    assert found.at_most == 1 + untraced


def test_a_claim_that_only_its_disputers_tell_of_has_an_origin_all_the_same() -> None:
    found = origins(filed(1, Speaker(None, GROUP), headline="Ferry Alma does not leak"))
    assert (found.untraced, found.at_least, found.at_most) == (("r1",), 1, 1)


OF_THE_BODY = {
    "its militants": (Speaker("Orsa Front militants", GROUP), 1),
    "its supporters": (Speaker("supporters of the Orsa Front", GROUP), 1),
    "a statement attributed to it": (Speaker("statement attributed to the Orsa Front", DOCUMENT), 1),
    "a statement on a website of its": (
        Speaker("statement on a website used by the Orsa Front", DOCUMENT),
        1,
    ),
    "a letter that it gave out": (Speaker("letter from the mayor released by the Orsa Front", DOCUMENT), 1),
    "a letter to it from another": (Speaker("letter from Tarn council to the Orsa Front", DOCUMENT), 2),
    "a statement on it": (Speaker("statement by the mayor on the Orsa Front", DOCUMENT), 2),
    "militants of another": (Speaker("Tarn militants", GROUP), 2),
    "militants": (Speaker("militants", GROUP), 2),
    "who is against it": (Speaker("opponents of the Orsa Front", GROUP), 2),
    "a letter to it": (Speaker("letter to the Orsa Front", DOCUMENT), 2),
    "a body of like name": (Speaker("Orsa council", BODY), 2),
}


@pytest.mark.parametrize(("other", "found"), OF_THE_BODY.values(), ids=OF_THE_BODY)
def test_what_is_a_bodys_own_is_no_origin_beside_it(other: Speaker, found: int) -> None:
    assert len(origins(filed(1, FRONT), filed(2, other)).found) == found


BARE = {
    "an article": ("An article", DOCUMENT, 1),
    "a site of a land": ("a US website", DOCUMENT, 1),
    "words of somebody": ("quotes", DOCUMENT, 1),
    "a release, and a word too many": ("a fake press release that", DOCUMENT, 1),
    "a piece of an outlet": ("Harbour Post article", DOCUMENT, 2),
    "a paper of a court": ("court filing", DOCUMENT, 2),
    "a memo": ("a leaked memo", DOCUMENT, 2),
}


@pytest.mark.parametrize(("name", "kind", "found"), BARE.values(), ids=BARE)
def test_a_writing_of_which_nothing_is_told_is_an_untraced_origin(
    name: str, kind: SpeakerKind, found: int
) -> None:
    bounds = origins(filed(1, BROME), filed(2, Speaker(name, kind)))
    assert len(bounds.found) == found
    assert bounds.untraced == (() if found == 2 else ("r2",))
    assert bounds.at_most == 2


def test_words_by_which_a_matter_is_called_are_an_echo_only_where_they_are_quoted() -> None:
    words = "the ferry Alma of the Orsa Lines bound for Brome with passengers leaks"
    paper = Speaker("Harbour Post", SpeakerKind.OUTLET)
    plain = (filed(1, BROME, words), filed(2, paper, words))
    assert len(origins(*plain).found) == 2
    telling = "the ferry Alma was struck by a wave off Brome and leaks"
    assert len(origins(filed(1, BROME, telling), filed(2, paper, telling)).found) == 1
    quoted = (_quoting(one) for one in plain)
    assert len(origins(*quoted).found) == 1


def _quoting(one: Filed) -> Filed:
    (attribution,) = one.report.attributions
    return replace(one, report=replace(one.report, attributions=(replace(attribution, form=Form.DIRECT),)))


def test_an_accounts_handle_makes_no_other_person() -> None:
    handled = Speaker("ada brome (@adabrome)", PERSON)
    found = origins(filed(1, BROME), filed(2, handled))
    assert len(found.found) == 1
    assert len(origins(filed(1, Speaker("Lev Tarn", PERSON)), filed(2, handled)).found) == 2


def test_what_an_outlet_took_back_has_no_origin_from_there() -> None:
    post = Speaker("Harbour Post", SpeakerKind.OUTLET)
    told = filed(2, post)
    recall = filed(3, post, "that report", stance=Stance.DENIES, cue="withdrew")
    (attribution,) = recall.report.attributions
    withdrawn = replace(
        recall, report=replace(recall.report, attributions=(replace(attribution, detail="retracts"),))
    )
    assert len(origins(filed(1, BROME), told, recall).found) == 2
    assert [len(origins(filed(1, BROME), told, withdrawn).found), origins(told, withdrawn).at_most] == [1, 0]
