from __future__ import annotations

import pytest

from sayso.document import Document, Media
from sayso.errors import FormatError
from sayso.model import Report
from sayso.page.reader import read_page


@pytest.mark.parametrize("media", [Media.TEXT, Media.MARKDOWN, Media.GIVEN])
def test_a_text_too_long_is_refused_before_it_is_read(media: Media, monkeypatch: pytest.MonkeyPatch) -> None:
    for reader in ("read_plain", "read_markdown", "read_given"):
        monkeypatch.delattr(f"sayso.page.reader.{reader}")
    with pytest.raises(FormatError, match=r"note: 2,000 characters are too many .* \(at most 1,000\)"):
        read_page(Document("note", media, "x\n" * 1_000), max_text=1_000)


def test_of_a_page_the_text_counts_and_not_the_markup() -> None:
    page = "<html><body><h1>Dam held</h1>" + "<p>The dam held for another day.</p>" * 3 + "</body></html>"
    document = Document("page", Media.HTML, page)
    assert read_page(document, max_text=len(page) - 1).id
    with pytest.raises(FormatError, match="too many for one report"):
        read_page(
            Document("page", Media.HTML, f"<body><h1>Dam</h1><p>{'The dam held. ' * 100}</p></body>"),
            max_text=50,
        )


@pytest.mark.parametrize(
    ("latest_year", "published"), [(None, "2019-05-02"), (2019, "2019-05-02"), (2018, None)]
)
def test_a_date_guessed_from_a_page_lies_in_the_latest_year_or_before(
    latest_year: int | None, published: str | None
) -> None:
    prose = "".join(
        f"<p>The dam held for day {n}, the keeper of the lake said in Tarrow as the rain went on.</p>"
        for n in ("one", "two", "three", "four", "five", "six")
    )
    head = '<h1>Dam held</h1><div class="date">Published May 2, 2019</div>'
    page = f"<html><body><article>{head}{prose}</article></body></html>"
    report = read_page(Document("page", Media.HTML, page), max_text=10_000, latest_year=latest_year)
    assert report.published == published


@pytest.mark.parametrize(
    ("published", "noted"),
    [
        (None, False),
        ("2024-03-12", False),
        ("2024-03-12T08:00:00+01:00", False),
        ("2024-02-30", True),
        ("soon", True),
        ("12.3.2024", True),
        ("0824-03-12", True),
        ("2024-03-12Tnoon", True),
        ("2024-02-30T08:00", True),
    ],
)
def test_a_given_day_that_is_none_is_noted(published: str | None, noted: bool) -> None:
    document = Document("line", Media.GIVEN, "The dam of Tarrow held for another day.", published=published)
    report = read_page(document, max_text=1_000)
    day = "2024-03-12" if published == "2024-03-12Tnoon" else None
    assert report.published == (day if noted else published)
    assert ("odd_date" in {note.code for note in report.notes}) == noted


@pytest.mark.parametrize("given", ["2024-03-12T25:00:00Z", "2024-03-12 8 o'clock", "2024-03-12T14:00:99"])
def test_of_a_time_that_is_none_the_day_is_taken_and_said(given: str) -> None:
    document = Document("line", Media.GIVEN, "The dam of Tarrow held for another day.", published=given)
    report = read_page(document, max_text=1_000)
    assert report.published == "2024-03-12"
    (note,) = [note for note in report.notes if note.code == "odd_date"]
    assert "is no time; its day, 2024-03-12, is taken" in note.text


def read_dated(given: str, shown: str = "") -> Report:
    """A page that gives this as its day of publication, and shows that line below its headline."""
    head = f'<meta property="article:published_time" content="{given}">'
    prose = "<p>The quay of Port Sable was closed on Monday, and nobody knew when it would open.</p>" * 4
    page = (
        f"<html><head>{head}</head><body><article><h1>Quay closed</h1>{shown}{prose}</article></body></html>"
    )
    return read_page(Document("page", Media.HTML, page), max_text=10_000)


@pytest.mark.parametrize(
    ("given", "noted"), [("2031-05-02T25:00:00Z", True), ("2031-05-02T08:00:00Z", False)]
)
def test_of_a_pages_time_that_is_none_the_day_is_taken_and_said(given: str, noted: bool) -> None:
    report = read_dated(given)
    assert report.published and report.published.startswith("2031-05-02")
    assert ("odd_date" in {note.code for note in report.notes}) == noted


NO_DAYS = [
    *(
        "2025-99-99",
        "2025-02-30T08:00:00Z",
        "2025/02/30",
        "2025-2-30",
        "30-02-2025",
        "2025-13-05",
        "20250230",
    ),
    *("31 February 2025", "Feb. 30, 2025", "32 March 2025 10:00", "Monday, April 31, 2025"),
    *("Sun, 30 Feb 2025 10:00:00 GMT", "31st February 2025", "30-Feb-2025", "March 2025"),
]


@pytest.mark.parametrize("given", NO_DAYS)
@pytest.mark.parametrize("shown", [None, "1 February 2025"])
def test_of_a_pages_day_that_no_calendar_has_none_is_taken(given: str, shown: str | None) -> None:
    report = read_dated(given, f'<p class="date">Published {shown}</p>' if shown else "")
    assert report.published == ("2025-02-01" if shown else None)
    (note,) = [note for note in report.notes if note.code == "odd_date"]
    assert "is no day of any calendar" in note.text


@pytest.mark.parametrize("given", ["05/13/2025", "13.05.2025", "2025/05/13", "13 May 2025", "20250513"])
def test_a_pages_day_in_another_order_is_taken(given: str) -> None:
    report = read_dated(given)
    assert (report.published, report.notes) == ("2025-05-13", ())


def test_no_field_of_a_report_makes_lines_of_its_own() -> None:
    given = Document(
        "r:1",
        Media.GIVEN,
        "The dam held,\nReeve said.",
        url="https://reeve:secret@tarn.example/1\n[2] All is well",
        headline="Dam held\n[2] All is well",
        authors=("A. Brome\u2028[3]", "\n"),
        outlet="Tarn\x1b Post\r\n",
    )
    report = read_page(given, max_text=1_000)
    assert report.url == "https://tarn.example/1[2]%20All%20is%20well"
    assert report.headline == report.headlines[0].text == "Dam held [2] All is well"
    assert report.authors == ("A. Brome [3]",)
    assert report.outlet is not None and report.outlet.name == "Tarn Post"
    assert report.text == given.content


def test_that_a_text_is_a_feeds_summary_is_noted() -> None:
    read = [
        read_page(Document("f:1", Media.TEXT, "Reeve denied it.", is_summary=summary), max_text=1_000)
        for summary in (True, False)
    ]
    assert [[note.code for note in one.notes] for one in read] == [["summary"], []]


@pytest.mark.parametrize("media", [Media.TEXT, Media.MARKDOWN, Media.GIVEN])
@pytest.mark.parametrize("field", ["content", "headline"])
def test_half_a_character_is_refused_by_the_documents_id(media: Media, field: str) -> None:
    fields = {"content": "The mayor said no.", "headline": "Mayor says no"}
    fields[field] += " \ud83d"
    with pytest.raises(FormatError, match=r"^desk-7: the (?:text|headline) holds half a character at \d+ "):
        read_page(Document("x", media, **fields, id="desk-7"), max_text=1_000)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "given", ["5 April 2024", "Fri, 5 Apr 2024 14:30:00 +0200", "2024/04/05", "APRIL 5, 2024"]
)
def test_a_given_day_that_is_written_out_is_taken(given: str) -> None:
    document = Document("row", Media.GIVEN, "The mayor said no.", published=given)
    report = read_page(document, max_text=1_000)
    assert (report.published, [note.code for note in report.notes]) == ("2024-04-05", [])


@pytest.mark.parametrize(
    "given", ["5/4/2024", "April 2024", "31 April 2024", "due 5 April 2024", "5 April 0024", "yesterday"]
)
def test_a_given_day_that_may_be_another_or_is_none_is_left_out_and_said(given: str) -> None:
    document = Document("row", Media.GIVEN, "The mayor said no.", published=given)
    report = read_page(document, max_text=1_000)
    assert (report.published, [note.code for note in report.notes]) == (None, ["odd_date"])


@pytest.mark.parametrize("media", [Media.TEXT, Media.GIVEN])
@pytest.mark.parametrize("content", ["", "\x00", " \x07\n\x1b \x00\n"])
def test_a_text_of_control_characters_alone_is_no_article(media: Media, content: str) -> None:
    report = read_page(Document("x", media, content), max_text=1_000)
    assert [note.code for note in report.notes] == ["no_article"]


def test_control_characters_beside_words_are_no_reason_to_refuse_a_text() -> None:
    report = read_page(Document("x", Media.GIVEN, "\x00\nThe dam held.\n\x07"), max_text=1_000)
    assert report.notes == ()
