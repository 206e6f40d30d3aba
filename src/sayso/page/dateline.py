"""Datelines: "SEOUL, Oct. 5 (UPI) --" at the head of a report, taken apart.

Input is a report's text; what comes back is place, words and day of the date, the agency in brackets, and
where all of it stands. Which year an open date belongs to is left to `sayso.dates`, which does not guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso import lexicons
from sayso.dates import find_dates, resolve, weekdays_in
from sayso.model import Dateline, Span
from sayso.outlets import outlets

MAX_PARAGRAPHS = 8
"""How many paragraphs may stand before the dateline: headline, subhead, byline, date, captions and an advert,
as pasted pages have them."""

_PARAGRAPH = re.compile(r"\S[^\n]*")
_BYLINE = re.compile(r"(?:[Bb]y|BY)\s[^|\n]{2,80}\|\s*")
_CAPITALS = re.compile(r"[A-ZÀ-Þ](?:[A-ZÀ-Þ'’.-]|(?<=[A-ZÀ-Þ.])[ /](?=[A-ZÀ-Þ]{2})){2,40}(?![\w])")
_TITLE_CASE = re.compile(r"[A-ZÀ-Þ][\w'’.-]{2,20}(?: [A-ZÀ-Þ][\w'’.-]{1,20}){0,3}(?!\w)")
_REGION = re.compile(r",\s?(?:the )?([A-ZÀ-Þ][\w'’.-]{0,20}(?: [A-ZÀ-Þ][\w'’.-]{0,20}){0,2})(?=[,\s])")
_AGENCY = re.compile(r"[,\s]{0,2}\(([A-Za-z][^()\n]{1,40})\)")
_BARE_AGENCY = re.compile(
    r"(?:[,.]\s?|\s)(?:/(?P<barred>[A-Z][\w .&’'-]{1,30})/|"
    r"(?P<name>[A-ZÀ-Þ][\w’'&-]{1,20}(?: (?:of |the )?[A-ZÀ-Þ][\w’'&-]{1,20}){0,4}))"
    r"(?=[.:]?\s)"
)
"""An agency without brackets, after the date: "12 March, BelTA.", "March 12. /TASS/."."""
_DASH = re.compile(r"\s{0,3}(?:(?:-{1,3}|–)(?=\s)|[—―](?=[\s\"“‘'A-ZÀ-Þ])|:(?=\s))\s{0,3}")
_COMMA = re.compile(r",?\s{0,2}")
_STOP = re.compile(r"\.\s+(?=[\"“‘'A-ZÀ-Þ])|[.:]?\s*$")


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands at the head of one paragraph, up to where the report's own words begin."""

    place: str | None
    in_capitals: bool
    date: str | None
    agency: str | None
    dash: bool
    colon: bool
    stop: bool
    end: int

    @property
    def is_dateline(self) -> bool:
        """Whether there is enough to it: a place alone, with a dash, must be in capitals."""
        known = self.agency is not None and _is_outlet(self.agency)
        if self.place is None:
            return known
        if _is_label(self.place):
            return False
        if not self.in_capitals:
            return (self.dash and (known or self.date is not None)) or (
                self.stop and known and bool(self.date)
            )
        if self.dash:
            return not self.colon or self.date is not None or self.agency is not None
        return known or (self.stop and self.date is not None)


def find_dateline(
    text: str,
    *,
    published: str | None = None,
    latest_year: int | None = None,
    outlet: str | None = None,
) -> tuple[Dateline, Span] | None:
    """The dateline among the first paragraphs of ``text``, and its span, with its dash, without what follows.

    ``outlet`` is the report's own, which names itself without brackets too. Without ``published`` the
    weekdays named in the text narrow the years: see `sayso.dates.resolve`.
    """
    for count, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        if count == MAX_PARAGRAPHS:
            return None
        start = paragraph.start()
        byline = _BYLINE.match(text, start)
        start = byline.end() if byline else start
        head = _read_head(text, start, paragraph.end(), outlet)
        if head is not None and head.is_dateline:
            line = _dateline(head, text, published, latest_year)
            return line, Span(start, start + len(text[start : head.end].rstrip()))
    return None


def _dateline(head: _Head, text: str, published: str | None, latest_year: int | None) -> Dateline:
    if head.date is None:
        return Dateline(head.place, None, head.agency)
    hints = weekdays_in(text[head.end :])
    found = resolve(head.date, published=published, weekday_hints=hints, latest_year=latest_year)
    return Dateline(head.place, found.date, head.agency, head.date, found.candidates)


def _read_head(text: str, start: int, end: int, outlet: str | None) -> _Head | None:
    """Place, region, date, agency and dash as they follow one another; None where nothing of it is there."""
    leading = _AGENCY.match(text, start, end)
    agency, at = (leading[1], leading.end()) if leading else (None, start)
    if leading:
        dash = _DASH.match(text, at, end)
        at = dash.end() if dash else at
    place = _CAPITALS.match(text, at, end) or _TITLE_CASE.match(text, at, end)
    if place is None:
        return _Head(None, False, None, agency, False, False, False, at) if leading else None
    head = _read_rest(text, place, end, agency, outlet)
    if leading and not (head.dash and (head.in_capitals or head.date)):
        return _Head(None, False, None, agency, False, False, False, at)
    return head


def _read_rest(text: str, place: re.Match[str], end: int, agency: str | None, outlet: str | None) -> _Head:
    at, region = place.end(), None
    date_end, date = _read_date(text, at, end)
    if date is None:
        region = _REGION.match(text, at, end)
        at = region.end() if region else at
        date_end, date = _read_date(text, at, end)
    at = date_end
    bracket = _AGENCY.match(text, at, end)
    if bracket:
        agency, at = bracket[1], bracket.end()
    if date is None:
        at, date = _read_date(text, at, end)
    elif bracket is None:
        at, agency = _read_bare_agency(text, at, end, agency, outlet)
    dash, stop = _DASH.match(text, at, end), _STOP.match(text, at, end)
    close = dash or stop
    end_of_head = close.end() if close else at
    words = text[place.start() : region.end() if region else place.end()]
    colon = dash is not None and ":" in dash.group()
    capitals = place.re is _CAPITALS
    return _Head(words, capitals, date, agency, dash is not None, colon, stop is not None, end_of_head)


def _read_date(text: str, at: int, end: int) -> tuple[int, str | None]:
    """The words of a date that stands at ``at``, after a comma or space at most, and where they end."""
    start = _COMMA.match(text, at)
    begin = start.end() if start else at
    mention = next(iter(find_dates(text[begin : min(end, begin + 40)])), None)
    if begin == at or mention is None or mention.span.start or not re.search(r"\d", mention.words):
        return at, None
    return begin + mention.span.end, mention.words


def _read_bare_agency(
    text: str, at: int, end: int, agency: str | None, outlet: str | None
) -> tuple[int, str | None]:
    """Where the agency that stands there ends, and which: a known outlet, or the report's own."""
    found = _BARE_AGENCY.match(text, at, end)
    name = found and (found["barred"] or found["name"])
    own = name is not None and outlet is not None and name.casefold() == outlet.casefold()
    if found is None or name is None or not (own or _is_outlet(name)):
        return at, agency
    return found.end(), name


def _is_outlet(words: str) -> bool:
    return any(outlets().by_name(part) for part in re.split(r"[/,]| and ", words))


def _is_label(words: str) -> bool:
    """Whether words before a dash are a newsroom's label ("BREAKING", "Correction") and no place."""
    return words.upper().replace("’", "'") in lexicons.load("datelines")["not_places"]
