"""Minimal pairs of who speaks: a word or two decide who it is, and of what kind; all people are invented."""

import pytest

BY_SUBJECT = [
    (
        "{s1:Ada Lorne} {c1:said} {q1:it rained}. Oren Vale objected because {s9:he} {c9:said} {q9:so}.",
        "Oren Vale",
    ),
    (
        "{s1:Oren Vale} {c1:said} {q1:it rained}. Ada Lorne left because {s9:she} {c9:said} {q9:so}.",
        "Ada Lorne",
    ),
    (
        "{s1:The port} {c1:said} {q1:rain}. Critics met on Monday, where {s9:they} {c9:said} {q9:so}.",
        "critics",
    ),
    ("{s1:A study} {c1:found} {q1:rain}. {s9:It} {c9:found} {q9:snow}.", "study"),
    ("{s1:A Tarn resident} {c1:said} {q1:rain}. {s9:They} {c9:added} {q9:snow}.", "anonymous Tarn resident"),
    (
        "{s1:The union} {c1:said} {q1:rain}. {c2:It is said} {q2:to snow}. {s9:They} {c9:added} {q9:hail}.",
        "union",
    ),
]

CALLINGS = [
    ("Ada Lorne wrote a note. {s:The analyst} {c:said} {q:it rained}.", "Ada Lorne", "person"),
    ("Ada Lorne, a nurse, left. {s:The analyst} {c:said} {q:it rained}.", "analyst", "anonymous"),
    ("Ada Lorne, 34, left. {s:The 34-year-old} {c:said} {q:it rained}.", "Ada Lorne", "person"),
    ("Ada Lorne, 34, left. {s:The 16-year-old} {c:said} {q:it rained}.", "16-year-old", "anonymous"),
    ("Ada Lorne left. {s:An analyst} {c:said} {q:it rained}.", "analyst", "anonymous"),
    ("Ada Lorne left. {s:The spokesman} {c:said} {q:it rained}.", "spokesman", "official"),
    ("Ada Lorne left. {s:The source} {c:said} {q:it rained}.", "source", "anonymous"),
]

COMPANIES = [
    ("{s:Venn Hydro} {c:said} {q:it rained}.", "organization"),
    ("{s:Castor Cement} {c:said} {q:it rained}.", "organization"),
    ("{s:The Castor Daily Paper} {c:said} {q:it rained}.", "outlet"),
    ("{s:Belo Shipping} {c:said} {q:it rained}.", "organization"),
    ("{s:Halden Lines} {c:said} {q:it rained}.", "organization"),
    ("{s:The lines} {c:said} {q:it rained}.", "document"),
    ("{s:Belo Shipley} {c:said} {q:it rained}.", "person"),
]
"""A trade that ends a name makes it a company's."""


@pytest.mark.parametrize(("marked", "kind"), COMPANIES)
def test_a_name_that_ends_in_a_trade_is_a_company(labelled, marked, kind):
    assert labelled(marked)[0].speaker.kind == kind


LETTERS = [
    ("The World Harbour Organization (WHO) met. {s:The WHO} {c:said} {q:so}.", "World Harbour Organization"),
    ("The Royal Norland Constabulary met him. {s:The RNC} {c:said} {q:so}.", "Royal Norland Constabulary"),
    ("The Royal Constabulary of Norland met him. {s:The RNC} {c:said} {q:so}.", "RNC"),
]
"""A body by letters: written out in brackets, first letters of a body named, or of no body named."""


@pytest.mark.parametrize(("marked", "name"), LETTERS)
def test_letters_are_the_body_whose_name_they_stand_for(labelled, marked, name):
    speaker = labelled(marked)[0].speaker
    assert (speaker.name, speaker.kind) == (name, "organization")


BESIDE = [
    ("{s:A man named Oren Vale} {c:said} {q:it rained}.", "Oren Vale", "person"),
    ("{s:A man in Oren Vale} {c:said} {q:it rained}.", "man in Oren Vale", "anonymous"),
    ("{s:The chairman of the harbour board, Gen. Oren Vale,} {c:said} {q:rain}.", "Oren Vale", "person"),
    ("{s:The watchdog group, Harbour Watch,} {c:said} {q:it rained}.", "Harbour Watch", "organization"),
    ("{s:Ada Hunter} {c:said} {q:it rained}.", "Ada Hunter", "person"),
    ("{s:A hunter} {c:said} {q:it rained}.", "hunter", "anonymous"),
    ("{s:Ada Lorne @adalorne} {c:wrote} {q:it rained}.", "Ada Lorne", "person"),
    ("{s:@adalorne} {c:wrote} {q:it rained}.", "@adalorne", "anonymous"),
    ("{s:Oren Vale and Ada Lorne} {c:said} {q:it rained}.", "Oren Vale and Ada Lorne", "person"),
    ("{s:Seoul and Tokyo} {c:said} {q:so}.", "South Korea government and Japan government", "organization"),
    ("{s:Norrland Airways' Ada Lorne} {c:said} {q:it rained}.", "Ada Lorne", "person"),
    ("{s:Sheikh Omar al-Tarni} {c:said} {q:it rained}.", "Omar al-Tarni", "person"),
]

KINDS = [
    ("{s:One of his sources} {c:said} {q:it rained}.", "source", "anonymous"),
    ("{s:His sources} {c:said} {q:it rained}.", "sources", "anonymous"),
    ("{s:One witness} {c:said} {q:it rained}.", "witness", "anonymous"),
    ("{s:Witnesses} {c:said} {q:it rained}.", "witnesses", "group"),
    ("{s:Locals} {c:said} {q:it rained}.", "locals", "group"),
    ("{s:The general public} {c:believes} {q:it rained}.", "general public", "group"),
    ("{s:A rumour on Tuesday} {c:claims} {q:it rained}.", "rumour", "group"),
    ("{s:The medical reports} {c:say} {q:it rained}.", "medical reports", "document"),
    ("{s:Early reports} {c:say} {q:it rained}.", "unnamed media", "outlet"),
    ("{s:An autopsy} {c:showed} {q:it rained}.", "autopsy", "document"),
    ("{s:The Hollywood Reporter} {c:said} {q:it rained}.", "Hollywood Reporter", "outlet"),
    ("{s:A reporter} {c:said} {q:it rained}.", "reporter", "anonymous"),
    ("{s:British Columbia Hydro} {c:said} {q:it rained}.", "British Columbia Hydro", "organization"),
    ("{s:The British embassy} {c:said} {q:it rained}.", "British embassy", "organization"),
]

LATER = [
    (
        "{s:A singer} {c:has said} {q:it rained}.\nAda Lorne, 43, was on the wall. Lorne sang. Lorne left.",
        "Ada Lorne",
        "person",
    ),
    (
        "{s:A source} {c:has said} {q:it rained}.\nAda Lorne, 43, was on the wall. Lorne sang. Lorne left.",
        "source",
        "anonymous",
    ),
    (
        "{s:A singer} {c:has said} {q:it rained}.\nMayor Ada Lorne, 43, was there. Lorne sang. Lorne left.",
        "singer",
        "person",
    ),
]

NAMED_NEXT = [
    ("{s:A carver} {c:has said} {q:it rained}.\nAda Lorne said she saw it.", "Ada Lorne", "person"),
    ("{s:The carver who came} {c:said} {q:rain}.\nAda Lorne, 43, left early.", "Ada Lorne", "person"),
    ("{s:Norrland's bishop} {c:said} {q:rain}.\nAda Lorne, 43, will pray.", "Ada Lorne", "person"),
    ("{s:A spokesman} {c:said} {q:it rained}.\nAda Lorne, 43, left.", "spokesman", "official"),
    ("{s:A friend} {c:said} {q:it rained}.\nThe friend said Ada Lorne left.", "friend", "anonymous"),
]

MORE_KINDS = [
    ("{s:Norrlandic authorities} {c:say} {q:it rained}.", "Norrlandic authorities", "official"),
    ("{s:The port authority} {c:says} {q:it rained}.", "port authority", "organization"),
    ("It rained, {s:component makers} {c:say}, {q:and it snowed}.", "component makers", "group"),
    ("{s:The Tarn makers} {c:say} {q:it rained}.", "Tarn makers", "organization"),
    ("{s:Those over 60} {c:say} {q:it rained}.", "over 60", "group"),
    ("{s:A coalition of politicians} {c:said} {q:it rained}.", "coalition of politicians", "group"),
    ("{s:The UN} {c:said} {q:it rained}.", "United Nations", "organization"),
    ("{s:A statement from Ada Lorne} {c:said} {q:it rained}.", "Ada Lorne", "person"),
    ("{q:It rained}\n— {s:Gale⚡} (@tarngale)", "Gale⚡ (@tarngale)", "person"),
    ("{s:The family of Mr Lorne} {c:said} {q:it rained}.", "family of Mr Lorne", "group"),
]

VARIED = [
    (
        "{s1:Ada Lorne} {c1:said} {q1:it rained}.\n{s2:The retired surgeon} {c2:said} {q2:it snowed}.",
        "Ada Lorne",
    ),
    (
        "{s1:Ada Lorne} {c1:said} {q1:it rained}.\n{s2:A retired surgeon} {c2:said} {q2:it snowed}.",
        "anonymous retired surgeon",
    ),
    (
        "{s1:Rope makers} {c1:said} {q1:so}. Norrland Airways left. {s2:The firm} {c2:said} {q2:rain}.",
        "Norrland Airways",
    ),
]

DRAWN_TOO_WIDE = [
    ("It rained, {c:wrote} {s:or Ada Lorne}, {q:and snow fell}.", "Ada Lorne", "person"),
    ("{q:It rained}, {c:told} {s:by Norrland Airways}.", "Norrland Airways", "organization"),
]

MANY = [
    ("{s:Some} {c:say} {q:it rained}.", "some (unspecified)"),
    ("{s1:Scholars} {c1:said} {q1:it rained}. {s2:Others} {c2:said} {q2:it snowed}.", "others (scholars)"),
    ("{s1:Ada Lorne} {c1:said} {q1:it rained}. {s2:Many} {c2:said} {q2:it snowed}.", "many (unspecified)"),
]

ROLES = [
    ("{s:spokesman Col. Oren Vale} {c:said} {q:it rained}.", "spokesman"),
    ("{s:Rep. Oren Vale, D-Tarn,} {c:said} {q:it rained}.", "representative"),
    ("{s:Tarn Gov. Oren Vale} {c:said} {q:it rained}.", "Tarn governor"),
    ("{s:Oren Vale, a baker who knows the harbour board's coordinator,} {c:said} {q:rain}.", "baker who"),
]


def plain(name):
    return name.removeprefix("anonymous ") if name else name


@pytest.mark.parametrize(("marked", "name"), BY_SUBJECT)
def test_whom_a_pronoun_repeats(labelled, marked, name):
    assert labelled(marked)[-1].speaker.name == name


@pytest.mark.parametrize(
    ("marked", "name", "kind"),
    [*CALLINGS, *BESIDE, *KINDS, *LATER, *NAMED_NEXT, *DRAWN_TOO_WIDE, *MORE_KINDS],
)
def test_who_speaks_and_of_what_kind(labelled, marked, name, kind):
    speaker = labelled(marked)[0].speaker
    assert (plain(speaker.name), speaker.kind) == (name, kind)


@pytest.mark.parametrize(("marked", "name"), VARIED)
def test_who_is_called_by_what_she_is(labelled, marked, name):
    assert labelled(marked)[-1].speaker.name == name


@pytest.mark.parametrize(("marked", "name"), MANY)
def test_several_of_whom_only_a_number_is_told(labelled, marked, name):
    speaker = labelled(marked)[-1].speaker
    assert (speaker.name, speaker.kind) == (name, "group")


@pytest.mark.parametrize(("marked", "role"), ROLES)
def test_a_role_without_rank_or_party(labelled, marked, role):
    assert labelled(marked)[0].speaker.role.startswith(role)


@pytest.mark.parametrize(("spelt", "name"), [("Milunovec", "Ada Milunovek"), ("Marrow", "Marrow")])
def test_a_surname_in_another_spelling(labelled, spelt, name):
    text = f"{{s1:Ada Milunovek}} {{c1:said}} {{q1:it rained}}. {{s2:{spelt}}} {{c2:said}} {{q2:it snowed}}."
    assert labelled(text)[1].speaker.name == name
