"""The outlets that a report names, and which of them is its own.

Besides the table's outlets, a capitalised name right after an outlet noun is one ("news service Newsis", "the
newspaper Dagens Nyheter"), there and wherever else the report has the name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.labels.words import roles, singular
from sayso.model import Outlet, Span
from sayso.outlets import OutletMention, outlets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sayso.model import Report

_CREDIT_REACH = 160
"""Characters at the text's start in which an agency in brackets or a credit line is the report's own."""

_CREDIT = re.compile(r"\(([^()\n]{2,40})\)\s*(?:[-–—]|$)", re.MULTILINE)
_NAME = re.compile(r"(?:\s(?:the\s)?)((?:[A-Z][\w'’.-]*|\d+)(?:\s(?:[A-Z][\w'’.-]*|\d+)){0,3})")
_BRACKETS = re.compile(r"['’]s?$|[.,]+$")


@dataclass(frozen=True, slots=True)
class Press:
    """The report's mentions of outlets, in text order, and the names under which it is published itself."""

    text: str
    mentions: tuple[OutletMention, ...]
    own: frozenset[str]
    names: Mapping[Outlet, str]

    def within(self, span: Span) -> list[OutletMention]:
        """The mentions that lie in the span."""
        first = bisect_left(self.mentions, span.start, key=lambda m: m.span.start)
        found = []
        for mention in self.mentions[first:]:
            if mention.span.start >= span.end:
                break
            if mention.span.end <= span.end:
                found.append(mention)
        return found

    def before(self, at: int) -> OutletMention | None:
        """The last mention before ``at`` of another outlet than the report's own."""
        first = bisect_left(self.mentions, at, key=lambda m: m.span.start)
        return next((m for m in reversed(self.mentions[:first]) if m.outlet.name not in self.own), None)

    def after(self, at: int, reach: int) -> OutletMention | None:
        """The first mention from ``at`` on, ``reach`` characters at most, of another outlet than its own."""
        near = self.within(Span(at, at + reach))
        return next((m for m in near if m.outlet.name not in self.own), None)

    def called(self, outlet: Outlet) -> str:
        """The longest of the names by which the report itself calls the outlet."""
        return self.names.get(outlet, outlet.name)


def press_of(report: Report) -> Press:
    """The outlets that the text names and the report's own names."""
    known = outlets().mentions(report.text)
    mentions = sorted([*known, *_introduced(report.text, known)])
    names: dict[Outlet, str] = {}
    for mention in mentions:
        name = " ".join(mention.span.of(report.text).split())
        names[mention.outlet] = max(names.get(mention.outlet, ""), name, key=len)
    return Press(report.text, tuple(mentions), frozenset(_own(report)), names)


def _own(report: Report) -> set[str]:
    names = [
        report.outlet.name if report.outlet else None,
        report.dateline.agency if report.dateline else None,
    ]
    credited = _CREDIT.findall(report.text[:_CREDIT_REACH])
    known = {outlet.name for name in (*names, *credited) if name and (outlet := outlets().by_name(name))}
    return known | {name for name in names if name}


def _introduced(text: str, known: list[OutletMention]) -> list[OutletMention]:
    """Mentions of outlets that the table lacks but the text introduces as such."""
    names: dict[str, Outlet] = {}
    introduced = [_NAME.match(text, noun.end()) for noun in _introducing().finditer(text)]
    for name in (*introduced, *_spoken_to().finditer(text)):
        if name and not _overlaps(Span(*name.span(1)), known):
            called = _BRACKETS.sub("", name[1])
            names.setdefault(called, Outlet(called))
    found: list[OutletMention] = []
    for called, outlet in names.items():
        for match in re.finditer(rf"(?<!\w){re.escape(called)}(?!\w)", text):
            span = Span(*match.span())
            if not _overlaps(span, [*known, *found]):
                found.append(OutletMention(span, outlet))
    return found


def _overlaps(span: Span, mentions: list[OutletMention]) -> bool:
    return any(mention.span.overlaps(span) for mention in mentions)


@cache
def _introducing() -> re.Pattern[str]:
    """An outlet noun that a name may follow: "newspaper X", "news agency X"."""
    nouns = sorted(roles("introducing"), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, nouns))})(?=\s)")


@cache
def _spoken_to() -> re.Pattern[str]:
    """ "told the Harbour Post", "according to Channel 10": an outlet's shape where outlets stand."""
    endings = "|".join(sorted(roles("outlet_names"), key=len, reverse=True))
    return re.compile(
        r"\b(?:told|telling|according\sto|citing|spoke\s(?:to|with)|speaking\s(?:to|with)|interview\swith|quoted\sby)"
        rf"\s(?:the\s)?((?:[A-Z][\w'-]*\s){{1,3}}(?:{endings})|Channel\s\d+)\b(?!\s[A-Z])"
    )


@cache
def outlet_nouns() -> re.Pattern[str]:
    """ "the newspaper", "the news agency": an outlet named before."""
    nouns = {singular(noun) for noun in roles("outlet") | roles("introducing")} - {
        "report",
        "news",
        "press",
        "media",
    }
    longest = sorted(nouns, key=len, reverse=True)
    return re.compile(rf"\b[Tt]he\s(?:\w+\s)?(?:{'|'.join(map(re.escape, longest))})\b")
