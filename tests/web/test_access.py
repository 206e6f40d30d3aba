"""Who may read, who may write, and what is refused at the door."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import html
from starlette.testclient import TestClient

from sayso.errors import LedgerFailedError, SaysoError
from sayso.ledger import Ledger
from sayso.web.access import access_for
from sayso.web.shield import MOST_BYTES

READ = "read-0123456789abcdef"
WRITE = "write-0123456789abcdef"


def bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def test_beyond_this_machine_tokens_are_asked_for() -> None:
    with pytest.raises(SaysoError, match="read-token"):
        access_for("0.0.0.0", read_token=None, write_token=None)
    with pytest.raises(SaysoError, match="at least"):
        access_for("0.0.0.0", read_token="short", write_token=None)
    with pytest.raises(SaysoError, match="another"):
        access_for("127.0.0.1", read_token=READ, write_token=READ)


def test_nothing_is_read_without_a_token(guarded: TestClient) -> None:
    assert guarded.get("/api/v1/stories").status_code == 401
    assert guarded.get("/", follow_redirects=False).headers["location"] == "/enter"
    assert guarded.get("/exports/md/x", follow_redirects=False).status_code in {303, 401}
    assert guarded.get("/api/v1/stories", headers=bearer(READ)).status_code == 200
    assert guarded.get("/api/v1/stories", headers=bearer(READ + "x")).status_code == 401


def test_nothing_is_written_with_the_token_for_reading(guarded: TestClient, ledger: Ledger) -> None:
    new = {"kind": "same story", "subject": "r1", "other": "r2", "by": "Ann"}
    assert guarded.post("/api/v1/judgements", json=new, headers=bearer(READ)).status_code == 403
    assert guarded.post("/api/v1/judgements", json=new, headers=bearer(WRITE)).status_code == 201
    assert len(ledger.judgements()) == 1


def test_a_browser_enters_with_a_token(guarded: TestClient) -> None:
    key = html.fromstring(guarded.get("/enter").text).xpath('//input[@name="form_key"]/@value')[0]
    assert (
        guarded.post("/enter", data={"form_key": key, "token": "wrong-wrong-wrong-wrong"}).status_code == 403
    )
    assert guarded.post("/enter", data={"form_key": key, "token": READ}).status_code == 200
    assert "Stories" in guarded.get("/").text
    assert guarded.post("/judge/undo", data={"form_key": key, "judgement": "j"}).status_code == 403


def test_another_name_than_this_machines_is_not_answered(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.example"}).status_code == 421
    assert client.get("/", headers={"host": "localhost:8765"}).status_code == 200


@pytest.mark.parametrize("path", ["/judge", "/judge/undo", "/add/url", "/add/text", "/api/v1/judgements"])
def test_a_page_of_another_site_writes_nothing(client: TestClient, ledger: Ledger, path: str) -> None:
    sent = {"kind": "same story", "subject": "r1", "other": "r2", "by": "x", "url": "http://x.example"}
    answer = client.post(path, data=sent, headers={"origin": "https://evil.example"})
    assert answer.status_code == 403
    assert ledger.judgements() == ()


@pytest.mark.parametrize("path", ["/judge", "/judge/undo", "/add/url", "/add/text", "/add/file"])
def test_a_form_without_its_key_is_refused(client: TestClient, path: str) -> None:
    client.get("/judge")
    for key in ({}, {"form_key": "guess"}):
        sent = {"kind": "same story", "subject": "r1", "other": "r2", "by": "x", "url": "http://x.example"}
        assert client.post(path, data=sent | key).status_code == 403


def test_too_much_is_refused_before_it_is_read(client: TestClient) -> None:
    big = {"content-length": str(MOST_BYTES + 1), "content-type": "application/json"}
    assert client.post("/api/v1/reports", content=b"{}", headers=big).status_code == 413


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("/api/v1/reports", "application/json"),
        ("/api/v1/files", "multipart/form-data; boundary=b"),
        ("/add/file", "multipart/form-data; boundary=b"),
        ("/add/text", "application/x-www-form-urlencoded"),
    ],
)
def test_too_much_is_refused_where_nobody_said_how_much(client: TestClient, path: str, media: str) -> None:
    def body() -> Iterator[bytes]:
        yield b'--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n'
        for _ in range(MOST_BYTES // 1_000_000 + 2):
            yield b"x" * 1_000_000

    answer = client.post(path, content=body(), headers={"content-type": media})
    assert answer.status_code == 413
    assert "at most" in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "search?q=" + "x" * 501,
        "search?limit=201",
        "search?offset=1000001",
        "search?outlet=" + "x" * 301,
        "sources?name=" + "x" * 301,
        "stories?limit=0",
        "changes?limit=201",
        "judgements?limit=201",
        "versions/r1?limit=201",
    ],
)
def test_no_query_costs_more_than_its_bounds(client: TestClient, asked: str) -> None:
    assert client.get(f"/api/v1/{asked}").status_code == 422


@pytest.mark.parametrize("path", ["/", "/static/style.css", "/api/v1/stories", "/x", "/add"])
def test_every_answer_keeps_script_from_acting(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "script-src 'self'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(
    "name", ["../app.py", "..%2fapp.py", "%2e%2e/app.py", "/etc/passwd", "keys.js/../x", "nul"]
)
def test_no_name_becomes_a_path(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404


@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_where_the_ledger_lies_is_nobodys_business(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, accept: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise LedgerFailedError("the ledger /home/ada/dam.db is damaged; go on with a copy of it")

    monkeypatch.setattr(Ledger, "story", fails)
    answer = client.get("/stories/r1", headers={"accept": accept})
    assert answer.status_code == 503
    assert "dam.db" not in answer.text and "does not answer just now" in answer.text
    assert "/home/ada/dam.db" in caplog.text
