"""How the published schema documents answers: by the contracts, with ETag, and errors as problems."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

Documented = dict[int | str, dict[str, Any]]

_ETAG = {"description": "Names this very answer.", "schema": {"type": "string"}}
_LINK = {
    "description": "Leads to the next and the previous part, where there are such.",
    "schema": {"type": "string"},
}


class Problem(BaseModel):
    """What went wrong (RFC 9457): ``detail`` says it in a sentence, and what to do."""

    type: str = Field(examples=["about:blank"])
    title: str = Field(examples=["Not Found"])
    status: int = Field(ge=400, le=599)
    detail: str


def problems() -> Documented:
    """The errors that any call may answer with."""
    media = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"4XX": {"description": "What is wrong with the request", "content": media}}


def by_contract(name: str, *, several: bool = False, parted: bool = False) -> Documented:
    """An answer that is one of the contracts' objects, or a list of such, ``parted`` where it leads on."""
    reference = {"$ref": f"#/components/schemas/{name}"}
    schema = {"type": "array", "items": reference} if several else reference
    content = {"application/json": {"schema": schema}}
    return {200: {"content": content, **_headed(parted=parted)}, 304: _unchanged()}


def conditional(*, parted: bool = False) -> Documented:
    """An answer that need not be sent again, ``parted`` where its Link header leads on."""
    return {200: _headed(parted=parted), 304: _unchanged()}


def in_media(*names: str) -> Documented:
    """An answer in one of these media types, with any JSON in those that are JSON."""
    content = {name: {"schema": {} if "json" in name else {"type": "string"}} for name in names}
    return {200: {"content": content, **_headed(parted=False)}, 304: _unchanged(), **problems()}


def _headed(*, parted: bool) -> dict[str, Any]:
    headers = {"ETag": _ETAG} | ({"Link": _LINK} if parted else {})
    return {"description": "Found", "headers": headers}


def _unchanged() -> dict[str, Any]:
    return {"description": "The caller has just this, by its If-None-Match"}
