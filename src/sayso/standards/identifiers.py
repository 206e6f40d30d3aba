"""Addresses of things that have none: names under one urn, so that no page is claimed that is not there."""

from __future__ import annotations

from urllib.parse import quote

from sayso.story import StoryReport


def urn(kind: str, id_: str) -> str:
    """A name for a thing of ours: "urn:sayso:claim:…"."""
    return f"urn:sayso:{kind}:{quote(id_, safe='')}"


def report_iri(report: StoryReport) -> str:
    """The report's own address, where it has a plain one on the web, else a name."""
    url = report.url or ""
    plain = url.startswith(("http://", "https://")) and not set(url) & set(' <>"{}|\\^`')
    return url if plain and url.isascii() else urn("report", report.id)
