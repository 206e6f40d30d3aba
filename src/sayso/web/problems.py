"""What goes wrong, told as problem+json (RFC 9457) to programs and as a page to people."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from sayso.errors import LedgerFailedError, NotInLedgerError, SaysoError
from sayso.ledger.claim_addresses import StruckError
from sayso.web.addresses import report_address, struck_address
from sayso.web.amiss import amiss
from sayso.web.templating import page

_log = logging.getLogger(__name__)


def problem(
    request: Request,
    status: int,
    detail: str,
    *,
    enter: bool = False,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The answer to a request that cannot be served; ``enter`` leads people to where a token is given."""
    title = HTTPStatus(status).phrase
    if _is_program(request):
        body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        asked = {"www-authenticate": "Bearer"} if status == HTTPStatus.UNAUTHORIZED else {}
        return JSONResponse(
            body, status, media_type="application/problem+json", headers={**asked, **(headers or {})}
        )
    if enter and request.method == "GET":
        return RedirectResponse("/enter", HTTPStatus.SEE_OTHER)
    shown = {"title": _TITLES.get(status, title), "detail": sentence(detail), "status": status}
    return page(request, "problem.html.j2", shown, status=status)


def tell_problems(app: FastAPI) -> None:
    """Have the app tell every error in this way."""

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> Response:
        return problem(request, error.status_code, _words_of(error), headers=error.headers)

    @app.exception_handler(RequestValidationError)
    async def _asked_wrongly(request: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        named = () if first["type"] == "json_invalid" else first["loc"][1:]
        where = ".".join(map(str, named)) or "the body"
        shown = where if _is_program(request) else f"There is something amiss with “{where}”"
        return problem(request, 422, f"{shown}: {amiss(first)}")

    @app.exception_handler(StruckError)
    async def _struck(request: Request, error: StruckError) -> Response:
        if not _is_program(request):
            return RedirectResponse(struck_address(error.report), HTTPStatus.TEMPORARY_REDIRECT)
        report = {"link": f'</api/v1{report_address(error.report)}>; rel="related"'}
        return problem(request, HTTPStatus.GONE, error.on_page, headers=report)

    @app.exception_handler(NotInLedgerError)
    async def _not_there(request: Request, error: NotInLedgerError) -> Response:
        return problem(request, 404, error.on_page)

    @app.exception_handler(LedgerFailedError)
    async def _not_now(request: Request, error: LedgerFailedError) -> Response:
        _log.error("%s", error)  # it names the file or the database's host, which is no reader's business
        return problem(request, 503, "The ledger does not answer just now; the server's log says why.")

    @app.exception_handler(SaysoError)
    async def _told(request: Request, error: SaysoError) -> Response:
        return problem(request, 422, error.on_page)

    @app.exception_handler(Exception)
    async def _fault(request: Request, _error: Exception) -> Response:
        return problem(request, 500, "A fault in Sayso; the server's log says more. Please report it.")


_TITLES = {
    400: "That cannot be read",
    401: "This needs a token",
    403: "Not allowed",
    404: "Not found here",
    405: "Not found here",
    413: "Too large",
    422: "That did not work",
    500: "A fault in Sayso",
    503: "Not just now",
}
"""What a page is headed with, instead of the protocol's words."""


def sentence(line: str) -> str:
    """An error's line as a sentence.

    >>> sentence("the ledger has no report x")
    'The ledger has no report x.'
    """
    return f"{line[:1].upper()}{line[1:]}{'' if line.endswith(('.', '?', '!')) else '.'}"


def _is_program(request: Request) -> bool:
    return request.url.path.startswith("/api/") or "text/html" not in request.headers.get("accept", "")


def _words_of(error: HTTPException) -> str:
    if error.status_code == HTTPStatus.NOT_FOUND and error.detail == "Not Found":
        return "There is nothing at this address."
    return str(error.detail)
