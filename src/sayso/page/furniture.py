"""Page furniture in words: lines that stand among an article's paragraphs and belong to no article.

Adverts, links to other stories, boxes, buttons, credits, bylines. Each rule asks what the whole line says,
never what it merely begins with, because a lost paragraph costs more than a line too many: "Advertisement
spending rose" is news. Wordings are data: `lexicons/furniture.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso import lexicons
from sayso.dates import MONTH_STEMS

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_CREDIT = 200
"""How far from a caption's end a credit may begin, in characters."""
_WORD = r"[A-ZÀ-Þ@][\w.'’&@-]{0,40}+"
_NAME = (
    rf"(?-i:(?:{_WORD}|iStock)(?:[ ,]{{1,2}}(?:(?:of|the|for|and|de|van|von|bin|al|der|la) )?{_WORD}){{0,5}})"
)
_CREDIT = rf"{_NAME}(?:\s?/\s?{_NAME}){{0,2}}"
_DATE = (
    r"(?:[\s,|/.()–-]{0,3}+(?:\d[\d:./-]{0,12}+(?:st|nd|rd|th)?|[ap]\.?m\b\.?"
    rf"|(?:{MONTH_STEMS})[a-z]{{0,6}}+\.?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
    r"|(?:[ecmp][sd]?t|gmt|bst|utc|[kji]st|aest|aedt|ksa|cest?)\b"
    r"|(?:at|on|ago|of|hours?|hrs?|minutes?|mins?|days?|today|yesterday)\b)){1,14}"
)
_EDGE = " \t\r\n\f\v\u00a0\u200b>»«|*•·_–—-…[]"


class _Wordings(NamedTuple):
    """One table of the lexicon, ready to be asked; ``full_stop`` says whether one may end the line."""

    longest: int
    whole: re.Pattern[str]
    full_stop: bool


def furniture_rule(text: str) -> str | None:
    """The name of the rule that takes ``text``, one line or paragraph, for furniture; None for the article's.

    >>> furniture_rule("Advertisement")
    'advert'
    >>> furniture_rule("Advertisement spending rose in May.") is None
    True
    """
    line = " ".join(text.split()) if len(text) < _longest() * 2 else ""
    return next((name for name, rule in RULES if rule(line)), None) if line else None


def without_credit(caption: str) -> str:
    """The caption without the photographer's and agency's names at its end; empty if it is nothing else."""
    bare = caption.rstrip()
    tails = (*_credit_tails("sure_tail"), *_credit_tails("tail"))
    for _ in range(3):  # "(Handout) File Photo by ..." and the like: more than three is no caption
        found = next((m for p in tails if (m := p.search(bare, max(0, len(bare) - MAX_CREDIT)))), None)
        if found is None:
            return bare
        bare = bare[: found.start()].rstrip(" \t\n|–—-")
    return bare


def has_credit(line: str) -> bool:
    """Whether a line ends as only captions do: "Photo by ...", "Credit: ...", "Ada Marsh/Reuters"."""
    end = line.rstrip()[-MAX_CREDIT:]
    lower = end.lower()
    if not any(mark in lower for mark in lexicons.load("furniture")["credits"]["marks"]):
        return False
    return any(pattern.search(end) for pattern in _credit_tails("sure_tail"))


def is_advert(line: str) -> bool:
    """Labels of adverts and the words that lead over them."""
    return _says(line, "adverts")


def is_read_more(line: str) -> bool:
    """A pointer to another story: "Read more: ...", "RELATED: ..."."""
    return _says(line, "read_more")


def is_link_list(line: str) -> bool:
    """The heading of a list of other stories: "Latest Headlines", "Most read"."""
    return _says(line, "link_lists")


def is_sharing(line: str) -> bool:
    """Buttons and lines about sharing, following and writing to the desk."""
    return _says(line, "sharing")


def is_newsletter(line: str) -> bool:
    """Invitations to sign up, log in, subscribe."""
    return _says(line, "newsletters")


def is_copyright(line: str) -> bool:
    """Whose the page is and what may not be done with it."""
    return _says(line, "copyright")


def is_cookie_notice(line: str) -> bool:
    """What the page says of its cookies."""
    return _says(line, "cookies")


def is_comment_count(line: str) -> bool:
    """How many comments there are and whether more are welcome."""
    return _says(line, "comments")


def is_time_line(line: str) -> bool:
    """When the page was published or changed, how long it takes to read."""
    return _says(line, "times")


def is_tag_line(line: str) -> bool:
    """The subjects that the page is filed under."""
    return _says(line, "tags")


def is_player(line: str) -> bool:
    """Labels of players, galleries and navigation."""
    return _says(line, "players")


def is_code(line: str) -> bool:
    """Remains of scripts, style sheets, tags, and addresses that stand alone."""
    return _says(line, "code")


def is_credit(line: str) -> bool:
    """A line that only says whose the picture is."""
    return _says(line, "credits")


def is_byline(line: str) -> bool:
    """A line that only says who wrote it: "By Ada Marsh and Tom Reed"."""
    return _says(line, "bylines")


def is_signoff(line: str) -> bool:
    """Who else worked on the report: "Reporting by ...; Editing by ..."."""
    return _says(line, "signoffs")


RULES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("advert", is_advert),
    ("link list", is_link_list),
    ("read more", is_read_more),
    ("sharing", is_sharing),
    ("newsletter", is_newsletter),
    ("copyright", is_copyright),
    ("cookies", is_cookie_notice),
    ("comments", is_comment_count),
    ("times", is_time_line),
    ("tags", is_tag_line),
    ("player", is_player),
    ("code", is_code),
    ("credit", is_credit),
    ("byline", is_byline),
    ("signoff", is_signoff),
)
"""Every rule with its name, in the order in which they are asked."""


def _says(line: str, table: str) -> bool:
    wordings = _wordings(table)
    if not 0 < len(line) <= wordings.longest:
        return False
    bare = line.strip(_EDGE)
    end = ".: " if wordings.full_stop else ": "
    return any(
        wordings.whole.fullmatch(words) for words in {line, bare, bare.rstrip(end), bare.strip("()" + end)}
    )


@cache
def _wordings(table: str) -> _Wordings:
    rows = lexicons.load("furniture")[table]
    whole = re.compile("|".join(_filled(row) for row in rows["whole"]), re.IGNORECASE)
    return _Wordings(rows["longest"], whole, rows.get("full_stop", True))


@cache
def _credit_tails(name: str) -> tuple[re.Pattern[str], ...]:
    rows = lexicons.load("furniture")["credits"][name]
    return tuple(re.compile(rf"(?:{_filled(row)})\.?\s*$") for row in rows)


@cache
def _longest() -> int:
    return max(int(table["longest"]) for table in lexicons.load("furniture").values())


def _filled(wording: str) -> str:
    return wording.replace("{credit}", _CREDIT).replace("{names}", _NAME).replace("{date}", _DATE)
