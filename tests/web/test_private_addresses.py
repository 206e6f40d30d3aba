"""No address that somebody hands in leads the server to private places, not by a redirect either."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from lxml import html
from starlette.testclient import TestClient

SECRET = "the vault of Ister is open"


class Elsewhere(BaseHTTPRequestHandler):
    """A server that sends callers on, and has a secret."""

    asked: list[str]
    to: str

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(302 if self.path == "/away" else 200)
        self.send_header("location", self.to)
        self.send_header("content-type", "text/plain")
        self.end_headers()
        self.wfile.write(SECRET.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


PUBLIC = "93.184.215.14"


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Elsewhere]]:
    """A server that answers whatever is connected to, so that what gets past the guard is seen to arrive."""
    handler = type("Handler", (Elsewhere,), {"asked": [], "to": "/"})
    server = HTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    connect, resolve = socket.socket.connect, socket.getaddrinfo

    def resolved(host: str, *rest: Any, **more: Any) -> list[Any]:
        return resolve(PUBLIC if host == "news.example" else host, *rest, **more)

    def connected(self: socket.socket, address: tuple[Any, ...]) -> None:
        if self.family != socket.AF_INET:
            raise ConnectionRefusedError("the server here speaks IPv4 alone")
        connect(self, ("127.0.0.1", server.server_port))

    monkeypatch.setattr(socket, "getaddrinfo", resolved)
    monkeypatch.setattr(socket.socket, "connect", connected)
    yield handler
    server.shutdown()
    thread.join()
    server.server_close()


def handed_in(client: TestClient, url: str) -> str:
    key = html.fromstring(client.get("/add").text).xpath('//input[@name="form_key"]/@value')[0]
    answer = client.post("/add/url", data={"form_key": key, "url": url})
    for _ in range(200):
        if "Being read" not in answer.text:
            break
        time.sleep(0.05)
        answer = client.get(answer.url.path)
    return answer.text


def test_what_is_public_arrives(client: TestClient, elsewhere: type[Elsewhere]) -> None:
    handed_in(client, "http://news.example/public")
    assert elsewhere.asked == ["/public"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0.0.0.0", "2130706433", "127.1", "10.0.0.7"])
def test_the_form_fetches_nothing_private(client: TestClient, elsewhere: type[Elsewhere], host: str) -> None:
    told = handed_in(client, f"http://{host}/secret")
    assert "not a public address" in told or "no usable host" in told
    assert SECRET not in told
    assert elsewhere.asked == []


def test_an_address_that_is_private_as_it_stands_is_refused_at_once(
    client: TestClient, elsewhere: type[Elsewhere]
) -> None:
    answer = client.post("/api/v1/reports", json={"url": "http://10.0.0.7/secret"})
    assert answer.status_code == 422
    assert "not a public address" in answer.json()["detail"]
    assert elsewhere.asked == []


def test_a_program_is_led_nowhere_private_either(client: TestClient, elsewhere: type[Elsewhere]) -> None:
    elsewhere.to = "http://192.168.0.1/secret"
    answer = client.post("/api/v1/reports", json={"url": "http://news.example/away"})
    for _ in range(200):
        told = client.get(answer.headers["location"]).json()
        if told["state"] == "done":
            break
        time.sleep(0.05)
    assert told["added"] == []
    (line,) = told["failed"]
    assert "not a public address" in line
    assert "/secret" not in elsewhere.asked


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8080", "169.254.169.254", "[::1]"])
def test_a_redirect_to_somewhere_private_is_not_followed(
    client: TestClient, elsewhere: type[Elsewhere], host: str
) -> None:
    elsewhere.to = f"http://{host}/secret"
    told = handed_in(client, "http://news.example/away")
    assert elsewhere.asked == ["/away"]
    assert "Could not be added" in told and "not a public address" in told and SECRET not in told
