"""The API's calls on stories, claims, sources, outlets, and changes of state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.answers.brief import brief_of
from sayso.answers.contract import (
    brief_to_json,
    outlet_account_to_json,
    source_to_json,
    story_line_to_json,
)
from sayso.answers.outlet_line import outlet_line_to_json
from sayso.answers.relay_map import map_to_json
from sayso.ledger import Seen, Sort, StoryQuery
from sayso.ledger.claim_addresses import claim_of
from sayso.ledger.outlet import outlet as outlet_account
from sayso.ledger.outlets import OutletSort, all_outlets
from sayso.ledger.relay_map import relay_map
from sayso.ledger.who import named
from sayso.story_contract import claim_to_json, story_to_json
from sayso.web.addresses import claim_address
from sayso.web.answers_documented import by_contract, conditional
from sayso.web.caching import json_answer
from sayso.web.paging import FARTHEST, Wanted, link
from sayso.web.printed import printed
from sayso.web.shelves import Lines, Shelf
from sayso.web.teller import Teller
from sayso.web.words_given import InState, MinReports, Moment, Name, Narrow, NewsSince, NewsUntil, Order

Statements = Annotated[
    int, Query(ge=0, le=FARTHEST, description="Statements to pass over, those said last first.")
]

OutletOrder = Annotated[
    OutletSort, Query(description="First the most reports, named in most reports of others, or the alphabet.")
]


def story_calls(shelf: Shelf, lines: Lines, teller: Callable[[], Teller]) -> APIRouter:
    """The routes over this ledger, whose stories that are not told as they stand this one tells."""
    routes = APIRouter(tags=["stories"])

    @routes.get(
        "/stories",
        summary="Stories, those that changed last first, or in another order",
        description="A state leaves out stories that are not told as they stand yet: the header "
        "sayso-untold-left-out counts them.",
        responses=by_contract("AnswersStoryLine", several=True, parted=True),
    )
    def stories(  # noqa: PLR0913 - a parameter of the query is one of the function
        request: Request,
        wanted: Wanted,
        *,
        sort: Order = Sort.CHANGED,
        state: InState = None,
        min_reports: MinReports = 0,
        since: NewsSince = None,
        until: NewsUntil = None,
    ) -> Response:
        query = StoryQuery(sort, state, min_reports, since, until)
        found = lines.of(shelf(), wanted, query)
        links = wanted.links(request, len(found))
        answer = json_answer(request, list(map(story_line_to_json, found)), links=links)
        if untold := teller().asked_to_tell(shelf(), query):
            answer.headers["sayso-untold-left-out"] = str(untold)
        return answer

    @routes.get("/stories/{story:path}", summary="A story with its claims", responses=by_contract("Story"))
    def story(request: Request, story: str, as_of: Moment = None) -> Response:
        return json_answer(request, story_to_json(shelf().story(story, as_of=as_of)))

    @routes.get(
        "/briefs/{story:path}",
        summary="A story as its page shows it: the sentence, who says and denies, what is missing",
        responses=by_contract("AnswersBrief"),
    )
    def brief(request: Request, story: str, as_of: Moment = None) -> Response:
        told = shelf().story(story, as_of=as_of)
        return json_answer(request, brief_to_json(brief_of(told, shelf().texts(told))))

    @routes.get(
        "/claims/{report:path}/{attribution}",
        summary="A claim with lineage and record",
        responses=by_contract("StoryClaim"),
    )
    def claim(request: Request, report: str, attribution: str, as_of: Moment = None) -> Response:
        told, account = claim_of(shelf(), f"{report}#{attribution}", as_of=as_of)
        return json_answer(request, claim_to_json(told, account))

    @routes.get("/claims/{address:path}", include_in_schema=False)
    def claim_as_printed(request: Request, address: str) -> Response:
        """A claim's id as it is printed, with its "#", leads to the claim."""
        asked = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/api/v1{claim_address(printed(address))}{asked}", 307)

    @routes.get(
        "/sources",
        summary="The sources that go by a name or part of it, with all they said",
        responses=by_contract("AnswersSource", several=True, parted=True),
    )
    def sources(request: Request, name: Name, offset: Statements = 0) -> Response:
        """What was said last is in the first part; a source and its reversals are as far as a part goes."""
        found = named(shelf(), name, offset=offset)
        ways = (("next", found.earlier), ("prev", found.later))
        links = ", ".join(link(request, way, offset=at) for way, at in ways if at is not None) or None
        return json_answer(request, [source_to_json(one) for one in found.sources], links=links)

    @routes.get(
        "/outlets", summary="An outlet, and what its reports rest on", responses=by_contract("AnswersOutlet")
    )
    def outlets(request: Request, name: Name) -> Response:
        return json_answer(request, outlet_account_to_json(outlet_account(shelf(), name)))

    @routes.get(
        "/outlet-counts",
        summary="All outlets, those with reports and those only named, in counts",
        responses=by_contract("AnswersOutletLine", several=True, parted=True),
    )
    def outlet_counts(request: Request, wanted: Wanted, sort: OutletOrder = OutletSort.REPORTS) -> Response:
        found = all_outlets(shelf(), sort)[wanted.offset : wanted.offset + wanted.limit]
        links = wanted.links(request, len(found))
        return json_answer(request, list(map(outlet_line_to_json, found)), links=links)

    @routes.get(
        "/relays",
        summary="Who relays whom: from outlet to outlet, in counts",
        responses=by_contract("AnswersRelayMap"),
    )
    def relays(
        request: Request, *, story: Narrow = None, since: NewsSince = None, until: NewsUntil = None
    ) -> Response:
        found = relay_map(shelf(), story=story or None, since=since, until=until)
        return json_answer(request, map_to_json(found))

    @routes.get(
        "/changes",
        summary="Changes of state, in the order of seeing",
        response_model=list[Seen],
        responses=conditional(parted=True),
    )
    def changes(
        request: Request,
        after: Annotated[int, Query(ge=0, description="The number of the last one known.")] = 0,
        limit: Annotated[int, Query(ge=1, le=200)] = 50,
    ) -> Response:
        found = shelf().changes(after=after, limit=limit)
        links = link(request, "next", after=found[-1].number, limit=limit) if len(found) == limit else None
        return json_answer(request, [asdict(one) for one in found], links=links)

    return routes
