"""Atom feeds (RFC 4287) of changes of state: of one story, or of all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree
from markupsafe import Markup

from sayso.bare import bare_words
from sayso.ids import content_id
from sayso.render.safety import shortened
from sayso.render.wording import day, state_words
from sayso.story import StoryReport, as_told
from sayso.web.addresses import claim_address, report_address
from sayso.web.turns_told import Told

MEDIA = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"
_CLAIM = 140
"""Characters of a claim in a title: readers show two lines."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim's change of state; ``html`` says by whose words, with ``source`` the report's own address.

    ``published`` is the day of the news, None where no report says one; ``updated`` is then when the report
    was added.
    """

    id: str
    title: str
    html: str
    updated: str
    published: str | None
    address: str
    source: str | None


def entry_of(told: Told, *, base: str) -> Entry:
    """How a feed tells a change; ``base`` is the server's own address.

    The id has no number of the change: with a report that comes late of an early day all later ones would get
    another, and readers would show them as new.
    """
    return Entry(
        id=f"{content_id(told.turned.claim)}:{told.turned.state}:{told.at}",
        title=_title(told),
        html=str(_html(told, base)),
        updated=told.at,
        published=told.at if told.dated else None,
        address=base + claim_address(told.turned.claim),
        source=_elsewhere(told.report),
    )


def atom(title: str, subtitle: str, address: str, entries: Iterable[Entry]) -> str:
    """The feed, found at this address, as XML."""
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    _put(feed, "title", title)
    _put(feed, "subtitle", subtitle)
    _put(feed, "id", address)
    etree.SubElement(feed, f"{{{_ATOM}}}link", rel="self", href=address)
    shown = list(entries)
    _put(feed, "updated", max((_instant(one.updated) for one in shown), default="1970-01-01T00:00:00Z"))
    author = etree.SubElement(feed, f"{{{_ATOM}}}author")
    _put(author, "name", "Sayso")
    for one in shown:
        entry = etree.SubElement(feed, f"{{{_ATOM}}}entry")
        _put(entry, "id", f"urn:sayso:{one.id}")
        _put(entry, "title", one.title)
        _put(entry, "updated", _instant(one.updated))
        if one.published:
            _put(entry, "published", _instant(one.published))
        etree.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", href=one.address)
        if one.source:
            etree.SubElement(entry, f"{{{_ATOM}}}link", rel="related", href=_fit(one.source))
        _put(entry, "content", one.html).set("type", "html")
    written: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8")
    return written.decode()


def _title(told: Told) -> str:
    """ "Story: claim: before → after"; a story that is called as its claim is named once."""
    turned, story = told.turned, told.story.title
    claim = shortened(turned.text.strip().rstrip("."), _CLAIM)
    called = claim if bare_words(story) == bare_words(claim) else f"{story}: {claim}"
    state = state_words(turned.state)
    turn = f"{state_words(turned.before)} → {state}" if turned.before else f"new, {state}"
    return f"{called}: {turn}{'' if told.dated else ' (undated)'}"


def _html(told: Told, base: str) -> Markup:
    """Who, in which words; in which report; and by which rule it came to stand so."""
    turned, report = told.turned, told.report
    lines: list[str] = []
    if turned.quote:
        said = Markup("{}: “{}”").format(turned.by or "nobody named", turned.quote.words)
        lines.append(said)
    if report:
        outlet = report.outlet.name if report.outlet else "an outlet that is not named"
        when = day(report.at) if report.dated else "undated"
        address = _elsewhere(report) or base + report_address(report.id)
        link = Markup('<a href="{}">{}</a>').format(address, report.headline or report.id)
        lines.append(Markup("{}, {}: {}").format(outlet, when, link))
    lines.append(told.rule)
    return Markup("").join(Markup("<p>{}</p>").format(line) for line in lines)


def _elsewhere(report: StoryReport | None) -> str | None:
    """Where the report stands on the web, if it says so by an address that only leads."""
    url = report.url if report else None
    return url if url and url.startswith(("https://", "http://")) else None


def _put(parent: etree._Element, name: str, text: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_ATOM}}}{name}")
    child.text = _fit(text)
    return child


def _fit(text: str) -> str:
    """The text without what XML cannot hold."""
    return "".join(
        c
        for c in text
        if c in "\t\n\r" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
    )


def _instant(at: str) -> str:
    return as_told(at) if "T" in at else f"{at}T00:00:00Z"
