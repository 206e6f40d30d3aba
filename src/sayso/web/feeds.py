"""The routes of the Atom feeds."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from sayso.story import in_time
from sayso.web.addresses import feed_address
from sayso.web.answers_documented import in_media
from sayso.web.atom import MEDIA, Entry, atom, entries_of
from sayso.web.caching import text_answer
from sayso.web.shelves import Shelf

_NEWEST_STORIES, _NEWEST = 50, 100
"""Stories and entries in the feed over all: a morning's worth for a reader that asks every hour."""


def feeds(shelf: Shelf) -> APIRouter:
    """The feed over all stories, and one for each."""
    routes = APIRouter(tags=["feeds"])

    @routes.get(
        "/feed.atom",
        summary="Changes of state in all stories, as Atom",
        response_class=Response,
        responses=in_media(MEDIA),
    )
    def feed(request: Request) -> Response:
        found: list[Entry] = []
        for one in shelf().stories(limit=_NEWEST_STORIES):
            found += entries_of(shelf().story(one.id))
        newest = sorted(found, key=lambda entry: (in_time(entry.at), entry.id), reverse=True)[:_NEWEST]
        return _answer(request, "Sayso: changes of state", "/feed.atom", newest)

    @routes.get(
        "/feeds/{story:path}",
        summary="Changes of state in a story, as Atom",
        response_class=Response,
        responses=in_media(MEDIA),
    )
    def story_feed(request: Request, story: str) -> Response:
        told = shelf().story(story)
        return _answer(request, f"Sayso: {told.title}", feed_address(told.id), entries_of(told)[:_NEWEST])

    return routes


def _answer(request: Request, title: str, address: str, entries: list[Entry]) -> Response:
    base = f"{request.url.scheme}://{request.url.netloc}"
    return text_answer(request, atom(title, address, entries, base=base), media=MEDIA)
