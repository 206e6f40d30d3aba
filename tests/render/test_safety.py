import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.render.safety import (
    folded,
    for_encoding,
    for_page,
    for_terminal,
    safe_language,
    safe_link,
    shortened,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x1b]8;;https://bad.example\x07link", "␛]8;;https://bad.example␇link"),
        ("over\rwritten", "over␍written"),
        ("a\x9b31mb", "a\ufffd31mb"),
        ("\u202eevil\u202c", "\ufffdevil\ufffd"),
        ("\u2066isolated\u2069", "\ufffdisolated\ufffd"),
        ("line\u2028end", "line\nend"),
        ("half \ud83d a pair", "half \ufffd a pair"),
        ("عربي text 한국어", "عربي text 한국어"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_instead(text, shown):
    assert for_terminal(text) == shown


def test_pages_keep_what_right_to_left_text_needs_and_drop_overrides():
    assert for_page("\u202bשלום\u202c \u2067x\u2069") == "\u202bשלום\u202c \u2067x\u2069"
    assert for_page("\u202eabc\x00\ud800\r") == "\ufffdabc␀\ufffd\n"


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=())))
def test_replacements_keep_offsets(text):
    assert len(for_terminal(text)) == len(for_page(text)) == len(text)
    assert for_page(text).encode("utf-8").decode("utf-8") == for_page(text)
    assert not set(for_terminal(text)) & set(map(chr, [*range(9), *range(11, 32), *range(127, 160)]))


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("“no” – 5 × 2 → …", "ascii", '"no" - 5 x 2 -> ...'),
        ("Müller", "latin-1", "Müller"),
        ("서울", "ascii", "??"),
        ("“no”", "utf-8", "“no”"),
        ("“no”", "no-such-encoding", '"no"'),
    ],
)
def test_what_an_encoding_lacks_has_a_stand_in(text, encoding, shown):
    assert for_encoding(text, encoding) == shown


@pytest.mark.parametrize(
    "url", ["https://news.example/a?b=c#d", "http://news.example", "HTTPS://News.example/"]
)
def test_plain_web_addresses_are_linked(url):
    assert safe_link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://news.example/",
        "//news.example/a",
        "https://",
        "https://user:secret@news.example/",
        "https://[::1",
        "https://news.example/\x00",
        "https://news.example/\ud800",
    ],
)
def test_other_addresses_are_not(url):
    assert safe_link(url) is None


@pytest.mark.parametrize(
    ("tag", "kept"), [("en", True), ("zh-Hant-TW", True), ('en" onload="x', False), ("", False)]
)
def test_language_tags_have_their_form(tag, kept):
    assert safe_language(tag) == (tag if kept else None)


def test_folding_and_shortening():
    assert folded(" a \n b\t c ") == "a b c"
    assert shortened("one two three", 20) == "one two three"
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("x" * 30, 10) == "x" * 9 + "…"
