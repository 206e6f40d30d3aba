"""Where a page's list goes on, and where its JSON is."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.requests import Request

from sayso.web.paging import Part


def twin(request: Request, path: str | None = None) -> str:
    """The address of a page's JSON twin, with the same query."""
    asked = [(name, value) for name, value in request.query_params.multi_items() if value]
    return f"/api/v1{path or request.url.path}{f'?{urlencode(asked)}' if asked else ''}"


def around(request: Request, wanted: Part, found: int) -> dict[str, str | None]:
    """The addresses of the parts of a list before and after this one."""
    return {"earlier": _at(request, wanted.before), "later": _at(request, wanted.after(found))}


def _at(request: Request, offset: int | None) -> str | None:
    if offset is None:
        return None
    url = request.url.include_query_params(offset=offset)
    return f"{url.path}?{url.query}"
