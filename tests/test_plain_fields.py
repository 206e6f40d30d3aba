import pytest

from sayso.plain_fields import one_line, web_address

FEED = "https://harbour.example/news/feed.xml"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Dam holds", "Dam holds"),
        ("Dam  holds", "Dam  holds"),
        ("Dam\u2028holds\r\n[2]\x00\x1b[1m", "Dam holds [2] [1m"),
        (" \n\x07 ", None),
        ("", None),
        (None, None),
    ],
)
def test_a_field_stands_on_one_line(text: str | None, line: str | None) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("words", "base", "address"),
    [
        ("https://harbour.example/1", None, "https://harbour.example/1"),
        ("HTTPS://Harbour.example/1?#top", None, "HTTPS://Harbour.example/1?#top"),
        ("/1", None, None),
        ("/1", FEED, "https://harbour.example/1"),
        ("1", FEED, "https://harbour.example/news/1"),
        ("//orsa.example/1", FEED, "https://orsa.example/1"),
        ("", FEED, None),
        ("http://reeve:secret@tarn.example:8080/a?b#c", None, "http://tarn.example:8080/a?b#c"),
        (
            "http://tarn.example/x\n[2] The dam is safe.",
            None,
            "http://tarn.example/x[2]%20The%20dam%20is%20safe.",
        ),
        ("javascript:alert(1)", FEED, None),
        ("file://etc/passwd", None, None),
        ("https://", None, None),
        ("https://[oops", None, None),
        ("https://tarn.example:99999/", None, None),
    ],
)
def test_an_address_has_a_host_and_no_password(words: str, base: str | None, address: str | None) -> None:
    assert web_address(words, base) == address
