"""A claim of many voices and a report of many statements stay usable: shown in parts, and all there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html
from starlette.testclient import TestClient

from invented_story import report
from sayso.ledger import Ledger
from sayso.model import Report, Speaker, SpeakerKind, Stance
from sayso.web import story_page
from sayso.web.addresses import claim_address

FIRST = ["Ada", "Tom", "Ida", "Osk", "Per", "Una", "Lev", "Mia", "Rolf", "Sven"]
LAST = ["Brock", "Vale", "Brenn", "Lund", "Holm", "Dahl", "Moe", "Ryd", "Falk", "Ek", "Aas", "Bye"]
STATEMENTS = len(FIRST) * len(LAST)
WORDS = "the dam at Ister leaks badly"


def long_report() -> Report:
    """A report in which as many people say one thing, every seventh to deny it."""
    lines = [
        (
            f"{name} said {WORDS}.",
            Speaker(name, SpeakerKind.PERSON),
            Stance.ASSERTS if number % 7 else Stance.DENIES,
            None,
            WORDS,
        )
        for number, name in enumerate(f"{first} {last}" for first in FIRST for last in LAST)
    ]
    return replace(
        report("long", "Ister Post", "Dam at Ister leaks", *lines), language="en", published="2024-05-11"
    )


@pytest.fixture
def claim(ledger: Ledger) -> str:
    """The address of the claim's page."""
    ledger.add(long_report())
    return claim_address(ledger.story("long").claims[0].claim.id)


def rows(client: TestClient, address: str, heading: str) -> tuple[list[str], str | None]:
    page = html.fromstring(client.get(address).text)
    (section,) = page.xpath(f'//section[@aria-labelledby="{heading}"]')
    following = section.xpath('.//a[@rel="next"]/@href')
    found = section.xpath('.//*[contains(concat(" ", @class, " "), " stop ")]')
    return [" ".join(one.text_content().split()) for one in found], following[0] if following else None


def test_every_voice_is_on_one_of_a_claims_pages(client: TestClient, claim: str, ledger: Ledger) -> None:
    seen: list[str] = []
    address: str | None = claim
    while address:
        found, address = rows(client, address, "voices")
        assert len(found) <= 50
        seen += found
    voices = ledger.story("long").claims[0].record.voices
    assert len(seen) == len(voices) > 100
    assert len(set(seen)) == len(seen)


def test_the_columns_show_a_few_and_lead_to_all(client: TestClient, claim: str) -> None:
    page = html.fromstring(client.get(claim).text)
    headings = [one.text for one in page.xpath('//h2[@class="side"]')]
    assert headings == ["Says", "Denies", "Will not say"]
    assert len(page.xpath('//ul[@class="voices"]/li')) < 20
    assert page.xpath('//details[@class="more"]//a[contains(@href, "#voices")]')


def test_every_statement_of_a_long_report_can_be_judged(client: TestClient, claim: str) -> None:
    seen: list[str] = []
    address: str | None = "/reports/long"
    while address:
        found, address = rows(client, address, "judge")
        seen += found
    assert [int(one.partition(":")[0]) for one in seen] == list(range(1, STATEMENTS + 1))


def test_many_alike_share_a_box(client: TestClient, claim: str) -> None:
    page = html.fromstring(client.get("/stories/long").text)
    assert 0 < len(page.xpath("//*[@data-node]")) < 10
    assert "Not drawn" not in page.text_content()


def test_what_is_not_drawn_is_counted(
    client: TestClient, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    (listed,) = ledger.stories()
    address = f"/stories/{listed.id}"
    whole = len(html.fromstring(client.get(address).text).xpath("//*[@data-node]"))
    monkeypatch.setattr(story_page, "_NODES_OF_A_STORY", 2)
    page = html.fromstring(client.get(address).text)
    assert 0 < len(page.xpath("//*[@data-node]")) < whole
    assert "Not drawn, to keep it readable" in " ".join(page.text_content().split())


@pytest.mark.parametrize("asked", ["claims=5000", "reports=5000"])
def test_a_part_beyond_the_last_is_the_first(client: TestClient, ledger: Ledger, asked: str) -> None:
    (listed,) = ledger.stories()
    first = client.get(f"/stories/{listed.id}").text
    beyond = client.get(f"/stories/{listed.id}?{asked}").text
    assert html.fromstring(beyond).xpath("count(//tr)") == html.fromstring(first).xpath("count(//tr)")
