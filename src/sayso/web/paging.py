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
        links = [link(request, way, offset=at, limit=self.limit) for way, at in ways if at is not None]
        return ", ".join(links) or None


def link(request: Request, way: str, **asked: int) -> str:
    """A Link header (RFC 8288) to the same address, asked with these."""
    url = request.url.include_query_params(**asked)
    return f'<{url.path}?{url.query}>; rel="{way}"'


def part(
    limit: Annotated[int, Query(ge=1, le=MOST, description="Entries at most.")] = 50,
    offset: Annotated[int, Query(ge=0, le=FARTHEST, description="Entries to pass over.")] = 0,
) -> Part:
    """The part that a request's query asks for."""
    return Part(limit, offset)


Wanted = Annotated[Part, Depends(part)]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which entries of a whole list a page shows: from ``start`` to before ``end``, of ``count``."""

    start: int
    end: int
    count: int
    before: int | None
    after: int | None

    @property
    def words(self) -> str:
        """What is shown: "13 to 24 of 193"."""
        return f"{self.start + 1} to {self.end} of {self.count}"


def stretch_of(start: int, size: int, count: int) -> Stretch:
    """The entries from this one on; from the first where there are not so many.

    >>> stretch_of(12, 12, 30).words, stretch_of(12, 12, 30).after, stretch_of(40, 12, 30).start
    ('13 to 24 of 30', 24, 0)
    """
    first = start if 0 <= start < count else 0
    end = min(first + size, count)
    before = max(0, first - size) if first else None
    return Stretch(first, end, count, before, end if end < count else None)
