"""The published schema of the API: FastAPI's, with the contracts of reports, stories and answers in it."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any, NoReturn

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from sayso.web.answers_documented import Problem
from sayso.web.api import api
from sayso.web.caching import json_answer
from sayso.web.exports import exports
from sayso.web.feeds import feeds
from sayso.web.shelves import Lines

API_VERSION = "1.0"
"""Of the API, not of the program: the first number is the one in the addresses, the second grows as calls and
fields are added."""

PUBLISHED_AT = "/api/v1/openapi.json"

_CONTRACTS = {"report-1.json": "Report", "story-1.json": "Story", "answers-1.json": "Answers"}
_DESCRIPTION = (
    "Everything that the pages show. Errors are problem+json (RFC 9457). Every answer carries an ETag, and "
    "is not sent again to who names it in If-None-Match. Lists come in parts, and the Link header leads "
    "to the next (RFC 8288). Ids are stable; a report's leads to its story, an attribution's to its claim. "
    "Within version 1 calls and fields are only ever added."
)
_OF_FASTAPI = {"HTTPValidationError", "ValidationError"}
"""What FastAPI documents for errors, which are all told as problems here."""

_TOKEN = {
    "type": "http",
    "scheme": "bearer",
    "description": "Where the server asks for one: a token for reading, another for writing.",
}


def publish_schema(app: FastAPI) -> None:
    """Have the app publish the schema of its routes, at an address under the version's own."""
    published: dict[str, Any] = {}

    def openapi() -> dict[str, Any]:
        if not published:
            published.update(_schema(app.routes))
        return published

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own way to extend it

    @app.get(PUBLISHED_AT, include_in_schema=False)
    def published_schema(request: Request) -> Response:
        return json_answer(request, openapi())


def api_schema() -> dict[str, Any]:
    """The schema, without a server: `sayso schema api` prints it."""
    app = FastAPI(openapi_url=None, generate_unique_id_function=named)
    for routes in (api(_nothing, Lines(), _nothing, _nothing), feeds(_nothing), exports(_nothing)):
        app.include_router(routes)
    return _schema(app.routes)


def named(route: APIRoute) -> str:
    """What a call is called in the schema, for clients that are made from it."""
    return route.name


def contracts() -> dict[str, Any]:
    """The contracts' schemas as components: "Story" of `story-1.json`, "StoryClaim" of its part "claim".

    >>> {"Report", "Story", "StoryClaim", "AnswersBrief"} <= contracts().keys()
    True
    """
    found: dict[str, Any] = {}
    for file, name in _CONTRACTS.items():
        whole = json.loads(resources.files("sayso").joinpath("schemas", file).read_text("utf-8"))
        parts = whole.pop("$defs")
        del whole["$schema"]
        found[name] = _moved(whole, file)
        found |= {_part(name, part): _moved(schema, file) for part, schema in parts.items()}
    return found


def _schema(routes: list[BaseRoute]) -> dict[str, Any]:
    schema = get_openapi(title="Sayso", version=API_VERSION, description=_DESCRIPTION, routes=routes)
    components = schema.setdefault("components", {})
    known = {**components.get("schemas", {}), "Problem": Problem.model_json_schema(), **contracts()}
    components["schemas"] = {name: known[name] for name in sorted(known) if name not in _OF_FASTAPI}
    components["securitySchemes"] = {"token": _TOKEN}
    schema["security"] = [{}, {"token": []}]
    return schema


def _moved(part: Any, file: str) -> Any:
    """The part with its references leading to where components stand."""
    if isinstance(part, list):
        return [_moved(one, file) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        key: _reference(value, file) if key == "$ref" else _moved(value, file) for key, value in part.items()
    }


def _reference(reference: str, file: str) -> str:
    other, _, pointer = reference.partition("#/")
    name = _CONTRACTS[other or file]
    steps = pointer.split("/")
    if steps[0] == "$defs":
        name, steps = _part(name, steps[1]), steps[2:]
    return "/".join(("#/components/schemas", name, *steps))


def _part(name: str, part: str) -> str:
    return name + part[0].upper() + part[1:]


def _nothing() -> NoReturn:
    raise RuntimeError("a schema answers no calls")
