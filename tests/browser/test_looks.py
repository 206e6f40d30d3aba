"""Every page for everybody: axe-core finds nothing, light or dark, wide or at 360 pixels; nothing is cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from sayso.ledger import Ledger
from sayso.web.addresses import claim_address

Opened = Callable[..., Page]

FIXED = ["/", "/add", "/judgements", "/judge", "/keys", "/search?q=ferry", "/enter", "/api/docs"]


def paths_of(ledger: Ledger) -> list[str]:
    (listed,) = ledger.stories()
    told = ledger.story(listed.id)
    speaker = next(voice.name for claim in told.claims for voice in claim.record.voices if voice.name)
    outlet = next(report.outlet.name for report in told.reports if report.outlet)
    return [
        *FIXED,
        f"/stories/{told.id}",
        f"/stories/{told.id}?as_of=2024-05-01",
        claim_address(told.claims[0].claim.id),
        f"/reports/{told.reports[0].id}",
        f"/sources?name={speaker}",
        f"/outlets?name={outlet}",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(story: tuple[str, Ledger], opened: Opened, scheme: str, width: int) -> None:
    address, ledger = story
    page = opened(color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
    found = {}
    for path in paths_of(ledger):
        page.goto(address + path)
        violations = Axe().run(page).response["violations"]
        if violations:
            found[path] = [
                (one["id"], [node["html"][:120] for node in one["nodes"][:2]]) for one in violations
            ]
    assert not found


@pytest.mark.parametrize("width", [1280, 768, 360])
def test_no_page_is_wider_than_its_screen(story: tuple[str, Ledger], opened: Opened, width: int) -> None:
    address, ledger = story
    page = opened(viewport={"width": width, "height": 800})
    for path in paths_of(ledger):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_where_a_story_stands_is_seen_without_scrolling(story: tuple[str, Ledger], opened: Opened) -> None:
    address, ledger = story
    page = opened(viewport={"width": 1280, "height": 800})
    page.goto(f"{address}/stories/{ledger.stories()[0].id}")
    for heading in ("Says", "Denies", "Will not say", "What nobody has confirmed"):
        box = page.get_by_role("heading", name=heading, exact=True).first.bounding_box()
        assert box and box["y"] + box["height"] <= 800, heading
