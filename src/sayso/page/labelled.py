"""Lines that a label tells apart from the text around them: "NEWS: ...", "Gunned down: ...", "Ads by ...".

They stand between the paragraphs of texts that somebody copied off a page or stored without its links and
pictures. Only lines that are no sentences are taken, and none above the text: a headline may have a label.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.page.cleared import TEASER
from sayso.page.lines import SUBHEAD, TALL_CAPTION, Line, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL = re.compile(
    r"(?P<label>[^\W\da-z_][\w'’-]*(?: [\w'’-]+){0,4})(?P<mark>:| \|) (?P<rest>[\"“‘'(]?[^\W_a-z].*)",
    re.DOTALL,
)
_POSTED = re.compile(r"@\w|pic\.twitter\.com|https?:|#\w")
_SHOT_BY = re.compile(r"\[[A-Z][A-Z0-9 .&/]{1,30}\]$")
"""Whose the picture is, as tabloids end a caption: "[CEN]"."""
_ADS_BY = re.compile(r"\W*ads? by \w+\W*", re.IGNORECASE)
_MOST_ADVERTS = 3
"""Lines that such a box has, on the pages that were looked at."""
_FEWEST_WORDS = 4
"""Of a caption behind its label; fewer are a name or a source ("Via: Tarn Wire")."""


def without_labelled(lines: Sequence[Line], roles: Sequence[Role], body: int) -> list[Role]:
    """The roles, where labelled links to other stories and adverts are furniture, and labelled captions
    captions; ``body`` is where the text begins."""
    found = list(roles)
    for number in range(body + 1, len(lines)):
        if roles[number] in (Role.PARAGRAPH, Role.HEADING):
            found[number] = _role(lines[number], roles[number])
    captions = [n for n, role in enumerate(found) if role is Role.CAPTION is not roles[n]]
    if all(
        roles[n] is Role.HEADING for n in captions
    ):  # one that looks like a subhead: "Step one: Reach the dam"
        for n in captions:
            found[n] = Role.CAPTION if _SHOT_BY.search(lines[n].words) else roles[n]
    _add_between(lines, found, body)
    _add_adverts(lines, found, body)
    return found


def _role(line: Line, role: Role) -> Role:
    labelled = _LABEL.fullmatch(line.words)
    if labelled is None or _POSTED.search(line.words) or len(line.words) > TALL_CAPTION:
        return role
    label, rest = labelled["label"].casefold().replace("’", "'"), labelled["rest"]
    if _SHOT_BY.search(rest):
        return Role.CAPTION
    in_capitals = labelled["label"].isupper() and len(label) > 2
    if in_capitals and label in _labels("links") and not rest.endswith(".") and len(rest) <= TEASER:
        return Role.FURNITURE
    if line.is_sentence or label in _labels("own") or rest.isupper() or rest.endswith((":", ",", ";")):
        return role
    if in_capitals:
        return Role.FURNITURE if len(rest) <= SUBHEAD else role
    is_caption = labelled["mark"] == ":" and rest[0].isalnum() and len(rest.split()) >= _FEWEST_WORDS
    return Role.CAPTION if is_caption and label not in _labels("links") else role


def _add_between(lines: Sequence[Line], found: list[Role], body: int) -> None:
    """A title between two lines that lead to other stories leads to one too."""
    for number in range(body + 1, len(lines) - 1):
        around = number - 1, number + 1
        links = all(found[n] is Role.FURNITURE and _leads_away(lines[n]) for n in around)
        if links and lines[number].rule is None and lines[number].is_title and not lines[number].is_sentence:
            found[number] = Role.FURNITURE


def _leads_away(line: Line) -> bool:
    return line.rule == "read more" or (line.rule is None and _LABEL.fullmatch(line.words) is not None)


def _add_adverts(lines: Sequence[Line], found: list[Role], body: int) -> None:
    """What stands under "Ads by ...": short lines, not all of them sentences."""
    for number in range(body + 1, len(lines)):
        if not _ADS_BY.fullmatch(lines[number].words):
            continue
        end = number + 1
        while end < len(lines) and end - number <= _MOST_ADVERTS and _may_be_advert(lines[end]):
            end += 1
        under = lines[number + 1 : end]
        if len(under) > 1 and not all(line.is_sentence for line in under):
            found[number + 1 : end] = [Role.FURNITURE] * len(under)


def _may_be_advert(line: Line) -> bool:
    short = len(line.words) <= SUBHEAD or (len(line.words) <= TEASER and not line.is_sentence)
    return short or (len(line.words) <= TEASER and _ADDRESSED.search(line.words) is not None)


_ADDRESSED = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)


@cache
def _labels(kind: str) -> frozenset[str]:
    return frozenset(lexicons.load("pasted")["labels"][kind])
