"""Plain text to pieces and blocks, whether somebody pasted it off a page or a record gave it.

What each line of the text is to the report is read once; `read_plain` makes pieces of it, headline and byline
apart, and `read_given` makes blocks of the text to the letter, where furniture simply has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sayso import lexicons
from sayso.dates import find_dates, resolve
from sayso.lexicons.patterns import pattern
from sayso.model import Block, BlockKind, Headline, HeadlinePlace, Note, Span
from sayso.page.assemble import Piece
from sayso.page.boxes import without_boxes
from sayso.page.bylines import authors_in
from sayso.page.cleared import Printed
from sayso.page.furniture import without_credit
from sayso.page.head import is_doubled, read_head
from sayso.page.headline_line import body_at
from sayso.page.lines import TALL_CAPTION, Line, Role, bullet, lines_of, own_role
from sayso.page.masthead import find_address, find_outlet, without_suffix
from sayso.page.reading import PageReading
from sayso.page.tidy import tidied, whole_words
from sayso.plain_fields import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sayso.document import Document

_EMPTY = Note("no_article", "no article found: the text is empty")
_ONLY_FURNITURE = Note("no_article", "no article found: the text holds nothing but page furniture")
_LATER = pattern("pasted", "lines", "later")

_KINDS = {
    Role.PARAGRAPH: BlockKind.PARAGRAPH,
    Role.HEADING: BlockKind.HEADING,
    Role.CAPTION: BlockKind.CAPTION,
    Role.LIST: BlockKind.LIST,
}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A piece of the text with its role; the span leaves out a list's bullet and a caption's credit."""

    role: Role
    span: Span


class _Read(NamedTuple):
    """A text read: its stretches in order, its lines, and how many stand above the first paragraph."""

    stretches: list[_Stretch]
    lines: list[Line]
    head: int


def read_plain(document: Document) -> PageReading:
    """The article in pasted text: headline, authors, times, outlet, and pieces without furniture."""
    text, subject = tidied(document.content)
    read = _read(text, document.headline)
    words = [(s.role, " ".join(whole_words(s.span.of(text)).split())) for s in read.stretches]
    pieces = tuple(Piece(_KINDS[role], said) for role, said in words if role in _KINDS and one_line(said))
    title = next((said for role, said in words if role is Role.HEADLINE), subject if pieces else None)
    headline = without_suffix(title) if title else None
    bylines = [said for role, said in words if role is Role.BYLINE]
    published, modified = times_in(_times(words))
    above = [line for line in read.lines[: read.head] if line.words != title]
    imprint = _imprint(read)
    return PageReading(
        pieces,
        headline=headline,
        headlines=(Headline(HeadlinePlace.BODY, headline),) if headline else (),
        authors=authors_in(bylines),
        published=published,
        modified=modified,
        site_name=imprint or find_outlet(above, read.lines, bylines=bylines, title=title),
        url=find_address(above),
        notes=() if pieces else ((_ONLY_FURNITURE if one_line(text) else _EMPTY),),
    )


def read_given(document: Document) -> tuple[PageReading, tuple[Block, ...]]:
    """What a text that is kept to the letter says of who wrote it, where and when, and its blocks."""
    read = _read(document.content, document.headline)
    stretches = read.stretches
    words = [(s.role, " ".join(s.span.of(document.content).split())) for s in stretches]
    published, modified = times_in(_times(words))
    authors = authors_in(said for role, said in words if role is Role.BYLINE)
    found = PageReading(
        (),
        authors=authors,
        published=published,
        modified=modified,
        site_name=_imprint(read),
        notes=() if one_line(document.content) else (_EMPTY,),
    )
    return found, _blocks(stretches)


def blocks_of_given(text: str, headline: str | None) -> tuple[Block, ...]:
    """Blocks of a text that is kept to the letter."""
    return _blocks(_read(text, headline).stretches)


def _blocks(stretches: Iterable[_Stretch]) -> tuple[Block, ...]:
    """Furniture and bylines get none, headlines are headings."""
    kinds = {**_KINDS, Role.HEADLINE: BlockKind.HEADING}
    return tuple(Block(kinds[s.role], s.span.start, s.span.end) for s in stretches if s.role in kinds)


def _imprint(read: _Read) -> str | None:
    """The outlet that a line above the text names beside the day."""
    above = zip(read.stretches[: read.head], read.lines, strict=False)
    named = (line.imprint for stretch, line in above if stretch.role is Role.TIME)
    return next((imprint.outlet for imprint in named if imprint and imprint.outlet), None)


def times_in(lines: Iterable[str]) -> tuple[str | None, str | None]:
    """When lines such as "Published 5 October 2016" say the text was published and changed, as ISO dates."""
    published = modified = None
    for line in lines:
        for part in re.split(r"(?=\b(?:[Uu]pdated|UPDATED|[Mm]odified)\b)", line):
            days = (resolve(m.words, published=None).date for m in find_dates(part))
            day = next((d for d in days if d), None)
            if _LATER.match(part):
                modified = modified or day
            else:
                published = published or day
    return published, modified


def _times(words: Sequence[tuple[Role, str]]) -> list[str]:
    """The lines that say when, those under the headline first, with the dates that end bylines."""
    times = [(n, said) for n, (role, said) in enumerate(words) if role in (Role.TIME, Role.BYLINE)]
    title = next((n for n, (role, _) in enumerate(words) if role is Role.HEADLINE), -1)
    return [said for n, said in times if n > title] + [said for n, said in times if n < title]


def _read(text: str, headline: str | None) -> _Read:
    """Every stretch of the text with its role, in order."""
    lines = lines_of(text)
    body = body_at(lines)
    roles = _roles(lines, headline, body)
    printed = Printed()
    found = []
    for line, role in zip(lines, roles, strict=True):
        span = _trimmed(text, line.span, role)
        again = span.start >= span.end or (role in _KINDS and printed.again(span.of(text), _KINDS[role]))
        found.append(_Stretch(Role.FURNITURE if again else role, span))
    return _Read(found, lines, body)


def _roles(lines: list[Line], headline: str | None, body: int) -> list[Role]:
    roles = [own_role(lines, number) for number in range(len(lines))]
    roles = [
        Role.CAPTION if is_doubled(lines, n) and _may_be_caption(role) else role
        for n, role in enumerate(roles)
    ]
    for number, role in read_head(lines, headline).items():
        roles[number] = role
    roles = _captions_by_neighbours(lines, roles)
    return without_boxes(lines, roles, body=body)


def _may_be_caption(role: Role) -> bool:
    return role in (Role.PARAGRAPH, Role.HEADING, Role.LIST)


def _captions_by_neighbours(lines: Sequence[Line], roles: Sequence[Role]) -> list[Role]:
    """A line under "Image caption", and one with nothing but a credit under it, is a caption."""
    found = list(roles)
    table = lexicons.load("pasted")["captions"]
    label = re.compile(f"{table['labels']}|{table['buttons']}", re.IGNORECASE)
    for number, line in enumerate(lines[:-1]):
        below = lines[number + 1]
        if line.rule in ("credit", "player") and label.fullmatch(line.words) and below.rule is None:
            found[number + 1] = Role.CAPTION
        elif below.rule == "credit" and _may_be_caption(found[number]) and _stands_on_credit(lines, number):
            found[number] = Role.CAPTION
    return found


def _stands_on_credit(lines: Sequence[Line], number: int) -> bool:
    """Whether a line and the credit under it stand apart from the text, as a caption and its credit do."""
    line, credit = lines[number], lines[number + 1]
    before = lines[number - 1].group if number else -1
    after = lines[number + 2].group if number + 2 < len(lines) else -1
    begins = line.group == credit.group and line.group != before and len(line.words) <= TALL_CAPTION
    apart = begins and (line.group != after or lines[number + 2].rule is not None)
    return apart or (not line.is_sentence and line.group == credit.group and len(line.words) >= 15)


def _trimmed(text: str, span: Span, role: Role) -> Span:
    """The span without a list's bullet, or a caption's label and credit."""
    if role is Role.LIST:
        return Span(bullet(text, span), span.end)
    if role is Role.CAPTION:
        table = lexicons.load("pasted")["captions"]
        words = span.of(text)
        label = re.match(table["labels"], words, re.IGNORECASE) or re.match(table["agencies"], words)
        start = span.start + (label.end() if label else 0)
        return Span(start, start + len(without_credit(text[start : span.end])))
    return span
