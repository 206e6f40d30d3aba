"""Hostile text in every field of a report comes out as text on every page, feed and export."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree, html
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from sayso.model import Outlet, Relay, Speaker

EVIL = (
    "\"><script>alert(1)</script><img src=x onerror=alert(2)>'javascript:alert(3)\u202e{{7919*7919}}</title>"
)
PRODUCT = str(7919 * 7919)  # what a template would make of EVIL; no clock or count is so long


@pytest.fixture
def hostile(ledger: Ledger) -> str:
    """A report of the story, with something in each field; its id."""
    (story,) = ledger.stories()
    report = ledger.report(story.reports[0]).report
    attributions = tuple(
        replace(
            one,
            speaker=Speaker(EVIL, one.speaker.kind, EVIL, EVIL),
            via=(Relay(EVIL, ()),),
            detail=EVIL,
        )
        for one in report.attributions
    )
    evil = replace(
        report,
        id=f"evil/{EVIL}",
        url="javascript:alert(4)",
        headline=EVIL,
        outlet=Outlet(EVIL),
        authors=(EVIL,),
        text=report.text + "\n\n" + EVIL,
        attributions=attributions,
        published="2024-05-02",
    )
    return ledger.add(evil).id


def addresses(client: TestClient, ledger: Ledger) -> list[str]:
    found = ["/", "/search?q=script", "/judgements", "/feed.atom"]
    for story in ledger.stories():
        page = html.fromstring(client.get("/").text)
        found += page.xpath("//main//a/@href")
        found += html.fromstring(client.get(f"/stories/{story.id}").text).xpath("//main//a/@href")
    return sorted({one.partition("#")[0] for one in found if one.startswith("/")})


def test_nothing_hostile_acts_on_any_page(client: TestClient, ledger: Ledger, hostile: str) -> None:
    seen = 0
    for address in addresses(client, ledger):
        answer = client.get(address)
        assert answer.status_code == 200, address
        if not answer.headers["content-type"].startswith("text/html"):
            continue
        seen += EVIL[:20] in html.fromstring(answer.text).text_content()
        page = html.fromstring(answer.text)
        own = {"/static/keys.js"}
        assert {one.get("src") for one in page.iter("script")} <= own or address.startswith("/exports/html")
        assert not page.xpath("//img | //iframe | //object | //embed")
        names = {name for element in page.iter(etree.Element) for name in element.attrib}
        assert not {one for one in names if one.startswith("on")}
        links = [str(one) for one in page.xpath("//@href | //@src | //@action")]
        assert not [one for one in links if one.strip().lower().startswith(("javascript:", "data:"))]
        assert PRODUCT not in answer.text
    assert seen > 3
