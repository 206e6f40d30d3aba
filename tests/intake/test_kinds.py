import pytest

from sayso.errors import FormatError
from sayso.intake.kinds import (
    Kind,
    is_feed,
    kind_as_jsonl,
    kind_of_name,
    kind_of_text,
    kind_of_type,
    refuse_what_is_no_text,
)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", Kind.HTML),
        ("a.HTM.gz", Kind.HTML),
        ("a.b.txt", Kind.TEXT),
        ("a.markdown", Kind.MARKDOWN),
        ("a.ndjson.gz", Kind.JSONL),
        ("a.eml", Kind.MAIL),
        ("a.atom", Kind.XML),
        ("a.gz", Kind.UNKNOWN),
        ("a.docx", Kind.UNKNOWN),
        ("html", Kind.UNKNOWN),
        ("", Kind.UNKNOWN),
    ],
)
def test_what_a_name_promises(name: str, kind: Kind) -> None:
    assert kind_of_name(name) is kind


def test_json_lines_may_be_asked_for() -> None:
    record, prose = b'\xef\xbb\xbf\n{"text": "It is."}', b"It is."
    assert [kind_as_jsonl(kind, record) for kind in (Kind.TEXT, Kind.UNKNOWN, Kind.HTML)] == [
        Kind.JSONL,
        Kind.JSONL,
        Kind.HTML,
    ]
    assert [kind_as_jsonl(kind, prose) for kind in (Kind.TEXT, Kind.JSON)] == [Kind.TEXT, Kind.JSONL]


@pytest.mark.parametrize(
    ("text", "promised", "kind"),
    [
        ("<!DOCTYPE html><p>x", Kind.TEXT, Kind.HTML),
        ("\ufeff\n<!-- a --><!-- b -->\n<html lang=en>", Kind.UNKNOWN, Kind.HTML),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', Kind.XML, Kind.HTML),
        ("<p>The mayor", Kind.UNKNOWN, Kind.HTML),
        ("<p>The mayor", Kind.TEXT, Kind.TEXT),
        ("The <html> element", Kind.TEXT, Kind.TEXT),
        ('<?xml version="1.0"?><rss version="2.0">', Kind.HTML, Kind.XML),
        ("<htmlish>", Kind.TEXT, Kind.TEXT),
        ("The mayor", Kind.HTML, Kind.HTML),
    ],
)
def test_content_goes_before_the_promise(text: str, promised: Kind, kind: Kind) -> None:
    assert kind_of_text(text, promised) is kind


def test_feeds_are_known_by_their_root() -> None:
    assert is_feed('<?xml version="1.0"?><!-- x --><feed xmlns="http://www.w3.org/2005/Atom">')
    assert is_feed("<!DOCTYPE rss SYSTEM 'rss.dtd'>\n<rss>")
    assert not is_feed("<p>see <rss>")


@pytest.mark.parametrize("unit", ["<!--", "<!--a-->", " <?a>", "<!DOCTYPE "])
def test_a_root_is_looked_for_at_the_start_alone(unit: str) -> None:
    assert kind_of_text(unit * 200_000 + "<html>", Kind.TEXT) is Kind.TEXT


def test_content_types() -> None:
    assert kind_of_type("Text/HTML ") is Kind.HTML
    assert kind_of_type("") is Kind.UNKNOWN
    assert kind_of_type("image/png") is None


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"\n\n%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"\xff\xd8\xff\xe0", "an image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "an image"),
        (b"PK\x03\x04", "a zip archive"),
        (b"\x1f\x8b\x08", "a gzip archive inside another"),
        (b"\x7fELF\x02", "a program"),
        (b"MZ\x90\x00\x03\x00\x00\x00", "a program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"\x00\x00\x00\x18ftypmp42", "a video"),
        (bytes(range(256)) * 8, "binary"),
        (b"\xff\xfe\x00bad", "binary"),
        (b"\xfe\xff" + bytes(range(256)) * 8, "binary"),
        ("\ue000\ue001 and \u0378".encode("utf-16"), "binary"),
        (b"", "empty"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, what: str) -> None:
    with pytest.raises(FormatError, match=rf"^page\.html is {what}[^\n]*$"):
        refuse_what_is_no_text("page.html", data)


@pytest.mark.parametrize(
    "data",
    [
        b"MZ Holdings denied the report.",
        b"PK Motors denied the report.",
        b"BM, a spokesman, said so.",
        b"The mayor denied\x00 the report, and he said so twice.",
        "시장은 보도를 부인했다".encode("cp949"),
        "市長は報道を否定した".encode("iso-2022-jp"),
        *("The mayor".encode(f"utf-{bits}") for bits in (16, 32)),
        "Fire".encode("utf-16"),
        "Мэр это отрицал".encode("utf-16"),
        "市長は報道を否定した。 2024".encode("utf-16"),
        "市長は報道を否定した".encode(),
    ],
)
def test_text_is_let_through(data: bytes) -> None:
    refuse_what_is_no_text("page.html", data)


def test_utf16_without_a_mark_is_let_through_where_it_is_labelled() -> None:
    data = "The mayor".encode("utf-16-le")
    refuse_what_is_no_text("page.html", data, wide=True)
    with pytest.raises(FormatError, match="binary"):
        refuse_what_is_no_text("page.html", data)
