"""Answers that a browser or program need not fetch again: ETag and conditional GET."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from sayso.ids import content_id


def json_answer(
    request: Request,
    value: Any,
    *,
    media: str = "application/json",
    status: int = 200,
    links: str | None = None,
) -> Response:
    """The value as JSON, or 304 where the caller has just this."""
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text_answer(request, body, media=media, status=status, links=links)


def text_answer(
    request: Request, body: str, *, media: str, status: int = 200, links: str | None = None
) -> Response:
    """The text, or 304 where the caller has just this."""
    etag = f'"{content_id(body)}"'
    headers = {"etag": etag, "cache-control": "no-cache", "vary": "accept, authorization, cookie"}
    if links:
        headers["link"] = links
    given = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
    if status == 200 and (etag in given or "*" in given):
        return Response(status_code=304, headers=headers)
    return Response(body.encode("utf-8", "replace"), status, headers, media_type=media)
