"""The routes of the Atom feeds."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from sayso.ledger import StoryQuery
from sayso.ledger.stories import state_asked
from sayso.story.state_names import SHORT_NAMES
from sayso.web.addresses import feed_address
from sayso.web.answers_documented import in_media
from sayso.web.atom import MEDIA, atom, entry_of
from sayso.web.caching import text_answer
from sayso.web.shelves import Shelf
from sayso.web.turns_told import Told, Wanted, newest_told
from sayso.web.words_given import Holdable, MinReports

_NEWEST_STORIES, _NEWEST = 50, 100
"""Stories and entries in the feed over all: a morning's worth for a reader that asks every hour."""


class Only(StrEnum):
    """Which changes a feed has: claims that came to stand otherwise, or new ones as well."""

    TURNS = "turns"
    ALL = "all"


OnlyWhat = Annotated[Only, Query(description="Claims that came to stand otherwise, or new ones as well.")]
ToState = Annotated[
    str | None,
    Query(max_length=60, description=f"Changes to this state: its label, or {', '.join(SHORT_NAMES)}."),
    Holdable,
]
Undated = Annotated[
    bool, Query(description="Changes as well of which no report says the day, by when they were added.")
]


def feeds(shelf: Shelf) -> APIRouter:
    """The feed over all stories, and one for each."""
    routes = APIRouter(tags=["feeds"])

    @routes.get(
        "/feed.atom",
        summary="Changes of state in all stories, as Atom, by the day of the news",
        response_class=Response,
        responses=in_media(MEDIA),
    )
    def feed(
        request: Request,
        *,
        only: OnlyWhat = Only.TURNS,
        state: ToState = None,
        min_reports: MinReports = 0,
        undated: Undated = False,
    ) -> Response:
        wanted = _wanted(only, state, undated)
        listed = shelf().stories(StoryQuery(min_reports=min_reports), limit=_NEWEST_STORIES)
        stories = [shelf().story(one.id) for one in listed]
        told = newest_told(shelf(), stories, wanted, most=_NEWEST)
        return _answer(request, "Sayso: changes of state", "/feed.atom", told, wanted)

    @routes.get(
        "/feeds/{story:path}",
        summary="Changes of state in a story, as Atom, by the day of the news",
        response_class=Response,
        responses=in_media(MEDIA),
    )
    def story_feed(
        request: Request,
        story: str,
        *,
        only: OnlyWhat = Only.TURNS,
        state: ToState = None,
        undated: Undated = False,
    ) -> Response:
        its, wanted = shelf().story(story), _wanted(only, state, undated)
        told = newest_told(shelf(), [its], wanted, most=_NEWEST)
        return _answer(request, f"Sayso: {its.title}", feed_address(its.id), told, wanted)

    return routes


def _wanted(only: Only, state: str | None, undated: bool) -> Wanted:
    return Wanted(only is Only.TURNS, state_asked(state) if state else None, undated)


def _answer(request: Request, title: str, path: str, told: Iterable[Told], wanted: Wanted) -> Response:
    base = f"{request.url.scheme}://{request.url.netloc}"
    here = f"{base}{path}{f'?{request.url.query}' if request.url.query else ''}"
    feed = atom(title, _extent(wanted), here, (entry_of(one, base=base) for one in told))
    return text_answer(request, feed, media=MEDIA)


def _extent(wanted: Wanted) -> str:
    """What the feed has, and how to ask for the rest."""
    turns = "Claims that came to stand otherwise (?only=all has new ones as well)"
    what = turns if wanted.turns_only else "Claims that are new or came to stand otherwise"
    left_out = "" if wanted.undated else "; what no report dates is left out (?undated=true)"
    return f"{what}, by the day of the news{left_out}"
