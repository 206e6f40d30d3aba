"""Credit lines: whom a report says it has its words from.

A credit stands in the dateline ("LONDON (Reuters) -"), in the byline, in a short paragraph at the head or the
foot ("Source: AFP"), or in a sentence of its own kind ("contributed to this report"). An outlet that the
report only cites for a fact is not credited.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sayso.lexicons.patterns import pattern
from sayso.model import Outlet, OutletKind, Span
from sayso.outlets import outlets, same_outlet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.model import Report

_PARAGRAPH = re.compile(r"\S[^\n]*")
_ENDS = 4
"""Paragraphs at the head and at the foot in which a short one may be a credit."""
_SHORT = 80
"""Characters of a paragraph that may be nothing but a credit; the longest seen in the rumours has 71."""
_CREDITS = pattern("credits", "small_print")
_SIGNED = pattern("credits", "signed")
"""How agencies sign a report off: "(Reporting by Ada Marsh; Editing by Tom Reed)"."""
_SIGNED_AT = 600
"""Characters at a report's end in which its sign-off stands, with the copyright and small print after it."""
_MOST_BEFORE = 600
"""Characters before the end of a dateline: headline, byline and captions may stand there."""


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet or agency that a report credits: the name as given, and where; None for a byline's."""

    name: str
    span: Span | None


def credits_of(report: Report) -> tuple[Credit, ...]:
    """Whom the report credits, as often as it does, the dateline first; never its own outlet."""
    own = report.outlet
    found = [*_dateline(report), *_byline(report), *_lines(report)]
    return tuple(credit for credit in found if own is None or not names(credit.name, own))


def writer_of(report: Report) -> Outlet | None:
    """Whose words the report's are: its outlet's; the agency's in its dateline where it has no outlet and is
    signed off as agencies do."""
    agency = report.dateline.agency if report.dateline else None
    if report.outlet is not None or agency is None or not _is_signed(report):
        return report.outlet
    known = outlets().by_name(agency)
    return Outlet(known.name if known else agency, OutletKind.AGENCY, known.domain if known else None)


def is_marked_as_agencys(report: Report) -> bool:
    """Whether a report that has no outlet bears an agency's mark: its dateline or sign-off."""
    if report.outlet is not None:
        return False
    return _is_signed(report) or (report.dateline is not None and report.dateline.agency is not None)


def names(name: str, outlet: Outlet) -> bool:
    """Whether the name means the outlet: its own, one that the table has for it, or its initials."""
    if same_outlet(name, outlet.name):
        return True
    if outlets().by_name(name) is not None:
        return False
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", _bare(outlet.name)))
    return len(initials) > 1 and name.replace(".", "").casefold() == initials


def full_name(name: str) -> str:
    """The name as the table of outlets has it, or as given where it has none."""
    known = outlets().by_name(name)
    return known.name if known else name


def named_in(text: str, outlet: Outlet) -> Iterator[Span]:
    """Where the text names the outlet in full."""
    known = outlets().by_name(outlet.name)
    if known is not None:
        yield from (m.span for m in outlets().mentions(text) if m.outlet.name == known.name)
        return
    if len(_bare(outlet.name)) > 3:
        own = re.compile(rf"(?<!\w){re.escape(_without_the(outlet.name))}(?!\w)")
        yield from (Span(*match.span()) for match in own.finditer(text))


def is_agency(outlet: Outlet | None) -> bool:
    """Whether others print what it writes."""
    return outlet is not None and outlet.kind is OutletKind.AGENCY


def _is_signed(report: Report) -> bool:
    return _SIGNED.search(report.text[-_SIGNED_AT:]) is not None


def _dateline(report: Report) -> Iterator[Credit]:
    agency = report.dateline.agency if report.dateline else None
    if agency:
        at = report.text.find(agency, 0, _MOST_BEFORE)
        yield Credit(agency, Span(at, at + len(agency)) if at >= 0 else None)


def _byline(report: Report) -> Iterator[Credit]:
    for author in report.authors:
        for mention in outlets().mentions(author):
            yield Credit(mention.outlet.name, None)


def _lines(report: Report) -> Iterator[Credit]:
    paragraphs = [Span(*match.span()) for match in _PARAGRAPH.finditer(report.text)]
    for at, paragraph in enumerate(paragraphs):
        words = paragraph.of(report.text)
        short = len(words) <= _SHORT and (at < _ENDS or at >= len(paragraphs) - _ENDS)
        if (short and words[-1] not in ".?!\"”’'" and len(words.split()) <= 8) or _CREDITS.search(words):
            yield from _mentions(words, paragraph)


def _mentions(words: str, paragraph: Span) -> Iterator[Credit]:
    for sentence in re.finditer(r"[^.!?]+(?:\.(?=\w)[^.!?]+)*[.!?]?", words):
        if len(words) > _SHORT and not _CREDITS.search(sentence.group()):
            continue
        for mention in outlets().mentions(sentence.group()):
            yield Credit(mention.outlet.name, mention.span.shifted(paragraph.start + sentence.start()))


def _bare(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", _without_the(name).casefold()))


def _without_the(name: str) -> str:
    return re.sub(r"^[Tt]he\s+", "", name)
