import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.decode import codec_of, decode, page_label, without_surrogates

KOREAN = "시청 대변인은 확인할 것이 없다고 밝혔다. 시장은 보도를 부인했다. " * 3
JAPANESE = "市の報道官は何も確認していないと述べた。市長は報道を否定した。" * 3
RUSSIAN = "Пресс-секретарь мэрии заявил, что подтвердить нечего. " * 3
GREEK = "Ο δήμαρχος αρνήθηκε την είδηση, είπε ο εκπρόσωπος. " * 3


@pytest.mark.parametrize(
    ("data", "labels", "expected"),
    [
        (b"plain", [], "plain"),
        ("café".encode(), [], "café"),
        ("café".encode("cp1252"), [], "café"),
        ("café".encode(), ["iso-8859-1"], "café"),
        ("café".encode(), ["us-ascii"], "café"),
        ("café".encode("utf-8-sig"), ["windows-1251"], "café"),
        ("café".encode("cp1252"), ["utf-8"], "café"),
        (b"\x93quoted\x94", ["latin-1"], "“quoted”"),
        ("naïve café".encode() + b" \x93quoted\x94 it\x92s", [], "naïve café “quoted” it’s"),
        ("naïve café".encode() + b" it\x92s", ["iso-8859-1"], "naïve café it’s"),
        ("été à la préfecture".encode("cp1252"), ["unknown-8"], "été à la préfecture"),
        ("seen “there”".encode("utf-16"), [], "seen “there”"),
        ("seen “there”".encode("utf-16-be"), ["utf-16be"], "seen “there”"),
        (b"\xfe\xff" + "seen “there”".encode("utf-16-be"), ["utf-8"], "seen “there”"),
        (b"\xff\xfe\x00\x00" + "seen".encode("utf-32-le"), [], "seen"),
        (b"may\x00or", [], "mayor"),
        (b"caf\xc3\xa9 \xed\xa0\x80 x", [], "café \ufffd x"),
        (b"\x81\x8d", [], "\ufffd\ufffd"),
        (b"", [], ""),
    ],
)
def test_bytes_are_read_as_what_they_are(data: bytes, labels: list[str], expected: str) -> None:
    assert decode(data, labels=labels) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (KOREAN, "euc-kr"),
        (KOREAN, "ks_c_5601-1987"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso-2022-jp"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "iso-8859-7"),
    ],
)
def test_a_legacy_encoding_that_is_declared_is_honoured(text: str, label: str) -> None:
    assert decode(text.encode(label), labels=[label]) == text


def test_the_servers_label_outweighs_the_pages_own_unless_it_cannot_be() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), labels=["koi8-r", "windows-1251"]) == RUSSIAN
    assert decode(RUSSIAN.encode("cp1251"), labels=["utf-8", "windows-1251"]) == RUSSIAN
    assert decode(KOREAN.encode("cp949"), labels=["shift_jis", "euc-kr"]) == KOREAN


@pytest.mark.parametrize(("text", "encoding"), [(KOREAN, "cp949"), (JAPANESE, "cp932"), (RUSSIAN, "cp1251")])
def test_an_encoding_without_a_label_is_guessed_for_other_scripts(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_stray_byte_does_not_cost_the_rest_of_a_korean_page() -> None:
    assert decode(KOREAN.encode() + b"\x93") == KOREAN + "“"


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        (" 'Latin1' ", "cp1252"),
        ("utf8", "utf-8"),
        ("x-sjis", "cp932"),
        ("unknown-8", None),
        ("rot13", None),
        ("unicode_escape", None),
        ("utf-7", None),
        ("../../etc", None),
        ("x" * 500, None),
        ("utf-8\x00", None),
        ("", None),
        (None, None),
    ],
)
def test_labels(label: str | None, codec: str | None) -> None:
    assert codec_of(label) == codec


@pytest.mark.parametrize(
    ("page", "label"),
    [
        (b'<html><meta charset="koi8-r">', "koi8-r"),
        (b'<META http-equiv=Content-Type content="text/html; CHARSET=euc-kr">', "euc-kr"),
        (b'<?xml version="1.0" encoding="windows-1251"?><html>', "windows-1251"),
        (b"<meta charset=utf-16>", "utf-8"),
        (b"<p>charset=koi8-r", None),
        (b" " * 5000 + b"<meta charset=koi8-r>", None),
    ],
)
def test_a_pages_own_label(page: bytes, label: str | None) -> None:
    assert page_label(page) == label


LABELS = st.sampled_from(
    [
        "utf-8",
        "latin-1",
        "utf-16",
        "utf-16be",
        "shift_jis",
        "euc-kr",
        "iso-2022-jp",
        "gb18030",
        "big5",
        "utf-7",
    ]
)


@given(st.binary(max_size=400), st.lists(LABELS | st.text(max_size=30), max_size=3))
def test_nothing_fails_to_decode_and_nothing_decodes_to_lone_surrogates(
    data: bytes, labels: list[str]
) -> None:
    text = decode(data, labels=labels)
    assert text.encode("utf-8").decode("utf-8") == text
    assert "\x00" not in text


@given(st.text(max_size=200))
def test_utf8_without_nuls_comes_back_as_it_was(text: str) -> None:
    clean = text.replace("\x00", "").removeprefix("\ufeff")
    assert decode(b"\xef\xbb\xbf" + clean.encode()) == clean


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    assert without_surrogates("a\ud800b\udfffc😀") == "a\ufffdb\ufffdc😀"
