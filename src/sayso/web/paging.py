"""Parts of long lists, by limit and offset."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query
from starlette.requests import Request

MOST = 200
"""Entries of a list that one request gets at most."""

FARTHEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """Which entries of a list are wanted."""

    limit: int
    offset: int

    @property
    def before(self) -> int | None:
        """Where the part before this one begins, if there is one."""
        return max(0, self.offset - self.limit) if self.offset else None

    def after(self, found: int) -> int | None:
        """Where the next part begins, if this one came out full with ``found`` entries."""
        return self.offset + self.limit if found >= self.limit else None

    def links(self, request: Request, found: int) -> str | None:
        """A Link header to the next and previous part (RFC 8288), where there are such."""
        ways = (("next", self.after(found)), ("prev", self.before))
        links = [f'<{self._to(request, at)}>; rel="{way}"' for way, at in ways if at is not None]
        return ", ".join(links) or None

    def _to(self, request: Request, offset: int) -> str:
        url = request.url.include_query_params(offset=offset, limit=self.limit)
        return f"{url.path}?{url.query}"


def part(
    limit: Annotated[int, Query(ge=1, le=MOST, description="Entries at most.")] = 50,
    offset: Annotated[int, Query(ge=0, le=FARTHEST, description="Entries to pass over.")] = 0,
) -> Part:
    """The part that a request's query asks for."""
    return Part(limit, offset)


Wanted = Annotated[Part, Depends(part)]
