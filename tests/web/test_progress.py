"""Whoever hands something in sees what is read before it, how far it is, and what became of it."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator

import pytest
from lxml import html
from starlette.testclient import TestClient

from sayso.batch import attempt
from sayso.web import desk as desks

TEXT = "The orchards of Ister lost half their plums, the grower Tom Vale said on Saturday."


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Nothing is read until this is set."""
    go = threading.Event()

    def waiting(*given: object) -> object:
        go.wait(60)
        return attempt(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(desks, "attempt", waiting)
    yield go
    go.set()


def handed_in(client: TestClient, headline: str) -> str:
    key = html.fromstring(client.get("/add").text).xpath('//input[@name="form_key"]/@value')[0]
    sent = {"form_key": key, "headline": headline, "published": "2024-04-20", "text": f"{headline}. {TEXT}"}
    return client.post("/add/text", data=sent).url.path


def told(client: TestClient, address: str) -> str:
    return " ".join(html.fromstring(client.get(address).text).xpath("//main")[0].text_content().split())


def test_progress_is_told_until_it_is_done(client: TestClient, held: threading.Event) -> None:
    first, second = handed_in(client, "Orchards lose plums"), handed_in(client, "Frost in Ister")
    assert "Being read: Orchards lose plums 0 reports added so far." in told(client, first)
    assert "Waiting to be read: Frost in Ister 1 is read before it." in told(client, second)
    refresh = html.fromstring(client.get(second).text).xpath('//noscript/meta[@http-equiv="refresh"]')
    assert refresh  # without script the page asks again by itself
    held.set()
    for _ in range(600):
        if "Added: Frost" in told(client, second):
            break
        time.sleep(0.05)
    assert "new here: Frost in Ister, in the story" in told(client, second)
    assert "Add another" in told(client, second)


def test_what_could_not_be_added_is_counted(client: TestClient) -> None:
    key = html.fromstring(client.get("/add").text).xpath('//input[@name="form_key"]/@value')[0]
    lines = json.dumps({"id": "p1", "text": TEXT}) + '\n{"id": 7\n'
    files = {"file": ("plums.jsonl", lines.encode(), "application/jsonl")}
    address = client.post("/add/file", data={"form_key": key}, files=files).url.path
    for _ in range(600):
        if "Added:" in told(client, address):
            break
        time.sleep(0.05)
    assert "1 report added, 1 could not be." in told(client, address)
