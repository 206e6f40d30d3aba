"""Atom feeds (RFC 4287) of changes of state: of one story, or of all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree
from markupsafe import Markup

from sayso.bare import bare_words
from sayso.ids import content_id
from sayso.ledger import Seen
from sayso.render.safety import shortened
from sayso.render.wording import state_words
from sayso.story import State
from sayso.web.addresses import claim_address, report_address

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


def entry_of(change: Seen, *, base: str) -> Entry:
    """How a feed tells a change; ``base`` is the server's own address.

    The id is of the change as the ledger noted it, which nothing alters: not a report that comes late of an
    early day, and not that the claim or its story go by another id since.
    """
    noted = content_id(f"{change.number} {change.seen} {change.text}")
    return Entry(
        id=f"change:{change.number}:{noted}",
        title=_title(change),
        html=str(_html(change, base)),
        updated=change.at or change.seen,
        published=change.at,
        address=base + claim_address(change.claim),
        source=_elsewhere(change),
    )


def atom(title: str, subtitle: str, address: str, page: str, entries: Iterable[Entry]) -> str:
    """The feed, found at this address, of what this page shows, as XML."""
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    _put(feed, "title", title)
    _put(feed, "subtitle", subtitle)
    _put(feed, "id", address)
    etree.SubElement(feed, f"{{{_ATOM}}}link", rel="self", type=MEDIA, href=address)
    etree.SubElement(feed, f"{{{_ATOM}}}link", rel="alternate", type="text/html", href=page)
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


def _title(change: Seen) -> str:
    """ "Story: claim: before → after"; a story that is called as its claim is named once."""
    claim, story = shortened(change.text.strip().rstrip("."), _CLAIM), change.title or ""
    called = claim if bare_words(story) in {"", bare_words(claim)} else f"{story}: {claim}"
    state = state_words(State(change.state))
    turn = f"{state_words(State(change.before))} → {state}" if change.before else f"new, {state}"
    return f"{called}: {turn}{'' if change.dated else ' (undated)'}"


def _html(change: Seen, base: str) -> Markup:
    """Who, in which words; in which report; and by which rule it came to stand so."""
    lines: list[str] = []
    if change.words:
        lines.append(Markup("{}: “{}”").format(change.by or "nobody named", change.words))
    if change.report:
        address = _elsewhere(change) or base + report_address(change.report)
        link = Markup('<a href="{}">{}</a>').format(address, change.headline or change.report)
        lines.append(Markup("{}: {}").format(change.outlet or "an outlet that is not named", link))
    lines.append(change.rule)
    return Markup("").join(Markup("<p>{}</p>").format(line) for line in lines)


def _elsewhere(change: Seen) -> str | None:
    """Where the report stands on the web, if it says so by an address that only leads."""
    return change.url if change.url and change.url.startswith(("https://", "http://")) else None


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
    return at if "T" in at else f"{at}T00:00:00Z"
