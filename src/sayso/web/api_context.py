"""The API's call for what the ledger holds on a question, in little space."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from sayso.answers.context import CONTEXT_WORDS
from sayso.answers.contract import context_to_json
from sayso.web.answers_documented import by_contract
from sayso.web.caching import json_answer
from sayso.web.words_given import Question

if TYPE_CHECKING:
    from sayso.web.shelves import Shelf


def context_call(shelf: Shelf) -> APIRouter:
    """The route over this ledger."""
    routes = APIRouter(tags=["stories"])

    @routes.get(
        "/context",
        summary="What the ledger holds on a question, in little space, to be passed on as it stands",
        responses=by_contract("AnswersContext"),
    )
    def context(
        request: Request,
        q: Question,
        words: Annotated[int, Query(ge=50, le=20_000, description="About so many words.")] = CONTEXT_WORDS,
    ) -> Response:
        return json_answer(request, context_to_json(shelf().context(q, words=words)))

    return routes
