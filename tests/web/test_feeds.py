"""Feeds and hooks say what turned, in which story, by whose words and where; what has no day gets none."""

from __future__ import annotations

import hmac
import json
import threading
from dataclasses import replace
from typing import Any

import httpx
import pytest
from lxml import etree, html
from starlette.testclient import TestClient

from invented_story import REPORTS
from sayso import to_json
from sayso.ledger import Ledger
from sayso.web.hooks import Hooks

ATOM = "{http://www.w3.org/2005/Atom}"
SECRET = "a secret of 16 letters"
HOOK = "https://desk.example/hook"


def entries(client: TestClient, path: str = "/feed.atom") -> list[etree._Element]:
    return etree.fromstring(client.get(path).content).findall(f"{ATOM}entry")


def told(entry: etree._Element) -> tuple[str, str, str]:
    title, updated, content = (entry.findtext(f"{ATOM}{name}") for name in ("title", "updated", "content"))
    return title or "", updated or "", content or ""


def test_a_turn_says_what_turned_by_whom_and_where(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.told([one.id for one in ledger.stories()])
    account = next(one for one in story.claims if len(one.record.history) > 1)
    last = account.record.history[-1]
    entry = next(one for one in entries(client) if account.claim.text.rstrip(".") in told(one)[0])
    title, updated, content = told(entry)
    assert story.title in title
    assert " → " in title
    assert updated.startswith(last.at[:10])
    assert last.cause
    body = html.fromstring(content)
    words = ledger.report(last.cause.report).report.attribution(last.cause.attribution)
    assert words and words.speaker.name and words.speaker.name in body.text_content()
    (link,) = body.xpath("//a")
    assert link.text == REPORTS[last.cause.report].headline
    assert link.get("href").endswith(f"/reports/{last.cause.report}")


def test_new_claims_are_in_it_only_where_asked_for(client: TestClient, ledger: Ledger) -> None:
    list(ledger.tell_changed())
    turns, everything = entries(client), entries(client, "/feed.atom?only=all")
    assert all(" → " in told(one)[0] for one in turns)
    assert len(everything) > len(turns) > 0
    assert sum("new, " in told(one)[0] for one in everything) == len(everything) - len(turns)
    assert entries(client, "/feed.atom?min_reports=99&only=all") == []
    (story,) = ledger.stories()
    assert len(entries(client, f"/feeds/{story.id}?only=all")) == len(everything)


def test_a_state_can_be_asked_for(client: TestClient, ledger: Ledger) -> None:
    list(ledger.tell_changed())
    everything = [told(one)[0] for one in entries(client, "/feed.atom?only=all")]
    found = [told(one)[0] for one in entries(client, "/feed.atom?only=all&state=contested")]
    assert found == [one for one in everything if one.endswith("contested")]
    assert client.get("/feed.atom?state=wild").status_code == 422


def test_what_has_no_day_is_left_out_and_never_dated_today(client: TestClient, ledger: Ledger) -> None:
    list(ledger.tell_changed())
    dated = entries(client, "/feed.atom?only=all")
    undated = "Nils Falk said that the lighthouse of Brome leans to the north."
    mine = replace(REPORTS["r3"], id="u1", text=undated, headline="Light leans", published=None, blocks=())
    ledger.add(replace(mine, attributions=(), headline_check=None, url=None))
    ledger.add(replace(REPORTS["r2"], id="u2", language="en", published=None, url=None))
    list(ledger.tell_changed())
    shown = entries(client, "/feed.atom?only=all")
    assert all(one.find(f"{ATOM}published") is not None for one in shown)
    assert {told(one)[1][:4] for one in [*dated, *shown]} == {"2024"}
    asked = entries(client, "/feed.atom?only=all&undated=true")
    later = [one for one in asked if one.find(f"{ATOM}published") is None]
    assert asked[: len(asked) - len(later)] != [] and asked[len(asked) - len(later) :] == later
    assert all(told(one)[0].endswith("(undated)") for one in later)


def test_a_hook_says_by_whom_and_where(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    posted: list[dict[str, Any]] = []

    def post(url: str, *, content: bytes, headers: dict[str, str], timeout: float) -> httpx.Response:
        seconds = headers["sayso-signature"].partition(",")[0].removeprefix("t=")
        signed = hmac.new(SECRET.encode(), f"{seconds}.".encode() + content, "sha256").hexdigest()
        assert headers["sayso-signature"].endswith(signed)
        posted.append(json.loads(content))
        return httpx.Response(204)

    monkeypatch.setattr(httpx, "post", post)
    every, turns = Hooks(ledger, [HOOK], SECRET), Hooks(ledger, [f"{HOOK}/turns"], SECRET, turns_only=True)
    for url in (HOOK, f"{HOOK}/turns"):
        ledger.untold_to(url, limit=1)
    list(ledger.tell_changed())
    assert every.tell(HOOK) == len(posted) > 0
    chief = next(one for one in posted if one["by"])
    assert chief["title"] == ledger.story(chief["story"]).title
    assert chief["words"] in " ".join(ledger.report(chief["report"]).report.text.split())
    assert chief["outlet"] == REPORTS[chief["report"]].outlet.name  # type: ignore[union-attr]
    turned = [one for one in posted if one["before"]]
    posted.clear()
    assert turns.tell(f"{HOOK}/turns") == len(turned) > 0
    assert posted == turned
    posted.clear()
    ledger.withdraw("r1")
    list(ledger.tell_changed())
    assert turns.tell(f"{HOOK}/turns") == len(posted)
    assert all(one["before"] for one in posted)


def test_command_python_and_api_have_what_a_hook_has(client: TestClient, ledger: Ledger) -> None:
    list(ledger.tell_changed())
    seen = [to_json(one) for one in ledger.changes()]
    assert client.get("/api/v1/changes").json() == seen
    chief = next(one for one in seen if one["by"])
    assert chief["title"] and chief["words"] and chief["outlet"] and chief["headline"]
    assert chief["words"] in " ".join(ledger.report(chief["report"]).report.text.split())


def test_the_feed_reaches_beyond_the_stories_that_changed_last(
    client: TestClient, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(ledger.tell_changed())
    monkeypatch.setattr(Ledger, "story", lambda *_, **__: pytest.fail("a feed tells no story"))
    every = entries(client, "/feed.atom?only=all")
    assert len(every) == len(ledger.changes())
    days = [told(one)[1] for one in every]
    assert days == sorted(days, reverse=True)
    monkeypatch.setattr("sayso.web.feeds._NEWEST", 1)
    oldest = told(every[-1])[0].rpartition("new, ")[2]
    (found,) = entries(client, f"/feed.atom?only=all&state={oldest}")
    assert told(found)[0].endswith(f"new, {oldest}")


def test_a_feed_leads_to_its_page(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    for path, page in (("/feed.atom", "/"), (f"/feeds/{story.id}", f"/stories/{story.id}")):
        feed = etree.fromstring(client.get(path).content)
        (link,) = [one for one in feed.findall(f"{ATOM}link") if one.get("rel") == "alternate"]
        assert link.get("href") == f"http://127.0.0.1{page}"
        assert client.get(page).status_code == 200


def test_a_fault_at_one_address_ends_no_telling(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    all_told = threading.Event()

    def tell(_: Hooks, url: str) -> int:
        told.append(url)
        if told.count(f"{HOOK}/other") == 2:
            all_told.set()
        if url == HOOK:
            raise RuntimeError("a fault of ours")
        return 0

    monkeypatch.setattr("sayso.web.hooks._EVERY", 0.01)
    monkeypatch.setattr(Hooks, "tell", tell)
    hooks = Hooks(ledger, [HOOK, f"{HOOK}/other"], SECRET)
    hooks.start()
    assert all_told.wait(10)
    hooks.end()
