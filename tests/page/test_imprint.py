"""The line that names outlet and day, in pasted text, Markdown and text kept to the letter."""

from __future__ import annotations

import pytest

from sayso.document import Document, Media
from sayso.model import Report
from sayso.page.imprint import imprint_in
from sayso.page.reader import read_page

HEADLINE = "Dead eels in the harbour of Brome"
BODY = "Thousands of dead eels have washed up in the harbour, residents said.\n\nThe mayor said nothing."
HEADLINES = [
    "The Ferry Sinks, 3 May 2024",
    "Bank Collapses on Live Television, 3 May 2024",
    "The Great Fire, 2 May 1912",
    "The Night the Dam Broke, 2 May 2024",
    "Council Under Review - 3 May 2024",
    "Mayor Meets the Press, 3 May 2024",
    "Reeve Joins Spy Agency, 3 May 2024",
    "Orsa Sets New Rain Record, 3 May 2024",
    "Minister Denies Everything, 3 May 2024",
    "Council Blames Media, 3 May 2024",
    "Brome Is Back Online, 3 May 2024",
    "Effects of Eels on Mercury, 3 May 2024",
    "3 May 2024: The Ferry Sinks",
]
NOTICES = [
    "Annual General Meeting, 3 May 2024",
    "Town Hall, 3 May 2024, 18:00",
    "Council Meeting, 3 May 2024, 7:30 pm",
    "Orbeck Out, 3 May 2024",
    "Mayor Quits, 3 May 2024",
    "Bad News, 3 May 2024",
    "The Environment Agency, 3 May 2024",
]


def _report(text: str, media: Media = Media.TEXT) -> Report:
    return read_page(Document("pasted", media, text), max_text=10_000)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Tarn Gazette, 12 March 2024", "Tarn Gazette"),
        ("Tarn Gazette, 2024-03-12", "Tarn Gazette"),
        ("Tarn Gazette, 2024-03-12 14:30", "Tarn Gazette"),
        ("Tarn Gazette | Tuesday, March 12, 2024 | 2:30 pm GMT", "Tarn Gazette"),
        ("Tarn Gazette (12 March 2024)", "Tarn Gazette"),
        ("12 March 2024 - Tarn Gazette", "Tarn Gazette"),
        ("2024-03-12, Brome Radio", "Brome Radio"),
        ("Daily Lantern, 12 March 2024", "Daily Lantern"),
        ("Orsa Evening Post, 12 March 2024", "Orsa Evening Post"),
        ("Tarn News Agency, 12 March 2024", "Tarn News Agency"),
        ("tarngazette.example, 12 March 2024", "tarngazette.example"),
        ("Orsa, 12 March 2024", None),
        ("Ada Reeve, 12 March 2024", None),
        ("Morning News, 12 March 2024", None),
        ("World Review, 12 March 2024", None),
    ],
)
def test_a_name_and_a_day_are_an_imprint(line: str, outlet: str | None) -> None:
    found = imprint_in(line)
    assert found is not None
    assert (found.outlet, found.day) == (outlet, "2024-03-12")


@pytest.mark.parametrize(
    "line",
    [
        "Tarn Gazette",
        "Tarn Gazette, 12 March",
        "Tarn Gazette, 2024",
        "Tarn Gazette reported on 12 March 2024",
        "The mayor resigned on 12 March 2024",
        "Tarn Gazette, 12 March 2024, said so first",
        "Tarn Gazette, 11 March 2024 and 12 March 2024",
        "Tarn Gazette 42, 31 February 2024",
        "- Tarn Gazette, 12 March 2024",
        "2. Tarn Gazette, 12 March 2024",
        "Photo: Ada Reeve, 12 March 2024",
        *HEADLINES,
        *NOTICES,
    ],
)
def test_what_says_more_or_less_is_none(line: str) -> None:
    assert imprint_in(line) is None


@pytest.mark.parametrize("media", [Media.TEXT, Media.MARKDOWN])
@pytest.mark.parametrize("headline", [HEADLINE, "Eels dead", "Mayor out"])
@pytest.mark.parametrize("line", ["Tarn Gazette, 2024-07-01", "Tarn Gazette, 1 July 2024"])
def test_the_line_under_the_headline_gives_outlet_and_day(media: Media, headline: str, line: str) -> None:
    report = _report(f"{headline}\n\n{line}\n\n{BODY}\n", media)
    assert report.outlet is not None
    assert (report.headline, report.outlet.name, report.published) == (headline, "Tarn Gazette", "2024-07-01")
    assert report.text == BODY


@pytest.mark.parametrize("line", HEADLINES)
def test_a_headline_with_a_day_behind_it_is_a_headline(line: str) -> None:
    report = _report(f"{line}\n\n{BODY}")
    assert (report.headline, report.outlet, report.published, report.text) == (line, None, None, BODY)


@pytest.mark.parametrize("media", [Media.TEXT, Media.MARKDOWN])
@pytest.mark.parametrize("line", [*HEADLINES, *NOTICES])
def test_under_the_headline_such_a_line_stays_in_the_text(media: Media, line: str) -> None:
    report = _report(f"{'#' if media is Media.MARKDOWN else ''} {HEADLINE}\n\n{line}\n\n{BODY}", media)
    assert (report.headline, report.outlet, report.published) == (HEADLINE, None, None)
    assert report.text.startswith(line)


def test_a_name_that_may_be_a_headline_is_an_outlet_only_beside_one() -> None:
    line = "Harbour Post, 1 July 2024"
    for text in (f"{HEADLINE}\n\n{line}\n\n{BODY}", f"{line}\n\n{HEADLINE}\n\n{BODY}"):
        report = _report(text)
        assert report.outlet is not None
        assert (report.headline, report.outlet.name, report.text) == (HEADLINE, "Harbour Post", BODY)
    alone = _report(f"New Record, 1 July 2024\n\n{BODY}")
    assert (alone.headline, alone.outlet) == ("New Record, 1 July 2024", None)


@pytest.mark.parametrize("media", [Media.TEXT, Media.MARKDOWN])
def test_items_of_a_list_stay_in_the_text(media: Media) -> None:
    title = f"# {HEADLINE}" if media is Media.MARKDOWN else HEADLINE
    report = _report(f"{title}\n\n- Orsa, 2 May 2024\n- Tarn Gazette, 3 May 2024\n\n{BODY}", media)
    assert (report.headline, report.outlet, report.published) == (HEADLINE, None, None)
    assert "Orsa, 2 May 2024" in report.text
    assert "Tarn Gazette, 3 May 2024" in report.text


def test_a_paragraph_of_markdown_that_says_the_headline_again_is_kept() -> None:
    report = _report(f"{HEADLINE}\n\nTarn Gazette, 1 July 2024\n\n{BODY}\n\n{HEADLINE}", Media.MARKDOWN)
    assert (report.headline, report.text) == (HEADLINE, f"{BODY}\n\n{HEADLINE}")


def test_prose_of_markdown_over_an_imprint_is_no_headline() -> None:
    first = BODY.split("\n\n", maxsplit=1)[0]
    report = _report(f"{first}\n\nTarn Gazette, 1 July 2024\n\n{BODY}", Media.MARKDOWN)
    assert report.headline is None
    assert report.text.startswith(first)


@pytest.mark.parametrize("media", [Media.TEXT, Media.MARKDOWN])
def test_over_the_text_it_is_read_without_a_headline(media: Media) -> None:
    report = _report(f"Tarn Gazette, 1 July 2024\n\n{BODY}", media)
    assert report.outlet is not None
    assert (report.headline, report.outlet.name, report.published) == (None, "Tarn Gazette", "2024-07-01")
    assert report.text == BODY


def test_over_the_headline_it_leaves_the_headline() -> None:
    report = _report(f"Tarn Gazette, 1 July 2024\n\n{HEADLINE}\n\n{BODY}")
    assert (report.headline, report.published, report.text) == (HEADLINE, "2024-07-01", BODY)


def test_the_headline_of_markdown_is_its_heading() -> None:
    report = _report(f"# {HEADLINE}\n\nTarn Gazette, 1 July 2024\n\n{BODY}", Media.MARKDOWN)
    assert (report.headline, report.published, report.text) == (HEADLINE, "2024-07-01", BODY)


def test_in_italics_it_is_read_too() -> None:
    report = _report(f"# {HEADLINE}\n\n*Daily Lantern, 1 July 2024*\n\n{BODY}", Media.MARKDOWN)
    assert report.outlet is not None
    assert (report.outlet.name, report.published, report.text) == ("Daily Lantern", "2024-07-01", BODY)


def test_a_place_beside_the_day_is_no_outlet_and_not_said() -> None:
    report = _report(f"{HEADLINE}\nOrsa, 1 July 2024\n\n{BODY}")
    assert (report.headline, report.outlet, report.published) == (HEADLINE, None, "2024-07-01")
    assert report.text == BODY


def test_text_kept_to_the_letter_keeps_the_line_out_of_its_blocks() -> None:
    text = f"{HEADLINE}\n\nTarn Gazette, 1 July 2024\n\n{BODY}"
    report = _report(text, Media.GIVEN)
    assert report.outlet is not None
    assert (report.outlet.name, report.published, report.text) == ("Tarn Gazette", "2024-07-01", text)
    said = [block.span.of(text) for block in report.blocks]
    assert said == [HEADLINE, *BODY.split("\n\n")]


def test_a_days_heading_within_a_chronicle_is_no_imprint() -> None:
    told = "The keepers of the harbour told the mayor that the eels had been dying since the sluice was shut."
    text = f"{HEADLINE}\n\n{told}\n\nTarn Gazette, 12 March 2024\n\nThe keepers left that night."
    report = _report(text)
    assert report.published is None
    assert "Tarn Gazette, 12 March 2024" in report.text


@pytest.mark.parametrize("line", ["Politics", "Ada Reeve", "Mayor out."])
def test_a_word_a_writer_or_a_sentence_over_the_line_is_no_headline(line: str) -> None:
    assert _report(f"{line}\n\nTarn Gazette, 1 July 2024\n\n{BODY}").headline is None
