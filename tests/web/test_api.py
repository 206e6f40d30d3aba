"""The JSON twins: what pages show, by pages, conditionally, and with errors that programs can read."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree, html
from starlette.testclient import TestClient

from sayso.ledger import Ledger, judged
from sayso.story import JudgementKind
from sayso.story_contract import story_to_json
from sayso.web.api_schema import API_VERSION, api_schema

PROGRAM = {"accept": "application/json"}


def test_a_story_is_what_the_contract_says(client: TestClient, ledger: Ledger) -> None:
    (listed,) = client.get("/api/v1/stories").json()
    assert client.get(f"/api/v1/stories/{listed['id']}").json() == story_to_json(ledger.story(listed["id"]))


def test_the_list_says_who_says_and_who_denies(client: TestClient) -> None:
    (listed,) = client.get("/api/v1/stories").json()
    brief = client.get(f"/api/v1/briefs/{listed['id']}").json()
    assert listed["sentence"] == brief["claims"][0]["sentence"]
    (item,) = html.fromstring(client.get("/").text).xpath("//ol[@class='stories']/li")
    said = listed["sentence"].removeprefix(listed["claim"].rstrip(". ")).lstrip(", ;")
    assert said and said.casefold() in item.text_content().casefold()


def test_an_unchanged_answer_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/api/v1/stories")
    again = client.get("/api/v1/stories", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/api/v1/stories", headers={"if-none-match": '"other"'})
    assert other.status_code == 200


def test_lists_come_in_parts_that_lead_on(client: TestClient) -> None:
    first = client.get("/api/v1/search?q=the&limit=1")
    assert len(first.json()) == 1
    assert 'rel="next"' in first.headers["link"]
    second = client.get("/api/v1/search?q=the&limit=1&offset=1")
    assert 'rel="prev"' in second.headers["link"]
    assert first.json() != second.json()
    assert client.get("/api/v1/search?limit=100000").status_code == 422


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/stories/none", 404),
        ("/api/v1/claims/none/a1", 404),
        ("/api/v1/reports/none", 404),
        ("/api/v1/nothing", 404),
        ("/api/v1/submissions/s0", 404),
        ("/api/v1/search?since=soon", 422),
        ("/api/v1/search?stance=loud", 422),
    ],
)
def test_errors_are_problems(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path, headers=PROGRAM)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert answer.json()["detail"]


def test_judging_by_program(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    new = {"kind": "wrong reading", "subject": f"{story.id}#a1", "by": "Ann"}
    made = client.post("/api/v1/judgements", json=new)
    assert made.status_code == 201
    undone = client.delete(f"/api/v1/judgements/{made.json()['id']}?by=Ben")
    assert undone.json()["undone_by"] == "Ben"
    assert client.get("/api/v1/judgements").json() == [undone.json()]
    assert client.post("/api/v1/judgements", json=new | {"subject": "none#a1"}).status_code == 404
    assert client.post("/api/v1/judgements", json=new | {"more": 1}).status_code == 422


def test_judgements_come_in_parts_the_newest_first(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    for field in ("stance", "certainty", "polarity"):
        ledger.judge(
            judged(JudgementKind.WRONG_READING, f"{story.id}#a1", None, by="Ann", field=field, value=None)
        )
    whole = client.get("/api/v1/judgements").json()
    assert [one["at"] for one in whole] == sorted((one["at"] for one in whole), reverse=True)
    assert walked(client, "/api/v1/judgements?limit=1") == [[one] for one in whole]


def test_versions_come_in_parts_the_first_first(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    first = ledger.report(story.id).report
    for more in ("More.", "More, later."):
        ledger.add(replace(first, text=f"{first.text}\n\n{more}"))
    parts = walked(client, f"/api/v1/versions/{story.id}?limit=2")
    assert [[one["version"] for one in part] for part in parts] == [[1, 2], [3]]


def test_changes_lead_on_by_their_numbers(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    ledger.story(story.id)
    whole = client.get("/api/v1/changes").json()
    assert len(whole) > 1
    assert walked(client, "/api/v1/changes?limit=1") == [[one] for one in whole]
    beyond = client.get(f"/api/v1/changes?after={'9' * 23}")
    assert (beyond.status_code, beyond.json()) == (200, [])


def test_what_a_source_said_comes_in_parts(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.ledger.who.MOST", 1)
    parts = walked(client, "/api/v1/sources?name=Brenn")
    said = [[statement["refs"][0]["report"] for statement in source["statements"]] for (source,) in parts]
    assert said == [["r3"], ["r2"]]


def walked(client: TestClient, address: str) -> list[Any]:
    """The parts of a list, from one to the next as the Link header leads."""
    parts = []
    at: str | None = address
    while at:
        answer = client.get(at)
        assert answer.status_code == 200
        parts.append(answer.json())
        at = answer.links.get("next", {}).get("url")
    return [part for part in parts if part]


def test_the_feed_is_atom(client: TestClient, ledger: Ledger) -> None:
    (story,) = ledger.stories()
    ledger.have_told([story.id])
    for path in ("/feed.atom", f"/feeds/{story.id}"):
        feed = etree.fromstring(client.get(path).content)
        entries = feed.findall("{http://www.w3.org/2005/Atom}entry")
        assert entries
        ids = [entry.findtext("{http://www.w3.org/2005/Atom}id") for entry in entries]
        assert len(set(ids)) == len(ids)


def test_the_schema_is_published(client: TestClient) -> None:
    served = client.get("/api/v1/openapi.json")
    schema = served.json()
    assert schema == api_schema()
    assert schema["info"]["version"] == API_VERSION
    assert all(path.startswith(f"/api/v{API_VERSION.partition('.')[0]}/") for path in api_paths(schema))
    again = client.get("/api/v1/openapi.json", headers={"if-none-match": served.headers["etag"]})
    assert again.status_code == 304


def api_paths(schema: dict[str, Any]) -> list[str]:
    """The addresses of the JSON API: feeds and exports are beside it."""
    return [path for path in schema["paths"] if not path.startswith(("/feed", "/exports"))]


def test_every_list_leads_on_and_every_answer_can_be_asked_for_conditionally() -> None:
    schema = api_schema()
    for path, methods in schema["paths"].items():
        for method, call in methods.items():
            problems = call["responses"].get("4XX", {}).get("content", {})
            assert "application/problem+json" in problems, path
            if method != "get":
                continue
            found = call["responses"]["200"]
            assert {"ETag"} <= found["headers"].keys() and "304" in call["responses"], path
            body = found["content"].get("application/json", {}).get("schema", {})
            if body.get("type") == "array":
                assert "Link" in found["headers"], path
                asked = {one["name"] for one in call["parameters"]}
                assert asked & {"offset", "after"}, path


def test_headers_can_be_had_alone(client: TestClient) -> None:
    whole, head = client.get("/api/v1/stories"), client.head("/api/v1/stories")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == whole.headers["etag"]


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"text": "x", "more": 1},
        {"url": "file:///etc/passwd"},
        {"text": " "},
        {"text": "x", "id": " r1"},
        {"url": "https://quenby.example/dam", "id": "r\n1"},
        {"url": "https://quenby.example/dam", "published": "soon"},
    ],
)
def test_nothing_is_added_without_a_text_or_an_address(client: TestClient, given: dict[str, object]) -> None:
    assert client.post("/api/v1/reports", json=given).status_code == 422


def test_a_report_is_added_by_program(client: TestClient) -> None:
    text = "The dam at Ister leaks, the engineer Ada Brock said on Monday."
    new = {"text": text, "headline": "Dam leaks", "url": "https://quenby.example/dam", "id": "desk:7/a"}
    answer = client.post("/api/v1/reports", json=new)
    assert answer.status_code == 202
    for _ in range(300):
        progress = client.get(answer.headers["location"]).json()
        if progress["state"] == "done":
            break
        time.sleep(0.1)
    (added,) = progress["added"]
    assert added["report"] == "desk:7/a"
    assert client.get("/api/v1/reports/desk:7%2Fa").json()["headline"] == "Dam leaks"


def test_the_page_on_the_api_says_what_bodies_hold(client: TestClient) -> None:
    page = html.fromstring(client.get("/api/docs").text)
    (line,) = page.xpath("//tr[th[normalize-space()='POST /api/v1/reports']]")
    fields = [one.text for one in line.xpath("td[last()]/code")]
    assert fields == ["text", "url", "id", "headline", "outlet", "published"]
    (judging,) = page.xpath("//tr[th[normalize-space()='POST /api/v1/judgements']]")
    assert "Who judges. Needed." in judging.text_content()
    (search,) = page.xpath("//tr[th[normalize-space()='GET /api/v1/search']]")
    assert "On this day or later" in search.text_content()
    assert "As it stood" not in search.text_content()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("stories?sort=wild", "sort: it must be 'changed',"),
        ("stories?since=soon", "since: write it as a day: 2016-10-05"),
        ("search?q=dam&since=soon", "since: write it as a day or a moment: 2016-10-05 or"),
        ("search?q=dam&limit=many", "limit: it must be a whole number"),
        ("search?q=dam&limit=100000", "limit: it must be at most "),
        ("search?q=dam&limit=0", "limit: it must be at least 1"),
    ],
)
def test_what_is_amiss_with_a_value_is_told_in_plain_words(client: TestClient, asked: str, told: str) -> None:
    answer = client.get(f"/api/v1/{asked}")
    assert answer.status_code == 422
    assert answer.json()["detail"].startswith(told)
    assert "Input should" not in client.get("/?sort=wild").text


def test_an_empty_body_is_called_the_body(client: TestClient) -> None:
    empty = client.post("/api/v1/judgements")
    assert (empty.status_code, empty.json()["detail"]) == (422, "the body: it is needed, and was not given")
    broken = client.post("/api/v1/judgements", content=b"{", headers={"content-type": "application/json"})
    assert broken.json()["detail"].startswith("the body: JSON decode error")


def test_a_question_is_answered_with_claims_and_their_words(client: TestClient) -> None:
    found = client.get(
        "/api/v1/context", params={"q": "Who denies that the ferry is scrapped?", "words": 200}
    ).json()
    assert found["question"] == "Who denies that the ferry is scrapped?"
    assert found["claims"]
    assert client.get("/api/v1/context", params={"q": "", "words": 200}).status_code == 422
    assert client.get("/api/v1/context", params={"q": "zzyzx"}).json()["claims"] == []
