"""What stands before every route: the names answered to, tokens, the size of what comes in, and headers.

The headers keep hostile text from doing anything in a reader's browser, should it ever get past the escaping.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.access import Access, is_same_site
from sayso.web.problems import problem

MOST_BYTES = 12_000_000
"""Of a request: the largest page that intake reads, and what a form adds to it."""

_TOO_MUCH = f"A request may have at most {MOST_BYTES:,} bytes."

OPEN_PATHS = ("/enter", "/static/", "/favicon.ico", "/healthz")
"""What is shown without a token: the place to give it, and what that page is made of."""

_HARMLESS = {"GET", "HEAD", "OPTIONS"}

_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Shield:
    """ASGI middleware in front of everything."""

    def __init__(self, app: ASGIApp, *, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        refused = self._refused(request)
        if refused is not None:
            await refused(scope, receive, _with_headers(send))
            return
        if request.method == "HEAD":
            scope, send = {**scope, "method": "GET"}, _without_body(send)
        await self._app(scope, _limited(receive), _with_headers(send))

    def _refused(self, request: Request) -> Response | None:
        if not self._access.knows_host(request.headers.get("host", "")):
            return problem(request, 421, "This server does not answer to that name.")
        length = request.headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_BYTES:
            return problem(request, 413, _TOO_MUCH)
        if request.url.path.startswith(OPEN_PATHS):
            return None
        if not self._access.may_read(request):
            return problem(request, 401, "This server asks for a token to read.", enter=True)
        if request.method not in _HARMLESS:
            return self._refused_to_write(request)
        return None

    def _refused_to_write(self, request: Request) -> Response | None:
        if not is_same_site(request):
            return problem(request, 403, "This came from a page of another site.")
        if not self._access.may_write(request):
            return problem(request, 403, "This server asks for another token to write.")
        return None


def _with_headers(send: Send) -> Callable[[Message], Awaitable[None]]:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sending


def _without_body(send: Send) -> Callable[[Message], Awaitable[None]]:
    """What a GET sends, but for its body: HEAD asks for the headers alone (RFC 9110)."""

    async def sending(message: Message) -> None:
        await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

    return sending


def _limited(receive: Receive) -> Receive:
    """Receiving that refuses a body which grows beyond the limit without having said its length."""
    taken = 0

    async def receiving() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > MOST_BYTES:
            raise HTTPException(413, _TOO_MUCH)
        return message

    return receiving
