"""The JSON twin of every page, under /api/v1."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter

from sayso.web.answers_documented import problems
from sayso.web.api_context import context_call
from sayso.web.api_judgements import judgement_calls
from sayso.web.api_reports import report_calls
from sayso.web.api_search import search_calls
from sayso.web.api_stories import story_calls
from sayso.web.desk import Desk
from sayso.web.shelves import Lines, Shelf
from sayso.web.teller import Teller


def api(shelf: Shelf, lines: Lines, desk: Callable[[], Desk], teller: Callable[[], Teller]) -> APIRouter:
    """The routes over this ledger; what is handed in goes to this desk, what is untold to this teller."""
    routes = APIRouter(prefix="/api/v1", responses=problems())
    routes.include_router(story_calls(shelf, lines, teller))
    routes.include_router(context_call(shelf))
    routes.include_router(report_calls(shelf, desk))
    routes.include_router(search_calls(shelf))
    routes.include_router(judgement_calls(shelf))
    return routes
