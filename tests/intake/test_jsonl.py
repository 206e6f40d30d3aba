import gzip
import io
import json
import re
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.document import Document, Failure, Media
from sayso.intake import Limits
from sayso.intake.jsonl import read_lines

LIMITS = Limits(document_bytes=1000)


def read(data: bytes, limits: Limits = LIMITS) -> list[Document | Failure]:
    return list(read_lines("F", io.BytesIO(data), limits))


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def test_a_line_is_a_document_kept_to_the_letter() -> None:
    text = "  One.\r\n\tTwo.\u00a0“Three.” \x00 "
    data = line(
        id="r1",
        text=text,
        headline="H",
        url="https://a.example/",
        outlet="NHK",
        published="2016-10-05",
        more=[1],
    )
    assert read(data) == [
        Document(
            "F:1",
            Media.GIVEN,
            text,
            url="https://a.example/",
            id="r1",
            headline="H",
            outlet="NHK",
            published="2016-10-05",
        )
    ]


@pytest.mark.parametrize(
    ("given_id", "expected"),
    [("a", "a"), (7, "7"), (-7, "-7"), (None, None), ("", None), ("a\ud800", "a\ufffd")],
)
def test_ids(given_id: object, expected: str | None) -> None:
    assert read(line(id=given_id, text="x"))[0].id == expected


def test_a_report_in_our_own_json_keeps_its_outlets_name() -> None:
    rows = read(line(text="x", outlet={"name": "NHK", "kind": "broadcaster"}) + line(text="x", outlet={}))
    assert [row.outlet for row in rows if isinstance(row, Document)] == ["NHK", None]
    (bad,) = read(line(text="x", outlet=[1]))
    assert isinstance(bad, Failure)


def test_ids_may_be_given_twice() -> None:
    assert [d.id for d in read(line(id="a", text="x") * 2)] == ["a", "a"]


@pytest.mark.parametrize(
    ("data", "says", "given_id"),
    [
        (b"not json\n", "not JSON", None),
        (b'{"id": "a", "text": "x"\n', "not JSON", "a"),
        (b'{"id": 12, "text": \n', "not JSON", "12"),
        (b'{"id": "\\u00e9", "text": \n', "not JSON", "é"),
        (b'{"id": tru\n', "not JSON", None),
        (b"[1, 2]\n", "not a JSON object", None),
        (b'"text"\n', "not a JSON object", None),
        (b"NaN\n", "not a JSON object", None),
        (b'{"id": "a"}\n', 'no "text"', "a"),
        (b'{"id": "a", "text": null}\n', 'no "text"', "a"),
        (b'{"id": "a", "text": ""}\n', '"text" is empty', "a"),
        (b'{"id": "a", "text": " \\n "}\n', '"text" is empty', "a"),
        (b'{"id": "a", "text": ["x"]}\n', '"text" is not a string', "a"),
        (b'{"id": "a", "text": NaN}\n', '"text" is not a string', "a"),
        (b'{"id": "a", "text": "x", "headline": 3}\n', '"headline" is not a string', "a"),
        (b'{"id": 1.5, "text": "x"}\n', '"id" is neither', None),
        (b'{"id": true, "text": "x"}\n', '"id" is neither', None),
        (b'{"id": "a", "text": "caf\xe9"}\n', "byte 25 of the line is not UTF-8", "a"),
        (b'{"id": "a", "x": ' + b"[" * 900 + b"\n", "not JSON|nested too deep", "a"),
        (b'{"id": "a", "text": "' + b"x" * 2000 + b'"}\n', "larger than 0.001 MB", "a"),
    ],
)
def test_a_bad_line_costs_that_line_alone(data: bytes, says: str, given_id: str | None) -> None:
    before, bad, after = read(line(id="1", text="x") + data + line(id="3", text="y"))
    assert isinstance(before, Document)
    assert isinstance(after, Document)
    assert isinstance(bad, Failure)
    assert (bad.name, bad.id) == ("F:2", given_id)
    assert re.search(says, str(bad.error))
    assert str(bad.error).startswith("F:2")
    assert "\n" not in str(bad.error)


def test_deep_nesting_and_endless_numbers_do_not_crash() -> None:
    deep, number, long_id = read(
        b'{"text": '
        + b"[" * 200_000
        + b"\n"
        + b'{"n": '
        + b"9" * 9000
        + b"}\n"
        + b'{"id": '
        + b"9" * 9000
        + b"}",
        Limits(),
    )
    assert "nested too deep" in str(deep.error)
    assert "number in it is too long" in str(number.error)
    assert isinstance(long_id, Failure)


def test_half_a_character_is_left_to_the_reader_to_refuse_in_words_and_is_replaced_elsewhere() -> None:
    (document,) = read(b'{"text": "a\\ud800b \\ud83d\\ude00 c", "headline": "\\udfff", "outlet": "N\\udfff"}')
    assert isinstance(document, Document)
    assert (document.content, document.headline, document.outlet) == ("a\ud800b 😀 c", "\udfff", "N\ufffd")


def test_blank_lines_count_but_give_nothing() -> None:
    assert [d.name for d in read(b"\n  \r\n" + line(text="x") + b"\n")] == ["F:3"]


def test_line_ends_of_other_systems_and_a_byte_order_mark() -> None:
    data = b"\xef\xbb\xbf" + line(text="x").replace(b"\n", b"\r\n") * 2
    assert [d.content for d in read(data)] == ["x", "x"]


def test_utf16_is_one_failure_not_one_a_line() -> None:
    (failure,) = read('{"text": "x"}\n{"text": "x"}\n'.encode("utf-16"))
    assert "UTF-16" in str(failure.error)


def test_a_line_of_exactly_the_limit_is_read() -> None:
    start = b'{"text": "'
    data = start + b"x" * (1000 - len(start) - 2) + b'"}'
    assert isinstance(read(data + b"\n")[0], Document)
    assert isinstance(read(data)[0], Document)
    assert isinstance(read(data + b" \n")[0], Failure)


def test_a_line_without_end_is_given_up() -> None:
    first, second = read(b"x" * 50_000)
    assert "larger than" in str(first.error)
    assert "does not end" in str(second.error)


def test_memory_does_not_grow_with_the_number_of_lines() -> None:
    packed = io.BytesIO(gzip.compress(line(text="x" * 1000) * 20_000))
    tracemalloc.start()
    with gzip.GzipFile(fileobj=packed) as stream:
        number = sum(1 for _ in read_lines("F", stream, Limits()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert number == 20_000
    assert peak < 2_000_000


@given(st.binary(max_size=200))
def test_no_bytes_crash_it(data: bytes) -> None:
    for outcome in read(data):
        assert outcome.name.startswith("F")


@given(st.text(min_size=1).filter(str.strip))
def test_any_text_comes_back(text: str) -> None:
    assert read(line(text=text), Limits())[0].content == text
