"""The routes of the Atom feeds."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from sayso.ledger import ChangeQuery, Ledger
from sayso.ledger.stories import state_asked
from sayso.story import report_of
from sayso.story.state_names import SHORT_NAMES
from sayso.web.addresses import feed_address, story_address
from sayso.web.answers_documented import in_media
from sayso.web.atom import MEDIA, atom, entry_of
from sayso.web.caching import text_answer
from sayso.web.shelves import Shelf
from sayso.web.words_given import Holdable, MinReports

_NEWEST = 100
"""Entries in a feed: a morning's worth for a reader that asks every hour."""


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
        query = replace(_asked(only, state, undated), min_reports=min_reports)
        return _answer(request, shelf(), query, _Called("Sayso: changes of state", "/feed.atom", "/"))

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
        ledger = shelf()
        id_ = ledger.story_of(report_of(story))
        query = replace(_asked(only, state, undated), story=id_)
        title = f"Sayso: {ledger.title_of(id_) or id_}"
        return _answer(request, ledger, query, _Called(title, feed_address(id_), story_address(id_)))

    return routes


def _asked(only: Only, state: str | None, undated: bool) -> ChangeQuery:
    return ChangeQuery(only is Only.TURNS, state_asked(state) if state else None, undated)


class _Called(NamedTuple):
    """What a feed is called, where it is, and where the page of what it tells is."""

    title: str
    path: str
    page: str


def _answer(request: Request, ledger: Ledger, query: ChangeQuery, called: _Called) -> Response:
    base = f"{request.url.scheme}://{request.url.netloc}"
    here = f"{base}{called.path}{f'?{request.url.query}' if request.url.query else ''}"
    entries = [entry_of(one, base=base) for one in ledger.newest_changes(query, limit=_NEWEST)]
    feed = atom(called.title, _extent(query), here, base + called.page, entries)
    return text_answer(request, feed, media=MEDIA)


def _extent(query: ChangeQuery) -> str:
    """What the feed has, and how to ask for the rest."""
    turns = "Claims that came to stand otherwise (?only=all has new ones as well)"
    what = turns if query.turns_only else "Claims that are new or came to stand otherwise"
    left_out = "" if query.undated else "; what no report dates is left out (?undated=true)"
    return f"{what}, by the day of the news{left_out}"
