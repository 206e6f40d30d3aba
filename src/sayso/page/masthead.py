"""Whose page a pasted text is from: the outlet that its masthead, its copyright line or its title names.

An outlet of the table counts where a line is its name; one that the table does not know counts where the line
is built as mastheads are, or where the copyright line bears it out.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sayso import lexicons
from sayso.lexicons.patterns import listed
from sayso.outlets import outlets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sayso.page.lines import Line

LONGEST = 45
"""Longest masthead, in characters."""

_SUFFIX = re.compile(r"\s*(?:\||\s[-–—•·]\s|»)\s*([^|»]{2,45})$")
_PREFIX = re.compile(r"^[\w .&’'-]{2,30}\s?\|\s?")
_HOLDER = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)\s*(?:©|\(c\)|copyright)?\s*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d)?)?,?\s*)?(?:by\s+)?"
    r"(?P<name>(?:[Tt]he )?[A-ZÀ-Þ][\w.’'&-]*(?:\s(?:[A-ZÀ-Þ&][\w.’'&-]*|of|and|on|the|for)){0,7})"
)
_AFFILIATIONS = re.compile(r",\s*|\s+(?:for|of)\s+(?:the\s+)?|\s*\|\s*", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:https?://)?((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10})/?", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"]{4,500}")


def find_outlet(
    head: Sequence[Line], lines: Sequence[Line], *, bylines: Iterable[str], title: str | None
) -> str | None:
    """The name of the outlet whose page it is, by most of the signs; None where there is none.

    ``head`` are the lines above the text without the headline, which ``title`` is as it stands.
    """
    votes: Counter[str] = Counter()
    names = [_self_name(line.words) for line in head]
    for name in names:
        votes[_known(name) or (name if is_masthead(name) else "")] += 2
        if len(name.split()) == 1 and not name.isupper():
            votes[_known(name) or ""] -= 1  # "Science" is a menu's word before it is a journal
    for holder in _holders(lines):
        votes[_borne_out(holder, names) or ""] += 3
    for line in bylines:
        votes[_affiliation(line) or ""] += 2
    if title is not None and (suffix := _suffix(title)):
        votes[suffix] += 2
    for name in _named_by_furniture(lines):
        votes[name] += 1
    del votes[""]
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] > 1 else _by_domain(head)


def find_address(head: Sequence[Line]) -> str | None:
    """The page's own address, where it stands alone above the text, as programs that share pages put it."""
    return next((line.words for line in head if _ADDRESS.fullmatch(line.words)), None)


def is_masthead(line: str) -> bool:
    """Whether a line is an outlet's name: one of the table, or made as they are ("The Tarrow Courier")."""
    name = _self_name(line)
    words = name.split()
    if not words or len(name) > LONGEST or ":" in name:
        return False
    if len(words) > 1 and _known(name):
        return True
    bare = words[1:] if words[0] == "The" else words
    if not 1 <= len(bare) <= 4 or len(words) < 2:
        return False
    if not all(w[:1].isupper() or w in ("of", "and", "&", "on") for w in bare):
        return False
    return bare[-1].lower() in masthead_words("nouns") and bare[0].lower() not in masthead_words("sections")


def is_domain(line: str) -> bool:
    """Whether a line is a web address or its host alone."""
    return _DOMAIN.fullmatch(line) is not None or _ADDRESS.fullmatch(line) is not None


def without_suffix(title: str) -> str:
    """The headline without the outlet's name after it, and the section before it, as in page titles."""
    if _suffix(title):
        title = _SUFFIX.sub("", title)
    return _PREFIX.sub("", title, count=1) if title.count("|") == 1 else title


def _suffix(title: str) -> str | None:
    found = _SUFFIX.search(title)
    if found is None:
        return None
    return _known(found[1]) or (found[1] if is_masthead(found[1]) else None)


def _self_name(line: str) -> str:
    return re.sub(lexicons.load("pasted")["masthead"]["additions"], "", line, flags=re.IGNORECASE).strip(
        " .|*#"
    )


def _known(name: str) -> str | None:
    outlet = outlets().by_name(name) if 0 < len(name) <= LONGEST else None
    return outlet.name if outlet else None


def _holders(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        if line.rule == "copyright" and (found := _HOLDER.search(line.words)):
            yield found["name"].rstrip(".,")


def _borne_out(holder: str, names: Sequence[str]) -> str | None:
    """The outlet that a holder of rights is: by its own name, or by a line above the text that shares it."""
    bare = re.sub(lexicons.load("pasted")["masthead"]["company"], "", f"{holder}", flags=re.IGNORECASE)
    for name in (holder, bare):
        if _known(name):
            return _known(name)
    key = bare.casefold().removeprefix("the ")
    above = next((name for name in names if key and name.casefold().removeprefix("the ") == key), None)
    return above or (bare if is_masthead(bare) else None)


def _affiliation(byline: str) -> str | None:
    for part in _AFFILIATIONS.split(byline)[1:]:
        name = part.strip(" .")
        if _known(name):
            return _known(name)
        if is_masthead(name):
            return name
    return None


def _named_by_furniture(lines: Sequence[Line]) -> Iterator[str]:
    """Outlets in what the page says of itself: "Sign up for CNN's newsletter", "More from AP News"."""
    own = ("newsletter", "copyright", "link list", "sharing", "player", "comments")
    found = [m.outlet.name for line in lines if line.rule in own for m in outlets().mentions(line.words)]
    yield from found


def _by_domain(head: Sequence[Line]) -> str | None:
    for line in head:
        found = _DOMAIN.fullmatch(line.words)
        if found:
            outlet = outlets().by_url(found[1].lower())
            return outlet.name if outlet else None
    return None


def masthead_words(table: str) -> frozenset[str]:
    """The words of a list on how outlets are called and how headlines are not."""
    return listed("pasted", "masthead", table)
