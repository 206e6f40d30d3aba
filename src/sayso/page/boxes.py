"""Boxes that stand in a pasted article and after it: newsletters, lists of links, comments, the page's foot.

A box is known by the furniture at its edges. Its other lines are taken only where they are no sentences, or
stand between two lines of the same box.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from sayso.page.bylines import names_in
from sayso.page.cleared import TEASER
from sayso.page.labelled import without_labelled
from sayso.page.lines import SUBHEAD, Line, Role, is_copied, is_source

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDEST_BOX = 5
"""Most lines between two that invite to the same newsletter."""
FEWEST_LINKS = 3
"""Fewest titles in a row that are links though no heading says so."""
LONGEST_IN_BOX = 320
"""Longest line of such a box, in characters: the small print."""
MOST_ENDS = 100
"""How many lines are tried for the beginning of a foot, to bound the time that hostile text can take."""
FEWEST_OF_FOOT = 3
"""Fewest furniture lines that make what follows a heading of comments the page's foot."""
THIN = 6
"""So many lines of a foot to one sentence in it."""
PROSE_OF_FOOT = 4
"""In a foot, at least so many lines to a sentence: comments have name, time, "Reply" around them."""

_COMMENTS = re.compile(r"^.{0,16}\bcomments?\b.{0,12}$", re.IGNORECASE)
_ENDS = frozenset(
    (
        "link list",
        "sharing",
        "tags",
        "comments",
        "copyright",
        "newsletter",
        "cookies",
        "player",
        "read more",
        "signoff",
    )
)


def without_boxes(lines: Sequence[Line], roles: Sequence[Role], *, body: int) -> list[Role]:
    """The roles, where the lines of boxes in and after the text are furniture too; ``body`` is where the text
    begins."""
    found = _without_links(lines, without_labelled(lines, roles, body), body)
    if is_copied(lines):
        found = _without_newsletters(lines, found)
        found = _without_foot(lines, found, body)
        found = _without_loose_links(lines, found, body)
        found = _without_strays(lines, found, body)
    return found


def _without_links(lines: Sequence[Line], roles: Sequence[Role], body: int) -> list[Role]:
    """Titles under "Latest Headlines" or a bare "Read more" go with it, until a sentence ends."""
    found, in_links, in_pointer, after_text = list(roles), False, False, False
    for number, line in enumerate(lines):
        after_text = after_text or (number > 0 and roles[number - 1] is Role.PARAGRAPH)
        if roles[number] is Role.FURNITURE and _opens_list(line):
            in_links = after_text
        elif roles[number] is Role.FURNITURE and line.rule == "read more":
            in_pointer = number > body and len(line.words.split()) <= 4 and _is_over_teaser(lines, number)
        elif in_links:
            in_links = _is_teaser(line)
            found[number] = Role.FURNITURE if in_links else roles[number]
        elif in_pointer:
            found[number] = Role.FURNITURE
            in_pointer = False
    return found


def _opens_list(line: Line) -> bool:
    """Whether a line is the heading of a list of other stories or of subjects."""
    return line.rule == "link list" or (line.rule == "tags" and len(line.words.split()) <= 3)


def _is_over_teaser(lines: Sequence[Line], number: int) -> bool:
    """Whether the line right under a pointer is another story's title: no sentence, and in its own group."""
    following = lines[number + 1 : number + 2]
    if not following or following[0].group != lines[number].group or following[0].rule is not None:
        return False
    after = lines[number + 2 : number + 3]
    apart = not after or after[0].group != lines[number].group or len(following[0].words) >= 40
    return apart and _is_teaser(following[0]) and following[0].is_title


def _is_teaser(line: Line) -> bool:
    return not line.is_sentence and len(line.words) <= TEASER


def _without_newsletters(lines: Sequence[Line], roles: Sequence[Role]) -> list[Role]:
    """What stands between two lines that invite to a newsletter is of the same box."""
    found = list(roles)
    last: int | None = None
    for number, line in enumerate(lines):
        if line.rule != "newsletter":
            continue
        if last is not None and 1 < number - last <= WIDEST_BOX:
            between = range(last + 1, number)
            if all(_is_of_box(lines[n]) for n in between):
                for n in between:
                    found[n] = Role.FURNITURE
        last = number
    return found


def _is_of_box(line: Line) -> bool:
    return line.rule is not None or (not line.is_sentence and len(line.words) <= LONGEST_IN_BOX)


def _without_foot(lines: Sequence[Line], roles: Sequence[Role], body: int) -> list[Role]:
    """What follows the article: no titles and labels after the last paragraph, and no comments at all."""
    found = list(roles)
    for number in range(_comments_at(lines, body), len(lines)):
        found[number] = Role.FURNITURE
    for number in range(_foot_at(lines, found, body), len(lines)):
        if found[number] in (Role.HEADING, Role.PARAGRAPH) and not _stays(lines[number]):
            found[number] = Role.FURNITURE
    return found


def _foot_at(lines: Sequence[Line], roles: Sequence[Role], body: int) -> int:
    """Where the page's foot begins: with furniture after the last paragraph, or with titles over nothing.

    Sentences that stand alone among many lines of the foot, such as what a house says of itself, do not put
    its beginning off.
    """
    last = _last_prose(lines, roles)
    if last is None or last < body:
        return len(lines)
    ends = [n for n in range(body + 1, len(lines)) if roles[n] is Role.FURNITURE and lines[n].rule in _ENDS]
    thin = next((n for n in ends[:MOST_ENDS] if _is_thin(lines[n + 1 :])), None)
    if thin is not None:
        return _with_tags(lines, roles, thin)
    found = next((n for n in ends if n > last), len(lines))
    rest = [n for n in range(last + 1, len(lines)) if roles[n] is not Role.FURNITURE]
    if len(rest) > 1 and not any(lines[n].is_sentence or is_source(lines[n]) for n in rest):
        found = min(found, rest[0])
    return _with_tags(lines, roles, found) if found < len(lines) else found


def _with_tags(lines: Sequence[Line], roles: Sequence[Role], foot: int) -> int:
    """Where the foot begins if the words right above it are its subjects: "dams", "Tarrow"."""
    labels = (Role.HEADING, Role.PARAGRAPH)
    while roles[foot - 1] in labels and _is_label(lines[foot - 1]):
        foot -= 1
    return foot


def _is_label(line: Line) -> bool:
    return (
        len(line.words.split()) <= 3
        and not _stays(line)
        and not line.is_sentence
        and not names_in(line.words)
    )


def _is_thin(rest: Sequence[Line]) -> bool:
    """Whether what follows is a foot though sentences stand in it: few, apart, and much furniture."""
    said = [n for n, line in enumerate(rest) if _stays(line) and line.rule is None]
    if len(rest) < THIN * (len(said) + 1) or sum(line.is_residue for line in rest) < FEWEST_OF_FOOT:
        return False
    return not said or (said[0] >= FEWEST_OF_FOOT and all(b - a > 1 for a, b in pairwise(said)))


def _stays(line: Line) -> bool:
    """Whether a line is the article's wherever it stands: more than a title or label, or its source."""
    return is_source(line) or (_says_much(line) and len(line.words.split()) > 2)


def _last_prose(lines: Sequence[Line], roles: Sequence[Role]) -> int | None:
    said = (Role.PARAGRAPH, Role.LIST, Role.CAPTION)
    return next(
        (
            n
            for n in reversed(range(len(lines)))
            if roles[n] in said
            and (_stays(lines[n]) or roles[n] is not Role.PARAGRAPH)
            and not lines[n].is_empty
        ),
        None,
    )


def _says_much(line: Line) -> bool:
    """Whether a line is no title or label: a sentence, the lead over a quotation, or long."""
    ends = line.is_sentence and not line.words.endswith(("...", "…"))
    return ends or line.words.endswith(":") or len(line.words) > TEASER


def _comments_at(lines: Sequence[Line], body: int) -> int:
    """Where readers' comments begin: a heading of them with names, times and buttons after it, to the end."""
    headings = [n for n in range(body + 1, len(lines)) if _is_over_comments(lines[n])]
    for number in headings[:MOST_ENDS]:
        if any(line.is_prose for line in lines[number + 1 : number + 3]):
            continue
        rest = lines[number + 1 :]
        sentences = sum(line.is_prose for line in rest)
        buttons = [
            line for line in rest if line.rule in ("comments", "sharing", "times", "player") or line.is_empty
        ]
        if len(buttons) >= FEWEST_OF_FOOT and len(rest) >= (sentences + 1) * PROSE_OF_FOOT:
            return number
    return len(lines)


def _is_over_comments(line: Line) -> bool:
    return line.rule in ("comments", "sharing") and _COMMENTS.search(line.words) is not None


def _without_loose_links(lines: Sequence[Line], roles: Sequence[Role], body: int) -> list[Role]:
    """Three titles in a row, between sentences and under no heading or colon, link to other stories."""
    found = list(roles)
    titles = (Role.HEADING, Role.PARAGRAPH)
    start = body + 1
    while start < len(lines):
        end = start
        while end < len(lines) and found[end] in titles and _is_link_title(lines[end]):
            end += 1
        before = lines[start - 1]
        if (
            end - start >= FEWEST_LINKS
            and found[start - 1] is Role.PARAGRAPH
            and before.words.endswith((".", "”", '"'))
        ):
            found[start:end] = [Role.FURNITURE] * (end - start)
        start = max(end, start + 1)
    return found


def _is_link_title(line: Line) -> bool:
    return line.is_title and len(line.words.split()) >= 4 and len(line.words) <= SUBHEAD


def _without_strays(lines: Sequence[Line], roles: Sequence[Role], body: int) -> list[Role]:
    """Counts and scraps that stand between furniture, or that say nothing."""
    found = list(roles)
    for number in range(body, len(lines)):
        line = lines[number]
        if (
            found[number] not in (Role.PARAGRAPH, Role.HEADING)
            or line.is_sentence
            or len(line.words) > SUBHEAD
        ):
            continue
        around = [found[n] for n in (number - 1, number + 1) if 0 <= n < len(lines)]
        if line.is_empty or all(role is Role.FURNITURE for role in around):
            found[number] = Role.FURNITURE
    return found
