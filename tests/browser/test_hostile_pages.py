"""Stored script in every field of a report never runs: no dialog, no error, no request to elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from playwright.sync_api import Page

from sayso.ledger import Ledger
from sayso.model import Outlet, Relay, Speaker
from sayso.web.addresses import judge_address

Opened = Callable[..., Page]

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</text></svg><script>alert(1)</script>",
    "<a href=javascript:alert(1)>x</a>",
    "{{constructor.constructor('alert(1)')()}}",
    "]]><script>alert(1)</script>",
    "\u202e\u2066<script>alert(1)</script>",
]

LINKS = "all => all.map(one => new URL(one.getAttribute('href'), location).href)"
"""Where links lead, those in pictures too."""


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_field_stays_text(story: tuple[str, Ledger], opened: Opened, payload: str) -> None:
    address, ledger = story
    (listed,) = ledger.stories()
    report = ledger.report(listed.reports[0]).report
    speaker = Speaker(payload, report.attributions[0].speaker.kind, payload, payload)
    ledger.add(
        replace(
            report,
            id=payload,
            url=f"https://quenby.example/{payload}",
            headline=payload,
            outlet=Outlet(payload),
            authors=(payload,),
            text=f"{report.text}\n\n{payload}",
            attributions=tuple(
                replace(one, speaker=speaker, via=(Relay(payload, ()),), detail=payload)
                for one in report.attributions
            ),
            published="2024-05-02",
        )
    )
    page = opened()
    elsewhere: list[str] = []
    page.on("request", lambda sent: elsewhere.append(sent.url) if not sent.url.startswith(address) else None)
    page.goto(address)
    links = page.locator("main a").evaluate_all(LINKS)
    page.goto(f"{address}/stories/{listed.id}")
    links += page.locator("main a").evaluate_all(LINKS)
    plain = {one.partition("#")[0] for one in links if one.startswith(address) and "/exports/" not in one}
    kinds = ("same source", "same claim", "same story")
    sheets = [judge_address(kind=kind, q=payload) for kind in kinds]
    sheets += [judge_address(kind=kind, story=listed.id) for kind in kinds]
    sheets += [judge_address(kind="same story", subject=payload, other=listed.id)]
    sheets += [judge_address(kind="wrong reading", subject=f"{payload}#a1"), judge_address(report=payload)]
    for link in [*sorted(plain)[:40], *(address + sheet for sheet in sheets)]:
        page.goto(link)
        assert page.locator("main script, main img, main iframe").count() == 0
    assert not elsewhere
