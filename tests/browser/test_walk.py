"""The editor's walk, from an empty ledger to a judged story: with script, without, and by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from sayso.ledger import Ledger

Opened = Callable[..., Page]

HEADLINE = "Harbour wall at Quenby gave way"
TEXT = (
    "The harbour wall at Quenby gave way on Monday night, the engineer Ada Brock said on Tuesday. "
    "The town's mayor, Tom Vale, denied that the wall gave way. "
    "The Ministry of Harbours declined to comment."
)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_from_nothing_to_a_judged_story(empty: tuple[str, Ledger], opened: Opened, script: bool) -> None:
    address, ledger = empty
    page = opened(java_script_enabled=script)
    page.goto(address)
    expect(page.get_by_text("No story yet")).to_be_visible()
    page.get_by_role("link", name="Add a report").first.click()
    page.get_by_label("Headline, if it is not in the text").fill(HEADLINE)
    page.get_by_label("Outlet", exact=True).fill("Quenby Post")
    page.get_by_label("Published (2016-10-05)").fill("2024-03-12")
    page.get_by_label("Text", exact=True).fill(TEXT)
    page.get_by_role("button", name="Read and add").click()
    expect(page.get_by_role("heading", name="Added")).to_be_visible(timeout=60_000)
    page.get_by_role("link", name=HEADLINE).last.click()
    expect(page.get_by_role("heading", name=HEADLINE, level=1)).to_be_visible()
    expect(page.get_by_text("Ada Brock").first).to_be_visible()
    expect(page.get_by_role("heading", name="Will not say").first).to_be_visible()
    page.get_by_role("link", name="Judge", exact=True).first.click()
    page.get_by_label("What you judge").select_option("wrong reading")
    page.get_by_label("Your name").fill("Ann")
    page.get_by_label("Why").fill("he was asked")
    page.get_by_role("button", name="Judge").click()
    expect(page.get_by_text("he was asked")).to_be_visible()
    assert [one.by for one in ledger.judgements()] == ["Ann"]
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone by Ann")).to_be_visible()


def test_by_keyboard_alone(story: tuple[str, Ledger], opened: Opened) -> None:
    address, _ = story
    page = opened()
    page.goto(address)
    page.keyboard.press("j")
    page.keyboard.press("o")
    expect(page).to_have_url(re.compile("/stories/"))
    page.wait_for_load_state()
    page.keyboard.press("c")
    expect(page).to_have_url(re.compile("#claims$"))
    page.keyboard.press("x")
    expect(page).to_have_url(re.compile("/judge"))
    page.wait_for_load_state()
    page.get_by_label("Your name").focus()
    page.keyboard.type("j k x / ?")  # in a field, keys are letters
    expect(page.get_by_label("Your name")).to_have_value("j k x / ?")
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("ferry")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=ferry"))
    page.locator("h1").click()
    page.keyboard.press("?")
    expect(page).to_have_url(re.compile("/keys"))


def test_by_the_tab_key_alone_without_script(story: tuple[str, Ledger], opened: Opened) -> None:
    address, _ = story
    page = opened(java_script_enabled=False)
    page.goto(address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/stories/"))


def test_as_of_shows_the_past_and_leads_back(story: tuple[str, Ledger], opened: Opened) -> None:
    address, ledger = story
    page = opened()
    page.goto(f"{address}/stories/{ledger.stories()[0].id}")
    page.get_by_role("link", name="1 May 2024", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("As it stood on 1 May 2024")
    page.get_by_role("link", name="To the present").click()
    expect(page.get_by_role("status")).to_have_count(0)


def test_pictures_lead_to_their_words(story: tuple[str, Ledger], opened: Opened) -> None:
    address, ledger = story
    page = opened()
    page.goto(f"{address}/stories/{ledger.stories()[0].id}")
    for picture in ("svg.lineage", "svg.timeline"):
        target = page.locator(f"{picture} a").first.get_attribute("href")
        assert target and target.startswith("/reports/")
    page.goto(address + page.locator("svg.timeline a").first.get_attribute("href"))
    assert page.locator(":target").count() == 1
