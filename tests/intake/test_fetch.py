import gzip
import socket
import time
import zlib
from collections.abc import Callable

import httpcore
import pytest
from served import LOCAL, PAGE, Answer, answer, server

from sayso.document import Document, Failure, Media
from sayso.errors import BlockedAddressError, FormatError, SaysoError, SourceError
from sayso.intake import Limits, documents, followed
from sayso.intake.fetch import Fetcher


def fetched(path: str, answers: dict[str, Answer], limits: Limits = LOCAL) -> Document | Failure:
    with server(answers) as (url, _):
        (outcome,) = documents([url + path], limits=limits)
    return outcome


def test_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1")
    with server({"/a?b=c": answer()}) as (url, requests):
        assert list(documents([f"{url}/a?b=c#part"], limits=LOCAL)) == [
            Document(f"{url}/a?b=c#part", Media.HTML, PAGE.decode(), url=f"{url}/a?b=c")
        ]
    assert f"Host: {url.removeprefix('http://')}\r\n".encode() in requests[0]
    assert b"User-Agent: Sayso/" in requests[0]


def test_redirects_are_followed_and_the_last_url_is_the_documents() -> None:
    with server(
        {
            "/a": answer(b"", "302 Found", Location="b"),
            "/b": answer(b"", "301 M", Location="/c"),
            "/c": answer(),
        }
    ) as (url, _):
        (document,) = documents([f"{url}/a"], limits=LOCAL)
    assert isinstance(document, Document)
    assert (document.name, document.url) == (f"{url}/a", f"{url}/c")


@pytest.mark.parametrize(
    ("reply", "media", "content"),
    [
        (answer(gzip.compress(PAGE), Content_Encoding="gzip"), Media.HTML, PAGE.decode()),
        (answer(zlib.compress(PAGE), Content_Encoding="deflate"), Media.HTML, PAGE.decode()),
        (answer(zlib.compress(PAGE)[2:-4], Content_Encoding="deflate"), Media.HTML, PAGE.decode()),
        (answer("café".encode("cp1252"), Content_Type="text/plain; charset=latin-1"), Media.TEXT, "café"),
        (answer("café".encode(), Content_Type='text/plain; Charset="latin-1"'), Media.TEXT, "café"),
        (answer("Мэр".encode("koi8-r"), Content_Type="text/html;charset=koi8-r"), Media.HTML, "Мэр"),
        (answer(b"# H\r\n", Content_Type="text/markdown"), Media.MARKDOWN, "# H\n"),
        (answer(Content_Type=""), Media.HTML, PAGE.decode()),
        (answer(Content_Type="application/octet-stream"), Media.HTML, PAGE.decode()),
        (answer(length=False), Media.HTML, PAGE.decode()),
    ],
)
def test_what_servers_send(reply: bytes, media: Media, content: str) -> None:
    document = fetched("/", {"/": reply})
    assert isinstance(document, Document)
    assert (document.media, document.content) == (media, content)


@pytest.mark.parametrize(
    ("reply", "error", "says"),
    [
        (answer(b"", "404 Not Found"), SourceError, "^404 Not Found: http://127"),
        (answer(PAGE, "503 Busy"), SourceError, "^503 Service Unavailable: "),
        (answer(PAGE, "799 Odd"), SourceError, "^status 799: "),
        (answer(b"", "304 Not Modified"), SourceError, "^304 Not Modified: "),
        (answer(b"", "302 Found"), SourceError, "^302 Found: "),
        (answer(b""), FormatError, "is empty"),
        (answer(b"x", Content_Type="image/png"), FormatError, "is image/png, not a page"),
        (answer(b"%PDF-1.7", Content_Type="text/html"), FormatError, "is a PDF"),
        (answer(PAGE, Content_Encoding="br"), SourceError, "packed as 'br'"),
        (answer(PAGE, Content_Encoding="gzip, gzip"), SourceError, "which was not asked for"),
        (answer(gzip.compress(PAGE)[:-12], Content_Encoding="gzip"), SourceError, "breaks off"),
        (answer(b"junk", Content_Encoding="deflate"), SourceError, "damaged"),
        (answer(gzip.compress(bytes(500_000)), Content_Encoding="gzip"), FormatError, "larger than 0.1 MB"),
        (
            answer(zlib.compress(bytes(500_000)), Content_Encoding="deflate"),
            FormatError,
            "larger than 0.1 MB",
        ),
        (answer(b"x" * 200_000, length=False), FormatError, "larger than 0.1 MB"),
        (answer(b"", Content_Length="999999999"), FormatError, "larger than 0.1 MB"),
        (answer(b"x", Content_Length="500"), SourceError, "broke off"),
        (b"SSH-2.0-OpenSSH\r\n", SourceError, "broke off or answered in no proper way"),
        (b"", SourceError, "broke off or answered in no proper way"),
        (answer(b"", "302 Found", Location="/"), SourceError, "redirects more than 5 times"),
        (answer(b"", "302 Found", Location="ftp://a.example/"), SourceError, "only http and https"),
        (answer(b"", "302 Found", Location="file:///etc/passwd"), SourceError, "only http and https"),
        (answer(b"", "302 Found", Location="http://["), SourceError, "no usable host"),
        (answer(b"", "302 Found", Location="http://u:p@a.example/"), SourceError, "user name"),
        (answer(b"", "302 Found", Location="http://2130706433/"), SourceError, "no usable host"),
    ],
)
def test_what_is_no_page_is_one_line(reply: bytes, error: type[SaysoError], says: str) -> None:
    outcome = fetched("/", {"/": reply})
    assert isinstance(outcome, Failure)
    with pytest.raises(error, match=says):
        raise outcome.error
    assert "\n" not in str(outcome.error)


def drip(piece: bytes, head: bytes = b"") -> Callable[[socket.socket], None]:
    def send(connection: socket.socket) -> None:
        connection.sendall(head)
        for _ in range(100):
            connection.sendall(piece)
            time.sleep(0.05)

    return send


@pytest.mark.parametrize(
    "reply",
    [drip(b"x", answer(length=False)), drip(b"x", b"HTTP/1.1 200 OK\r\nX: "), lambda _: time.sleep(1.5)],
    ids=["slow body", "slow head", "silence"],
)
def test_a_slow_server_is_left_in_time(reply: Callable[[socket.socket], None]) -> None:
    limits = Limits(allow_private=True, read_seconds=0.4, total_seconds=0.8)
    outcome = fetched("/", {"/": reply}, limits)
    assert isinstance(outcome, Failure)
    assert "took too long" in str(outcome.error)


def test_a_body_without_end_is_left_at_the_limit() -> None:
    def endless(connection: socket.socket) -> None:
        connection.sendall(answer(length=False))
        while True:
            connection.sendall(b"x" * 65536)

    outcome = fetched("/", {"/": endless})
    assert isinstance(outcome, Failure)
    assert "larger than" in str(outcome.error)


def test_a_server_that_is_not_there() -> None:
    with server({}) as (url, _):
        pass
    (outcome,) = documents([url], limits=LOCAL)
    assert "cannot be reached" in str(outcome.error)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://127.0.0.1/", "not a public address"),
        ("http://localhost/", "not a public address"),
        ("http://[::1]/", "not a public address"),
        ("http://[::ffff:169.254.169.254]/latest/meta-data", "not a public address"),
        ("http://2130706433/", "no usable host"),
        ("http://0x7f.1/", "no usable host"),
        ("http://0177.0.0.1/", "not a valid URL"),
        ("http://user:secret@news.example/", "user name"),
        ("http://news.example:22/", "names port 22: only 80, 443, 8080 and 8443"),
        ("http://news.example:6379/", "allow private addresses (--allow-private), and with them any port"),
        ("http:///x", "no usable host"),
        ("http://[/", "no usable host"),
        ("http://news.example/\x00", "not a valid URL"),
        ("http://" + "a" * 5000, "longer than a URL may be"),
    ],
)
def test_urls_that_are_never_fetched(url: str, says: str) -> None:
    (outcome,) = documents([url])
    assert isinstance(outcome, Failure)
    assert isinstance(outcome.error, SourceError)
    assert says in str(outcome.error)
    assert "\n" not in str(outcome.error)


class Wire(httpcore.NetworkBackend):
    """A network that answers each connection with the next reply and remembers where it led."""

    def __init__(self, *replies: bytes) -> None:
        self.replies, self.hosts = list(replies), []  # type: ignore[var-annotated]

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):  # type: ignore[no-untyped-def]
        self.hosts.append(host)
        return httpcore.MockStream([self.replies.pop(0), b""])


HOSTS = {"news.example": ["93.184.215.14"], "inside.example": ["10.0.0.7"], "10.0.0.7": ["10.0.0.7"]}


@pytest.mark.parametrize("location", ["http://inside.example/", "http://10.0.0.7/", "//inside.example/x"])
def test_a_redirect_to_a_private_address_is_blocked(location: str) -> None:
    wire = Wire(answer(b"", "302 Found", Location=location), answer())
    fetcher = Fetcher(Limits(), resolver=lambda host, _: HOSTS[host], network=wire)
    with pytest.raises(BlockedAddressError, match="not a public address"):
        fetcher.fetch("http://news.example/")
    assert wire.hosts == ["93.184.215.14"]


def test_a_redirect_to_another_port_is_blocked() -> None:
    wire = Wire(answer(b"", "302 Found", Location="http://news.example:6379/"))
    fetcher = Fetcher(Limits(), resolver=lambda host, _: HOSTS[host], network=wire)
    with pytest.raises(SourceError, match="names port 6379"):
        fetcher.fetch("http://news.example/")


def test_a_name_that_resolves_to_a_private_address_later_is_blocked_then() -> None:
    wire = Wire(answer(b"", "302 Found", Location="/again"), answer())
    addresses = iter([["93.184.215.14"], ["127.0.0.1"]])
    fetcher = Fetcher(Limits(), resolver=lambda *_: next(addresses), network=wire)
    with pytest.raises(BlockedAddressError):
        fetcher.fetch("http://news.example/")
    assert wire.hosts == ["93.184.215.14"]


def test_a_name_that_is_not_ascii_is_resolved_as_its_punycode() -> None:
    asked: list[str] = []

    def resolver(host: str, _: int) -> list[str]:
        asked.append(host)
        return ["93.184.215.14"]

    arrival = Fetcher(Limits(), resolver=resolver, network=Wire(answer())).fetch("http://nørvik.example/a b")
    assert asked == ["xn--nrvik-vua.example"]
    assert arrival.url is not None
    assert arrival.url.endswith("/a%20b")


class Secured(Wire):
    """A network that answers in the clear what is asked under TLS, and remembers for which name that was."""

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):  # type: ignore[no-untyped-def]
        stream = super().connect_tcp(host, port)
        stream.start_tls = lambda _, name=None, timeout=None: self.hosts.append(name) or stream
        return stream


def test_under_tls_the_certificate_is_asked_of_the_name_not_of_the_address() -> None:
    network = Secured(answer())
    Fetcher(Limits(), resolver=lambda host, _: HOSTS[host], network=network).fetch("https://news.example/")
    assert network.hosts == ["93.184.215.14", "news.example"]


def test_a_summary_gives_way_to_the_page_that_it_links_to() -> None:
    with server({"/a": answer()}) as (url, _):
        summary = Document("f:1", Media.TEXT, "A summary.", url=f"{url}/a", is_summary=True)
        (page,) = followed([summary], limits=LOCAL)
    assert isinstance(page, Document)
    assert (page.media, page.content) == (Media.HTML, PAGE.decode())
