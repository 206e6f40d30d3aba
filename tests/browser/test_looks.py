"""Every page for everybody: axe-core finds nothing, light or dark, wide or at 360 pixels; nothing is cut."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from invented_story import PASSENGERS
from invented_story import report as invented
from sayso.ledger import Ledger
from sayso.model import HeadlineCheck, HeadlineLabel, Report, Speaker, SpeakerKind, Stance
from sayso.web.addresses import claim_address

Opened = Callable[..., Page]
ADA = Speaker("Ada Brock", SpeakerKind.PERSON)

FIXED = ["/", "/add", "/judgements", "/judge", "/keys", "/search?q=ferry", "/enter", "/api/docs"]


def paths_of(ledger: Ledger) -> list[str]:
    (listed,) = ledger.stories()
    told = ledger.story(listed.id)
    speaker = next(voice.name for claim in told.claims for voice in claim.record.voices if voice.name)
    outlet = next(report.outlet.name for report in told.reports if report.outlet)
    return [
        *FIXED,
        "/judge?kind=same+source&q=ferry",
        f"/judge?kind=same+claim&subject={told.claims[0].claim.id.replace('#', '%23')}",
        f"/judge?kind=wrong+reading&subject={told.reports[0].id}%23a1",
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


def test_further_statements_of_a_speaker_stand_close_like_words(
    story: tuple[str, Ledger], opened: Opened
) -> None:
    address, ledger = story
    lines = [
        (f"Ada Brock said wall {number} gave way.", ADA, Stance.ASSERTS, None, f"wall {number} gave way")
        for number in range(8)
    ]
    ledger.add(replace(invented("walls", "Quenby Post", "Walls give way", *lines), language="en"))
    page = opened()
    page.goto(f"{address}/reports/walls")
    further = page.locator(".voices li.quiet", has_text="and ").first
    gaps = further.evaluate(
        """line => Array.from(line.querySelectorAll("a"), link => {
            const words = document.createRange();
            words.selectNodeContents(link);
            return link.getBoundingClientRect().width - words.getBoundingClientRect().width;
        })"""
    )
    assert len(gaps) > 1 and max(gaps) < 0.5


@pytest.mark.parametrize("path", ["/reports/none", "/sources?name=Nobody", "/nowhere"])
def test_what_is_not_there_is_told_to_everybody(
    story: tuple[str, Ledger], browser: Browser, path: str
) -> None:
    address, _ = story
    page = browser.new_page(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page.goto(address + path)  # not `opened`: a browser logs a page that is not there as an error
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    expect(page.locator("main")).not_to_contain_text(re.compile("`|--|sayso "))
    page.get_by_label("Find a report").fill("ferry")
    page.get_by_role("button", name="Search reports").click()
    expect(page.locator(".hits li").first).to_be_visible()
    page.close()


@pytest.mark.parametrize("width", [1280, 768, 360])
def test_no_page_is_wider_than_its_screen(story: tuple[str, Ledger], opened: Opened, width: int) -> None:
    address, ledger = story
    page = opened(viewport={"width": width, "height": 800})
    for path in paths_of(ledger):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1280, 800)])
def test_where_a_story_stands_is_seen_without_scrolling(
    story: tuple[str, Ledger], opened: Opened, width: int, height: int
) -> None:
    address, ledger = story
    ledger.add(overstated(ledger))
    ledger.add(replace(PASSENGERS, language="en", published="2024-05-04"))
    page = opened(viewport={"width": width, "height": height})
    page.goto(f"{address}/stories/{ledger.stories()[0].id}")
    expect(page.locator(".standing")).to_contain_text("since")
    for heading in ("Says", "Denies", "Will not say"):
        box = page.get_by_role("heading", name=heading, exact=True).first.bounding_box()
        assert box and box["y"] + box["height"] <= height, heading
    for heading in ("Headlines to check", "What nobody has confirmed", "Since your last visit"):
        section = page.locator("section", has=page.get_by_role("heading", name=heading, exact=True)).last
        box = section.bounding_box()
        assert box and box["y"] + box["height"] <= height, heading


def overstated(ledger: Ledger) -> Report:
    """A report of the story, with a headline firmer than its text."""
    report = ledger.report(ledger.stories()[0].reports[0]).report
    check = HeadlineCheck(HeadlineLabel.HARDENED, "the text has it on one word alone", ())
    return replace(report, headline=f"It is certain: {report.headline}", headline_check=check)


def test_a_phone_shows_every_column(story: tuple[str, Ledger], opened: Opened) -> None:
    address, ledger = story
    told = ledger.story(ledger.stories()[0].id)
    page = opened(viewport={"width": 360, "height": 740})
    for path in (f"/stories/{told.id}", claim_address(told.claims[0].claim.id), "/api/docs"):
        page.goto(address + path)
        tables = page.locator(".scroll:has(table)")
        assert tables.count()
        wide = "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.ariaLabel)"
        assert tables.evaluate_all(wide) == [], path


@pytest.mark.parametrize("width", [1440, 1280, 1024])
def test_pictures_fit_a_screen_of_a_desk(story: tuple[str, Ledger], opened: Opened, width: int) -> None:
    address, ledger = story
    page = opened(viewport={"width": width, "height": 800})
    page.goto(f"{address}/stories/{ledger.stories()[0].id}")
    wide = "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.ariaLabel)"
    assert page.locator(".scroll:has(svg)").evaluate_all(wide) == []
