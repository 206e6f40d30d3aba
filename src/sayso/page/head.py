"""What stands above a pasted article: menus, headline, standfirst, byline, date, share buttons, a picture.

The order differs from house to house: a line's place over or under the headline says much of what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.outlets import outlets
from sayso.page.bylines import is_role, names_in
from sayso.page.furniture import without_credit
from sayso.page.headline_line import body_at, headline_at, is_mark
from sayso.page.imprint import LOWEST
from sayso.page.lines import Line, Role, is_copied, is_item, is_source, own_role
from sayso.page.masthead import is_domain, without_suffix

if TYPE_CHECKING:
    from collections.abc import Sequence

_DOUBLED = 40
"""Shortest line that counts as a caption because it stands twice in a row."""


def read_head(lines: Sequence[Line], given: str | None) -> dict[int, Role]:
    """The roles of the lines above the first paragraph and of a headline that was given, where they differ
    from what the lines look like alone."""
    copied = is_copied(lines)
    body = body_at(lines)
    title = headline_at(lines, body, given, copied=copied)
    roles: dict[int, Role] = {}
    above = title if title is not None and title < body else 0
    for number in range(min(body, len(lines))):
        if number == title:
            continue
        if number <= LOWEST and _is_imprint(lines, number, title):
            roles[number] = Role.TIME
        elif number < above:
            roles[number] = _above(lines, number, copied=copied)
        else:
            roles[number] = _below(lines, number, title, body, copied=copied)
    if title is not None:
        roles[title] = Role.HEADLINE
    return roles


def _is_imprint(lines: Sequence[Line], number: int, title: int | None) -> bool:
    """Whether the line is an imprint: one known by its own words, or by the headline over it or under it."""
    imprint = lines[number].imprint
    if imprint is None or imprint.alone:
        return imprint is not None
    return title is not None and (title == number - 1 or (title == number + 1 and imprint.outlet is not None))


def _above(lines: Sequence[Line], number: int, *, copied: bool) -> Role:
    """Over the headline stand menus, and sometimes a byline or a date."""
    role = own_role(lines, number)
    if is_domain(lines[number].words):
        return Role.FURNITURE
    if role is Role.BYLINE or lines[number].is_date:
        return Role.TIME if lines[number].is_date else Role.BYLINE
    return Role.FURNITURE if copied else role


def _below(lines: Sequence[Line], number: int, title: int | None, body: int, *, copied: bool) -> Role:
    """What stands between headline and text."""
    line = lines[number]
    role = own_role(lines, number)
    if line.is_date:
        return Role.TIME
    if title is not None and title < number and _names_writers(lines, number, body):
        return Role.BYLINE
    if role in (Role.BYLINE, Role.TIME, Role.FURNITURE) or is_source(line):
        return role
    if without_credit(line.words) != line.words or is_doubled(lines, number) or _over_credit(lines, number):
        return Role.CAPTION
    if is_item(lines, number) and not line.is_empty:
        return Role.LIST
    if title == number - 1 and role is Role.HEADING and _says_much(line):
        return Role.PARAGRAPH  # a standfirst
    if title is None or not copied:
        return role
    return _on_page(lines, number, title, role)


def _on_page(lines: Sequence[Line], number: int, title: int, role: Role) -> Role:
    """A line under the headline of a copied page that nothing else explains."""
    line = lines[number]
    if role is Role.CAPTION:
        return role
    if without_suffix(line.words).casefold() == without_suffix(lines[title].words).casefold():
        return Role.FURNITURE
    if line.is_prose or (line.is_sentence and len(line.words.split()) >= 4):
        return Role.PARAGRAPH
    if not _says_much(line):
        return Role.FURNITURE
    if all(_is_standfirst_like(between) for between in lines[title + 1 : number]):
        return Role.PARAGRAPH
    around = [lines[n] for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    return Role.FURNITURE if all(near.rule is not None for near in around) else Role.CAPTION


def _says_much(line: Line) -> bool:
    """Whether a line says more than labels and menus do."""
    return len(line.words) >= _DOUBLED or len(line.words.split()) >= 6


def _is_standfirst_like(line: Line) -> bool:
    return (
        line.rule != "byline"
        and not line.is_date
        and (line.rule is not None or len(line.words) >= _DOUBLED or line.is_sentence)
    )


def is_doubled(lines: Sequence[Line], number: int) -> bool:
    """Whether the line stands twice in a row, as captions do in text copied off a page."""
    words = lines[number].words
    if len(words) < _DOUBLED:
        return False
    around = [n for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    return any(_same(words, lines[n].words) for n in around)


def _same(line: str, other: str) -> bool:
    return line == other or (
        line[:_DOUBLED] == other[:_DOUBLED] and without_credit(line) == without_credit(other)
    )


def _over_credit(lines: Sequence[Line], number: int) -> bool:
    return number + 1 < len(lines) and lines[number + 1].rule == "credit" and len(lines[number].words) >= 15


def _names_writers(lines: Sequence[Line], number: int, body: int) -> bool:
    """Whether a line names those who wrote, as something beside it or in it shows."""
    words = lines[number].words
    if lines[number].rule not in (None, "byline") or not names_in(words):
        return False
    if len(words.split()) > 4 and any(is_role(" ".join(words.split()[-n:])) for n in (1, 2)):
        return True
    if any(is_role(part) for part in words.split()[-1:]):
        return True
    around = [
        lines[n] for n in (number - 2, number - 1, number + 1, number + 2) if 0 <= n < min(body, len(lines))
    ]
    return any(_goes_with_byline(near) for near in around)


def _goes_with_byline(line: Line) -> bool:
    if is_mark(line) or is_role(line.words) or "@" in line.words:
        return True
    if line.words.casefold() in ("by", "written by", "words by"):
        return True
    return outlets().by_name(line.words) is not None or line.words.casefold().startswith("reporting from ")
