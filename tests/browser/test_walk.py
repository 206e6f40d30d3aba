"""The editor's walk, from an empty ledger to a judged story: with script, without, and by keyboard alone."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from sayso.batch import attempt
from sayso.ledger import Ledger, judged
from sayso.story import JudgementKind
from sayso.web import desk
from sayso.web.addresses import claim_address

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
    page.get_by_role("link", name="A statement was read wrongly").click()
    page.get_by_label("Your name").fill("Ann")
    page.get_by_label("Why").fill("he was asked")
    page.get_by_role("button", name="Judge").click()
    assert ledger.judgements() == ()  # nothing is chosen yet
    page.get_by_label("Nobody said this").check()
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
    page.keyboard.press("j")
    page.keyboard.press("o")
    expect(page).to_have_url(re.compile("kind="))
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


def test_a_claim_is_split_without_script(story: tuple[str, Ledger], opened: Opened) -> None:
    address, ledger = story
    account = next(one for one in ledger.story(ledger.stories()[0].id).claims if len(one.claim.members) > 1)
    page = opened(java_script_enabled=False)
    page.goto(address + claim_address(account.claim.id))
    page.get_by_role("link", name="Split this claim").click()
    page.locator(".choices a").last.click()
    page.get_by_label("Your name").fill("Ann")
    page.get_by_role("button", name="Judge").click()
    expect(page.get_by_text("These two are about different claims")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone by Ann")).to_be_visible()


def test_a_source_is_found_by_typing_its_name(story: tuple[str, Ledger], opened: Opened) -> None:
    address, ledger = story
    told = ledger.story(ledger.stories()[0].id)
    name = next(voice.name for claim in told.claims for voice in claim.record.voices if voice.name)
    page = opened(java_script_enabled=False)
    page.goto(f"{address}/judge")
    page.get_by_role("link", name="Two sources are one and the same").click()
    page.get_by_label("Find it by name").fill(name)
    page.get_by_role("button", name="Find").click()
    page.locator(".choices a").first.click()
    expect(page.locator(".picked")).to_contain_text(name)
    expect(page.get_by_role("heading", name="Which other source is the same?")).to_be_visible()
    page.locator(".choices a").first.click()
    expect(page.get_by_label("Your name")).to_be_visible()


LISTS = ["/", "/search?q=ferry", "/judgements", "/judge?kind=wrong+reading"]


def test_keys_go_through_every_list(story: tuple[str, Ledger], opened: Opened) -> None:
    address, ledger = story
    told = ledger.story(ledger.stories()[0].id)
    ledger.judge(judged(JudgementKind.WITHDRAWN, told.id, None, by="Ann"))
    speaker = next(voice.name for claim in told.claims for voice in claim.record.voices if voice.name)
    outlet = next(report.outlet.name for report in told.reports if report.outlet)
    pages = [
        *LISTS,
        f"/stories/{told.id}",
        f"/reports/{told.id}",
        claim_address(told.claims[0].claim.id),
        f"/sources?name={speaker}",
        f"/outlets?name={outlet}",
    ]
    page = opened()
    for path in pages:
        for key, leads in (("o", "."), ("x", "/judge"), ("c", "/stories/|#claims|/claims/")):
            if path.startswith("/judge?") and key != "o":
                continue  # what is being judged leads to no claim, and to no other sheet
            page.goto(address + path)
            page.keyboard.press("j")
            assert page.evaluate("document.activeElement.closest('.stop, .note') !== null"), path
            before = page.url
            page.keyboard.press(key)
            page.wait_for_url(lambda url, before=before: url != before, wait_until="commit")
            assert re.search(leads, page.url), (path, key)
            page.wait_for_load_state()


def test_every_mark_and_box_leads_to_its_words(story: tuple[str, Ledger], opened: Opened) -> None:
    address, ledger = story
    page = opened(viewport={"width": 1280, "height": 800})
    there = f"{address}/stories/{ledger.stories()[0].id}"
    page.goto(there)
    for sort in ("svg.timeline a", "svg.lineage a:has([data-node])", "svg.lineage a:has(.step)"):
        assert page.locator(sort).count()
        for number in range(page.locator(sort).count()):
            link = page.locator(sort).nth(number)
            if "step" in sort:
                link.dispatch_event("click")  # the middle of a curve's frame is not on the curve
            else:
                link.click()
            expect(page.locator(":target"), f"{sort} {number}").to_have_count(1)
            page.goto(there)


def test_the_state_of_a_claim_at_a_past_day(story: tuple[str, Ledger], opened: Opened) -> None:
    address, ledger = story
    page = opened()
    page.goto(address + claim_address(ledger.story(ledger.stories()[0].id).claims[0].claim.id))
    page.get_by_label("As it stood on").fill("2024-05-02")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("status")).to_contain_text("As it stood on 2 May 2024")


def test_what_is_added_shows_as_it_comes(
    empty: tuple[str, Ledger], opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, _ = empty
    turns = threading.Semaphore(0)
    monkeypatch.setattr(desk, "attempt", lambda *given: turns.acquire() and attempt(*given))
    lines = [
        {"id": f"p{n}", "headline": f"Wall {n} gives way", "text": f"{TEXT} It was wall {n}."} for n in (1, 2)
    ]
    page = opened()
    page.goto(f"{address}/add")
    page.get_by_label("Page, text, mail").set_input_files(
        {
            "name": "walls.jsonl",
            "mimeType": "application/jsonl",
            "buffer": "\n".join(map(json.dumps, lines)).encode(),
        }
    )
    page.get_by_role("button", name="Upload and add").click()
    expect(page.locator("#progress")).to_contain_text("0 reports added so far")
    turns.release()
    expect(page.locator("#progress")).to_contain_text("1 report added so far", timeout=60_000)
    expect(page.get_by_role("link", name="Wall 1 gives way").first).to_be_visible()
    turns.release()
    expect(page.get_by_role("heading", name="Added")).to_be_visible(timeout=60_000)
    expect(page.get_by_role("link", name="Wall 2 gives way").first).to_be_visible()
