"""Text of unknown origin made harmless to show: what a terminal or a page must never act upon.

Every replacement is one code point for one, so that offsets into the text still hold afterwards.
"""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

REPLACEMENT = "\ufffd"
_LONGEST_NAME = 240
"""Characters of a headline or name on screens and pages: three lines; newspapers' headlines are shorter."""
_OVERRIDES = (0x202D, 0x202E)
_EMBEDDINGS = (0x202A, 0x202B, 0x202C, *range(0x2066, 0x206A))
_LINE_ENDS = (0x2028, 0x2029)
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}\Z")

# What plain ASCII output shows instead; all else that an encoding lacks becomes a question mark.
_ASCII_STAND_INS = str.maketrans(
    {
        **dict.fromkeys("“”„«»‟", '"'),
        **dict.fromkeys("‘’‚‹›", "'"),
        **dict.fromkeys("‐‑‒–—−", "-"),
        "…": "...",
        "→": "->",
        "·": "-",
        "•": "*",
        "×": "x",
        "\u00a0": " ",
    }
)


def for_terminal(text: str) -> str:
    """The text without anything a terminal obeys: escape sequences, control characters, bidi controls.

    Control characters show as their pictures (U+241B for ESC), the rest as the replacement character.
    """
    return text.translate(_terminal_table())


def for_page(text: str) -> str:
    """The text without what HTML cannot hold, or what would turn the reading order of a page about.

    Bidi embeddings and isolates stay, because right-to-left text needs them and they end with their block.
    """
    return text.translate(_page_table())


def folded(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split())


def for_encoding(text: str, encoding: str) -> str:
    """The text with stand-ins for what ``encoding`` lacks, so that writing it cannot fail."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        plainer = text.translate(_ASCII_STAND_INS)
        return plainer.encode(encoding, "replace").decode(encoding)
    except LookupError:
        return text.translate(_ASCII_STAND_INS).encode("ascii", "replace").decode("ascii")
    return text


def safe_link(url: str | None) -> str | None:
    """The URL if it is plain http or https with a host and no credentials, else None."""
    if not url or any(ch.isspace() or ord(ch) < 0x20 or ord(ch) == 0x7F for ch in url):
        return None
    try:
        parts = urlsplit(url)
        host, user = parts.hostname, parts.username
        url.encode("utf-8")
    except ValueError:  # a malformed address, or lone surrogates
        return None
    return url if parts.scheme in ("http", "https") and host and user is None else None


def safe_language(tag: str | None) -> str | None:
    """The tag if it has the form of a language tag, else None."""
    return tag if tag and _LANGUAGE_TAG.match(tag) else None


def shortened(text: str, limit: int) -> str:
    """The text on one line, cut at a word with an ellipsis where it is longer than ``limit``."""
    line = folded(text)
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > limit // 2 else cut).rstrip(" ,;:") + "…"


def name_shown(name: str) -> str:
    """A headline or an outlet's name on one line, cut where it is longer than any that is one."""
    return shortened(name, _LONGEST_NAME)


@cache
def _page_table() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"}
    table[0x7F] = "\u2421"
    table |= dict.fromkeys(range(0x80, 0xA0), REPLACEMENT)
    table |= dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT)
    table |= dict.fromkeys((*_OVERRIDES, 0xFFFE, 0xFFFF), REPLACEMENT)
    table |= dict.fromkeys(_LINE_ENDS, "\n")
    table[0x0D] = "\n"
    return table


@cache
def _terminal_table() -> dict[int, str]:
    return _page_table() | dict.fromkeys(_EMBEDDINGS, REPLACEMENT) | {0x0D: "\u240d", 0x09: " "}
