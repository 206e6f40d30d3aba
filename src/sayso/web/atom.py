"""Atom feeds (RFC 4287) of changes of state: of one story, or of all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from sayso.ids import content_id
from sayso.render.wording import state_words
from sayso.story import ClaimAccount, Story, as_told, in_time
from sayso.web.addresses import claim_address

MEDIA = "application/atom+xml"
_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim's change of state."""

    id: str
    title: str
    text: str
    at: str
    address: str


def entries_of(story: Story) -> list[Entry]:
    """The changes of state of the story's claims, the newest first."""
    found = [entry for account in story.claims for entry in _entries(account)]
    return sorted(found, key=lambda one: (in_time(one.at), one.id), reverse=True)


def atom(title: str, address: str, entries: Iterable[Entry], *, base: str) -> str:
    """The feed as XML; ``base`` is the server's own address, without a slash at the end."""
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    _put(feed, "title", title)
    _put(feed, "id", base + address)
    etree.SubElement(feed, f"{{{_ATOM}}}link", rel="self", href=base + address)
    shown = list(entries)
    _put(feed, "updated", max((_instant(one.at) for one in shown), default="1970-01-01T00:00:00Z"))
    author = etree.SubElement(feed, f"{{{_ATOM}}}author")
    _put(author, "name", "Sayso")
    for one in shown:
        entry = etree.SubElement(feed, f"{{{_ATOM}}}entry")
        _put(entry, "id", f"urn:sayso:{one.id}")
        _put(entry, "title", one.title)
        _put(entry, "updated", _instant(one.at))
        etree.SubElement(entry, f"{{{_ATOM}}}link", rel="alternate", href=base + one.address)
        _put(entry, "content", one.text)
    written: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8")
    return written.decode()


def _entries(account: ClaimAccount) -> Iterable[Entry]:
    claim = account.claim
    address = claim_address(claim.id)
    for number, change in enumerate(account.record.history):
        yield Entry(
            f"{content_id(claim.id)}:{number}:{change.at}",
            f"{state_words(change.state)}: {claim.text}",
            change.rule,
            change.at,
            address,
        )


def _put(parent: etree._Element, name: str, text: str) -> None:
    child = etree.SubElement(parent, f"{{{_ATOM}}}{name}")
    child.text = "".join(
        c
        for c in text
        if c in "\t\n\r" or (c >= " " and not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
    )


def _instant(at: str) -> str:
    return as_told(at) if "T" in at else f"{at}T00:00:00Z"
