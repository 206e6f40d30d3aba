"""Whom "it", "the report", "the person" or "the elder" means by what stands right before; all is invented."""

import pytest

POLICE = "{s1:The Orsa Police} {c1:said} {q1:it had no such man}. "
IT = [
    # The outlet whose piece the sentence before ends with; not where that sentence is about a body.
    (
        POLICE + "There are errors in the Daily Mirror story. {s9:It} {c9:says} {q9:he was held}.",
        "Daily Mirror",
    ),
    (
        POLICE + "Many shared an article by the Daily Mirror.\n{s9:It} {c9:says} {q9:he was held}.",
        "Daily Mirror",
    ),
    (POLICE + "The force saw the Daily Mirror report. {s9:It} {c9:said} {q9:he was free}.", "Orsa Police"),
    (POLICE + "They read of it in the Daily Mirror. {s9:It} {c9:said} {q9:he was free}.", "Orsa Police"),
    (
        "{s1:The Orsa Police} {c1:denied} {q1:the Daily Mirror report}. {s9:It} {c9:said} {q9:he was free}.",
        "Orsa Police",
    ),
    # A body that is subject of the same sentence's first clause, whatever the parse takes it for; no person.
    (POLICE + "Although al-Tarn often posts, {s9:it} {c9:said} {q9:nothing}.", "al-Tarn"),
    (POLICE + "Although Ada Lorne often posts, {s9:it} {c9:said} {q9:nothing}.", "Orsa Police"),
    # Whoever speaks through the document that spoke last.
    (
        "{s1:The BBC} {c1:said} {q1:it rained}. {q2:The kiln was lit}, {c2:wrote} "
        "{s2:a letter sent in the name of the guild}. {s9:It} {c9:said} {q9:no pot broke}.",
        "guild",
    ),
]

THE_REPORT = [
    # Not the outlet that is only said to have done something.
    (
        "A story by the Daily Mirror spread. They say the BBC had confirmed it. "
        "{s9:The article} {c9:claims} {q9:he fell}.",
        "Daily Mirror",
    ),
    ("It was shown. Lorne told the BBC so. {s9:The report} {c9:said} {q9:he fell}.", "BBC"),
    ("{s1:Lorne} {c1:said} {q1:the BBC report was wrong}. {s9:The report} {c9:said} {q9:he fell}.", "BBC"),
]

THE_GROUP = [
    (
        "{s1:A citizens group} {c1:said} {q1:it rained}. " + "The roads were closed for days. " * 12 + "\n"
        "Five men fled. Orsi fought Tarn, and men left Orsi. Some feared Orsi.\n"
        "Orsi is believed to hold two men. {s9:The group} {c9:said} {q9:they lived}.",
        "Orsi",
    ),
    ("{s1:A citizens group} {c1:said} {q1:rain}. {s9:The group} {c9:added} {q9:snow}.", "citizens group"),
]

TOLD_APART = [
    # An official without a name is "the person"; she is "the source" only where there is no other.
    (
        "{s1:A representative of Reeve} {c1:said} {q1:so}. {s9:The person} {c9:added} {q9:more}.",
        "representative",
    ),
    ("{s1:The mayor} {c1:said} {q1:so}. {s9:The person} {c9:added} {q9:more}.", "anonymous person"),
    (
        "{s1:A source} {c1:said} {q1:so}. {s2:A representative of Reeve} {c2:said} {q2:no}. "
        "{s9:The source} {c9:added} {q9:more}.",
        "anonymous source",
    ),
    # Others than the one before.
    ("{s1:A sailor} {c1:said} {q1:so}. {q9:“No,”} {s9:the other sailor} {c9:said}.", "other"),
    (
        "{s1:A tired sailor} {c1:said} {q1:so}. {q9:“No,”} {s9:the sailor with the camera} {c9:said}.",
        "sailor with the camera",
    ),
    (
        "{s1:A sailor with a camera} {c1:said} {q1:so}. {q9:“No,”} {s9:the sailor} {c9:said}.",
        "sailor with a camera",
    ),
    # Of one surname.
    (
        "His son Ben Lorne sat. {s1:Haru Lorne} {c1:said} {q1:so}. {s9:The elder Lorne} {c9:said} {q9:no}.",
        "Haru",
    ),
    (
        "Haru Lorne sat. Ben Lorne, his son, ran. {s9:The younger Lorne} {c9:said} {q9:no}.",
        "Ben Lorne",
    ),
    ("Haru Lorne sat. His son, Ben, ran. {s9:The younger Lorne} {c9:said} {q9:no}.", "Ben Lorne"),
    ("{s1:Haru Lorne} {c1:said} {q1:so}. {s9:The younger Lorne} {c9:said} {q9:no}.", "younger Lorne"),
    (
        "{s1:Haru Lorne} {c1:said} {q1:so}. Peter Reeve came with his son, Ben. "
        "{s9:The younger Lorne} {c9:said} {q9:no}.",
        "younger Lorne",
    ),
    (
        "{s1:Peter Reeve} {c1:said} {q1:so}. Haru Lorne came with his son, Ben. "
        "{s9:The younger Lorne} {c9:said} {q9:no}.",
        "Ben Lorne",
    ),
    ("Peter Marsh met Haru Lorne's son, Ben. {s9:The younger Lorne} {c9:said} {q9:no}.", "Ben Lorne"),
    # Of that age.
    (
        "Ada Biggin, an 89-year-old from Tarn, waved. {s1:Paul Reeve, 34,} {c1:said} {q1:so}. "
        "{s9:The pensioner} {c9:said} {q9:no}.",
        "Ada Biggin",
    ),
]

PERSONS = [
    # The subject of the sentence before, though it is on some word, or a lesser clause names another.
    (
        "{s1:Ada Lorne} {c1:said} {q1:so}. {q2:Oda Vintner ran the lock at Brome for years}, {c2:notes} "
        "{s2:an old almanac}. {s9:She} {c9:warned} {q9:that the gate stuck}.",
        "Oda Vintner",
    ),
    (
        "{s1:Ada Lorne} {c1:said} {q1:that Oda Vintner had gone}. {s9:She} {c9:added} {q9:that it rained}.",
        "Ada Lorne",
    ),
    (
        "Peter Marsh mapped the reef last spring, long before Oren Vale was hired. "
        "{q9:The rock is soft}, {s9:he} {c9:wrote}.",
        "Peter Marsh",
    ),
    # A lesser clause's subject stays, where the other name is of a sentence before or no sentence's subject.
    (
        "Peter Marsh mapped the reef. The tide rose once Oren Vale was hired. "
        "{q9:The rock is soft}, {s9:he} {c9:wrote}.",
        "Oren Vale",
    ),
    (
        "When Peter Marsh left as Oren Vale was hired, the tide rose. "
        "{q9:The rock is soft}, {s9:he} {c9:wrote}.",
        "Oren Vale",
    ),
    ("Peter Marsh predicted it. When Oren Vale was released, {s9:he} {c9:said} {q9:so}.", "Oren Vale"),
    # Inside a quotation whose speaker did not name them, "they" stay open.
    (
        "{s1:Tarn Intelligence} {c1:said} {q1:no}. {s2:Haru Lorne} {c2:said}, "
        "{q2:“I feared it, but {s9:they} {c9:told} me {q9:he was here}.”}",
        None,
    ),
]

RELATIVES = [
    ("The BBC called the Pentagon, {s9:which (in turn)} {c9:would not say} {q9:if so}.", "Pentagon"),
    ("The board asked Ada Lorne, {s9:who, in turn,} {c9:said} {q9:so}.", "Ada Lorne"),
    ("{s1:The BBC} {c1:said} {q1:so}. Lorne rued the news, {s9:which} {c9:showed} {q9:haste}.", None),
    ("Reeve rang Sky News, {s9:which} {c9:said} {q9:it rained}.", "Sky News"),
    ("They asked the Velmark News, {s9:which} {c9:said} {q9:it rained}.", "Velmark News"),
    ("{s1:Tarn News} {c1:said} {q1:so}. Reeve met Tarn News, {s9:which} {c9:said} {q9:more}.", "Tarn News"),
    ("{s1:The BBC} {c1:said} {q1:so}. Lorne sued the board, {s9:which} {c9:denied} {q9:haste}.", "board"),
]

ONE_OR_SEVERAL = [
    ("{s:The Front of Tarn and Syria (FTS)} {c:said} {q:it rained}.", "Front of Tarn and Syria"),
    (
        "The Front of Tarn and Syria (FTS) met. {s:The Front of Tarn and Syria} {c:said} {q:so}.",
        "Front of Tarn",
    ),
    ("{s:Jordan and Syria (JUS)} {c:said} {q:it rained}.", "Jordan government and Syria government"),
    (
        "{s:Sites Orsa Reeve, Death and Brome, and Tarnia} {c:said} {q:so}.",
        "Orsa Reeve, Death and Brome, and Tarnia",
    ),
    ("{s:It} {c:said} {q:so}. It names {s9:Haru Lorne, a man born in Tarn and} {c9:says} {q9:he ran}.", None),
]

BEHIND_A_TOWN = [
    ("{s:The plumber from Brome City, Texas,} {c:said} {q:so}.", "plumber from Brome City, Texas"),
    ("{s:A sailor from Brome, Nova Scotia,} {c:said} {q:so}.", "sailor from Brome, Nova Scotia"),
    ("{s:A plumber from Orsa, Norrland,} {c:said} {q:so}.", "plumber from Orsa, Norrland"),
    ("{s:The mayor of Orsa, Lorne,} {c:said} {q:so}.", "Lorne"),
    ("{s:The owner of a shop in Brome, Virginia Lorne,} {c:said} {q:so}.", "Virginia Lorne"),
    ("{s:The plumber from Brome, Norrland,} {c:said} {q:so}.", "plumber from Brome, Norrland"),
]

NO_PLACE = [
    # Whoever is meant already has her name there, though it is in no list; without a town it is no state.
    ("{s:The baker from Orsa, Lindqvist,} {c:said} {q:so}.", "Lindqvist"),
    ("{s:The teacher in Velmark, Sorensen,} {c:said} {q:so}.", "Sorensen"),
    ("{s:The mayor, Durham,} {c:said} {q:so}.", "Durham"),
    ("{s:The committee's chairman, Norfolk,} {c:said} {q:so}.", "Norfolk"),
]

NEXT = [
    # Whom somebody quoted speaks of is not whom the report names next.
    (
        "{s1:Peter Marsh} {c1:said}, {q1:“I was there when {s9:a cleric} {c9:ruled} {q9:so}.”} "
        "Ada Lorne, 43, wrote a book.",
        "anonymous cleric",
    ),
    ("{s9:A cleric} {c9:ruled} {q9:so}.\nAda Lorne, 43, wrote a book.", "Ada Lorne"),
    ("{s9:A rash of jokes} {c9:made} {q9:so}.\nAda Lorne, 43, wrote a book.", "rash of jokes"),
]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        *IT,
        *THE_REPORT,
        *THE_GROUP,
        *TOLD_APART,
        *PERSONS,
        *RELATIVES,
        *ONE_OR_SEVERAL,
        *BEHIND_A_TOWN,
        *NEXT,
    ],
)
def test_who_is_meant_by_what_stands_before(labelled, marked, name):
    speaker = labelled(marked)[-1].speaker
    assert speaker.name == name if name is None else name in speaker.name


@pytest.mark.parametrize(("marked", "name"), NO_PLACE)
def test_a_name_behind_a_town_or_an_office_is_no_place(labelled, marked, name):
    speaker = labelled(marked)[-1].speaker
    assert (speaker.name, speaker.kind) == (name, "person")


def test_capitals_without_end_behind_a_town_are_read(labelled):
    (only,) = labelled("{s:The baker in " + "A" * 400 + " and so on, Lorne,} {c:said} {q:so}.")
    assert only.speaker.name


def test_outlets_in_a_list_are_no_person(labelled):
    (only,) = labelled("{s:Sites Orsa Reeve, Death and Brome, and Tarnia} {c:said} {q:so}.")
    assert only.speaker.kind == "outlet"


def test_an_unknown_namesake_is_a_person(labelled):
    (only,) = labelled("{s:The younger Lorne} {c:said} {q:no}.")
    assert only.speaker.kind == "person"
