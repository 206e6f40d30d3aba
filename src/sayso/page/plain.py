"""Plain text to pieces and blocks, whether somebody pasted it off a page or a record gave it.

What each stretch of the text is to the report is read once; `read_plain` makes pieces of it, headline and
byline apart, and `blocks_of_given` makes blocks of the text to the letter, where furniture simply has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from sayso.dates import find_dates, resolve
from sayso.model import Block, BlockKind, Headline, HeadlinePlace, Note, Span
from sayso.page.assemble import Piece
from sayso.page.authors import clean_names
from sayso.page.dateline import find_dateline
from sayso.page.furniture import TEASER, Printed, furniture_rule, has_credit, without_credit
from sayso.page.layout import stretches
from sayso.page.reading import PageReading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sayso.document import Document

HEADLINE = (15, 220)
"""Shortest and longest headline, in characters: "Dam keeper quits" to the longest of the rumours corpus."""
SUBHEAD = 90
"""Longest subhead, in characters."""
HEAD_LINES = 10
"""How many stretches before the first paragraph may be headline, byline, time and captions."""
DOUBLED = 40
"""Shortest line that counts as a caption because it stands twice in a row."""

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_OPEN_END = re.compile(r"[.!…,;:][\"”’')\]]*$|[\"”]$")
_BULLET = re.compile(r"(?:[•▪●◦‣·*]|[-–](?=\s))\s*|\d{1,2}[.)]\s+(?=\S)")
_QUOTED_SPEECH = re.compile(r",[\"”’]\s")
_STARTS_AS_TITLE = re.compile(r"[\"“‘'«(]?[^\W_a-z]")
_EMPTY = Note("no_article", "no article found: the text is empty")
_ONLY_FURNITURE = Note("no_article", "no article found: the text holds nothing but page furniture")


class _Role(StrEnum):
    """What a stretch of text is to the report."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    LIST = "list"
    HEADLINE = "headline"
    BYLINE = "byline"
    TIME = "time"
    FURNITURE = "furniture"


_KINDS = {
    _Role.PARAGRAPH: BlockKind.PARAGRAPH,
    _Role.HEADING: BlockKind.HEADING,
    _Role.CAPTION: BlockKind.CAPTION,
    _Role.LIST: BlockKind.LIST,
}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A piece of the text with its role; the span leaves out a list's bullet and a caption's credit."""

    role: _Role
    span: Span


def read_plain(document: Document) -> PageReading:
    """The article in pasted text: headline, names from the byline, times, and pieces without furniture."""
    text = document.content
    found = _read(text, document.headline)
    pieces = tuple(Piece(_KINDS[s.role], s.span.of(text)) for s in found if s.role in _KINDS)
    headline = next((" ".join(s.span.of(text).split()) for s in found if s.role is _Role.HEADLINE), None)
    bylines = [s.span.of(text) for s in found if s.role is _Role.BYLINE]
    published, modified = times_in([s.span.of(text) for s in found if s.role is _Role.TIME])
    notes = () if pieces else ((_ONLY_FURNITURE if text.strip() else _EMPTY),)
    return PageReading(
        pieces,
        headline=headline,
        headlines=(Headline(HeadlinePlace.BODY, headline),) if headline else (),
        authors=tuple(dict.fromkeys(name for line in bylines for name in clean_names(line))),
        published=published,
        modified=modified,
        notes=notes,
    )


def blocks_of_given(text: str, headline: str | None) -> tuple[Block, ...]:
    """Blocks of a text that is kept to the letter. Furniture and bylines get none, headlines are headings."""
    kinds = {**_KINDS, _Role.HEADLINE: BlockKind.HEADING}
    return tuple(
        Block(kinds[stretch.role], stretch.span.start, stretch.span.end)
        for stretch in _read(text, headline)
        if stretch.role in kinds
    )


def _read(text: str, headline: str | None) -> list[_Stretch]:
    """Every stretch of the text with its role, in order."""
    spans = stretches(text)
    first = next((n for n, span in enumerate(spans) if _is_paragraph(span.of(text))), len(spans))
    title = _headline_at(text, spans[: min(first + 1, HEAD_LINES)], headline)
    roles = [_role(text, spans, number, in_head=number < first) for number in range(len(spans))]
    if title is not None:
        roles[title] = _Role.HEADLINE
    printed = Printed()
    return [
        _Stretch(_Role.FURNITURE if _is_again(text, span, role, printed) else role, span)
        for role, span in zip(
            _without_links(text, spans, roles), map(partial(_trimmed, text), spans, roles), strict=True
        )
    ]


def _is_again(text: str, span: Span, role: _Role, printed: Printed) -> bool:
    """Whether nothing is left of a stretch, or it repeats what was printed before."""
    return span.start == span.end or (role in _KINDS and printed.again(span.of(text), _KINDS[role]))


def _without_links(text: str, spans: list[Span], roles: list[_Role]) -> list[_Role]:
    """The roles, where titles under "Latest Headlines" and the like, after the article, are furniture too."""
    found, in_links = list(roles), False
    for number, span in enumerate(spans):
        line = span.of(text)
        if roles[number] is _Role.FURNITURE and furniture_rule(line) == "link list":
            in_links = _Role.PARAGRAPH in roles[:number]
        elif in_links:
            in_links = not _SENTENCE_END.search(line) and len(line) <= TEASER
            found[number] = _Role.FURNITURE if in_links else roles[number]
    return found


def _role(text: str, spans: list[Span], number: int, *, in_head: bool) -> _Role:
    line = spans[number].of(text)
    rule = furniture_rule(line)
    if rule == "byline":
        return _Role.BYLINE
    if rule == "times" or (in_head and _is_date(line)):
        return _Role.TIME
    if rule is not None:
        return _Role.FURNITURE
    if has_credit(line) or (in_head and without_credit(line) != line) or _is_doubled(text, spans, number):
        return _Role.CAPTION
    if _is_item(text, spans, number):
        return _Role.LIST
    after = spans[number + 1].of(text) if number + 1 < len(spans) else ""
    return _Role.HEADING if _is_subhead(line, after) else _Role.PARAGRAPH


def _headline_at(text: str, spans: list[Span], given: str | None) -> int | None:
    """Which stretch is the headline: the given one where it stands, else the first line if it is a title."""
    lines = [" ".join(span.of(text).split()) for span in spans]
    if given is not None:
        wanted = " ".join(given.split()).casefold()
        return next((n for n, line in enumerate(lines) if line.casefold() == wanted), None)
    for number, line in enumerate(lines):
        if furniture_rule(line) is None and not _is_date(line) and not has_credit(line):
            is_last = number + 1 == len(lines)
            return None if is_last or not _is_title(line) else number
    return None


def _is_title(line: str) -> bool:
    """Whether a line can be a headline: of its length, no sentence, no dateline, words more than figures."""
    if not HEADLINE[0] <= len(line) <= HEADLINE[1] or _BULLET.match(line) or find_dateline(line):
        return False
    if line.endswith((":", ",")):
        return False
    ends = _SENTENCE_END.search(line)
    letters = sum(c.isalpha() or c.isspace() for c in line)
    return (
        (ends is None or ends.group()[0] in "?!") and len(line.split()) > 2 and letters * 10 > len(line) * 7
    )


def _is_paragraph(line: str) -> bool:
    """Whether a line is running text: it ends as a sentence or says more than a headline does."""
    if furniture_rule(line) is not None or has_credit(line):
        return False
    return len(line) > HEADLINE[1] or (len(line) > SUBHEAD and bool(_SENTENCE_END.search(line)))


def _is_subhead(line: str, after: str) -> bool:
    """Whether a line is a heading over what follows: short, no sentence, and prose after it."""
    if len(line) > SUBHEAD or not _STARTS_AS_TITLE.match(line) or _OPEN_END.search(line):
        return False
    if not any(c.isalpha() for c in line) or _QUOTED_SPEECH.search(line):
        return False
    return len(after) > SUBHEAD or bool(_SENTENCE_END.search(after))


def _is_item(text: str, spans: list[Span], number: int) -> bool:
    """Whether a line is an item of a list. A lone dash or number makes none: "- Ada Marsh" is a speaker."""
    bullet = _BULLET.match(spans[number].of(text))
    if bullet is None or bullet.group()[0] not in "-–0123456789":
        return bullet is not None
    around = [n for n in (number - 1, number + 1) if 0 <= n < len(spans)]
    return any(_BULLET.match(spans[n].of(text)) for n in around)


def _is_doubled(text: str, spans: list[Span], number: int) -> bool:
    """Whether the line stands twice in a row, as captions do in text copied off a page."""
    line = spans[number].of(text)
    if len(line) < DOUBLED:
        return False
    around = [n for n in (number - 1, number + 1) if 0 <= n < len(spans)]
    return any(_same(line, spans[n].of(text)) for n in around)


def _same(line: str, other: str) -> bool:
    return line == other or (
        line[:DOUBLED] == other[:DOUBLED] and without_credit(line) == without_credit(other)
    )


def _is_date(line: str) -> bool:
    """Whether a line is a full date and little else, as it stands under a headline."""
    if len(line) > 60:
        return False
    dates = [mention for mention in find_dates(line) if resolve(mention.words, published=None).date]
    return any(len(mention.words) * 2 > len(line) for mention in dates)


def times_in(lines: Iterable[str]) -> tuple[str | None, str | None]:
    """When lines such as "Published 5 October 2016" say the text was published and changed, as ISO dates."""
    published = modified = None
    for line in lines:
        days = (resolve(m.words, published=None, latest_year=None).date for m in find_dates(line))
        day = next((d for d in days if d), None)
        if re.match(r"\W*(?:last |up|modif|amend|revis)", line, re.IGNORECASE):
            modified = modified or day
        else:
            published = published or day
    return published, modified


def _trimmed(text: str, span: Span, role: _Role) -> Span:
    """The span without a list's bullet or a caption's credit."""
    if role is _Role.LIST:
        bullet = _BULLET.match(text, span.start, span.end)
        return Span(bullet.end(), span.end) if bullet else span
    if role is _Role.CAPTION:
        return Span(span.start, span.start + len(without_credit(span.of(text))))
    return span
