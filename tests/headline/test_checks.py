"""The headline check: each label by a rule that clearly fires, and what must stay supported."""

import pytest

from marked_report import read_marked
from sayso.headline import check_headline
from sayso.headline.body import Body
from sayso.topics import stems_of


@pytest.fixture(scope="module")
def check(parser):
    def run(headline, marked):
        report, parsed = read_marked(parser, marked, headline=headline)
        return check_headline(parsed, report.attributions), report

    return run


RUMOUR = "{q1:Two envoys of Norrland may have fled by sea}, {c1:according to} {s1:a source}."
NO_COMMENT = (
    RUMOUR + " {s4:Seoul} {c4:denied} {q4:the claims}.\n"
    "In South Korea {s2:the foreign ministry} {c2:said there is nothing to confirm} about {q2:the flight}. "
    "{s3:Japan} {c3:denied} {q3:the report}."
)
DAM = (
    "{s1:Water ministry spokeswoman Ada Lorne} {c1:said she had nothing to confirm} "
    "about {q1:a crack in the dam}. "
    "{s2:Venn Hydro}, which runs the dam, {c2:declined to comment}."
)
SACKED = (
    "A safety boss was sacked over a crack in the Tarn dam.\n"
    "{q1:Ada Lorne was marched out after warning bosses of the dam}, {s1:a source} {c1:told} Meridian.\n"
)
POLICE = "{s1:Tarn police} {c1:said} {q1:two men were arrested over the harbour fire}."

CASES = [
    ("Two flee", "{q1:Two envoys have fled}, {s1:a source} {c1:told} the Harbour Post.", "supported"),
    ("South Korea denies flight of Norrland envoys", NO_COMMENT, "shifted"),
    ("South Korea, Japan deny flight of Norrland envoys", NO_COMMENT, "shifted"),
    ("Seoul denies flight of Norrland envoys", NO_COMMENT, "shifted"),
    ("Japan denies flight of Norrland envoys", NO_COMMENT, "supported"),
    (
        "Palace confirms royal visit",
        "{s1:The palace} {c1:declined to comment on} {q1:the royal visit}.",
        "shifted",
    ),
    ("Palace confirms royal visit", "{s1:The palace} {c1:denied} {q1:the royal visit}.", "shifted"),
    ("Palace confirms royal visit", "{s1:The palace} {c1:confirmed} {q1:the royal visit}.", "supported"),
    ("Envoys fled by sea, sources say", "{q1:The envoys fled by sea}, {s1:a source} {c1:said}.", "shifted"),
    (
        "Envoys fled by sea, sources say",
        "{q1:The envoys fled by sea}, {s1:two sources} {c1:said}.",
        "supported",
    ),
    ("Two envoys of Norrland fled by sea", RUMOUR, "hardened"),
    ("Two envoys of Norrland may have fled by sea", RUMOUR, "supported"),
    ("Two envoys of Norrland 'fled' by sea", RUMOUR, "supported"),
    ("Two envoys of Norrland fled by sea: report", RUMOUR, "hardened"),
    ("Two envoys of Norrland may have fled by sea: report", RUMOUR, "supported"),
    ("Did two envoys of Norrland flee by sea?", RUMOUR, "supported"),
    ("Two men arrested over harbour fire", POLICE, "supported"),
    ("Government denies crack in dam", DAM, "shifted"),
    ("Dam operator denies crack in wall", DAM, "shifted"),
    ("Fishermen deny crack in dam", DAM, "unsupported"),
    (
        "Government denies wage cuts for staff",
        DAM + " Wage cuts for staff were on the agenda.",
        "unsupported",
    ),
    ("Government denies crack in dam", DAM + " {s3:The minister} {c3:denied} {q3:the crack}.", "supported"),
    ("DAM COVER-UP: Safety boss SACKED over crack", SACKED, "hardened"),
    ("Safety boss 'sacked' over dam crack", SACKED, "supported"),
    ("Source: Safety boss sacked over dam crack", SACKED, "supported"),
    (
        "Safety boss sacked over dam crack",
        SACKED + "The boss was sacked on Friday over the crack.",
        "supported",
    ),
    (
        "Safety boss sacked over dam crack",
        SACKED + "{s2:The ministry} {c2:confirmed} {q2:her dismissal}.",
        "supported",
    ),
    (
        "Tarn Radio :: News :: Police: harbour fire was set by two crane drivers",
        "{s1:Tarn police} {c1:denied} {q1:that the harbour fire was set by two crane drivers}.",
        "supported",
    ),
    ("Nun gives birth to surprise arrest baby", POLICE + " The nun had a baby, a surprise.", "supported"),
    ("Bridge collapse injures ferry passengers", POLICE, "unsupported"),
    ("Tarn mayor to resign over harbour fire", POLICE, "unsupported"),
    ("Tarn mayor to resign over harbour fire", POLICE + " The mayor will resign on Monday.", "supported"),
    ("How to put out a harbour fire arrest", POLICE, "supported"),
    (
        "Harbour fire was set by two crane drivers",
        "{s1:Tarn police} {c1:denied} {q1:that the harbour fire was set by two crane drivers}.",
        "contradicted",
    ),
    (
        "Police deny harbour fire was set by drivers",
        "{s1:Tarn police} {c1:denied} {q1:that the harbour fire was set by two crane drivers}.",
        "supported",
    ),
]


FERRY = "{s1:The coastguard} {c1:said} {q1:nine people died when the ferry capsized off Pellan}."
STRIKER = (
    "{q1:Harwick Rovers have agreed to sign the striker Dane Okoro}, {c1:according to} {s1:the Courier}.\n"
    "{s2:Rovers} {c2:declined to comment}."
)
SPRAY = "{s1:Doctors at Harwick} {c1:said} {q1:a new spray may cure hay fever}."
BRIBES = "{s1:Mayor Hans Dorn} {c1:has denied} {q1:taking bribes}. {s2:Dorn} {c2:said} {q2:he got a loan}."
GUNMAN = (
    "{q1:The gunman acted alone and had no helpers}, {s1:his brother} {c1:told} Channel 6.\n"
    "{s2:Police} {c2:have not said} {q2:whether they look for others}."
)
GEOLOGIST = "{q1:A second earthquake could follow}, {s1:a geologist} {c1:said}. It was a quiet day."
INQUIRY = "{s1:The government} {c1:said} {q1:it would consider a call for an inquiry into the dam}."

TELLING_MORE = [
    # on somebody's word, whoever it is
    ("Rovers sign striker Dane Okoro", STRIKER, "hardened"),
    ("Rovers 'agree to sign' striker Dane Okoro", STRIKER, "supported"),
    ("Rovers to sign striker Okoro - report", STRIKER, "supported"),
    (
        "Rovers sign striker Dane Okoro",
        STRIKER + "\nRovers signed the striker Dane Okoro at noon.",
        "supported",
    ),
    ("Rovers sign Dane Okoro", "Harwick Rovers have signed the striker Dane Okoro.", "supported"),
    ("Rovers sign Dane Okoro", "Harwick Rovers have reportedly signed the striker Dane Okoro.", "hardened"),
    ("Rovers sign Dane Okoro", "Harwick Rovers, who may be sold, have signed Dane Okoro.", "supported"),
    # whose word it is stands at the end
    (
        "Tarn dam leaks at the wall, inspectors find",
        "{s1:The dam inspectorate} {c1:said} {q1:the Tarn dam leaks at the wall}.",
        "supported",
    ),
    (
        "Tarn dam leaks at the wall, inspectors trapped",
        "{s1:Two inspectors} {c1:said} {q1:the Tarn dam leaks at the wall}.",
        "hardened",
    ),
    (
        "Tarn dam leaks at the wall",
        "{s1:The inspectorate} {c1:said} {q1:the sum in its first report had been wrong}. "
        "The Tarn dam leaks at the wall.",
        "supported",
    ),
    ("Tarn dam leaks at the wall", "Their report says the Tarn dam leaks at the wall.", "hardened"),
    (
        "Orr to quit the board",
        "{q1:Orr told the board she would leave}, {s1:two people} {c1:said}.",
        "hardened",
    ),
    (
        "Orr to quit the board",
        "{q1:Brome told the brother of Orr that he would leave}, {s1:two people} {c1:said}.",
        "unsupported",
    ),
    (
        "Tarn dam leaks at the wall, town floods",
        "{s1:The dam inspectorate} {c1:said} {q1:the Tarn dam leaks at the wall}.",
        "hardened",
    ),
    # of its own doings a body may be believed in a headline
    (
        "Venn Hydro to close Tarn dam",
        "{s1:Venn Hydro} {c1:said} {q1:it will close the Tarn dam}.",
        "supported",
    ),
    (
        "Tarn dam leaks at the wall",
        "{s1:A fisherman} {c1:said} {q1:the Tarn dam leaks at the wall}.",
        "hardened",
    ),
    (
        "Tarn dam leaks at the wall",
        "{s1:A video} {c1:shows} {q1:the Tarn dam leak at the wall}.",
        "supported",
    ),
    # what another tells of the headline's own speaker
    (
        "Blood test shows envoy was poisoned",
        "{s1:Minister Olga Brandt} {c1:said} {q1:a blood test had shown that the envoy was poisoned}.",
        "hardened",
    ),
    (
        "Army says Dorva still in its hands",
        "{s1:Colonel Ivo Raskin, the army's spokesman,} {c1:said} {q1:the army was in command of Dorva}.",
        "supported",
    ),
    (
        "Blood test shows envoy was poisoned",
        "{s1:A blood test} {c1:has shown} {q1:that the envoy was poisoned}.",
        "supported",
    ),
    # a hedge lost although the speaker is named
    ("New spray cures hay fever, doctors say", SPRAY, "hardened"),
    ("New spray may cure hay fever, doctors say", SPRAY, "supported"),
    # a negative headline rests on negative words
    ("Ada Lorne did not sign the letter", "{s1:Ada Lorne} {c1:denied} {q1:signing the letter}.", "hardened"),
    ("Ada Lorne did not sign the letter", "Ada Lorne did not sign the letter, it turned out.", "supported"),
    # counts, events, negated verbs
    ("Pellan ferry toll put at nine", FERRY, "supported"),
    ("Twelve dead in Pellan ferry disaster", FERRY, "contradicted"),
    ("Nine dead in Pellan ferry disaster", FERRY, "hardened"),
    ("Three hurt in hotel fire", "A hotel burned on Monday. No one was hurt.", "contradicted"),
    ("No one hurt in hotel fire", "A hotel burned on Monday. No one was hurt in the fire.", "supported"),
    ("Council scraps plan for incinerator", "The council has not scrapped its plan for it.", "contradicted"),
    ("Council scraps plan for incinerator", "The council has scrapped its plan for it.", "supported"),
    ("Clerk pleads guilty to theft", "The clerk pleaded not guilty to theft on Monday.", "contradicted"),
    (
        "Flood kills dozens in Pellan",
        "Heavy rain flooded roads and cellars in Pellan on Sunday, and two campsites were evacuated. "
        "Power was restored by the evening, and trains ran again. ",
        "unsupported",
    ),
    # another stance, another speaker, many for one
    ("Mayor admits taking bribes", BRIBES, "shifted"),
    ("Mayor denies taking bribes", BRIBES, "supported"),
    ("Police: Gunman acted alone, had no helpers", GUNMAN, "shifted"),
    ("Gunman acted alone and had no helpers, says brother", GUNMAN, "supported"),
    ("Experts warn of second earthquake", GEOLOGIST, "shifted"),
    ("Experts warn of second earthquake", GEOLOGIST + " {s2:Others} {c2:said} {q2:so too}.", "supported"),
    ("Geologist warns of second earthquake", GEOLOGIST, "supported"),
    ("Government rejects call for dam inquiry", INQUIRY, "shifted"),
    ("Government rejects call for dam inquiry", INQUIRY + " It has rejected others.", "supported"),
    ("Rovers sign striker Okoro -- agent", STRIKER, "supported"),
    (
        "Man arrested for stealing a ferry",
        "{s1:A man} {c1:is accused of} {q1:stealing a ferry}.",
        "supported",
    ),
    ("No, Rovers did not sign Okoro", "Rovers reportedly did not sign the striker Okoro.", "supported"),
    # whose word it is: before the comma's verb, behind a bare dash, behind "according to"
    (
        "Okoro will play on Sunday, Pell clarifies",
        "{s1:Dan Pell} {c1:said} {q1:Okoro will play on Sunday}.",
        "supported",
    ),
    (
        "Okoro will play on Sunday, fans rejoice",
        "{s1:Dan Pell} {c1:said} {q1:Okoro will play on Sunday}.",
        "hardened",
    ),
    (
        "Ferry crew freed in night raid-Transport Ministry",
        "{q1:Soldiers freed the ferry's crew in a night raid}, {s1:the Transport Ministry} {c1:said}.",
        "supported",
    ),
    (
        "Harwick zoo turns away visitors without hats",
        "According to reports, the zoo in Harwick turns away visitors without hats. Hats are dear.",
        "hardened",
    ),
    # two sentences of the report's own that say it only between them do not say it
    (
        "Venn orders 5 million turbines for first run",
        "{q1:Venn's first run is 5 million turbines}, {s1:people familiar with the matter} {c1:said}. "
        "The orders are like those of old. Rivals sold 7 million turbines.",
        "hardened",
    ),
    # no statement of its own
    ("How to sign a striker", STRIKER, "supported"),
    ("Has Okoro signed for Rovers?", STRIKER, "supported"),
]
CASES += TELLING_MORE


@pytest.mark.parametrize(("headline", "marked", "expected"), CASES)
def test_label(check, headline, marked, expected):
    found, _ = check(headline, marked)
    assert found.label == expected


def test_why_names_both_sides_and_spans_show_them(check):
    headline = "South Korea denies flight of Norrland envoys"
    found, report = check(headline, NO_COMMENT)
    assert "South Korea denies" in found.why
    assert "nothing to confirm" in found.why
    assert [span.of(headline) for span in found.headline_spans] == ["South Korea", "denies"]
    assert "the foreign ministry" in [span.of(report.text) for span in found.spans]
    assert found.attributions == ("a2",)


@pytest.mark.parametrize("headline", [None, "", "  "])
def test_no_headline_no_check(check, headline):
    assert check(headline, POLICE)[0] is None


def test_a_headline_over_no_attributions(check):
    found, _ = check(
        "Ferry timetable for the summer months", "The ferry timetable for the summer months is out."
    )
    assert found.label == "supported"
    assert found.attributions == ()


@pytest.mark.parametrize("headline", ["?!", "“", "a" * 4000, "X to " * 300, "deny", "漢字の見出し"])
def test_odd_headlines_get_some_label(check, headline):
    assert check(headline, POLICE)[0] is not None


@pytest.mark.parametrize(
    ("marked", "own"),
    [
        ("The dam held. {s1:Ada Lorne} {c1:said} {q1:it leaks}. Rain fell.", ["dam held", "", "rain fell"]),
        ("{q1:The dam leaks. It always did}, {s1:Ada Lorne} {c1:said}. Rain fell.", ["", "", "rain fell"]),
        ("The dam reportedly leaks.", [""]),
        ("The dam, built in haste, appears to leak.", ["haste built"]),
        ("Did the dam leak?", [""]),
    ],
)
def test_what_the_report_says_in_its_own_voice(check, parser, marked, own):
    _, report = check("Bridge", marked)
    body = Body(parser.parse(report), report.attributions)
    assert [sentence.own for sentence in body.sentences] == [stems_of(words) for words in own]


def test_a_company_is_known_by_what_stands_beside_its_name_however_many_speak(check):
    others = "".join(f"{{s{n}:Lake Group {n}}} {{c{n}:said}} {{q{n}:it rained}}. " for n in range(3, 7))
    found, _ = check("Dam operator denies crack in the dam", f"{others}{DAM}")
    assert found.label == "shifted"


def test_a_headline_repeated_in_the_text_does_not_bear_itself_out(check):
    headline = "Two envoys of Norrland fled by sea"
    found, _ = check(headline, f"{headline}\n{RUMOUR}")
    assert found.label == "hardened"


def test_what_bears_a_headline_out_is_shown(check):
    text = "Harwick Rovers have signed the striker Dane Okoro."
    found, report = check("Rovers sign Dane Okoro", text)
    assert [span.of(report.text) for span in found.spans] == [text]
    assert "says so itself" in found.why


def test_what_bears_a_headline_out_is_on_its_side(check):
    body = (
        "{s1:Local reports} {c1:say} {q1:that King Orsa will fly the planes himself}.\n"
        "{s2:The palace} {c2:denied} {q2:that King Orsa will fly planes}."
    )
    found, _ = check("No, King Orsa will not fly the planes himself", body)
    assert found.label == "supported"
    assert "palace" in found.why.casefold()
