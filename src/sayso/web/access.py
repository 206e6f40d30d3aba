"""Who may read and who may write: everybody on this machine, and beyond it whoever has the token."""

from __future__ import annotations

import hmac
import ipaddress
import secrets
from dataclasses import dataclass

from starlette.requests import Request

from sayso.errors import SaysoError

READ_COOKIE = "sayso_key"
FORM_COOKIE = "sayso_form"
_LEAST_LETTERS = 16
"""Of a token that a user chooses; those we make have 43."""


@dataclass(frozen=True, slots=True)
class Access:
    """What a server asks of its callers. Without tokens it answers this machine alone.

    ``hosts`` are the names it answers to: another name in a request is a page elsewhere that had its own name
    lead here (DNS rebinding).
    """

    hosts: frozenset[str]
    read_token: str | None = None
    write_token: str | None = None

    def may_read(self, request: Request) -> bool:
        """Whether the request shows the token for reading, or the one for writing."""
        if self.read_token is None:
            return True
        return any(_is(given, self.read_token) or _is(given, self.write_token) for given in _given(request))

    def may_write(self, request: Request) -> bool:
        """Whether the request shows the token for writing."""
        if self.write_token is None:
            return self.read_token is None
        return any(_is(given, self.write_token) for given in _given(request))

    def is_token(self, given: str) -> bool:
        """Whether this is one of the server's tokens."""
        return _is(given, self.read_token) or _is(given, self.write_token)

    def knows_host(self, host: str) -> bool:
        """Whether this is a name that the server answers to; with tokens set, any."""
        return self.read_token is not None or _without_port(host) in self.hosts


def access_for(host: str, *, read_token: str | None, write_token: str | None) -> Access:
    """The access of a server bound to ``host``.

    Raises `SaysoError` where it can be reached from other machines and has no tokens, where a token is too
    short, or where both are the same.
    """
    for token in (read_token, write_token):
        if token is not None and len(token) < _LEAST_LETTERS:
            raise SaysoError(
                f"a token has at least {_LEAST_LETTERS} letters; `sayso serve --new-token` makes one"
            )
    if read_token is not None and read_token == write_token:
        raise SaysoError("the token for writing must be another than the one for reading")
    if not is_loopback(host) and read_token is None:
        raise SaysoError(
            f"{host} can be reached from other machines: give --read-token and --write-token "
            "(`sayso serve --new-token` makes one), or bind to 127.0.0.1"
        )
    return Access(frozenset({"127.0.0.1", "localhost", "[::1]"}), read_token, write_token)


def is_loopback(host: str) -> bool:
    """Whether an address is this machine's own."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def new_token() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(32)


def form_key(request: Request) -> str:
    """The key that this browser's forms carry, so that no other site's form is taken for ours."""
    return request.cookies.get(FORM_COOKIE) or new_token()


def is_own_form(request: Request, key: object) -> bool:
    """Whether a form carries the key that this browser was given."""
    kept = request.cookies.get(FORM_COOKIE)
    return kept is not None and isinstance(key, str) and hmac.compare_digest(kept.encode(), key.encode())


def is_same_site(request: Request) -> bool:
    """Whether no page of another site sent this: browsers say where from, programs say nothing."""
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    return origin is None or origin.partition("://")[2] == request.headers.get("host")


def _given(request: Request) -> list[str]:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    given = [token.strip()] if scheme.lower() == "bearer" else []
    cookie = request.cookies.get(READ_COOKIE)
    return [*given, cookie] if cookie else given


def _is(given: str, token: str | None) -> bool:
    return token is not None and hmac.compare_digest(given.encode(), token.encode())


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0].lower()
