"""One document to one report: the reader that fits its kind, then outlet, dateline, language and id."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.dates import is_reported, written_day
from sayso.document import Document, Media
from sayso.errors import FormatError
from sayso.ids import report_id
from sayso.language import detect
from sayso.model import Block, Headline, HeadlinePlace, Note, Outlet, Report
from sayso.outlets import outlets
from sayso.page.assemble import assemble
from sayso.page.dateline import find_dateline
from sayso.page.html import read_html
from sayso.page.markdown import read_markdown
from sayso.page.plain import read_given, read_plain
from sayso.page.reading import PageReading
from sayso.plain_fields import one_line, web_address

_DATE_SHOWN = 40
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_page(document: Document, *, max_text: int, latest_year: int | None = None) -> Report:
    """The report that a document holds, not yet searched for attributions.

    ``latest_year`` bounds the years that a date without one, or one guessed from the page, may lie in
    (default: this year). Raises `FormatError` where the text is longer than ``max_text`` code points. A page
    without an article, or in another language than English, is an honest empty reading with a note.
    """
    if document.media is not Media.HTML:  # markup is mostly no text; the tree has limits of its own
        _refuse_long(document.content, document.name, max_text)
        _refuse_surrogates(document)
    reading, text, blocks = _read(document, latest_year)
    _refuse_long(text, document.name, max_text)
    headlines = _headlines(document, reading)
    url = web_address(document.url) or reading.url
    published, date_notes = _told_date(document.published)
    published = published or reading.published
    outlet = _outlet(one_line(document.outlet), url, one_line(reading.site_name))
    dateline = find_dateline(
        text,
        published=published or reading.modified,
        latest_year=latest_year,
        outlet=outlet.name if outlet else None,
    )
    headline = headlines[0].text if headlines else None
    language = detect(text)
    code = language.code if language else None
    return Report(
        id=document.id or report_id(url, outlet.name if outlet else None, headline, text),
        text=text,
        blocks=blocks,
        url=url,
        outlet=outlet,
        headline=headline,
        headlines=headlines,
        authors=tuple(filter(None, map(one_line, document.authors or reading.authors))),
        published=published,
        modified=reading.modified,
        dateline=dateline[0] if dateline else None,
        language=code,
        notes=(*_summary_notes(document), *reading.notes, *_language_notes(code), *date_notes),
    )


def _refuse_long(text: str, name: str, max_text: int) -> None:
    if len(text) > max_text:
        raise FormatError(
            f"{name}: {len(text):,} characters are too many for one report (at most {max_text:,}); split it"
        )


def _refuse_surrogates(document: Document) -> None:
    """Records may have them, and a program's documents. Where the text is kept to the letter, none can be
    left out."""
    for field, words in (("text", document.content), ("headline", document.headline)):
        if found := _SURROGATE.search(words or ""):
            raise FormatError(
                f"{document.id or document.name}: the {field} holds half a character at {found.start()} (a "
                "lone surrogate); decode it anew, or leave that out"
            )


def _read(document: Document, latest_year: int | None) -> tuple[PageReading, str, tuple[Block, ...]]:
    if document.media is Media.GIVEN:
        reading, blocks = read_given(document)
        return reading, document.content, blocks
    if document.media is Media.HTML:
        reading = read_html(document, latest_year=latest_year)
    else:
        reading = {Media.TEXT: read_plain, Media.MARKDOWN: read_markdown}[document.media](document)
    return reading, *assemble(reading.pieces)


def _headlines(document: Document, reading: PageReading) -> tuple[Headline, ...]:
    """Every wording, the one that a reader sees first; what came with the document goes before the page's."""
    given = (Headline(HeadlinePlace.GIVEN, document.headline),) if document.headline else ()
    shown = tuple(h for h in reading.headlines if h.text == reading.headline)
    wordings = (*given, *shown, *(h for h in reading.headlines if h not in shown))
    return tuple(replace(one, text=line) for one in wordings if (line := one_line(one.text)))


def _outlet(given: str | None, url: str | None, site_name: str | None) -> Outlet | None:
    """The table's outlet by the name given, the address, or the page's own name for itself."""
    table = outlets()
    if given:
        return table.by_name(given) or Outlet(given)
    by_url = table.by_url(url) if url else None
    if by_url and by_url.kind:
        return by_url
    by_name = table.by_name(site_name) if site_name else None
    if by_name:
        return by_name
    if site_name:
        return Outlet(site_name, None, by_url.domain if by_url else None)
    return by_url


def _told_date(given: str | None) -> tuple[str | None, tuple[Note, ...]]:
    """The day or time that a report was given, and a note where it is none.

    A day may be written out ("5 April 2024"). Of a time that no clock has its day is taken, where a calendar
    has that; what is no date at all, or may be one of two ("5/4/2024"), is left out.
    """
    if given is None or is_reported(given):
        return given, ()
    words = " ".join(given.split())[:_DATE_SHOWN]
    if written := written_day(given):
        return written, ()
    day, apart, _ = given.strip().replace(" ", "T").partition("T")
    if apart and is_reported(day):
        return day, (Note("odd_date", f"published {words!r} is no time; its day, {day}, is taken"),)
    left_out = f"published {words!r} is no date, and is left out; write 2016-10-05 or 2016-10-05T14:00:00Z"
    return None, (Note("odd_date", left_out),)


def _summary_notes(document: Document) -> tuple[Note, ...]:
    return (Note("summary", "a feed's summary and not the whole report"),) if document.is_summary else ()


def _language_notes(code: str | None) -> tuple[Note, ...]:
    if code is None or code == "en":
        return ()
    return (Note("not_english", f"no English text here, language {code}"),)
