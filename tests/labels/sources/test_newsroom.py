"""Newsroom rules about unnamed sources: what gets a note that names its rule, and what does not."""

import pytest

from sayso.headline.newsroom import newsroom_notes
from sayso.model import Headline, HeadlinePlace

NOTED = [
    # one source, and no word on who it is
    ("{s:A source} {c:said} {q:the wall moved}.", None, {"bare_source"}),
    ("{s:A harbour source} {c:said} {q:the wall moved}.", None, set()),
    ("{s:A source} close to the owner {c:said} {q:the wall moved}.", None, set()),
    ("{s1:A source} {c1:said} {q1:it rained}. {s2:A ferry source} {c2:said} {q2:it snowed}.", None, set()),
    ("{s:Ada Lorne} {c:said} {q:the wall moved}.", None, set()),
    # a plural over one
    ("{s:A harbour source} {c:said} {q:the wall moved}.", "Wall moved, sources say", {"plural_sources"}),
    ("{s:Two harbour sources} {c:said} {q:the wall moved}.", "Wall moved, sources say", set()),
    ("{s:A harbour source} {c:said} {q:the wall moved}.", "Wall moved, source says", set()),
    (
        "{s1:Harbour sources} {c1:said} {q1:it moved}. {s2:The source} {c2:added} {q2:that it leaks}.",
        None,
        {"plural_sources"},
    ),
    (
        "{s1:Harbour sources} {c1:said} {q1:it moved}. {s2:One harbour source} {c2:said} {q2:it leaks}. "
        "{s3:The source} {c3:added} {q3:that it is wet}.",
        None,
        set(),
    ),
    # who speaks unnamed is also quoted as declining
    (
        "{s1:A harbour source} {c1:said} {q1:it moved}. {s2:The harbour source} {c2:declined to comment}.",
        None,
        {"source_also_declines"},
    ),
    (
        "{s1:A harbour source} {c1:said} {q1:it moved}. {s2:The harbour source} {c2:refused to elaborate}.",
        None,
        set(),
    ),
    ("{s1:A harbour source} {c1:said} {q1:it moved}. {s2:Ada Lorne} {c2:declined to comment}.", None, set()),
]


@pytest.mark.parametrize(("marked", "headline", "codes"), NOTED)
def test_notes(read, marked, headline, codes):
    report, parsed = read(marked, headline=headline)
    notes = newsroom_notes(parsed, report.attributions)
    assert {note.code for note in notes} == codes


def test_a_note_names_the_newsroom_whose_rule_it_is(read):
    report, parsed = read("{s:A source} {c:said} {q:the wall moved}.")
    (note,) = newsroom_notes(parsed, report.attributions)
    assert note.text.startswith("AP, ")
    assert "“A source”" in note.text


def test_other_wordings_of_the_headline_are_checked_too(read):
    marked = "{q:The wall of the dam leaks}, {c:according to} {s:a harbour source}."
    wordings = ["Dam wall leaks, source says", "Dam wall leaks", "DAM WALL LEAKS"]
    places = [HeadlinePlace.BODY, HeadlinePlace.TITLE, HeadlinePlace.OPEN_GRAPH]
    headlines = tuple(map(Headline, places, wordings))
    report, parsed = read(marked, headline=wordings[0], headlines=headlines)
    (note,) = newsroom_notes(parsed, report.attributions)
    assert note.code == "other_headline"
    assert "the headline in title, “Dam wall leaks”, is hardened" in note.text
