"""Records under the names that news APIs and tables have for their fields."""

import io
from pathlib import Path

import pytest

from sayso.document import Document, Failure, Media
from sayso.errors import FormatError
from sayso.intake import documents, followed
from sayso.intake.jsonl import read_lines
from sayso.intake.limits import Limits
from sayso.intake.tables import documents_of_table

TABLE = (
    "id,date,source,title,body,link\n"
    '1,2016-10-05,Orsa Post,"Mayor denies it","The mayor denied it.\nHe was well.",https://post.example/1\n'
    "\n"
    "2,,,,,\n"
    "3,2016-10-06,Velmark Wire,,The mayor left.,\n"
)


def test_a_row_of_a_table_is_a_record() -> None:
    notes: list[str] = []
    first, empty, last = documents_of_table("t.csv", TABLE, notes.append)
    assert first == Document(
        "t.csv:2",
        Media.GIVEN,
        "The mayor denied it.\nHe was well.",
        id="1",
        url="https://post.example/1",
        headline="Mayor denies it",
        outlet="Orsa Post",
        published="2016-10-05",
    )
    assert isinstance(empty, Failure)
    assert empty.id == "2"
    assert isinstance(last, Document)
    assert (last.id, last.headline, last.outlet) == ("3", None, "Velmark Wire")
    (note,) = notes
    assert '"body" for "text"' in note
    assert '"title" for "headline"' in note


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_other_marks_part_the_cells_of_a_table_too(separator: str) -> None:
    text = f"headline{separator}text\nMayor denies, it{separator}The mayor, he says, left.\n"
    (row,) = documents_of_table("t", text, lambda _: None)
    assert isinstance(row, Document)
    assert (row.headline, row.content) == ("Mayor denies, it", "The mayor, he says, left.")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("date,source\n1,2\n", 'no "text" .its fields: "date", "source"'),
        ("", "no .text"),
        ('text\n"never closed', "no whole row"),
    ],
)
def test_what_is_no_table_of_reports_says_so(text: str, says: str) -> None:
    with pytest.raises(FormatError, match=says):
        list(documents_of_table("t.csv", text, lambda _: None))


def test_a_file_of_a_table_or_a_list_of_records_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text\nOne.\nTwo.\n", encoding="utf-8")
    (tmp_path / "b.json").write_text('[{"text": "Three."}, {"headline": "x"}]', encoding="utf-8")
    first, second, third, without = documents([str(tmp_path)])
    assert [one.content for one in (first, second, third) if isinstance(one, Document)] == [
        "One.",
        "Two.",
        "Three.",
    ]
    assert isinstance(without, Failure)
    assert 'no "text"' in str(without.error)


def test_a_field_is_taken_under_its_usual_name_and_told_once() -> None:
    source = b'"source": {"id": null, "name": "Orsa Post"}'
    line = b'{"content": "The mayor left.", ' + source + b', "author": "Ada Lorne"}\n'
    notes: list[str] = []
    first, _ = read_lines("f.jsonl", io.BytesIO(line * 2), Limits(), notes.append)
    assert isinstance(first, Document)
    assert (first.content, first.outlet, first.authors) == ("The mayor left.", "Orsa Post", ("Ada Lorne",))
    assert notes == ['f.jsonl: taken "author" for "authors", "content" for "text", "source" for "outlet"']


def test_a_records_own_name_for_a_field_goes_before_others() -> None:
    (one,) = read_lines("f", io.BytesIO(b'{"text": "Own.", "body": "Other."}'), Limits())
    assert isinstance(one, Document)
    assert one.content == "Own."


def test_a_summary_stays_where_its_page_cannot_be_had() -> None:
    given = Document("f:1", Media.TEXT, "A summary.", url="http://127.0.0.1:9/x", is_summary=True)
    whole = Document("f:2", Media.TEXT, "No summary.", url="http://127.0.0.1:9/x")
    notes: list[str] = []
    assert list(followed([given, whole], note=notes.append)) == [given, whole]
    (note,) = notes
    assert note.startswith("f:1: only its summary is read: 127.0.0.1 is not a public address")


def test_a_row_with_more_cells_than_headings_is_not_cut() -> None:
    bad, good = documents_of_table("t", "id,text\n1,The mayor said, on Monday, no.\n2,Yes.\n", lambda _: None)
    assert isinstance(bad, Failure)
    assert "more cells than headings" in str(bad.error)
    assert isinstance(good, Document)


def test_lines_may_end_in_any_way() -> None:
    (one,) = documents_of_table("t", "id;text\r1;The mayor, the aide, the clerk.\r", lambda _: None)
    assert isinstance(one, Document)
    assert one.content == "The mayor, the aide, the clerk."


LINES = b'{"id": "n1", "text": ""}\n{"id": ["x"], "text": "a"}\n{"id": "n3", "text": "a", "url": 7}\n'


def test_a_record_that_fails_keeps_its_id_however_it_came(tmp_path: Path) -> None:
    lines = list(read_lines("f", io.BytesIO(LINES), Limits()))
    (tmp_path / "f.json").write_bytes(b"[" + LINES.strip().replace(b"\n", b",") + b"]")
    listed = list(documents([str(tmp_path / "f.json")]))
    assert all(isinstance(one, Failure) for one in (*lines, *listed))
    assert [one.id for one in lines] == [one.id for one in listed] == ["n1", None, "n3"]
    (tmp_path / "one.json").write_bytes(LINES.splitlines()[0])
    (alone,) = documents([str(tmp_path / "one.json")])
    assert isinstance(alone, Failure)
    assert alone.id == "n1"


def test_an_entry_of_a_list_that_is_no_record_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "f.json").write_text('[{"text": "Yes."}, "str", 7, {"text": "No."}]')
    found = list(documents([str(tmp_path / "f.json")]))
    assert [isinstance(one, Document) for one in found] == [True, False, False, True]
    assert isinstance(found[1], Failure)
    assert "f.json:2: not a JSON object" in str(found[1].error)


def test_rows_of_one_id_and_different_text_are_told_and_those_of_one_address_are_wordings() -> None:
    table = (
        "id,text,url\n1,Yes.,\n1,No.,\n1,Yes.,\n2,Yes.,https://tarn.example/2\n2,No.,https://tarn.example/2\n"
    )
    first, doubled, again, *wordings = documents_of_table("t", table, lambda _: None)
    assert isinstance(first, Document) and isinstance(again, Document)
    assert all(isinstance(one, Document) for one in wordings) and len(wordings) == 2
    assert isinstance(doubled, Failure)
    assert str(doubled.error) == "t:3: its id '1' is that of t:2 too; give each row one of its own"


def test_a_table_that_breaks_off_says_at_which_row() -> None:
    with pytest.raises(FormatError, match=r"t:3 is no whole row.*what follows"):
        list(documents_of_table("t", 'id,text\n1,Yes.\n2,"No\n3,Yes.\n', lambda _: None))


def test_where_tabs_part_cells_a_quotation_mark_may_open_a_text() -> None:
    said, rest = documents_of_table(
        "t", 'id\ttext\n1\t"The dam holds," Reeve said.\n2\tNo.\n', lambda _: None
    )
    assert isinstance(said, Document) and isinstance(rest, Document)
    assert (said.content, rest.content) == ('"The dam holds," Reeve said.', "No.")
    (whole,) = documents_of_table("t", 'id\ttext\n1\t"One\nand two."\n', lambda _: None)
    assert isinstance(whole, Document)
    assert whole.content == "One\nand two."


def test_a_row_with_too_many_cells_is_told_by_the_marks_of_its_table() -> None:
    (bad,) = documents_of_table("t", "id;text\n1;No; Reeve said.\n", lambda _: None)
    assert isinstance(bad, Failure)
    assert "put text with semicolons in quotation marks" in str(bad.error)


def test_an_address_that_is_none_is_told_once() -> None:
    notes: list[str] = []
    table = "text,url\nYes.,https://tarn.example/1\nNo.,/news/2\nNever.,/news/3\n"
    assert all(isinstance(one, Document) for one in documents_of_table("t", table, notes.append))
    assert notes == ["t:3: '/news/2' is no address of the web, and is left out"]
