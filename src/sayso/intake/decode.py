"""Bytes to text, whatever their label says: never an error, never a lone surrogate.

A byte order mark decides. Then bytes that are valid UTF-8 are UTF-8, because text in another encoding hardly
ever is by chance, while pages labelled Latin-1 often are. Then the labels count, in the order given, as in
the WHATWG Encoding Standard, which also says that "latin-1" means Windows-1252. Stray Windows-1252 bytes in
text that is otherwise UTF-8, as pasting leaves them, are read as what they are.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

REPLACEMENT = "\ufffd"

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf_32_le"),
    (codecs.BOM_UTF32_BE, "utf_32_be"),
    (codecs.BOM_UTF16_LE, "utf_16_le"),
    (codecs.BOM_UTF16_BE, "utf_16_be"),
)
"""The marks of UTF-32 first: one of them begins with one of UTF-16's."""

_STANDARD = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift_jis_2004": "cp932",
    "euc_jis_2004": "euc_jp",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "cp950": "big5hkscs",
    "utf-16": "utf-16-le",
}
"""Encodings that the WHATWG standard reads as a larger relative; names as `codecs.lookup` gives them."""

_HONOURED = frozenset(
    [
        *("utf-8", "utf-16-le", "utf-16-be", "cp866", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic"),
        *("cp874", *(f"cp{number}" for number in range(1250, 1259))),
        *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        *("gb18030", "big5hkscs", "euc_jp", "iso2022_jp", "cp932", "cp949"),
    ]
)
"""The encodings of the WHATWG standard; Python's other codecs (rot13, unicode_escape) are no charsets."""

_MORE_LABELS = {
    "unicode-1-1-utf-8": "utf-8",
    "x-unicode20utf8": "utf-8",
    "unicode": "utf-16-le",
    "x-cp1250": "cp1250",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "windows-874": "cp874",
    "dos-874": "cp874",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-euc-jp": "euc_jp",
    "windows-949": "cp949",
    "x-gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-x-big5": "big5hkscs",
    "cn-big5": "big5hkscs",
    "iso-8859-8-i": "iso8859-8",
    "logical": "iso8859-8",
    "x-mac-roman": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "koi": "koi8-r",
    "koi8-ru": "koi8-u",
}
"""Labels of the WHATWG standard that Python does not know."""

_LABEL = re.compile(r"[a-z0-9][a-z0-9._:-]{0,39}")

_NOT_ASCII_BASED = {"utf-16-le": b"\x00", "utf-16-be": b"\x00", "iso2022_jp": b"\x1b"}
"""Encodings whose text may pass for UTF-8, with the byte that shows that they are used."""

_WINDOWS_1252 = "".join(bytes([byte]).decode("cp1252", "replace") for byte in range(256))
"""Windows-1252 with U+FFFD for its five empty places, as a decoding table."""

_META = re.compile(
    rb"""<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})|"""
    rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)

_PRESCAN = 4096
"""Bytes searched for a page's own label. The standard says 1024; real pages put scripts before it."""

_MOSTLY_HIGH = 0.25
"""Share of bytes above ASCII from which unlabelled text is not of a Latin script: in French some 4 % of
letters carry an accent, in Czech some 15 %; in Russian or Korean every letter is above ASCII."""

_GUESS_FROM = 50_000
"""Bytes that an encoding is guessed from; more changes no guess and takes longer."""

_TELLING = 60
"""Bytes below which shares and guesses tell nothing: Chinese of 26 bytes is taken for UTF-16, of 130 not."""

_LONE = re.compile("[\ud800-\udfff]")
_ENCODED_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_ESCAPED = re.compile("[\udc80-\udcff]+")


def decode(data: bytes, *, labels: Sequence[str | None] = ()) -> str:
    """The text of ``data``; ``labels`` are the charsets it is said to have, the weightiest first.

    NULs are left out, and what no reading explains is U+FFFD. Raises nothing.

    >>> decode("naïve".encode() + b" \\x93quote\\x94", labels=["iso-8859-1"])
    'naïve “quote”'
    """
    return _decoded(data, [codec for label in labels if (codec := codec_of(label))]).replace("\x00", "")


def as_marked(data: bytes) -> str | None:
    """The text of bytes that begin with the mark of UTF-16 or UTF-32, None of others."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    return None


def page_label(data: bytes) -> str | None:
    """The charset that a page's first bytes name, in a ``meta`` element or an XML declaration."""
    match = _META.search(data, 0, _PRESCAN)
    label = (match[1] or match[2]).decode("ascii", "replace") if match else None
    # Who could read the label as ASCII did not read UTF-16 (WHATWG HTML, "prescan").
    return "utf-8" if label and label.lower().startswith("utf-16") else label


def codec_of(label: str | None) -> str | None:
    """The name of the Python codec for a charset label, or None where the label means nothing."""
    clean = (label or "").strip(" \t\r\n\"'").lower()
    if not _LABEL.fullmatch(clean):
        return None
    if clean in _MORE_LABELS:
        return _MORE_LABELS[clean]
    try:
        name = codecs.lookup(clean).name
    except LookupError:
        return None
    name = _STANDARD.get(name, name)
    return name if name in _HONOURED else None


def without_surrogates(text: str) -> str:
    """The text with each lone surrogate replaced, one for one, so that offsets keep."""
    return _LONE.sub(REPLACEMENT, text)


def _decoded(data: bytes, labelled: list[str]) -> str:
    marked = as_marked(data)
    if marked is not None:
        return marked
    data = data.removeprefix(codecs.BOM_UTF8)
    if labelled and _NOT_ASCII_BASED.get(labelled[0], b"\xff\xff") in data:
        return data.decode(labelled[0], "replace")
    strict = _strictly(data, "utf-8")
    return _not_quite_utf8(data, labelled) if strict is None else strict


def _not_quite_utf8(data: bytes, labelled: list[str]) -> str:
    if not labelled or labelled[0] in {"utf-8", "cp1252"}:
        mended = _ENCODED_SURROGATE.sub(REPLACEMENT.encode(), data)
        if _mostly_utf8(mended):
            return _repaired(mended)
    others = [codec for codec in labelled if codec != "utf-8"] or _guessed(data)
    for codec in others:
        text = _windows_1252(data) if codec == "cp1252" else _strictly(data, codec)
        if text is not None:
            return text
    return data.decode(others[0], "replace") if others else _windows_1252(data)


def _strictly(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes above ASCII are UTF-8 but for a few. In a Latin script half must be; in others, where
    two-byte encodings look like UTF-8 now and then (a third of the bytes, in EUC-JP), nine in ten."""
    high, kept = _high(data), _high(data.decode("utf-8", "ignore").encode())
    return kept >= high * (0.9 if _other_script(data) else 0.5)


def _other_script(data: bytes) -> bool:
    return len(data) >= _TELLING and _high(data) > _MOSTLY_HIGH * len(data)


def _high(data: bytes) -> int:
    return len(data.translate(None, bytes(range(128))))


def _repaired(data: bytes) -> str:
    """UTF-8 with its stray bytes read as Windows-1252."""
    text = data.decode("utf-8", "surrogateescape")
    return _ESCAPED.sub(lambda m: _windows_1252(m[0].encode("utf-8", "surrogateescape")), text)


def _windows_1252(data: bytes) -> str:
    return codecs.charmap_decode(data, "strict", _WINDOWS_1252)[0]


def _guessed(data: bytes) -> list[str]:
    """The encoding that unlabelled text of another script seems to be in, if one can be told."""
    if not _other_script(data):
        return []
    from charset_normalizer import from_bytes  # slow to import, and seldom needed

    best = from_bytes(data[:_GUESS_FROM]).best()
    codec = codec_of(best.encoding.replace("_", "-")) if best else None
    return [codec] if codec and not codec.startswith("utf") else []
