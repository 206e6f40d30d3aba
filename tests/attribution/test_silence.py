"""Who says nothing, and what nobody in particular says, in the forms of news, and what only looks so."""

import pytest

from sayso.document import Document, Media

SILENT = [
    ("Efforts to contact the family on Tuesday failed.", "family", ""),
    ("Attempts to reach Galt by telephone were unsuccessful.", "Galt", ""),
    ("Calls to the sheriff's office were not returned.", "sheriff's office", ""),
    ("An email to the company was not answered by Friday evening.", "company", ""),
    ("Messages left for Pell's manager were not immediately returned.", "manager", ""),
    ("Several messages left at the firm's office went unreturned on Thursday.", "office", ""),
    ("There was no immediate word from Tolna on the fate of the crew.", "Tolna", "the fate of the crew"),
    ("There has been no word from the palace since Friday.", "palace", ""),
    ("No word has come from the kidnappers since April.", "kidnappers", ""),
    ("There was no immediate reaction from Beijing.", "China government", ""),
    ("No comment was available from the club on Sunday night.", "club", ""),
    ("No announcement has been made by the club.", "club", ""),
    ("Brandt has so far said nothing about the claims.", "Brandt", "the claims"),
    ("Asked about the memo, Holm walked away without answering.", "Holm", ""),
    ("Galt, asked twice, gave no answer.", "Galt", ""),
    ("Neither club would be drawn last night.", "Neither club", ""),
    ("None of the ministers would be drawn on the letter.", "None of the ministers", "the letter"),
    ("The firm made no reply to its critics.", "firm", ""),
    ("Galt could not be reached by telephone.", "Galt", ""),
    ("Galt could not be reached by phone for comment.", "Galt", ""),
    ("Galt could not be reached for comment by Reuters.", "Galt", ""),
    ("The website could not be reached for comment.", "website", ""),
    ("The survivor did not respond to a request for an interview.", "survivor", ""),
    ("The airline said the ship did not respond to requests for comment.", "ship", ""),
    ("Officials at the hospital were not available for interview.", "hospital", ""),
    ("A clerk of the harbour board declined comment, Reeve reported.", "clerk", ""),
    ("There was no immediate government comment on the raid.", "government", "the raid"),
    ("The company has not made a public statement.", "company", ""),
    ("No reason was given by the council as to why the road is shut.", "council", "why the road is shut"),
    ("No comment came from the palace as of Friday.", "palace", ""),
    ("No explanation has been given by the club about the sale.", "club", "the sale"),
    ("Ida Brome was asked about the sale of the ferry, but declined.", "Ida Brome", ""),
    ("We have reached out to Galt for comment and will update this story if we hear back.", "Galt", ""),
    ("The Harbour Post contacted the ministry for comment but has not heard back.", "ministry", ""),
    ("The Harbour Post has reached out to the ministry for comment.", "ministry", ""),
    ("Galt referred all questions to her lawyer.", "Galt", ""),
    ("The palace referred the Harbour Post to the ministry.", "palace", ""),
    ("The official would offer no further details.", "official", ""),
    ("The army gave no information on the leak.", "army", "the leak"),
    ("The police referred questions about the fire to the ministry.", "police", "the fire"),
    ("The doctor referred questions about the patient to the hospital.", "doctor", "the patient"),
    ("The police directed questions to the ministry.", "police", ""),
    ("The army provided no details of the strike.", "army", "the strike"),
]

HEARSAY = [
    (
        "Word has it that Dunmere will sell Okoye before the season starts.",
        "that Dunmere will sell Okoye before the season starts",
    ),
    ("Gossip has it that Quill will stand again.", "that Quill will stand again"),
    ("Rumours are swirling that the coach has quit.", "that the coach has quit"),
    ("Speculation is rife that Dray will step down.", "that Dray will step down"),
    ("It is understood the two sides met in secret.", "the two sides met in secret"),
]

NO_SILENCE = [
    "The players would not be drawn into a fight.",
    "The curtains would not be drawn, the neighbours said.",
    "No name would be drawn before Friday.",
    "No conclusion will be drawn from the tests.",
    "Neither line would be drawn on the map.",
    "The numbers would not be drawn until Friday.",
    '"Absolutely not. Absolutely not," Galt responded, remarking that the dam was safe.',
    '"I would not, no," Galt answered.',
    '"Not this year," the minister replied.',
    '"It is not true. It could not be," Galt responded.',
    "We asked the ministry about the leak and will update this story as we learn more.",
    "The doctor referred the patient to the clinic.",
    "The court referred the case to the council.",
    "The coast guard contacted the family, who had not heard from him.",
    "The film has no explanation.",
    "The Tarn Courier asked Galt about the bridge; he had not heard back from the council.",
    "The Tarn Courier asked Galt about the bridge. She has not heard back from the council.",
    "The senator directed questions to the general about the boats.",
    "The court directed the questions to the upper tribunal.",
    "The teacher directed reporters to the exit.",
    "The map provides no details about the coast.",
    "He could not be reached by rescuers until the water fell.",
    "The patient did not respond to treatment and died on Sunday.",
    "The ship could not be reached by telephone.",
    "The engine did not respond. It fell silent at noon.",
    "An agreement could not be reached on fishing.",
    "A settlement could not be reached by Friday.",
    "The summit could not be reached because of the snow.",
    "Efforts to reach the trapped miners failed on Tuesday.",
    "The tickets were not returned and the calls for help went unheard.",
    "The phone is not available in Varda.",
    "You refused to answer questions about the ferry.",
    "Officials were asked about the ferry, but prices declined.",
    "The clerks warned that Brandt had spoken in jest, not made a formal statement.",
    "However, it turned out that the mayor had not made the comment.",
    "The mayor has not spoken much about the ferries.",
    "Prices declined on Monday, and the board was asked why.",
]

BEFORE = "It was a busy Wednesday in the town hall, where about two hundred people had gathered."


@pytest.fixture
def said(reader):
    def run(text):
        report = reader.read(Document("report", Media.TEXT, f"{BEFORE} {text}"))
        return report, report.attributions

    return run


@pytest.mark.parametrize(("text", "speaker", "content"), SILENT)
def test_silence(said, text, speaker, content):
    report, found = said(text)
    silences = [a for a in found if a.stance == "declines"]
    assert [" ".join(span.of(report.text) for span in a.content) for a in silences] == [content]
    assert speaker in (silences[0].speaker.name or "")


@pytest.mark.parametrize(("text", "content"), HEARSAY)
def test_hearsay(said, text, content):
    report, found = said(text)
    (one,) = found
    assert one.stance == "asserts"
    assert one.speaker.kind in ("group", "outlet")  # people at large, or the press
    assert " ".join(span.of(report.text) for span in one.content) == content


@pytest.mark.parametrize("text", NO_SILENCE)
def test_what_is_no_silence(said, text):
    _, found = said(text)
    assert [a for a in found if a.stance == "declines"] == []
