"""What copying does to a text, undone before it is read: marks of quoted mail, broken words, page ends.

Only pasted text is tidied; text that is kept to the letter never comes here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso import lexicons

MOST_HEADERS = 12
"""Most lines of a forwarded message's header; mail programs print four to six."""

_QUOTED = re.compile(r"(?:>[ \t]?){1,9}")
_HEADER = re.compile(r"\*?(From|Date|Sent|Subject|To|Cc|Reply-To)\s?:\*?\s?(.{0,300})", re.IGNORECASE)
_FORWARD = re.compile(r"(?:\s*(?:re|fwd?|wg|aw)\s*:\s*){1,5}", re.IGNORECASE)
_BROKEN_WORD = re.compile(r"([^\W\d_]{2,30})-[ \t]{0,3}\n[ \t]{0,8}([^\W\d_A-Z]{2,30})")
_HYPHENED = re.compile(r"(?<!\w)[^\W\d_]{2,30}-[^\W\d_]{2,30}(?!\w)")
_PAGE = re.compile(
    r"\s*(?:page\s+\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|[-–—]\s?\d{1,4}\s?[-–—]|\d{1,3} of \d{1,3})\s*", re.I
)
_GLUED_TIME = re.compile(r"\b((?:19|20)\d\d)(?=\d{1,2}:\d\d)")
_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]]*\s*$")
_SOFT = "\u00ad"


class Tidied(NamedTuple):
    """The text as it was before it was copied or mailed on; ``subject`` is the mail's, without "Fwd:"."""

    text: str
    subject: str | None = None


def tidied(text: str) -> Tidied:
    """The text without what mail and print have put between its words.

    A word broken at a line's end is marked with a soft hyphen, so that the lines keep their widths; see
    `whole_words`.
    """
    unix = text.replace("\r\n", "\n").replace("\r", "\n")
    lines, subject = _opened(
        [_unquoted(line) for line in unix.split("\n")] if _is_quoted(unix) else unix.split("\n")
    )
    joined = "\n".join(_without_page_ends(lines))
    return Tidied(_GLUED_TIME.sub(r"\1 ", _soft_hyphens(joined)), subject)


def whole_words(text: str) -> str:
    """The text with its broken words made whole."""
    return re.sub(rf"{_SOFT}\s*", "", text)


def _is_quoted(text: str) -> bool:
    """Whether most lines carry mail's mark of quotation."""
    said = [line for line in text.split("\n") if line.strip()]
    marked = sum(line.startswith(">") for line in said)
    return marked >= 3 and marked * 2 > len(said)


def _unquoted(line: str) -> str:
    mark = _QUOTED.match(line)
    return line[mark.end() :] if mark else line


def _opened(lines: list[str]) -> tuple[list[str], str | None]:
    """A forwarded message without its header and the covering note, and its subject."""
    found = [n for n, line in enumerate(lines) if _HEADER.match(line)]
    block = [n for n in found if n - found[0] < MOST_HEADERS] if found else []
    fields = {match[1].lower(): match[2] for n in block if (match := _HEADER.match(lines[n]))}
    if "from" not in fields or not {"subject", "date", "sent"} & fields.keys():
        return lines, None
    before, after = lines[: block[0]], lines[block[-1] + 1 :]
    if sum(map(len, before)) > sum(map(len, after)):
        return lines, None
    return after, _FORWARD.sub("", fields.get("subject", ""), count=1).strip() or None


def _soft_hyphens(text: str) -> str:
    """Words broken at a line's end, where the text has several; "well-\\nknown" keeps its hyphen."""
    if len(_BROKEN_WORD.findall(text)) < 2:
        return text
    hyphened = set(_HYPHENED.findall(text))
    keep = set(lexicons.load("pasted")["hyphens"]["kept_after"])

    def mark(match: re.Match[str]) -> str:
        whole = f"{match[1]}-{match[2]}"
        if match[1].lower() in keep or whole in hyphened:
            return match.group()
        return f"{match[1]}{_SOFT}\n{match[2]}"

    return _BROKEN_WORD.sub(mark, text)


def _without_page_ends(lines: list[str]) -> list[str]:
    """The lines without page numbers and the running heads beside them; what they cut in two is one again."""
    heads = _running_heads(lines)
    if not heads:
        return lines
    kept: list[str] = []
    cut = False
    for number, line in enumerate(lines):
        if number in heads:
            cut = True
        elif line.strip() or not cut:
            if cut and kept:
                _join(kept, line)
            kept.append(line)
            cut = False
    return kept


def _running_heads(lines: list[str]) -> set[int]:
    """Which lines are page numbers, or stand next to one and are printed again elsewhere."""
    pages = [n for n, line in enumerate(lines) if len(line) < 40 and _PAGE.fullmatch(line)]
    if not pages:
        return set()
    said = [n for n, line in enumerate(lines) if line.strip()]
    places = {n: place for place, n in enumerate(said)}
    beside = {
        said[place]
        for page in pages
        for place in (places[page] - 1, places[page] + 1)
        if 0 <= place < len(said)
    }
    first: dict[str, int] = {}
    for n in said:
        first.setdefault(lines[n].strip(), n)
    return {*pages, *(n for n in beside if n != first[lines[n].strip()])}


def _join(before: list[str], line: str) -> None:
    """Make what stands before a page's end ready for ``line`` to go on: no blank line in mid-sentence."""
    while before and not before[-1].strip():
        before.pop()
    goes_on = before and not _SENTENCE_END.search(before[-1][-20:]) and line.lstrip()[:1].islower()
    if not goes_on:
        before.append("")
