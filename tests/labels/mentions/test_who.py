"""Who speaks, by what the report says of a name elsewhere; each rule with a case it must leave alone."""

import pytest

from sayso.labels.mentions.evidence import evidence_of

BESIDE = [
    ("{s:The harbour master, Olav Rist,} {c:told} the Herald {q:it rained}.", "Olav Rist", "person"),
    ("{s:The Minister of Works, Mr Oren Vale,} {c:said} {q:it rained}.", "Oren Vale", "person"),
    ("{s:Brome's founder, former rower Oren Vale,} {c:said} {q:it rained}.", "Oren Vale", "person"),
    ("{s:The mayor of Orsa, former Tarn councillor Oda Lind,} {c:said} {q:it rained}.", "Oda Lind", "person"),
    ("{s:The harbour master, ex-rower Oren Vale,} {c:said} {q:it rained}.", "Oren Vale", "person"),
    ("{s:The harbour master, retired naval engineer Mr Oren Vale,} {c:said} {q:so}.", "Oren Vale", "person"),
    ("{s:The mate, a Norrlander who gave his name only as Jun,} {c:said} {q:it rained}.", "Jun", "person"),
    ("{s:government spokesman Pal Widner} {c:said} {q:it rained}.", "Pal Widner", "person"),
    ("{s:rowing coach Dean Orrin} {c:said} {q:it rained}.", "Dean Orrin", "person"),
    ("{s:Quill, the captain's lawyer,} {c:said} {q:her client had warned them}.", "Quill", "person"),
    ("{s:Corvane, the plant's owner,} {c:said} {q:it rained}. Corvane sold.", "Corvane", None),
    ("{s:his old friend Pal} {c:said} {q:it rained}.", "Pal", "person"),
    ("{s:parish priest Father Tom Byrne} {c:said} {q:it rained}.", "Tom Byrne", "person"),
    ("{s:Tarn Hydro, which runs the dam,} {c:said} {q:it rained}.", "Tarn Hydro", "organization"),
    ("{s:Tarn Hydro, the company that runs the dam,} {c:said} {q:it rained}.", "Tarn Hydro", "organization"),
    (
        "{q:It rained}, {c:according to} {s:minutes held at the archive}.",
        "minutes held at the archive",
        "document",
    ),
    (
        "{s:The union representing engineers} {c:said} {q:it rained}.",
        "union representing engineers",
        "organization",
    ),
    ("{s:Hydrologists} {c:note} {q:that it rained}.", "hydrologists", "group"),
    ("{s:Later reports} {c:said} {q:it rained}.", "unnamed media", "outlet"),
    ("{s:a post on the site tarnwire.com} {c:said} {q:it rained}.", "tarnwire.com", "outlet"),
    ("{s:the Wenlow Gazette} {c:says} {q:it rained}.", "Wenlow Gazette", "outlet"),
    ("{s:an article in the Anchor, a magazine for sailors,} {c:said} {q:it rained}.", "Anchor", "outlet"),
    ("{s:A Velmark TV station, KQTV-5} {c:reported} {q:it rained}. Reuters did not.", "KQTV-5", "outlet"),
    ("{s:A local newspaper, the Anchor,} {c:reported} {q:it rained}. Reuters did not.", "Anchor", "outlet"),
    ("{s:A newspaper editor, Lorne Reeve,} {c:said} {q:it rained}.", "Lorne Reeve", "person"),
    ("{c:Rumours} on {s:social media} {c:had} {q:it raining}.", "social media users", "group"),
    ("{q:It} {c:reportedly} {q:rained}.", "unnamed media", "outlet"),
    ("{s:A government official} {c:said} {q:it rained}.", "anonymous government official", "anonymous"),
    ("{s:the Twitter feed of the Tarn Institute} {c:said} {q:it rained}.", "Tarn Institute", "organization"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), BESIDE)
def test_name_and_kind_by_what_stands_beside(labelled, marked, name, kind):
    speaker = labelled(marked)[0].speaker
    assert (speaker.name, speaker.kind) == (name, kind)


def test_a_chicken_shop_is_no_radio_station(labelled):
    assert labelled("{s:KFC} {c:said} {q:it was sorry}.")[0].speaker.kind != "outlet"


ELSEWHERE = [
    ("{s:The mayor of Tarn} {c:said} {q:it rained}. Mayor Oren Vale was wet.", "Oren Vale"),
    ("{s:Norrland's water minister} {c:said} {q:it rained}. Water Minister Ada Lorne left.", "Ada Lorne"),
    ("Water Minister Ada Lorne left. {s:The interior minister} {c:said} {q:it rained}.", "interior minister"),
    ("Mayor Oren Vale met Mayor Ada Lorne. {s:The mayor} {c:said} {q:it rained}.", "mayor"),
    ("A government spokeswoman, Livia Norn, said {s:she} {c:would not discuss} {q:the talks}.", "Livia Norn"),
    ("Shares in Tarn Hydro fell after {s:the company} {c:said} {q:it rained}.", "Tarn Hydro"),
    ("A lawyer for Orsa Lines said {s:the company} {c:would not comment} {q:on it}.", "Orsa Lines"),
    (
        "Halden Foods, a firm, met. It leased ships from Orsa Lines, {s:the company} {c:said} {q:on it}.",
        "Halden Foods",
    ),
    (
        "Ada Lorne awoke one day to find a scar.\nShe had slept. “{q:It hurt},” {s:she} {c:told} us.",
        "Ada Lorne",
    ),
]


@pytest.mark.parametrize(("marked", "name"), ELSEWHERE)
def test_the_name_that_the_report_gives_elsewhere(labelled, marked, name):
    assert labelled(marked)[0].speaker.name == name


OF_ITSELF = [
    ("{q2:Halden Foods will close its plant}, {s2:the company} {c2:said}.", "Halden Foods"),
    ("{q2:Its plant will be closed}, {s2:the company} {c2:said}.", "Castor Hydro"),
    ("{q2:Ada Lorne will leave Halden Foods}, {s2:the company} {c2:said}.", "Castor Hydro"),
    ("{s2:The company} {c2:said} {q2:Halden Foods will close its plant}.", "Castor Hydro"),
    ("{q2:The boards had met}, {s2:the two companies} {c2:said}.", "two companies"),
]


@pytest.mark.parametrize(("marked", "name"), OF_ITSELF)
def test_a_company_before_its_verb_is_the_one_that_the_sentence_is_of(labelled, marked, name):
    _, second = labelled(f"{{s1:Castor Hydro}} {{c1:said}} {{q1:it rained}}.\n{marked}")
    assert second.speaker.name == name


UNNAMED = [
    ("{s:The mayor} {c:said} {q:it was fine}.", "mayor", "official"),
    ("{s:The judge} {c:said} {q:it was fine}.", "judge", "official"),
]


@pytest.mark.parametrize(("marked", "name", "kind"), UNNAMED)
def test_the_unnamed_holder_of_an_office_is_no_named_person(labelled, marked, name, kind):
    speaker = labelled(marked)[0].speaker
    assert (speaker.name, speaker.kind) == (name, kind)


MODIFIED = [
    "{s:One official in the survey made by the respected Oren Vale} {c:said} {q:planes were missing}.",
    "{s:A spokesman for the mayor, Oren Vale,} {c:said} {q:it rained}.",
    "{s:A spokesman for Mayor Oren Vale} {c:said} {q:it rained}.",
    "{s:A friend of Dr. Oren Vale} {c:said} {q:it rained}.",
    "{s:The mayor, who beat lawyer Oren Vale,} {c:said} {q:it rained}.",
    "{s:The mayor, sister of rower Oren Vale,} {c:said} {q:it rained}.",
    "{s:The mayor, widow of painter Oren Vale,} {c:said} {q:it rained}.",
    "{s:The mayor, her brother Oren Vale,} {c:said} {q:it rained}.",
    "{s:The mayor, like predecessor Oren Vale,} {c:said} {q:it rained}.",
    "{s:The mayor, former aide to Oren Vale,} {c:said} {q:it rained}.",
    "{s:The mayor, former husband Oren Vale,} {c:said} {q:it rained}.",
    "{s:The mayor, acting for Oren Vale,} {c:said} {q:it rained}.",
]


@pytest.mark.parametrize("marked", MODIFIED)
def test_a_name_in_the_description_is_not_who_speaks(labelled, marked):
    speaker = labelled(marked)[0].speaker
    assert speaker.name != "Oren Vale"
    assert speaker.kind in ("official", "anonymous")


GENDERED = [
    ("Scott Lorne sued on Monday. {s:Ms. Lorne} {c:said} {q:it rained}.", "Ms. Lorne"),
    ("Scott Lorne sued Maria Lorne. {s:Ms. Lorne} {c:said} {q:it rained}.", "Maria Lorne"),
    ("Scott Lorne sued Maria Lorne. {s:Mr. Lorne} {c:said} {q:it rained}.", "Scott Lorne"),
    ("Scott Lorne sued on Monday. {s:Mr. Lorne} {c:said} {q:it rained}.", "Scott Lorne"),
    ("Scott Lorne sued on Monday. {s:She} {c:said} {q:it rained}.", None),
    ("Scott Lorne sued and {s:she} {c:said} {q:it rained}.", None),
]


@pytest.mark.parametrize(("marked", "name"), GENDERED)
def test_a_title_or_pronoun_excludes_persons_of_another_gender(labelled, marked, name):
    assert labelled(marked)[0].speaker.name == name


ROLES = [
    ("{s1:Jane Holt, a blogger,}", "The minister", "minister", "official"),
    ("{s1:John Vale}", "The Jordanian leader", "Jordanian leader", "official"),
    ("{s1:French President John Vale}", "The Jordanian leader", "Jordanian leader", "official"),
    ("{s1:Jordanian President John Vale}", "The Jordanian leader", "John Vale", "person"),
    ("{s1:John Vale, an aide to the president,}", "The president", "president", "official"),
    ("{s1:Former President John Vale}", "The president", "president", "official"),
    ("{s1:President John Vale}", "The minister", "minister", "official"),
    ("{s1:President John Vale}", "The Jordanian president", "Jordanian president", "official"),
    ("{s1:President John Vale}", "The president", "John Vale", "person"),
    ("{s1:John Vale, the interior minister,}", "The minister", "John Vale", "person"),
    ("{s1:John Vale, the founder of Acme,}", "The tycoon", "John Vale", "person"),
    ("{s1:John Vale}", "The 34-year-old", "John Vale", "person"),
]


@pytest.mark.parametrize(("first", "second", "name", "kind"), ROLES)
def test_a_role_is_a_named_persons_only_where_the_report_gives_it(labelled, first, second, name, kind):
    marked = f"{first} {{c1:said}} {{q1:it rained}}.\n\n{{s2:{second}}} {{c2:said}} {{q2:it was dry}}."
    speaker = labelled(marked)[1].speaker
    assert (speaker.name, speaker.kind) == (name, kind)


def test_a_relatives_gender_is_not_the_speakers(labelled):
    marked = "{s1:Scott Lorne, whose wife sued,} {c1:said} {q1:it rained}. {s2:He} {c2:said} {q2:it was dry}."
    assert labelled(marked)[1].speaker.name == "Scott Lorne"


def test_the_spokesman_is_not_the_mayor(labelled):
    marked = "{s1:The mayor} {c1:said} {q1:it rained}. {s2:The spokesman} {c2:said} {q2:it was dry}."
    assert labelled(marked)[1].speaker.name == "spokesman"


def test_who_is_quoted_inside_a_quotation_is_not_meant_outside_it(labelled):
    lorne, inner, she = labelled(
        "{s1:Ada Lorne} {c1:said}: “{q1:The doctor {c2:told} me it was a scratch}.” "
        "“{q3:It was not},” {s3:she} {c3:said}.".replace("The doctor", "{s2:The doctor}").replace(
            "it was a scratch", "{q2:it was a scratch}"
        )
    )
    assert lorne.speaker.name == she.speaker.name == "Ada Lorne"
    assert inner.speaker.name != "Ada Lorne"


def test_i_inside_a_quotation_is_who_is_quoted(labelled):
    _, inner = labelled("{s1:Ada Lorne} {c1:said}: “{q1:{s2:I} {c2:claimed} {q2:it was mine}}.”")
    assert inner.speaker.name == "Ada Lorne"


def test_one_of_several_sources(labelled):
    _, one = labelled("{s1:Sources} {c1:said} {q1:it rained}. “{q2:I got wet},” {s2:one} {c2:said}.")
    assert (one.speaker.name, one.speaker.kind) == ("anonymous source", "anonymous")


@pytest.mark.parametrize(
    ("text", "name", "sign"),
    [
        ("Shares in Tarn Hydro fell.", "tarn hydro", -1),
        ("The operator Tarn Hydro is silent.", "tarn hydro", -1),
        ("Oren Vale, 43, is silent.", "oren vale", 1),
        ("Mr Vale is silent.", "vale", 1),
        ("Tarn Vale is silent.", "tarn vale", 0),
        ("Vale said she still believed it.", "vale", 1),
        ("Vale said it still believed it.", "vale", 0),
    ],
)
def test_evidence_for_persons_and_bodies(text, name, sign):
    weight = evidence_of(text).weights.get(name, 0)
    assert (weight > 0) - (weight < 0) == sign


HANDLES = ["Thanks to @FLOTUS for it.", "@David_Cameron was told.", "RT @Tarn_News: it rained."]


@pytest.mark.parametrize("post", HANDLES)
def test_an_account_alone_is_no_name(labelled, post):
    speaker = labelled("{s:A teacher} {c:said} {q:it rained}.\n\n" + post)[0].speaker
    assert (speaker.name, speaker.kind) == ("anonymous teacher", "anonymous")
