"""The API's calls that find: reports, and statements, by words and by whose they are."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from sayso.ledger import Query as Search
from sayso.ledger.search import hit_to_json
from sayso.ledger.statement_hits import statement_to_json
from sayso.ledger.statement_query import StatementQuery
from sayso.ledger.statements import find_statements
from sayso.model import SpeakerKind, Stance
from sayso.web.answers_documented import conditional
from sayso.web.caching import json_answer
from sayso.web.paging import Wanted
from sayso.web.shelves import Shelf
from sayso.web.words_given import AnyWords, Narrow, Since, Undated, Until, Words


class HitLine(BaseModel):
    """A report that was found, its own moment (None where it says none, and then when it was added), its
    story, and words of it: where a stance or a kind of speaker was asked for, those of ``attribution``."""

    report: str
    headline: str | None
    outlet: str | None
    at: str | None
    dated: bool
    added: str | None
    story: str | None
    excerpt: str
    attribution: str | None


class StatementLine(BaseModel):
    """A statement that was found: its speaker (None for whom the report does not name), how it is said, where
    the words stand in its report's text, and the first claim to which it speaks."""

    id: str
    report: str
    speaker: str | None
    speaker_words: str
    kind: SpeakerKind | None
    stance: Stance | None
    detail: str | None
    cue: str
    words: str
    spans: list[list[int]]
    via: list[str]
    outlet: str | None
    headline: str | None
    url: str | None
    at: str | None
    dated: bool
    added: str | None
    story: str | None
    claim: str | None
    claim_text: str | None
    state: str | None


def search_calls(shelf: Shelf) -> APIRouter:
    """The routes over this ledger."""
    routes = APIRouter(tags=["reports"])

    @routes.get(
        "/search",
        summary="Reports that match",
        description="Days leave out reports that say none: the header sayso-undated-left-out counts them.",
        response_model=list[HitLine],
        responses=conditional(parted=True),
    )
    def search(  # noqa: PLR0913 - a parameter of the query is one of the function
        request: Request,
        wanted: Wanted,
        *,
        q: Words = "",
        stance: Stance | None = None,
        kind: SpeakerKind | None = None,
        outlet: Narrow = None,
        since: Since = None,
        until: Until = None,
        undated: Undated = False,
    ) -> Response:
        query = Search(q, stance, kind, outlet, since, until, undated)
        hits = shelf().search(query, limit=wanted.limit, offset=wanted.offset)
        answer = json_answer(request, list(map(hit_to_json, hits)), links=wanted.links(request, len(hits)))
        return _left_out(answer, shelf().undated_left_out(query))

    @routes.get(
        "/statements",
        summary="Statements that match, those with the most and the rarest of the words first",
        description="Any of the words finds a statement; without words, the newest come first. "
        "The header sayso-undated-left-out counts reports that days leave out.",
        response_model=list[StatementLine],
        responses=conditional(parted=True),
    )
    def statements(  # noqa: PLR0913 - a parameter of the query is one of the function
        request: Request,
        wanted: Wanted,
        *,
        q: AnyWords = "",
        stance: Stance | None = None,
        kind: SpeakerKind | None = None,
        speaker: Narrow = None,
        claim: Narrow = None,
        outlet: Narrow = None,
        since: Since = None,
        until: Until = None,
        undated: Undated = False,
    ) -> Response:
        query = StatementQuery(
            q, stance, kind, speaker or None, claim or None, outlet or None, since, until, undated
        )
        found = find_statements(shelf(), query, limit=wanted.limit, offset=wanted.offset)
        links = wanted.links(request, len(found.hits))
        answer = json_answer(request, list(map(statement_to_json, found.hits)), links=links)
        return _left_out(answer, found.undated)

    return routes


def _left_out(answer: Response, undated: int) -> Response:
    """The answer with how many reports days left out, if any."""
    if undated:
        answer.headers["sayso-undated-left-out"] = str(undated)
    return answer
