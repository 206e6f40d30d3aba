"""Which line above a pasted article is its headline, and where the article begins.

The headline is known by what it has in common with the text below, by the byline and date under it, and by
the page's title that repeats it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sayso.page.bylines import names_in
from sayso.page.furniture import has_credit, without_credit
from sayso.page.lines import HEADLINE, Line, Role, is_item, is_source, own_role
from sayso.page.masthead import is_masthead, without_suffix

if TYPE_CHECKING:
    from collections.abc import Sequence

DEEPEST = 250
"""How many lines may stand above the first paragraph; the longest menu seen, of a tabloid, has 160."""
PLAIN_HEAD = 10
"""How many lines before the first paragraph may be headline, byline, time and captions where nothing says
that the text was copied off a page."""
UNDER_STANDFIRST = 12
"""How far below a standfirst that is a sentence the byline or date may stand, in lines."""
NEAR_BYLINE = 8
"""How far below the headline the byline or date may stand, in lines."""
TOLD_BY = 8
"""How many paragraphs are looked through for the headline's words."""
STEM = 5
"""Letters by which two words are the same: "denies" and "denied"."""
CLOSE = 1.7
"""How much weaker than the best candidate the line above it may be and yet be the headline over a standfirst.
Set by hand on pasted pages of sixteen houses, as the weights in `_strength` are."""
_REPEATED = 20
"""Characters of a line that counts as the headline because it stands elsewhere above the text as well."""
_WORD = re.compile(r"[^\W\d_]{4,}")


def body_at(lines: Sequence[Line]) -> int:
    """The number of the article's first paragraph; the number of lines where there is none."""
    first = next((n for n, line in enumerate(lines) if line.is_prose), len(lines))
    if not any(line.is_title for line in lines[max(0, first - 3) : first]):
        return first
    marks = [n for n in range(first + 1, min(first + UNDER_STANDFIRST, len(lines))) if is_mark(lines[n])]
    if not marks or sum(line.is_prose for line in lines[first : marks[0]]) > 2:
        return first
    near = [n for n in marks if n - marks[0] < UNDER_STANDFIRST // 2]
    return next((n for n in range(near[-1], len(lines)) if lines[n].is_prose), first)


def is_mark(line: Line) -> bool:
    """Whether a line is of those that stand between headline and text: byline, date."""
    return line.rule in ("byline", "times") or line.is_date


def _given_at(lines: Sequence[Line], given: str) -> int | None:
    wanted = " ".join(given.split()).casefold()
    return next((n for n, line in enumerate(lines) if line.words.casefold() == wanted), None)


def headline_at(lines: Sequence[Line], body: int, given: str | None, *, copied: bool) -> int | None:
    """Which line is the headline: the one that was given, wherever it stands, else the likeliest."""
    if given is not None:
        return _given_at(lines, given)
    found = _likeliest_at(lines, body, copied=copied)
    return _short_over_mark(lines) if found is None and not copied else found


def _likeliest_at(lines: Sequence[Line], body: int, *, copied: bool) -> int | None:
    """Which line looks like the headline. Where nothing shows a page, only the first line can be."""
    depth = min(body + 1, DEEPEST if copied else PLAIN_HEAD, len(lines))
    marked = any(is_mark(line) for line in lines[:depth])
    usable = [
        n for n in range(min(depth, body)) if _may_be_headline(lines[n]) and not _is_over_headline(lines, n)
    ]
    if not copied and not marked:
        return _first_title(lines, depth)
    usable = [n for n in usable if n < len(lines) - 1]
    if not usable:
        return None
    told = _told(lines[body:])
    strength = {n: _strength(lines, n, depth, told) for n in usable}
    best = max(usable, key=lambda n: (strength[n], -n))
    if not copied and strength[best] < 1:
        return _first_title(lines, depth)
    return _over_standfirst(lines, best, strength)


def _first_title(lines: Sequence[Line], depth: int) -> int | None:
    for number, line in enumerate(lines[:depth]):
        if _is_over_headline(lines, number):
            continue
        if line.rule is None and not line.is_date and not has_credit(line.words):
            is_last = number + 1 == depth
            return number if not is_last and _may_be_headline(line) else None
    return None


def _short_over_mark(lines: Sequence[Line]) -> int | None:
    """The first line, of fewer words than headlines mostly have ("Orbeck out"), where the line under it says
    when or by whom. One word is a section's or a town's, and a name the writer's."""
    if len(lines) < 3 or not (is_mark(lines[1]) or (lines[1].imprint and lines[1].imprint.outlet)):
        return None
    line = lines[0]
    if line.rule is not None or line.is_sentence or line.is_date or has_credit(line.words):
        return None
    words = line.words.split()
    if len(words) < 2 or len(line.words) > HEADLINE[1] or not words[0][0].isupper():
        return None
    other = line.words.endswith((":", ",")) or is_masthead(line.words) or names_in(line.words)
    return None if other or is_source(line) or is_item(lines, 0) else 0


def _is_over_headline(lines: Sequence[Line], number: int) -> bool:
    """Whether the first line is an outlet and a day, and the headline stands under it."""
    imprint = lines[number].imprint
    named = number == 0 and imprint is not None and imprint.outlet is not None
    return named and len(lines) > 2 and _may_be_headline(lines[1])


def _may_be_headline(line: Line) -> bool:
    return (
        line.rule is None
        and line.is_title
        and not line.is_date
        and own_role([line], 0) is not Role.CAPTION
        and without_credit(line.words) == line.words
        and not is_masthead(line.words)
        and not is_source(line)
        and not names_in(line.words)
    )


def _strength(lines: Sequence[Line], number: int, depth: int, told: frozenset[str]) -> float:
    words = without_suffix(lines[number].words)
    stems = {w[:STEM].casefold() for w in _WORD.findall(words)}
    shared = len(stems & told) / len(stems) if stems else 0.0
    count = len(words.split())
    length = 0.5 if count >= 5 else -0.5 if count < 4 else 0.0
    marked = any(is_mark(line) for line in lines[number + 1 : min(number + NEAR_BYLINE, depth)])
    key = words.casefold()
    repeated = len(key) >= _REPEATED and sum(key in line.words.casefold() for line in lines[:depth]) > 1
    linked = number > 0 and lines[number - 1].rule in ("link list", "read more")
    return 2.5 * shared + length + marked + repeated - 1.5 * linked


def _told(lines: Sequence[Line]) -> frozenset[str]:
    prose = [line.words for line in lines if line.is_prose][:TOLD_BY]
    return frozenset(w[:STEM].casefold() for text in prose for w in _WORD.findall(text[:2_000]))


def _over_standfirst(lines: Sequence[Line], best: int, strength: dict[int, float]) -> int:
    """The headline, if ``best`` is the standfirst or a second deck under it."""
    found = best
    for _ in range(3):
        above = found - 1
        while (
            above >= 0 and lines[above].rule is not None and not is_mark(lines[above]) and found - above < 3
        ):
            above -= 1
        if above not in strength or strength[above] < strength[best] - CLOSE:
            break
        found = above
    return found
