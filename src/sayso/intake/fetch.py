"""Pages by URL, fetched as if every URL came from a stranger.

http and https on their usual ports (80, 443, 8080, 8443), to public addresses only, each redirect checked as
the first URL is; no proxies from the environment, no cookies, no credentials; bounded in time and in size.
"""

from __future__ import annotations

import re
import ssl
import time
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import httpcore
import httpx

from sayso.errors import FormatError, SourceError, TooSlowError
from sayso.intake.addresses import is_odd_number, is_private
from sayso.intake.arrivals import Arrival, documents_of
from sayso.intake.guard import Clock, GuardedNetwork, Resolver, blocked, resolve
from sayso.intake.kinds import Kind, kind_of_type
from sayso.intake.names import shown
from sayso.intake.unpack import inflated, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sayso.document import Document, Failure
    from sayso.intake.limits import Limits
    from sayso.intake.records import Note

PORTS = frozenset({80, 443, 8080, 8443})
"""Where news is served. Behind others are databases and the like, at which no stranger's URL may knock."""

_LONGEST_URL = 4_096

_CHARSET = re.compile(r"""charset\s*=\s*["']?([^"';,\s]+)""", re.IGNORECASE)

_HOST = re.compile(rb"[A-Za-z0-9._:-]{1,253}")
"""A host's name, once it is in ASCII, or an address; the underscore is no letter of names, but is in use."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class _Answer:
    """A server's answer: the page, or where else to look."""

    arrival: Arrival | None = None
    location: str | None = None


class Fetcher:
    """Fetches URLs within the limits. Resolver, network and clock may be put in place of the system's."""

    def __init__(
        self,
        limits: Limits,
        *,
        resolver: Resolver = resolve,
        network: httpcore.NetworkBackend | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        self._limits = limits
        self._resolver = resolver
        self._network = network
        self._clock = clock

    def documents(self, url: str, note: Note = lambda _: None) -> Iterator[Document | Failure]:
        """The page at the URL as a document, or the several of a feed or a table. Raises `SaysoError`."""
        yield from documents_of(self.fetch(url), note)

    def fetch(self, url: str) -> Arrival:
        """What is at the URL, after at most `Limits.redirects` redirects. Raises `SaysoError`."""
        name = shown(url)
        network = GuardedNetwork(
            deadline=self._clock() + self._limits.total_seconds,
            allow_private=self._limits.allow_private,
            resolver=self._resolver,
            network=self._network,
            clock=self._clock,
        )
        target = self._checked(url, name)
        for _ in range(self._limits.redirects + 1):
            answer = self._ask(name, target, network)
            if answer.arrival:
                return answer.arrival
            target = self._checked(_joined(target, answer.location or "", name), name)
        raise SourceError(f"{name} redirects more than {self._limits.redirects} times")

    def check(self, url: str) -> None:
        """Raise `SaysoError` for a URL that is not fetched, whatever its host's name leads to."""
        self._checked(url, shown(url))

    def _checked(self, url: str, name: str) -> httpx.URL:
        """The URL if it may be fetched at all; the address that its host has is checked on connecting."""
        try:
            parsed = httpx.URL(url) if len(url) <= _LONGEST_URL else None
        except (httpx.InvalidURL, ValueError) as error:
            raise SourceError(f"{name} is not a valid URL") from error
        if parsed is None:
            raise SourceError(f"{name} is longer than a URL may be")
        if parsed.scheme not in {"http", "https"}:
            raise SourceError(f"{name} leads to {shown(parsed.scheme)!r}: only http and https can be fetched")
        if parsed.userinfo:
            raise SourceError(f"{name} carries a user name: give the URL without it")
        if not _HOST.fullmatch(parsed.raw_host) or is_odd_number(parsed.host):
            raise SourceError(f"{name} has no usable host: write its name, or its address as four numbers")
        if not self._limits.allow_private and is_private(parsed.host):
            raise blocked(parsed.host, parsed.host)
        if not self._limits.allow_private and parsed.port not in {None, *PORTS}:
            raise SourceError(
                f"{name} names port {parsed.port}: only {_listed(PORTS)} are fetched from",
                command="allow private addresses (--allow-private), and with them any port, if it is a "
                "server of your own",
                newsroom="whoever runs this newsroom can allow private addresses, and with them any port",
            )
        return parsed.copy_with(fragment=None)

    def _ask(self, name: str, url: httpx.URL, network: GuardedNetwork) -> _Answer:
        tls = self._tls if url.scheme == "https" else None  # a fiftieth of a second to set up
        try:
            with (
                httpcore.ConnectionPool(ssl_context=tls, network_backend=network) as pool,
                pool.stream(
                    "GET", _target(url), headers=self._headers(url), extensions=self._timeouts
                ) as response,
            ):
                return self._answer(name, url, response)
        except httpcore.TimeoutException as error:
            raise TooSlowError(f"{name} took too long to answer: try again later") from error
        except httpcore.ConnectError as error:
            raise SourceError(f"{name} cannot be reached: {_cause(error)}") from error
        except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
            raise SourceError(f"{name} broke off or answered in no proper way: try again later") from error

    def _answer(self, name: str, url: httpx.URL, response: httpcore.Response) -> _Answer:
        headers = httpx.Headers(response.headers)
        if response.status in _REDIRECTS and "location" in headers:
            return _Answer(location=headers["location"])
        if not 200 <= response.status < 300:
            raise SourceError(f"{_status(response.status)}: {name}")
        kind = _kind(name, headers)
        data = inflated(
            name, self._body(name, headers, response), headers.get("content-encoding", ""), self._limits
        )
        charset = _CHARSET.search(headers.get("content-type", ""))
        return _Answer(Arrival(name, data, kind, charset and charset[1], str(url)))

    def _body(self, name: str, headers: httpx.Headers, response: httpcore.Response) -> bytes:
        announced = headers.get("content-length", "")
        if announced.isdecimal() and len(announced) < 20 and int(announced) > self._limits.document_bytes:
            raise too_large(name, self._limits)
        body = bytearray()
        for chunk in response.iter_stream():
            body += chunk
            if len(body) > self._limits.document_bytes:
                raise too_large(name, self._limits)
        return bytes(body)

    @staticmethod
    def _headers(url: httpx.URL) -> list[tuple[bytes, bytes]]:
        return [
            (b"Host", url.netloc),
            (b"User-Agent", f"Sayso/{_version()}".encode()),
            (b"Accept", b"text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5"),
            (b"Accept-Language", b"en, *;q=0.5"),
            (b"Accept-Encoding", b"gzip, deflate"),
            (b"Connection", b"close"),
        ]

    @property
    def _timeouts(self) -> dict[str, dict[str, float]]:
        read, connect = self._limits.read_seconds, self._limits.connect_seconds
        return {"timeout": {"connect": connect, "read": read, "write": read, "pool": connect}}

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        return httpx.create_ssl_context()


def _target(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


def _joined(base: httpx.URL, location: str, name: str) -> str:
    try:
        return str(base.join(location))
    except (httpx.InvalidURL, ValueError) as error:
        raise SourceError(f"{name} redirects to something that is not a URL") from error


def _kind(name: str, headers: httpx.Headers) -> Kind:
    content_type = re.split("[;,]", headers.get("content-type", ""))[0].strip()
    kind = kind_of_type(content_type)
    if kind is None:
        raise FormatError(f"{name} is {shown(content_type)[:60]}, not a page")
    return kind


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"status {status}"


def _cause(error: Exception) -> str:
    cause = error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({shown(cause.verify_message)})"
    return shown(getattr(cause, "strerror", None) or "no connection").lower()


def _listed(ports: frozenset[int]) -> str:
    first, *rest = sorted(ports, reverse=True)
    return ", ".join(str(port) for port in reversed(rest)) + f" and {first}"


def _version() -> str:
    try:
        return version("sayso")
    except PackageNotFoundError:  # run from a source tree that is not installed
        return "dev"
