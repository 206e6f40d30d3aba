"""What a feed has of a page is read where the page holds no article."""

import pytest

from sayso.document import Document, Media
from sayso.errors import FormatError
from sayso.model import Note
from sayso.pipeline import ReportReader
from sayso.settings import Settings

SUMMARY = Document(
    "f:1",
    Media.TEXT,
    "Reeve denied that the Tarn dam is cracked.",
    url="https://tarn.example/1",
    is_summary=True,
)
MADE_BY_SCRIPT = "<html><head><title>Tarn Post</title></head><body><div id=root></div></body></html>"
PARAGRAPHS = (
    "The Tarn dam holds, Ada Reeve said on Tuesday, who had looked at its wall for the ministry of works.",
    "Fishermen of Orsa, the village below it, had told the council in spring that water came through.",
    "The council then asked for divers, and two of them went down to the foot of the wall in early May.",
    "They came back with photographs, which the ministry has had since then and has shown to nobody.",
)


def page(times: int) -> str:
    told = "".join(f"<p>{words}</p>" for words in PARAGRAPHS) * times
    return f"<html><body><article><h1>Dam holds, ministry says</h1>{told}</article></body></html>"


@pytest.fixture(scope="module")
def reader() -> ReportReader:
    return ReportReader(Settings(finder="rules", max_text=2_000))


@pytest.mark.parametrize(
    ("held", "why"),
    [
        (MADE_BY_SCRIPT, "only its summary is read: no article found"),
        (page(10), "too many"),
    ],
)
def test_a_page_without_an_article_gives_way_to_its_summary(
    reader: ReportReader, held: str, why: str
) -> None:
    report = reader.read(Document("p", Media.HTML, held, url=SUMMARY.url, summary=SUMMARY))
    assert (report.text, report.url) == (SUMMARY.content, SUMMARY.url)
    assert report.attributions
    summary, no_page = report.notes
    assert (summary.code, no_page.code) == ("summary", "no_page")
    assert why in no_page.text


def test_a_page_with_an_article_does_not(reader: ReportReader) -> None:
    report = reader.read(Document("p", Media.HTML, page(1), summary=SUMMARY))
    assert report.text.startswith("The Tarn dam holds")
    assert not {note.code for note in report.notes} & {"summary", "no_page"}


def test_a_page_with_no_summary_is_told_as_it_is(reader: ReportReader) -> None:
    codes = [note.code for note in reader.read(Document("p", Media.HTML, MADE_BY_SCRIPT)).notes]
    assert codes == ["no_article"]
    with pytest.raises(FormatError):
        reader.read(Document("p", Media.TEXT, "x" * 3_000))


def test_the_command_line_tells_why_a_summary_was_read() -> None:
    from rich.console import Console

    from sayso.cli.session import Tally
    from sayso.model import Report

    console = Console(record=True, width=200)
    notes = (Note("summary", "a summary"), Note("no_page", "only its summary is read: no article found"))
    tally = Tally(console)
    list(tally.over([Report("r", "text", url="https://tarn.example/1", notes=notes)]))
    assert console.export_text().splitlines() == [
        "note: https://tarn.example/1: only its summary is read: no article found"
    ]
    assert tally.status() == 0
