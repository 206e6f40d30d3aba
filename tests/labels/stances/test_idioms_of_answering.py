"""Answers that news words in idioms, nouns, passives and relative clauses, from the text to the stance."""

import pytest

from sayso.document import Document, Media

BEFORE = "Lorne Tunnels has paid bribes for years, the Orsa Courier reported on Monday."

FORMS = [
    # denied
    ("Its chairman, Aldo Brenn, quashed the reports.", "quashed", "denies", None, "the reports"),
    ("Brenn was quick to scotch the rumours.", "scotch", "denies", None, "the rumours"),
    ("The firm pushed back against the report.", "pushed back against", "denies", None, "the report"),
    ("It disputes that any money changed hands.", "disputes", "denies", None, "that any money changed hands"),
    (
        "Brenn waved the allegations away at a dinner.",
        "waved",
        "denies",
        None,
        "the allegations",
    ),
    ("He faces four charges, which he denies.", "denies", "denies", None, "four charges"),
    (
        "He was seen in Vell, a claim that his wife has rejected.",
        "rejected",
        "denies",
        None,
        "a claim",
    ),
    (
        "The reports, dismissed as “fake news” by Brenn, had him in Geneva.",
        "dismissed as",
        "denies",
        None,
        "The reports",
    ),
    ("Brenn issued a second denial on Friday.", "issued a second denial", "denies", None, ""),
    ("There was an angry denial from the club, which is owned by Brenn.", "denial", "denies", None, ""),
    ("“Absolutely not,” Brenn said.", "said", "denies", None, "“Absolutely not,”"),
    ("“Nothing of the sort happened,” Brenn said.", "said", "denies", None, "Nothing of the sort"),
    ("A spokesman called reports of a deal premature.", "called", "denies", None, "premature"),
    ("“We totally reject that,” Brenn said.", "said", "denies", None, "reject that"),
    # taken back, stood by
    ("The clerk walked back his statement.", "walked back", "denies", "retracts", "his statement"),
    ("The Courier corrected its report.", "corrected", "denies", "corrects", "its report"),
    ("The clerk backed up the paper's account.", "backed up", "confirms", None, "account"),
    (
        "The ministry's confirmation of the outbreak came in May.",
        "confirmation",
        "confirms",
        None,
        "the outbreak",
    ),
    # doubted, made less of
    ("Brenn threw doubt on the date.", "threw doubt", "doubts", None, "the date"),
    ("Brenn tried to play down the row.", "play down", "doubts", None, "the row"),
    ("The claim does not stand up, a study says.", "says", "doubts", None, "does not stand up"),
    # not said
    ("His lawyer remained tight-lipped.", "remained tight-lipped", "declines", "not_yet_commented", ""),
    ("Brenn ducked questions about the trip.", "ducked", "declines", "would_not_say", "questions"),
    ("His lawyer stonewalled.", "stonewalled", "declines", "would_not_say", ""),
    ("The mayor was evasive.", "was evasive", "declines", "would_not_say", ""),
    ("“I can't go into details,” Brenn said.", "said", "declines", "no_comment", "details"),
    (
        "“It would be inappropriate to comment,” Brenn said.",
        "said",
        "declines",
        "no_comment",
        "inappropriate",
    ),
    ("Brenn no longer denies that he was paid.", "no longer denies", "declines", "did_not_deny", "paid"),
    # not known
    ("Engineers were at a loss to explain the outage.", "loss", "unaware", "does_not_know", "the outage"),
    (
        "The Courier could not independently verify the film.",
        "verify",
        "unaware",
        "cannot_verify",
        "the film",
    ),
    ("The coastguard was not able to say who drowned.", "able", "unaware", "does_not_know", "who drowned"),
    ("It is too early to say who won, Brenn said.", "said", "unaware", "cannot_verify", "too early to say"),
    # asked for, promised
    ("They have appealed for witnesses.", "appealed for", "urges", None, "witnesses"),
    ("Police are appealing for the driver to come forward.", "appealing", "urges", None, "the driver"),
    ("Brenn suggested that the council hold a vote.", "suggested", "urges", None, "hold a vote"),
    ("The airline has committed itself to buying 40 jets.", "committed", "pledges", None, "buying 40 jets"),
    ("The government offered to pay for the repairs.", "offered", "pledges", None, "repairs"),
]

NO_ANSWERS = [
    "The court quashed the conviction.",
    "The team fought back on Saturday and won.",
    "She backed up her files and went home.",
    "Brenn's sister is mum to twins.",
    "He stood by the door and waited.",
    "The bank corrected its course too late.",
    "The hospital admitted two patients.",
    "Hackers launched a denial of service attack.",
    "Brenn will quash the rumours at noon.",
]


@pytest.fixture
def said(reader):
    def run(text):
        report = reader.read(Document("report", Media.TEXT, f"{BEFORE} {text}"))
        start = len(BEFORE)
        found = [a for a in report.attributions if (a.cue or a.content)[0].start > start]
        return report, found

    return run


def _words(report, spans):
    return " ".join(span.of(report.text) for span in spans)


@pytest.mark.parametrize("form", FORMS, ids=[form[0] for form in FORMS])
def test_answers(said, form):
    text, cue, stance, detail, content = form
    report, found = said(text)
    (one,) = [a for a in found if cue in _words(report, a.cue)]
    assert one.stance == stance
    assert one.detail == detail
    assert content in _words(report, one.content)
    assert bool(content) == bool(one.content)


@pytest.mark.parametrize("text", NO_ANSWERS)
def test_no_answers(said, text):
    _, found = said(text)
    assert [a.stance for a in found if a.stance in ("denies", "confirms", "declines", "doubts")] == []


@pytest.mark.parametrize(
    ("content", "certainty"),
    [
        ("forty people are believed dead", "probable"),
        ("the cuts are expected in March", "probable"),
        ("dozens are feared dead", "possible"),
        ("there is a real possibility that the bank will fail", "possible"),
    ],
)
def test_hedges(labelled, content, certainty):
    (one,) = labelled(f"{{s:Lorne}} {{c:said}} {{q:{content}}}.")
    assert one.certainty == certainty


def test_no_denying_it_is_no_negation(labelled):
    (one,) = labelled("{q:There is no denying that the town has changed}, {s:Lorne} {c:says}.")
    assert one.polarity == "+"


def test_rumours_laughed_off_are_no_hedge(labelled):
    (one,) = labelled("{s:Lorne} {c:laughed off rumours} {q:that she was leaving}.")
    assert (one.stance, one.certainty) == ("denies", "certain")


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("they could not yet name the victim", "declines"),
        ("they would not identify the victim", "declines"),
        ("they could not identify the cause", "asserts"),
    ],
)
def test_who_cannot_name_and_who_cannot_find_out(labelled, content, stance):
    (one,) = labelled(f"{{s:Police}} {{c:said}} {{q:{content}}}.")
    assert one.stance == stance


def test_declining_to_be_named_is_no_statement(said):
    _, found = said("Two officials, who declined to be named because of the trial, confirmed the talks.")
    assert [a.stance for a in found] == ["confirms"]


def test_a_call_that_is_brushed_aside_is_no_call(labelled):
    (one,) = labelled("{s:Lorne} {c:brushed aside calls for} {q:her to go}.")
    assert one.stance == "asserts"


@pytest.mark.parametrize(
    ("content", "stance"),
    [("nothing new about the claims", "asserts"), ("nothing about the claims", "declines")],
)
def test_who_says_nothing_and_nothing_new(labelled, content, stance):
    (one,) = labelled(f"{{s:The mayor}} {{c:said}} {{q:{content}}}.")
    assert one.stance == stance


@pytest.mark.parametrize(
    ("text", "stance", "detail"),
    [
        ("{s:Lorne} {c:countered} {q:the claims of the fishermen}.", "denies", None),
        ("{s:Lorne} {c:cast aside} {q:the rumours of a sale}.", "denies", None),
        ("{s:Lorne} {c:has a decent counter-argument} {q:that the dam holds}.", "asserts", None),
        ("{s:Lorne} {c:made a counter-claim} {q:that the dam holds}.", "asserts", None),
        ("{s:Lorne} {c:sought to counter claims} {q:that the dam leaks}.", "denies", None),
        ("{s:Lorne} {c:seconded} {q:the assessment of the divers}.", "confirms", None),
        ("{s:Lorne} would {c:rescind} {q:the claims of the fishermen}.", "asserts", None),
        ("{s:Lorne} {c:rescinded} {q:the ban on night fishing}.", "asserts", None),
    ],
)
def test_an_idiom_has_its_stance_whoever_finds_it(labelled, text, stance, detail):
    (one,) = labelled(text)
    assert (one.stance, one.detail) == (stance, detail)
