"""The addresses of pages."""

from __future__ import annotations

from urllib.parse import quote, urlencode


def story_address(story: str, *, as_of: str | None = None) -> str:
    """A story's page, as it stands or stood at a moment."""
    return _at("/stories/" + quote(story, safe=""), as_of)


def claim_address(claim: str, *, as_of: str | None = None) -> str:
    """A claim's page, by an attribution's address "REPORT#a1"."""
    report, _, attribution = claim.rpartition("#")
    return _at(f"/claims/{quote(report, safe='')}/{quote(attribution, safe='')}", as_of)


def report_address(report: str, *, attribution: str | None = None, version: int | None = None) -> str:
    """A report's page, in one of its versions, at one of its attributions ("a3" is its third statement)."""
    address = "/reports/" + quote(report, safe="") + (f"?version={version}" if version else "")
    number = (attribution or "").removeprefix("a")
    return f"{address}#r1-s{number}" if number.isdecimal() else address


def struck_address(report: str) -> str:
    """Where a report's page tells which of its statements were judged to be said by nobody."""
    return f"{report_address(report)}#struck"


def source_address(name: str) -> str:
    """The page of all that a source said."""
    return "/sources?" + urlencode({"name": name})


def outlet_address(name: str) -> str:
    """An outlet's page."""
    return "/outlets?" + urlencode({"name": name})


def feed_address(story: str) -> str:
    """A story's feed of changes."""
    return "/feeds/" + quote(story, safe="")


def judge_address(**chosen: str) -> str:
    """The page to judge on, with what is chosen already: ``kind``, ``subject``, ``other``, words to find by
    (``q``), and where to look (``story``, ``report``)."""
    asked = {name: value for name, value in chosen.items() if value}
    return f"/judge?{urlencode(asked)}" if asked else "/judge"


def export_address(form: str, id_: str, *, of: str = "", as_of: str | None = None) -> str:
    """A story, claim or report in another form; ``of`` says which of them a report's id stands for."""
    asked = {name: value for name, value in (("of", of), ("as_of", as_of or "")) if value}
    return f"/exports/{form}/{quote(id_, safe='')}{f'?{urlencode(asked)}' if asked else ''}"


def party_export_address(form: str, kind: str, name: str) -> str:
    """A "source" or an "outlet" in another form."""
    return f"/exports/{form}?{urlencode({kind: name})}"


def with_query(address: str, name: str, value: int) -> str:
    """The address with one more thing in its query."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode({name: value})}"


def _at(address: str, as_of: str | None) -> str:
    return f"{address}?{urlencode({'as_of': as_of})}" if as_of else address
