"""The application: every route over one ledger, behind the shield."""

from __future__ import annotations

from importlib import resources

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from sayso.ledger import Ledger
from sayso.pipeline import ReportReader
from sayso.web.access import Access
from sayso.web.api import api
from sayso.web.api_schema import named, publish_schema
from sayso.web.caching import text_answer
from sayso.web.desk import Desk
from sayso.web.exports import exports
from sayso.web.feeds import feeds
from sayso.web.forms import forms
from sayso.web.pages import pages
from sayso.web.problems import tell_problems
from sayso.web.shelves import Lines
from sayso.web.shield import Shield
from sayso.web.style import style_sheet
from sayso.web.teller import Teller
from sayso.web.waiting import WaitingRoom

_STATIC = {"keys.js": "text/javascript", "icon.svg": "image/svg+xml"}


def create_app(
    ledger: Ledger,
    reader: ReportReader,
    access: Access,
    *,
    sample: Ledger | None = None,
    room: WaitingRoom | None = None,
) -> FastAPI:
    """The application over this ledger; ``reader`` reads what is added.

    While the ledger is empty, pages show ``sample``, where there is one; what is added goes to the ledger.
    What is handed in is kept in ``room`` until it is read, where there is one.
    """

    def shelf() -> Ledger:
        return sample if sample is not None and ledger.is_empty() else ledger

    app = FastAPI(
        openapi_url=None,  # `publish_schema` does it
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=named,
    )
    lines = Lines()
    teller = Teller(ledger)
    desk = Desk(ledger, reader, allow_private=reader.settings.allow_private, room=room)
    app.include_router(api(shelf, lines, lambda: desk, lambda: teller))
    app.include_router(forms(shelf, desk, access))
    app.include_router(pages(shelf, lines, desk, teller, sample=sample))
    app.include_router(feeds(shelf))
    app.include_router(exports(shelf))
    app.add_middleware(Shield, access=access)
    tell_problems(app)
    publish_schema(app)

    @app.get("/static/style.css", include_in_schema=False)
    def style(request: Request) -> Response:
        return text_answer(request, style_sheet(), media="text/css")

    @app.get("/favicon.ico", include_in_schema=False)
    def icon(request: Request) -> Response:
        """What browsers ask for beside an answer that is no page."""
        return static(request, "icon.svg")

    @app.get("/static/{name}", include_in_schema=False)
    def static(request: Request, name: str) -> Response:
        """Only what is listed here: no name in an address ever becomes a path."""
        if name not in _STATIC:
            return Response(status_code=404)
        text = resources.files("sayso.web").joinpath("static", name).read_text("utf-8")
        return text_answer(request, text, media=_STATIC[name])

    @app.get("/healthz", include_in_schema=False)
    def healthy() -> dict[str, str]:
        return {"status": "ok"}

    return app
