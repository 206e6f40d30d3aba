"""The lines of a plain text and what each looks like, taken alone: a title, prose, a date, a caption."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.dates import find_dates, resolve
from sayso.lexicons.patterns import pattern
from sayso.model import Span
from sayso.page.dateline import find_dateline
from sayso.page.furniture import furniture_rule, has_credit
from sayso.page.imprint import Imprint, imprint_in
from sayso.page.layout import stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADLINE = (15, 220)
"""Shortest and longest headline, in characters: "Dam keeper quits" to the longest of the rumours corpus."""
TALL_CAPTION = 400
"""Longest line that is a caption because of a credit under it or a label before it, in characters."""
SUBHEAD = 90
"""Longest subhead, in characters."""

_NO_RESIDUE = frozenset(("byline", "times", "credit", "code", "signoff"))
"""Rules that also hold of texts that nobody copied off a page."""

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_OPEN_END = re.compile(r"[.!…,;:][\"”’')\]]*$|[\"”]$")
_BULLET = re.compile(r"(?:[•▪●◦‣·*\uf0b7\uf0a7]|[-–](?=\s))\s*|\d{1,2}[.)]\s+(?=\S)")
_QUOTED_SPEECH = re.compile(r",[\"”’]\s")
_STARTS_AS_TITLE = re.compile(r"[\"“‘'«(]?[^\W_a-z]")
_SOURCE = pattern("pasted", "lines", "source")
_CLOCK = pattern("pasted", "lines", "clock")


class Role(StrEnum):
    """What a line is to the report."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    LIST = "list"
    HEADLINE = "headline"
    BYLINE = "byline"
    TIME = "time"
    FURNITURE = "furniture"


@dataclass(frozen=True)
class Line:
    """One stretch of the text: its words, white space folded, and the rule that takes it for furniture.

    ``group`` counts the blank lines before it: lines of one group stand directly under one another.
    """

    span: Span
    words: str
    rule: str | None
    group: int

    @property
    def is_residue(self) -> bool:
        """Whether only a page has such a line."""
        return self.rule is not None and self.rule not in _NO_RESIDUE

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_as_sentence(self.words)

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is running text: it ends as a sentence or says more than a headline does."""
        if self.rule is not None or has_credit(self.words):
            return False
        return len(self.words) > HEADLINE[1] or (len(self.words) > SUBHEAD and self.is_sentence)

    @cached_property
    def is_empty(self) -> bool:
        """Whether nothing is said in it: rows of dashes, stars, figures alone."""
        return not any(c.isalpha() for c in self.words)

    @cached_property
    def is_title(self) -> bool:
        """Whether it can be a headline: of its length, no sentence, no dateline, words more than figures."""
        line = self.words
        if not HEADLINE[0] <= len(line) <= HEADLINE[1] or _BULLET.match(line) or find_dateline(line):
            return False
        if line.endswith((":", ",")):
            return False
        ends = _SENTENCE_END.search(line)
        letters = sum(c.isalpha() or c.isspace() for c in line)
        return (
            (ends is None or ends.group()[0] in "?!")
            and len(line.split()) > 2
            and letters * 10 > len(line) * 7
        )

    @cached_property
    def imprint(self) -> Imprint | None:
        """The name and the day that it is, and nothing else."""
        return imprint_in(self.words) if self.rule is None else None

    @cached_property
    def is_date(self) -> bool:
        """Whether it is a full date and little else but an outlet's name, as it stands under a headline."""
        if len(self.words) > 90:
            return False
        if self.imprint and self.imprint.alone:
            return True
        dates = [m for m in find_dates(self.words) if resolve(m.words, published=None).date]
        if not dates:
            return False
        rest = self.words
        for mention in dates:
            rest = rest.replace(mention.words, " ")
        return len(rest) * 2 < len(self.words) or not any(c.isalpha() for c in _CLOCK.sub(" ", rest))


def ends_as_sentence(words: str) -> bool:
    """Whether a full stop or its like is at their end."""
    return _SENTENCE_END.search(words) is not None


def lines_of(text: str) -> list[Line]:
    """The stretches of ``text`` as lines, in order."""
    found: list[Line] = []
    group, end = 0, 0
    for span in stretches(text):
        group += text.count("\n", end, span.start) + text.count("\r\r", end, span.start) > 1
        words = span.of(text)
        found.append(Line(span, " ".join(words.split()), furniture_rule(words), group))
        end = span.end
    return found


def is_copied(lines: Sequence[Line]) -> bool:
    """Whether the text was copied off a page, menus and all: two lines at least that only pages have."""
    return len({line.words.casefold() for line in lines if line.is_residue}) > 1


def own_role(lines: Sequence[Line], number: int) -> Role:
    """What a line is by its own words, its neighbours only asked where lists and doubles need it."""
    line = lines[number]
    if line.rule == "byline":
        return Role.BYLINE
    if line.rule == "times":
        return Role.TIME
    if line.rule is not None:
        return Role.FURNITURE
    if has_credit(line.words) or is_caption(line.words):
        return Role.CAPTION
    if is_item(lines, number):
        return Role.LIST
    after = lines[number + 1].words if number + 1 < len(lines) else ""
    return Role.HEADING if _is_subhead(line.words, after) else Role.PARAGRAPH


def bullet(text: str, span: Span) -> int:
    """Where the words of a list's item begin, its bullet left out."""
    found = _BULLET.match(text, span.start, span.end)
    return found.end() if found else span.start


def is_caption(words: str) -> bool:
    """Whether a line says that it stands under a picture."""
    if len(words) > HEADLINE[1] * 2:
        return False
    ends = _SENTENCE_END.search(words) is not None
    return any(sign.search(words) for sign in _caption_signs("signs" if ends else "signs_outside_sentences"))


def is_source(line: Line) -> bool:
    """Whether a line says whose word the report is, which is the article's even at its edges."""
    return len(line.words) <= SUBHEAD and _SOURCE.match(line.words) is not None


def is_item(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is an item of a list. A lone dash or number makes none: "- Ada Marsh" is a speaker."""
    found = _BULLET.match(lines[number].words)
    if found is None or found.group()[0] not in "-–0123456789":
        return found is not None
    around = [n for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    return any(_BULLET.match(lines[n].words) for n in around)


def _is_subhead(line: str, after: str) -> bool:
    """Whether a line is a heading over what follows: short, no sentence, and prose after it."""
    if len(line) > SUBHEAD or not _STARTS_AS_TITLE.match(line) or _OPEN_END.search(line):
        return False
    if not any(c.isalpha() for c in line) or _QUOTED_SPEECH.search(line):
        return False
    return len(after) > SUBHEAD or bool(_SENTENCE_END.search(after))


@cache
def _caption_signs(table: str) -> tuple[re.Pattern[str], ...]:
    """Signs of captions that hold of sentences too, or with them those that hold of other lines only."""
    rows = lexicons.load("pasted")["captions"]
    printed = re.compile(rows["labels"] + r"\S", re.IGNORECASE), re.compile(rows["agencies"])
    return (*printed, *map(re.compile, sorted({*rows["signs"], *rows[table]})))
