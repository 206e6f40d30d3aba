"""The outlets that a report names, and which of them is its own.

Besides the table's outlets, those count that the text itself introduces (`sayso.labels.outlets.introduced`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sayso.attribution.quotes import in_marks
from sayso.labels.outlets.channels import checking, leading, learned, own_before, piece, staff
from sayso.labels.outlets.initials import by_initials
from sayso.labels.outlets.introduced import in_full, introduced
from sayso.lexicons import load
from sayso.lexicons.patterns import alternatives
from sayso.lexicons.roles import roles
from sayso.model import OutletKind, Span
from sayso.outlet_mentions import OutletMention
from sayso.outlets import outlets
from sayso.wordforms import singular, straightened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sayso.model import Outlet, Report

_CREDIT_REACH = 160
"""Characters at the text's start in which an agency in brackets or a credit line is the report's own."""

_CREDIT = re.compile(r"\(([^()\n]{2,40})\)\s*(?:[-–—]|$)", re.MULTILINE)
_SORT = re.compile(r"(?:\s(?:News|Online|Newspaper|(?:News\s)?Agency|Press|TV|Television)|\.com)$")


_ANY = frozenset({None, OutletKind.STATE_MEDIA})
"""Kinds of outlets that any noun may mean: a state's has an agency, papers and stations."""
_CHANNEL = re.compile(r"^([KW][A-Z]{2,3})[\s-]?\d{1,2}$")


@dataclass(frozen=True, slots=True)
class Press:
    """The report's mentions of outlets, in text order, and the names under which it is published itself.

    ``publisher`` is the one of these under which it speaks of itself, where only one can be meant.
    """

    text: str
    mentions: tuple[OutletMention, ...]
    own: frozenset[str]
    names: Mapping[Outlet, str]
    publisher: str | None = None

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

    def covering(self, span: Span) -> OutletMention | None:
        """The mention that holds the span, if one does: "Mail" in "Globe and Mail"."""
        last = bisect_right(self.mentions, span.start, key=lambda m: m.span.start) - 1
        return self.mentions[last] if last >= 0 and self.mentions[last].span.covers(span) else None

    def before(self, at: int, *, noun: str | None = None) -> OutletMention | None:
        """The last mention before ``at`` of another outlet than the report's own that ``noun`` may mean."""
        first = bisect_left(self.mentions, at, key=lambda m: m.span.start)
        kind = sort_of(noun) if noun else None
        return next(
            (
                m
                for m in reversed(self.mentions[:first])
                if m.outlet.name not in self.own and (kind is None or m.outlet.kind in _ANY | {kind})
            ),
            None,
        )

    def after(self, at: int, reach: int) -> OutletMention | None:
        """The first mention from ``at`` on, ``reach`` characters at most, of another outlet than its own."""
        near = self.within(Span(at, at + reach))
        return next((m for m in near if m.outlet.name not in self.own), None)

    def called(self, outlet: Outlet) -> str:
        """The longest of the names by which the report itself calls the outlet."""
        return self.names.get(outlet, outlet.name)


def press_of(report: Report) -> Press:
    """The outlets that the text names and the report's own names."""
    known = [in_full(report.text, mention) for mention in outlets().mentions(report.text)]
    own = _own(report)
    shown = [m._replace(outlet=_known(m.outlet)) for m in introduced(report.text, known, own)]
    full = sorted([*known, *shown], key=lambda m: m.span)
    mentions = sorted([*full, *by_initials(report.text, full)], key=lambda m: m.span)
    own.update(_shown_own(report.text, mentions))
    names: dict[Outlet, str] = {}
    for mention in mentions:
        name = _of_its_own(" ".join(mention.span.of(report.text).split()), mention.outlet)
        names[mention.outlet] = _fuller(names.get(mention.outlet), name, mention.outlet.name)
    if not own:
        own.update(_spoken_to_alone(report.text, mentions))
    own.update(_own_too(names, own))
    publisher = report.outlet.name if report.outlet else next(iter(own)) if len(own) == 1 else None
    return Press(report.text, tuple(mentions), frozenset(own), names, publisher)


def _known(outlet: Outlet) -> Outlet:
    """The table's outlet of that name, which the text alone did not show to be meant; else the one given."""
    return outlets().by_name(outlet.name) or outlet


def _of_its_own(name: str, outlet: Outlet) -> str:
    """The outlet's name without a programme's ("NBC's Today") or a noun that the outlet's own lacks."""
    owner, mark, _ = name.replace("’", "'").partition("'s ")
    if mark and outlets().by_name(owner) == outlet:
        return owner
    bare = name.removesuffix(" magazine")
    return bare if bare.lower() == outlet.name.lower().removeprefix("the ") else name


def _fuller(before: str | None, name: str, full: str) -> str:
    """The longer of two names of an outlet, unless it only adds an edition to the other ("Anchor Texas").

    One that has a word of the outlet's ``full`` name goes before one that has none, as a programme's.
    """
    if before is None:
        return name
    words = set(full.split())
    if words.isdisjoint(before.split()) != words.isdisjoint(name.split()):
        return name if words.isdisjoint(before.split()) else before
    short, long = sorted((before, name), key=len)
    more = long.removeprefix(f"{short} ")
    edition = more != long and more.isalpha() and more not in roles("outlet_names") and not _SORT.search(long)
    return short if edition and more.istitle() else long


def _own(report: Report) -> set[str]:
    names = [
        report.outlet.name if report.outlet else None,
        report.dateline.agency if report.dateline else None,
    ]
    credited = _CREDIT.findall(report.text[:_CREDIT_REACH])
    known = {outlet.name for name in (*names, *credited) if name and (outlet := outlets().by_name(name))}
    addresses = [name for name in names if name and _ADDRESS.fullmatch(name)]
    if report.outlet and report.outlet.domain:
        addresses.append(report.outlet.domain)
    known.update(outlet.name for address in addresses if (outlet := outlets().by_url(address)))
    return known | {name for name in names if name}


_ADDRESS = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}")


def _shown_own(text: str, mentions: Iterable[OutletMention]) -> Iterator[str]:
    """The outlets that speak of their own checking outside quotation, or under whose name the text stands."""
    for mention in mentions:
        start, end = mention.span
        credited = end < _OPENING_REACH and (_OPENING.search(text[: end + 1]) or _BYLINE.search(text[:end]))
        checks = checking().match(straightened(text[end : end + 120])) and not in_marks(text, start)
        if credited or checks or own_before().search(straightened(text[max(0, start - 60) : start])):
            yield mention.outlet.name


def _spoken_to_alone(text: str, mentions: Sequence[OutletMention]) -> Iterator[str]:
    """The one outlet that the text names, where people only spoke to it or report for it."""
    if len({mention.outlet for mention in mentions}) != 1:
        return
    others = [mention.span for mention in mentions if not _is_spoken_to(text, mention.span)]
    finds = any(learned().match(straightened(text[m.span.end : m.span.end + 60])) for m in mentions)
    enough = len(mentions) > len(others) + 1 if finds else len(mentions) >= _OFTEN and not others
    if enough and all(_OWNS.match(text, span.end) for span in others):
        yield mentions[0].outlet.name


_OWNS = re.compile(r"['’]s\b")
_OFTEN = 3
"""Mentions as one who is spoken to; a report of another's story says so once or twice, and "reported"."""


def _is_spoken_to(text: str, span: Span) -> bool:
    before = leading(straightened(text[max(0, span.start - 90) : span.start]))
    if before and (before["reports"] or piece().match(before["told"])):
        return False
    after = straightened(text[span.end : span.end + 60])
    return before is not None or staff().match(after) is not None or learned().match(after) is not None


_OPENING_REACH = 60
"""Characters at the head of a text in which a credit or byline ends. By hand."""
_OPENING = re.compile(r"^\s*\([^()\n]{2,50}\)$")
_BYLINE = re.compile(r"^\s*By\s[^\n]{2,50}\s(?:for|of)\s(?:the\s)?[^\s\n]{2,}(?:\s[^\s\n]+)?$", re.IGNORECASE)


def _own_too(named: Mapping[Outlet, str], own: set[str]) -> Iterator[str]:
    """The names that are the report's own outlet in another form: "Channel 6 News", "tarnwire.com", "Ars"."""
    cores = {_core(name) for name in own} | {_letters(name) for name in own}
    firsts = {words[0] for name in own if len(words := name.removeprefix("The ").split()) > 1}
    for outlet in named:
        short = outlet.domain is None and outlet.kind is None and outlet.name in firsts
        if short or _core(outlet.name) in cores or _letters(outlet.name) in cores:
            yield outlet.name


def _letters(name: str) -> str:
    """A name or an address as one run of letters: "Tarn Wire", "www.tarnwire.com", "news.tarnwire.co.uk"."""
    host = _HOST.sub("", _SITE.sub("", name.lower())) if _ADDRESS.fullmatch(name.lower()) else name.lower()
    return re.sub(r"[\W_]+", "", host.removeprefix("the "))


_SITE = re.compile(r"^(?:(?:www\d?|news|m|en|blogs?|edition|amp|uk|us)\.)+(?=[\w-]+\.)")
_HOST = re.compile(r"(?:\.(?:co|com|org|net|ac|gov))?\.[a-z]{2,}$")


def _core(name: str) -> str:
    """A name without "The", a last word that only says what it is, and a station's channel ("KTLA 5")."""
    return _CHANNEL.sub(r"\1", _SORT.sub("", name.removeprefix("The "))).lower()


def sort_of(noun: str) -> OutletKind | None:
    """The kind of outlet that a noun means: an agency is never "the newspaper". None where it may be any."""
    last = noun.lower().rsplit(maxsplit=1)[-1]
    for kind, nouns in load("channels")["sorts"].items():
        if last in nouns:
            return OutletKind(kind)
    return None


@cache
def outlet_nouns() -> re.Pattern[str]:
    """ "the newspaper", "the news agency": an outlet named before."""
    nouns = {singular(noun) for noun in roles("outlet", "introducing")} - {
        "report",
        "news",
        "press",
        "media",
    }
    return re.compile(rf"\b[Tt]he\s(?:\w+\s)?{alternatives(nouns)}\b")
