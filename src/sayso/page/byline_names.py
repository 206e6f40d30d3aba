"""The names in the words of a byline: no roles, addresses, desks of "Staff", or the word "by"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sayso.lexicons import load
from sayso.lexicons.patterns import alternatives
from sayso.outlets import outlets
from sayso.page.title import squash
from sayso.page.tree import markup

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADDRESS = re.compile(r"\s*(?:https?:|www\.|\S{1,80}@\S)", re.IGNORECASE)
NO_NAME = re.compile(r"https?:|www\.|\.com\b|@|\d{2}|[<>{}=_#]", re.IGNORECASE)
"""What stands in no name."""
LONGEST_NAME = 60
"""Characters of a name, by hand: a longer line is a sentence."""


def is_organisation(name: str) -> bool:
    """Whether a byline names an outlet, an agency or a desk: by the table of outlets, or by its last word."""
    last = re.findall(r"\w+", name.lower())[-1:]
    return outlets().by_name(name) is not None or not markup("byline", "organisations").isdisjoint(last)


def clean_names(byline: str, *, inverted: bool = False) -> Iterator[str]:
    """The names in a byline: "By Ann Lee and Bo Cho, Science Editor" gives Ann Lee and Bo Cho."""
    byline = " ".join(byline.split())[:600]
    if inverted and byline.count(",") == 1 and not byline_words().joint.search(byline):
        last, first = byline.split(",")
        byline = f"{first.strip()} {last.strip()}"
    lead = byline_words().lead
    for part in byline_words().joint.split(lead.sub("", byline)):
        for piece in lead.sub("", part).split(","):
            name = _clean(piece)
            if name:
                yield name


class BylineWords(NamedTuple):
    """The patterns of bylines: what stands before a name, between two, after one, and in its stead; and the
    addresses where outlets keep the pages of those who write for them."""

    lead: re.Pattern[str]
    joint: re.Pattern[str]
    after_name: re.Pattern[str]
    role_at_end: re.Pattern[str]
    author_page: re.Pattern[str]


@cache
def byline_words() -> BylineWords:
    """The patterns of `lexicons/markup.toml`."""
    table = load("markup")["byline"]
    lead, joint, place, verb, end, folder = (
        alternatives(table[kind]) for kind in ("lead", "joints", "places", "verbs", "last_words", "folders")
    )
    return BylineWords(
        re.compile(rf"^\s*(?:{lead}\s+)?(?:by|from)\b[:\s]*", re.IGNORECASE),
        re.compile(rf"\s*(?:;|\||,?\s+{joint}\s+|\s&\s|\n)\s*", re.IGNORECASE),
        re.compile(rf"\s+{place}\s+[A-Z].*$|\s+{verb}\s.*$|\s*[(\[{{@•·/].*$|\s+[-–—]\s.*$"),
        re.compile(rf"\b{end}$|\bmin(?:ute)?s? read\b", re.IGNORECASE),
        re.compile(rf"/{folder}/[\w%.@+-]*[a-z]{{2}}[\w%.@+/-]*/?$", re.IGNORECASE),
    )


@cache
def _particles() -> frozenset[str]:
    return frozenset(load("roles")["particles"]) | markup("byline", "more_particles")


def _clean(piece: str) -> str | None:
    if _ADDRESS.match(piece):
        return None
    name = byline_words().after_name.sub("", piece).strip(" .,:;-–—*'\"“”")
    if not name or len(name) > LONGEST_NAME or NO_NAME.search(name) or _is_role(name):
        return None
    if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", name):  # the tail of an address: "ann-lee"
        name = name.replace("-", " ").title()
    if name.isupper() and " " in name and len(name) > 8:
        name = _title_case(name)
    return name if any(map(str.isalpha, name)) and name[0].isalnum() and len(name.split()) <= 7 else None


def _is_role(name: str) -> bool:
    """A description and no name. "Metro Staff" is one too; "Web Desk" is a byline that outlets use."""
    words = re.findall(r"\w+", name.lower())
    return (
        byline_words().role_at_end.search(name) is not None
        or not markup("byline", "roles").isdisjoint(words)
        or squash(name) in markup("byline", "nobody")
    )


def looks_like_name(words: str) -> bool:
    """Two to five words, each with a capital or a particle: "Ana de la Cruz"."""
    parts = words.split()
    return (
        2 <= len(parts) <= 5
        and all(p[0].isupper() or p in _particles() for p in parts)
        and parts[0][0].isupper()
    )


def _title_case(name: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize() if len(m.group()) > 1 else m.group(), name)
