import errno
import gzip
import io
import os
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.document import Document, Failure, Media
from sayso.errors import FormatError, SourceError
from sayso.intake import Limits, count_documents, documents

PAGE = "<!doctype html><html><body><p>The mayor of Norvik denied the report.</p></body></html>"
zipped = partial(gzip.compress, mtime=0)
"""Without the time, which would give the cases other ids in each process that runs the tests."""


def one(path: Path | str, *, limits: Limits | None = None, as_jsonl: bool = False) -> Document | Failure:
    (outcome,) = documents([str(path)], limits=limits or Limits(), as_jsonl=as_jsonl)
    return outcome


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "media", "content"),
    [
        ("a.html", PAGE.encode(), Media.HTML, PAGE),
        ("a.html.gz", zipped(PAGE.encode()), Media.HTML, PAGE),
        ("a.html", zipped(PAGE.encode()), Media.HTML, PAGE),
        ("a", PAGE.encode(), Media.HTML, PAGE),
        ("a.txt", PAGE.encode("utf-16"), Media.HTML, PAGE),
        ("a.txt", b"One.\r\nTwo.\rThree.\n", Media.TEXT, "One.\nTwo.\nThree.\n"),
        ("a.txt.gz", zipped(b"One.") + zipped(b" Two."), Media.TEXT, "One. Two."),
        ("a.md", b"# Mayor denies\r\n", Media.MARKDOWN, "# Mayor denies\n"),
        ("a.weird", b"The mayor denied it.", Media.TEXT, "The mayor denied it."),
        ("a.weird", b"{Updated} The mayor denied it.", Media.TEXT, "{Updated} The mayor denied it."),
        ("a.json", b'{"text": "The mayor\\r\\ndenied it."}', Media.GIVEN, "The mayor\r\ndenied it."),
        ("a.html", b"<meta charset=koi8-r>" + "Мэр".encode("koi8-r"), Media.HTML, "<meta charset=koi8-r>Мэр"),
    ],
)
def test_a_file_is_a_document(tmp_path: Path, name: str, data: bytes, media: Media, content: str) -> None:
    path = written(tmp_path / name, data)
    assert one(path) == Document(str(path), media, content)


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.html", b"", "is empty"),
        ("a.jsonl", b"", "is empty"),
        ("a.txt", b" \n\t\r\n", "nothing but white space"),
        ("a.txt", b"\xef\xbb\xbf\n", "nothing but white space"),
        ("a.html", b"\x00" * 10, "binary"),
        ("a.html", b"%PDF-1.4 ...", "is a PDF, not a page"),
        ("a.jsonl", b"%PDF-1.4 ...\n", "is a PDF, not a page"),
        ("a.html.gz", zipped(b"%PDF-1.4 ..."), "is a PDF, not a page"),
        ("a.txt", bytes(range(256)) * 7, "binary"),
        ("a.html.gz", zipped(zipped(PAGE.encode())), "gzip archive inside another"),
        ("a.html", b"<div>" * 1_000, "larger than 0.002 MB"),
        ("a.html.gz", zipped(b"<div>" * 1_000), "larger than 0.002 MB"),
        ("a.xml", b"<?xml version='1.0'?><note>x</note>", "neither a page nor a feed"),
        ("a.json", b"{}", "neither a feed nor records"),
        ("a.json", b"[1, 2]", "neither a feed nor records"),
        ("a.json", b"{", "is not JSON"),
        ("a.json", b'{"text": 3}', "not a string"),
        ("a.json", b'{"x": ' + b"[" * 1900, "is not JSON"),
        ("a.json", b'{"text": "x"}\n{"text": "y"}\n', "add --jsonl"),
        ("a", b'{"text": "x"}\n{"text": "y"}\n', "add --jsonl"),
    ],
)
def test_what_is_no_report_is_one_line(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    outcome = one(written(tmp_path / name, data), limits=Limits(document_bytes=2_000))
    assert isinstance(outcome, Failure)
    assert isinstance(outcome.error, FormatError)
    assert says in str(outcome.error)
    assert str(outcome.error).startswith(str(tmp_path / name))
    assert "\n" not in str(outcome.error)


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda data: data[:-20], "breaks off"),
        (lambda data: data[:12], "breaks off"),
        (lambda data: data[:12] + b"\xff" * 20 + data[32:], "damaged"),
        (lambda data: data[:-6] + b"xxxxxx", "damaged"),
        (lambda data: data + b"trailing", "damaged"),
    ],
)
@pytest.mark.parametrize("name", ["a.html.gz", "a.jsonl.gz"])
def test_damaged_gzip_is_told(tmp_path: Path, name: str, damage: object, says: str) -> None:
    data = zipped("".join(f'{{"text": "{number} {number**3}"}}\n' for number in range(500)).encode())
    *_, last = documents([str(written(tmp_path / name, damage(data)))])  # type: ignore[operator]
    assert isinstance(last, Failure)
    assert isinstance(last.error, SourceError)
    assert says in str(last.error)


def test_a_small_file_that_unpacks_to_a_large_one_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    packer = zlib.compressobj(wbits=31)
    with (tmp_path / "bomb.html.gz").open("wb") as file:
        for _ in range(50):
            file.write(packer.compress(bytes(1_000_000)))
        file.write(packer.flush())
    outcome = one(tmp_path / "bomb.html.gz", limits=Limits(document_bytes=100_000))
    assert isinstance(outcome, Failure)
    assert "larger than 0.1 MB" in str(outcome.error)


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "larger than 20 MB" in str(one(path).error)  # type: ignore[union-attr]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipes_and_devices_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.html")
    for source in (tmp_path / "a.html", tmp_path, "/dev/zero", "/dev/null"):
        outcome = one(source)
        assert isinstance(outcome, Failure)
        assert "not a file" in str(outcome.error)


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (errno.EACCES, "check its permissions"),
        (errno.EIO, "input/output error"),
        (errno.ENOENT, "no such file"),
    ],
)
def test_a_file_that_cannot_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int, says: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(fault, os.strerror(fault))

    path = written(tmp_path / "a.html", PAGE.encode())
    monkeypatch.setattr(os, "open", refuse)
    assert says in str(one(path).error)  # type: ignore[union-attr]


def test_a_failure_takes_its_place_and_costs_only_itself(tmp_path: Path) -> None:
    written(tmp_path / "a.html", PAGE.encode())
    written(tmp_path / "b.html", b"")
    written(tmp_path / "c.jsonl", b'{"text": "x"}\nbad\n{"text": "y"}')
    kinds = [type(outcome).__name__ for outcome in documents([str(tmp_path), "missing"])]
    assert kinds == ["Document", "Failure", "Document", "Failure", "Document", "Failure"]


class Slow(io.RawIOBase):
    """A pipe that gives a byte at a time, and remembers how much was asked of it."""

    def __init__(self, data: bytes) -> None:
        self.data, self.taken = data, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self.data[self.taken : self.taken + 1]
        buffer[: len(piece)] = piece
        self.taken += len(piece)
        return len(piece)


def test_standard_input() -> None:
    stdin = io.BytesIO(PAGE.encode())
    assert list(documents(["-"], stdin=stdin)) == [Document("standard input", Media.HTML, PAGE)]
    assert not stdin.closed
    (again,) = documents(["-"], stdin=stdin)
    assert "standard input is empty" in str(again.error)  # type: ignore[union-attr]


def test_standard_input_packed_and_as_json_lines() -> None:
    packed = io.BytesIO(zipped(b'{"text": "x"}\n{"text": "y"}\n'))
    assert [d.name for d in documents(["-"], stdin=packed, as_jsonl=True)] == [
        "standard input:1",
        "standard input:2",
    ]


def test_lines_are_given_on_as_they_come() -> None:
    stream = Slow(b'{"text": "x"}\n' * 3)
    arriving = documents(["-"], stdin=io.BufferedReader(stream, 1), as_jsonl=True)
    next(arriving)
    assert stream.taken <= 15


def test_nothing_is_opened_before_its_turn(tmp_path: Path) -> None:
    def sources() -> Iterator[str]:
        yield str(written(tmp_path / "a.html", PAGE.encode()))
        raise AssertionError("read ahead")

    assert isinstance(next(documents(sources())), Document)


def test_counting(tmp_path: Path) -> None:
    written(tmp_path / "a.html", PAGE.encode())
    written(tmp_path / "b.jsonl", b'{"text": "x"}\n{"text": "y"}')
    written(tmp_path / "c.txt", b'{"text": "x"}\n')
    assert count_documents([str(tmp_path), "missing", "https://a.example/"]) == 6
    assert count_documents([str(tmp_path / "c.txt")] * 2, as_jsonl=True) == 2
    assert count_documents(["-"]) is None
    written(tmp_path / "d.jsonl.gz", zipped(b'{"text": "x"}\n'))
    assert count_documents([str(tmp_path)]) is None


STARTS = [
    b"",
    b"\x1f\x8b\x08\x00",
    b"\xff\xfe",
    b"{",
    b'{"version": "https://jsonfeed.org/version/1", "items": [',
    b"<rss>",
]


@given(st.sampled_from(STARTS), st.binary(max_size=200), st.booleans())
def test_whatever_comes_in_is_documents_or_failures_of_clean_text(
    start: bytes, data: bytes, as_jsonl: bool
) -> None:
    for outcome in documents(["-"], stdin=io.BytesIO(start + data), as_jsonl=as_jsonl):
        text = outcome.content if isinstance(outcome, Document) else str(outcome.error)
        text.encode("utf-8")
        assert isinstance(outcome, Document) or len(text.splitlines()) == 1
